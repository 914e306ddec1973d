"""What holds of every ribbon that is drawn."""

from collections.abc import Sequence
from itertools import combinations

from gradeline.drawing.ribbon import Placed


def assert_nothing_overlaps(placed: Sequence[Placed]) -> None:
    """Fail where a block lies outside the picture or covers another or its line.

    Letters that stand after a block keep clear of what follows.
    """
    for each in placed:
        assert 0 <= each.left <= each.right <= 1, each
        assert each.line is None or each.right < each.line <= 1, each
    for one, other in combinations(placed, 2):
        first, second = sorted((one, other), key=lambda each: each.left)
        is_above = first.top + first.height <= second.top + 1e-9
        is_below = second.top + second.height <= first.top + 1e-9
        if is_above or is_below:
            continue
        assert first.reach <= second.left + 1e-9, (first, second)
        assert first.line is None or first.line <= second.left + 1e-9, (first, second)
