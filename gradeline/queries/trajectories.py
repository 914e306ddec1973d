"""Rows of the queries in `queries/trajectories/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class BandsRow:
    """A row of `trajectories/bands`.

    One row per graded framework period begun by the day that ran beside no other.
    """

    framework_id: str
    family: str
    name: str
    short_name: str
    has_overall: bool
    period_start: datetime.date
    period_end: datetime.date


BandsColumn = Literal[
    "framework_id", "family", "name", "short_name", "has_overall", "period_start", "period_end",
]  # fmt: skip


def bands(*, as_at: datetime.date) -> Query[BandsRow]:
    """Ask `trajectories/bands`.

    Under which framework were inspections made at each time?
    """
    return asked("trajectories/bands", BandsRow, as_at=as_at)


@dataclass(frozen=True, slots=True)
class BridgesRow:
    """A row of `trajectories/bridges`.

    One row per theme, grade and grade of the next inspection under another framework; none where
    that judged on a scale with more or fewer grades, or where the same area was judged again
    before.
    """

    authority_id: str
    theme_id: str
    inspection_id: str
    area_id: str
    later_inspection_id: str
    later_area_id: str
    levels_up: int
    is_alike: bool


BridgesColumn = Literal[
    "authority_id", "theme_id", "inspection_id", "area_id", "later_inspection_id", "later_area_id",
    "levels_up", "is_alike",
]  # fmt: skip


def bridges(
    *,
    as_at: datetime.date,
    authority_ids: tuple[str, ...],
    theme_id: str | None,
    like_for_like: bool,
) -> Query[BridgesRow]:
    """Ask `trajectories/bridges`.

    Which grade took the place of which across a change of framework, and which way did it move?
    """
    return asked(
        "trajectories/bridges",
        BridgesRow,
        as_at=as_at,
        authority_ids=authority_ids,
        theme_id=theme_id,
        like_for_like=like_for_like,
    )


@dataclass(frozen=True, slots=True)
class HappeningsRow:
    """A row of `trajectories/happenings`.

    One row per visit, area SEND inspection or event.
    """

    authority_id: str
    authority: str
    initials: str | None
    authority_order: int
    group_name: str
    what: str
    detail: str
    happened: str
    chart_date: datetime.date
    inspection_id: str | None
    address: str | None
    document: str
    locator: str
    note: str | None


HappeningsColumn = Literal[
    "authority_id", "authority", "initials", "authority_order", "group_name", "what", "detail",
    "happened", "chart_date", "inspection_id", "address", "document", "locator", "note",
]  # fmt: skip


def happenings(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[HappeningsRow]:
    """Ask `trajectories/happenings`.

    Which visits, area SEND inspections and events go with the history of the authorities?
    """
    return asked("trajectories/happenings", HappeningsRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class MarksRow:
    """A row of `trajectories/marks`.

    One row per theme, inspection and area that stands for the theme.
    """

    authority_id: str
    authority: str
    initials: str | None
    authority_order: int
    theme_id: str
    theme: str
    theme_order: int
    inspection_id: str
    framework_id: str
    framework: str
    framework_name: str
    kind: str
    area_id: str
    area_label: str
    strand: str | None
    chart_date: datetime.date
    inspected_year: int
    published: str | None
    named: str
    grade_label: str
    grade_rank: int
    grade_letter: str
    grade_colour: str
    grade_count: int
    match: str
    scope: str | None
    reason: str
    evidence: str
    document: str
    licence: str
    page: int | None
    paragraph: int | None


MarksColumn = Literal[
    "authority_id", "authority", "initials", "authority_order", "theme_id", "theme", "theme_order",
    "inspection_id", "framework_id", "framework", "framework_name", "kind", "area_id", "area_label",
    "strand", "chart_date", "inspected_year", "published", "named", "grade_label", "grade_rank",
    "grade_letter", "grade_colour", "grade_count", "match", "scope", "reason", "evidence",
    "document", "licence", "page", "paragraph",
]  # fmt: skip


def marks(
    *, as_at: datetime.date, authority_ids: tuple[str, ...], theme_id: str | None
) -> Query[MarksRow]:
    """Ask `trajectories/marks`.

    Which grades make up the history of a theme, or of all themes?
    """
    return asked(
        "trajectories/marks", MarksRow, as_at=as_at, authority_ids=authority_ids, theme_id=theme_id
    )
