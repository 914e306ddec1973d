"""Rows of the queries in `queries/indicators/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class AreasRow:
    """A row of `indicators/areas`.

    One row per authority that is not among them.
    """

    authority_id: str
    name: str
    region: str | None
    is_gone: bool


AreasColumn = Literal[
    "authority_id", "name", "region", "is_gone",
]  # fmt: skip


def areas(*, authority_ids: tuple[str, ...]) -> Query[AreasRow]:
    """Ask `indicators/areas`.

    Which other authorities can be drawn beside those chosen?
    """
    return asked("indicators/areas", AreasRow, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row of `indicators/card`.

    One row.
    """

    indicator_id: str
    label: str
    short_label: str
    domain: str
    unit: str
    polarity: str
    decimals: int
    period: str
    definition: str | None
    caveat: str | None
    base: str
    is_total: bool
    base_label: str | None
    release: str
    publisher: str
    release_month: int
    release_years_after: int
    is_further: bool
    measure: str | None
    year_type: str | None
    address: str | None


CardColumn = Literal[
    "indicator_id", "label", "short_label", "domain", "unit", "polarity", "decimals", "period",
    "definition", "caveat", "base", "is_total", "base_label", "release", "publisher",
    "release_month", "release_years_after", "is_further", "measure", "year_type", "address",
]  # fmt: skip


def card(*, indicator_id: str) -> Query[CardRow]:
    """Ask `indicators/card`.

    What is the indicator?
    """
    return asked("indicators/card", CardRow, indicator_id=indicator_id)


@dataclass(frozen=True, slots=True)
class ChoicesRow:
    """A row of `indicators/choices`.

    One row per indicator.
    """

    domain_id: str
    domain: str
    indicator_id: str
    label: str
    short_label: str
    unit: str
    definition: str


ChoicesColumn = Literal[
    "domain_id", "domain", "indicator_id", "label", "short_label", "unit", "definition",
]  # fmt: skip


def choices() -> Query[ChoicesRow]:
    """Ask `indicators/choices`.

    Which indicators are there, by domain?
    """
    return asked("indicators/choices", ChoicesRow)


@dataclass(frozen=True, slots=True)
class ContextRow:
    """A row of `indicators/context`.

    One row per country or region.
    """

    authority_id: str
    name: str
    kind: str
    display_order: int


ContextColumn = Literal[
    "authority_id", "name", "kind", "display_order",
]  # fmt: skip


