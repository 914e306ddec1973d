"""What can be wrong with the facts, said so that a data officer can mend it."""

from dataclasses import dataclass

MOST_SHOWN = 100


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one place.

    `row` is the line in the file, the header being line 1, or the key of a row in a file that has
    no lines.
    """

    file: str
    row: int | str | None
    column: str | None
    found: str
    expected: str

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        return f"{place}: found {self.found}; expected {self.expected}"


class FaultyFacts(Exception):
    """The facts cannot be used; `faults` holds every one found in one run, in file order."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults, key=_place)
        count = len(self.faults)
        heading = f"The facts have {count} fault{'' if count == 1 else 's'}:"
        lines = [f"  {fault}" for fault in self.faults[:MOST_SHOWN]]
        if count > MOST_SHOWN:
            lines.append(f"  and {count - MOST_SHOWN} more")
        super().__init__("\n".join([heading, *lines]))


def _place(fault: Fault) -> tuple[str, int, str, str]:
    line, key = (fault.row, "") if isinstance(fault.row, int) else (0, fault.row or "")
    return fault.file, line, key, fault.column or ""
