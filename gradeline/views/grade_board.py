"""The board of grades: for each theme of today and each authority the grade now and its history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from gradeline.drawing.ribbon import Axis, Block, Period, Ribbon
from gradeline.navigation.choices import Choices
from gradeline.queries import side_by_side as queries
from gradeline.queries.side_by_side import LastInspectionRow, LatestGradesRow, RibbonsRow
from gradeline.queries.trajectories import BandsRow, bands
from gradeline.sections.cells import Brief, Cell, Ends, Grade, Link, Listed, Sample, Stack
from gradeline.sections.table import Column
from gradeline.views.answers import remembered, rows
from gradeline.words.dates import partial, published_ago
from gradeline.words.movement import (
    Others,
    judged_as,
    judged_in_short,
    movement_in_short,
    movement_of_newest,
    without_grade,
)
from gradeline.words.ribbons import (
    ASIDE,
    HALVES,
    LINE,
    SECOND_HAND,
    SINCE_2009,
    block_given,
    block_said,
    block_title,
    families,
    grade_meant,
    grades_in_use,
    periods_meant,
    ribbon_name,
    short_name,
)
from gradeline.words.standing import verbs_of

Held = Mapping[tuple[str, str], Sequence[LatestGradesRow]]
Ribbons = dict[tuple[str, str], Ribbon]


def head(
    chosen: Choices, last: Iterable[LastInspectionRow], otherwise: Sequence[str]
) -> list[Column]:
    """Return a column for each authority, with its last inspection, the age of that, and the axis.

    `otherwise` says of each why there is no inspection. What the frameworks are in full is told
    over the last column, the one whose axis stays where columns have no room.
    """
    by_authority = {row.authority_id: row for row in last}
    above = axis(chosen)
    named = replace(above, periods=tuple(replace(each, meaning="") for each in above.periods))
    *_, end = chosen.names
    return [
        Column("theme", ""),
        *(
            Column(
                key,
                name,
                below=Listed(
                    [
                        _inspection(chosen, by_authority.get(key), none),
                        Stack(None, [Link(SINCE_2009, chosen.history_address(name))]),
                        above if key == end else named,
                    ],
                    is_joined=True,
                ),
            )
            for (key, name), none in zip(chosen.names.items(), otherwise, strict=True)
        ),
    ]


def _inspection(chosen: Choices, row: LastInspectionRow | None, otherwise: str) -> Cell:
    if row is None:
        return Stack(None, [otherwise])
    link = Link(row.kind, chosen.record_address(row.inspection_id))
    published = f"published {partial(row.published)}"
    months = row.months_since_publication
    age: Cell = published
    if months is not None:
        ago = verbs_of(chosen.day_in_the_past).ago
        age = Brief(published_ago(row.published, months, ago), published)
    return Stack(None, [link, age])


def cells(chosen: Choices, theme_id: str, theme: str, held: Held, others: Others) -> list[Cell]:
    """Return for each authority the latest grade of a theme in words, and its ribbon."""
    drawn = ribbons(chosen)
    made: list[Cell] = []
    for key, name in chosen.names.items():
        grades = held.get((theme_id, key), ())
        lines: list[Cell] = [_grade(row, others, is_alone=len(grades) == 1) for row in grades]
        if not lines:
            full = without_grade(others, key, theme_id)
            lines = [Brief(full.split(";")[0], full)]
        nothing = Ribbon(ribbon_name(theme, name), axis(chosen), ())
        made.append(Listed([*lines, drawn.get((theme_id, key), nothing)], is_joined=True))
    return made


def _grade(row: LatestGradesRow, others: Others, *, is_alone: bool) -> Cell:
    """Return a grade with which way it moved; all that is said of it stands in its meaning."""
    earlier = "" if row.is_from_last_inspection else "from an earlier inspection"
    strand = "" if is_alone else row.strand or row.area_label
    short = [
        strand,
        earlier,
        judged_in_short(row) if is_alone else "",
        movement_in_short(row, others),
    ]
    full = [strand, earlier, judged_as(row) if is_alone else "", movement_of_newest(row, others)]
    return Ends(
        Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
        Brief("; ".join(filter(None, short)), "; ".join(filter(None, full))),
    )


def key(chosen: Choices, themes: Iterable[str]) -> list[Cell]:
    """Return what the letters and the looks of the blocks mean, of those that are there."""
    shown = set(themes)
    return key_of([row for row in found(chosen) if row.theme_id in shown])


def key_of(blocks: Sequence[RibbonsRow]) -> list[Cell]:
    """Return what the letters and the looks of blocks mean."""
    grades = grades_in_use(blocks)
    entries: list[Cell] = [
        Grade(row.grade_letter, grade_meant(row, grades), row.grade_colour) for row in grades
    ]
    if any(row.known_until > row.held_until for row in blocks):
        entries.append(Sample("line", LINE))
    if any(row.lane_count > 1 for row in blocks):
        entries.append(Sample("halves", HALVES))
    if any(_is_aside(row) for row in blocks):
        entries.append(Sample("aside", ASIDE))
    if any(row.evidence != "primary" for row in blocks):
        entries.append(Sample("dashed", SECOND_HAND))
    return entries


def found(chosen: Choices) -> tuple[RibbonsRow, ...]:
    """Return the grades of all ribbons, and how long each stood."""
    asked = queries.ribbons(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    return rows(chosen.database, asked)


@remembered
def ribbons(chosen: Choices) -> Ribbons:
    """Return the ribbon of each theme and authority that has one."""
    names = chosen.names
    held: dict[tuple[str, str], list[RibbonsRow]] = {}
    for row in found(chosen):
        held.setdefault((row.theme_id, row.authority_id), []).append(row)
    return {
        (theme_id, authority_id): Ribbon(
            ribbon_name(own[0].theme, names[authority_id]),
            axis(chosen),
            [block(chosen, row) for row in own],
        )
        for (theme_id, authority_id), own in held.items()
    }


def block(chosen: Choices, row: RibbonsRow) -> Block:
    """Return a grade as a block of a ribbon."""
    return Block(
        letter=row.grade_letter,
        colour=row.grade_colour,
        start=row.start_date,
        held_until=row.held_until,
        known_until=row.known_until,
        title=block_title(row),
        said=block_said(row),
        lane=row.lane,
        lane_count=row.lane_count,
        is_second_hand=row.evidence != "primary",
        is_aside=_is_aside(row),
        address=chosen.record_address(row.inspection_id),
        label=row.grade_label,
        given=block_given(row),
    )


def _is_aside(row: RibbonsRow) -> bool:
    """Say whether a grade is not of the theme by itself; half a block says that of a strand."""
    return row.scope is not None and row.lane_count == 1


@remembered
def axis(chosen: Choices) -> Axis:
    """Return the time from the first framework to the day, with the frameworks named."""
    periods = rows(chosen.database, bands(as_at=chosen.as_at))
    return Axis(
        periods[0].period_start if periods else chosen.as_at,
        chosen.as_at,
        tuple(_period(family, own) for family, own in families(periods)),
    )


def _period(family: str, own: Sequence[BandsRow]) -> Period:
    return Period(
        short_name(family),
        own[0].period_start,
        own[-1].period_end,
        periods_meant(family, own),
        tuple(period.period_start for period in own[1:]),
    )
