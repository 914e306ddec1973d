"""The colour and symbol that stay with an authority while others come and go beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.charts.palette import PALETTES
from gradeline.compared import Authority

SYMBOLS = ("circle", "square", "diamond", "triangle-down", "hexagon", "cross")


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
