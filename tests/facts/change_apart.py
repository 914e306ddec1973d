"""How a figure went over three years, worked out anew in whole numbers from plain values."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

# Values are counted in parts of this size, so that nothing is lost or made by rounding.
PARTS = 10**9
LONGEST = 10


def exact(value: float) -> int:
    """Return a value as a number of parts."""
    return int(value) * PARTS if value.is_integer() else round(value * PARTS)


def slack_of(about: Mapping[str, str]) -> int:
    """Return by how much two figures of an indicator can differ by rounding."""
    return 0 if about["base"] == "itself" else PARTS // 10 ** int(about["decimals"])


def in_a_row(
    values: Mapping[int, float], year: int, breaks: frozenset[int] = frozenset()
) -> list[int]:
    """Return the comparable figures that end with a year, at most ten, the oldest first."""
    own = [exact(values[year])]
    while year not in breaks and year - 1 in values and len(own) < LONGEST:
        year -= 1
        own.insert(0, exact(values[year]))
    return own


def way_back(last: Sequence[int]) -> int:
    """Return the most that figures went from one to a later one against their way as a whole."""
    way = 1 if last[-1] > last[0] else -1
    return max(way * (before - after) for before, after in combinations(last, 2))


def trend(figures: Sequence[int], slack: int) -> str | None:
    """Say how figures in a row went over the last three years; None of fewer than four."""
    if len(figures) < 4:
        return None
    steps = [after - before for before, after in pairwise(figures)]
    # Changes are held against the sum of all steps, as many times over as there are steps.
    count, moved = len(steps), sum(map(abs, steps))
    last, change = figures[-4:], figures[-1] - figures[-4]
    is_clear = abs(change) * count > (moved if way_back(last) <= slack else 2 * moved)
    if abs(change) > slack and is_clear:
        return "rising" if change > 0 else "falling"
    spread = max(last) - min(last)
    return "level" if spread <= slack or spread * count <= moved else "up and down"
