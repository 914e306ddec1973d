"""What happened on single days, as marks on an axis, as HTML for a page with a style sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gradeline.drawing.ribbon import Axis


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that happened on a day: what it is in words, and where it leads."""

    day: date
    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Dots:
    """What happened of one kind, on an axis; `about` names it."""

    about: str
    axis: Axis
    dots: Sequence[Dot]


def dots_html(drawn: Dots) -> Markup:
    """Return a mark for each, at its day; a link where it leads anywhere."""
    return Markup('<div class="gl-dots" role="group" aria-label="%s">%s</div>') % (
        drawn.about,
        Markup().join(_dot(drawn.axis, dot) for dot in drawn.dots),
    )


def _dot(axis: Axis, dot: Dot) -> Markup:
    left = f"{axis.share(dot.day) * 100:.1f}%"
    if dot.address is None:
        return Markup('<span role="img" aria-label="%s" title="%s" style="left:%s"></span>') % (
            *(dot.title, dot.title, left),
        )
    target = "_blank" if "://" in dot.address else "_self"
    return Markup(
        '<a href="%s" target="%s" rel="noopener" title="%s" aria-label="%s" style="left:%s"></a>'
    ) % (dot.address, target, dot.title, dot.title, left)
