"""The line chart of one measure of the improvement plan, with the plan's bands behind the lines."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.layout import LIGHT
from gradeline.charts.lines import Drawing, draw_areas, line_layout
from gradeline.compared_authorities import Authority
from gradeline.queries.scorecard import BandsRow, PublishedRow

HEIGHT = 420
ROOM = timedelta(days=200)
ROOM_FOR_NAMES = timedelta(days=850)
HEADROOM = 0.08
MOST_PCT = 100.0
LEAST_WITH_NAME = 0.045
# How far a name stands below the edge of its band, and from the axis.
BELOW, BESIDE = 0.012, timedelta(days=20)


def scorecard_chart(
    lines: Sequence[PublishedRow], bands: Sequence[BandsRow], authorities: Sequence[Authority]
) -> Figure:
    """Draw the figures of one measure as lines over the plan's bands.

    `lines` are of one measure and indicator, a share in per cent; `bands` those of the measure, the
    best first. Height is in pixels; colours are those of the light theme.
    """
    drawing = Drawing()
    first = lines[0]
    span = _span([*(row.value for row in lines), *(band.bound for band in bands)])
    ends = [row.period_end for row in lines]
    days = (min(ends) - ROOM_FOR_NAMES, max(ends) + ROOM)
    _draw_bands(drawing, bands, span, days[0], is_high=first.polarity == "high")
    draw_areas(drawing, lines, authorities, span, unit=first.unit, decimals=first.decimals)
    layout = line_layout(drawing, height=HEIGHT, unit=first.unit, span=span, days=days)
    layout["yaxis"]["showgrid"] = False
    return figure_of(drawing.traces, layout)


def _span(values: Iterable[float | None]) -> tuple[float, float]:
    """Return the lowest and the highest value shown: all values, and each band at least in part."""
    known = [value for value in values if value is not None]
    low, high = min(known), max(known)
    room = (high - low) * HEADROOM
    return max(low - room, 0.0), min(high + room, MOST_PCT)


def _draw_bands(
    drawing: Drawing,
    bands: Sequence[BandsRow],
    span: tuple[float, float],
    start: date,
    *,
    is_high: bool,
) -> None:
    """Shade every other band between its bounds and name each, the space below all of them too.

    Names stand at the day `start`. They are a trace, so that pages can leave them out where they
    would lie over the lines.
    """
    bounds = [band.bound for band in bands]
    best, worst = (span[1], span[0]) if is_high else (span[0], span[1])
    edges = [best, *bounds, worst]
    names = [*(f"Band for {band.plan_band.lower()}" for band in bands), "Short of all bands"]
    named: list[tuple[float, str]] = []
    for place, name in enumerate(names):
        ends = sorted((edges[place], edges[place + 1]))
        drawing.add_shape(
            type="rect",
            x0=0,
            x1=1,
            xref="x domain",
            y0=ends[0],
            y1=ends[1],
            fillcolor=LIGHT.paper if place % 2 else LIGHT.band,
            line={"width": 0},
            layer="below",
        )
        if ends[1] - ends[0] >= (span[1] - span[0]) * LEAST_WITH_NAME:
            named.append((ends[1] - BELOW * (span[1] - span[0]), name))
    drawing.add_line(
        mode="text",
        x=[start + BESIDE] * len(named),
        y=[top for top, _ in named],
        text=[name for _, name in named],
        textposition="bottom right",
        textfont={"size": 12, "color": LIGHT.muted},
        hoverinfo="skip",
        showlegend=False,
    )
    for bound in bounds:
        _draw_bound(drawing, bound)


def _draw_bound(drawing: Drawing, bound: float) -> None:
    line: dict[str, Any] = {"color": LIGHT.muted, "width": 1, "dash": "dot"}
    drawing.add_shape(
        type="line", x0=0, x1=1, xref="x domain", y0=bound, y1=bound, line=line, layer="below"
    )
