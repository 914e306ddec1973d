"""Check a table of facts that is too long to be read row by row; the database streams it.

The rules are those of the one rulebook, which the facts room applies to small tables. The file is
read as text; lines are counted only when something is wrong, and it is the facts room that says
what.
"""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from gradeline.database.condition_sql import of_row, of_text
from gradeline.database.literals import identifier, identifiers, literal
from gradeline.facts.csv_tables import FactRow, cell_fault, quoted
from gradeline.facts.faults import MOST_SHOWN, Fault
from gradeline.facts.package import FactColumn, FactTable, Reference
from gradeline.facts.rules.rows import RowRule, rules_of

READ = """read_csv(
    $path, columns = $columns, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true{more}
)"""
# What a row can break: what is said of a cell, of the cells of a row, or of what it refers to.
Part = FactColumn | RowRule | Reference
ROWS = READ.format(more="")
# Reading in parallel would not keep the order by which lines are numbered.
NUMBERED = (
    "(select row_number() over () + 1 as line, * from "
    + READ.format(more=", parallel = false")
    + ")"
)
WITH_REJECTS = READ.format(more=f", store_rejects = true, rejects_limit = {MOST_SHOWN}")


def large_faults(
    connection: duckdb.DuckDBPyConnection, path: Path, table: FactTable
) -> list[Fault]:
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


def mended_faults(connection: duckdb.DuckDBPyConnection) -> list[Fault]:
    """Return the figures in doubt that the source no longer gives as they were printed."""
    mended = connection.execute(
        """
        select figure_in_doubt.indicator_id, authority_id, year, printed_value, value
        from figure_in_doubt
        left join observation using (indicator_id, authority_id, year)
        where value is distinct from printed_value
        order by all
        """
    ).fetchall()
    return [
        Fault(
            "data/figure_in_doubt.csv",
            None,
            "printed_value",
            f"{printed:.15g} for {indicator}, {authority}, {year}, where {value} is held",
            "the figure as held; if the source has mended it, delete the row",
        )
        for indicator, authority, year, printed, value in mended
    ]


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
    wrong: list[tuple[Part, str]] = [(column, _is_wrong(column)) for column in table.columns]
    wrong += [
        (rule, f"not ({of_row(rule.condition, is_text=True)})") for rule in rules_of(table.name)
    ]
    wrong += [(reference, _is_unknown(reference)) for reference in table.references]
    any_wrong = ", ".join(f"coalesce(bool_or({condition}), false)" for _, condition in wrong)
    count, *found = (
        connection.execute(f"select count(*), {any_wrong} from {WITH_REJECTS}", text).fetchone()
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
    if not count and not rejected:
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
        yield _fault(file, FactRow(line, held), broken)


def _fault(file: str, row: FactRow, broken: FactColumn | RowRule) -> Fault:
    if isinstance(broken, RowRule):
        return broken.fault(file, row)
    cell = row.cells[broken.name]
    fault = cell_fault(file, row.line, broken, cell)
    return fault or Fault(
        file, row.line, broken.name, quoted(cell), f"a value of the type {broken.type}"
    )


def _is_wrong(column: FactColumn) -> str:
    """Return the condition under which the facts room would find fault with a cell."""
    wrong = [f"{identifier(column.name)} is null"] if column.required else []
    wrong += [f"not ({condition})" for condition in of_text(column)]
    return " or ".join(f"coalesce({condition}, false)" for condition in wrong)


def _key_faults(
    connection: duckdb.DuckDBPyConnection, text: dict[str, Any], file: str, table: FactTable
) -> Iterable[Fault]:
    for key in table.keys:
        names = identifiers(key)
        again = connection.execute(
            f"select {names} from {ROWS} where {_are_given(key)} "
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


def _is_unknown(reference: Reference) -> str:
    """Return the condition under which a row refers to what is not there."""
    targets = ", ".join(f"cast({identifier(name)} as varchar)" for name in reference.target_columns)
    return (
        f"({_are_given(reference.columns)} "
        f"and ({identifiers(reference.columns)}) not in (select ({targets}) "
        f"from {identifier(reference.target)} where {_are_given(reference.target_columns)}))"
    )


def _are_given(columns: tuple[str, ...]) -> str:
    """Return the condition that no cell is empty; one that is has a fault of its own."""
    return " and ".join(f"{identifier(name)} is not null" for name in columns)


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