def context(*, authority_ids: tuple[str, ...]) -> Query[ContextRow]:
    """Ask `indicators/context`.

    Which country and regions are the context of these authorities?
    """
    return asked("indicators/context", ContextRow, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class DomainsRow:
    """A row of `indicators/domains`.

    One row per domain that has an indicator.
    """

    domain_id: str
    domain: str
    is_context: bool
    former_labels: tuple[str, ...]


DomainsColumn = Literal[
    "domain_id", "domain", "is_context", "former_labels",
]  # fmt: skip


def domains() -> Query[DomainsRow]:
    """Ask `indicators/domains`.

    Which domains of indicators are there, and what were they called before?
    """
    return asked("indicators/domains", DomainsRow)


@dataclass(frozen=True, slots=True)
class ElevenRow:
    """A row of `indicators/eleven`.

    One row for the authority and each of its neighbours, of the latest year in which any English
    authority has a figure; the best first or, where neither way is better, the highest; those
    without a figure last.
    """

    authority_id: str
    area: str
    is_own: bool
    period_label: str
    value: float | None
    missing_reason: str | None
    trend: str | None
    verdict: str | None
    rests_on_few: bool | None
    units_per_point: float | None
    base_unit: str | None
    few_of: str | None
    place: int | None
    of_count: int | None
    neighbour_mean: float | None
    neighbour_count: int
    document: str | None


ElevenColumn = Literal[
    "authority_id", "area", "is_own", "period_label", "value", "missing_reason", "trend", "verdict",
    "rests_on_few", "units_per_point", "base_unit", "few_of", "place", "of_count", "neighbour_mean",
    "neighbour_count", "document",
]  # fmt: skip


def eleven(
    *, figures: str, indicator_id: str, authority_id: str, model: int, as_at: datetime.date
) -> Query[ElevenRow]:
    """Ask `indicators/eleven`.

    Where does an authority stand among its ten statistical neighbours?
    """
    return asked(
        "indicators/eleven",
        ElevenRow,
        figures=figures,
        indicator_id=indicator_id,
        authority_id=authority_id,
        model=model,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class FurtherRow:
    """A row of `indicators/further`.

    One row per measure that only its publisher describes.
    """

    indicator_id: str
    label: str
    topic: str
    unit: str
    polarity: str
    last_period_label: str | None
    address: str


FurtherColumn = Literal[
    "indicator_id", "label", "topic", "unit", "polarity", "last_period_label", "address",
]  # fmt: skip


def further() -> Query[FurtherRow]:
    """Ask `indicators/further`.

    Which further measures are held, by the publisher's topic, and up to when?
    """
    return asked("indicators/further", FurtherRow)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row of `indicators/group`.

    One row per authority of the group: all of England, a region, or an authority with its
    statistical neighbours.
    """

    authority_id: str


GroupColumn = Literal[
    "authority_id",
]  # fmt: skip


def group(*, region: str | None, neighbours_of: str | None, model: int) -> Query[GroupRow]:
    """Ask `indicators/group`.

    Who belongs to a group of authorities to compare with?
    """
    return asked(
        "indicators/group", GroupRow, region=region, neighbours_of=neighbours_of, model=model
    )


@dataclass(frozen=True, slots=True)
class InspectionsRow:
    """A row of `indicators/inspections`.

    One row per graded inspection or ungraded visit known by the day.
    """

    authority_id: str
    authority: str
    inspection_id: str
    kind: str
    is_graded: bool
    happened: str
    chart_date: datetime.date
    overall_label: str | None
    overall_letter: str | None
    is_second_hand: bool


InspectionsColumn = Literal[
    "authority_id", "authority", "inspection_id", "kind", "is_graded", "happened", "chart_date",
    "overall_label", "overall_letter", "is_second_hand",
]  # fmt: skip


def inspections(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[InspectionsRow]:
    """Ask `indicators/inspections`.

    Which inspections and visits stand beside the figures?
    """
    return asked("indicators/inspections", InspectionsRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class LatestRow:
    """A row of `indicators/latest`.

    One row per area.
    """

    authority_id: str
    area: str
    kind: str
    period_label: str
    value: float | None
    missing_reason: str | None
    previous_value: float | None
    start_value: float | None
    trend: str | None
    verdict: str | None
    rests_on_few: bool | None
    few_of: str | None
    child_count: float | None
    units_per_point: float | None
    base_unit: str | None
    place: int | None
    of_count: int | None
    quartile: int | None
    last_value: float | None
    last_period_label: str | None
    last_few_of: str | None
    document: str | None
    polarity: str
    unit: str
    decimals: int


LatestColumn = Literal[
    "authority_id", "area", "kind", "period_label", "value", "missing_reason", "previous_value",
    "start_value", "trend", "verdict", "rests_on_few", "few_of", "child_count", "units_per_point",
    "base_unit", "place", "of_count", "quartile", "last_value", "last_period_label", "last_few_of",
    "document", "polarity", "unit", "decimals",
]  # fmt: skip


def latest(
    *, figures: str, indicator_id: str, area_ids: tuple[str, ...], as_at: datetime.date
) -> Query[LatestRow]:
    """Ask `indicators/latest`.

    Where does each area stand in the latest year of the indicator?
    """
    return asked(
        "indicators/latest",
        LatestRow,
        figures=figures,
        indicator_id=indicator_id,
        area_ids=area_ids,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class LinesRow:
    """A row of `indicators/lines`.

    One row per area and year whose figures were known on the day.
    """

    authority_id: str
    area: str
    kind: str
    area_order: int
    year: int
    period_end: datetime.date
    period_label: str
    value: float | None
    missing_reason: str | None
    few_of: str | None
    status: str
    document: str
    stretch: int | None


LinesColumn = Literal[
    "authority_id", "area", "kind", "area_order", "year", "period_end", "period_label", "value",
    "missing_reason", "few_of", "status", "document", "stretch",
]  # fmt: skip


def lines(
    *, figures: str, indicator_id: str, area_ids: tuple[str, ...], as_at: datetime.date
) -> Query[LinesRow]:
    """Ask `indicators/lines`.

    Which figures does the indicator have for these areas?
    """
    return asked(
        "indicators/lines",
        LinesRow,
        figures=figures,
        indicator_id=indicator_id,
        area_ids=area_ids,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class NeighbourLinesRow:
    """A row of `indicators/neighbour_lines`.

    One row per authority and year in which at least five of its neighbours have a figure.
    """

    authority_id: str
    authority: str
    year: int
    period_end: datetime.date
    period_label: str
    mean_value: float
    median_value: float
    neighbour_count: int
    stretch: int


NeighbourLinesColumn = Literal[
    "authority_id", "authority", "year", "period_end", "period_label", "mean_value", "median_value",
    "neighbour_count", "stretch",
]  # fmt: skip


def neighbour_lines(
    *,
    figures: str,
    indicator_id: str,
    authority_ids: tuple[str, ...],
    model: int,
    as_at: datetime.date,
) -> Query[NeighbourLinesRow]:
    """Ask `indicators/neighbour_lines`.

    What is the average of the statistical neighbours of each authority, year by year?
    """
    return asked(
        "indicators/neighbour_lines",
        NeighbourLinesRow,
        figures=figures,
        indicator_id=indicator_id,
        authority_ids=authority_ids,
        model=model,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class NeighboursRow:
    """A row of `indicators/neighbours`.

    One row per authority and neighbour.
    """

    authority_id: str
    authority: str
    rank: int
    neighbour_id: str
    neighbour: str
    closeness: str
    is_mutual: bool
    document: str


NeighboursColumn = Literal[
    "authority_id", "authority", "rank", "neighbour_id", "neighbour", "closeness", "is_mutual",
    "document",
]  # fmt: skip


def neighbours(*, authority_ids: tuple[str, ...], model: int) -> Query[NeighboursRow]:
    """Ask `indicators/neighbours`.

    Who are the statistical neighbours of each authority, and whose neighbour is it?
    """
    return asked("indicators/neighbours", NeighboursRow, authority_ids=authority_ids, model=model)


@dataclass(frozen=True, slots=True)
class NotCountedRow:
    """A row of `indicators/not_counted`.

    One row per such indicator.
    """

    indicator_id: str
    label: str
    domain: str
    reason: str


NotCountedColumn = Literal[
    "indicator_id", "label", "domain", "reason",
]  # fmt: skip


def not_counted(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[NotCountedRow]:
    """Ask `indicators/not_counted`.

    Which indicators are not asked for what stands out, and why?
    """
    return asked("indicators/not_counted", NotCountedRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A row of `indicators/overview`.

    One row per indicator, area and year of the last ten years with a figure.
    """

    indicator_id: str
    short_label: str
    label: str
    domain: str
    unit: str
    decimals: int
    polarity: str
    is_total: bool
    indicator_order: int
    authority_id: str
    area: str
    kind: str
    year: int
    period_label: str
    value: float
    trend: str | None
    few_of: str | None
    verdict: str | None
    stretch: int
    is_latest: bool
    has_ended: bool
    document: str


OverviewColumn = Literal[
    "indicator_id", "short_label", "label", "domain", "unit", "decimals", "polarity", "is_total",
    "indicator_order", "authority_id", "area", "kind", "year", "period_label", "value", "trend",
    "few_of", "verdict", "stretch", "is_latest", "has_ended", "document",
]  # fmt: skip


def overview(
    *, domain_id: str, area_ids: tuple[str, ...], as_at: datetime.date
) -> Query[OverviewRow]:
    """Ask `indicators/overview`.

    How do all the indicators of a domain stand at a glance?
    """
    return asked(
        "indicators/overview", OverviewRow, domain_id=domain_id, area_ids=area_ids, as_at=as_at
    )


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A row of `indicators/profile`.

    One row per indicator that has a figure of an authority by the day; those that ended last.
    """

    indicator_id: str
    label: str
    domain: str
    unit: str
    decimals: int
    polarity: str
    slack: float
    is_total: bool
    year: int
    period_label: str
    has_ended: bool
    group_values: tuple[float, ...] | None
    first_quarter: float | None
    last_quarter: float | None


ProfileColumn = Literal[
    "indicator_id", "label", "domain", "unit", "decimals", "polarity", "slack", "is_total", "year",
    "period_label", "has_ended", "group_values", "first_quarter", "last_quarter",
]  # fmt: skip


def profile(
    *, domain_id: str, group_ids: tuple[str, ...], as_at: datetime.date
) -> Query[ProfileRow]:
    """Ask `indicators/profile`.

    What is each indicator of a domain, and how do its latest figures spread over a group of
    authorities?
    """
    return asked(
        "indicators/profile", ProfileRow, domain_id=domain_id, group_ids=group_ids, as_at=as_at
    )


@dataclass(frozen=True, slots=True)
class ProfileFiguresRow:
    """A row of `indicators/profile_figures`.

    One row per area and indicator that has a figure of an authority by the day, in the latest year
    in which an authority has one.
    """

    indicator_id: str
    authority_id: str
    area: str
    kind: str
    value: float | None
    missing_reason: str | None
    trend: str | None
    verdict: str | None
    rests_on_few: bool | None
    units_per_point: float | None
    base_unit: str | None
    few_of: str | None
    place: int | None
    of_count: int | None
    neighbour_place: int | None
    neighbour_count: int | None
    last_value: float | None
    last_period_label: str | None
    last_few_of: str | None
    document: str | None


ProfileFiguresColumn = Literal[
    "indicator_id", "authority_id", "area", "kind", "value", "missing_reason", "trend", "verdict",
    "rests_on_few", "units_per_point", "base_unit", "few_of", "place", "of_count",
    "neighbour_place", "neighbour_count", "last_value", "last_period_label", "last_few_of",
    "document",
]  # fmt: skip


def profile_figures(
    *,
    domain_id: str,
    area_ids: tuple[str, ...],
    group_ids: tuple[str, ...],
    model: int,
    as_at: datetime.date,
) -> Query[ProfileFiguresRow]:
    """Ask `indicators/profile_figures`.

    Where do these areas stand on each indicator of a domain, among a group of authorities and among
    their statistical neighbours?
    """
    return asked(
        "indicators/profile_figures",
        ProfileFiguresRow,
        domain_id=domain_id,
        area_ids=area_ids,
        group_ids=group_ids,
        model=model,
        as_at=as_at,
    )


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """A row of `indicators/recurring`.

    One row.
    """

    first_year: int | None
    last_year: int | None
    entry_count: int
    again_count: int
    lot_count: float | None


RecurringColumn = Literal[
    "first_year", "last_year", "entry_count", "again_count", "lot_count",
]  # fmt: skip


def recurring(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[RecurringRow]:
    """Ask `indicators/recurring`.

    How many of those that stood out in the last years did so again the year after?
    """
    return asked("indicators/recurring", RecurringRow, as_at=as_at, authority_ids=authority_ids)


@dataclass(frozen=True, slots=True)
class RemarksRow:
    """A row of `indicators/remarks`.

    One row per year and kind of remark, of years whose figures were known on the day.
    """

    year: int
    kind: str
    is_pandemic: bool
    remark: str
    boundary: datetime.date
    year_after: datetime.date


RemarksColumn = Literal[
    "year", "kind", "is_pandemic", "remark", "boundary", "year_after",
]  # fmt: skip


def remarks(*, indicator_id: str, as_at: datetime.date) -> Query[RemarksRow]:
    """Ask `indicators/remarks`.

    Where does the series break, have a gap or need a remark?
    """
    return asked("indicators/remarks", RemarksRow, indicator_id=indicator_id, as_at=as_at)


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """A row of `indicators/reported`.

    One row per figure of a report, with the comparators that stand beside it.
    """

    authority_id: str
    authority: str
    inspection_id: str
    figure_id: str
    compare_with: str | None
    label: str
    about: str
    value: float
    unit: str
    qualifier: str | None
    period_start: str | None
    date: str
    figure_day: datetime.date
    date_basis: str
    document: str
    page: int | None
    paragraph: int | None


ReportedColumn = Literal[
    "authority_id", "authority", "inspection_id", "figure_id", "compare_with", "label", "about",
    "value", "unit", "qualifier", "period_start", "date", "figure_day", "date_basis", "document",
    "page", "paragraph",
]  # fmt: skip


def reported(
    *, indicator_id: str, as_at: datetime.date, authority_ids: tuple[str, ...]
) -> Query[ReportedRow]:
    """Ask `indicators/reported`.

    Which figures that inspection reports state come near the indicator?
    """
    return asked(
        "indicators/reported",
        ReportedRow,
        indicator_id=indicator_id,
        as_at=as_at,
        authority_ids=authority_ids,
    )


@dataclass(frozen=True, slots=True)
class SourcesRow:
    """A row of `indicators/sources`.

    One row per source, the newest first.
    """

    document: str
    title: str
    publisher: str
    published: str | None
    locator: str
    method: str | None
    next_update: str | None
    first_year: int
    last_year: int
    figure_count: int
    licence: str


SourcesColumn = Literal[
    "document", "title", "publisher", "published", "locator", "method", "next_update", "first_year",
    "last_year", "figure_count", "licence",
]  # fmt: skip


def sources(*, indicator_id: str) -> Query[SourcesRow]:
    """Ask `indicators/sources`.

    Which sources do the figures of the indicator come from?
    """
    return asked("indicators/sources", SourcesRow, indicator_id=indicator_id)


@dataclass(frozen=True, slots=True)
class StandingOutRow:
    """A row of `indicators/standing_out`.

    One row per authority and indicator on which it is, in the latest year in which any authority
    has a figure; what ended more than three years ago is left out. Figures of the last two years
    first, then by their distance from the middle of England, the far ones first.
    """

    indicator_id: str
    label: str
    domain: str
    unit: str
    decimals: int
    polarity: str
    caveat: str | None
    authority_id: str
    authority: str
    side: str
    england_side: str | None
    neighbour_side: str | None
    year: int
    period_label: str
    is_older: bool
    value: float
    place: int
    of_count: int
    middle: float
    distance: float | None
    neighbour_place: int | None
    neighbour_count: int | None
    neighbour_middle: float | None
    trend: str | None
    verdict: str | None
    start_value: float | None
    units_per_point: float | None
    base_unit: str | None
    england_years: int | None
    neighbour_years: int | None
    remark: str | None
    document: str


StandingOutColumn = Literal[
    "indicator_id", "label", "domain", "unit", "decimals", "polarity", "caveat", "authority_id",
    "authority", "side", "england_side", "neighbour_side", "year", "period_label", "is_older",
    "value", "place", "of_count", "middle", "distance", "neighbour_place", "neighbour_count",
    "neighbour_middle", "trend", "verdict", "start_value", "units_per_point", "base_unit",
    "england_years", "neighbour_years", "remark", "document",
]  # fmt: skip


def standing_out(*, as_at: datetime.date, authority_ids: tuple[str, ...]) -> Query[StandingOutRow]:
    """Ask `indicators/standing_out`.

    On which indicators is each of these authorities among the worst or the best quarter of England
    or of its ten neighbours?
    """
    return asked(
        "indicators/standing_out", StandingOutRow, as_at=as_at, authority_ids=authority_ids
    )


@dataclass(frozen=True, slots=True)
class UsualEntriesRow:
    """A row of `indicators/usual_entries`.

    One row per authority and side (worse, better).
    """

    authority_id: str
    authority: str
    side: str
    figure_count: int
    entry_count: int
    expected_count: float
    few_count: int
    many_count: int


UsualEntriesColumn = Literal[
    "authority_id", "authority", "side", "figure_count", "entry_count", "expected_count",
    "few_count", "many_count",
]  # fmt: skip


def usual_entries(
    *, as_at: datetime.date, authority_ids: tuple[str, ...]
) -> Query[UsualEntriesRow]:
    """Ask `indicators/usual_entries`.

    On how many indicators does each of these authorities stand out, and how many would it be for an
    English authority taken at random?
    """
    return asked(
        "indicators/usual_entries", UsualEntriesRow, as_at=as_at, authority_ids=authority_ids
    )
