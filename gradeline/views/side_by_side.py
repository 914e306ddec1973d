"""Where the authorities stand: latest grades, what moved, what has happened since, usual times."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import NEIGHBOURS
from gradeline.queries import side_by_side as queries
from gradeline.queries.query import Query
from gradeline.queries.shared import gathered_lists as lists_gathered
from gradeline.queries.shared import reading_day
from gradeline.queries.side_by_side import LastInspectionRow, LatestGradesRow, SinceThenRow
from gradeline.queries.trajectories import bands
from gradeline.sections.cells import Cell, Grade, Link, Listed, OnScreen, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views import grade_board
from gradeline.views.answers import ask_at_once, remembered, rows
from gradeline.views.england.neighbours import neighbours_asked, neighbours_in_lines
from gradeline.views.headline_indicators import headlines_asked
from gradeline.views.pictures import board_picture
from gradeline.words.added_authorities import DOES_NOT_EXIST_YET
from gradeline.words.dates import month, partial, span
from gradeline.words.joining import lower_first
from gradeline.words.movement import (
    Others,
    beside,
    direction_sign,
    judged_as,
    movement,
    recent_changes,
    without_grade,
)
from gradeline.words.next_inspection import followed, rule, usual_time
from gradeline.words.places import printed_place
from gradeline.words.ribbons import BLOCKS, CHOOSE_A_BLOCK, NOTHING_DRAWN, frameworks_meant
from gradeline.words.side_by_side import (
    AFTER,
    NO_LONGER_EXISTS,
    REMARKS,
    not_latest,
    not_yet,
    title,
)
from gradeline.words.standing import finding, position, verbs_of
from gradeline.words.visits import (
    NONE_COLLECTED,
    NOT_IN_THE_LISTS,
    OTHERS_NOT_COLLECTED,
    gathered_lists,
    nothing_since,
)

DOWNLOADED: tuple[queries.LatestGradesColumn, ...] = (
    "authority", "theme", "area_id", "area_label", "strand", "grade_label", "grade_rank",
    "grade_count", "grade_letter", "match", "scope", "evidence", "inspection_id", "framework",
    "published", "months_since", "is_from_last_inspection", "document", "licence", "page",
    "paragraph", "compared_label", "compared_framework", "compared_year", "compared_evidence",
    "movement",
)  # fmt: skip
# Asked for each day and choice of authorities, what takes longest first.
ASKED: tuple[Callable[..., Query[Any]], ...] = (
    queries.next_inspection,
    queries.latest_grades,
    queries.ribbons,
    queries.not_alike,
    queries.last_inspection,
    queries.in_force,
    queries.since_then,
)
DAY = len("2024-05-16")
LEADERSHIP = "leadership"
MOST_COUNTED = 3
Latest = Sequence[LatestGradesRow]
Last = Sequence[LastInspectionRow]


@dataclass(frozen=True)
class SideBySide:
    """What the page shows: the question, the answer, and the sections before and after figures.

    `latest` and `changes` are None where no grade is held, `former` where none is only of earlier
    inspections.
    """

    question: str
    lead: list[str]
    latest: Section | None
    changes: Section | None
    former: Section | None


@remembered
def side_by_side(chosen: Choices) -> SideBySide:
    """Return where the authorities stand."""
    as_at, ids = chosen.as_at, chosen.authority_ids
    ask_at_once(chosen.database, side_by_side_asked(chosen))
    grades = rows(chosen.database, queries.latest_grades(as_at=as_at, authority_ids=ids))
    last = rows(chosen.database, queries.last_inspection(as_at=as_at, authority_ids=ids))
    in_force = rows(chosen.database, queries.in_force(as_at=as_at, authority_ids=ids))
    current = {grade.theme_id for grade in grades if grade.is_from_last_inspection}
    former = [grade for grade in grades if grade.theme_id not in current]
    now = [grade for grade in grades if grade.theme_id in current]
    verbs = verbs_of(chosen.day_in_the_past)
    return SideBySide(
        question=title(
            _without(_to_come(chosen), chosen.names) or chosen.names, chosen.day_in_the_past
        ),
        lead=[
            *not_yet(_to_come(chosen).values()),
            *position(grades, last, in_force, _without(_to_come(chosen), chosen.names), verbs),
        ],
        latest=_latest(chosen, grades, now, last, finding(last, in_force, chosen.names, verbs))
        if grades
        else None,
        changes=None
        if not grades
        else Section(
            "what-changed-last",
            fold="What changed last, in words",
            later=lambda: Section(
                "changed-in-words",
                points=recent_changes(grades, _others(chosen), last, chosen.names),
            ),
        ),
        former=None
        if not former
        else Section(
            "former",
            fold="Themes of former frameworks, graded in earlier inspections only",
            later=lambda: _former(chosen, former, last),
        ),
    )


def side_by_side_asked(chosen: Choices) -> list[Query[Any]]:
    """Return what the page asks of the database, its figures included."""
    day = chosen.as_at
    return [
        *(make(as_at=day, authority_ids=chosen.authority_ids) for make in ASKED),
        *([neighbours_asked(chosen, LEADERSHIP)] if _is_counted(chosen) else []),
        *headlines_asked(chosen),
        lists_gathered(as_at=day),
        bands(as_at=day),
    ]


def _is_counted(chosen: Choices) -> bool:
    """Say whether neighbours are counted: with more than three authorities it takes its time."""
    return len(chosen.authorities) <= MOST_COUNTED


@remembered
def _others(chosen: Choices) -> Others:
    """Return the judgements that cannot be compared, by the grade they stand beside."""
    asked = queries.not_alike(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    return beside(rows(chosen.database, asked))


def _latest(chosen: Choices, grades: Latest, now: Latest, last: Last, said: str) -> Section:
    """Return the board of the themes that a latest inspection judged, `now`; in words below.

    `said` is the title of its picture.
    """
    themes = {grade.theme_id: grade.theme for grade in now}
    held, since = _by_theme(now), _without_overall_since(chosen)
    none = _of_each(chosen, (), lambda _: "", otherwise="None known to have been published")
    graded: list[list[Cell]] = [
        [
            _theme_in_short(theme, since if theme_id == "overall" else None),
            *grade_board.cells(chosen, theme_id, theme, held, _others(chosen)),
        ]
        for theme_id, theme in themes.items()
    ]
    after: list[list[Cell]] = [
        ["Since then", *_since_then(chosen)],
        [Stack("Next inspection", ["an estimate"]), *_usual_time(chosen, last)],
        ["Among neighbours", *_among_neighbours(chosen)],
    ]
    caption = f"Grades since 2009 and what came after them, as at {chosen.as_at_words}"
    columns = grade_board.head(chosen, last, [str(each) for each in none])
    section = Section(
        "latest",
        key=grade_board.key(chosen, themes),
        tables=[
            Table(
                "board",
                caption,
                columns,
                [Group("", graded), Group("", after, fold_if_narrow=AFTER)],
                look="board",
                is_caption_hidden=True,
                axis=grade_board.axis(chosen),
            )
        ],
        parts=[
            Section(
                "in-words",
                fold="Grades in words, with pages",
                later=lambda: _in_words(chosen, now, last),
            ),
            Section(
                "how-to-read",
                fold="How to read the board",
                later=lambda: _how_to_read(chosen),
            ),
        ],
        rows=[download_of("side-by-side", "Latest grades", DOWNLOADED, grades)],
        as_at=chosen.as_at,
    )
    return replace(section, picture=lambda: board_picture(chosen, said, section))


def _how_to_read(chosen: Choices) -> Section:
    """Return what the board's marks and words mean."""
    gathered = gathered_lists(rows(chosen.database, lists_gathered(as_at=chosen.as_at)))
    frameworks = frameworks_meant(rows(chosen.database, bands(as_at=chosen.as_at)))
    ribbons = [BLOCKS, OnScreen(CHOOSE_A_BLOCK), NOTHING_DRAWN]
    items = [*ribbons, *frameworks, *REMARKS, *gathered]
    return Section("how-to-read-in-words", items=items)


