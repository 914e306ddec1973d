"""The names of areas on a map: each stands wholly within its own area, or not at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from math import hypot

from gradeline.drawing.pictures.letters import width, wrapped

Point = tuple[float, float]
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# The distance of lines, and the room left and right of them, as shares of the size of letters.
STEP, ROOM = 1.15, 0.2
MOST_LINES = 3
# How far from the middle of its area a name may stand, as shares of its own size.
ACROSS, DOWN = (0, -0.4, 0.4, -0.8, 0.8), (0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4)
AWAY = sorted(product(ACROSS, DOWN), key=lambda away: hypot(*away))
# Where the edge of a name is looked at, as shares of its width and height.
EDGE = tuple(
    (across, down)
    for across, down in product((-0.5, -0.25, 0, 0.25, 0.5), (-0.5, 0, 0.5))
    if abs(across) == 0.5 or down
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in lines, and the place of its middle."""

    name: str
    lines: tuple[str, ...]
    middle: Point


@cache
def pieces(outline: str) -> tuple[tuple[Point, ...], ...]:
    """Return the corners of each piece of an outline: `M0 0l3 0 0 4z`, more than one in a row."""
    found = []
    for part in outline.split("M")[1:]:
        numbers = [float(number) for number in NUMBER.findall(part)]
        corners = [(numbers[0], numbers[1])]
        for right, down in zip(numbers[2::2], numbers[3::2], strict=True):
            corners.append((corners[-1][0] + right, corners[-1][1] + down))
        found.append(tuple(corners))
    return tuple(found)


def largest(outline: str) -> float:
    """Return how large the largest piece of an outline is, in square steps."""
    return max(
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*piece, piece[0])))) / 2
        for piece in pieces(outline)
    )


def is_within(place: Point, outline: str) -> bool:
    """Say whether a place lies within an outline."""
    x, y = place
    crossed = sum(
        (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
        for piece in pieces(outline)
        for a, b in pairwise((*piece, piece[0]))
    )
    return crossed % 2 == 1


@cache
def placed(
    outline: str, middle: Point, names: tuple[str, ...], size: float, scale: float
) -> Placed | None:
    """Return the first of some names that fits within an outline, nearest to its middle.

    `size` is that of letters in pixels, `scale` the pixels of a step; None where no name fits.
    """
    for name, lines in _forms(names, size):
        wide = (max(width(line, size, "semibold") for line in lines) + 2 * ROOM * size) / scale
        high = STEP * size * len(lines) / scale
        for right, down in AWAY:
            own = (middle[0] + right * wide, middle[1] + down * high)
            edge = ((own[0] + wide * x, own[1] + high * y) for x, y in EDGE)
            if all(is_within(place, outline) for place in edge):
                return Placed(name, lines, own)
    return None


def _forms(names: Sequence[str], size: float) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Return each name in one line, then in as few lines as let its longest word decide."""
    for name in names:
        yield name, (name,)
        room = max(width(word, size, "semibold") for word in name.split())
        lines = tuple(wrapped(name, size, room, "semibold"))
        if 1 < len(lines) <= MOST_LINES:
            yield name, lines
