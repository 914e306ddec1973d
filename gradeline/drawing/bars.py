"""Bars that lie, each a share of the width of its cell, for a page."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero to a value on a scale from `low` to `high`, which hold zero.

    `position` is that of an authority compared, whose colour and symbol it has, else None. What it
    shows stands in words in the cells beside it.
    """

    value: float
    low: float
    high: float
    position: int | None = None


def ends(bar: Bar) -> tuple[float, float]:
    """Return the left and the right end of a bar as shares of the width."""
    whole = bar.high - bar.low
    if whole <= 0:
        return 0.0, 0.0
    one, other = sorted((value - bar.low) / whole for value in (0.0, bar.value))
    return max(one, 0.0), min(other, 1.0)


def bar_html(bar: Bar) -> Markup:
    """Return a bar for a page, whose style sheet gives it its colours."""
    left, right = ends(bar)
    look = "" if bar.position is None else f"gl-s{bar.position}"
    return Markup(
        '<div class="gl-bar" aria-hidden="true"><b class="%s" style="margin-left:%.1f%%;'
        'width:%.1f%%"></b></div>'
    ) % (look, left * 100, (right - left) * 100)
