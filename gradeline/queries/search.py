"""Rows of the queries in `queries/search/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class EntriesRow:
    """A row of `search/entries`.

    One row per indicator, further measure, domain, theme, printed area, grade label, tag of
    findings, authority, page with other words, figure that is not held, and phrase that other words
    stand for.
    """

    kind: str
    target: str
    label: str
    short_label: str | None
    within: str | None
    reason: str | None
    nearest: str | None
    nearest_domain: str | None
    held_of: tuple[str, ...]
    other_words: tuple[str, ...]
    position: int


EntriesColumn = Literal[
    "kind", "target", "label", "short_label", "within", "reason", "nearest", "nearest_domain",
    "held_of", "other_words", "position",
]  # fmt: skip


def entries() -> Query[EntriesRow]:
    """Ask `search/entries`.

    What can be searched for, and by which other words?
    """
    return asked("search/entries", EntriesRow)


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """A row of `search/reported`.

    One row per figure of a report that was known on the day and is of the authority itself.
    """

    label: str
    authority_id: str
    authority: str
    inspection_id: str
    framework: str
    inspected_year: int
    value: float
    unit: str
    qualifier: str | None
    recommendation_number: int | None


ReportedColumn = Literal[
    "label", "authority_id", "authority", "inspection_id", "framework", "inspected_year", "value",
    "unit", "qualifier", "recommendation_number",
]  # fmt: skip


def reported(*, as_at: datetime.date) -> Query[ReportedRow]:
    """Ask `search/reported`.

    Which figures do inspection reports state of the authorities they are about?
    """
    return asked("search/reported", ReportedRow, as_at=as_at)
