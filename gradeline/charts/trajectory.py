"""Lanes of grades over the years: a ribbon of blocks in each, on one axis of days.

Where each block stands is told by whoever asks, so that it stands in the same place as on the
board of grades. Heights are in pixels from the top of the plot; a figure is as high as its lanes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gradeline.charts.bars import Bars
from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.history_lanes import Bridge, HistoryLane, LaneGrade, Years
from gradeline.charts.lanes_layout import lanes_layout
from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALE, PALETTES, STAYS_DARK

LIGHT = PALETTES["light"]
# None of these is the symbol of an authority.
HAPPENING_SYMBOLS = {
    "visit": "line-ns-open",
    "area SEND inspection": "asterisk-open",
    "event": "triangle-up-open",
}
# The least distance of two marks on one line, as a share of the axis: their width on a phone.
LEAST_APART = 0.034
MARK_SIZE = 10
MARK_LINE = 15
PERIODS = 22
FIRST_LANE = 6
# A block that is narrower than its own edge still is a stroke.
STROKE = 0.0018
FADED = 0.5
# How far above the foot of a block its line stands.
ASIDE = 3
# A sign stands on a dotted line that is at least as long, as a share of the axis.
ROOM_FOR_SIGN = 0.03
GAP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How high the parts of a lane are, how large its letters, how thick its dashes.

    `split` is the height of a ribbon with half blocks, whose letters have to be read too.
    """

    name: int
    ribbon: int
    split: int
    gap: int
    letter: int
    half_letter: int
    dashes: float


LARGE = Sizes(name=26, ribbon=56, split=56, gap=20, letter=15, half_letter=14, dashes=2)
CLOSE = Sizes(name=15, ribbon=22, split=30, gap=2, letter=12, half_letter=11, dashes=1.5)


def trajectory_chart(
    lanes: Sequence[HistoryLane], years: Years, sizes: Sizes = LARGE, *, has_zoom: bool = False
) -> Figure:
    """Draw lanes of grades under each other.

    A block is a grade, as long as it stood, its letter in it; a thin line leads on while nothing
    newer was known. Pale with an edge is Adequate, dashed is known second-hand; a line along the
    foot of a block says that it was not given for the theme by itself. With `has_zoom` dragging
    across years shows them larger; a finger on the chart then no longer scrolls the page. Drawn in
    the colours of the light theme, which the style sheet turns into those of the dark one.
    """
    drawing = _Drawing(years, sizes, has_zoom=has_zoom)
    bottom = float(PERIODS + FIRST_LANE)
    for lane in lanes:
        bottom = drawing.lane(lane, bottom)
    return drawing.figure(round(bottom))