def _among_neighbours(chosen: Choices) -> list[Cell]:
    """Return how many statistical neighbours of each authority do well in leadership.

    The links alone where they are not counted.
    """
    is_counted = _is_counted(chosen)
    lines = neighbours_in_lines(chosen, LEADERSHIP, "Leadership") if is_counted else {}
    cells: list[Cell] = []
    for each in chosen.authorities:
        said = lines.get(each.id, "") if is_counted else "Its statistical neighbours"
        if each.abolished and each.abolished <= chosen.as_at:
            cells.append(NO_LONGER_EXISTS)
        elif each.is_to_come_on(chosen.as_at):
            cells.append(DOES_NOT_EXIST_YET)
        elif said:
            cells.append(Link(said, address(NEIGHBOURS, chosen.query, ("of", each.name))))
        else:
            cells.append("No neighbours held")
    return cells


def _in_words(chosen: Choices, grades: Latest, last: Last) -> Section:
    """Return the same grades with all that is said of them."""
    inspected = _of_each(
        chosen,
        last,
        lambda row: _inspection(chosen, row),
        otherwise="None known to have been published",
    )
    body = [["Last graded inspection", *inspected], *_theme_rows(chosen, grades, last)]
    caption = f"Latest grades published by {chosen.as_at_words}"
    made = table("latest", caption, _columns(chosen), body, look="side by side")
    return Section("latest-in-words", tables=[made])


