"""Ribbons and their axis as HTML, for a page whose style sheet gives them their colours.

Places are shares of the width, so that a ribbon fits any cell and its letters keep their size.
Every value is escaped by MarkupSafe.
"""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from gradeline.drawing.ribbon import Axis, Placed, Ribbon, Room, place

NOTHING = Markup()
# From here on a block could leave the ribbon, so narrow is it: then it is kept inside.
NEAR_THE_END = 0.98
# Letters need less than is kept for them where a ribbon is wide, so they may begin nearer its end.
ON_A_PAGE = Room(end=0.014)


def grade_class(colour: str) -> str:
    """Return the class of what is painted in the colour of a grade."""
    return f"gl-{colour.replace(' ', '-')}"


def ribbon_html(ribbon: Ribbon) -> Markup:
    """Return a ribbon: a link for each inspection, with what it gave as its title."""
    drawn = _join(
        _inspection(list(together))
        for _, together in groupby(place(ribbon, ON_A_PAGE), key=_one_link)
    )
    return Markup('<div class="gl-ribbon" role="group" aria-label="%s">%s</div>') % (
        ribbon.about,
        drawn,
    )


def _one_link(placed: Placed) -> tuple[str | None, float, float]:
    """Return what blocks have in common that are one link: halves of one theme, judged together."""
    return placed.block.address, placed.left, placed.right


def _inspection(halves: list[Placed]) -> Markup:
    first = halves[0]
    title = "; ".join(placed.block.title for placed in halves)
    style = f"left:{_begin(first)};right:{_percent(1 - first.right, 2)}"
    if first.block.lane_count == 1:
        look, style, inside = _look(first), style + _line(first), _letter(first)
    else:
        look, inside = "gl-split", _join(_half(placed) for placed in halves)
    if first.block.address is None:
        return Markup('<span class="%s" role="img" aria-label="%s" style="%s">%s</span>') % (
            *(look, title, style, inside),
        )
    return Markup('<a class="%s" href="%s" title="%s" style="%s">%s</a>') % (
        *(look, first.block.address, title, style, inside),
    )


def _half(placed: Placed) -> Markup:
    return Markup('<b class="%s" style="top:%s;height:%s%s">%s</b>') % (
        _look(placed),
        _percent(placed.top),
        _percent(placed.height),
        _line(placed),
        _letter(placed),
    )


def _look(placed: Placed) -> str:
    """Return the classes of a block: its colour, and what marks it."""
    block = placed.block
    marks = " gl-dashed" * block.is_second_hand + " gl-aside" * block.is_aside
    is_bare = not placed.has_letter or placed.beside > 0
    return grade_class(block.colour) + marks + " gl-bare" * is_bare


def _line(placed: Placed) -> str:
    """Return how long the line after a block is, in hundredths of the ribbon."""
    return "" if placed.line is None else f";--l:{(placed.line - placed.right) * 100:.1f}"


def _begin(placed: Placed) -> str:
    """Return where a block begins; the narrowest there is stays inside the ribbon."""
    begin = _percent(placed.left, 2)
    return begin if placed.left < NEAR_THE_END else f"min({begin},100% - 3px)"


def _letter(placed: Placed) -> str:
    """Return the letters of a block: inside it, or after it on the colour of the page."""
    if not placed.has_letter:
        return ""
    letter = placed.block.letter
    return Markup("<i>%s</i>") % letter if placed.beside else letter


def axis_html(axis: Axis) -> Markup:
    """Return the names of the periods and the years, as they stand over ribbons of that axis."""
    names = _join(
        Markup('<abbr title="%s" style="left:%s;right:%s">%s</abbr>')
        % (period.meaning, _percent(left), _percent(1 - right), period.name)
        for period, left, right in axis.names()
    )
    years = _join(
        Markup('<span style="left:%s">%s</span>') % (_percent(share), year)
        for year, share in axis.years()
    )
    return Markup('<div class="gl-axis">%s%s</div>') % (names, years)


def edges_style(axis: Axis) -> str:
    """Return a style that has every ribbon inside draw a line wherever a period begins."""
    drawn = [f"var(--gl-edge) {_percent(edge)} 0/1px 100% no-repeat" for edge in axis.edges()]
    return f"--gl-edges:{','.join(drawn) or 'none'}"


def _percent(share: float, decimals: int = 1) -> str:
    """Write a share as a percentage, short."""
    return f"{share * 100:.{decimals}f}".rstrip("0").removesuffix(".") + "%"


def _join(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)
