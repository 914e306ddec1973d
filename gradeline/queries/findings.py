"""Rows of the queries in `queries/findings/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class ChoicesRow:
    """A row of `findings/choices`.

    One row per theme tag.
    """

    tag_id: str
    tag: str
    description: str
    theme: str
    tag_order: int


ChoicesColumn = Literal[
    "tag_id", "tag", "description", "theme", "tag_order",
]  # fmt: skip


def choices() -> Query[ChoicesRow]:
    """Ask `findings/choices`.

    By which tags can findings be looked at?
    """
    return asked("findings/choices", ChoicesRow)


@dataclass(frozen=True, slots=True)
class FrameworksRow:
    """A row of `findings/frameworks`.

    One row per framework, whatever its periods.
    """

    framework: str
    framework_order: int


FrameworksColumn = Literal[
    "framework", "framework_order",
]  # fmt: skip


def frameworks() -> Query[FrameworksRow]:
    """Ask `findings/frameworks`.

    Under which frameworks were the inspections whose findings are held?
    """
    return asked("findings/frameworks", FrameworksRow)


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of `findings/listed`.

    One row per theme tag, report whose findings are held and finding about the tag; one (finding_id
    null) where the report lists none.
    """

    tag_id: str
    tag: str
    theme: str
    tag_order: int
    authority_id: str
    authority: str
    initials: str | None
    authority_order: int
    inspection_id: str
    inspection_order: int
    time_order: int
    inspected: str | None
    inspected_year: int
    framework: str
    document: str
    grades: str | None
    point_count: int
    finding_id: str | None
    display_order: int | None
    kind: str | None
    number: str | None
    timescale: str | None
    strand: str | None
    addressed_to: str | None
    counts_for_own_run: bool | None
    wording: str | None
    tags: str | None
    paragraphs: str | None
    text_paragraphs: str | None
    page: int | None
    planned_action: str | None
    planned_date: str | None
    planned_source: str | None
    source_title: str
    licence: str
    is_found: bool


ListedColumn = Literal[
    "tag_id", "tag", "theme", "tag_order", "authority_id", "authority", "initials",
    "authority_order", "inspection_id", "inspection_order", "time_order", "inspected",
    "inspected_year", "framework", "document", "grades", "point_count", "finding_id",
    "display_order", "kind", "number", "timescale", "strand", "addressed_to", "counts_for_own_run",
    "wording", "tags", "paragraphs", "text_paragraphs", "page", "planned_action", "planned_date",
    "planned_source", "source_title", "licence", "is_found",
]  # fmt: skip


def listed(
    *, as_at: datetime.date, authority_ids: tuple[str, ...], words: str | None
) -> Query[ListedRow]:
    """Ask `findings/listed`.

    What does each report list about each theme, to whom is it addressed, and does it count for the
    authority?
    """
    return asked(
        "findings/listed", ListedRow, as_at=as_at, authority_ids=authority_ids, words=words
    )


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A row of `findings/said`.

    One row per theme tag, report that was read paragraph by paragraph and statement about the tag;
    one (statement_id null) where the report says nothing of it.
    """

    tag_id: str
    tag: str
    theme: str
    authority_id: str
    authority: str
    inspection_id: str
    time_order: int
    inspected_year: int
    framework: str
    document: str
    address: str | None
    licence: str
    grades: str | None
    paragraph_count: int
    is_latest: bool
    verdict: str
    board_verdict: str
    partner_verdict: str
    asked_count: int
    standing: str
    faulted_count: int
    answered_by_id: str | None
    faulted_by_id: str | None
    statement_id: str | None
    paragraph: str | None
    page: int | None
    stance: str | None
    change: str | None
    speaks_of: str | None
    counts_for_own: bool | None
    wording: str | None
    readings: str | None


SaidColumn = Literal[
    "tag_id", "tag", "theme", "authority_id", "authority", "inspection_id", "time_order",
    "inspected_year", "framework", "document", "address", "licence", "grades", "paragraph_count",
    "is_latest", "verdict", "board_verdict", "partner_verdict", "asked_count", "standing",
    "faulted_count", "answered_by_id", "faulted_by_id", "statement_id", "paragraph", "page",
    "stance", "change", "speaks_of", "counts_for_own", "wording", "readings",
]  # fmt: skip


def said(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[SaidRow]:
    """Ask `findings/said`.

    What does each report say of each theme, statement by statement, and how does the theme stand
    for the authority?
    """
    return asked("findings/said", SaidRow, as_at=as_at, authority_ids=authority_ids)
