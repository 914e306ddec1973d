"""Rows of the queries in `queries/england/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class CameNextRow:
    """A row of `england/came_next`.

    One row per inspection whose grade is for the whole theme and that was followed by another.
    """

    authority_id: str
    authority: str
    region: str | None
    inspection_id: str
    kind: str
    framework: str
    inspected_year: int
    published: str | None
    grade_label: str
    grade_letter: str
    grade_colour: str
    evidence: str
    page: int | None
    source_address: str | None
    next_inspection_id: str
    next_kind: str
    next_framework: str
    next_year: int
    next_published: str | None
    next_label: str
    next_letter: str
    next_colour: str
    next_evidence: str
    next_page: int | None
    next_source_address: str | None
    days_between: int | None
    is_alike: bool
    after_inspection_id: str | None
    after_framework: str | None
    after_year: int | None
    after_published: str | None
    after_label: str | None
    after_letter: str | None
    after_colour: str | None
    after_evidence: str | None
    after_page: int | None
    after_source_address: str | None
    scope: str | None
    next_scope: str | None
    after_scope: str | None


CameNextColumn = Literal[
    "authority_id", "authority", "region", "inspection_id", "kind", "framework", "inspected_year",
    "published", "grade_label", "grade_letter", "grade_colour", "evidence", "page",
    "source_address", "next_inspection_id", "next_kind", "next_framework", "next_year",
    "next_published", "next_label", "next_letter", "next_colour", "next_evidence", "next_page",
    "next_source_address", "days_between", "is_alike", "after_inspection_id", "after_framework",
    "after_year", "after_published", "after_label", "after_letter", "after_colour",
    "after_evidence", "after_page", "after_source_address", "scope", "next_scope", "after_scope",
]  # fmt: skip


def came_next(
    *,
    as_at: datetime.date,
    theme_id: str,
    like_for_like: bool,
    is_within: bool | None,
    was: str | None,
    became: str | None,
) -> Query[CameNextRow]:
    """Ask `england/came_next`.

    Which authorities went from which grade of a theme to which at the next inspection?
    """
    return asked(
        "england/came_next",
        CameNextRow,
        as_at=as_at,
        theme_id=theme_id,
        like_for_like=like_for_like,
        is_within=is_within,
        was=was,
        became=became,
    )


@dataclass(frozen=True, slots=True)
class CameToRow:
    """A row of `england/came_to`.

    One row per theme and grade that was followed by it.
    """

    theme_id: str
    grade_letter: str


CameToColumn = Literal[
    "theme_id", "grade_letter",
]  # fmt: skip


def came_to(
    *, as_at: datetime.date, theme_ids: tuple[str, ...], became: str | None
) -> Query[CameToRow]:
    """Ask `england/came_to`.

    After which grades of a theme did anybody's next inspection give the one asked for?
    """
    return asked("england/came_to", CameToRow, as_at=as_at, theme_ids=theme_ids, became=became)


@dataclass(frozen=True, slots=True)
class GradedThemesRow:
    """A row of `england/graded_themes`.

    One row per theme for which any did.
    """

    theme_id: str
    theme: str
    authority_count: int


GradedThemesColumn = Literal[
    "theme_id", "theme", "authority_count",
]  # fmt: skip


def graded_themes(*, as_at: datetime.date, region: str | None) -> Query[GradedThemesRow]:
    """Ask `england/graded_themes`.

    For which themes did authorities hold a grade for the whole theme on a day?
    """
    return asked("england/graded_themes", GradedThemesRow, as_at=as_at, region=region)


@dataclass(frozen=True, slots=True)
class LatestRow:
    """A row of `england/latest`.

    One row per authority that existed on the day.
    """

    authority_id: str
    authority: str
    ons_code: str | None
    region: str | None
    inspection_id: str | None
    framework: str | None
    published: str | None
    grade_label: str | None
    grade_letter: str | None
    grade_colour: str | None
    grade_rank: int | None
    evidence: str | None
    scope: str | None
    document: str | None
    licence: str | None
    since_id: str | None
    since_framework: str | None
    since_published: str | None


LatestColumn = Literal[
    "authority_id", "authority", "ons_code", "region", "inspection_id", "framework", "published",
    "grade_label", "grade_letter", "grade_colour", "grade_rank", "evidence", "scope", "document",
    "licence", "since_id", "since_framework", "since_published",
]  # fmt: skip


def latest(*, as_at: datetime.date, theme_id: str) -> Query[LatestRow]:
    """Ask `england/latest`.

    Which grade of a theme does each authority hold on the day?
    """
    return asked("england/latest", LatestRow, as_at=as_at, theme_id=theme_id)


@dataclass(frozen=True, slots=True)
class NextGradesRow:
    """A row of `england/next_grades`.

    One row per grade and next grade, and one per grade for all that were followed (without a next
    grade), also where none was.
    """

    grade_letter: str
    grade_label: str
    grade_colour: str
    grade_rank: int
    next_letter: str | None
    next_label: str | None
    next_colour: str | None
    next_rank: int | None
    inspection_count: int
    authority_count: int
    timed_count: int
    median_days: float | None
    lower_days: float | None
    upper_days: float | None
    open_count: int
    since_count: int
    ended_count: int


NextGradesColumn = Literal[
    "grade_letter", "grade_label", "grade_colour", "grade_rank", "next_letter", "next_label",
    "next_colour", "next_rank", "inspection_count", "authority_count", "timed_count", "median_days",
    "lower_days", "upper_days", "open_count", "since_count", "ended_count",
]  # fmt: skip


def next_grades(
    *, as_at: datetime.date, theme_id: str, like_for_like: bool, is_within: bool | None
) -> Query[NextGradesRow]:
    """Ask `england/next_grades`.

    Which grades came next after each grade of a theme, how often, and after how long?
    """
    return asked(
        "england/next_grades",
        NextGradesRow,
        as_at=as_at,
        theme_id=theme_id,
        like_for_like=like_for_like,
        is_within=is_within,
    )


@dataclass(frozen=True, slots=True)
class OutlinesRow:
    """A row of `england/outlines`.

    One row per authority whose boundary is held.
    """

    authority_id: str
    outline: str
    left_edge: int
    top_edge: int
    right_edge: int
    bottom_edge: int
    middle_x: int
    middle_y: int
    document: str
    licence: str


OutlinesColumn = Literal[
    "authority_id", "outline", "left_edge", "top_edge", "right_edge", "bottom_edge", "middle_x",
    "middle_y", "document", "licence",
]  # fmt: skip


def outlines() -> Query[OutlinesRow]:
    """Ask `england/outlines`.

    What is the outline of each authority, of those too that ended since?
    """
    return asked("england/outlines", OutlinesRow)


@dataclass(frozen=True, slots=True)
class PeersRow:
    """A row of `england/peers`.

    One row per authority, whenever it existed: the answer is the same on every day.
    """

    authority_id: str
    authority: str
    region: str | None
    is_in_region: bool
    rank: int | None
    closeness: str | None
    document: str | None
    created: datetime.date | None
    abolished: datetime.date | None


PeersColumn = Literal[
    "authority_id", "authority", "region", "is_in_region", "rank", "closeness", "document",
    "created", "abolished",
]  # fmt: skip


def peers(*, authority_id: str, model: int) -> Query[PeersRow]:
    """Ask `england/peers`.

    Who can be set beside an authority: its statistical neighbours, its region, all others?
    """
    return asked("england/peers", PeersRow, authority_id=authority_id, model=model)


@dataclass(frozen=True, slots=True)
class ScrutinyRow:
    """A row of `england/scrutiny`.

    One row per inspection, visit or event of it, without those of people in post.
    """

    group_name: str
    what: str
    detail: str | None
    happened: str
    published: str | None
    chart_date: datetime.date
    inspection_id: str | None
    address: str | None
    document: str | None
    locator: str | None
    note: str | None


ScrutinyColumn = Literal[
    "group_name", "what", "detail", "happened", "published", "chart_date", "inspection_id",
    "address", "document", "locator", "note",
]  # fmt: skip


def scrutiny(*, as_at: datetime.date, authority_id: str) -> Query[ScrutinyRow]:
    """Ask `england/scrutiny`.

    Which graded inspections, visits, joint and area inspections and notices had an authority?
    """
    return asked("england/scrutiny", ScrutinyRow, as_at=as_at, authority_id=authority_id)


@dataclass(frozen=True, slots=True)
class SharesRow:
    """A row of `england/shares`.

    One row per end of a quarter, and the day itself, and grade that any of them held then.
    """

    day: datetime.date
    grade_letter: str
    grade_label: str
    grade_colour: str
    grade_rank: int
    authority_count: int
    since_count: int
    graded_count: int
    there_count: int


SharesColumn = Literal[
    "day", "grade_letter", "grade_label", "grade_colour", "grade_rank", "authority_count",
    "since_count", "graded_count", "there_count",
]  # fmt: skip


def shares(*, as_at: datetime.date, theme_id: str, region: str | None) -> Query[SharesRow]:
    """Ask `england/shares`.

    How many authorities held which latest grade of a theme, quarter by quarter?
    """
    return asked("england/shares", SharesRow, as_at=as_at, theme_id=theme_id, region=region)


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A row of `england/standing`.

    One row per authority and theme of which a grade is held on the day.
    """

    authority_id: str
    authority: str
    theme_id: str
    theme: str
    inspection_id: str
    kind: str
    framework: str
    published: str | None
    area_id: str
    area_label: str
    grade_label: str
    grade_letter: str
    grade_rank: int
    grade_colour: str
    evidence: str
    match: str
    scope: str | None
    is_whole: bool
    document: str
    licence: str
    page: int | None
    source_address: str | None
    standing: str
    since_id: str | None
    since_framework: str | None
    since_published: str | None


