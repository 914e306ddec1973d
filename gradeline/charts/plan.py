"""The timeline of the improvement plan: actions by month, stacked by how they stand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.layout import LIGHT, plain_layout, time_axis, value_axis
from gradeline.queries.improvement_plan import TimelineRow

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
# A bar stands around the first day of its month, and ends in the middle of it.
HALF_A_MONTH = timedelta(days=16)


def timeline_chart(timeline: Sequence[TimelineRow], month: str) -> Figure:
    """Draw how many actions stand in which way as stacked bars, one for each month.

    A dashed line stands at the end of `month`, YYYY-MM. Height is in pixels; colours are those of
    the light theme.
    """
    totals: dict[date, int] = {}
    for row in timeline:
        totals[row.month_start] = totals.get(row.month_start, 0) + row.action_count
    counts = Counter(row.month_start for row in timeline)
    shared = {start for start, count in counts.items() if count > 1}
    traces = [
        _bars([row for row in timeline if row.standing == name], name, shared) for name in LOOKS
    ]
    year, number = (int(part) for part in month.split("-"))
    end = date(year + number // 12, number % 12 + 1, 1) - HALF_A_MONTH
    return figure_of([*traces, _totals(totals)], _layout(end, month))


def _totals(totals: Mapping[date, int]) -> dict[str, Any]:
    """Return the number above each bar; as one trace it is drawn sooner than as annotations."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": list(totals),
        "y": list(totals.values()),
        "text": [str(total) for total in totals.values()],
        "textposition": "top center",
        "textfont": {"size": 13, "color": LIGHT.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _bars(own: Iterable[TimelineRow], name: str, shared: set[date]) -> dict[str, Any]:
    """Return the bars of one standing, with numbers in months of several where there is room."""
    fill, outline, text = LOOKS[name]
    return {
        "type": "bar",
        "x": [row.month_start for row in own],
        "y": [row.action_count for row in own],
        "name": NAMES[name],
        "marker": {"color": fill, "line": {"color": outline, "width": 2}},
        "text": [
            str(row.action_count)
            if row.month_start in shared and row.action_count >= LEAST_WITH_NUMBER
            else ""
            for row in own
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 12, "color": text},
        "hovertext": [
            f"<b>{row.action_count} {name}</b><br>{row.month_start:%B %Y}"
            + (f"<br>year doubtful of {row.doubtful_count}" if row.doubtful_count else "")
            for row in own
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _layout(end: date, month: str) -> dict[str, Any]:
    layout = plain_layout(HEIGHT)
    layout["legend"]["traceorder"] = "normal"
    return {
        **layout,
        "barmode": "stack",
        "bargap": 0.2,
        "margin": {"l": 8, "r": 8, "t": 24, "b": 30},
        "xaxis": time_axis(range=[FIRST, LAST], tickformat="%b\n%Y", automargin=True),
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
