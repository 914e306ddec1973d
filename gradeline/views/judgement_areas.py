"""The judgements that pass a filter: a grid of letters, and a list with their places."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import at_page
from gradeline.queries import judgement_areas as queries
from gradeline.queries.inspection_record import JudgementsRow as JudgementsOfRecord
from gradeline.queries.judgement_areas import JudgementsRow
from gradeline.sections.cells import Cell, Day, Grade, Link
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.judgement_areas import FIRST_AFTER_LAST, GRID_KEY, found
from gradeline.words.names import OfInspection, area_name, inspection_name
from gradeline.words.places import place

DOWNLOADED: tuple[queries.JudgementsColumn, ...] = (
    "authority", "framework", "kind", "inspection_id", "inspected", "published", "inspected_year",
    "strand", "area_id", "area_label", "theme", "match", "reason", "grade_label", "grade_letter",
    "grade_rank", "grade_count", "evidence", "printed_text", "printed_in", "document", "licence",
    "source_address", "page", "section_page", "paragraph", "note",
)  # fmt: skip
Judged = JudgementsRow | JudgementsOfRecord


class OfRecord(OfInspection, Protocol):
    """A row that tells its inspection by name and by the id of its record."""

    @property
    def inspection_id(self) -> str:
        """Return the id."""


@dataclass(frozen=True)
class JudgementFilter:
    """What a judgement must be to pass; None for any."""

    theme_id: str | None
    strand: str | None
    framework_id: str | None
    area_id: str | None
    grade_label: str | None
    first_year: int
    last_year: int
    words: str | None


@remembered
def judgement_areas(chosen: Choices, asked: JudgementFilter) -> tuple[str, tuple[Section, ...]]:
    """Return how many judgements pass the filter, in words, and the sections that show them."""
    judgements = rows(
        chosen.database,
        queries.judgements(
            as_at=chosen.as_at,
            authority_ids=chosen.authority_ids,
            theme_id=asked.theme_id,
            strand=asked.strand,
            framework_id=asked.framework_id,
            area_id=asked.area_id,
            grade_label=asked.grade_label,
            first_year=asked.first_year,
            last_year=asked.last_year,
            words=asked.words,
        ),
    )
    source = Source("the document named in each row")
    if not judgements:
        said = FIRST_AFTER_LAST if asked.first_year > asked.last_year else found(judgements)
        return said, (Section("nothing", source=source, as_at=chosen.as_at),)
    every = download_of("judgements", "Judgements in the filter", DOWNLOADED, judgements)
    return found(judgements), (
        Section("grid", tables=[_grid(judgements, chosen)]),
        Section(
            "every-judgement",
            question="Every judgement in the filter",
            rows=[every],
            as_at=chosen.as_at,
        ),
        Section(
            "judgements",
            tables=[_every(judgements, chosen)],
            source=source,
            as_at=chosen.as_at,
        ),
    )


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
        notes=[GRID_KEY],
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
    """Return every judgement with its match, its document and its place in it."""
    return table(
        "judgements",
        "Judgements in the filter, in time order by authority",
        [
            Column("inspection", "Inspection"),
            Column("published", "Published"),
            Column("area", "Printed area"),
            Column("grade", "Grade as printed"),
            Column("match", "Theme and match"),
            Column("document", "Document"),
            Column("printed_on", "Printed on"),
            Column("section", "Section"),
        ],
        [
            [
                inspection_link(row, chosen),
                Day(row.published) if row.published else "not known",
                area_name(row),
                Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
                f"{row.theme}: {row.match}",
                row.document,
                printed_on(row, row.printed_in),
                printed_section(row),
            ]
            for row in judgements
        ],
        look="wide",
    )


def inspection_link(row: OfRecord, chosen: Choices) -> Link:
    """Return the name of an inspection, leading to its record."""
    return Link(inspection_name(row), chosen.record_address(row.inspection_id))


def printed_on(row: Judged, otherwise: str) -> Cell:
    """Return the page that a grade is printed on, leading to it where the report has an address."""
    where = place(row.page, None, otherwise)
    if row.page is None or not row.source_address:
        return where
    return Link(where, at_page(row.source_address, row.page))


def printed_section(row: Judged) -> str:
    """Say where the section on an area begins: page 5, paragraph 14."""
    where = place(row.section_page, row.paragraph)
    otherwise = "no section of its own" if row.evidence == "primary" else ""
    return where or row.note or otherwise
