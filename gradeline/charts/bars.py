"""Bars along an axis of days, drawn at once: one trace for many is quicker."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Bars:
    """Bars that are drawn at once: where each lies, how it looks, what it says."""

    base: list[str] = field(default_factory=list)
    x: list[int] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    width: list[float] = field(default_factory=list)
    colour: list[str] = field(default_factory=list)
    edge: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    ink: list[str] = field(default_factory=list)
    size: list[int] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def trace(self, name: str, *, edge: float, opacity: float = 1) -> dict[str, Any]:
        """Return the bars as one trace; `edge` is in pixels."""
        is_told = any(self.told)
        return {
            "type": "bar",
            "orientation": "h",
            "name": name,
            "base": self.base,
            "x": self.x,
            "y": self.y,
            "width": self.width,
            "opacity": opacity,
            "marker": {"color": self.colour, "line": {"color": self.edge, "width": edge}},
            "text": self.text,
            "textposition": "inside",
            "insidetextanchor": "start",
            "textangle": 0,
            "constraintext": "none",
            "textfont": {"color": self.ink, "size": self.size, "weight": 700},
            "hovertext": self.told,
            **({"hovertemplate": "%{hovertext}<extra></extra>"} if is_told else {}),
            **({} if is_told else {"hoverinfo": "skip"}),
        }
