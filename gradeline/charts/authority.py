"""An authority as the charts know it, and the colour and symbol that stay with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.charts.palette import PALETTES

SYMBOLS = ("circle", "square", "diamond")


@dataclass(frozen=True)
class Authority:
    """An authority: its id, its name and its initials, in display order."""

    id: str
    name: str
    initials: str


@dataclass(frozen=True)
class Look:
    """How an authority is drawn."""

    colour: str
    symbol: str


def looks(authorities: Sequence[Authority]) -> dict[str, Look]:
    """Return the look of each authority by its id, in the colours of the light theme."""
    return {
        authority.id: Look(colour, symbol)
        for authority, colour, symbol in zip(
            authorities, PALETTES["light"].authorities, SYMBOLS, strict=False
        )
    }
