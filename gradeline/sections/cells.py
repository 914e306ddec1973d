"""What a cell holds: a value with a meaning, never text that was made for the eye.

A cell is one of the classes here, what the drawing room places (ribbon, axis, strip, bar, trend,
small lines, shares, map), or a plain value: text, a number, a day, a truth, or None where there is
nothing to say. Each form (HTML, CSV, Excel) renders the same cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from gradeline.drawing.area_map import AreaMap
from gradeline.drawing.bars import Bar
from gradeline.drawing.dots import Dots
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.share_columns import ShareColumns
from gradeline.drawing.shares import Shares
from gradeline.drawing.sparkline import Sparkline
from gradeline.drawing.strip import Strip
from gradeline.drawing.trend import Trend
from gradeline.rounding import halves_up
from gradeline.words.evidence import SECOND_HAND

Cell: TypeAlias = (
    "str | int | float | date | Number | Grade | Day | Link | Missing | Mark | Keyed | "
    "Steps | Strong | Stack | Listed | Folded | Brief | Ends | Sample | Symbol | Ribbon | Axis | "
    "Strip | Bar | Trend | Sparkline | Shares | ShareColumns | AreaMap | Dots | None"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is to be read: with its decimals and, where the column does not say it, unit.

    `qualifier` stands in front: about, at most.
    """

    value: float
    decimals: int = 0
    unit: str = ""
    qualifier: str = ""

    def written(self) -> str:
        """Write the number with commas between thousands, its percent or pound sign, its unit."""
        figure = halves_up(self.value, self.decimals)
        match self.unit:
            case "%":
                figure = f"{figure}%"
            case "pounds":
                figure = f"£{figure}"
            case "":
                pass
            case unit:
                figure = f"{figure} {unit}"
        return f"{self.qualifier} {figure}".strip()


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade of an inspection: its letter and its colour, the label as printed, how it is known.

    `is_letter` leaves the label to the meaning, where a grid has no room for it; `about` is what
    the letter then stands for and `address` where it leads, None for nowhere.
    """

    letter: str
    label: str
    colour: str
    evidence: str = "primary"
    is_letter: bool = False
    about: str = ""
    address: str | None = None

    @property
    def known_from(self) -> str:
        """Return from where a second-hand grade is known; empty for one from its own report."""
        return SECOND_HAND.get(self.evidence, "")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is known: `2015`, `2015-09` or `2015-09-15`."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another page of this site, or to a document elsewhere."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that is not there, and the reason."""

    because: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign in a grid, what it means, and where it leads; its look gives it a colour.

    A sign without a meaning stands beside the words that say what it means.
    """

    sign: str
    meaning: str
    address: str | None = None
    look: str = ""


@dataclass(frozen=True, slots=True)
class Keyed:
    """Words beside the colour of a line: that of the authority at `position`, None for context."""

    text: str
    position: int | None


@dataclass(frozen=True, slots=True)
class Steps:
    """A place on a scale of so many steps that is no grade: how many are reached, and in words."""

    reached: int
    of: int
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """What is to be read first in its cell."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class Stack:
    """A value with remarks under it in small type; `heading` stands above it.

    `is_old` marks what is not of the latest inspection. Remarks that are empty are left out.
    """

    cell: Cell
    notes: Sequence[Cell] = ()
    heading: str = ""
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """Several entries in one cell, each whole in itself, with bullets or without.

    Entries that are `joined` stand in one line, one after another, with `between` between them.
    """

    items: Sequence[Cell]
    is_bulleted: bool = False
    is_joined: bool = False
    between: str = " "


@dataclass(frozen=True, slots=True)
class Folded:
    """Entries that a page folds away under a heading until they are asked for."""

    heading: str
    items: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Brief:
    """A few words where there is no room for all of them, which `meaning` holds."""

    text: str
    meaning: str


class OnScreen(str):
    """A sentence about how to use a page; paper leaves it out."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ends:
    """Two cells in one line, one at each end; under each other where there is no room."""

    left: Cell
    right: Cell


@dataclass(frozen=True, slots=True)
class Sample:
    """A piece of a ribbon, or a mark on an axis, as a key shows it, and what it means."""

    look: Literal["line", "halves", "dashed", "aside", "filled", "hollow"]
    meaning: str


@dataclass(frozen=True, slots=True)
class Symbol:
    """Words beside the symbol of the authority at `position`, None for the line of the country."""

    text: str
    position: int | None
