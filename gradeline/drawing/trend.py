"""A small chart of lines over the years, named at their ends, for a page with many of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from gradeline.charts.palette import PALETTES
from gradeline.drawing.symbols import symbol_html

# The units in which lines are written; a page stretches them to the room there is. Ten years are
# nine steps of nine: one figure each, as dozens of charts are sent at once.
WIDE, TALL = 81, 100
# How far apart the names at the ends of lines stand at least, as a share of the height.
APART = 0.155
MOST_IN_LOW = 5
NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the position of its authority, None for the country, what it is named at its end.

    A point is (year, value, stretch); the line is cut where the stretch changes.
    """

    position: int | None
    label: str
    points: Sequence[tuple[int, float, int]]


@dataclass(frozen=True, slots=True)
class Trend:
    """Lines that share a scale; `about` says it in words, `low` and `high` name its ends."""

    about: str
    lines: Sequence[Line]
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line where it is drawn: its stretches and where its name stands, as shares of the room."""

    line: Line
    stretches: tuple[tuple[tuple[float, float], ...], ...]
    label_top: float


def place(trend: Trend) -> list[PlacedLine]:
    """Return where each line is drawn, and its name, which keeps apart from the others."""
    points = [point for line in trend.lines for point in line.points]
    if not points:
        return []
    first, last = min(year for year, _, _ in points), max(year for year, _, _ in points)
    low, high = min(value for _, value, _ in points), max(value for _, value, _ in points)

    def at(year: int, value: float) -> tuple[float, float]:
        along = (year - first) / (last - first) if last > first else 1.0
        return along, (high - value) / (high - low) if high > low else 0.5

    placed = []
    for line in trend.lines:
        stretches: list[list[tuple[float, float]]] = []
        previous = None
        for year, value, stretch in line.points:
            if stretch != previous:
                stretches.append([])
            previous = stretch
            stretches[-1].append(at(year, value))
        if stretches:
            placed.append(PlacedLine(line, tuple(map(tuple, stretches)), stretches[-1][-1][1]))
    tops = _apart([each.label_top for each in placed])
    return [
        PlacedLine(each.line, each.stretches, top) for each, top in zip(placed, tops, strict=True)
    ]


def _apart(tops: Sequence[float]) -> list[float]:
    """Move names down, and all of them up again where the last would be outside."""
    order = sorted(range(len(tops)), key=lambda here: tops[here])
    moved = list(tops)
    for before, here in pairwise(order):
        moved[here] = max(moved[here], moved[before] + APART)
    if order:
        limit = 1.0
        for here in reversed(order):
            moved[here] = min(moved[here], limit)
            limit = moved[here] - APART
    return moved


def trend_html(trend: Trend) -> Markup:
    """Return the chart for a page, whose style sheet places its parts."""
    placed = place(trend)
    if not placed:
        return NOTHING
    years = [year for line in trend.lines for year, _, _ in line.points]
    first, last = min(years), max(years)
    marks = NOTHING.join(_mark(each) for each in placed)
    labels = NOTHING.join(
        Markup('<span class="%s" style="top:%s">%s</span>')
        % (
            "gl-c" if each.line.position is None else f"gl-s{each.line.position}",
            _percent(each.label_top),
            each.line.label,
        )
        for each in placed
    )
    tall = " gl-tall" if len(placed) > MOST_IN_LOW else ""
    ends = str(last) if first == last else Markup("<s>%s</s><s>%s</s>") % (first, last)
    return Markup(
        '<div class="gl-trend%s" role="img" aria-label="%s"><div class="gl-scale"><s>%s</s>'
        '<s>%s</s></div><div class="gl-plot">%s%s</div><div class="gl-labels" '
        'style="--w:%s">%s</div><div class="gl-years">%s</div></div>'
    ) % (
        *(tall, trend.about, trend.high, trend.low, _lines(placed), marks),
        *(max(len(each.line.label) for each in placed) + 2, labels, ends),
    )


def _mark(placed: PlacedLine) -> Markup:
    """Return the sign at the end of a line: the symbol of its authority, or a dot.

    The style sheet has it at the right end, where most are.
    """
    x, y = placed.stretches[-1][-1]
    left = "" if x == 1 else f"left:{_percent(x)};"
    position = placed.line.position
    sign = Markup('<i class="gl-dot"></i>') if position is None else symbol_html(position)
    return Markup('<b style="%stop:%s">%s</b>') % (left, _percent(y), sign)


def _lines(placed: Sequence[PlacedLine]) -> Markup:
    """Return the lines as a picture, which knows the colours of both themes."""
    positions = {each.line.position for each in placed}
    behind_first = sorted(placed, key=lambda each: each.line.position is not None)
    paths = "".join(
        f"<path class='{_name(each.line.position)}{look}' d='{drawn}'/>"
        for each in behind_first
        for look, drawn in ((" d", _dots(each)), ("", _path(each)))
        if drawn
    )
    has_dots = any(_dots(each) for each in placed)
    dots = ".d{stroke-width:5.5;stroke-linecap:round}" if has_dots else ""
    light, dark = (_colours(positions, mode) for mode in ("light", "dark"))
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDE} {TALL}'"
        " preserveAspectRatio='none'><style>path{fill:none;stroke-width:2.2;"
        f"vector-effect:non-scaling-stroke}}{dots}{light}@media(prefers-color-scheme:dark){{{dark}}}"
        f"</style>{paths}</svg>"
    )
    for sign, written in (("%", "%25"), ("#", "%23"), ("<", "%3C"), (">", "%3E")):
        svg = svg.replace(sign, written)
    return Markup('<img alt="" src="data:image/svg+xml,%s">') % Markup(svg)  # noqa: S704


def _colours(positions: set[int | None], mode: str) -> str:
    palette = PALETTES["dark" if mode == "dark" else "light"]
    return "".join(
        f".{_name(position)}"
        f"{{stroke:{palette.context if position is None else palette.authorities[position]}}}"
        for position in sorted(positions, key=str)
    )


def _name(position: int | None) -> str:
    """Return the class of a line, in a letter: dozens of charts are sent at once."""
    return "z" if position is None else "klmnop"[position]


def _path(placed: PlacedLine) -> str:
    """Write the stretches of a line, in steps, which are short."""
    parts = []
    for stretch in placed.stretches:
        points = [(round(x * WIDE), round(y * TALL)) for x, y in stretch]
        if len(points) == 1:
            continue
        steps = [
            f"{x - last_x}{' ' if y >= last_y else ''}{y - last_y}"
            for (last_x, last_y), (x, y) in pairwise(points)
        ]
        parts.append(f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}")
    return "".join(parts)


def _dots(placed: PlacedLine) -> str:
    """Write the years of a line that stand by themselves."""
    alone = [stretch[0] for stretch in placed.stretches if len(stretch) == 1]
    return "".join(f"M{round(x * WIDE)} {round(y * TALL)}h0" for x, y in alone)


def _percent(share: float) -> str:
    """Write a share as a percentage, short."""
    return f"{share * 100:.0f}%"
