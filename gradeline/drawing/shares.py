"""Shares of a whole as blocks in a row, as HTML for a page whose style sheet gives their colours.

A block is as wide as its share, but no narrower than its letter and number need.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.page import grade_class


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
    return Markup('<div class="gl-shares" role="group" aria-label="%s">%s</div>') % (
        shares.about,
        Markup().join(_part(part) for part in shares.parts),
    )


def _part(part: Part) -> Markup:
    inside = Markup("<b>%s</b> %s") % (part.letter, part.count)
    chosen = " gl-chosen" if part.is_chosen else ""
    values = (grade_class(part.colour) + chosen, part.title, part.count, inside)
    if part.address is None:
        return (
            Markup('<span class="%s" role="img" aria-label="%s" style="flex-grow:%s">%s</span>')
            % values
        )
    current = Markup(' aria-current="true"') if part.is_chosen else Markup()
    return Markup(
        '<a class="%s" title="%s" style="flex-grow:%s" href="%s" target="_self"%s>%s</a>'
    ) % (*values[:3], part.address, current, inside)
