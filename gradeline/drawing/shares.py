"""Shares of a whole as blocks in a row, as HTML for a page whose style sheet gives their colours.

A block is as wide as its share. Letter and number of one too narrow for them stand under the row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.page import grade_class

# The share of the row below which a block has no room for its letter and number, and below which it
# has none on a small screen.
NARROW, NARROW_IF_SMALL = 0.07, 0.18


@dataclass(frozen=True, slots=True)
class Part:
    """A block: how many it stands for, the letter and colour of the grade, what it is in words.

    `address` is where it leads; `is_chosen` marks the one whose parts are listed now; `older_count`
    are those of them whose grade is from before their last inspection.
    """

    count: int
    letter: str
    colour: str
    title: str
    address: str | None = None
    is_chosen: bool = False
    older_count: int = 0


@dataclass(frozen=True, slots=True)
class Shares:
    """The blocks of one whole, in order; `about` names it."""

    about: str
    parts: Sequence[Part]


def shares_html(shares: Shares) -> Markup:
    """Return a row of blocks, each with its letter and number, a link where it leads anywhere."""
    whole = sum(part.count for part in shares.parts)
    under = [part for part in shares.parts if part.count / whole < NARROW_IF_SMALL]
    beneath = Markup()
    if under:
        listed = Markup().join(_beneath(part, part.count / whole) for part in under)
        beneath = Markup('<div class="gl-under">%s</div>') % listed
    return Markup('<div role="group" aria-label="%s"><div class="gl-shares">%s</div>%s</div>') % (
        shares.about,
        Markup().join(_block(part, part.count / whole) for part in shares.parts),
        beneath,
    )


def _block(part: Part, share: float) -> Markup:
    """Return a block; where it is narrow, what stands under the row is its link and its words."""
    look = grade_class(part.colour) + (" gl-chosen" if part.is_chosen else "")
    if share < NARROW:
        if part.address is None:
            return Markup(
                '<span class="%s" title="%s" aria-hidden="true" style="flex-grow:%s"></span>'
            ) % (look, part.title, part.count)
        return Markup(
            '<a class="%s" title="%s" style="flex-grow:%s" href="%s" target="_self"'
            ' aria-hidden="true" tabindex="-1"></a>'
        ) % (look, part.title, part.count, part.address)
    if share < NARROW_IF_SMALL:
        look += " gl-slim"
    return _linked(part, look, Markup(' style="flex-grow:%s"') % part.count, _said(part))


def _beneath(part: Part, share: float) -> Markup:
    """Return what stands under the row, of a block that is tight on a small screen there alone."""
    look = "" if share < NARROW else "gl-if-small"
    swatch = Markup('<i class="%s"></i>') % grade_class(part.colour)
    return _linked(part, look, Markup(), swatch + _said(part))


def _said(part: Part) -> Markup:
    return Markup("<b>%s</b> %s") % (part.letter, part.count)


def _linked(part: Part, look: str, style: Markup, inside: Markup) -> Markup:
    kind = Markup(' class="%s"') % look if look else Markup()
    if part.address is None:
        return Markup('<span%s role="img" aria-label="%s"%s>%s</span>') % (
            kind,
            part.title,
            style,
            inside,
        )
    current = Markup(' aria-current="true"') if part.is_chosen else Markup()
    return Markup('<a%s title="%s"%s href="%s" target="_self"%s>%s</a>') % (
        kind,
        part.title,
        style,
        part.address,
        current,
        inside,
    )
