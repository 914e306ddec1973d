"""Lines over the years on a picture, each named at its end."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gradeline.charts.palette import PALETTES
from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    LEGIBLE,
    MUTED,
    Weight,
    joined,
    rule,
    short,
    shortened,
    text_svg,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.symbols import symbol_svg
from gradeline.rounding import halves_up

CONTEXT, SHADE = PALETTES["light"].context, PALETTES["light"].band
SIZE = 24.0
LEAST_SIZE = 12.0
# How far names at the ends of lines are apart at the least, in sizes of letters.
CLOSEST = 1.02
WIDEST_LABEL = 0.36
GAP = 20
HEADROOM = 0.06
# The radius of a symbol, as a share of the size of letters.
SYMBOL = 0.3
MOST_TICKS = 6
# How far what is said of a time stands from where it begins.
BESIDE = 5
FACTORS = (1, 2, 2.5, 5, 10)
YEAR = 365.25
DASHES = {"solid": "", "dashed": "10 6", "dotted": "2 6"}


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on its day; no line leads from one stretch to another."""

    day: date
    value: float
    stretch: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of an area in the order of time; `end` is its last value in words.

    One with a position has the symbol and the colour of the authority there. One with neither
    position nor colour is context, in grey behind the others.
    """

    name: str
    points: Sequence[Point]
    end: str
    position: int | None = None
    colour: str | None = None
    dash: str = "solid"

    @property
    def drawn_colour(self) -> str | None:
        """Return its colour; None for context."""
        if self.colour is None and self.position is not None:
            return PALETTES["light"].authorities[self.position]
        return self.colour


@dataclass(frozen=True, slots=True)
class Star:
    """A figure that stands by itself, as an inspection report states it."""

    day: date
    value: float
    colour: str
    said: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a time: a band from one day to another, or a line where both are one day.

    `reason` says more than `said`, where there is room; either may be empty.
    """

    first: date
    last: date
    said: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of lines on one scale of `unit`, whose ticks have as many decimals as they need.

    `stars_said` says what stars are.
    """

    about: str
    unit: str
    lines: Sequence[Line]
    remarks: Sequence[Remark] = ()
    stars: Sequence[Star] = ()
    stars_said: str = ""

    def draw(self, width: float, height: float, size: float = SIZE) -> Markup:
        """Return the chart with the name and the last value of each line beside its end.

        `size` is that of its letters.
        """
        return _chart(self, width, height, size)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where days and values stand within a chart."""

    left: float
    right: float
    top: float
    foot: float
    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        """Return where a day stands; where there is only one, at the right end."""
        length = (self.last - self.first).days
        if length == 0:
            return self.right
        return self.left + (day - self.first).days / length * (self.right - self.left)

    def y(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self.low) / (self.high - self.low)
        return self.foot - share * (self.foot - self.top)


def _chart(chart: Lines, long: float, tall: float, size: float) -> Markup:
    lines = [line for line in chart.lines if line.points]
    days = [point.day for line in lines for point in line.points]
    days += [star.day for star in chart.stars]
    if not days:
        return text_svg("No figure is held", 0, size * 2, size, colour=MUTED)
    low, high = _span(chart)
    ticks, decimals = ticks_between(low, high)
    small = max(size * 0.82, min(size, LEGIBLE))
    left = max(text_width(halves_up(tick, decimals), small) for tick in ticks) + 10
    room = max((text_width(_label(line), size, _weight(line)) for line in lines), default=0.0)
    room = min(room, long * WIDEST_LABEL)
    plot = _Plot(
        left,
        long - room - size * 2.4,
        size * 1.9,
        tall - small * 1.7,
        min(days),
        max(days),
        low,
        high,
    )
    parts = [text_svg(chart.unit, 0, small, small, colour=MUTED)]
    if chart.stars:
        wide = text_width(chart.stars_said, small)
        parts.append(text_svg(chart.stars_said, long - wide, small, small, colour=MUTED))
        parts.append(_star_svg(long - wide - small, small * 0.65, small * 0.45, MUTED))
    remarks = [each for each in chart.remarks if _is_within(each, plot)]
    parts += [
        _remark(each, plot) for each in sorted(remarks, key=lambda each: each.first == each.last)
    ]
    parts += _said_of(remarks, plot, small)
    for tick in ticks:
        y = plot.y(tick)
        parts.append(rule(plot.left, y, plot.right, y, GRID))
        parts.append(
            text_svg(halves_up(tick, decimals), left - 8, y + small * 0.33, small, anchor="end")
        )
    parts += _years(plot, small)
    context = [line for line in lines if line.drawn_colour is None]
    parts += [
        _line(line, plot, size) for line in (*context, *(x for x in lines if x not in context))
    ]
    parts += [_star(star, plot, size) for star in chart.stars]
    return joined([*parts, *_labels(lines, plot, size, room, small * 1.4 if chart.stars else 0.0)])


