"""What can be asked of the cells of one row, as data: the checks and the database both read it.

A condition is true or false of every row. An empty cell is a missing value; booleans are written
true and false.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from gradeline.facts.dates import first_day, is_partial_date, last_day

Predicate = Callable[[Mapping[str, str]], bool]


@dataclass(frozen=True)
class Given:
    """The cell is not empty."""

    column: str


@dataclass(frozen=True)
class Is:
    """The cell holds just this value."""

    column: str
    value: str


@dataclass(frozen=True)
class Begins:
    """The text in the cell begins with these words."""

    column: str
    words: str


@dataclass(frozen=True)
class Equal:
    """The two cells hold the same, or are both empty."""

    column: str
    other: str


@dataclass(frozen=True)
class NotBefore:
    """A date can be that of another or a later one; true where either is empty or is no date.

    One known to the month or the year is before another only where all its days are.
    """

    later: str
    earlier: str


@dataclass(frozen=True)
class Not:
    """The condition is false."""

    condition: "Condition"


@dataclass(frozen=True)
class Either:
    """At least one of the two is true."""

    first: "Condition"
    second: "Condition"


@dataclass(frozen=True)
class Both:
    """The two are true."""

    first: "Condition"
    second: "Condition"


@dataclass(frozen=True)
class Alike:
    """The two are both true or both false."""

    first: "Condition"
    second: "Condition"


@dataclass(frozen=True)
class If:
    """Where the first is true, so is the second."""

    first: "Condition"
    second: "Condition"


Condition = Given | Is | Begins | Equal | NotBefore | Not | Either | Both | Alike | If


def predicate(condition: Condition) -> Predicate:
    """Return a function that says whether a condition is true of the cells of a row."""
    match condition:
        case Given(column):
            return lambda cells: cells[column] != ""
        case Is(column, value):
            return lambda cells: cells[column] == value
        case Begins(column, words):
            return lambda cells: cells[column].startswith(words)
        case Equal(column, other):
            return lambda cells: cells[column] == cells[other]
        case NotBefore(later, earlier):
            return lambda cells: _is_not_before(cells[later], cells[earlier])
        case Not(negated):
            holds = predicate(negated)
            return lambda cells: not holds(cells)
    first, second = predicate(condition.first), predicate(condition.second)
    match condition:
        case Either():
            return lambda cells: first(cells) or second(cells)
        case Both():
            return lambda cells: first(cells) and second(cells)
        case Alike():
            return lambda cells: first(cells) == second(cells)
        case If():
            return lambda cells: not first(cells) or second(cells)
        case _:
            assert_never(condition)


def _is_not_before(later: str, earlier: str) -> bool:
    if not (is_partial_date(later) and is_partial_date(earlier)):
        return True
    return last_day(later) >= first_day(earlier)
