"""Rows of the queries in `queries/side_by_side/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class HeadlineLinesRow:
    """A row of `side_by_side/headline_lines`.

    One row per headline indicator, area and year of the last ten years with a figure.
    """

    indicator_id: str
    authority_id: str
    kind: str
    is_total: bool
    year: int
    value: float
    few_of: str | None
    stretch: int


HeadlineLinesColumn = Literal[
    "indicator_id", "authority_id", "kind", "is_total", "year", "value", "few_of", "stretch",
]  # fmt: skip


def headline_lines(*, as_at: datetime.date, area_ids: tuple[str, ...]) -> Query[HeadlineLinesRow]:
    """Ask `side_by_side/headline_lines`.

    How have the headline indicators gone over the last ten years?
    """
    return asked("side_by_side/headline_lines", HeadlineLinesRow, as_at=as_at, area_ids=area_ids)


@dataclass(frozen=True, slots=True)
class HeadlinesRow:
    """A row of `side_by_side/headlines`.

    One row per theme, headline indicator and area, of the latest year that any of the authorities
    or England has a figure for.
    """

    theme_id: str
    theme: str
    indicator_id: str
    label: str
    domain: str
    short_label: str
    unit: str
    decimals: int
    polarity: str
    headline_order: int
    authority_id: str
    area: str
    kind: str
    period_label: str
    value: float | None
    missing_reason: str | None
    few_of: str | None
    trend: str | None
    verdict: str | None
    units_per_point: float | None
    base_unit: str | None
    document: str


HeadlinesColumn = Literal[
    "theme_id", "theme", "indicator_id", "label", "domain", "short_label", "unit", "decimals",
    "polarity", "headline_order", "authority_id", "area", "kind", "period_label", "value",
    "missing_reason", "few_of", "trend", "verdict", "units_per_point", "base_unit", "document",
]  # fmt: skip


def headlines(*, as_at: datetime.date, area_ids: tuple[str, ...]) -> Query[HeadlinesRow]:
    """Ask `side_by_side/headlines`.

    What do the headline indicators of each theme show?
    """
    return asked("side_by_side/headlines", HeadlinesRow, as_at=as_at, area_ids=area_ids)


@dataclass(frozen=True, slots=True)
class InForceRow:
    """A row of `side_by_side/in_force`.

    One row per printed area of that inspection whose grade is held.
    """

    authority_id: str
    area_id: str
    area_order: int
    name: str
    strand: str | None
    is_overall: bool
    grade_label: str
    grade_rank: int
    evidence: str


InForceColumn = Literal[
    "authority_id", "area_id", "area_order", "name", "strand", "is_overall", "grade_label",
    "grade_rank", "evidence",
]  # fmt: skip


def in_force(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[InForceRow]:
    """Ask `side_by_side/in_force`.

    Which grades did each authority's last graded inspection give?
    """
    return asked("side_by_side/in_force", InForceRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class LastInspectionRow:
    """A row of `side_by_side/last_inspection`.

    One row per authority asked for that had a graded inspection published by the day.
    """

    authority_id: str
    inspection_id: str
    kind: str
    framework_id: str
    framework: str
    period: str
    start: str | None
    end: str | None
    published: str | None
    published_basis: str | None
    chart_date: datetime.date
    has_overall: bool
    grade_count: int
    best_label: str
    worst_label: str
    timed_framework: str
    overall_label: str | None
    held_count: int
    area_count: int
    days_since_start: int | None
    months_since_publication: int | None


LastInspectionColumn = Literal[
    "authority_id", "inspection_id", "kind", "framework_id", "framework", "period", "start", "end",
    "published", "published_basis", "chart_date", "has_overall", "grade_count", "best_label",
    "worst_label", "timed_framework", "overall_label", "held_count", "area_count",
    "days_since_start", "months_since_publication",
]  # fmt: skip


def last_inspection(
    *, as_at: datetime.date, authority_ids: tuple[str, ...]
) -> Query[LastInspectionRow]:
    """Ask `side_by_side/last_inspection`.

    What was each authority's last graded inspection, and how long ago was it?
    """
    return asked(
        "side_by_side/last_inspection", LastInspectionRow, as_at=as_at, authority_ids=authority_ids
    )


@dataclass(frozen=True, slots=True)
class LatestGradesRow:
    """A row of `side_by_side/latest_grades`.

    One row per authority, theme and area of the latest inspection that stands for the theme (two
    areas where a framework splits the theme, as SLAC does).
    """

    authority_id: str
    authority: str
    theme_id: str
    theme: str
    theme_order: int
    area_id: str
    area_label: str
    strand: str | None
    grade_label: str
    grade_rank: int
    grade_count: int
    grade_letter: str
    grade_colour: str
    match: str
    scope: str | None
    evidence: str
    inspection_id: str
    framework: str
    published: str | None
    months_since: int | None
    is_from_last_inspection: bool
    document: str
    licence: str
    page: int | None
    paragraph: int | None
    compared_label: str | None
    compared_letter: str | None
    compared_framework: str | None
    compared_year: int | None
    compared_evidence: str | None
    movement: str


LatestGradesColumn = Literal[
    "authority_id", "authority", "theme_id", "theme", "theme_order", "area_id", "area_label",
    "strand", "grade_label", "grade_rank", "grade_count", "grade_letter", "grade_colour", "match",
    "scope", "evidence", "inspection_id", "framework", "published", "months_since",
    "is_from_last_inspection", "document", "licence", "page", "paragraph", "compared_label",
    "compared_letter", "compared_framework", "compared_year", "compared_evidence", "movement",
]  # fmt: skip


def latest_grades(
    *, as_at: datetime.date, authority_ids: tuple[str, ...]
) -> Query[LatestGradesRow]:
    """Ask `side_by_side/latest_grades`.

    What is the latest grade of each authority in each theme, and which way did it move?
    """
    return asked(
        "side_by_side/latest_grades", LatestGradesRow, as_at=as_at, authority_ids=authority_ids
    )


@dataclass(frozen=True, slots=True)
class NextInspectionRow:
    """A row of `side_by_side/next_inspection`.

    One row per authority asked for that had a graded inspection published by the day, once there is
    a list of Ofsted to tell how long others waited.
    """

    authority_id: str
    overall_label: str | None
    waited_days: int | None
    case_count: int | None
    followed_count: int
    is_enough: bool | None
    quarter_date: datetime.date | None
    half_date: datetime.date | None
    three_quarter_date: datetime.date | None
    observed_until: datetime.date | None
    rule_kind: str | None
    rule_date: datetime.date | None
    rule_from: datetime.date | None
    rule_to: datetime.date | None


NextInspectionColumn = Literal[
    "authority_id", "overall_label", "waited_days", "case_count", "followed_count", "is_enough",
    "quarter_date", "half_date", "three_quarter_date", "observed_until", "rule_kind", "rule_date",
    "rule_from", "rule_to",
]  # fmt: skip


def next_inspection(
    *, as_at: datetime.date, authority_ids: tuple[str, ...]
) -> Query[NextInspectionRow]:
    """Ask `side_by_side/next_inspection`.

    When is the next graded inspection of each authority, as the past and as the rule has it?
    """
    return asked(
        "side_by_side/next_inspection", NextInspectionRow, as_at=as_at, authority_ids=authority_ids
    )


@dataclass(frozen=True, slots=True)
class NotAlikeRow:
    """A row of `side_by_side/not_alike`.

    One row per latest grade and earlier judgement that stands between it and the last one that is
    alike, or before it where none is; for themes without a latest grade, one row per judgement of a
    part of it.
    """

    authority_id: str
    theme_id: str
    area_id: str | None
    inspection_id: str
    framework: str
    inspected_year: int
    grade_label: str
    grade_letter: str
    grade_rank: int
    match: str
    scope: str | None
    other_grade_count: int | None
    evidence: str


NotAlikeColumn = Literal[
    "authority_id", "theme_id", "area_id", "inspection_id", "framework", "inspected_year",
    "grade_label", "grade_letter", "grade_rank", "match", "scope", "other_grade_count", "evidence",
]  # fmt: skip


def not_alike(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[NotAlikeRow]:
    """Ask `side_by_side/not_alike`.

    Which judgements bear on a theme but cannot be compared with its latest grade?
    """
    return asked("side_by_side/not_alike", NotAlikeRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class RibbonsRow:
    """A row of `side_by_side/ribbons`.

    One row per graded inspection and area that stands for the theme.
    """

    authority_id: str
    theme_id: str
    theme: str
    theme_order: int
    start_date: datetime.date
    held_until: datetime.date
    known_until: datetime.date
    lane: int
    lane_count: int
    inspection_id: str
    framework_id: str
    framework: str
    kind: str
    inspected_year: int
    published: str | None
    area_id: str
    area_label: str
    strand: str | None
    grade_label: str
    grade_rank: int
    grade_letter: str
    grade_colour: str
    grade_count: int
    evidence: str
    match: str
    scope: str | None


RibbonsColumn = Literal[
    "authority_id", "theme_id", "theme", "theme_order", "start_date", "held_until", "known_until",
    "lane", "lane_count", "inspection_id", "framework_id", "framework", "kind", "inspected_year",
    "published", "area_id", "area_label", "strand", "grade_label", "grade_rank", "grade_letter",
    "grade_colour", "grade_count", "evidence", "match", "scope",
]  # fmt: skip


def ribbons(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[RibbonsRow]:
    """Ask `side_by_side/ribbons`.

    Which grades make up the ribbon of each authority and theme, and how long did each stand?
    """
    return asked("side_by_side/ribbons", RibbonsRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class SinceThenRow:
    """A row of `side_by_side/since_then`.

    One row per ungraded visit, area SEND inspection or event after the publication of that
    inspection.
    """

    authority_id: str
    happened: str
    what: str
    detail: str
    inspection_id: str | None
    address: str | None
    document: str
    note: str | None
    chart_date: datetime.date


SinceThenColumn = Literal[
    "authority_id", "happened", "what", "detail", "inspection_id", "address", "document", "note",
    "chart_date",
]  # fmt: skip


def since_then(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[SinceThenRow]:
    """Ask `side_by_side/since_then`.

    What has happened to each authority since its last graded inspection?
    """
    return asked("side_by_side/since_then", SinceThenRow, as_at=as_at, authority_ids=authority_ids)
