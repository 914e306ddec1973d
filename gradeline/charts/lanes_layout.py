"""The layout of lanes under each other on one axis of days."""

from typing import Any

from gradeline.charts.history_lanes import Years
from gradeline.charts.layout import time_axis
from gradeline.charts.palette import PALETTES

LIGHT = PALETTES["light"]
FONT = "Source Sans, sans-serif"
YEARS_ROOM = 21
# A share of the axis.
EDGE_ROOM = 0.003
END_MARGIN = 28
WEEK = 7 * 24 * 60 * 60 * 1000


def lanes_layout(height: int, years: Years, *, has_zoom: bool) -> dict[str, Any]:
    """Return the layout of lanes that are `height` pixels high, the years above them.

    With `has_zoom` dragging across years shows them larger.
    """
    first, last = years.at(-EDGE_ROOM), years.at(1 + EDGE_ROOM)
    return {
        "height": height + YEARS_ROOM,
        "margin": {"l": 6, "r": END_MARGIN, "t": YEARS_ROOM, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": LIGHT.ink},
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": LIGHT.paper,
            "align": "left",
            "font": {"family": FONT, "color": LIGHT.ink, "size": 13},
        },
        "dragmode": "zoom" if has_zoom else False,
        "xaxis": time_axis(
            range=[first, last],
            minallowed=first,
            maxallowed=last,
            fixedrange=not has_zoom,
            side="top",
            tickangle=0,
            tickformatstops=[
                {"dtickrange": [None, 2 * WEEK], "value": "%-d %b %Y"},
                {"dtickrange": [2 * WEEK, "M11"], "value": "%b %Y"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ],
        ),
        # The names of lanes stay where they are while years are looked at closely.
        "xaxis2": {
            "overlaying": "x",
            "range": [-EDGE_ROOM, 1 + EDGE_ROOM],
            "visible": False,
            "fixedrange": True,
        },
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
    }
