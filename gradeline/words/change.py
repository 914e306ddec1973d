"""How a figure went over three years, in words and as a sign: one rule for every page.

The rule is worked out by the macro `trend` of `queries/schema/macros.sql`, on rows of
`queries/derived/97_figure.sql`; here it is said.
"""

from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import Protocol

from gradeline.words.indicators import counted_unit
from gradeline.words.joining import joined, upper_first

SIGNS = {"rising": "▲", "falling": "▼", "level": "=", "up and down": "~"}
SHORT = {
    "rising": "rising",
    "falling": "falling",
    "level": "no clear change",
    "up and down": "up and down, no trend",
}
WITHIN = {**SHORT, "up and down": "up and down without a trend"}
LONG = {
    "rising": "rising over three years",
    "falling": "falling over three years",
    "level": "no clear change over three years",
    "up and down": "up and down over three years, no trend",
}
# What staff are counted in, and what a sentence calls them.
FULL_TIME, SOCIAL_WORKERS = "full-time equivalents", "full-time social workers"
TOO_FEW_YEARS = "too few years"
NO_TREND_TOLD = "no trend told: fewer than four comparable years in a row"
RULE = (
    "A trend is told from four comparable figures in a row: the latest and those of the three years"
    " before. It is rising or falling where the latest differs from the first by more than"
    " rounding, and either by more than twice what the figure moves from one year to the next on"
    " average (over at most nine steps), or by more than that average and without ever going back"
    " by more than rounding, in one year or in several. “No clear change” means that the four lie"
    " no farther apart than such an average step, or than rounding; otherwise it is “up and down,"
    " no trend”. Of figures that only jump about at random, about one in six would still be called"
    " rising or falling."
)
KEY = "▲ rising, ▼ falling, = no clear change, ~ up and down, each over three years"
ABOUT_SIGNS = (
    "No sign stands where there are not four comparable years in a row. Method, Figures, gives the"
    " rule."
)


class Changed(Protocol):
    """A row that tells which way a figure went, and whether that is better."""

    @property
    def trend(self) -> str | None:
        """Return rising, falling, level or up and down; None without four years in a row."""

    @property
    def verdict(self) -> str | None:
        """Return better, worse, same or no trend; None where nothing is judged."""


class Based(Protocol):
    """A row that tells how many children one percentage point is at most."""

    @property
    def units_per_point(self) -> float | None:
        """Return the children of one point; None where that is not held or there are no points."""

    @property
    def base_unit(self) -> str | None:
        """Return what the figure rests on: children, referrals."""


class Judged(Changed, Protocol):
    """A row that tells as well what its figure rests on, and which way is better."""

    @property
    def rests_on_few(self) -> bool | None:
        """Say whether it rests on few children; None where it is not held on how many."""

    @property
    def few_of(self) -> str | None:
        """Return the few whom it rests on: children or social workers; None of more than few."""

    @property
    def polarity(self) -> str:
        """Return which way is better: high, low or none."""


class OfArea(Changed, Based, Protocol):
    """A row about one area."""

    @property
    def area(self) -> str:
        """Return the name of the area."""


def sign(row: Changed) -> tuple[str, str]:
    """Return the sign of the way a figure went and its meaning; both empty without one."""
    return (SIGNS[row.trend], LONG[row.trend]) if row.trend else ("", "")


def is_better_or_worse(row: Changed) -> str:
    """Say whether the way a figure went is better or worse, where that can be said."""
    return row.verdict if row.verdict in ("better", "worse") else ""


def short(row: Changed) -> str:
    """Say the way and the verdict in as few words as there are: `rising (worse)`."""
    return _with_verdict(SHORT, row)


def in_a_cell(row: Changed) -> str:
    """Say the same where even less room is; a trend that is none is not named again."""
    return "up and down" if row.trend == "up and down" else short(row)


def told(row: Judged) -> str:
    """Say which way a figure went over three years and whether that is better.

    `rising, which is worse`
    """
    if row.trend is None:
        return NO_TREND_TOLD
    way = SHORT[row.trend]
    if row.trend not in ("rising", "falling"):
        return way
    if row.polarity == "none":
        return f"{way}; neither is better"
    if row.rests_on_few is None:
        return f"{way}; how many children it is based on is not held"
    if row.few_of:
        return f"{way}; too few {row.few_of} to call it better or worse"
    return f"{way}, which is {row.verdict}"


def of_each(found: Iterable[OfArea], closing: str) -> str:
    """Say in one sentence how the figures of several areas went; empty where none can be told.

    `closing` says which way is better.
    """
    ways: dict[str, list[str]] = {}
    for row in found:
        if row.trend is not None:
            ways.setdefault(_with_verdict(WITHIN, row), []).append(row.area)
    if not ways:
        return ""
    said = ", ".join(f"{joined(areas)} {way}" for way, areas in ways.items())
    return f"Over three years: {said}; {closing}."


def a_point(row: Based) -> str:
    """Say how many children one percentage point is at most: `... is at most 6 children`.

    Where fewer than a hundred are counted, it is said how many points one child is. Empty where it
    is not held how many a figure rests on.
    """
    if not row.units_per_point or row.base_unit is None:
        return ""
    if row.units_per_point >= 1:
        return f"one percentage point is at most {_children(row)}"
    return f"one {_unit(row, 1)} is at least {_points(row)}"


def points_of_each(found: Sequence[OfArea]) -> str:
    """Say of several areas how many children one point is at most; empty where none is held."""
    many = [row for row in found if row.units_per_point and row.units_per_point >= 1]
    few = [row for row in found if row.units_per_point and row.units_per_point < 1]
    said = []
    if many:
        first, *rest = many
        others = [f"{_count(row):,} in {row.area}" for row in rest]
        told_each = joined([f"{_children(first)} in {first.area}", *others])
        said.append(f"a difference of one percentage point is at most {told_each}")
    said += [f"in {row.area} {a_point(row)}" for row in few]
    return f"{upper_first('; '.join(said))}." if said else ""


def _with_verdict(words: dict[str, str], row: Changed) -> str:
    if row.trend is None:
        return ""
    verdict = is_better_or_worse(row)
    return f"{words[row.trend]} ({verdict})" if verdict else words[row.trend]


def _unit(row: Based, count: float) -> str:
    """Return whom or what is counted; staff are social workers, as who reads a figure says."""
    unit = row.base_unit or ""
    return counted_unit(count, SOCIAL_WORKERS if unit == FULL_TIME else unit)


def _count(row: Based) -> int:
    return ceil(round(row.units_per_point or 0, 6))


def _children(row: Based) -> str:
    return f"{_count(row):,} {_unit(row, _count(row))}"


def _points(row: Based) -> str:
    count = max(1, floor(round(1 / (row.units_per_point or 1), 6)))
    return f"{count} percentage point{'' if count == 1 else 's'}"
