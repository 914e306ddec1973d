"""Ribbons and their axis as HTML, for a page whose style sheet gives them their colours.

Places are shares of the width, so that a ribbon fits any cell and its letters keep their size.
Every value is escaped by MarkupSafe.
"""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from gradeline.drawing.ribbon import Axis, Placed, Ribbon, place

NOTHING = Markup()


def colour_class(colour: str) -> str:
    """Return the class of what is painted in the colour of a grade."""
    return f"gl-{colour}"


def ribbon_html(ribbon: Ribbon) -> Markup:
    """Return a ribbon: a link for each inspection, named by its grades, and the lines between."""
    drawn = _join(
        _inspection(list(together))
        for _, together in groupby(place(ribbon), key=_inspection_of)
    )
    return Markup('<div class="gl-ribbon" role="group" aria-label="{}">{}</div>').format(
        ribbon.about, drawn
    )


def _inspection_of(placed: Placed) -> tuple[str | None, float, float]:
    """Return what blocks have in common that are one link: halves of one theme, judged together."""
    return placed.block.address, placed.left, placed.right


def _inspection(blocks: list[Placed]) -> Markup:
    first = blocks[0]
    lines = _join(_line(each) for each in blocks if each.line is not None)
    title = "; ".join(each.block.title for each in blocks)
    where = f"left:{_percent(first.left)};right:{_percent(1 - first.right)}"
    inside = _join(_half(each) for each in blocks)
    if first.block.address is None:
        return lines + Markup('<span role="img" aria-label="{}" style="{}">{}</span>').format(
            title, where, inside
        )
    return lines + Markup('<a href="{}" target="_self" title="{}" style="{}">{}</a>').format(
        first.block.address, title, where, inside
    )


def _half(placed: Placed) -> Markup:
    """Return what is painted of a block; a half one says in which half it is."""
    block = placed.block
    looks = [colour_class(block.colour)]
    looks += ["gl-dashed"] * block.is_second_hand + ["gl-aside"] * block.is_aside
    style = "" if block.lane_count == 1 else Markup(' style="{}"').format(_height(placed))
    letter = block.letter if placed.has_letter else ""
    return Markup('<b aria-hidden="true" class="{}"{}>{}</b>').format(
        " ".join(looks), style, letter
    )


def _line(placed: Placed) -> Markup:
    left, right = placed.right, 1 - (placed.line or 0.0)
    middle = placed.top + placed.height / 2
    return Markup('<i class="{}" style="left:{};right:{}{}"></i>').format(
        colour_class(placed.block.colour),
        _percent(left),
        _percent(right),
        "" if placed.block.lane_count == 1 else f";top:{_percent(middle)}",
    )


def axis_html(axis: Axis) -> Markup:
    """Return the names of the periods and the years, as they stand over ribbons of that axis."""
    names = _join(
        Markup('<abbr title="{}" style="left:{};right:{}">{}</abbr>').format(
            period.meaning, _percent(left), _percent(1 - right), period.name
        )
        for period, left, right in axis.names()
    )
    years = _join(
        Markup('<span style="left:{}">{}</span>').format(_percent(share), year)
        for year, share in axis.years()
    )
    return Markup('<div class="gl-axis">{}{}</div>').format(names, years)


def edges_style(axis: Axis) -> str:
    """Return a background that draws a thin line wherever a period of the axis begins."""
    drawn = [
        f"linear-gradient(var(--gl-line),var(--gl-line)) {_percent(edge)} 0/1px 100% no-repeat"
        for edge in axis.edges()
    ]
    return ",".join(drawn) or "none"


def _height(placed: Placed) -> str:
    return f"top:{_percent(placed.top)};height:{_percent(placed.height)}"


def _percent(share: float) -> str:
    """Write a share as a percentage, short."""
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


def _join(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)
