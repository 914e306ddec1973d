"""What a rule between rows or tables is, and what breaks one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gradeline.facts.csv_tables import FactRow

Facts = dict[str, list[FactRow]]


@dataclass(frozen=True)
class Breach:
    """A cell that breaks a rule, in the words of a fault."""

    table: str
    row: FactRow
    column: str
    found: str
    expected: str


@dataclass(frozen=True)
class TableRule:
    """A rule, as the function that finds what breaks it; `source` says what it follows from.

    The function is given facts whose cells, keys and references hold.
    """

    breaches: Callable[[Facts], Iterable[Breach]]
    source: str

    @property
    def name(self) -> str:
        """Return what the rule is called."""
        return self.breaches.__name__


def rows_by(facts: Facts, table: str, column: str) -> dict[str, dict[str, str]]:
    """Return the cells of the rows of a table by what stands in a column."""
    return {row.cells[column]: row.cells for row in facts[table]}