class _Drawing:
    """What is drawn, kept as plain values until the end: a figure made at once is quicker."""

    def __init__(self, years: Years, sizes: Sizes, *, has_zoom: bool) -> None:
        self._years, self._sizes, self._has_zoom = years, sizes, has_zoom
        self._blocks, self._lines, self._asides = Bars(), Bars(), Bars()
        self._traces: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._notes: list[dict[str, Any]] = []
        self._names: list[tuple[HistoryLane, float]] = []
        self._ribbons: list[tuple[float, float]] = []
        self._bridges: list[tuple[Bridge, float, float, float]] = []

    def lane(self, lane: HistoryLane, top: float) -> float:
        """Draw a lane from `top` on and return where the next one begins."""
        sizes = self._sizes
        self._name(lane, top)
        top += sizes.name
        if lane.has_ribbon:
            is_split = any(piece.height < 1 for piece in lane.pieces)
            high = sizes.split if is_split else sizes.ribbon
            self._ribbon(lane, top, high)
            top += high
        if lane.events:
            rows = self._events(lane, top + MARK_LINE * 0.7)
            top += MARK_LINE * (rows + 0.2)
        return top + sizes.gap

    def _name(self, lane: HistoryLane, top: float) -> None:
        self._names.append((lane, top + self._sizes.name / 2))

    def _ribbon(self, lane: HistoryLane, top: float, high: int) -> None:
        self._ribbons.append((top, top + high))
        if not lane.pieces:
            self._notes.append(
                {
                    "xref": "paper",
                    "x": 0,
                    "xanchor": "left",
                    "y": top + high / 2,
                    "yanchor": "middle",
                    "text": lane.otherwise,
                    "font": {"size": 13, "color": LIGHT.muted},
                    "bgcolor": LIGHT.paper,
                }
            )
        for piece in lane.pieces:
            self._piece(piece, top, high)
        for bridge in lane.bridges:
            upper = max(bridge.earlier.top, bridge.later.top)
            lower = min(bridge.earlier.bottom, bridge.later.bottom)
            if lower > upper:
                height = top + high * (upper + lower) / 2
                self._bridges.append(
                    (
                        bridge,
                        min(bridge.earlier.reach, bridge.later.left),
                        bridge.later.left,
                        height,
                    )
                )

    def _piece(self, piece: LaneGrade, top: float, high: int) -> None:
        fill, on_fill = GRADE_COLOURS[piece.colour]["light"]
        is_pale = piece.colour == HOLLOW
        gap = 1.0 if piece.height < 1 else 0.0
        upper, lower = top + high * piece.top + gap, top + high * piece.bottom - gap
        right = max(piece.right, piece.left + STROKE)
        is_stroke = piece.right - piece.left <= 2 * STROKE
        if piece.line is not None:
            size = max(high * piece.height * 0.16, 3)
            self._bar(self._lines, piece.right, piece.line, (upper + lower) / 2, size)
            self._lines.colour.append(fill)
        self._bar(self._blocks, piece.left, right, (upper + lower) / 2, lower - upper)
        paint = LIGHT.paper if piece.is_second_hand else PALE["light"] if is_pale else fill
        self._blocks.colour.append(paint)
        # An edge of the colour of the page keeps blocks apart that follow each other in a day.
        has_edge = (is_pale or is_stroke) and not piece.is_second_hand
        self._blocks.edge.append(fill if has_edge else LIGHT.paper)
        # A letter keeps clear of the dashes, which are thick for half a block.
        is_close = piece.is_second_hand and piece.height < 1 and piece.letter
        inside = "" if piece.beside else piece.letter
        self._blocks.text.append(GAP + inside if is_close else inside)
        is_on_paper = piece.is_second_hand or is_pale
        ink = LIGHT.ink if is_on_paper else STAYS_DARK if on_fill == LIGHT.ink else on_fill
        self._blocks.ink.append(ink)
        self._blocks.size.append(
            self._sizes.letter if piece.height == 1 else self._sizes.half_letter
        )
        self._blocks.told.append(_told(piece.lines))
        if piece.beside and piece.letter:
            self._beside(piece, right, (upper + lower) / 2)
        if piece.is_second_hand:
            self._dashes(piece.left, right, upper, lower, fill)
        if piece.is_aside:
            inset = min((right - piece.left) * 0.1, 3 * STROKE)
            self._bar(self._asides, piece.left + inset, right - inset, lower - ASIDE, 1.5)
            self._asides.colour.append(ink)

    def _beside(self, piece: LaneGrade, right: float, height: float) -> None:
        """Write the letter of a narrow grade after it, over the line that leads on from it."""
        size = self._sizes.letter if piece.height == 1 else self._sizes.half_letter
        self._notes.append(
            {
                "x": self._years.at(right),
                "y": height,
                "xanchor": "left",
                "yanchor": "middle",
                "xshift": 2,
                "text": piece.letter,
                "borderpad": 0,
                "font": {"size": size, "weight": 700, "color": LIGHT.ink},
                "bgcolor": LIGHT.paper,
            }
        )

    def _bar(self, bars: Bars, left: float, right: float, middle: float, size: float) -> None:
        bars.base.append(self._years.at(left))
        bars.x.append(self._years.milliseconds(right - left))
        bars.y.append(middle)
        bars.width.append(size)

    def _dashes(self, left: float, right: float, top: float, bottom: float, colour: str) -> None:
        """Draw a dashed outline."""
        self._shapes.append(
            {
                "type": "rect",
                "x0": self._years.at(left),
                "x1": self._years.at(right),
                "y0": top,
                "y1": bottom,
                "line": {"color": colour, "width": self._sizes.dashes, "dash": "4px,3px"},
            }
        )

    def _edges(self) -> list[dict[str, Any]]:
        """Return the lines that say where frameworks begin: all as one, which is quicker."""
        days = [self._years.at(edge).replace("T", "_") for edge in self._years.edges]
        path = "".join(
            f"M{day},{top}L{day},{bottom}" for top, bottom in self._ribbons for day in days
        )
        line = {"color": LIGHT.grid, "width": 1, "dash": "dot"}
        return [{"type": "path", "path": path, "line": line, "layer": "below"}] if path else []

    def _named(self) -> list[dict[str, Any]]:
        """Return the names of the lanes, each with the sign of its authority, and of frameworks."""
        years = self._years
        looks = [lane.look for lane, _ in self._names]
        lanes = {
            "type": "scatter",
            "mode": "markers+text",
            "name": "names",
            "x": [0] * len(looks),
            "xaxis": "x2",
            "y": [middle for _, middle in self._names],
            "text": [GAP * bool(lane.look) + lane.name for lane, _ in self._names],
            "textposition": "middle right",
            "textfont": {"size": self._sizes.letter, "weight": 700, "color": LIGHT.ink},
            "marker": {
                "symbol": [look.symbol if look else "circle" for look in looks],
                "color": [look.colour if look else LIGHT.ink for look in looks],
                "size": [MARK_SIZE if look else 0 for look in looks],
                "opacity": 1,
            },
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
        frameworks = {
            "type": "scatter",
            "mode": "text",
            "name": "framework names",
            "x": [years.at(years.room_for(left, right)) for _, left, right in years.names],
            "y": [PERIODS / 2] * len(years.names),
            "text": [name for name, _, _ in years.names],
            "textfont": {"size": 12, "color": LIGHT.muted},
            "hoverinfo": "skip",
        }
        return [lanes, *([frameworks] if years.names else [])]

    def _events(self, lane: HistoryLane, top: float) -> int:
        """Draw marks beneath a ribbon and return on how many lines they stand."""
        events = sorted(lane.events, key=lambda event: event.day)
        lines = lines_of([self._years.share(event.day) for event in events])
        colour = lane.look.colour if lane.look else LIGHT.ink
        for group, symbol in HAPPENING_SYMBOLS.items():
            own = [pair for pair in zip(events, lines, strict=True) if pair[0].group == group]
            if own:
                self._traces.append(
                    {
                        "type": "scatter",
                        "mode": "markers",
                        "x": [event.day.isoformat() for event, _ in own],
                        "y": [top + MARK_LINE * line for _, line in own],
                        "marker": {
                            "symbol": symbol,
                            "size": MARK_SIZE,
                            "color": colour,
                            "line": {"width": 2, "color": colour},
                        },
                        # Whole at the ends of the axis; while years are looked at closely this
                        # would have Plotly hide the letters of blocks as well.
                        "cliponaxis": self._has_zoom,
                        "name": f"{lane.name}, {group}s",
                        "hovertext": [_told(event.lines) for event, _ in own],
                        "hovertemplate": "%{hovertext}<extra></extra>",
                    }
                )
        return max(lines, default=-1) + 1

    def _bridged(self) -> list[dict[str, Any]]:
        """Return the dotted lines that lead across frameworks, and the signs on them."""
        if not self._bridges:
            return []
        years = self._years
        xs: list[str | None] = []
        ys: list[float | None] = []
        for _, left, right, height in self._bridges:
            xs += [years.at(left), years.at(right), None]
            ys += [height, height, None]
        told: dict[tuple[float, float], list[Bridge]] = {}
        for bridge, left, right, height in self._bridges:
            told.setdefault(((left + right) / 2, height), []).append(bridge)
            if right - left >= ROOM_FOR_SIGN:
                self._notes.append(
                    {
                        "x": years.at((left + right) / 2),
                        "y": height,
                        "xanchor": "center",
                        "yanchor": "middle",
                        "text": bridge.sign,
                        "borderpad": 0,
                        "font": {"size": self._sizes.letter, "color": LIGHT.ink},
                        "bgcolor": LIGHT.paper,
                    }
                )
        return [
            {
                "type": "scatter",
                "mode": "lines",
                "x": xs,
                "y": ys,
                "line": {"width": 2, "dash": "dot", "color": LIGHT.ink},
                "hoverinfo": "skip",
                "name": "bridges",
            },
            {
                "type": "scatter",
                "mode": "markers",
                "x": [years.at(share) for share, _ in told],
                "y": [height for _, height in told],
                "marker": {"size": 16, "color": LIGHT.ink, "opacity": 0},
                "hovertext": [
                    "<br>".join(_told(bridge.lines) for bridge in own) for own in told.values()
                ],
                "hovertemplate": "%{hovertext}<extra></extra>",
                "name": "signs",
            },
        ]

    def _periods(self) -> list[dict[str, Any]]:
        """Return the frameworks above the lanes; each says in full what it is."""
        years = self._years
        bars = Bars()
        for position, (start, end, lines) in enumerate(years.periods):
            left, right = years.share(start), years.share(end + timedelta(days=1))
            self._bar(bars, left, right, PERIODS / 2, PERIODS)
            bars.colour.append(LIGHT.band if position % 2 == 0 else LIGHT.paper)
            bars.edge.append(LIGHT.grid)
            bars.told.append(_told(lines))
        return [bars.trace("frameworks", edge=1)] if bars.base else []

    def figure(self, height: int) -> Figure:
        """Return the figure, its plot `height` pixels high."""
        bars = [
            *self._periods(),
            *(
                [self._lines.trace("nothing newer", edge=0, opacity=FADED)]
                if self._lines.base
                else []
            ),
            *([self._blocks.trace("grades", edge=1.5)] if self._blocks.base else []),
            *([self._asides.trace("asides", edge=0)] if self._asides.base else []),
        ]
        layout = lanes_layout(height, self._years, has_zoom=self._has_zoom)
        shapes = [*self._edges(), *self._shapes]
        traces = [*bars, *self._named(), *self._bridged(), *self._traces]
        notes = [{"showarrow": False, **note} for note in self._notes]
        return figure_of(traces, {**layout, "shapes": shapes, "annotations": notes})


def lines_of(shares: Iterable[float]) -> list[int]:
    """Return on which line, from 0, each mark stands, so that no two of one line meet.

    `shares` are their places on the axis, in order.
    """
    last: list[float] = []
    found = []
    for share in shares:
        line = next(
            (at for at, before in enumerate(last) if share - before >= LEAST_APART), len(last)
        )
        last[line : line + 1] = [share]
        found.append(line)
    return found


def _told(lines: Sequence[str]) -> str:
    """Return what is said on hover, the first line in bold."""
    first, *others = lines
    return "<br>".join([f"<b>{first}</b>", *others])
