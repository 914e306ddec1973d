"""The line chart of one indicator, with inspections and visits on the time axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from gradeline.charts.authority import Look, looks
from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.layout import LIGHT
from gradeline.charts.lines import Drawing, draw_areas, line_layout, number, points
from gradeline.compared import Authority
from gradeline.records import records

HEIGHT = 500
STRIP = 0.16
GAP = 0.05
HEADROOM = 0.08
FIRST_DAYS = timedelta(days=200)


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


def indicator_chart(
    series: Series, authorities: Sequence[Authority], *, unit: str, decimals: int
) -> Figure:
    """Draw one line for each area, cut where a year is missing or the series breaks.

    `authorities` are those compared, so that colours stay with them; other areas are drawn in grey,
    a further authority in ink. Marks along the top are graded inspections, with the letter of their
    overall grade, and ungraded visits. Stars are figures that inspection reports state; no line
    leads to them. Height is in pixels; colours are those of the light theme.
    """
    drawing = Drawing()
    look = looks(authorities)
    span = _span(series)
    draw_areas(drawing, series.lines, authorities, span, unit=unit, decimals=decimals)
    for area, own in series.averages.groupby("authority_id", sort=False):
        _draw_average(drawing, own, series.average, look[str(area)], decimals)
    for area, own in series.reported.groupby("authority_id", sort=False):
        _draw_reported(drawing, own, look[str(area)])
    _draw_breaks(drawing, series.remarks)
    _draw_inspections(drawing, series.inspections, authorities, look)
    return figure_of(drawing.traces, _layout(drawing, series, authorities, span, unit))


def axis_span(lines: pd.DataFrame, reported: pd.DataFrame) -> tuple[Any, Any] | None:
    """Return the first and the last day of the time axis; None where there is nothing to draw."""
    days = pd.concat(
        [lines["period_end"], reported.loc[reported["about"] == "authority", "figure_day"]]
    )
    return None if days.empty else (days.min() - FIRST_DAYS, days.max() + FIRST_DAYS)


def _draw_average(
    drawing: Drawing, own: pd.DataFrame, column: str, look: Look, decimals: int
) -> None:
    def hover(row: Any) -> str:
        return (
            f"<b>{number(getattr(row, column), decimals)}</b><br>neighbours of {row.authority}, "
            f"{row.period_label}<br>of {row.neighbour_count} with a figure"
        )

    drawing.add_line(
        **points(own, column, hover),
        mode="lines",
        line={"color": look.colour, "width": 1.5, "dash": "dot"},
        name=f"Neighbours of {own['authority'].iloc[0]}",
    )


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
                    "color": look[authority.id].colour,
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
    return look.second_hand_symbol if row.is_second_hand else look.symbol


def _layout(
    drawing: Drawing,
    series: Series,
    authorities: Sequence[Authority],
    span: tuple[float, float],
    unit: str,
) -> dict[str, Any]:
    held = set(series.inspections["authority_id"])
    shown = [each.initials for each in authorities if each.id in held]
    layout = line_layout(
        drawing,
        height=HEIGHT,
        unit=unit,
        span=span,
        days=axis_span(series.lines, series.reported),
    )
    layout["yaxis"]["domain"] = [0, 1 - STRIP - GAP]
    layout["yaxis2"] = {
        "domain": [1 - STRIP, 1],
        "range": [len(shown) - 0.4, -0.6],
        "tickvals": list(range(len(shown))),
        "ticktext": shown,
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"size": 11, "color": LIGHT.ink},
        "automargin": True,
        "fixedrange": True,
    }
    return layout
