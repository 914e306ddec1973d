"""The colour and symbol that stay with an authority while others come and go beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.charts.palette import PALETTES
from gradeline.compared_authorities import Authority

# The symbols of Plotly, each with the signs that stand for it in words, filled and hollow.
SIGNS = {
    "circle": ("●", "○"),
    "square": ("■", "□"),
    "diamond": ("◆", "◇"),
    "triangle-down": ("▼", "▽"),
    "hexagon": ("⬢", "⬡"),
    "cross": ("✚", "✙"),
}
SYMBOLS = tuple(SIGNS)


@dataclass(frozen=True)
class Look:
    """How an authority is drawn."""

    colour: str
    symbol: str

    @property
    def second_hand_symbol(self) -> str:
        """Return its symbol for what is not known from the document itself: hollow, with a dot."""
        return f"{self.symbol}-open-dot"


def looks(authorities: Sequence[Authority]) -> dict[str, Look]:
    """Return the look of each authority by its id, in the colours of the light theme."""
    colours = PALETTES["light"].authorities
    return {
        authority.id: Look(colours[authority.position], SYMBOLS[authority.position])
        for authority in authorities
    }


def signs(authorities: Sequence[Authority]) -> tuple[str, str]:
    """Return the signs of the symbols of authorities, in their order: filled, and hollow."""
    both = [SIGNS[SYMBOLS[authority.position]] for authority in authorities]
    return " ".join(filled for filled, _ in both), " ".join(hollow for _, hollow in both)
