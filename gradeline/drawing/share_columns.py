"""Shares of a whole through time as columns on an axis, as HTML for a page with a style sheet.

Each column is a stack of colours, the best grade on top; above it stays free what is not known.
Dots mark those whose grade is from before their last inspection.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gradeline.drawing.page import grade_class
from gradeline.drawing.ribbon import Axis
from gradeline.drawing.shares import Part


@dataclass(frozen=True, slots=True)
class ShareColumn:
    """How a whole of `total` was shared at the end of a stretch of time; `title` says it."""

    start: date
    end: date
    parts: Sequence[Part]
    total: int
    title: str


@dataclass(frozen=True, slots=True)
class ShareColumns:
    """The columns of one whole on an axis, in the order of time; `about` says what they show."""

    about: str
    axis: Axis
    columns: Sequence[ShareColumn]


def share_columns_html(drawn: ShareColumns) -> Markup:
    """Return the columns, as one picture with its words; each has its numbers as a title."""
    return Markup('<div class="gl-columns" role="img" aria-label="%s">%s</div>') % (
        drawn.about,
        Markup().join(_column(drawn.axis, column) for column in drawn.columns),
    )


def _column(axis: Axis, column: ShareColumn) -> Markup:
    left, right = axis.share(column.start), axis.share(column.end)
    stack = Markup().join(
        Markup('<i class="%s" style="height:%s"></i>')
        % (grade_class(part.colour) + look, _percent(count / column.total))
        for part in column.parts
        for look, count in ((" gl-dotted", part.older_count), ("", part.count - part.older_count))
        if count
    )
    return Markup('<span title="%s" style="left:%s;right:%s">%s</span>') % (
        *(column.title, _percent(left), _percent(1 - right), stack),
    )


def _percent(share: float) -> str:
    return f"{share * 100:.2f}%"
