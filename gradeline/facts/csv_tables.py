"""Read one CSV table of facts, cell by cell, keeping the line each row came from.

With the csv module and not with pandas, which guesses types and does not say on which line a row
stands.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

from gradeline.facts.dates import is_date, is_partial_date
from gradeline.facts.faults import Fault
from gradeline.facts.package import WITH_LIMITS, FactColumn, FactTable

LONGEST_SHOWN = 60
CONTROL_CHARACTER = re.compile(r"[\x00-\x1f]")
NUMBERS = {"integer": "-?[0-9]+", "number": r"-?[0-9]+(\.[0-9]+)?"}
# The database keeps whole numbers in 64 bits.
TOO_LARGE = 1e18


@dataclass(frozen=True)
class FactRow:
    """One row of a table as text; an empty cell is a missing value.

    `line` is its place: the line, or the key in a file that has no lines.
    """

    line: int | str
    cells: dict[str, str]


def read_table(folder: Path, table: FactTable) -> tuple[list[FactRow], list[Fault]]:
    """Return the rows of `table` whose cells can be used, and the faults of those that cannot."""
    file = f"data/{table.path}"
    try:
        raw = (folder / table.path).read_bytes()
    except FileNotFoundError:
        return [], [Fault(file, None, None, "no such file", f"the table {table.name}")]
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return [], [Fault(file, None, None, found, f"the table {table.name}")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{raw[error.start]:02x}, which is not UTF-8"
        return [], [Fault(file, line, None, found, "a file saved as UTF-8")]
    return _rows(text, file, table)


def _rows(text: str, file: str, table: FactTable) -> tuple[list[FactRow], list[Fault]]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[FactRow] = []
    faults: list[Fault] = []
    names = table.column_names
    line = 0
    try:
        header = next(lines, [])
        if tuple(header) != names:
            expected = f"the header {','.join(names)}"
            return [], [Fault(file, 1, None, f"the header {','.join(header)}", expected)]
        line = lines.line_num
        for cells in lines:
            first, line = line + 1, lines.line_num
            if len(cells) != len(names):
                found = f"{len(cells)} cells" if cells else "an empty line"
                faults.append(Fault(file, first, None, found, f"{len(names)} cells"))
                continue
            rows.append(FactRow(first, dict(zip(names, cells, strict=True))))
    except csv.Error as error:
        faults.append(Fault(file, line + 1, None, str(error), "well-formed CSV"))
    for column in table.columns:
        faults += _cell_faults(file, rows, column)
    return rows, faults


def _cell_faults(file: str, rows: list[FactRow], column: FactColumn) -> Iterable[Fault]:
    """Yield the faults of a column; each text in it is looked at once."""
    texts = {row.cells[column.name] for row in rows}
    if any(_expected(text, column) is not None for text in texts):
        for row in rows:
            fault = cell_fault(file, row.line, column, row.cells[column.name])
            if fault is not None:
                yield fault


def quoted(text: str) -> str:
    """Return `text` in quotes, cut where it is too long to show."""
    return repr(text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…")


def cell_fault(file: str, line: int | str, column: FactColumn, text: str) -> Fault | None:
    """Return what is wrong with a cell, or None when it is as its column wants it."""
    expected = _expected(text, column)
    if expected is None:
        return None
    found = quoted(text) if text else "an empty cell"
    return Fault(file, line, column.name, found, expected)


def _expected(text: str, column: FactColumn) -> str | None:
    """Say what should have stood in a cell, or None when `text` is as it should be."""
    if not text:
        return "a value" if column.required else None
    if text != text.strip():
        return "no spaces around the value"
    if CONTROL_CHARACTER.search(text):
        return "text of one line without control characters"
    expected = _type_wanted(text, column) or _limits_wanted(text, column)
    if expected is None and column.enum and text not in column.enum:
        expected = f"one of {', '.join(column.enum)}"
    if expected is None and column.pattern and not re.fullmatch(column.pattern, text):
        expected = f"text of the form {column.pattern}"
    return expected


def _type_wanted(text: str, column: FactColumn) -> str | None:
    if column.partial_date:
        return None if is_partial_date(text) else _date_wanted(text, "2013, 2013-04 or 2013-04-30")
    if column.type == "date":
        return None if is_date(text) else _date_wanted(text, "2013-04-30")
    if column.type == "boolean":
        return None if text in ("true", "false") else "true or false"
    if column.type not in NUMBERS or re.fullmatch(NUMBERS[column.type], text):
        return None
    return "a whole number" if column.type == "integer" else "a number"


def _limits_wanted(text: str, column: FactColumn) -> str | None:
    if column.type not in WITH_LIMITS:
        return None
    value: Any = text if column.type == "date" else float(text)
    if column.minimum is not None and value < column.minimum:
        return f"at least {column.minimum}"
    if column.maximum is not None and value > column.maximum:
        return f"at most {column.maximum}"
    if column.type == "integer" and abs(value) >= TOO_LARGE:
        return "a whole number of at most 18 digits"
    if column.type == "number" and abs(value) == inf:
        return "a number of at most 300 digits"
    return None


def _date_wanted(text: str, form: str) -> str:
    expected = f"a date that exists, written like {form}"
    by_excel = r"\d{1,2}/\d{1,2}/\d{2,4}|\d{5}(\.\d+)?|[A-Za-z]{3}-\d{2}|\d{1,2}-[A-Za-z]{3}.*"
    if re.fullmatch(by_excel, text):
        expected += " (a spreadsheet seems to have rewritten it)"
    return expected
