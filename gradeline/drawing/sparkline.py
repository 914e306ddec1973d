"""Lines small enough for a cell: the last ten years of one indicator, as SVG.

Written here, as Plotly makes a picture of a chart only with a browser at hand. Those of a table
stand under each other in one picture, its sheet, of which each cell shows its own part: so the
colours of both themes, and what parts one line from the next, are sent once and not for each cell.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from gradeline.charts.palette import PALETTES

WIDTH, HEIGHT = 150, 34
# Places are whole halves of a pixel, which keeps the picture short.
SCALE = 2
EDGE, DOT, LINE = 5 * SCALE, 2.6 * SCALE, 2 * SCALE
Point = tuple[int, float, int]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """The lines of one indicator, and what they are in words; a point is (year, value, stretch).

    They are told by the position of their authority, None for what is drawn behind as context.
    `place` says the how many-th it is on its sheet, from 0, of `of` in all.
    """

    about: str
    lines: Mapping[int | None, Sequence[Point]]
    place: int = 0
    of: int = 1

    @property
    def down(self) -> str:
        """Return how far down its part lies, as a style sheet places a picture in its frame."""
        return f"{100 * self.place / max(self.of - 1, 1):.2f}".rstrip("0").rstrip(".") + "%"


def sheet_svg(sparklines: Sequence[Sparkline]) -> str:
    """Draw all lines, those of each under those of the one before.

    Each authority has the colour of its position. Lines are cut where the stretch changes and end
    in a dot. A year by itself shows no way, so it is left out, but for the last. The picture is
    self-contained, `WIDTH` pixels wide and for each of them `HEIGHT` high, and follows the colour
    scheme of where it is shown.
    """
    paths: dict[int | None, str] = {}
    dots: dict[int | None, str] = {}
    for number, sparkline in enumerate(sparklines):
        for position, stretches in _placed(sparkline, number * HEIGHT * SCALE).items():
            x, y = stretches[-1][-1]
            paths[position] = paths.get(position, "") + "".join(map(_steps, stretches))
            dots[position] = dots.get(position, "") + f"M{x} {y}h0"
    order = sorted(paths, key=lambda position: -1 if position is None else position)
    drawn = "".join(
        f'<path class="{(name := _class_of(position))}" d="{paths[position]}"/>'
        f'<path class="{name} d" d="{dots[position]}"/>'
        for position in order
    )
    size = f"{WIDTH * SCALE} {HEIGHT * SCALE * len(sparklines)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">'
        f"<style>{_style(set(order))}</style>{drawn}</svg>"
    )


def _placed(sparkline: Sparkline, top: int) -> dict[int | None, list[list[Place]]]:
    """Return the corners of each line by its stretches, from `top` down."""
    held = {position: _stretches(line) for position, line in sparkline.lines.items() if line}
    points = [point for stretches in held.values() for each in stretches for point in each]
    if not points:
        return {}
    width, height = SCALE * WIDTH, SCALE * HEIGHT
    first, last = min(year for year, _, _ in points), max(year for year, _, _ in points)
    low, high = min(value for _, value, _ in points), max(value for _, value, _ in points)

    def place(point: Point) -> Place:
        year, value, _ = point
        x = EDGE + (year - first) / max(last - first, 1) * (width - 2 * EDGE)
        share = (value - low) / (high - low) if high > low else 0.5
        return round(x), top + round(height - EDGE - share * (height - 2 * EDGE))

    return {
        position: [[place(point) for point in each] for each in stretches]
        for position, stretches in held.items()
    }


def line_colours() -> list[tuple[str, str, str]]:
    """Return the name of each line, with its colour in the light and in the dark theme."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    authorities = zip(light.authorities, dark.authorities, strict=True)
    return [
        ("context", light.context, dark.context),
        *((str(position), *colours) for position, colours in enumerate(authorities)),
    ]


def _style(drawn: Set[int | None]) -> str:
    """Return the colours of the lines that are drawn, by their classes, light and dark."""
    light, dark = (_rules(drawn, 0), _rules(drawn, 1))
    return (
        f"path{{fill:none;stroke-width:{LINE};stroke-linecap:round}}.d{{stroke-width:{2 * DOT}}}"
        f"{light}@media(prefers-color-scheme:dark){{{dark}}}"
    )


def _class_of(position: int | None) -> str:
    return "lc" if position is None else f"l{position}"


def _rules(drawn: Set[int | None], mode: int) -> str:
    colours = {name: own[mode] for name, *own in line_colours()}
    named = {_class_of(key): colours["context" if key is None else str(key)] for key in drawn}
    return "".join(f".{name}{{stroke:{colour}}}" for name, colour in sorted(named.items()))


def _stretches(line: Sequence[Point]) -> list[list[Point]]:
    """Return the years that can be joined; see `sheet_svg` for one by itself."""
    stretches: list[list[Point]] = []
    for point in line:
        if not stretches or stretches[-1][-1][2] != point[2]:
            stretches.append([])
        stretches[-1].append(point)
    return [*(each for each in stretches[:-1] if len(each) > 1), stretches[-1]]


def _steps(places: list[Place]) -> str:
    """Return a stretch as a path: its beginning, then step by step."""
    left, top = places[0]
    moves = [number for (x0, y0), (x1, y1) in pairwise(places) for number in (x1 - x0, y1 - y0)]
    # A minus parts two numbers as a space does.
    steps = f"l{' '.join(map(str, moves)).replace(' -', '-')}" if moves else "h0"
    return f"M{left} {top}{steps}"
