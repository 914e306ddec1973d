"""A line small enough for a card: the last ten years of one indicator, as SVG.

Written here, as Plotly makes a picture of a chart only with a browser at hand.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from gradeline.charts.palette import PALETTES
from gradeline.compared_authorities import Authority

WIDTH, HEIGHT = 220, 64
# Places are whole halves of a pixel, which keeps the picture short.
SCALE = 2
EDGE, DOT, LINE = 5 * SCALE, 2.6 * SCALE, 2 * SCALE
# The class of lines that are context.
BEHIND = "lc"
Point = tuple[int, float, int]


def sparkline(
    lines: Mapping[str, Sequence[Point]],
    authorities: Sequence[Authority],
    width: int = WIDTH,
    height: int = HEIGHT,
) -> str:
    """Draw one line for each area; a point is (year, value, stretch).

    Each of `authorities` has the colour of its position; any other area is drawn behind them, as
    context. Lines are cut where the stretch changes. The picture is self-contained, `width` by
    `height` pixels, and follows the colour scheme of the element it is shown in.
    """
    points = [point for line in lines.values() for point in line]
    if not points:
        return ""
    width, height = SCALE * width, SCALE * height
    first, last = min(year for year, _, _ in points), max(year for year, _, _ in points)
    low, high = min(value for _, value, _ in points), max(value for _, value, _ in points)

    def place(point: Point) -> tuple[int, int]:
        year, value, _ = point
        x = EDGE + (year - first) / max(last - first, 1) * (width - 2 * EDGE)
        share = (value - low) / (high - low) if high > low else 0.5
        return round(x), round(height - EDGE - share * (height - 2 * EDGE))

    names = {authority.id: f"l{authority.position}" for authority in authorities}
    behind = [area for area in lines if area not in names]
    drawn = {
        area: _line([[place(point) for point in each] for each in _stretches(lines[area])])
        for area in [*behind, *(name for name in names if name in lines)]
    }
    held = [(names.get(area, BEHIND), inside) for area, inside in drawn.items() if inside]
    style = _style({name for name, _ in held})
    groups = "".join(f"<g class='{name}'>{inside}</g>" for name, inside in held)
    # Written with single quotes, as it goes into an attribute that has double ones.
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'>"
        f"<style>{style}</style>{groups}</svg>"
    )


def line_colours() -> list[tuple[str, str, str]]:
    """Return the name of each line, with its colour in the light and in the dark theme."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    authorities = zip(light.authorities, dark.authorities, strict=True)
    return [
        ("context", light.context, dark.context),
        *((str(position), *colours) for position, colours in enumerate(authorities)),
    ]


def _style(drawn: Set[str]) -> str:
    """Return the colours of the lines that are drawn, by their classes, light and dark."""
    colours = {_class_of(name): colours for name, *colours in line_colours()}
    light, dark = (
        _rules([(name, own[mode]) for name, own in colours.items() if name in drawn])
        for mode in (0, 1)
    )
    return (
        f"path{{fill:none;stroke:currentColor;stroke-width:{LINE}}}"
        f".d{{stroke-width:{2 * DOT};stroke-linecap:round}}{light}"
        f"@media(prefers-color-scheme:dark){{{dark}}}"
    )


def _class_of(line: str) -> str:
    return BEHIND if line == "context" else f"l{line}"


def _rules(colours: list[tuple[str, str]]) -> str:
    return "".join(f".{name}{{color:{colour}}}" for name, colour in colours)


def _stretches(line: Sequence[Point]) -> list[list[Point]]:
    stretches: list[list[Point]] = []
    for point in line:
        if not stretches or stretches[-1][-1][2] != point[2]:
            stretches.append([])
        stretches[-1].append(point)
    return stretches


def _line(stretches: list[list[tuple[int, int]]]) -> str:
    """Return the stretches of a line in one path, and in another a dot at the end of each."""
    dots = "".join(f"M{x} {y}h0" for x, y in (stretch[-1] for stretch in stretches))
    paths = "".join(_steps(stretch) for stretch in stretches if len(stretch) > 1)
    return (f"<path d='{paths}'/>" if paths else "") + (
        f"<path class='d' d='{dots}'/>" if dots else ""
    )


def _steps(places: list[tuple[int, int]]) -> str:
    left, top = places[0]
    moves = [number for (x0, y0), (x1, y1) in pairwise(places) for number in (x1 - x0, y1 - y0)]
    # A minus parts two numbers as a space does.
    return f"M{left} {top}l{' '.join(map(str, moves)).replace(' -', '-')}"
