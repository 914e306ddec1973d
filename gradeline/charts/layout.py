"""What the layouts of charts made as plain dictionaries have in common."""

from typing import Any

from gradeline.charts.palette import PALETTES

LIGHT = PALETTES["light"]


def plain_layout(height: int) -> dict[str, Any]:
    """Return a layout without axes: `height` in pixels, a legend along the foot.

    The legend stands by the foot of the figure, not of the plot: Plotly then keeps it below the
    years whatever the width was before.
    """
    return {
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif", "size": 13, "color": LIGHT.ink},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "font": {"size": 13, "color": LIGHT.ink},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "hoverlabel": {"bgcolor": LIGHT.paper, "font": {"color": LIGHT.ink, "size": 13}},
        "dragmode": False,
    }


def time_axis(**more: Any) -> dict[str, Any]:
    """Return an axis of days without a grid."""
    return {
        "type": "date",
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"size": 12, "color": LIGHT.ink},
        "fixedrange": True,
        **more,
    }


def value_axis(title: str, **more: Any) -> dict[str, Any]:
    """Return an axis of values with a grid and what they are."""
    return {
        "title": {"text": title, "font": {"size": 12, "color": LIGHT.muted}},
        "gridcolor": LIGHT.grid,
        "zeroline": False,
        "tickfont": {"size": 12, "color": LIGHT.ink},
        "automargin": True,
        "fixedrange": True,
        **more,
    }