def _span(chart: Lines) -> tuple[float, float]:
    """Return the lowest and the highest value of the scale, from zero unless far above it."""
    values = [point.value for line in chart.lines for point in line.points]
    values += [star.value for star in chart.stars]
    low, high = min(values), max(values)
    if 0 <= low < high / 2:
        low = 0.0
    room = (high - low or abs(high) or 1.0) * HEADROOM
    return (low if low == 0 else low - room), high + room


def ticks_between(low: float, high: float) -> tuple[list[float], int]:
    """Return round values between two, six at the most, and the decimals that they need."""
    rough = (high - low) / MOST_TICKS
    power = math.floor(math.log10(rough))
    factor = next(each for each in FACTORS if each * 10.0**power >= rough * 0.999)
    step = factor * 10.0**power
    decimals = max(-power + (factor == 2.5) - (factor == 10), 0)
    first = math.ceil(low / step - 1e-9)
    ticks = []
    while first * step <= high + step * 1e-9:
        ticks.append(round(first * step, decimals + 1))
        first += 1
    return ticks, decimals


def _years(plot: _Plot, size: float) -> list[Markup]:
    """Return the years under a chart, as many as have room, each where it begins."""
    every = [
        year
        for year in range(plot.first.year, plot.last.year + 1)
        if plot.first <= date(year, 1, 1) <= plot.last
    ]
    wide = text_width("2000", size) * 1.7
    length = max((plot.last - plot.first).days, 1) / YEAR
    step = next(
        each
        for each in (1, 2, 5, 10, 20, 50, 100)
        if each * (plot.right - plot.left) / length >= wide or each == 100
    )
    parts = [rule(plot.left, plot.foot, plot.right, plot.foot, INK, 1.5)]
    for year in every:
        if year % step:
            continue
        x = plot.x(date(year, 1, 1))
        parts.append(rule(x, plot.foot, x, plot.foot + 6, INK, 1.5))
        parts.append(
            text_svg(str(year), x, plot.foot + size * 1.3, size, colour=INK, anchor="middle")
        )
    return parts


def _is_within(remark: Remark, plot: _Plot) -> bool:
    return remark.first <= plot.last and remark.last >= plot.first


def _ends(remark: Remark, plot: _Plot) -> tuple[float, float]:
    """Return where a time begins and ends within a chart."""
    first, last = (
        min(max(plot.x(day), plot.left), plot.right) for day in (remark.first, remark.last)
    )
    return first, last


def _remark(remark: Remark, plot: _Plot) -> Markup:
    """Return a band, or a dashed line."""
    first, last = _ends(remark, plot)
    title = Markup("<title>{}</title>").format(remark.reason or remark.said)
    if remark.first == remark.last:
        return Markup(
            '<path d="M{} {}V{}" stroke="{}" stroke-width="1.5" stroke-dasharray="6 5">{}</path>'
        ).format(short(first), short(plot.top), short(plot.foot), MUTED, title)
    return Markup('<path d="M{} {}H{}V{}H{}Z" fill="{}">{}</path>').format(
        *(short(first), short(plot.top), short(last), short(plot.foot), short(first)),
        *(SHADE, title),
    )


def _said_of(remarks: Sequence[Remark], plot: _Plot, size: float) -> list[Markup]:
    """Return what is said above each time: its reason where that has room before the next."""
    told = sorted((each for each in remarks if each.said), key=lambda each: each.first)
    starts = [_ends(each, plot)[0] for each in told]
    # What begins near the right end moves to the left, until it would reach what stands before it.
    least = [text_width(each.said, size) for each in told]
    latest = [0.0] * len(told)
    end = plot.right
    for number in reversed(range(len(told))):
        latest[number] = min(starts[number] + BESIDE, end - least[number])
        end = latest[number] - GAP
    parts: list[Markup] = []
    reached = plot.left
    for number, each in enumerate(told):
        until = latest[number + 1] - GAP if number + 1 < len(told) else plot.right
        for said in filter(None, (each.reason, each.said)):
            long = text_width(said, size)
            if long <= until - reached:
                begins = max(min(starts[number] + BESIDE, until - long), reached)
                at = plot.top - size * 0.35
                parts.append(text_svg(said, begins, at, size, colour=MUTED))
                reached = begins + long + GAP
                break
    return parts


def _line(line: Line, plot: _Plot, size: float) -> Markup:
    """Return a line cut between its stretches, with a symbol on each figure."""
    colour = line.drawn_colour or CONTEXT
    thick = size * (0.17 if line.position is not None else 0.1)
    stretches: list[list[Point]] = []
    for point in line.points:
        if not stretches or stretches[-1][-1].stretch != point.stretch:
            stretches.append([])
        stretches[-1].append(point)
    parts = [
        Markup(
            '<polyline points="{}" fill="none" stroke="{}" stroke-width="{}"'
            ' stroke-linejoin="round"{}/>'
        ).format(
            " ".join(f"{short(plot.x(p.day))},{short(plot.y(p.value))}" for p in stretch),
            colour,
            short(thick),
            _dashes(line),
        )
        for stretch in stretches
        if len(stretch) > 1
    ]
    for stretch in stretches:
        for point in stretch:
            x, y = plot.x(point.day), plot.y(point.value)
            if line.position is not None:
                parts.append(symbol_svg(line.position, x, y, size * SYMBOL))
            elif len(stretch) == 1:
                parts.append(_dot(x, y, size * 0.16, colour))
    return Markup("<g><title>{}</title>{}</g>").format(_label(line), joined(parts))


