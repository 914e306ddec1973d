"""A ribbon: the grades of one theme through the years, as blocks and thin lines on an axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# The least width of a block, as a share of the axis, so that its letters fit at some 270 pixels.
LEAST = {1: 0.048, 2: 0.064, 3: 0.08}
# What one report gives is as wide in every theme, whether its grade has one letter or two.
USUAL_LETTERS = 2
# Below this a letter cannot be read in a block that has no room to be wider.
LEGIBLE = 0.8
MOST_YEARS = 6
STEPS = (1, 2, 5, 10)
# The least share of the axis for each letter of a name above it.
LETTER = 0.021
EDGE = 0.03


@dataclass(frozen=True, slots=True)
class Period:
    """A time on an axis with its name, and what the name stands for."""

    name: str
    start: date
    end: date
    meaning: str = ""
    starts: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """The time that all ribbons of a page share, and the periods named above it."""

    first: date
    last: date
    periods: tuple[Period, ...] = ()

    def share(self, day: date) -> float:
        """Return where a day lies, from 0 at the beginning to 1 at the end; nothing lies outside.

        An axis of a single day has its end there.
        """
        length = (self.last - self.first).days
        if length <= 0:
            return 1.0
        return min(max((day - self.first).days / length, 0.0), 1.0)

    def years(self) -> list[tuple[int, float]]:
        """Return the years to write under it and where each begins: few enough to keep apart."""
        begun = ((year, date(year, 1, 1)) for year in range(self.first.year, self.last.year + 1))
        placed = [(year, self.share(day)) for year, day in begun if day >= self.first]
        inside = [each for each in placed if EDGE <= each[1] <= 1 - EDGE]
        chosen: list[tuple[int, float]] = []
        for step in STEPS:
            chosen = [each for each in inside if each[0] % step == 0]
            if len(chosen) <= MOST_YEARS:
                break
        return chosen

    def names(self) -> list[tuple[Period, float, float]]:
        """Return the periods whose names have room, each with its ends as shares."""
        placed = [(each, self.share(each.start), self.share(each.end)) for each in self.periods]
        return [each for each in placed if each[2] - each[1] >= LETTER * len(each[0].name)]

    def edges(self) -> list[float]:
        """Return where periods begin within the axis."""
        days = {day for each in self.periods for day in (each.start, *each.starts)}
        return [self.share(day) for day in sorted(days) if self.first < day < self.last]


@dataclass(frozen=True, slots=True)
class Block:
    """A grade: its letters and colour, how long it stood, and in which of how many lanes.

    From `held_until` to `known_until` nothing newer was known. `is_aside` marks a grade that was
    not given for the theme by itself. `title` names it, `said` is it in a few words, `label` the
    grade as printed.
    """

    letter: str
    colour: str
    start: date
    held_until: date
    known_until: date
    title: str
    said: str
    lane: int = 1
    lane_count: int = 1
    is_second_hand: bool = False
    is_aside: bool = False
    address: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The grades of one theme in the order of time, on an axis; `about` names it."""

    about: str
    axis: Axis
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block where it is drawn: its left and right end, and that of its line, as shares.

    The line is None where there is none; `top` and `height` are shares of the height.
    """

    block: Block
    left: float
    right: float
    line: float | None
    top: float
    height: float
    has_letter: bool


def place(ribbon: Ribbon, at_least: float = 0.0) -> list[Placed]:
    """Return where each block of a ribbon is drawn, in the order of time.

    `at_least` is how wide every block is to be, as a share of the axis, where its letters need more
    than they usually do.

    A block is as long as its time, but no shorter than its letters need: it then covers some of the
    line after it or, where something stands there, before it. Where there are too many for their
    letters all are narrower. Blocks that share a height never overlap.
    """
    blocks = sorted(ribbon.blocks, key=lambda block: (block.start, block.lane))
    usual = [LEAST[min(len(block.letter), max(LEAST))] for block in blocks]
    lettered = [max(width, at_least) for width in usual]
    wanted = [max(width, LEAST[USUAL_LETTERS]) for width in lettered]
    fitting = min(1.0, 1 / max(sum(wanted), 1e-9))
    least = [width * fitting for width in wanted]
    lefts = [ribbon.axis.share(block.start) for block in blocks]
    for here in reversed(range(len(blocks))):
        limit = min([1.0, *(lefts[other] for other in _after(blocks, here))])
        lefts[here] = max(min(lefts[here], limit - least[here]), 0.0)
    for here in range(len(blocks)):
        for other in _after(blocks, here):
            lefts[other] = max(lefts[other], lefts[here] + least[here])
    placed = []
    for here, block in enumerate(blocks):
        left = lefts[here]
        limit = min([1.0, *(lefts[other] for other in _after(blocks, here))])
        right = min(max(ribbon.axis.share(block.held_until), left + least[here]), limit)
        end = min(ribbon.axis.share(block.known_until), limit)
        line = end if block.known_until > block.held_until and end > right else None
        has_letter = right - left >= usual[here] * LEGIBLE
        top, height = (block.lane - 1) / block.lane_count, 1 / block.lane_count
        placed.append(Placed(block, left, right, line, top, height, has_letter))
    return placed


def _after(blocks: Sequence[Block], here: int) -> list[int]:
    """Return the places of the later blocks that share some of the height of one."""
    return [other for other in range(here + 1, len(blocks)) if _meet(blocks[here], blocks[other])]


def _meet(one: Block, other: Block) -> bool:
    """Say whether two blocks share some of their height."""
    return (one.lane - 1) * other.lane_count < other.lane * one.lane_count and (
        other.lane - 1
    ) * one.lane_count < one.lane * other.lane_count
