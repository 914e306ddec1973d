"""Cells of published files: numbers, the symbols for missing ones, and the years of periods."""

import math
import re
from typing import NamedTuple

from gradeline.facts.cell_text import plain_number

# Government Statistical Service, "Using symbols in tables", and the older signs still in use;
# LAIT writes a dash for whatever is missing and does not say why.
SYMBOLS = {
    "-": "not given",
    "": "not given",
    "na": "not given",
    "c": "suppressed",
    "s": "suppressed",
    "x": "not available",
    ":": "not available",
    "..": "not available",
    "z": "not applicable",
    ".": "not applicable",
    "k": "low",
    "low": "low",
    "u": "unreliable",
}
SPAN = 3
SHARE_DECIMALS = 4  # of a share worked out here, which is shown with fewer
EARLIEST = 1990  # the first year of which figures are held


class Value(NamedTuple):
    """A number as text, or the reason why there is none; one of the two is empty."""

    number: str
    missing_reason: str


def read_value(cell: object) -> Value | None:
    """Return what a cell holds; None where it is neither a number nor a known symbol."""
    text = "" if cell is None else str(cell).strip()
    reason = SYMBOLS.get(text.lower())
    if reason is not None:
        return Value("", reason)
    plain = text.replace(",", "") if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text) else text
    if not re.fullmatch(r"-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", plain):
        return None
    number = float(plain)
    return Value(plain_number(number), "") if math.isfinite(number) else None


def share(part: Value, whole: Value) -> Value:
    """Return a part in per cent of a whole; without either number, why there is none."""
    if not part.number or not whole.number:
        return Value("", part.missing_reason or whole.missing_reason)
    if float(whole.number) == 0:
        return Value("", "not applicable")
    percentage = 100 * float(part.number) / float(whole.number)
    return Value(plain_number(round(percentage, SHARE_DECIMALS)), "")


def end_year(period: str) -> int | None:
    """Return the year, from 1990 on, that a period of up to three years ends in; else None.

    Takes 2016, 2015/16, 2016-17, 201617, 2014-16, 2013/14-15/16 and any of them with a remark in
    brackets, such as 2016-17 (OT) or 2025 (prov).
    """
    years = _years(period)
    return None if years is None else years[0]


def years_long(period: str) -> int | None:
    """Return how many years a period is long: 2014-16 and 2013/14-15/16 are three; else None."""
    years = _years(period)
    return None if years is None else years[1]


def _years(period: str) -> tuple[int, int] | None:
    """Return the last year of a period and how many years it is long."""
    text = re.sub(r"\s*\([^)]*\)$", "", period.strip())
    found = re.fullmatch(r"((?:19|20)\d\d)(?:[/-]?(\d\d))?(?:-(\d\d)/(\d\d))?", text)
    if found is None:
        return None
    first = int(found[1])
    last = found[4] or found[2]
    year = first if last is None else first - first % 100 + int(last)
    if year < first:
        year += 100
    is_period = last is None or 0 < year - first <= SPAN
    if not is_period or year < EARLIEST:
        return None
    # 2015/16 is a year that begins in one and ends in the next, 2014-16 is three whole ones.
    is_of_whole_years = found[4] is None and year - first > 1
    return year, max(1, year - first + is_of_whole_years)
