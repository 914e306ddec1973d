"""Dates and lengths of time, written out."""

import re
from calendar import monthrange
from datetime import date, datetime

from gradeline.rounding import halves_up

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DAYS_A_YEAR = 365.25


def day(value: date) -> str:
    """Write a day out: 16 May 2024."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    """Write the month of a day out: May 2024."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def short_month(value: date) -> str:
    """Return a month where there is little room: `Jan 2024`."""
    return f"{MONTHS[value.month - 1][:3]} {value.year}"


def partial(text: str | None) -> str:
    """Write a date out that is known to the day, month or year; `not known` where it is missing."""
    if not isinstance(text, str) or not text:
        return "not known"
    if len(text) == 4:
        return text
    if len(text) == 7:
        return month(date.fromisoformat(f"{text}-01"))
    return day(date.fromisoformat(text))


def months(first: date, last: date) -> str:
    """Write the months from one day to another without saying a year twice: June to July 2027."""
    if (first.year, first.month) == (last.year, last.month):
        return month(first)
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} to {month(last)}"
    return f"{month(first)} to {month(last)}"


def span(start: str | None, end: str | None) -> str:
    """Write a run of days out without saying month or year twice: 26 February to 8 March 2024."""
    if not isinstance(end, str) or not end or end == start:
        return partial(start)
    if not isinstance(start, str) or not start:
        return f"until {partial(end)}"
    if len(start) < 10 or len(end) < 10:
        return f"{partial(start)} to {partial(end)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{first.day} to {day(last)}"


def small_number(value: int) -> str:
    """Write a number below ten as a word."""
    return SMALL_NUMBERS[value] if 0 <= value < len(SMALL_NUMBERS) else str(value)


def months_as_age(months: int) -> str:
    """Write whole months as an age: 2 years 6 months."""
    years, rest = divmod(int(months), 12)
    parts = [
        f"{number} {unit}{'' if number == 1 else 's'}"
        for number, unit in ((years, "year"), (rest, "month"))
        if number
    ]
    return " ".join(parts) or "less than a month"


AGO, EARLIER = "ago", "earlier"


def published_ago(published: str | None, months: int | None, ago: str = AGO) -> str:
    """Say how long ago something was published: `published 2 years 6 months ago`.

    `months` are whole ones, None where the day is not known; then the month or year is given.
    `ago` is `earlier` where the months are counted to a day in the past.
    """
    if months is not None:
        return f"published {months_as_age(months)} {ago}"
    return f"published in {partial(published)}" if published else "published on a day not known"


def years(days: float) -> str:
    """Write days as years with one decimal: 3.6."""
    return halves_up(days / DAYS_A_YEAR, 1)


def _last_of(name: str, year: int) -> date | None:
    """Return the last day of a month by its name, None where no month has it."""
    for month, known in enumerate(MONTHS, 1):
        if known.lower().startswith(name.lower()):
            try:
                return date(year, month, monthrange(year, month)[1])
            except ValueError:
                return None
    return None


def read_day(text: str) -> date | None:
    """Read a day as people write it; None when it is no day that exists.

    Takes 2016-03-31, 31/3/2016, 31-3-2016, 31 March 2016 and 31st Mar 2016; March 2016 and 2016
    stand for their last day.
    """
    text = " ".join(text.split())
    if re.fullmatch(r"\d{4}", text):
        text = f"31 December {text}"
    elif month_alone := re.fullmatch(r"([A-Za-z]{3,9}) (\d{4})", text):
        return _last_of(month_alone[1], int(month_alone[2]))
    return read_exact_day(text)


def read_exact_day(text: str) -> date | None:
    """Read a day as people write it; None for a month or a year, of which no day is known."""
    text = " ".join(text.split())
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    slashed = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    worded = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})", text)
    if iso:
        year, month, number = (int(part) for part in iso.groups())
    elif slashed:
        number, month, year = (int(part) for part in slashed.groups())
    elif worded:
        number, year = int(worded[1]), int(worded[3])
        matching = [
            position
            for position, name in enumerate(MONTHS, 1)
            if name.lower().startswith(worded[2].lower())
        ]
        if not matching:
            return None
        month = matching[0]
    else:
        return None
    try:
        return datetime(year, month, number).date()
    except ValueError:
        return None
