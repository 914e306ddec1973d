"""A ribbon: the grades of one theme through the years, as blocks and thin lines on an axis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

# The room that letters need, as a share of the axis, so that they fit at some 270 pixels.
LEAST = {1: 0.048, 2: 0.064, 3: 0.08}
# Inside a block they have their own edge, and less is enough.
INSIDE = {letters: room * 0.8 for letters, room in LEAST.items()}
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
        if not inside and self.first < self.last:
            # So short a time that no year begins well within it: its last one stands at its edge.
            return [(self.last.year, EDGE)]
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
    not given for the theme by itself. `title` names it with all that limits it, `given` says by
    which inspection, `said` is it in a few words, `label` the grade as printed.
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
    given: str = ""


def told_together(blocks: Sequence[Block]) -> str:
    """Name blocks of one inspection: `SLAC 2011: Good, of this; Adequate, of that`."""
    given = f"{blocks[0].given}: " if blocks[0].given else ""
    return given + "; ".join(block.title for block in blocks)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The grades of one theme in the order of time, on an axis; `about` names it."""

    about: str
    axis: Axis
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block where it is drawn: its left and right end, and that of its line, as shares.

    The line is None where there is none; `top` and `height` are shares of the height. Where
    `beside` is more than 0 the letters stand after the block and have so much room there, up to
    the end of the axis or beyond it; where `has_letter` is not so they have no room at all.
    """

    block: Block
    left: float
    right: float
    line: float | None
    top: float
    height: float
    has_letter: bool
    beside: float = 0.0

    @property
    def reach(self) -> float:
        """Return where the block ends, with the letters that stand after it."""
        return self.right + self.beside


@dataclass(frozen=True, slots=True)
class Room:
    """The room that letters need by their number, in a block and after it, as shares of the axis.

    `end` is how much room there is beyond the end of the axis.
    """

    inside: Mapping[int, float] = field(default_factory=lambda: INSIDE)
    after: Mapping[int, float] = field(default_factory=lambda: LEAST)
    end: float = 0.0


USUAL = Room()


def place(ribbon: Ribbon, room: Room = USUAL) -> list[Placed]:
    """Return where each block of a ribbon is drawn, in the order of time.

    A block is exactly as long as its time. Where that is too short for its letters they stand
    after it, where nothing else does, or are left out. Blocks that share a height never overlap.
    """
    blocks = sorted(ribbon.blocks, key=lambda block: (block.start, block.lane))
    lefts = [ribbon.axis.share(block.start) for block in blocks]
    placed = []
    for here, block in enumerate(blocks):
        left = lefts[here]
        later = [lefts[other] for other in _after(blocks, here)]
        limit = min([1.0, *later])
        right = min(max(ribbon.axis.share(block.held_until), left), limit)
        end = min(ribbon.axis.share(block.known_until), limit)
        line = end if block.known_until > block.held_until and end > right else None
        letters = min(len(block.letter), max(LEAST))
        is_inside = right - left >= room.inside[letters]
        needed = room.after[letters]
        free = (limit if later else 1.0 + room.end) - right
        beside = needed if not is_inside and free >= needed else 0.0
        top, height = (block.lane - 1) / block.lane_count, 1 / block.lane_count
        has_letter = is_inside or beside > 0
        placed.append(Placed(block, left, right, line, top, height, has_letter, beside))
    return placed


def _after(blocks: Sequence[Block], here: int) -> list[int]:
    """Return the places of the later blocks that share some of the height of one."""
    return [other for other in range(here + 1, len(blocks)) if _meet(blocks[here], blocks[other])]


def _meet(one: Block, other: Block) -> bool:
    """Say whether two blocks share some of their height."""
    return (one.lane - 1) * other.lane_count < other.lane * one.lane_count and (
        other.lane - 1
    ) * one.lane_count < one.lane * other.lane_count
