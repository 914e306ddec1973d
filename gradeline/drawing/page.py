"""Ribbons and their axis as HTML, for a page whose style sheet gives them their colours.

Places are shares of the width, so that a ribbon fits any cell and its letters keep their size.
Every value is escaped by MarkupSafe.
"""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from gradeline.drawing.ribbon import (
    INSIDE,
    LEAST,
    Axis,
    Period,
    Placed,
    Ribbon,
    Room,
    place,
    told_together,
)

NOTHING = Markup()
# From here on a block could leave the ribbon, so narrow is it: then it is kept inside.
NEAR_THE_END = 0.98
# Letters need less than is kept for them where a ribbon is wide, so they may begin nearer its end.
ON_A_PAGE = Room(end=0.014)
# A narrow ribbon, of some 165 pixels, has less room for letters that are hardly smaller.
NARROWER = 1.5
NARROW = Room(
    inside={letters: room * NARROWER for letters, room in INSIDE.items()},
    after={letters: room * NARROWER for letters, room in LEAST.items()},
    end=0.02,
)
# A block as it is placed in a ribbon of usual width, and in a narrow one.
Both = tuple[Placed, Placed]


def grade_class(colour: str) -> str:
    """Return the class of what is painted in the colour of a grade."""
    return f"gl-{colour.replace(' ', '-')}"


def ribbon_html(ribbon: Ribbon) -> Markup:
    """Return a ribbon: a link for each inspection, with what it gave as its title.

    The style sheet tells whether it is narrow, and shows the letters that fit it then.
    """
    both = zip(place(ribbon, ON_A_PAGE), place(ribbon, NARROW), strict=True)
    drawn = _join(_inspection(list(together)) for _, together in groupby(both, key=_one_link))
    return Markup('<div class="gl-ribbon" role="group" aria-label="%s">%s</div>') % (
        ribbon.about,
        drawn,
    )


def _one_link(both: Both) -> tuple[str | None, float, float]:
    """Return what blocks have in common that are one link: halves of one theme, judged together."""
    placed, _ = both
    return placed.block.address, placed.left, placed.right


def _inspection(halves: list[Both]) -> Markup:
    first, _ = halves[0]
    title = told_together([placed.block for placed, _ in halves])
    style = f"left:{_begin(first)};right:{_percent(1 - first.right, 2)}"
    if first.block.lane_count == 1:
        look, inside = _look(halves[0]), _letter(halves[0])
    else:
        look, inside = "gl-split", _halves(halves)
    if first.block.lane_count == 1 or _is_pair(halves):
        style += _line(first)
    if first.block.address is None:
        return Markup('<span class="%s" role="img" aria-label="%s" style="%s">%s</span>') % (
            *(look, title, style, inside),
        )
    return Markup('<a class="%s" href="%s" title="%s" style="%s">%s</a>') % (
        *(look, first.block.address, title, style, inside),
    )


def _is_pair(halves: list[Both]) -> bool:
    """Say whether they are an upper and a lower half that are alike but for their grade."""
    placed = [each for each, _ in halves]
    lanes = [(each.block.lane, each.block.lane_count) for each in placed]
    return lanes == [(1, 2), (2, 2)] and placed[0].line == placed[1].line


def _halves(halves: list[Both]) -> Markup:
    """Return parts of a block; a pair is placed by the style sheet, any others by themselves."""
    if _is_pair(halves):
        half = Markup('<b class="%s">%s</b>')
        return _join(half % (_look(both), _letter(both)) for both in halves)
    return _join(
        Markup('<b class="%s" style="top:%s;height:%s%s">%s</b>')
        % (
            _look(both),
            _percent(both[0].top),
            _percent(both[0].height),
            _line(both[0]),
            _letter(both),
        )
        for both in halves
    )


def _look(both: Both) -> str:
    """Return the classes of a block: its colour, and what marks it."""
    placed, _ = both
    block = placed.block
    marks = " gl-dashed" * block.is_second_hand + " gl-aside" * block.is_aside
    is_bare = not placed.has_letter or placed.beside > 0
    return grade_class(block.colour) + marks + " gl-bare" * is_bare + " gl-tight" * _is_tight(both)


def _is_tight(both: Both) -> bool:
    """Say whether the letters of a block stand elsewhere in a narrow ribbon, or nowhere."""
    placed, narrow = both
    return placed.has_letter and (
        not narrow.has_letter or (placed.beside > 0) != (narrow.beside > 0)
    )


def _letter(both: Both) -> str:
    """Return the letters of a block: inside it, or after it on the colour of the page.

    Of a tight one the first are those of a ribbon of usual width, the others of a narrow one.
    """
    placed, narrow = both
    letter = placed.block.letter
    if not placed.has_letter:
        return ""
    after = Markup("<i>%s</i>") % letter
    if not _is_tight(both):
        return after if placed.beside else letter
    usual = after if placed.beside else Markup("<u>%s</u>") % letter
    return usual + (after if narrow.beside else NOTHING)


def _line(placed: Placed) -> str:
    """Return how long the line after a block is, in hundredths of the ribbon."""
    return "" if placed.line is None else f";--l:{(placed.line - placed.right) * 100:.1f}"


def _begin(placed: Placed) -> str:
    """Return where a block begins; the narrowest there is stays inside the ribbon."""
    begin = _percent(placed.left, 2)
    return begin if placed.left < NEAR_THE_END else f"min({begin},100% - 3px)"


def axis_html(axis: Axis) -> Markup:
    """Return the names of the periods and the years, as they stand over ribbons of that axis."""
    names = _join(
        Markup('<abbr%s style="left:%s;right:%s">%s</abbr>')
        % (_meaning(period), _percent(left), _percent(1 - right), period.name)
        for period, left, right in axis.names()
    )
    years = _join(
        Markup('<span style="left:%s">%s</span>') % (_percent(share), year)
        for year, share in axis.years()
    )
    return Markup('<div class="gl-axis">%s%s</div>') % (names, years)


def _meaning(period: Period) -> Markup:
    return Markup(' title="%s"') % period.meaning if period.meaning else NOTHING


def edges_style(axis: Axis) -> str:
    """Return a style that has every ribbon inside draw a line wherever a period begins."""
    drawn = [f"var(--gl-edge) {_percent(edge)} 0/1px 100% no-repeat" for edge in axis.edges()]
    return f"--gl-edges:{','.join(drawn) or 'none'}"


def _percent(share: float, decimals: int = 1) -> str:
    """Write a share as a percentage, short."""
    return f"{share * 100:.{decimals}f}".rstrip("0").removesuffix(".") + "%"


def _join(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)
