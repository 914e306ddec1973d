"""How many authorities held which grade of a theme, through the years and region by region."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.share_columns import Columns
from gradeline.drawing.pictures.stacks import Stack as PicturedStack
from gradeline.drawing.pictures.stacks import Stacks
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.share_columns import ShareColumn, ShareColumns
from gradeline.drawing.shares import Part, Shares
from gradeline.navigation.choices import Choices
from gradeline.navigation.register import OVER_TIME
from gradeline.queries import england as queries
from gradeline.queries.england import LatestRow, SharesRow
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Grade, Number, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import key_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views import grade_board
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.graded_themes import other_themes
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.pictures import REPORTS
from gradeline.words import inspected_since
from gradeline.words.dates import months
from gradeline.words.england import over_time as words
from gradeline.words.england.of_every_page import (
    BLOCKS,
    authorities,
    map_finding,
    named_as_of,
    shortest,
)
from gradeline.words.joining import upper_first
from gradeline.words.names import region_name

DOWNLOADED: tuple[queries.SharesColumn, ...] = (
    "day", "grade_letter", "grade_label", "grade_rank", "authority_count", "since_count",
    "graded_count", "there_count",
)  # fmt: skip
ON_THE_DAY: tuple[queries.LatestColumn, ...] = (
    "authority", "region", "grade_label", "grade_letter", "grade_rank", "scope", "framework",
    "published", "inspection_id", "since_framework", "since_published", "since_id", "document",
    "licence",
)  # fmt: skip
A_QUARTER = timedelta(days=91)
ENGLAND = "England"
# The names of more would fill a screen.
MOST_NAMED = 25


def regions(database: str, as_at: date, theme_id: str) -> list[str]:
    """Return the regions that have authorities."""
    found = rows(database, queries.latest(as_at=as_at, theme_id=theme_id))
    return sorted({row.region for row in found if row.region})


@remembered
def over_time(chosen: Choices, region: str | None) -> Answer:
    """Return the shares of authorities at each grade, of a region or of all England."""
    past = f" to {chosen.day_in_the_past}" if chosen.day_in_the_past else ""
    place = region_name(region) if region else ENGLAND
    question = f"{chosen.theme} in {place}: the grades through the years{past}"
    found = rows(
        chosen.database,
        queries.shares(as_at=chosen.as_at, theme_id=chosen.theme_id, region=region),
    )
    quarters = [(each, list(own)) for each, own in groupby(found, key=lambda row: row.day)]
    told = _from_half_on(quarters)
    if not told:
        few = words.too_few(quarters, chosen.theme, place, chosen.day_in_the_past)
        return Answer(question, [few], other_themes(chosen, OVER_TIME, region))
    lead = [
        words.shared(told[-1][1], chosen.theme, place),
        inspected_since.counted(_older(told[-1][1]), told[-1][1][0].graded_count),
        words.shared_before(told[0][1], told[-1][1])
        if len(told) > 1
        else words.one_quarter(place, chosen.theme),
    ]
    # What a region is on the day stands among the regions; a single column says no more.
    years = [_through_the_years(chosen, place, told, lead[0])] if len(told) > 1 else []
    said = [sentence for sentence in lead if sentence]
    return Answer(question, said, [*years, _by_region(chosen)])


Quarters = Sequence[tuple[date, Sequence[SharesRow]]]


def _older(own: Sequence[SharesRow]) -> int:
    """Return how many were inspected since without a grade for the theme."""
    return sum(row.since_count for row in own)


def _from_half_on(quarters: Quarters) -> Quarters:
    """Return the quarters from the first at which half of the authorities had a grade."""
    for place, (_, own) in enumerate(quarters):
        if 2 * own[0].graded_count >= own[0].there_count:
            return quarters[place:]
    return []


def _through_the_years(chosen: Choices, place: str, quarters: Quarters, finding: str) -> Section:
    """Return the columns, with the ribbons of those chosen on the same axis."""
    first = quarters[0][0]
    begun = first - A_QUARTER
    axis = replace(grade_board.axis(chosen), first=begun)
    starts = [begun, *(each for each, _ in quarters)]
    columns = [
        ShareColumn(
            start,
            each,
            [
                Part(
                    row.authority_count,
                    row.grade_letter,
                    row.grade_colour,
                    row.grade_label,
                    older_count=row.since_count,
                )
                for row in own
            ],
            own[0].there_count,
            words.at_quarter(own),
        )
        for start, (each, own) in zip(starts, quarters, strict=False)
    ]
    drawn = ShareColumns(words.columns_shown(quarters[0][1], quarters[-1][1], place), axis, columns)
    last = quarters[-1][1]
    whole: list[Cell] = [Stack(upper_first(place), [words.counted_authorities(last[0])]), drawn]
    own_rows: list[list[Cell]] = [[name, ribbon] for name, ribbon in _own(chosen, axis)]
    heading = f"{chosen.theme} by quarter, {months(quarters[0][0], quarters[-1][0])}"
    heads = [Column("who", "Authorities"), Column("years", heading, below=axis)]
    key = _key(quarters)

    def picture() -> PictureToTake:
        body = Columns(drawn.about, axis, columns, key_of(key))
        selected = f"{chosen.theme}, {place}; share of authorities at each latest grade by quarter"
        if any(_older(own) for _, own in quarters):
            selected += f". {inspected_since.DOTTED.removesuffix('.')}"
        return PictureToTake(finding, selected, body, REPORTS, chosen.as_at)

    return Section(
        "through-the-years",
        picture=picture,
        key=key,
        tables=[
            table(
                "through-the-years",
                f"Share of authorities at each latest grade, as at {chosen.as_at_words}",
                heads,
                [whole, *own_rows],
                look="over time",
                is_caption_hidden=True,
                axis=axis,
            )
        ],
        remarks=[
            inspected_since.DOTTED if any(_older(own) for _, own in quarters) else "",
            *words.ABOUT_SHARES,
            *frameworks_told(chosen, is_short=True, since=begun),
        ],
        rows=[
            download_of(
                "grades-over-time",
                "Authorities at each latest grade by quarter",
                DOWNLOADED,
                [row for _, own in quarters for row in own],
                {"place": upper_first(place), "theme": chosen.theme},
            )
        ],
        source=Source(SOURCE),
        as_at=chosen.as_at,
    )


def _key(quarters: Quarters) -> list[Cell]:
    """Return what each colour means, and how many hold the grade at the end."""
    last, own = quarters[-1]
    held = {row.grade_letter: row for row in own}
    grades = {row.grade_letter: row for _, of_quarter in quarters for row in of_quarter}
    return [
        Grade(letter, _keyed(row, held.get(letter), last), row.grade_colour)
        for letter, row in sorted(grades.items(), key=lambda each: (each[1].grade_rank, each[0]))
    ]


def _keyed(row: SharesRow, held: SharesRow | None, last: date) -> str:
    count, older = (held.authority_count, held.since_count) if held else (0, 0)
    return words.keyed(row.grade_label, count, older, last)


def _own(chosen: Choices, axis: Axis) -> list[tuple[str, Ribbon]]:
    """Return the ribbons of those chosen, of what still stood when the axis begins."""
    drawn = grade_board.ribbons(chosen)
    found = [
        (name, drawn[chosen.theme_id, key])
        for key, name in chosen.names.items()
        if (chosen.theme_id, key) in drawn
    ]
    return [
        (
            name,
            replace(
                ribbon,
                axis=axis,
                blocks=[block for block in ribbon.blocks if block.held_until > axis.first],
            ),
        )
        for name, ribbon in found
    ]


def _by_region(chosen: Choices) -> Section:
    """Return the shares on the day, region by region."""
    found = rows(chosen.database, queries.latest(as_at=chosen.as_at, theme_id=chosen.theme_id))
    regions_found = sorted({row.region for row in found if row.region})
    drawn = [
        (ENGLAND, _region_parts(found), found),
        *(
            (region, _region_parts(own), own)
            for region in regions_found
            for own in [[row for row in found if row.region == region]]
        ),
    ]
    columns = [
        Column("region", "Region"),
        Column("grades", f"Authorities at each grade, as at {chosen.as_at_words}"),
        Column("since", "Inspected since, no grade for this given", is_number=True),
        Column("without", "Without a grade", is_number=True),
    ]

    key = _region_key(found)

    def picture() -> PictureToTake:
        stacks = [
            PicturedStack(name, authorities(len(own)), parts, words.without_grade(_without(own)))
            for name, parts, own in drawn
        ]
        about = f"{chosen.theme}: authorities at each latest grade, region by region"
        finding = map_finding(chosen.theme, ENGLAND, found, chosen.day_in_the_past)
        body = Stacks(about, stacks, key_of(key))
        return PictureToTake(finding, about, body, REPORTS, chosen.as_at)

    return Section(
        "by-region",
        question="Region by region",
        picture=picture if any(parts for _, parts, _ in drawn) else None,
        key=key,
        tables=[
            table(
                "by-region",
                "Authorities at each grade by region",
                columns,
                [_region_row(*each) for each in drawn],
                look="shares",
                is_caption_hidden=True,
            )
        ],
        remarks=[BLOCKS],
        rows=[
            download_of(
                "grades-by-region",
                "Latest grade of each authority",
                ON_THE_DAY,
                found,
                {"theme": chosen.theme},
            )
        ],
        source=Source(SOURCE),
        as_at=chosen.as_at,
    )


def _without(own: Sequence[LatestRow]) -> int:
    return sum(row.grade_letter is None for row in own)


def _region_key(found: Sequence[LatestRow]) -> list[Cell]:
    """Return what the letters of the blocks mean."""
    held = {row.grade_letter: row for row in sorted(found, key=lambda row: row.grade_label or "")}
    return [
        Grade(letter, shortest(row.grade_label or ""), row.grade_colour or "")
        for letter, row in sorted(held.items(), key=lambda each: each[1].grade_rank or 0)
        if letter
    ]


def _region_parts(own: Sequence[LatestRow]) -> list[Part]:
    """Return a block for each grade, the best first; its title names who holds it."""
    graded = sorted(
        (row for row in own if row.grade_letter),
        key=lambda row: (row.grade_rank or 0, row.grade_letter or ""),
    )
    parts = []
    for letter, alike in groupby(graded, key=lambda row: row.grade_letter or ""):
        rows_of = list(alike)
        label = min((row.grade_label or "" for row in rows_of), key=len)
        said = f"{label}: {len(rows_of)}"
        if len(rows_of) <= MOST_NAMED:
            said += f" ({'; '.join(named_as_of(row) for row in rows_of)})"
        parts.append(Part(len(rows_of), letter, rows_of[0].grade_colour or "", said))
    return parts


def _region_row(region: str, parts: Sequence[Part], own: Sequence[LatestRow]) -> list[Cell]:
    return [
        Stack(region, [authorities(len(own))]),
        Shares(f"{region}: authorities at each grade", parts) if parts else "None held",
        Number(len(inspected_since.passed(own))),
        Number(_without(own)),
    ]
