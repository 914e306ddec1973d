"""A ribbon as a picture by itself: SVG with its colours in it."""

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALETTES, Mode
from gradeline.drawing.ribbon import Placed, Ribbon, place

HEIGHT = 24
LETTER_SIZE = 12
LINE = 5


def ribbon_svg(ribbon: Ribbon, width: int, mode: Mode = "light", height: int = HEIGHT) -> Markup:
    """Return a ribbon as SVG of `width` by `height` pixels, with its name and that of each block.

    Colours are those of one mode, for paper or a slide that knows no style sheet.
    """
    edges = Markup().join(
        Markup('<path d="M{x} 0V{height}" stroke="{colour}" stroke-dasharray="1 2"/>').format(
            x=_short(edge * width), height=height, colour=PALETTES[mode].grid
        )
        for edge in ribbon.axis.edges()
    )
    blocks = Markup().join(_block(each, width, height, mode) for each in place(ribbon))
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{w}" height="{h}"'
        ' viewBox="0 0 {w} {h}"><title>{about}</title>{edges}{blocks}</svg>'
    ).format(w=width, h=height, about=ribbon.about, edges=edges, blocks=blocks)


def _block(placed: Placed, width: int, height: int, mode: Mode) -> Markup:
    block = placed.block
    fill, on_fill = GRADE_COLOURS[block.colour][mode]
    ink = PALETTES[mode].ink
    is_outlined = block.is_second_hand or block.colour == HOLLOW
    left, right = placed.left * width, placed.right * width
    top, tall = placed.top * height, placed.height * height
    line = Markup()
    if placed.line is not None:
        line = Markup(
            '<path d="M{x} {y}H{end}" stroke="{fill}" stroke-opacity=".55" stroke-width="{line}"/>'
        ).format(
            x=_short(right),
            y=_short(top + tall / 2),
            end=_short(placed.line * width),
            fill=fill,
            line=LINE if block.lane_count == 1 else LINE / 2,
        )
    rect = Markup(
        '<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="2" fill="{fill}"'
        ' fill-opacity="{opacity}" stroke="{fill}" stroke-width="1.5"{dashes}/>'
    ).format(
        x=_short(left + 0.75),
        y=_short(top + 0.75),
        w=_short(max(right - left - 2, 1)),
        h=_short(max(tall - 1.5, 1)),
        fill=fill,
        opacity="0" if block.is_second_hand else ".25" if is_outlined else "1",
        dashes=Markup(' stroke-dasharray="3 2"') if block.is_second_hand else "",
    )
    letter = Markup()
    if placed.has_letter:
        size = LETTER_SIZE if block.lane_count == 1 else LETTER_SIZE - 2
        letter = Markup(
            '<text x="{x}" y="{y}" font-family="sans-serif" font-size="{size}" font-weight="700"'
            ' fill="{ink}">{letter}</text>'
        ).format(
            x=_short(left + 4),
            y=_short(top + tall / 2 + size * 0.36),
            size=size,
            ink=ink if is_outlined else on_fill,
            letter=block.letter,
        )
    return line + Markup("<g><title>{}</title>{}{}</g>").format(block.title, rect, letter)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
