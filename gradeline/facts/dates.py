"""Days as facts write them: YYYY-MM-DD, or YYYY-MM and YYYY where no more is known."""

import re
from datetime import date

DAY = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"
PARTIAL = "[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?"
# What follows a year or a month in the first day, and in one no earlier than the last, it can mean.
FIRST, LAST = "-01-01", "-12-31"


def is_date(text: str) -> bool:
    """Say whether `text` is a day that exists, written YYYY-MM-DD."""
    return re.fullmatch(DAY, text) is not None and _exists(text)


def is_partial_date(text: str) -> bool:
    """Say whether `text` is a year, a month or a day that exists: YYYY, YYYY-MM or YYYY-MM-DD."""
    return re.fullmatch(PARTIAL, text) is not None and _exists(first_day(text))


def first_day(partial: str) -> str:
    """Return the first day a partial date can mean, as YYYY-MM-DD."""
    return partial + FIRST[len(partial) - 4 :] if len(partial) < 10 else partial


def last_day(partial: str) -> str:
    """Return a day no earlier than any that a partial date can mean, as YYYY-MM-DD."""
    return partial + LAST[len(partial) - 4 :] if len(partial) < 10 else partial


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
