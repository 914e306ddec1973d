"""Check a table of CSV that is too long to be read row by row; the database streams it.

The rules are those of the one rulebook, which the facts room applies to small tables. The file is
read as text; lines are counted only when something is wrong, and it is the facts room that says
what.
"""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from gradeline.database.breaches import Part, any_of, are_given, breaches, fault_of
from gradeline.database.literals import identifier, identifiers, literal
from gradeline.facts.csv_tables import FactRow, quoted
from gradeline.facts.faults import MOST_SHOWN, Fault
from gradeline.facts.package import FactColumn, FactTable, Reference
from gradeline.facts.rules.rows import RowRule

READ = """read_csv(
    $path, columns = $columns, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true{more}
)"""
ROWS = READ.format(more="")
# Reading in parallel would not keep the order by which lines are numbered.
NUMBERED = (
    "(select row_number() over () + 1 as line, * from "
    + READ.format(more=", parallel = false")
    + ")"
)
WITH_REJECTS = READ.format(more=f", store_rejects = true, rejects_limit = {MOST_SHOWN}")


def csv_faults(connection: duckdb.DuckDBPyConnection, path: Path, table: FactTable) -> list[Fault]:
    """Return what is wrong with the file of a large table, at most a hundred of each kind.

    The tables it refers to must have been filled.
    """
    file = f"data/{table.path}"
    fault = _header_fault(path, file, table)
    if fault is not None:
        return [fault]
    try:
        return list(_faults(connection, path, file, table))
    except duckdb.InvalidInputException as error:
        return [Fault(file, None, None, quoted(str(error)), "well-formed CSV, saved as UTF-8")]


def _header_fault(path: Path, file: str, table: FactTable) -> Fault | None:
    wanted = ",".join(table.column_names)
    try:
        with path.open("rb") as lines:
            first = lines.readline(10_000)
    except FileNotFoundError:
        return Fault(file, None, None, "no such file", f"the table {table.name}")
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return Fault(file, None, None, found, f"the table {table.name}")
    header = first.decode("utf-8-sig", errors="replace").rstrip("\r\n")
    if header != wanted:
        return Fault(file, 1, None, f"the header {header[:200]}", f"the header {wanted}")
    return None


def _faults(
    connection: duckdb.DuckDBPyConnection, path: Path, file: str, table: FactTable
) -> Iterable[Fault]:
    text = {"path": str(path), "columns": dict.fromkeys(table.column_names, "varchar")}
    structure = list(islice(_line_faults(path, file, table), MOST_SHOWN))
    broken: list[tuple[Part, str]] = []
    if not structure:
        broken, structure = _read(connection, text, file, table)
    if structure:
        yield from structure
        return
    for part, condition in broken:
        if isinstance(part, Reference):
            yield from _reference_faults(connection, text, file, part, condition)
        else:
            yield from _row_faults(connection, text, file, table, part, condition)
    yield from _key_faults(connection, text, file, table)


def _line_faults(path: Path, file: str, table: FactTable) -> Iterable[Fault]:
    """Yield lines that DuckDB passes over, counting those after them wrongly, or cannot place."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line in (b"\n", b"\r\n"):
                yield Fault(file, number, None, "an empty line", f"{len(table.columns)} cells")
            elif not line.isascii():
                try:
                    line.decode("utf-8")
                except UnicodeDecodeError as error:
                    found = f"the byte 0x{line[error.start]:02x}, which is not UTF-8"
                    yield Fault(file, number, None, found, "a file saved as UTF-8")


def _read(
    connection: duckdb.DuckDBPyConnection, text: dict[str, Any], file: str, table: FactTable
) -> tuple[list[tuple[Part, str]], list[Fault]]:
    """Read the file once; return what some row breaks, and what is no row at all.

    With each part of the rulebook that is broken stands the condition of the rows that do. What is
    no row is a line (a wrong count of cells, an open quote) or a lack of rows.
    """
    wrong = breaches(table, is_text=True)
    count, *found = (
        connection.execute(f"select count(*), {any_of(wrong)} from {WITH_REJECTS}", text).fetchone()
        or ()
    )
    rejected = connection.execute(
        "select line, any_value(error_message) from reject_errors group by line order by line"
    ).fetchall()
    connection.execute("drop table reject_errors")
    connection.execute("drop table reject_scans")
    structure = [
        Fault(file, line, None, quoted(message), "one cell of text for each column")
        for line, message in rejected
    ]
    if not count and not rejected and not table.may_be_empty:
        structure = [Fault(file, None, None, "no rows", "at least one row")]
    return [each for each, is_wrong in zip(wrong, found, strict=True) if is_wrong], structure


def _row_faults(
    connection: duckdb.DuckDBPyConnection,
    text: dict[str, Any],
    file: str,
    table: FactTable,
    broken: FactColumn | RowRule,
    condition: str,
) -> Iterable[Fault]:
    names = table.column_names
    rows = connection.execute(
        f"select line, {identifiers(names)} from {NUMBERED} "
        f"where {condition} order by line limit {MOST_SHOWN}",
        text,
    ).fetchall()
    for line, *cells in rows:
        held = {name: cell or "" for name, cell in zip(names, cells, strict=True)}
        yield fault_of(file, FactRow(line, held), broken)


def _key_faults(
    connection: duckdb.DuckDBPyConnection, text: dict[str, Any], file: str, table: FactTable
) -> Iterable[Fault]:
    for key in table.keys:
        names = identifiers(key)
        again = connection.execute(
            f"select {names} from {ROWS} where {are_given(key)} "
            f"group by {names} having count(*) > 1 limit {MOST_SHOWN}",
            text,
        ).fetchall()
        for value in again:
            lines = _lines(connection, text, key, value)
            found = f"{quoted(', '.join(value))} again, as in row {lines[0]}"
            yield Fault(file, lines[1], ", ".join(key), found, "each key once")


def _reference_faults(
    connection: duckdb.DuckDBPyConnection,
    text: dict[str, Any],
    file: str,
    reference: Reference,
    condition: str,
) -> Iterable[Fault]:
    columns = identifiers(reference.columns)
    unknown = connection.execute(
        f"select distinct {columns} from {ROWS} where {condition} "
        f"order by {columns} limit {MOST_SHOWN}",
        text,
    ).fetchall()
    for value in unknown:
        line = _lines(connection, text, reference.columns, value)[0]
        place = ", ".join(reference.columns)
        expected = f"a code listed in {reference.target}.csv"
        yield Fault(file, line, place, quoted(", ".join(value)), expected)


def _lines(
    connection: duckdb.DuckDBPyConnection,
    text: dict[str, Any],
    columns: tuple[str, ...],
    value: tuple[str, ...],
) -> list[int]:
    """Return the first two lines whose cells in `columns` are `value`."""
    where = " and ".join(
        f"{identifier(name)} = {literal(cell)}" for name, cell in zip(columns, value, strict=True)
    )
    found = connection.execute(
        f"select line from {NUMBERED} where {where} order by line limit 2", text
    ).fetchall()
    return [line for (line,) in found]
