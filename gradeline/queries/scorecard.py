"""Rows of the queries in `queries/scorecard/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class BandsRow:
    """A row of `scorecard/bands`.

    One row per measure and band, the best first.
    """

    measure_id: str
    rank: int
    plan_band: str
    printed: str
    rule: str
    bound: float
    far_bound: float | None
    unit: str | None


BandsColumn = Literal[
    "measure_id", "rank", "plan_band", "printed", "rule", "bound", "far_bound", "unit",
]  # fmt: skip


def bands() -> Query[BandsRow]:
    """Ask `scorecard/bands`.

    What are the bands of the measures that have a published figure?
    """
    return asked("scorecard/bands", BandsRow)


@dataclass(frozen=True, slots=True)
class OwnValuesRow:
    """A row of `scorecard/own_values`.

    One row per value given.
    """

    row_number: int
    measure_id: str
    measure: str
    position: int
    unit: str | None
    polarity: str
    value: float
    baseline: float | None
    has_bands: bool
    score: float | None
    plan_band: str | None
    rank: int | None
    remark: str | None
    next_band: str | None
    next_rule: str | None
    next_bound: float | None
    change_needed: float | None
    requires_improvement_printed: str | None
    good_printed: str | None
    outstanding_printed: str | None


OwnValuesColumn = Literal[
    "row_number", "measure_id", "measure", "position", "unit", "polarity", "value", "baseline",
    "has_bands", "score", "plan_band", "rank", "remark", "next_band", "next_rule", "next_bound",
    "change_needed", "requires_improvement_printed", "good_printed", "outstanding_printed",
]  # fmt: skip


def own_values(
    *,
    measure_ids: tuple[str, ...],
    own_values: tuple[float, ...],
    baselines: tuple[float | None, ...],
    row_numbers: tuple[int, ...],
) -> Query[OwnValuesRow]:
    """Ask `scorecard/own_values`.

    Where do a reader's own values lie on the plan's bands?
    """
    return asked(
        "scorecard/own_values",
        OwnValuesRow,
        measure_ids=measure_ids,
        own_values=own_values,
        baselines=baselines,
        row_numbers=row_numbers,
    )


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A row of `scorecard/published`.

    One row per measure, indicator that stands for it, area and year whose figures were known on the
    day.
    """

    measure_id: str
    measure: str
    recommendation_number: int
    measure_locator: str
    position: int
    series: int
    series_count: int
    indicator_id: str
    indicator: str
    indicator_short: str
    domain: str
    match: str
    reason: str
    caveat: str | None
    authority_id: str
    area: str
    kind: str
    area_order: int
    year: int
    period_end: datetime.date
    period_label: str
    status: str
    stretch: int | None
    unit: str
    polarity: str
    decimals: int
    value: float | None
    missing_reason: str | None
    few_of: str | None
    score: float | None
    plan_band: str | None
    rank: int | None
    remark: str | None
    next_band: str | None
    next_rule: str | None
    next_bound: float | None
    change_needed: float | None
    document: str
    licence: str


PublishedColumn = Literal[
    "measure_id", "measure", "recommendation_number", "measure_locator", "position", "series",
    "series_count", "indicator_id", "indicator", "indicator_short", "domain", "match", "reason",
    "caveat", "authority_id", "area", "kind", "area_order", "year", "period_end", "period_label",
    "status", "stretch", "unit", "polarity", "decimals", "value", "missing_reason", "few_of",
    "score", "plan_band", "rank", "remark", "next_band", "next_rule", "next_bound", "change_needed",
    "document", "licence",
]  # fmt: skip


def published(*, authority_ids: tuple[str, ...], as_at: datetime.date) -> Query[PublishedRow]:
    """Ask `scorecard/published`.

    Where does each published figure lie on the plan's bands?
    """
    return asked("scorecard/published", PublishedRow, authority_ids=authority_ids, as_at=as_at)


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """A row of `scorecard/reported`.

    One row per measure and figure of a report that was known on the day.
    """

    measure_id: str
    measure: str
    recommendation_number: int
    measure_locator: str
    position: int
    series: int
    authority_id: str
    authority: str
    inspection_id: str
    figure_label: str
    period_start: str | None
    date: str
    date_basis: str
    unit: str
    value: float
    printed_value: float
    printed_unit: str
    qualifier: str | None
    of_value: float | None
    reckoned: str
    match: str
    reason: str
    caveat: str | None
    few_of: str | None
    score: float | None
    plan_band: str | None
    rank: int | None
    remark: str | None
    next_band: str | None
    next_rule: str | None
    next_bound: float | None
    change_needed: float | None
    no_band_reason: str | None
    document: str
    page: int | None
    paragraph: int | None
    licence: str


ReportedColumn = Literal[
    "measure_id", "measure", "recommendation_number", "measure_locator", "position", "series",
    "authority_id", "authority", "inspection_id", "figure_label", "period_start", "date",
    "date_basis", "unit", "value", "printed_value", "printed_unit", "qualifier", "of_value",
    "reckoned", "match", "reason", "caveat", "few_of", "score", "plan_band", "rank", "remark",
    "next_band", "next_rule", "next_bound", "change_needed", "no_band_reason", "document", "page",
    "paragraph", "licence",
]  # fmt: skip


def reported(*, authority_ids: tuple[str, ...], as_at: datetime.date) -> Query[ReportedRow]:
    """Ask `scorecard/reported`.

    Where do the figures of inspection reports lie on the plan's bands?
    """
    return asked("scorecard/reported", ReportedRow, authority_ids=authority_ids, as_at=as_at)


@dataclass(frozen=True, slots=True)
class WithoutFigureRow:
    """A row of `scorecard/without_figure`.

    One row per measure without a figure; one printed again is listed where it is first.
    """

    measure_id: str
    recommendation_number: int
    label: str
    unit: str | None
    kind: str
    requires_improvement_printed: str | None
    good_printed: str | None
    outstanding_printed: str | None
    reason: str
    locator: str
    source: str
    licence: str


WithoutFigureColumn = Literal[
    "measure_id", "recommendation_number", "label", "unit", "kind", "requires_improvement_printed",
    "good_printed", "outstanding_printed", "reason", "locator", "source", "licence",
]  # fmt: skip


def without_figure() -> Query[WithoutFigureRow]:
    """Ask `scorecard/without_figure`.

    Which measures of the plan have no figure, published or in a report, and why?
    """
    return asked("scorecard/without_figure", WithoutFigureRow)
