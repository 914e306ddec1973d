"""What lanes of grades hold, as plain values: grades where they stand, what joins them, events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from gradeline.charts.authority import Look

MIDNIGHT = time()
# A chart has room for the letters of any grade beyond its axis: more than they ever need.
END_ROOM = 0.1


@dataclass(frozen=True, slots=True)
class LaneGrade:
    """A grade where it is drawn: its ends, that of its line (None for no line), top and height.

    Ends are shares of the axis, `top` and `height` of the ribbon. `letter` is empty where it has no
    room; where `beside` is more than 0 it stands after the grade, in so much room. `lines` say what
    it is, the first one in bold. `is_aside` marks a grade that was not given for the theme by
    itself.
    """

    letter: str
    colour: str
    left: float
    right: float
    line: float | None
    top: float
    height: float
    lines: Sequence[str]
    is_second_hand: bool = False
    is_aside: bool = False
    beside: float = 0.0

    @property
    def reach(self) -> float:
        """Return where it ends, with a letter that stands after it."""
        return self.right + self.beside

    @property
    def bottom(self) -> float:
        """Return its lower end, as a share of the ribbon."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two pieces, one of which took the other's place under another framework, and a sign."""

    earlier: LaneGrade
    later: LaneGrade
    sign: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Event:
    """A visit, an area SEND inspection or an event on a day: its group, and what it is."""

    day: date
    group: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class HistoryLane:
    """What stands under each other in one lane: its name, its ribbon, marks beneath it.

    `look` is that of an authority, for its name and its marks; `otherwise` stands where there is no
    grade. A lane of marks alone has no ribbon.
    """

    name: str
    pieces: Sequence[LaneGrade] = ()
    bridges: Sequence[Bridge] = ()
    events: Sequence[Event] = ()
    look: Look | None = None
    otherwise: str = ""
    has_ribbon: bool = True


@dataclass(frozen=True, slots=True)
class Years:
    """The time that all lanes share: its ends, where frameworks begin, what they are called.

    `edges` are shares of it; `names` stand above the lanes, each with its ends as shares;
    `periods` are its parts, each with the words that tell it.
    """

    first: date
    last: date
    edges: Sequence[float]
    names: Sequence[tuple[str, float, float]]
    periods: Sequence[tuple[date, date, Sequence[str]]]

    def room_for(self, left: float, right: float) -> float:
        """Return where a name between two shares stands: no edge between them lies under it."""
        ends = [left, *(edge for edge in sorted(self.edges) if left < edge < right), right]
        widest: tuple[float, float] = max(pairwise(ends), key=lambda part: part[1] - part[0])
        return sum(widest) / 2

    def at(self, share: float) -> str:
        """Return the moment that lies at a share of the axis, or the day where it is its start."""
        begin = datetime.combine(self.first, MIDNIGHT)
        moment = (begin + share * self.length).isoformat(timespec="seconds")
        return moment.removesuffix("T00:00:00")

    def milliseconds(self, share: float) -> int:
        """Return how long a share of the axis is."""
        return round(share * self.length.total_seconds() * 1000)

    def share(self, day: date) -> float:
        """Return where a day lies, from 0 to 1."""
        return min(max((day - self.first) / self.length, 0.0), 1.0)

    @property
    def length(self) -> timedelta:
        """Return how long it is; a day at least."""
        return max(self.last - self.first, timedelta(days=1))
