"""The judgements that pass a filter: a grid of letters, and a list with their places."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Protocol, TypedDict

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import at_page, is_list
from gradeline.queries import judgement_areas as queries
from gradeline.queries.inspection_record import JudgementsRow as JudgementsOfRecord
from gradeline.queries.judgement_areas import JudgementsRow
from gradeline.queries.trajectories import bands
from gradeline.sections.cells import Cell, Grade, Link, OnScreen, Sample, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import grid_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.pictures import REPORTS, selection
from gradeline.words.dates import partial
from gradeline.words.evidence import list_writes
from gradeline.words.joining import lower_first
from gradeline.words.judgement_areas import (
    CHOOSE_A_LETTER,
    FIRST_AFTER_LAST,
    FROM_LATER,
    GRID_KEY,
    about_section,
    found,
    narrowed,
    none_by,
    published,
)
from gradeline.words.names import OfInspection, area_name, inspection_name
from gradeline.words.places import NO_ADDRESS, place
from gradeline.words.ribbons import frameworks_meant

DOWNLOADED: tuple[queries.JudgementsColumn, ...] = (
    "authority", "framework", "kind", "inspection_id", "inspected", "published", "inspected_year",
    "strand", "area_id", "area_label", "theme", "match", "reason", "grade_label", "grade_letter",
    "grade_rank", "grade_count", "evidence", "printed_text", "printed_in", "document", "licence",
    "source_address", "page", "section_page", "paragraph", "note",
)  # fmt: skip
Judged = JudgementsRow | JudgementsOfRecord
SOURCE = Source("the document named in each row")
FOUND = "Judgements found"
ROWS_OF_A_PAGE = 25
SORTS: Mapping[str, Callable[[JudgementsRow], tuple[int | str, ...]]] = {
    "Authority, then date": lambda row: (row.inspection_order, row.area_order),
    "Latest inspection first": lambda row: (-row.chart_date.toordinal(), *_in_print(row)),
    "Highest grade first": lambda row: (row.grade_count, row.grade_rank, *_in_print(row)),
    "Lowest grade first": lambda row: (row.grade_count, -row.grade_rank, *_in_print(row)),
    "Theme, then authority": lambda row: (row.theme_order, *_in_print(row)),
}


class _Parameters(TypedDict):
    """What both queries of a filter take."""

    as_at: date
    authority_ids: tuple[str, ...]
    theme_ids: tuple[str, ...]
    framework_ids: tuple[str, ...]
    grades: tuple[str, ...]
    strand: str | None
    area_id: str | None
    first_year: int | None
    last_year: int | None
    words: str | None


class OfRecord(OfInspection, Protocol):
    """A row that tells its inspection by name and by the id of its record."""

    @property
    def inspection_id(self) -> str:
        """Return the id."""


@dataclass(frozen=True, slots=True)
class JudgementFilter:
    """What a judgement must be to pass; none, or None, for any. Grades are as in short."""

    theme_ids: tuple[str, ...] = ()
    framework_ids: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    strand: str | None = None
    area_id: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements that pass a filter: how many, in words too, and as a grid.

    `narrowed` says what they were narrowed to, `every` is all of them, to take away.
    """

    count: int
    said: str
    narrowed: str
    grid: Section
    every: Section | None


@remembered
def judgement_areas(chosen: Choices, asked: JudgementFilter) -> Judgements:
    """Return the judgements that pass the filter."""
    judgements = _passing(chosen, asked)
    narrowed = _narrowed(chosen, asked)
    if not judgements:
        is_turned = asked.first_year and asked.last_year and asked.first_year > asked.last_year
        nobody = found(()) if asked != JudgementFilter() else none_by(chosen.day_in_the_past)
        said = FIRST_AFTER_LAST if is_turned else nobody
        nothing = Section("nothing", source=SOURCE, as_at=chosen.as_at)
        return Judgements(0, said, narrowed, nothing, None)
    grid = _grid(judgements, chosen)
    every = download_of("judgements", FOUND, DOWNLOADED, judgements)
    return Judgements(
        len(judgements),
        found(judgements),
        narrowed,
        Section("grid", tables=[grid]),
        Section(
            "every-judgement",
            rows=[every],
            source=SOURCE,
            as_at=chosen.as_at,
            picture=lambda: _picture(chosen, judgements, narrowed, grid),
        ),
    )


def _picture(
    chosen: Choices, judgements: Sequence[JudgementsRow], narrowed: str, grid: Table
) -> PictureToTake:
    """Return the grid as a picture, titled with what was found."""
    more = lower_first(narrowed.removesuffix("."))
    return PictureToTake(
        found(judgements),
        selection(chosen, more),
        grid_of(grid, _key(judgements)),
        REPORTS,
        chosen.as_at,
    )


def _key(judgements: Sequence[JudgementsRow]) -> list[Cell]:
    """Return the grades that are there, the highest first, and how others' grades look."""
    ranked = sorted(judgements, key=lambda row: (row.grade_count, row.grade_rank))
    grades = dict.fromkeys(
        Grade(row.grade_letter, row.grade_label, row.grade_colour) for row in ranked
    )
    is_any_second_hand = any(row.evidence != "primary" for row in judgements)
    return [*grades, *([Sample("dashed", FROM_LATER)] if is_any_second_hand else [])]


@remembered
def listed(chosen: Choices, asked: JudgementFilter, sort: str) -> Section:
    """Return the list of the judgements that pass the filter, to be shown in pages."""
    ordered = sorted(_passing(chosen, asked), key=SORTS[sort])
    return Section("judgements", tables=[_every(ordered, chosen)])


@remembered
def left_by(chosen: Choices, asked: JudgementFilter) -> Mapping[tuple[str, str], int]:
    """Return how many judgements each value of each filter would leave, by filter and value."""
    counted = rows(chosen.database, queries.counts(**_parameters(chosen, asked)))
    return {(row.filter, row.value): row.judgement_count for row in counted}


