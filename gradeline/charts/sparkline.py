"""A line small enough for a card: the last ten years of one indicator, as SVG.

Written here, as Plotly makes a picture of a chart only with a browser at hand.
"""

from collections.abc import Mapping, Sequence

from gradeline.charts.palette import PALETTES
from gradeline.compared_authorities import Authority

WIDTH, HEIGHT, EDGE = 220, 64, 5
DOT = 2.6
Point = tuple[int, float, int]


def sparkline(lines: Mapping[str, Sequence[Point]], authorities: Sequence[Authority]) -> str:
    """Draw one line for each area; a point is (year, value, stretch).

    Each of `authorities` has the colour of its position; any other area is drawn behind them, as
    context. Lines are cut where the stretch changes. The picture is
    self-contained and follows the colour scheme of the element it is shown in.
    """
    points = [point for line in lines.values() for point in line]
    if not points:
        return ""
    first, last = min(year for year, _, _ in points), max(year for year, _, _ in points)
    low, high = min(value for _, value, _ in points), max(value for _, value, _ in points)

    def place(point: Point) -> tuple[float, float]:
        year, value, _ = point
        x = EDGE + (year - first) / max(last - first, 1) * (WIDTH - 2 * EDGE)
        share = (value - low) / (high - low) if high > low else 0.5
        return round(x, 1), round(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE), 1)

    names = {authority.id: f"l{authority.position}" for authority in authorities}
    behind = [area for area in lines if area not in names]
    drawn = "".join(
        _line([place(point) for point in stretch], names.get(area, "lcontext"))
        for area in [*behind, *(name for name in names if name in lines)]
        for stretch in _stretches(lines[area])
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>{_STYLE}</style>{drawn}</svg>"
    )


def line_colours() -> list[tuple[str, str, str]]:
    """Return the name of each line, with its colour in the light and in the dark theme."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    authorities = zip(light.authorities, dark.authorities, strict=True)
    return [
        ("context", light.context, dark.context),
        *((str(position), *colours) for position, colours in enumerate(authorities)),
    ]


def _rules(colours: list[tuple[str, str]]) -> str:
    return "".join(f".l{name}{{stroke:{colour};fill:{colour}}}" for name, colour in colours)


_STYLE = (
    "polyline{stroke-width:2}"
    + _rules([(name, light) for name, light, _ in line_colours()])
    + "@media(prefers-color-scheme:dark){"
    + _rules([(name, dark) for name, _, dark in line_colours()])
    + "}"
)


def _stretches(line: Sequence[Point]) -> list[list[Point]]:
    stretches: list[list[Point]] = []
    for point in line:
        if not stretches or stretches[-1][-1][2] != point[2]:
            stretches.append([])
        stretches[-1].append(point)
    return stretches


def _line(places: list[tuple[float, float]], name: str) -> str:
    x, y = places[-1]
    dot = f'<circle class="{name}" cx="{x}" cy="{y}" r="{DOT}"/>'
    if len(places) == 1:
        return dot
    path = " ".join(f"{x},{y}" for x, y in places)
    return f'<polyline class="{name}" style="fill: none" points="{path}"/>{dot}'
