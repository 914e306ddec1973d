"""Tell figures that can hardly be right from the others, by one written rule.

A figure is in doubt when its period begins after its file was published, when it lies outside the
bounds of its unit, or when it jumps: when it is more than 3 times the highest, or less than a third
of the lowest, of the authority's own figures of the five years on either side, and outside what 90
of 100 authorities have in that year; or, wherever the others are, when it is 10 times or a tenth of
its own. A jump needs three own figures, all above zero; nought is no jump, as small groups reach
it. What is held already with that value is in no doubt.

A year in which 20 authorities or more have the same figure, and none another, is left out whole:
one figure was filled in for all. Nought, and the whole of a share, can be everybody's.

Of measures that only their publisher describes less is known. The bounds of a unit hold for one
where 99 of 100 of its figures keep to them: suspensions can be more than a hundred for a hundred
pupils, and a gap can be below nought. A jump is told only against what is held, and only where a
figure is both 10 times, or a tenth of, its own and outside what 90 of 100 authorities have, or
where that is so of most authorities in that year, as in a file that has shares of one for per cent.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import inf
from statistics import quantiles

from gradeline.facts.cell_text import plain_number
from gradeline.facts.holdings import Holdings
from gradeline.importing.observations import FURTHER, OBSERVATION, ImportedFigure
from gradeline.importing.periods import Existence
from gradeline.importing.summary import Doubt, Summary

# The bounds of a share or a rate; what is counted or paid is not below nought, a score may be.
BOUNDS = {"%": (0.0, 100.0), "per 10,000": (0.0, 10_000.0), "per 100,000": (0.0, 100_000.0)}
UNBOUNDED = ("score", "percentage points")
ODD_PERCENT = 1
AROUND, FEWEST_OWN, FEWEST_OTHERS = 5, 3, 20
JUMP, GREAT_JUMP = 3.0, 10.0
FILLED_IN = "one figure for all authorities of a year, which is none of their own"
EVERYBODYS = (0.0, 100.0)
Years = dict[int, float]


class Doubts:
    """Knows what is held of each indicator and authority, and what a figure can be."""

    def __init__(
        self, holdings: Holdings, existence: Existence, published: str, table: str = OBSERVATION
    ) -> None:
        self._existence = existence
        self._published = published
        self._is_further = table == FURTHER
        described = "published_measure" if self._is_further else "indicator"
        self._units = {row["indicator_id"]: row["unit"] for row in holdings.rows(described)}
        self._unbounded: set[str] = set()
        self._leaping: set[tuple[str, int]] = set()
        self._authorities = {
            row["authority_id"] for row in holdings.rows("authority") if row["kind"] == "authority"
        }
        self._own = {
            row["authority_id"]
            for row in holdings.rows("authority")
            if row["is_compared"] == "true"
        }
        self._held: dict[tuple[str, str], Years] = defaultdict(dict)
        for row in holdings.rows(table):
            if row["value"]:
                own = self._held[row["indicator_id"], row["authority_id"]]
                own[int(row["year"])] = float(row["value"])

    def sift(
        self, figures: Sequence[ImportedFigure], is_taken: bool, summary: Summary
    ) -> list[ImportedFigure]:
        """Return the figures that are in no doubt, and those in doubt as well where they are taken.

        Each in doubt is told with what was found and what was expected, own authorities first.
        """
        given: dict[tuple[str, str], Years] = defaultdict(dict)
        of_year: dict[tuple[str, int], list[float]] = defaultdict(list)
        for figure in figures:
            if figure.value.number:
                value = float(figure.value.number)
                given[figure.indicator_id, figure.authority_id][figure.year] = value
                if figure.authority_id in self._authorities:
                    of_year[figure.indicator_id, figure.year].append(value)
        spread = {
            key: (cut[0], cut[-1])
            for key, values in of_year.items()
            if len(values) >= FEWEST_OTHERS
            for cut in [quantiles(values, n=20)]
        }
        filled_in = {key for key, values in of_year.items() if _is_one(values)}
        if self._is_further:
            self._unbounded = self._beyond_bounds(given)
            self._leaping = self._years_of_leaps(given)
        kept = []
        for figure in figures:
            if figure.value.number and (figure.indicator_id, figure.year) in filled_in:
                summary.leave_out(FILLED_IN, f"{figure.indicator_id}, {figure.year}")
                continue
            why = self._why(figure, given, spread)
            if why:
                summary.doubts.append(self._doubt(figure, why))
            if is_taken or not why:
                kept.append(figure)
        summary.doubts.sort(key=lambda each: each.key[1] not in self._own)
        return kept

    def _beyond_bounds(self, given: dict[tuple[str, str], Years]) -> set[str]:
        """Return the measures of which more than a few figures lie outside the bounds of a unit.

        One figure is enough that is held, as it was taken by a person who had looked at it.
        """
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for (indicator, _), years in given.items():
            unit = self._units[indicator]
            counts[indicator][0] += len(years)
            counts[indicator][1] += sum(not _is_within(unit, each) for each in years.values())
        return {
            indicator
            for indicator, (count, beyond) in counts.items()
            if beyond * 100 > ODD_PERCENT * count
        } | {
            indicator
            for (indicator, _), years in self._held.items()
            if any(not _is_within(self._units[indicator], value) for value in years.values())
        }

    def _years_of_leaps(self, given: dict[tuple[str, str], Years]) -> set[tuple[str, int]]:
        """Return the measures and years in which most authorities are at ten times their own."""
        counts: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
        for key, years in given.items():
            held = self._held.get(key, {})
            for year, value in years.items():
                times = 0.0 if held.get(year) == value else _times(value, _around(held, year))
                counts[key[0], year][0] += 1
                counts[key[0], year][1] += times >= GREAT_JUMP
        return {
            key
            for key, (count, leaps) in counts.items()
            if count >= FEWEST_OTHERS and leaps * 2 > count
        }

    def _doubt(self, figure: ImportedFigure, expected: str) -> Doubt:
        held = self._held.get((figure.indicator_id, figure.authority_id), {}).get(figure.year)
        return Doubt(
            figure.place,
            (figure.indicator_id, figure.authority_id, str(figure.year)),
            "" if held is None else plain_number(held),
            figure.value.number,
            expected,
        )

    def _why(
        self,
        figure: ImportedFigure,
        given: dict[tuple[str, str], Years],
        spread: dict[tuple[str, int], tuple[float, float]],
    ) -> str:
        """Return what was expected instead, or nothing where a figure is in no doubt."""
        if not figure.value.number:
            return ""
        key, value = (figure.indicator_id, figure.authority_id), float(figure.value.number)
        held = self._held.get(key, {})
        if held.get(figure.year) == value:
            return ""
        start, _ = self._existence.period(figure.indicator_id, figure.year)
        if start.isoformat()[: len(self._published)] > self._published:
            return f"a period that had begun when the file was published ({self._published})"
        unit = self._units[figure.indicator_id]
        least, most = BOUNDS.get(unit, (0.0, inf))
        if figure.indicator_id not in self._unbounded and not _is_within(unit, value):
            return f"{least:g} to {most:,.0f} {unit}" if unit in BOUNDS else "no less than 0"
        own = _around(held, figure.year)
        if len(own) < FEWEST_OWN and not self._is_further:
            own = _around(given[key], figure.year)
        year = figure.indicator_id, figure.year
        is_leap = not self._is_further or year in self._leaping
        return _jump(value, own, spread.get(year), self._is_further, is_leap)


def _is_within(unit: str, value: float) -> bool:
    """Say whether a value keeps to the bounds of its unit; a score has none."""
    least, most = BOUNDS.get(unit, (0.0, inf))
    return unit in UNBOUNDED or least <= value <= most


def _is_one(values: Sequence[float]) -> bool:
    """Say whether one figure was filled in for all authorities."""
    return len(values) >= FEWEST_OTHERS and len(set(values)) == 1 and values[0] not in EVERYBODYS


def _around(years: Years, year: int) -> list[float]:
    return [value for own, value in years.items() if 0 < abs(own - year) <= AROUND]


def _times(value: float, own: list[float]) -> float:
    """Return how many times a value is above the highest or below the lowest of its own; or 0."""
    if len(own) < FEWEST_OWN or min(own) <= 0 or value <= 0:
        return 0.0
    return max(value / max(own), min(own) / value)


def _jump(
    value: float,
    own: list[float],
    spread: tuple[float, float] | None,
    is_further: bool,
    is_leap_enough: bool,
) -> str:
    times = _times(value, own)
    is_outside = spread is not None and not spread[0] <= value <= spread[1]
    is_jump = times >= GREAT_JUMP if is_further else times > JUMP
    if (is_jump and is_outside) or (times >= GREAT_JUMP and is_leap_enough):
        return f"about the authority's own {min(own):g} to {max(own):g} of the years around it"
    return ""
