"""The line chart of one indicator, with inspections and visits on the time axis."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from gradeline.charts.authority import Authority, Look, looks
from gradeline.charts.palette import PALETTES
from gradeline.records import records

LIGHT = PALETTES["light"]
HEIGHT = 500
STRIP = 0.16
GAP = 0.05
LABEL_SPACE = 0.062
HEADROOM = 0.08
FIRST_DAYS = timedelta(days=200)
MARK_SIZE = 7
LONGEST_LABEL = 13


@dataclass(frozen=True)
class Series:
    """The frames behind one chart, as the queries of `indicators/` return them.

    `lines` of lines, `averages` of neighbour_lines (empty where none are asked for), `average` the
    column of it that is drawn, `inspections` of inspections, `remarks` of remarks, `reported` of
    reported.
    """

    lines: pd.DataFrame
    averages: pd.DataFrame
    average: str
    inspections: pd.DataFrame
    remarks: pd.DataFrame
    reported: pd.DataFrame


@dataclass
class Drawing:
    """What is drawn so far; a figure made of it at once is much quicker than one added to."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)

    def add_line(self, **trace: Any) -> None:
        """Add lines or markers."""
        self.traces.append({"type": "scatter", **trace})

    def add_shape(self, **shape: Any) -> None:
        """Add a shape."""
        self.shapes.append(shape)

    def annotate(self, **annotation: Any) -> None:
        """Add a text without an arrow."""
        self.annotations.append({"showarrow": False, **annotation})


def indicator_chart(
    series: Series, authorities: Sequence[Authority], *, unit: str, decimals: int
) -> go.Figure:
    """Draw one line for each area, cut where a year is missing or the series breaks.

    `authorities` are those compared, so that colours stay with them; other areas are drawn in grey,
    a further authority in ink. Marks along the top are graded inspections, with the letter of their
    overall grade, and ungraded visits. Stars are figures that inspection reports state; no line
    leads to them. Height is in pixels; colours are those of the light theme.
    """
    drawing = Drawing()
    look = looks(authorities)
    labels: list[tuple[float, date, str, str]] = []
    for area, own in series.lines.groupby("authority_id", sort=False):
        line = _line_of(str(area), own, look)
        compared = next((each for each in authorities if each.id == area), None)
        name = str(own["area"].iloc[0])
        full = f"{name} ({compared.initials})" if compared else name
        known = own[own["value"].notna()]
        if known.empty:
            continue
        _draw_line(drawing, known, line, full, unit, decimals)
        last = records(known.tail(1))[0]
        short = compared.initials if compared else _cut_short(name)
        text = f"{short} {number(last.value, decimals)}"
        labels.append((last.value, last.period_end.date(), text, line["color"]))
    for area, own in series.averages.groupby("authority_id", sort=False):
        _draw_average(drawing, own, series.average, look[str(area)], decimals)
    for area, own in series.reported.groupby("authority_id", sort=False):
        _draw_reported(drawing, own, look[str(area)])
    span = _span(series)
    newest = max((day for _, day, _, _ in labels), default=None)
    _draw_labels(drawing, [label for label in labels if label[1] == newest], span)
    _draw_breaks(drawing, series.remarks)
    _draw_inspections(drawing, series.inspections, authorities, look)
    return go.Figure(
        {"data": drawing.traces, "layout": _layout(drawing, series, authorities, span, unit)}
    )


def axis_span(lines: pd.DataFrame, reported: pd.DataFrame) -> tuple[Any, Any] | None:
    """Return the first and the last day of the time axis; None where there is nothing to draw."""
    days = pd.concat(
        [lines["period_end"], reported.loc[reported["about"] == "authority", "figure_day"]]
    )
    return None if days.empty else (days.min() - FIRST_DAYS, days.max() + FIRST_DAYS)


def number(value: float, decimals: int) -> str:
    """Write a value with its decimals and commas between thousands."""
    return f"{value:,.{decimals}f}"


def _cut_short(name: str) -> str:
    """Return a name that fits beside the chart on a phone; the legend has the whole of it."""
    return name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1].rstrip(' ,')}…"


