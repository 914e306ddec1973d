"""Rows of the queries in `queries/shared/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class AuthoritiesRow:
    """A row of `shared/authorities`.

    One row per authority, those that stand there by default first.
    """

    authority_id: str
    name: str
    short_name: str
    initials: str | None
    is_compared: bool
    created: datetime.date | None
    abolished: datetime.date | None
    ons_code: str | None
    display_order: int
    followed_by: str | None


AuthoritiesColumn = Literal[
    "authority_id", "name", "short_name", "initials", "is_compared", "created", "abolished",
    "ons_code", "display_order", "followed_by",
]  # fmt: skip


def authorities() -> Query[AuthoritiesRow]:
    """Ask `shared/authorities`.

    Which authorities can stand side by side?
    """
    return asked("shared/authorities", AuthoritiesRow)


@dataclass(frozen=True, slots=True)
class GatheredListsRow:
    """A row of `shared/gathered_lists`.

    One row per kind of which a report in its list was published by the day.
    """

    kind_id: str
    kind: str
    held_count: int
    last_published: datetime.date
    has_letters: bool


GatheredListsColumn = Literal[
    "kind_id", "kind", "held_count", "last_published", "has_letters",
]  # fmt: skip


def gathered_lists(*, as_at: datetime.date) -> Query[GatheredListsRow]:
    """Ask `shared/gathered_lists`.

    Which kinds of inspection of local areas are known from gathered lists, and up to when?
    """
    return asked("shared/gathered_lists", GatheredListsRow, as_at=as_at)


@dataclass(frozen=True, slots=True)
class ReadingDayRow:
    """A row of `shared/reading_day`.

    One row.
    """

    last_read_on: datetime.date
    events_read_on: datetime.date | None
    first_year: int
    last_year: int


ReadingDayColumn = Literal[
    "last_read_on", "events_read_on", "first_year", "last_year",
]  # fmt: skip


def reading_day() -> Query[ReadingDayRow]:
    """Ask `shared/reading_day`.

    Up to which day have the sources been read, and those that tell of events?
    """
    return asked("shared/reading_day", ReadingDayRow)


@dataclass(frozen=True, slots=True)
class ThemesRow:
    """A row of `shared/themes`.

    One row per theme.
    """

    theme_id: str
    label: str
    question: str
    description: str
    display_order: int


ThemesColumn = Literal[
    "theme_id", "label", "question", "description", "display_order",
]  # fmt: skip


def themes() -> Query[ThemesRow]:
    """Ask `shared/themes`.

    Which themes can be looked at?
    """
    return asked("shared/themes", ThemesRow)


@dataclass(frozen=True, slots=True)
class WithheldRow:
    """A row of `shared/withheld`.

    One row per inspection or visit dated by the day but not known to be public by then.
    """

    authority_id: str
    authority: str
    kind: str
    dated: str
    known_from: datetime.date
    is_graded: bool
    is_since_last: bool


WithheldColumn = Literal[
    "authority_id", "authority", "kind", "dated", "known_from", "is_graded", "is_since_last",
]  # fmt: skip


def withheld(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[WithheldRow]:
    """Ask `shared/withheld`.

    Which inspections before the day are left out for want of a publication date?
    """
    return asked("shared/withheld", WithheldRow, as_at=as_at, authority_ids=authority_ids)
