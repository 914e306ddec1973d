"""The days of a visit and of its letter: each printed and possible, or none and a problem."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from gradeline.reading.dates import days, one_day, runs_of_days
from gradeline.reading.document import Line
from gradeline.reading.front import Printed
from gradeline.reading.letters.sentences import Sentence
from gradeline.report import Problem

LONGEST_VISIT = timedelta(days=14)
LONGEST_WAIT = timedelta(days=183)
SATURDAY = 5
_YEAR = re.compile(r"\b20\d\d\b")
_WEEK = re.compile(r"\bweek (?:commencing|beginning|of)\b", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"\d[^.;:]{0,14}(?:,|\band|\bto|\buntil|&|-) ?(?:on |the )*$")
_GREETING = re.compile(r"Dear\b")
_LIKE_A_DAY = re.compile(
    r"(?:(?:date|published):? )?(?:\w+day,? )?(?P<day>\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9},?"
    r" \d{2,})",
    re.IGNORECASE,
)


def fieldwork(
    text: Sequence[Sentence], tells_days: re.Pattern[str]
) -> tuple[Printed, Printed, list[Problem]]:
    """Return the first and the last day of a visit from the sentences that tell them."""
    told = [
        (runs, sentence)
        for sentence in text
        if tells_days.search(sentence.text)
        for runs in [runs_of_days(sentence.text)]
        if runs
    ]
    if not told:
        return Printed(), Printed(), [Problem("days not found", "no sentence gives the days")]
    runs, sentence = told[0]
    words = ", ".join(runs)
    start, end, fault = _spell(words)
    if _WEEK.search(sentence.text):
        fault = ("unclear days", "a week and not the days of it")
    elif any(_NUMBER_BEFORE.search(sentence.text.partition(run)[0]) for run in runs):
        fault = ("unclear days", "what stands before may be a day too")
    for others, at in told[1:]:
        other = ", ".join(others)
        if not fault and _spell(other) != (start, end, None):
            fault = ("days differ", f'page {at.page} has "{other}"')
    if fault:
        kind, why = fault
        said = Problem(kind, f'"{words}" on page {sentence.page}: {why}', sentence.page, words)
        return Printed("", words, sentence.page), Printed("", words, sentence.page), [said]
    return (
        Printed(start.isoformat(), words, sentence.page) if start else Printed(),
        Printed(end.isoformat(), words, sentence.page) if end else Printed(),
        [],
    )


def publication(front: Sequence[Line], end: str) -> tuple[Printed, list[Problem]]:
    """Return the day at the head of a letter, which stands alone above the greeting.

    A day before the last of the visit cannot be right, nor one half a year later.
    """
    found: dict[str, Line] = {}
    greeting = next((line for line in front if _GREETING.match(line.plain)), None)
    for line in front:
        match = _LIKE_A_DAY.fullmatch(line.plain)
        if match and line.page == 1 and (greeting is None or line.top < greeting.top):
            found.setdefault(match["day"], line)
    if len(found) != 1:
        told = "; ".join(f'"{words}"' for words in found) or "no line above the greeting is a day"
        return Printed(), [Problem("day of the letter not found", told, 1, told if found else None)]
    ((words, line),) = found.items()
    day = one_day(words)
    why = ""
    if day is None:
        why = "no day of the calendar"
    elif day.weekday() >= SATURDAY:
        why = f"a {day:%A}"
    elif end and day < date.fromisoformat(end):
        why = f"before the end of the visit, {end}"
    elif end and day - date.fromisoformat(end) > LONGEST_WAIT:
        why = f"more than half a year after the end of the visit, {end}"
    if day is None or why:
        said = Problem("unclear day of the letter", f'"{words}": {why}', line.page, words)
        return Printed("", words, line.page), [said]
    return Printed(day.isoformat(), words, line.page), []


def _spell(words: str) -> tuple[date | None, date | None, tuple[str, str] | None]:
    """Return the first and the last day that these words name, and what is wrong with them."""
    if not re.search(r"\d{4}|/\d", words):
        return None, None, ("year not printed", "no year is printed")
    known = [day for day in days(words) if day is not None]
    if len(known) != len(days(words)):
        return None, None, ("unclear days", "no days of the calendar, or one without a year")
    if len(_YEAR.findall(words)) == 1:
        known = [_before_new_year(day, known[-1]) for day in known]
    if any(later <= earlier for earlier, later in pairwise(known)):
        return None, None, ("end before start", "not in their order")
    if known[-1] - known[0] > LONGEST_VISIT:
        return None, None, ("too long", "longer than two weeks")
    if any(day.weekday() >= SATURDAY for day in (known[0], known[-1])):
        return None, None, ("at a weekend", "visits begin and end on working days")
    return known[0], known[-1], None


def _before_new_year(day: date, last: date) -> date:
    """Return a day of December in the year before, where the only year is that of January."""
    is_december = day.month == 12 and last.month == 1
    return day.replace(year=last.year - 1) if is_december else day
