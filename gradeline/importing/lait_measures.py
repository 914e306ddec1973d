"""What is said of the measures of the interactive tool (LAIT) that only its publisher describes.

Label, topic, polarity and address are the publisher's; unit, decimals and kind of period follow
from its dictionary and its figures by the rules here. What cannot be told of a measure keeps its
figures out, and is said in its row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.importing.lait_dictionary import LaitMeasure

Row = dict[str, str]
ADDRESS = "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait"
MOST_DECIMALS = 2
# So many figures in a hundred may have more decimals than the others.
ODD_PERCENT = 1
SHARE, RATE = "%", re.compile(r"^Rate per (\d[\d,]*)")
COUNTS, MONEY = ("number", "total"), ("pounds", "pounds a week")
PERIODS = {
    ("Academic Year", 1): "academic-year",
    ("Annual", 1): "31-march",
    ("Annual (end of Sept)", 1): "30-september",
    ("Annual - January", 1): "january",
    ("Calendar Year", 1): "calendar-year",
    ("Financial Year", 1): "financial-year",
    ("Calendar Year", 3): "three-calendar-years",
    ("Financial Year", 3): "three-financial-years",
}


@dataclass(frozen=True)
class Content:
    """What the rows of a measure have: lengths of periods in years, values as text, words."""

    lengths: frozenset[int]
    values: Sequence[str]
    words: Sequence[str] = ()
    contradicted: int = 0


class Units:
    """The units that stand for what the dictionary writes at the scale of a chart."""

    def __init__(self, synonyms: Sequence[Row]) -> None:
        self._units = {
            row["other_name"].lower(): row["name"]
            for row in synonyms
            if row["publisher"] == "lait" and row["kind"] == "unit"
        }

    def of(self, measure: LaitMeasure) -> str:
        """Return the unit of a measure; nothing where it is not known."""
        known = self._units.get(measure.axis.lower())
        if known is not None:
            return known
        if measure.axis.startswith(SHARE) or measure.label.endswith(f"({SHARE})"):
            return SHARE
        rate = RATE.match(measure.axis)
        if rate is None:
            return ""
        return f"per {int(rate[1].replace(',', '')):,}"


def measure_id(name: str, taken: set[str]) -> str:
    """Return an id that is made of the short name of a measure and not taken."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower().replace("%", " pct ")).strip("_")
    wanted = f"lait_{plain or 'measure'}"
    number = 1
    found = wanted
    while found in taken:
        number += 1
        found = f"{wanted}_{number}"
    return found


def described(measure: LaitMeasure, content: Content, units: Units) -> Row:
    """Return what is said of a measure, and in `why_not` why its figures cannot be held, if so."""
    unit = units.of(measure)
    [length] = content.lengths if len(content.lengths) == 1 else [0]
    period = PERIODS.get((measure.year_type, length), "")
    return {
        "label": measure.label,
        "topic": measure.topic or "no topic given",
        "unit": unit,
        "polarity": measure.polarity,
        "decimals": str(_decimals(measure.decimals, content.values)),
        "base": _base(measure.axis, unit),
        "period_kind_id": period,
        "year_type": measure.year_type,
        "address": measure.link or ADDRESS,
        "next_update": measure.next_update,
        "why_not": _why_not(measure, content, unit, period),
    }


def _why_not(measure: LaitMeasure, content: Content, unit: str, period: str) -> str:
    if content.words:
        shown = "; ".join(repr(word) for word in list(dict.fromkeys(content.words))[:3])
        return f"Some of its values are no numbers: {shown}."
    if content.contradicted:
        return "It has several values for the same area and year."
    if not content.values:
        return "It has no value."
    if not measure.label:
        return "The dictionary does not describe it."
    if not unit:
        return f"Its unit is not known: the dictionary calls it {measure.axis or 'nothing'}."
    if not period:
        lengths = ", ".join(map(str, sorted(content.lengths)))
        return f"What its years are is not known: {measure.year_type or 'nothing'}, {lengths} long."
    return ""


def _base(axis: str, unit: str) -> str:
    """Return what a figure rests on: itself where it is a count; money on no children."""
    if axis.lower().startswith(COUNTS):
        return "itself"
    return "none" if unit in MONEY or unit == "full-time equivalents" else "unknown"


def _decimals(stated: str, values: Sequence[str]) -> int:
    """Return the decimals that all but a few of the values have, no more than are stated."""
    most = min(int(stated or MOST_DECIMALS), MOST_DECIMALS)
    given = [len(value.partition(".")[2]) for value in values]
    for decimals in range(most, 0, -1):
        if sum(each >= decimals for each in given) * 100 > ODD_PERCENT * len(given):
            return decimals
    return 0
