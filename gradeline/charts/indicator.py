"""The line chart of one indicator, with inspections and visits on the time axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from textwrap import wrap
from typing import Any, Literal

from gradeline.charts.authority import Look, looks
from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.layout import LIGHT
from gradeline.charts.lines import Drawing, draw_areas, line_layout, points
from gradeline.compared_authorities import Authority
from gradeline.queries.indicators import (
    InspectionsRow,
    LinesRow,
    NeighbourLinesRow,
    RemarksRow,
    ReportedRow,
)
from gradeline.rounding import halves_up

# Pixels of the whole but for the strip of inspections, and of each lane of that.
HEIGHT, LANE = 400, 26
# How far, in lanes, visits stand under the inspections, so that neither covers the other.
UNDER = 0.42
# How much of the time axis stands before its first day.
MARGIN_SHARE = 0.04
GAP = 0.05
HEADROOM = 0.08
# Room above the lines for why a year is shaded: lines of so many letters, and the share of the
# height that each takes.
LETTERS_A_LINE, MOST_LINES, LINE_SHARE = 26, 6, 0.042
# Of the whole time axis: nearer to each other, reasons have room for a word or two only.
ALONE = 0.3
HALF_A_YEAR = timedelta(days=183)
FIRST_DAYS = timedelta(days=200)
Average = Literal["mean", "median"]


@dataclass(frozen=True)
class Series:
    """The rows behind one chart, as the queries of `indicators/` return them.

    `averages` are empty where none are asked for; `average` is the one of them that is drawn.
    """

    lines: Sequence[LinesRow]
    averages: Sequence[NeighbourLinesRow]
    average: Average
    inspections: Sequence[InspectionsRow]
    remarks: Sequence[RemarksRow]
    reported: Sequence[ReportedRow]

    def average_of(self, row: NeighbourLinesRow) -> float:
        """Return the average that is drawn."""
        return row.mean_value if self.average == "mean" else row.median_value

    @property
    def starred(self) -> list[ReportedRow]:
        """Return the reported figures that are drawn: those of authorities themselves."""
        return [row for row in self.reported if row.about == "authority"]


def indicator_chart(
    series: Series, authorities: Sequence[Authority], *, unit: str, decimals: int
) -> Figure:
    """Draw one line for each area, cut where a year is missing or the series breaks.

    Years of the pandemic, and the time between two series, are shaded, with the reason above.

    `authorities` are those compared, so that colours stay with them; other areas are drawn in grey,
    a further authority in ink. Marks along the top are graded inspections, with the letter of their
    overall grade, and ungraded visits. Stars are figures that inspection reports state; no line
    leads to them. Height is in pixels; colours are those of the light theme.
    """
    drawing = Drawing()
    look = looks(authorities)
    span = _span(series)
    draw_areas(drawing, series.lines, authorities, span, unit=unit, decimals=decimals)
    for area, averages in groupby(series.averages, lambda row: row.authority_id):
        _draw_average(drawing, list(averages), series, look[area], decimals)
    for area, reported in groupby(series.reported, lambda row: row.authority_id):
        _draw_reported(drawing, list(reported), look[area])
    _draw_shades(drawing, series)
    _draw_inspections(drawing, series.inspections, authorities, look)
    return figure_of(drawing.traces, _layout(drawing, series, authorities, span, unit))


def axis_span(series: Series) -> tuple[date, date] | None:
    """Return the first and the last day of the time axis; None where there is nothing to draw."""
    days = [
        *(row.period_end for row in series.lines),
        *(row.figure_day for row in series.starred),
    ]
    return (min(days) - FIRST_DAYS, max(days) + FIRST_DAYS) if days else None


def _draw_average(
    drawing: Drawing, own: Sequence[NeighbourLinesRow], series: Series, look: Look, decimals: int
) -> None:
    def hover(row: NeighbourLinesRow) -> str:
        average = halves_up(series.average_of(row), decimals)
        return (
            f"<b>{average}</b><br>neighbours of {row.authority}, "
            f"{row.period_label}<br>of {row.neighbour_count} with a figure"
        )

    drawing.add_line(
        **points(own, series.average_of, hover),
        mode="lines",
        line={"color": look.colour, "width": 1.5, "dash": "dot"},
        name=f"Neighbours of {own[0].authority}",
    )


def _draw_reported(drawing: Drawing, own: Sequence[ReportedRow], look: Look) -> None:
    drawn = [row for row in own if row.about == "authority"]
    drawing.add_line(
        x=[row.figure_day for row in drawn],
        y=[row.value for row in drawn],
        mode="markers",
        marker={
            "symbol": "star-open",
            "size": 12,
            "color": look.colour,
            "line": {"width": 2, "color": look.colour},
        },
        name=f"{own[0].authority}, reported in an inspection",
        showlegend=False,
        text=[
            f"<b>{row.qualifier or ''} {row.value:,.10g} {row.unit}</b><br>{row.authority}, "
            f"{'no date printed' if row.date_basis == 'undated' else row.date}"
            f"<br>as reported in {row.document}"
            for row in drawn
        ],
        hovertemplate="%{text}<extra></extra>",
    )


def _span(series: Series) -> tuple[float, float]:
    """Return the lowest and the highest value to be shown."""
    values = [
        *(row.value for row in series.lines if row.value is not None),
        *(series.average_of(row) for row in series.averages),
        *(row.value for row in series.starred),
    ]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if 0 <= low < high / 2:
        low = 0.0
    whole = high - low or abs(high) or 1.0
    room = whole * HEADROOM
    told = max((len(lines) for _, lines in _told(series)), default=0) * LINE_SHARE
    above = (whole + room) * told / (1 - told)
    return (low if low == 0 else low - room), high + room + above


@dataclass(frozen=True)
class Shade:
    """A time that is shaded: its ends, a word or two for it, and the reason."""

    start: date
    end: date
    short: str
    reason: str


def shades(remarks: Sequence[RemarksRow]) -> list[Shade]:
    """Return the times to shade, in their order: years of the pandemic, and breaks between series.

    Years of the pandemic that follow each other are one; their reason is told where they have one
    in common.
    """
    breaks = [
        Shade(row.boundary - HALF_A_YEAR, row.boundary + HALF_A_YEAR, "new series", row.remark)
        for row in remarks
        if row.kind == "break" and not row.is_pandemic
    ]
    years = {row.boundary: row for row in remarks if row.is_pandemic}
    begun = [day for day in years if all(row.year_after != day for row in years.values())]
    pandemic = []
    for start in begun:
        own = [years[start]]
        while own[-1].year_after in years:
            own.append(years[own[-1].year_after])
        told = {row.remark for row in own}
        reason = told.pop() if len(told) == 1 else ""
        pandemic.append(Shade(start, own[-1].year_after, "pandemic", reason))
    return sorted([*breaks, *pandemic], key=lambda shade: shade.start)


def _told(series: Series) -> list[tuple[Shade, list[str]]]:
    """Return each time to shade with what is written in it: its reason where that has room."""
    shaded = shades(series.remarks)
    days = axis_span(series)
    if days is None:
        return []
    whole = days[1] - days[0]
    is_alone = all(after.start - one.start > whole * ALONE for one, after in pairwise(shaded))
    told = []
    for shade in shaded:
        lines = wrap(shade.reason, LETTERS_A_LINE)
        has_room = is_alone and lines and len(lines) <= MOST_LINES
        told.append((shade, lines if has_room else [shade.short]))
    return told


def _draw_shades(drawing: Drawing, series: Series) -> None:
    for row in series.remarks:
        if row.kind == "break":
            drawing.add_shape(
                type="line",
                x0=row.boundary,
                x1=row.boundary,
                y0=0,
                y1=1,
                yref="y domain",
                line={"color": LIGHT.muted, "width": 1, "dash": "dash"},
                layer="below",
            )
    days = axis_span(series)
    for shade, lines in _told(series):
        drawing.add_shape(
            type="rect",
            x0=shade.start,
            x1=shade.end,
            y0=0,
            y1=1,
            yref="y domain",
            fillcolor=LIGHT.band,
            line={"width": 0},
            layer="below",
        )
        is_late = days is not None and days[1] - shade.start < (days[1] - days[0]) * ALONE
        drawing.annotate(
            x=shade.end if is_late else shade.start,
            y=1,
            yref="y domain",
            xanchor="right" if is_late else "left",
            yanchor="top",
            align="right" if is_late else "left",
            text="<br>".join(lines),
            hovertext=shade.reason or shade.short,
            font={"size": 11, "color": LIGHT.muted},
        )


def _draw_inspections(
    drawing: Drawing,
    inspections: Sequence[InspectionsRow],
    authorities: Sequence[Authority],
    look: dict[str, Look],
) -> None:
    held = {row.authority_id for row in inspections}
    shown = [each for each in authorities if each.id in held]
    for lane, authority in enumerate(shown):
        own = [row for row in inspections if row.authority_id == authority.id]
        for is_graded in (False, True):
            drawn = [row for row in own if row.is_graded == is_graded]
            if not drawn:
                continue
            drawing.add_line(
                x=[row.chart_date for row in drawn],
                y=[lane if is_graded else lane + UNDER] * len(drawn),
                yaxis="y2",
                # The first may stand at the very edge.
                cliponaxis=False,
                mode="markers+text",
                marker={
                    "symbol": [_symbol(row, look[authority.id]) for row in drawn],
                    "size": 9 if is_graded else 7,
                    "color": look[authority.id].colour,
                    "line": {"width": 2, "color": look[authority.id].colour},
                },
                text=[row.overall_letter or "" for row in drawn],
                textposition="middle right",
                textfont={"size": 11, "color": LIGHT.ink},
                showlegend=False,
                name=f"{authority.name}, {'inspections' if is_graded else 'visits'}",
                hovertext=[
                    f"<b>{row.kind}</b><br>{row.authority}, {row.happened}"
                    + (f"<br>overall: {row.overall_label}" if row.overall_label else "")
                    + (", known from a later document" if row.is_second_hand else "")
                    for row in drawn
                ],
                hovertemplate="%{hovertext}<extra></extra>",
            )


def _symbol(row: InspectionsRow, look: Look) -> str:
    if not row.is_graded:
        return "line-ns-open"
    return look.second_hand_symbol if row.is_second_hand else look.symbol


def _layout(
    drawing: Drawing,
    series: Series,
    authorities: Sequence[Authority],
    span: tuple[float, float],
    unit: str,
) -> dict[str, Any]:
    held = {row.authority_id for row in series.inspections}
    shown = [each.initials for each in authorities if each.id in held]
    lowest, highest = len(shown) - 0.4, -0.6
    pixels = round(LANE * (lowest - highest))
    height = HEIGHT + pixels
    days = axis_span(series)
    if days:
        # An inspection of the first day keeps clear of the names of the lanes.
        first, last = days
        days = (first - (last - first) * MARGIN_SHARE, last)
    layout = line_layout(drawing, height=height, unit=unit, span=span, days=days)
    strip = pixels / (height - layout["margin"]["t"] - layout["margin"]["b"])
    layout["yaxis"]["domain"] = [0, 1 - strip - GAP]
    layout["yaxis2"] = {
        "domain": [1 - strip, 1],
        "range": [lowest, highest],
        "tickvals": list(range(len(shown))),
        "ticktext": shown,
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"size": 11, "color": LIGHT.ink},
        "automargin": True,
        "fixedrange": True,
    }
    return layout
