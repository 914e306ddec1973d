"""Text on pictures: how wide it is, where it breaks, and its SVG.

Widths are those of the font that pictures are drawn with, read from its file with Pillow, which
Streamlit brings along; kerning is left out, so that text is a little narrower than measured.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Literal, TypeVar

import font_source_sans_pro as fonts
from markupsafe import Markup
from PIL import ImageFont

from gradeline.charts.palette import PALETTES

Weight = Literal["regular", "semibold", "bold"]
Anchor = Literal["start", "middle", "end"]
Size = TypeVar("Size")
FILES: dict[Weight, str] = {
    "regular": fonts.SourceSansPro,
    "semibold": fonts.SourceSansProSemibold,
    "bold": fonts.SourceSansProBold,
}
NUMBERS: dict[Weight, int] = {"regular": 400, "semibold": 600, "bold": 700}
# The name that the font has in the pinned package; the others stand in where it is not installed.
FAMILY = "'Source Sans Pro', 'Source Sans 3', Arial, sans-serif"
INK, MUTED, GRID = PALETTES["light"].ink, PALETTES["light"].muted, PALETTES["light"].grid
UNITS = 1000
# The least size of letters in pixels: nine points where a picture fills a slide 13 1/3 inches wide.
LEGIBLE = 18
MORE = "…"


@cache
def _font(weight: Weight) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FILES[weight], UNITS, layout_engine=ImageFont.Layout.BASIC)


@cache
def _advance(character: str, weight: Weight) -> float:
    """Return the width of a character as a share of the size of the font."""
    return _font(weight).getlength(character) / UNITS


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """Return how many pixels wide a line of text is."""
    return size * sum(_advance(character, weight) for character in text)


def shortened(text: str, size: float, room: float, weight: Weight = "regular") -> str:
    """Return a text that fits into so many pixels: whole, or its beginning and three dots."""
    if width(text, size, weight) <= room:
        return text
    kept = text
    while kept and width(kept + MORE, size, weight) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;:(") + MORE


def wrapped(
    text: str, size: float, room: float, weight: Weight = "regular", most: int | None = None
) -> list[str]:
    """Return the lines of a text that is to be no wider than so many pixels, at most `most`.

    A word too wide for a line is shortened, and so is the last line where there are too many.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if most is not None and len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [shortened(line, size, room, weight) for line in lines]


def in_largest(
    sizes: Iterable[Size], count: int, draw: Callable[[Size], tuple[Markup, int]]
) -> Markup:
    """Return what `draw` makes with the first of some sizes of letters that shows `count` rows.

    A size may tell more than that of letters. `draw` takes one and returns what it drew and how
    many rows that has; where no size shows all, the last one is taken.
    """
    drawn = Markup()
    for size in sizes:
        drawn, shown = draw(size)
        if shown == count:
            break
    return drawn


def text_svg(
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    weight: Weight = "regular",
    colour: str = INK,
    anchor: Anchor = "start",
) -> Markup:
    """Return one line of text whose base line begins, has its middle or ends at a place.

    It says how long it is, so that another font in place of this one does not run over.
    """
    if not text:
        return Markup()
    return Markup(
        '<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}"'
        ' text-anchor="{anchor}" textLength="{long}" lengthAdjust="spacingAndGlyphs">{text}</text>'
    ).format(
        x=short(x),
        y=short(y),
        size=short(size),
        weight=NUMBERS[weight],
        colour=colour,
        anchor=anchor,
        long=short(width(text, size, weight)),
        text=text,
    )


def upright_svg(text: str, x: float, y: float, size: float) -> Markup:
    """Return a line of muted text that begins at a place and runs upwards from there."""
    return Markup('<g transform="translate({} {}) rotate(-90)">{}</g>').format(
        short(x), short(y), text_svg(text, 0, 0, size, colour=MUTED)
    )


def lines_svg(
    lines: Sequence[str],
    x: float,
    y: float,
    size: float,
    *,
    step: float,
    weight: Weight = "regular",
    colour: str = INK,
    anchor: Anchor = "start",
) -> Markup:
    """Return lines of text under each other, the first base line at `y`, `step` pixels apart."""
    return joined(
        text_svg(line, x, y + step * number, size, weight=weight, colour=colour, anchor=anchor)
        for number, line in enumerate(lines)
    )


def joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of a picture as one."""
    return Markup().join(parts)


def moved(part: Markup, x: float, y: float) -> Markup:
    """Return a piece of a picture at another place."""
    return Markup('<g transform="translate({x} {y})">{part}</g>').format(
        x=short(x), y=short(y), part=part
    )


def rule(x: float, y: float, x2: float, y2: float, colour: str, thick: float = 1) -> Markup:
    """Return a straight line."""
    return Markup('<path d="M{} {}L{} {}" stroke="{}" stroke-width="{}"/>').format(
        short(x), short(y), short(x2), short(y2), colour, short(thick)
    )


def short(number: float) -> str:
    """Write a number of pixels with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
