"""What every chart is drawn as; other rooms name it from here, as only this one knows Plotly."""

from plotly.graph_objects import Figure

__all__ = ["Figure"]
