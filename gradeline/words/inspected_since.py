"""Sentences about grades after which an inspection gave none for the theme: they are older."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from gradeline.words.dates import partial
from gradeline.words.joining import joined_names

# More names are a list, not a sentence; a list with more needs no months.
MOST_NAMED = 15
SIGN = "†"
ABOUT_SIGN = f"{SIGN} Inspected since, without a grade for this: the grade is from before."
DOTTED = "Dotted: inspected since, without a grade for this; the colour is the grade from before."


class Since(Protocol):
    """A grade of an authority, and when an inspection after it that gave none was published."""

    @property
    def authority(self) -> str:
        """Return the name of the authority."""
        ...

    @property
    def since_published(self) -> str | None:
        """Return when the last such inspection was published; None where there is none."""
        ...


def passed(rows: Iterable[Since]) -> list[Since]:
    """Return those after whose grade an inspection gave none."""
    return [row for row in rows if row.since_published is not None]


def month(published: str | None) -> str:
    """Write when such an inspection was published, to the month."""
    return partial((published or "")[:7])


def with_months(rows: Sequence[Since]) -> list[str]:
    """Name authorities with the month in which they were inspected since."""
    return [f"{row.authority} ({month(row.since_published)})" for row in rows]


def told(rows: Iterable[Since], theme: str) -> str:
    """Name those who were inspected since without a grade for a theme; nothing where none was.

    `theme` is as it stands inside a sentence.
    """
    found = passed(rows)
    if not found:
        return ""
    if len(found) > MOST_NAMED:
        return f"{len(found)} were inspected since without a grade for {theme}; theirs are older."
    verb = "its grade is" if len(found) == 1 else "their grades are"
    named = joined_names(with_months(found))
    return f"Inspected since, no grade for {theme} given: {named}; {verb} from before."


def listed(rows: Iterable[Since]) -> str:
    """Name those of a list of one grade who were inspected since; nothing where none was."""
    found = passed(rows)
    if not found:
        return ""
    named = with_months(found) if len(found) <= MOST_NAMED else [row.authority for row in found]
    return f"Inspected since, no grade for this given: {'; '.join(named)}"


def some_of(count: int, of: int) -> str:
    """Say how many of so many grades are older; nothing where none is."""
    if not count:
        return ""
    many = "all" if count == of > 1 else str(count)
    return f"{many} inspected since without one"


def counted(count: int, of: int) -> str:
    """Say in a sentence how many of those graded were inspected since; nothing where none was."""
    if not count:
        return ""
    if count == of:
        who = "It was" if of == 1 else "All of them were"
    else:
        who = f"{count} of them {'was' if count == 1 else 'were'}"
    kept = "its grade is" if count == 1 else "their grades are"
    return f"{who} inspected since without being given one: {kept} from before, and dotted here."


def meaning(row: Since) -> str:
    """Say what the sign beside a grade means."""
    return f"inspected since, {month(row.since_published)}, without a grade for this"


def now(published: str | None) -> str:
    """Say under a latest grade that it is older; nothing where it is not."""
    return f"inspected since, {month(published)}, without one" if published else ""


def of_one(published: str | None, theme: str) -> str:
    """Say that an authority was inspected since without a grade; nothing where it was not."""
    if published is None:
        return ""
    return f"It was inspected since ({month(published)}) without a grade for {theme}."