StandingColumn = Literal[
    "authority_id", "authority", "theme_id", "theme", "inspection_id", "kind", "framework",
    "published", "area_id", "area_label", "grade_label", "grade_letter", "grade_rank",
    "grade_colour", "evidence", "match", "scope", "is_whole", "document", "licence", "page",
    "source_address", "standing", "since_id", "since_framework", "since_published",
]  # fmt: skip


def standing(
    *,
    as_at: datetime.date,
    authority_id: str,
    authority_ids: tuple[str, ...],
    theme_ids: tuple[str, ...],
) -> Query[StandingRow]:
    """Ask `england/standing`.

    Which grade does each authority hold in some themes, and is it above that of one of them?
    """
    return asked(
        "england/standing",
        StandingRow,
        as_at=as_at,
        authority_id=authority_id,
        authority_ids=authority_ids,
        theme_ids=theme_ids,
    )


@dataclass(frozen=True, slots=True)
class WhomToAskRow:
    """A row of `england/whom_to_ask`.

    One row per inspection with the grade that the authority holds on the day, after which the next
    inspection that judged the theme, or the one after that, gave a grade at least two levels
    better; the first such is told.
    """

    nearness: int
    rank: int | None
    authority_id: str
    authority: str
    region: str | None
    inspection_id: str
    kind: str
    framework: str
    inspected_year: int
    published: str | None
    grade_label: str
    grade_letter: str
    grade_colour: str
    evidence: str
    page: int | None
    source_address: str | None
    better_inspection_id: str
    better_kind: str
    better_framework: str
    better_year: int
    better_published: str | None
    better_label: str
    better_letter: str
    better_colour: str
    better_evidence: str
    better_page: int | None
    better_source_address: str | None
    is_next: bool
    days_between: int | None
    now_label: str | None
    now_letter: str | None
    now_colour: str | None
    now_evidence: str | None
    scope: str | None
    better_scope: str | None
    now_since_published: str | None
    abolished: datetime.date | None


WhomToAskColumn = Literal[
    "nearness", "rank", "authority_id", "authority", "region", "inspection_id", "kind", "framework",
    "inspected_year", "published", "grade_label", "grade_letter", "grade_colour", "evidence",
    "page", "source_address", "better_inspection_id", "better_kind", "better_framework",
    "better_year", "better_published", "better_label", "better_letter", "better_colour",
    "better_evidence", "better_page", "better_source_address", "is_next", "days_between",
    "now_label", "now_letter", "now_colour", "now_evidence", "scope", "better_scope",
    "now_since_published", "abolished",
]  # fmt: skip


def whom_to_ask(
    *, as_at: datetime.date, theme_id: str, authority_id: str, model: int
) -> Query[WhomToAskRow]:
    """Ask `england/whom_to_ask`.

    Who stood in a theme where an authority stands now, and was two grades better soon after?
    """
    return asked(
        "england/whom_to_ask",
        WhomToAskRow,
        as_at=as_at,
        theme_id=theme_id,
        authority_id=authority_id,
        model=model,
    )
