"""The timeline of the improvement plan: actions by month, stacked by how they stand."""

from typing import Any

import pandas as pd

from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.layout import LIGHT, plain_layout, time_axis, value_axis
from gradeline.records import records

OWN = LIGHT.authorities[0]
HEIGHT = 360
LEAST_WITH_NUMBER = 4
# Fill, outline and colour of the number; the three are told apart without their colours too.
LOOKS = {
    "completed": (OWN, OWN, LIGHT.paper),
    "due": (LIGHT.paper, OWN, LIGHT.ink),
    "not yet due": (LIGHT.band, LIGHT.context, LIGHT.ink),
}
NAMES = {
    "completed": "Completed (filled)",
    "due": "Due, not printed as completed (outlined)",
    "not yet due": "Not yet due (pale)",
}
FIRST, LAST = "2015-07-16", "2016-12-17"


def timeline_chart(timeline: pd.DataFrame, month: str) -> Figure:
    """Draw the rows of `improvement_plan/timeline` as stacked bars, one for each month.

    A dashed line stands at the end of `month`, YYYY-MM. Height is in pixels; colours are those of
    the light theme.
    """
    totals = timeline.groupby("month_start")["action_count"].sum()
    shared = set(timeline.loc[timeline["month_start"].duplicated(), "month_start"])
    traces = [_bars(timeline[timeline["standing"] == name], name, shared) for name in LOOKS]
    end = pd.Timestamp(f"{month}-01") + pd.DateOffset(months=1) - pd.Timedelta(days=16)
    return figure_of([*traces, _totals(totals)], _layout(end, month))


def _totals(totals: pd.Series) -> dict[str, Any]:
    """Return the number above each bar; as one trace it is drawn sooner than as annotations."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": list(totals.index),
        "y": totals.tolist(),
        "text": [str(total) for total in totals],
        "textposition": "top center",
        "textfont": {"size": 13, "color": LIGHT.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _bars(own: pd.DataFrame, name: str, shared: set[Any]) -> dict[str, Any]:
    """Return the bars of one standing, with numbers in months of several where there is room."""
    fill, outline, text = LOOKS[name]
    return {
        "type": "bar",
        "x": list(own["month_start"]),
        "y": own["action_count"].tolist(),
        "name": NAMES[name],
        "marker": {"color": fill, "line": {"color": outline, "width": 2}},
        "text": [
            str(row.action_count)
            if row.month_start in shared and row.action_count >= LEAST_WITH_NUMBER
            else ""
            for row in records(own)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 12, "color": text},
        "hovertext": [
            f"<b>{row.action_count} {name}</b><br>{row.month_start:%B %Y}"
            + (f"<br>year doubtful of {row.doubtful_count}" if row.doubtful_count else "")
            for row in records(own)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _layout(end: pd.Timestamp, month: str) -> dict[str, Any]:
    layout = plain_layout(HEIGHT, legend_y=-0.18)
    layout["legend"]["traceorder"] = "normal"
    return {
        **layout,
        "barmode": "stack",
        "bargap": 0.2,
        "margin": {"l": 8, "r": 8, "t": 24, "b": 30},
        "xaxis": time_axis(range=[FIRST, LAST], tickformat="%b\n%Y"),
        "yaxis": value_axis("actions"),
        "shapes": [
            {
                "type": "line",
                "x0": end,
                "x1": end,
                "y0": 0,
                "y1": 1,
                "yref": "y domain",
                "line": {"color": LIGHT.muted, "width": 1, "dash": "dash"},
            }
        ],
        "annotations": [
            {
                "x": end,
                "y": 1,
                "yref": "y domain",
                "yanchor": "bottom",
                "xanchor": "right" if month >= "2016-06" else "left",
                "text": "end of the month chosen",
                "showarrow": False,
                "font": {"size": 12, "color": LIGHT.muted},
            }
        ],
    }
