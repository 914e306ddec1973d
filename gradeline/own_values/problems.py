"""What can be wrong with a filled-in template, said so that whoever filled it in can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_SHOWN = 40


@dataclass(frozen=True)
class ValueProblem:
    """One thing wrong in one place; `row` is counted as a spreadsheet does, the header being 1.

    Without `row` it is about the whole file. Where `is_scored` is true it is a remark: the value
    of the row is scored in spite of it. `found` and `expected` hold what the reader's file holds:
    whoever shows them must escape them.
    """

    row: int | None
    column: str | None
    found: str
    expected: str
    is_scored: bool

    def __str__(self) -> str:
        place = "The file" if self.row is None else f"Row {self.row}"
        if self.column is not None:
            place += f", {self.column}"
        told = f"{place}: found {self.found}, expected {self.expected}"
        if not self.is_scored:
            return f"{told}; not scored"
        return told if self.row is None else f"{told}; scored all the same"


class UnusableTemplate(Exception):
    """Nothing can be read from a file; the sentence says what it is and what it should be."""

    def __init__(self, name: str, found: str, expected: str) -> None:
        super().__init__(f"{shown(name)}: found {found}; expected {expected}. Nothing was read.")


def shown(text: str) -> str:
    """Return text on one line and not longer than a message can bear."""
    line = one_line(text)
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"


def quoted(text: str) -> str:
    """Return text in quotation marks, as short as a message needs it; nothing is named so."""
    return f"“{shown(text)}”" if text.strip() else "nothing"


def all_quoted(names: Sequence[str], most: int = 8) -> str:
    """Return the first of several names, quoted, and how many more there are."""
    told = ", ".join(quoted(name) for name in names[:most])
    return f"{told} and {len(names) - most} more" if len(names) > most else told


def one_line(text: str) -> str:
    """Return text with every run of spaces, line breaks and unprintable signs as one space."""
    printable = text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())