def _dashes(line: Line) -> Markup:
    dash = DASHES[line.dash]
    return Markup(' stroke-dasharray="{}"').format(dash) if dash else Markup()


def _dot(x: float, y: float, radius: float, colour: str) -> Markup:
    return Markup('<circle cx="{}" cy="{}" r="{}" fill="{}"/>').format(
        short(x), short(y), short(radius), colour
    )


def _star(star: Star, plot: _Plot, size: float) -> Markup:
    drawn = _star_svg(plot.x(star.day), plot.y(star.value), size * 0.42, star.colour)
    return Markup("<g><title>{}</title>{}</g>").format(star.said, drawn)


def _star_svg(x: float, y: float, radius: float, colour: str) -> Markup:
    """Return an open star around a place."""
    corners = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = math.pi * (corner / 5 - 0.5)
        corners.append(f"{short(x + reach * math.cos(angle))},{short(y + reach * math.sin(angle))}")
    return Markup('<polygon points="{}" fill="{}" stroke="{}" stroke-width="2"/>').format(
        " ".join(corners), PALETTES["light"].paper, colour
    )


def _label(line: Line) -> str:
    return f"{line.name} {line.end}"


def _weight(line: Line) -> Weight:
    return "semibold" if line.position is not None else "regular"


def _labels(
    lines: Sequence[Line], plot: _Plot, size: float, room: float, top: float
) -> list[Markup]:
    """Return the names of lines with their last values, apart from each other, all below `top`.

    A thin line leads from each to the end of its own line.
    """
    ordered = sorted(lines, key=lambda line: (plot.y(line.points[-1].value), line.name))
    # Years stand under the axis, and the last of them reaches below the names.
    least = (plot.foot - top) / max(len(ordered), 1)
    # Names stand closer before they become too small to be read.
    size = max(min(size, max(least / 1.2, min(LEGIBLE, least / CLOSEST))), LEAST_SIZE)
    wanted = [plot.y(line.points[-1].value) for line in ordered]
    places = apart(wanted, min(size * 1.25, least), top + size / 2, plot.foot)
    x = plot.right + size * 0.9
    parts: list[Markup] = []
    for line, place in zip(ordered, places, strict=True):
        last = line.points[-1]
        colour = line.drawn_colour or CONTEXT
        parts.append(
            Markup(
                '<path d="M{} {}L{} {}" stroke="{}" stroke-opacity=".5" stroke-width="1.2"'
                ' fill="none"/>'
            ).format(
                short(plot.x(last.day) + size * 0.3),
                short(plot.y(last.value)),
                short(x),
                short(place),
                colour,
            )
        )
        if line.position is not None:
            sign = symbol_svg(line.position, x + size * 0.42, place, size * SYMBOL)
        else:
            sign = Markup('<path d="M{} {}H{}" stroke="{}" stroke-width="{}"{}/>').format(
                short(x),
                short(place),
                short(x + size * 0.8),
                colour,
                short(size * 0.1),
                _dashes(line),
            )
        said = _fitting(line, size, room)
        parts += [
            sign,
            text_svg(said, x + size * 1.15, place + size * 0.33, size, weight=_weight(line)),
        ]
    return parts


def _fitting(line: Line, size: float, room: float) -> str:
    """Return the name and the last value of a line; where there is no room the name is cut."""
    end = f" {line.end}"
    weight = _weight(line)
    name = shortened(line.name, size, room + 0.5 - text_width(end, size, weight), weight)
    return name + end


def apart(wanted: Sequence[float], step: float, first: float, last: float) -> list[float]:
    """Return places in the order of `wanted`, near these, at least `step` apart and within two.

    `wanted` is sorted. Where there is no room for all steps these are smaller.
    """
    if not wanted:
        return []
    step = min(step, (last - first) / max(len(wanted) - 1, 1))
    # Those that would cover each other are moved together, around where they would be.
    together: list[tuple[float, int]] = []
    for number, place in enumerate(wanted):
        middle, count = place - number * step, 1
        while together and together[-1][0] > middle:
            before, several = together.pop()
            middle = (before * several + middle * count) / (several + count)
            count += several
        together.append((middle, count))
    highest = last - (len(wanted) - 1) * step
    begins = [min(max(middle, first), highest) for middle, count in together for _ in range(count)]
    return [begin + number * step for number, begin in enumerate(begins)]
