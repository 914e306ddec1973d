"""Days as reports print them: with missing months and years, any dash, numbers or words.

Written here, as dateutil fills in from today what a date does not say, and nothing is guessed.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from gradeline.reading.wording import plain

LONGEST_FIELDWORK = timedelta(days=150)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LONG_MONTHS = (
    *("january", "february", "march", "april", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
MONTH_NAMES = re.compile(rf"\b{_MONTH}\b")
_DAY = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?(?: (?P<m>{_MONTH})\b\.?,?)?"
    r"(?: ?(?P<y>20\d\d)\b)?"
    rf"|\b(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>20\d\d)\b",
)
_NUMERIC = re.compile(r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:20)?\d\d)\b")
_ISO = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b")
_YEAR = re.compile(r"20\d\d")
_BROKEN_YEAR = re.compile(r"\b2 ?0 ?[012] ?\d\b")
_RANGE = re.compile(r"\d.*(?:\bto\b|\band\b|\buntil\b|-).*\d")
_BROKEN_DAY = re.compile(rf"(?<![\d/.-])([0-3]) (\d)(?=(?:st|nd|rd|th)? {_MONTH}\b)")
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_DAY_IN_RUN = (
    rf"{_WEEKDAY}\d{{1,2}}(?:[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:st|nd|rd|th)?(?: of)?"
    rf"(?: {_MONTH}\b)?(?:,? \d{{4,}})?)"
)
_RUN = re.compile(
    rf"(?<![\d/.-])(?<!\d )\b{_DAY_IN_RUN}"
    rf"(?:(?:, | ?- ?|,? (?:and|to|until|&) )(?:on )?(?:the )?{_DAY_IN_RUN})*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Spell:
    """First and last day of fieldwork; None where the words give none that can be."""

    start: date | None
    end: date | None


def days(words: str) -> list[date | None]:
    """Return the days that these words name, in their order; a part left out is that of the next.

    None stands for a day that the calendar does not have or whose month or year is nowhere given.
    A day, month or year broken by a space, as in `3 June to 1 9 June`, is put together again.
    """
    text = _mended(plain(words).lower())
    parts: list[tuple[int, int, int | None, int | None]] = [
        (match.start(), int(match["d"]), int(match["m"]), _year(match["y"]))
        for pattern in (_NUMERIC, _ISO)
        for match in pattern.finditer(text)
    ]
    rest = _ISO.sub(_blank, _NUMERIC.sub(_blank, text))
    for match in _DAY.finditer(rest):
        month = match["m"] or match["m2"]
        year = match["y"] or match["y2"]
        parts.append(
            (
                match.start(),
                int(match["d"] or match["d2"]),
                _MONTHS.index(month[:3]) + 1 if month else None,
                int(year) if year else None,
            )
        )
    return _filled([part[1:] for part in sorted(parts)])


def spell(words: str) -> Spell:
    """Return the first first day and the last last day that these words name."""
    found = days(words)
    if not found or any(day is None for day in found):
        return Spell(None, None)
    known = [day for day in found if day is not None]
    start, end = known[0], known[-1]
    if start > end and "20" in words and _years_printed(words) < len(known):
        start = _earlier_year(start, end)
    last = max([end, *known[1:]])
    if min([end, *known[1:]]) < start or last - start > LONGEST_FIELDWORK:
        return Spell(None, None)
    return Spell(start, last)


def runs_of_days(words: str) -> list[str]:
    """Return the parts of a text that name days and nothing else, in their order.

    `The visit was on 30 and 31 January 2018, says 1 letter` has one: `30 and 31 January 2018`. A
    part without a month is none; one with a year of too many digits is, so that it can be told.
    """
    return [
        match.group()
        for match in _RUN.finditer(plain(words))
        if MONTH_NAMES.search(match.group().lower()) or _NUMERIC.search(match.group())
    ]


def one_day(words: str) -> date | None:
    """Return the day that these words name, None where they name none or several."""
    found = days(words)
    return found[0] if len(found) == 1 else None


def _mended(text: str) -> str:
    """Take out spaces that a file has put inside days, months and years."""
    for name in _LONG_MONTHS:
        text = re.sub(rf"\b{' ?'.join(name)}\b", name, text)
    if not _YEAR.search(text):
        text = _BROKEN_YEAR.sub(lambda match: match.group().replace(" ", ""), text)
    return _BROKEN_DAY.sub(r"\1\2", text) if _RANGE.search(text) else text


def _filled(parts: list[tuple[int, int | None, int | None]]) -> list[date | None]:
    found: list[date | None] = []
    month: int | None = None
    year: int | None = None
    for day, own_month, own_year in reversed(parts):
        year = own_year or year
        month = own_month or month
        found.append(_day(year, month, day))
    return found[::-1]


def _day(year: int | None, month: int | None, day: int) -> date | None:
    if year is None or month is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _earlier_year(start: date, end: date) -> date:
    return start.replace(year=end.year - 1) if start.year == end.year else start


def _years_printed(words: str) -> int:
    return len(re.findall(r"20\d\d", words))


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _blank(match: "re.Match[str]") -> str:
    return " " * len(match.group())