def _line_of(area: str, own: pd.DataFrame, look: dict[str, Look]) -> dict[str, Any]:
    if area in look:
        return {"color": look[area].colour, "width": 3}
    kind = own["kind"].iloc[0]
    if kind == "authority":
        return {"color": LIGHT.ink, "width": 2}
    return {"color": LIGHT.context, "width": 2, "dash": "solid" if kind == "country" else "dash"}


def _draw_line(
    drawing: Drawing, known: pd.DataFrame, line: dict[str, Any], name: str, unit: str, decimals: int
) -> None:
    def hover(row: Any) -> str:
        return (
            f"<b>{number(row.value, decimals)} {unit}</b><br>{row.area}, {row.period_label}"
            f"<br>{row.document}{', worked out' if row.status == 'derived' else ''}"
        )

    drawing.add_line(
        **_cut(known, "value", hover),
        mode="lines+markers",
        line=line,
        marker={"size": MARK_SIZE, "color": line["color"]},
        name=name,
    )


def _draw_average(
    drawing: Drawing, own: pd.DataFrame, column: str, look: Look, decimals: int
) -> None:
    def hover(row: Any) -> str:
        return (
            f"<b>{number(getattr(row, column), decimals)}</b><br>neighbours of {row.authority}, "
            f"{row.period_label}<br>of {row.neighbour_count} with a figure"
        )

    drawing.add_line(
        **_cut(own, column, hover),
        mode="lines",
        line={"color": look.colour, "width": 1.5, "dash": "dot"},
        name=f"Neighbours of {own['authority'].iloc[0]}",
    )


def _cut(own: pd.DataFrame, column: str, hover: Callable[[Any], str]) -> dict[str, Any]:
    """Return what a trace needs to draw `column`, with a gap between one stretch and the next."""
    xs: list[Any] = []
    ys: list[float | None] = []
    texts: list[str] = []
    previous = None
    for row in records(own):
        if previous is not None and row.stretch != previous:
            xs.append(row.period_end)
            ys.append(None)
            texts.append("")
        previous = row.stretch
        xs.append(row.period_end)
        ys.append(getattr(row, column))
        texts.append(hover(row))
    return {"x": xs, "y": ys, "text": texts, "hovertemplate": "%{text}<extra></extra>"}


def _draw_reported(drawing: Drawing, own: pd.DataFrame, look: Look) -> None:
    drawn = own[own["about"] == "authority"]
    drawing.add_line(
        x=list(drawn["figure_day"]),
        y=list(drawn["value"]),
        mode="markers",
        marker={
            "symbol": "star-open",
            "size": 12,
            "color": look.colour,
            "line": {"width": 2, "color": look.colour},
        },
        name=f"{own['authority'].iloc[0]}, reported in an inspection",
        showlegend=False,
        text=[
            f"<b>{row.qualifier or ''} {row.value:,.10g} {row.unit}</b><br>{row.authority}, "
            f"{'no date printed' if row.date_basis == 'undated' else row.date}"
            f"<br>as reported in {row.document}"
            for row in records(drawn)
        ],
        hovertemplate="%{text}<extra></extra>",
    )


def _span(series: Series) -> tuple[float, float]:
    """Return the lowest and the highest value to be shown."""
    values = pd.concat(
        [
            series.lines["value"],
            series.averages[series.average],
            series.reported.loc[series.reported["about"] == "authority", "value"],
        ]
    ).dropna()
    if values.empty:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if 0 <= low < high / 2:
        low = 0.0
    room = (high - low or abs(high) or 1.0) * HEADROOM
    return (low if low == 0 else low - room), high + room


def _draw_labels(
    drawing: Drawing,
    labels: list[tuple[float, date, str, str]],
    span: tuple[float, float],
) -> None:
    """Write the last values at the ends of lines, kept apart so that none covers another."""
    step = (span[1] - span[0]) * LABEL_SPACE
    placed: list[float] = []
    for value, _, _, _ in sorted(labels):
        placed.append(max(value, placed[-1] + step) if placed else value)
    over = placed[-1] - span[1] if placed else 0
    if over > 0:
        placed = [place - over for place in placed]
    for (_, end, text, colour), place in zip(sorted(labels), placed, strict=True):
        drawing.annotate(
            x=end,
            y=place,
            xanchor="left",
            xshift=10,
            text=text,
            font={"size": 13, "color": colour},
        )