def _passing(chosen: Choices, asked: JudgementFilter) -> tuple[JudgementsRow, ...]:
    return rows(chosen.database, queries.judgements(**_parameters(chosen, asked)))


def _parameters(chosen: Choices, asked: JudgementFilter) -> "_Parameters":
    return {
        "as_at": chosen.as_at,
        "authority_ids": chosen.authority_ids,
        "theme_ids": asked.theme_ids,
        "framework_ids": asked.framework_ids,
        "grades": asked.grades,
        "strand": asked.strand,
        "area_id": asked.area_id,
        "first_year": asked.first_year,
        "last_year": asked.last_year,
        "words": asked.words,
    }


def _narrowed(chosen: Choices, asked: JudgementFilter) -> str:
    """Say what the judgements were narrowed to, by the names of what was chosen."""
    held = rows(chosen.database, queries.choices(authority_ids=chosen.authority_ids))
    named = {(row.filter, row.value): row.label for row in held}
    area = None if asked.area_id is None else named["area", asked.area_id]
    return narrowed(
        [
            [named["theme", each] for each in asked.theme_ids],
            asked.grades,
            [named["framework", each] for each in asked.framework_ids],
            [each for each in (asked.strand, area) if each is not None],
        ],
        asked.first_year,
        asked.last_year,
        asked.words,
    )


def _in_print(row: JudgementsRow) -> tuple[int, int]:
    return row.inspection_order, row.area_order


def _grid(judgements: Sequence[JudgementsRow], chosen: Choices) -> Table:
    """Return areas, grouped by theme, against inspections in time order, grouped by authority."""
    by_inspection: dict[str, JudgementsRow] = {}
    by_area: dict[str, JudgementsRow] = {}
    for row in judgements:
        by_inspection.setdefault(row.inspection_id, row)
        by_area.setdefault(row.grid_row, row)
    inspections = sorted(by_inspection.values(), key=lambda row: row.inspection_order)
    columns = [
        Column("area", "Printed area"),
        *(
            Column(row.inspection_id, f"{row.framework} {row.inspected_year}", over=row.authority)
            for row in inspections
        ),
    ]
    held = {(row.grid_row, row.inspection_id): row for row in judgements}
    areas = sorted(by_area.values(), key=lambda row: (row.theme_order, row.area_order))
    in_grid = {row.framework for row in judgements}
    groups = [
        Group(
            theme,
            [
                [
                    area_name(area),
                    *(_letter(held.get((area.grid_row, row.inspection_id)), chosen)
                      for row in inspections),
                ]
                for area in own
            ],
        )
        for theme, own in groupby(areas, lambda area: area.theme)
    ]  # fmt: skip
    return Table(
        "judgement-grid",
        "Printed areas by inspection",
        columns,
        groups,
        notes=[
            OnScreen(CHOOSE_A_LETTER),
            GRID_KEY,
            *frameworks_meant(
                [
                    row
                    for row in rows(chosen.database, bands(as_at=chosen.as_at))
                    if row.family in in_grid
                ],
                called=str,
            ),
        ],
        look="grid",
        group_name="theme",
    )


def _letter(row: JudgementsRow | None, chosen: Choices) -> Cell:
    if row is None:
        return None
    return Grade(
        row.grade_letter,
        row.grade_label,
        row.grade_colour,
        row.evidence,
        is_letter=True,
        about=inspection_name(row),
        address=chosen.record_address(row.inspection_id),
    )


def _every(judgements: Sequence[JudgementsRow], chosen: Choices) -> Table:
    """Return judgements with their match, their document and their place in it."""
    return table(
        "judgements",
        FOUND,
        [
            Column("inspection", "Inspection"),
            Column("area", "Printed area"),
            Column("grade", "Grade"),
            Column("match", "Theme and match"),
            Column("document", "Document and page"),
        ],
        [
            [
                Stack(inspection_link(row, chosen), [_publication(row)]),
                area_name(row),
                Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
                f"{row.theme}: {row.match}",
                Stack(
                    row.document,
                    [printed_on(row, row.printed_in), about_section(printed_section(row))],
                ),
            ]
            for row in judgements
        ],
        notes=[*list_writes(judgements), *without_address(judgements)],
        rows_a_page=ROWS_OF_A_PAGE,
    )


def _publication(row: JudgementsRow) -> str:
    return published(None if row.published is None else partial(row.published))


def inspection_link(row: OfRecord, chosen: Choices) -> Link:
    """Return the name of an inspection, leading to its record."""
    return Link(inspection_name(row), chosen.record_address(row.inspection_id))


def has_no_address(row: Judged) -> bool:
    """Say whether a page is known and no address of the report: one that lists reports is none."""
    return bool(row.page is not None and row.source_address and is_list(row.source_address))


def without_address(judgements: Sequence[Judged]) -> list[str]:
    """Say of pages that cannot be opened why that is; nothing where all can."""
    return [NO_ADDRESS] if any(has_no_address(row) for row in judgements) else []


def printed_on(row: Judged, otherwise: str) -> Cell:
    """Return the page that a grade is printed on, leading to it where the report has an address.

    Where it has none the table says so once, under its rows: `without_address`.
    """
    where = place(row.page, None, otherwise)
    if row.page is None or not row.source_address:
        return where
    if has_no_address(row):
        return where
    return Link(where, at_page(row.source_address, row.page))


def printed_section(row: Judged) -> str:
    """Say where the section on an area begins: page 5, paragraph 14."""
    where = place(row.section_page, row.paragraph)
    otherwise = "no section of its own" if row.evidence == "primary" else ""
    return where or row.note or otherwise
