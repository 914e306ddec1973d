"""Rows of the queries in `queries/judgement_areas/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class ChoicesRow:
    """A row of `judgement_areas/choices`.

    One row per theme, strand, framework, printed area or grade label that has a judgement of an
    authority that stands there by default or of one of those asked for.
    """

    filter: str
    value: str
    label: str
    position: int


ChoicesColumn = Literal[
    "filter", "value", "label", "position",
]  # fmt: skip


def choices(*, authority_ids: tuple[str, ...]) -> Query[ChoicesRow]:
    """Ask `judgement_areas/choices`.

    What can the judgements be narrowed by?
    """
    return asked("judgement_areas/choices", ChoicesRow, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class CountsRow:
    """A row of `judgement_areas/counts`.

    One row per filter and value that leaves at least one judgement.
    """

    filter: str
    value: str
    judgement_count: int


CountsColumn = Literal[
    "filter", "value", "judgement_count",
]  # fmt: skip


def counts(
    *,
    as_at: datetime.date,
    authority_ids: tuple[str, ...],
    theme_ids: tuple[str, ...],
    framework_ids: tuple[str, ...],
    grades: tuple[str, ...],
    strand: str | None,
    area_id: str | None,
    first_year: int | None,
    last_year: int | None,
    words: str | None,
) -> Query[CountsRow]:
    """Ask `judgement_areas/counts`.

    How many judgements would each value of each filter leave, with all others as they are?
    """
    return asked(
        "judgement_areas/counts",
        CountsRow,
        as_at=as_at,
        authority_ids=authority_ids,
        theme_ids=theme_ids,
        framework_ids=framework_ids,
        grades=grades,
        strand=strand,
        area_id=area_id,
        first_year=first_year,
        last_year=last_year,
        words=words,
    )


@dataclass(frozen=True, slots=True)
class JudgementsRow:
    """A row of `judgement_areas/judgements`.

    One row per inspection and area, with the theme that it stands for first of those asked for.
    """

    authority_id: str
    authority: str
    initials: str | None
    authority_order: int
    framework: str
    kind: str
    inspection_id: str
    inspection_order: int
    chart_date: datetime.date
    inspected: str
    published: str | None
    inspected_year: int
    strand: str | None
    area_id: str
    grid_row: str
    area_label: str
    area_order: int
    theme: str
    theme_order: int
    match: str
    reason: str
    grade_label: str
    grade_letter: str
    grade_colour: str
    grade_count: int
    grade_rank: int
    evidence: str
    printed_text: str | None
    printed_in: str
    document: str
    licence: str
    source_address: str | None
    page: int | None
    section_page: int | None
    paragraph: int | None
    note: str | None


JudgementsColumn = Literal[
    "authority_id", "authority", "initials", "authority_order", "framework", "kind",
    "inspection_id", "inspection_order", "chart_date", "inspected", "published", "inspected_year",
    "strand", "area_id", "grid_row", "area_label", "area_order", "theme", "theme_order", "match",
    "reason", "grade_label", "grade_letter", "grade_colour", "grade_count", "grade_rank",
    "evidence", "printed_text", "printed_in", "document", "licence", "source_address", "page",
    "section_page", "paragraph", "note",
]  # fmt: skip


def judgements(
    *,
    as_at: datetime.date,
    authority_ids: tuple[str, ...],
    theme_ids: tuple[str, ...],
    framework_ids: tuple[str, ...],
    grades: tuple[str, ...],
    strand: str | None,
    area_id: str | None,
    first_year: int | None,
    last_year: int | None,
    words: str | None,
) -> Query[JudgementsRow]:
    """Ask `judgement_areas/judgements`.

    Which judgements pass the filter?
    """
    return asked(
        "judgement_areas/judgements",
        JudgementsRow,
        as_at=as_at,
        authority_ids=authority_ids,
        theme_ids=theme_ids,
        framework_ids=framework_ids,
        grades=grades,
        strand=strand,
        area_id=area_id,
        first_year=first_year,
        last_year=last_year,
        words=words,
    )
