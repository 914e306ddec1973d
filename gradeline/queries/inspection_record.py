"""Rows of the queries in `queries/inspection_record/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class AroundRow:
    """A row of `inspection_record/around`.

    One row per inspection or visit next to it in time, at most three each way.
    """

    position: int
    inspection_id: str | None
    address: str | None
    kind: str
    is_graded: bool
    dated: str | None
    ended: str | None
    published: str | None
    topic: str | None
    grades: str | None


AroundColumn = Literal[
    "position", "inspection_id", "address", "kind", "is_graded", "dated", "ended", "published",
    "topic", "grades",
]  # fmt: skip


def around(*, inspection_id: str, as_at: datetime.date) -> Query[AroundRow]:
    """Ask `inspection_record/around`.

    What came before and after one inspection of the same authority?
    """
    return asked("inspection_record/around", AroundRow, inspection_id=inspection_id, as_at=as_at)


@dataclass(frozen=True, slots=True)
class ChoicesRow:
    """A row of `inspection_record/choices`.

    One row per inspection or ungraded visit public by the day.
    """

    inspection_id: str
    authority_id: str
    authority: str
    kind: str
    is_graded: bool
    dated: str
    chart_date: datetime.date


ChoicesColumn = Literal[
    "inspection_id", "authority_id", "authority", "kind", "is_graded", "dated", "chart_date",
]  # fmt: skip


def choices(*, as_at: datetime.date) -> Query[ChoicesRow]:
    """Ask `inspection_record/choices`.

    Which inspections and visits can be looked up?
    """
    return asked("inspection_record/choices", ChoicesRow, as_at=as_at)


@dataclass(frozen=True, slots=True)
class DiscrepanciesRow:
    """A row of `inspection_record/discrepancies`.

    One row per statement of an entry on the inspection, or that quotes its report.
    """

    discrepancy_id: str
    kind: str
    subject: str
    used: str
    why: str
    position: int
    statement: str
    document: str
    locator: str
    is_used: bool


DiscrepanciesColumn = Literal[
    "discrepancy_id", "kind", "subject", "used", "why", "position", "statement", "document",
    "locator", "is_used",
]  # fmt: skip


def discrepancies(*, inspection_id: str, as_at: datetime.date) -> Query[DiscrepanciesRow]:
    """Ask `inspection_record/discrepancies`.

    What did sources public by a day disagree on, or leave open, about one inspection?
    """
    return asked(
        "inspection_record/discrepancies",
        DiscrepanciesRow,
        inspection_id=inspection_id,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """A row of `inspection_record/figures`.

    One row per figure, in the order of the report.
    """

    authority: str
    inspection_id: str
    figure_id: str
    compare_with: str | None
    part: str
    label: str
    about: str
    value: float
    unit: str
    qualifier: str | None
    period_start: str | None
    date: str
    date_basis: str
    document: str
    page: int | None
    paragraph: int | None
    indicator: str | None
    domain: str | None


FiguresColumn = Literal[
    "authority", "inspection_id", "figure_id", "compare_with", "part", "label", "about", "value",
    "unit", "qualifier", "period_start", "date", "date_basis", "document", "page", "paragraph",
    "indicator", "domain",
]  # fmt: skip


def figures(*, inspection_id: str, as_at: datetime.date) -> Query[FiguresRow]:
    """Ask `inspection_record/figures`.

    Which figures does the report of the inspection state?
    """
    return asked("inspection_record/figures", FiguresRow, inspection_id=inspection_id, as_at=as_at)


@dataclass(frozen=True, slots=True)
class FindingsRow:
    """A row of `inspection_record/findings`.

    One row for the report, or none where no finding of it is held.
    """

    authority: str
    framework: str
    inspected: str | None
    weakness_count: int
    strength_count: int


FindingsColumn = Literal[
    "authority", "framework", "inspected", "weakness_count", "strength_count",
]  # fmt: skip


def findings(*, inspection_id: str, as_at: datetime.date) -> Query[FindingsRow]:
    """Ask `inspection_record/findings`.

    How many weaknesses and strengths does the report of an inspection name?
    """
    return asked(
        "inspection_record/findings", FindingsRow, inspection_id=inspection_id, as_at=as_at
    )


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """A row of `inspection_record/inspection`.

    One row, or none where there is no such inspection.
    """

    inspection_id: str
    authority_id: str
    authority: str
    kind: str
    is_graded: bool
    title: str | None
    topic: str | None
    outcome: str | None
    start: str | None
    end: str | None
    published: str | None
    published_basis: str | None
    named: str | None
    locator: str
    note: str | None
    framework: str
    framework_name: str
    has_overall: bool
    source_title: str
    document: str
    publisher: str
    source_address: str | None
    source_file: str | None
    source_read: str
    licence: str
    source_note: str | None
    listing_title: str | None


InspectionColumn = Literal[
    "inspection_id", "authority_id", "authority", "kind", "is_graded", "title", "topic", "outcome",
    "start", "end", "published", "published_basis", "named", "locator", "note", "framework",
    "framework_name", "has_overall", "source_title", "document", "publisher", "source_address",
    "source_file", "source_read", "licence", "source_note", "listing_title",
]  # fmt: skip


def inspection(*, inspection_id: str) -> Query[InspectionRow]:
    """Ask `inspection_record/inspection`.

    What is known of one inspection?
    """
    return asked("inspection_record/inspection", InspectionRow, inspection_id=inspection_id)


@dataclass(frozen=True, slots=True)
class JudgementsRow:
    """A row of `inspection_record/judgements`.

    One row per area of its framework that has a grade.
    """

    authority: str
    kind: str
    framework: str
    inspected_year: int
    published: str | None
    strand: str | None
    area_id: str
    area_label: str
    area_order: int
    grade_label: str
    grade_letter: str
    grade_colour: str
    grade_rank: int
    grade_count: int
    evidence: str
    printed_text: str | None
    printed_in: str
    document: str
    source_address: str | None
    licence: str
    page: int | None
    section_page: int | None
    paragraph: int | None
    note: str | None
    themes: str


JudgementsColumn = Literal[
    "authority", "kind", "framework", "inspected_year", "published", "strand", "area_id",
    "area_label", "area_order", "grade_label", "grade_letter", "grade_colour", "grade_rank",
    "grade_count", "evidence", "printed_text", "printed_in", "document", "source_address",
    "licence", "page", "section_page", "paragraph", "note", "themes",
]  # fmt: skip


def judgements(*, inspection_id: str, as_at: datetime.date) -> Query[JudgementsRow]:
    """Ask `inspection_record/judgements`.

    What did one inspection judge, in the printed order, as known by a day?
    """
    return asked(
        "inspection_record/judgements", JudgementsRow, inspection_id=inspection_id, as_at=as_at
    )


@dataclass(frozen=True, slots=True)
class MissingAreasRow:
    """A row of `inspection_record/missing_areas`.

    One row per area.
    """

    strand: str | None
    area_label: str
    area_order: int


MissingAreasColumn = Literal[
    "strand", "area_label", "area_order",
]  # fmt: skip


def missing_areas(*, inspection_id: str, as_at: datetime.date) -> Query[MissingAreasRow]:
    """Ask `inspection_record/missing_areas`.

    Which areas of its framework has one graded inspection no grade for by a day?
    """
    return asked(
        "inspection_record/missing_areas", MissingAreasRow, inspection_id=inspection_id, as_at=as_at
    )