def _columns(chosen: Choices) -> list[Column]:
    return [Column("theme", ""), *(Column(key, name) for key, name in chosen.names.items())]


def _former(chosen: Choices, grades: Latest, last: Last) -> Section:
    """Return the themes that no latest inspection judged."""
    caption = "Last grade of themes for which no latest inspection has a grade"
    body = _theme_rows(chosen, grades, last)
    made = table("former", caption, _columns(chosen), body, look="side by side")
    return Section("former-grades", tables=[made])


def _to_come(chosen: Choices) -> dict[str, str]:
    """Return the names of those created after the as-at day by their ids."""
    return {each.id: each.name for each in chosen.authorities if each.is_to_come_on(chosen.as_at)}


def _without(left_out: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    return {key: name for key, name in names.items() if key not in left_out}


def _of_each(
    chosen: Choices,
    last: Last,
    make: Callable[[LastInspectionRow], Cell],
    otherwise: str = "No inspection to count from",
) -> list[Cell]:
    by_authority = {row.authority_id: row for row in last}
    to_come = _to_come(chosen)
    return [
        make(by_authority[authority])
        if authority in by_authority
        else DOES_NOT_EXIST_YET
        if authority in to_come
        else otherwise
        for authority in chosen.authority_ids
    ]


def _of_those_that_exist(
    chosen: Choices, last: Last, make: Callable[[LastInspectionRow], Cell]
) -> list[Cell]:
    """Return what counts on to the as-at day or beyond; nothing does once an authority ended."""
    return [
        NO_LONGER_EXISTS if each.abolished and each.abolished <= chosen.as_at else cell
        for each, cell in zip(chosen.authorities, _of_each(chosen, last, make), strict=True)
    ]


def _inspection(chosen: Choices, row: LastInspectionRow) -> Cell:
    inferred = ", inferred" if row.published_basis == "inferred" else ""
    return Stack(
        Link(row.kind, chosen.record_address(row.inspection_id)),
        [span(row.start, row.end), f"published {partial(row.published)}{inferred}"],
    )


def _theme_rows(chosen: Choices, grades: Latest, last: Last) -> list[list[Cell]]:
    """Return a row for each theme, in the order in which they come."""
    without_overall = {row.authority_id for row in last if not row.has_overall}
    since = _without_overall_since(chosen)
    themes = {grade.theme_id: grade.theme for grade in grades}
    held = _by_theme(grades)
    return [
        [
            _theme_name(theme, since if theme_id == "overall" else None),
            *(
                _grades(chosen, held[theme_id, key], since if key in without_overall else None)
                if (theme_id, key) in held
                else without_grade(_others(chosen), key, theme_id)
                for key in chosen.authority_ids
            ),
        ]
        for theme_id, theme in themes.items()
    ]


def _by_theme(grades: Latest) -> dict[tuple[str, str], list[LatestGradesRow]]:
    """Return the grades of each theme and authority: one, or one for each strand."""
    held: dict[tuple[str, str], list[LatestGradesRow]] = {}
    for grade in grades:
        held.setdefault((grade.theme_id, grade.authority_id), []).append(grade)
    return held


def _without_overall_since(chosen: Choices) -> str | None:
    """Return the month from which frameworks give no overall grade, once it has come."""
    periods = rows(chosen.database, bands(as_at=chosen.as_at))
    without = [period for period in periods if not period.has_overall]
    return month(without[0].period_start) if without else None


def _theme_name(theme: str, without_since: str | None) -> Cell:
    note = f"not given for inspections from {without_since}" if without_since else ""
    return Stack(theme, [note])


def _theme_in_short(theme: str, without_since: str | None) -> Cell:
    return Stack(theme, [f"not given from {without_since}" if without_since else ""])


def _grades(chosen: Choices, held: Latest, without_overall_since: str | None) -> Cell:
    """Return the latest grade of a theme, or that of each strand it is split into."""
    is_alone = len(held) == 1
    return Listed(
        [_grade(chosen, row, is_alone, without_overall_since) for row in held], is_joined=is_alone
    )


def _grade(
    chosen: Choices, row: LatestGradesRow, is_alone: bool, without_overall_since: str | None
) -> Cell:
    sign = direction_sign(row.movement)
    where = f"{row.framework}, {printed_place(row)}"
    notes: list[Cell] = [
        ""
        if row.is_from_last_inspection
        else not_latest(
            row,
            without_overall_since=without_overall_since,
            ago=verbs_of(chosen.day_in_the_past).ago,
        ),
        judged_as(row) if is_alone and row.scope else "",
        f"{sign} {movement(row, _others(chosen))}".strip(),
        Link(where, chosen.record_address(row.inspection_id)),
    ]
    return Stack(
        Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
        notes,
        heading="" if is_alone else row.strand or "",
        is_old=not row.is_from_last_inspection,
    )


def _since_then(chosen: Choices) -> list[Cell]:
    asked = queries.since_then(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    happened = rows(chosen.database, asked)
    cells: list[Cell] = []
    has_lists = bool(rows(chosen.database, lists_gathered(as_at=chosen.as_at)))
    looked = rows(chosen.database, reading_day())[0].events_read_on
    for authority in chosen.authorities:
        own = [row for row in happened if row.authority_id == authority.id]
        entries = [_happening(chosen, row) for row in own]
        if authority.id in _to_come(chosen):
            cells.append(DOES_NOT_EXIST_YET)
        elif authority.is_guest:
            cells.append(Listed(_of_added(entries, has_lists=has_lists)))
        else:
            cells.append(Listed(entries) if entries else nothing_since(looked, chosen.as_at))
    return cells


def _of_added(entries: list[Cell], *, has_lists: bool) -> list[Cell]:
    """Return what is held of an authority beside the usual ones, and what is not collected."""
    if entries:
        return [*entries, OTHERS_NOT_COLLECTED]
    return [NOT_IN_THE_LISTS, OTHERS_NOT_COLLECTED] if has_lists else [NONE_COLLECTED]


def _happening(chosen: Choices, row: SinceThenRow) -> Cell:
    when = partial(row.happened)
    target = row.address or (row.inspection_id and chosen.record_address(row.inspection_id))
    if not target:
        return Stack(f"{row.detail}, {when}; source: {row.document}", [row.note or ""])
    # What is known to the month alone was not read in a letter of its own.
    known = f"; source: {row.document}" if row.inspection_id and len(row.happened) < DAY else ""
    said = f"({when}): {lower_first(row.detail)}{known}"
    return Listed([Link(row.what, target), said], is_joined=True)


def _usual_time(chosen: Choices, last: Last) -> list[Cell]:
    asked = queries.next_inspection(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    like = {row.authority_id: row for row in rows(chosen.database, asked)}

    def cell(row: LastInspectionRow) -> Cell:
        own = like.get(row.authority_id)
        return Stack(usual_time(row, own), [followed(own), rule(row, own, chosen.as_at)])

    return _of_those_that_exist(chosen, last, cell)
