"""The symbols of authorities: one for each position, so that nobody needs its colour."""

from math import cos, pi, sin

from markupsafe import Markup

from gradeline.charts.palette import PALETTES, Mode

NOTHING = Markup()

# The corners of each symbol in the order of positions, from -1 to 1; the first is a circle.
CORNERS: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    ((-1, -0.85), (1, -0.85), (0, 0.95)),
    tuple((round(sin(turn * pi / 3), 2), round(-cos(turn * pi / 3), 2)) for turn in range(6)),
    (
        *((-0.38, -1), (0.38, -1), (0.38, -0.38), (1, -0.38), (1, 0.38), (0.38, 0.38)),
        *((0.38, 1), (-0.38, 1), (-0.38, 0.38), (-1, 0.38), (-1, -0.38), (-0.38, -0.38)),
    ),
)


def symbol_svg(
    position: int,
    x: float,
    y: float,
    radius: float,
    mode: Mode = "light",
    said: str = "",
) -> Markup:
    """Return the symbol of the authority at a position, around x and y, with a thin edge."""
    palette = PALETTES[mode]
    title = Markup("<title>%s</title>") % said if said else NOTHING
    look = Markup('fill="%s" stroke="%s"') % (palette.authorities[position], palette.paper)
    if not CORNERS[position]:
        return Markup('<circle cx="%s" cy="%s" r="%s" %s>%s</circle>') % (
            *(_short(x), _short(y), _short(radius)),
            *(look, title),
        )
    points = " ".join(
        f"{_short(x + radius * right)},{_short(y + radius * down)}"
        for right, down in CORNERS[position]
    )
    return Markup('<polygon points="%s" %s>%s</polygon>') % (points, look, title)


def symbol_shapes() -> list[str]:
    """Return the shape of each symbol in the order of positions, as a style sheet cuts it out."""
    return [
        "circle(48%)"
        if not corners
        else "polygon("
        + ",".join(
            f"{min(max(50 + 50 * right, 0), 100):.0f}% {min(max(50 + 50 * down, 0), 100):.0f}%"
            for right, down in corners
        )
        + ")"
        for corners in CORNERS
    ]


def symbol_html(position: int) -> Markup:
    """Return the symbol for a page, whose style sheet cuts and colours it."""
    return Markup('<i class="gl-sym gl-s%s"></i>') % position


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