def _draw_breaks(drawing: Drawing, remarks: pd.DataFrame) -> None:
    for row in records(remarks[remarks["kind"] == "break"]):
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
        drawing.annotate(
            x=row.boundary,
            y=0,
            yref="y domain",
            xanchor="left",
            yanchor="bottom",
            xshift=3,
            text="new series",
            font={"size": 11, "color": LIGHT.muted},
        )


def _draw_inspections(
    drawing: Drawing,
    inspections: pd.DataFrame,
    authorities: Sequence[Authority],
    look: dict[str, Look],
) -> None:
    shown = [each for each in authorities if each.id in set(inspections["authority_id"])]
    for lane, authority in enumerate(shown):
        own = inspections[inspections["authority_id"] == authority.id]
        for is_graded, drawn in own.groupby("is_graded"):
            drawing.add_line(
                x=list(drawn["chart_date"]),
                y=[lane] * len(drawn),
                yaxis="y2",
                mode="markers+text",
                marker={
                    "symbol": [_symbol(row, look[authority.id]) for row in records(drawn)],
                    "size": 11,
                    "color": [
                        LIGHT.paper if row.is_second_hand else look[authority.id].colour
                        for row in records(drawn)
                    ],
                    "line": {"width": 2, "color": look[authority.id].colour},
                },
                text=[row.overall_letter or "" for row in records(drawn)],
                textposition="middle right",
                textfont={"size": 11, "color": LIGHT.ink},
                showlegend=False,
                name=f"{authority.name}, {'inspections' if is_graded else 'visits'}",
                hovertext=[
                    f"<b>{row.kind}</b><br>{row.authority}, {row.happened}"
                    + (f"<br>overall: {row.overall_label}" if row.overall_label else "")
                    + (", known from a later document" if row.is_second_hand else "")
                    for row in records(drawn)
                ],
                hovertemplate="%{hovertext}<extra></extra>",
            )


def _symbol(row: Any, look: Look) -> str:
    if not row.is_graded:
        return "line-ns-open"
    return f"{look.symbol}-x" if row.is_second_hand else look.symbol


def _layout(
    drawing: Drawing,
    series: Series,
    authorities: Sequence[Authority],
    span: tuple[float, float],
    unit: str,
) -> dict[str, Any]:
    held = set(series.inspections["authority_id"])
    shown = [each.initials for each in authorities if each.id in held]
    days = axis_span(series.lines, series.reported)
    return {
        "template": "none",
        "height": HEIGHT,
        "margin": {"l": 8, "r": 130, "t": 12, "b": 30},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif", "size": 13, "color": LIGHT.ink},
        "yaxis": {
            "domain": [0, 1 - STRIP - GAP],
            "range": list(span),
            "gridcolor": LIGHT.grid,
            "zeroline": False,
            "tickfont": {"size": 12, "color": LIGHT.ink},
            "title": {"text": unit, "font": {"size": 12, "color": LIGHT.muted}},
            "automargin": True,
            "fixedrange": True,
        },
        "yaxis2": {
            "domain": [1 - STRIP, 1],
            "range": [len(shown) - 0.4, -0.6],
            "tickvals": list(range(len(shown))),
            "ticktext": shown,
            "showgrid": False,
            "zeroline": False,
            "tickfont": {"size": 11, "color": LIGHT.ink},
            "automargin": True,
            "fixedrange": True,
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": -0.09,
            "yanchor": "top",
            "font": {"size": 13, "color": LIGHT.ink},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "hoverlabel": {"bgcolor": LIGHT.paper, "font": {"color": LIGHT.ink, "size": 13}},
        "dragmode": False,
        "xaxis": {
            "type": "date",
            "range": list(days) if days else None,
            "showgrid": False,
            "zeroline": False,
            "tickformat": "%Y",
            "dtick": "M24",
            "tickfont": {"size": 12, "color": LIGHT.ink},
            "fixedrange": True,
            "anchor": "y",
        },
        "shapes": drawing.shapes,
        "annotations": drawing.annotations,
    }
