"""One indicator: its chart, its latest figures, what it is, and every figure shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gradeline.charts.authority import signs
from gradeline.charts.indicator import Average, Series, axis_span, indicator_chart
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.few import few, note, said
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import (
    CardRow,
    InspectionsRow,
    LatestRow,
    LinesRow,
    RemarksRow,
    ReportedRow,
    SourcesRow,
)
from gradeline.sections.cells import Cell, Link, Listed, Missing, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Download, Figure, Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.indicators.areas import area_ids
from gradeline.views.indicators.context import about_context
from gradeline.views.indicators.further import figures_of
from gradeline.views.pictures import indicator_picture, key_of_authorities
from gradeline.views.reported import by_indicator
from gradeline.words import change
from gradeline.words import indicators as words
from gradeline.words.taking import figures_said

DOWNLOADED: tuple[queries.LinesColumn, ...] = (
    "area", "kind", "year", "period_end", "period_label", "value", "missing_reason", "few_of",
    "status", "document",
)  # fmt: skip


@dataclass(frozen=True)
class IndicatorChoice:
    """Which indicator is shown and what is set beside it; `model` is None without neighbours.

    `domain_id` is empty for a measure that only its publisher describes.
    """

    indicator_id: str
    domain_id: str
    domain: str
    model: int | None
    average: Average
    other_id: str | None


@dataclass(frozen=True)
class Indicator:
    """One indicator: its names, the answer, its chart, latest figures and what is told below."""

    label: str
    short_label: str
    words: list[str]
    chart: Section
    latest: Section
    sections: tuple[Section, ...]


@remembered
def indicator(chosen: Choices, asked: IndicatorChoice, newest_model: int) -> Indicator:
    """Return what is held of the indicator up to the as-at day.

    `newest_model` is the year of the newest model of neighbours.
    """
    database, this, as_at = chosen.database, asked.indicator_id, chosen.as_at
    figures = figures_of(this)
    own = chosen.authority_ids
    areas = area_ids(chosen, other_id=asked.other_id, has_regions=asked.model is None)
    lines = queries.lines(figures=figures, indicator_id=this, area_ids=areas, as_at=as_at)
    # Where no neighbours are asked for, none of those compared are.
    averages = queries.neighbour_lines(
        figures=figures,
        indicator_id=this,
        authority_ids=own if asked.model else (),
        model=asked.model or newest_model,
        as_at=as_at,
    )
    reported = queries.reported(indicator_id=this, as_at=as_at, authority_ids=own)
    series = Series(
        lines=rows(database, lines),
        averages=rows(database, averages),
        average=asked.average,
        inspections=rows(database, queries.inspections(as_at=as_at, authority_ids=own)),
        remarks=rows(database, queries.remarks(indicator_id=this, as_at=as_at)),
        reported=rows(database, reported),
    )
    card = rows(database, queries.card(indicator_id=this))[0]
    latest = queries.latest(figures=figures, indicator_id=this, area_ids=areas, as_at=as_at)
    last = rows(database, latest)
    sources = rows(database, queries.sources(indicator_id=this))
    return Indicator(
        label=card.label,
        short_label=card.short_label,
        words=[
            *words.latest(last),
            *_change(last, card),
            *([words.FURTHER] if card.is_further else []),
            *about_context(chosen, asked.domain_id),
        ],
        chart=_charted(chosen, asked, series, card, last),
        latest=Section(
            "latest",
            tables=[_latest(last, series, card)],
            remarks=[*words.ABOUT_FIGURES, *(words.ABOUT_TOTALS if card.is_total else ())]
            if last
            else [],
            source=Source(
                words.documents(row.document for row in series.lines if row.value is not None)
            ),
            as_at=chosen.as_at,
        ),
        sections=(
            Section(
                "what-is-it-and-where-is-it-from",
                fold="What is it, and where is it from?",
                tables=[_card(card, sources, series.remarks, chosen.latest)],
            ),
            *_reported(series.reported, chosen),
            _every_figure(series, card),
        ),
    )


def _charted(
    chosen: Choices,
    asked: IndicatorChoice,
    series: Series,
    card: CardRow,
    last: Sequence[LatestRow],
) -> Section:
    """Return the chart with what of the figures it can show; why years are shaded stands below."""
    on_axis = replace(series, lines=_on_scale(series.lines, card), inspections=_in_span(series))
    drawn = indicator_chart(on_axis, chosen.authorities, unit=card.unit, decimals=card.decimals)
    figure = Figure(
        "indicator-chart",
        drawn,
        words.outline(card.label, on_axis.lines, on_axis.inspections),
        key=[
            *key_of_authorities(chosen),
            *(f"━ {name}" for name in _others(on_axis.lines, chosen)),
            *words.chart_key(
                signs(chosen.authorities)[0],
                has_context=not card.is_total,
                has_neighbours=asked.model is not None,
                has_reported=bool(series.reported),
            ),
            *note(row.few_of for row in series.lines),
        ],
        notes=words.shaded(series.remarks),
    )

    # Without a figure inspections stand over nothing.
    has_figures = axis_span(on_axis) is not None

    def picture() -> PictureToTake:
        beside = [row for row in last if row.kind == "authority" or not card.is_total]
        return indicator_picture(chosen, figures_said(card.label, beside), on_axis, card)

    return Section(
        "figures",
        figures=[figure] if has_figures else [],
        picture=picture if has_figures else None,
        rows=[_rows(asked.indicator_id, series, card)] if series.lines else [],
        as_at=chosen.as_at,
    )


def _others(lines: Sequence[LinesRow], chosen: Choices) -> list[str]:
    """Return the authorities that have a line and are not among those compared."""
    own = {row.area: row.authority_id for row in lines if row.kind == "authority"}
    return [name for name, area in own.items() if area not in chosen.names]


def _on_scale(lines: Sequence[LinesRow], card: CardRow) -> Sequence[LinesRow]:
    return [row for row in lines if row.kind == "authority"] if card.is_total else lines


def _in_span(series: Series) -> Sequence[InspectionsRow]:
    span = axis_span(series)
    if span is None:
        return series.inspections
    return [row for row in series.inspections if span[0] <= row.chart_date <= span[1]]


def _latest(last: Sequence[LatestRow], series: Series, card: CardRow) -> Table:
    """Return one row for each area: its latest figure, where it stands, which way it moved."""
    has_neighbours = bool(series.averages)
    is_placed = any(words.place(row) or words.quarter(row) for row in last)
    averages = {
        (row.authority_id, row.period_label): series.average_of(row) for row in series.averages
    }
    columns = [
        Column("area", "Area"),
        Column("latest", f"Latest, {card.unit}", is_number=True),
        Column("period", "Period"),
        Column("moved", "Over three years"),
        *(
            [Column("place", words.ranked_from(card.polarity)), Column("quarter", "Quarter")]
            if is_placed
            else []
        ),
        *([Column("neighbours", "Its neighbours", is_number=True)] if has_neighbours else []),
    ]
    body: list[list[Cell]] = []
    for row in last:
        average = averages.get((row.authority_id, row.period_label))
        body.append(
            [
                row.area,
                _value(row, card),
                row.period_label,
                _moved(row, card),
                *([words.place(row), words.quarter(row)] if is_placed else []),
                *([_number(average, card)] if has_neighbours else []),
            ]
        )
    return table("latest", f"Latest figures: {card.label}", columns, body, look="wide")


def _number(value: float | None, card: CardRow) -> Cell:
    return None if value is None else words.bare(value, card.unit, card.decimals)


def _value(row: LatestRow, card: CardRow) -> Cell:
    if row.value is not None:
        return Stack(Strong(words.bare(row.value, card.unit, card.decimals)), [few(row.few_of)])
    because = words.reason(row.missing_reason)
    if row.last_value is not None:
        last = words.bare(row.last_value, card.unit, card.decimals)
        because += f"; last {said(last, row.last_few_of, row.last_period_label or '')}"
    return Missing(because)


def _moved(row: LatestRow, card: CardRow) -> Cell:
    if row.value is None:
        return None
    earlier = {"three years before": row.start_value, "the year before": row.previous_value}
    figures = [
        f"{words.bare(value, card.unit, card.decimals)} {when}"
        for when, value in earlier.items()
        if value is not None
    ]
    return Stack(change.told(row), ["; ".join(figures), change.a_point(row)])


def _change(last: Sequence[LatestRow], card: CardRow) -> list[str]:
    """Say how the figures of authorities went, and how many children a point is."""
    own = [row for row in last if row.kind == "authority" and row.value is not None]
    said = [
        change.of_each(own, words.closing(card.polarity, card.is_further)),
        change.points_of_each(own),
    ]
    return list(filter(None, said))


def _reported(reported: Sequence[ReportedRow], chosen: Choices) -> list[Section]:
    made = by_indicator(reported, chosen)
    if made.is_empty:
        return []
    return [
        Section(
            "reported",
            fold="As reported in inspections",
            tables=[made],
            remarks=[words.ABOUT_REPORTED],
        )
    ]


def _rows(indicator_id: str, series: Series, card: CardRow) -> Download:
    """Return every figure shown, to take away."""
    of_all: dict[str, Cell] = {"indicator": card.label, "unit": card.unit}
    name = indicator_id.replace("_", "-")
    return download_of(name, card.label, DOWNLOADED, series.lines, of_all)


def _every_figure(series: Series, card: CardRow) -> Section:
    return Section(
        "every-figure-shown",
        fold="Every figure shown",
        tables=[_everything(series, card)] if series.lines else [],
    )


def _everything(series: Series, card: CardRow) -> Table:
    """Return every figure shown, one row for each period, the newest first."""
    areas = {row.authority_id: row.area for row in series.lines}
    held = {(row.authority_id, row.year): row for row in series.lines}
    averages = {(row.authority_id, row.year): series.average_of(row) for row in series.averages}
    neighbours = {row.authority_id: row.authority for row in series.averages}
    remarks: dict[int, list[str]] = {}
    for remark in series.remarks:
        begins = "New series. " if remark.kind == "break" else ""
        remarks.setdefault(remark.year, []).append(begins + remark.remark)
    periods = {row.year: row.period_label for row in series.lines}
    columns = [
        Column("period", "Period"),
        *(Column(area, name, is_number=True) for area, name in areas.items()),
        *(
            Column(f"neighbours-{area}", f"Neighbours of {name}", is_number=True)
            for area, name in neighbours.items()
        ),
        Column("remark", "Remark"),
    ]
    body: list[list[Cell]] = [
        [
            periods[year],
            *(_figure(held.get((area, year)), card) for area in areas),
            *(_average(averages.get((area, year)), card) for area in neighbours),
            " ".join(remarks.get(year, [])),
        ]
        for year in sorted(periods, reverse=True)
    ]
    caption = f"Every figure shown: {words.measured(card.label, card.unit)}"
    return table("every-figure", caption, columns, body, look="figures")


def _figure(row: LinesRow | None, card: CardRow) -> Cell:
    if row is None or row.value is None:
        return Missing(words.reason(row.missing_reason if row else "not held"))
    derived = "worked out" if row.status == "derived" else ""
    return Stack(words.bare(row.value, card.unit, card.decimals), [derived, few(row.few_of)])


def _average(value: float | None, card: CardRow) -> Cell:
    if value is None:
        return Missing(words.reason("few neighbours"))
    return words.bare(value, card.unit, card.decimals)


def _card(
    card: CardRow, sources: Sequence[SourcesRow], remarks: Sequence[RemarksRow], today: date
) -> Table:
    """Return definition, unit, caveat, breaks and sources as a table of two columns."""
    due = next((row.next_update for row in sources if row.next_update), None)
    known: list[tuple[str, Cell]] = [
        ("What it counts", card.definition),
        ("Definition", _at_its_publisher(card)),
        ("Unit", card.unit),
        ("Period", f"{card.year_type}, as published" if card.is_further else card.period),
        ("Which way is better", words.better(card.polarity, card.is_further)),
        ("Before you compare", card.caveat),
        ("Based on", card.base_label),
        ("Breaks, gaps, remarks", _list([f"{row.year}: {row.remark}" for row in remarks])),
        ("Source", _list([words.source(row) for row in sources])),
        ("Comes out", words.comes_out(card)),
        ("Next update", words.next_update(due, today)),
    ]
    return table(
        "about",
        f"About the indicator: {card.label}",
        [Column("fact", "Fact"), Column("known", "What is known")],
        [[name, value] for name, value in known if value],
        is_caption_hidden=True,
    )


def _at_its_publisher(card: CardRow) -> Cell:
    """Return where a measure that we have not described can be looked up."""
    if not card.is_further or card.address is None:
        return None
    return Link(f"Measure {card.measure}, at its publisher", card.address)


def _list(items: list[Cell]) -> Cell:
    return Listed(items) if items else None
