"""A cell of a filled-in template, whichever kind of file it came in."""

from dataclasses import dataclass
from typing import NamedTuple

from gradeline.own_values.problems import one_line

MOST_SIGNS = 1_000


@dataclass(frozen=True, slots=True)
class FilledCell:
    """What stands in a cell: `text` is one line, empty for an empty cell.

    `number` is set where the file itself holds a number, which a CSV file never does; where the
    cell is formatted as a percentage it is what the cell shows, 85 for a stored 0.85. A day or a
    time is written out in `text`. The result of a formula is not kept.
    """

    text: str
    number: float | None = None
    is_percent: bool = False
    is_date: bool = False
    is_formula: bool = False


EMPTY = FilledCell("")


class FilledLine(NamedTuple):
    """A row of cells, from the first column on, that has at least one that is not empty."""

    row: int
    cells: list[FilledCell]


def text_cell(text: str) -> FilledCell:
    """Return a cell of text, cut long after it is too long to be of use."""
    return FilledCell(one_line(text)[:MOST_SIGNS])


def without_noise(number: float) -> float:
    """Return a number without what binary arithmetic adds: 29 for 0.29 times 100."""
    return round(number, 9)


def written(number: float) -> str:
    """Write a number as it would be typed: 85, 84.5."""
    return f"{number:.15g}"
