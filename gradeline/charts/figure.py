"""What every chart is drawn as; other rooms name it from here, as only this one knows Plotly."""

from collections.abc import Sequence
from typing import Any

from plotly.graph_objects import Figure

__all__ = ["Figure", "figure_of"]

# What Plotly makes of the template "none": no defaults beside those of the browser's part.
NO_TEMPLATE = {"data": {"scatter": [{"type": "scatter"}]}}


def figure_of(traces: Sequence[dict[str, Any]], layout: dict[str, Any]) -> Figure:
    """Return a figure of plain values, which are taken as they are.

    Plotly looks at every value of a figure by itself, which takes longer than all else about it;
    that each is one it knows is for the tests to say.
    """
    plain = {"data": list(traces), "layout": {"template": NO_TEMPLATE, **layout}}
    return Figure(plain, _validate=False)
