"""Check a table of Parquet by the one rulebook; the database streams it.

Its columns have types and its rows no lines: a row is named by its key. The rows stand in the order
of the key, by which they can be found quickly, compared, and told apart.
"""

import glob
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from gradeline.database.breaches import Part, any_of, breaches, fault_of
from gradeline.database.literals import identifiers
from gradeline.database.table_statements import COLUMN_TYPES
from gradeline.facts.cell_text import as_text
from gradeline.facts.csv_tables import FactRow, cell_fault, quoted
from gradeline.facts.faults import MOST_SHOWN, Fault
from gradeline.facts.package import FactTable, Reference

ROWS = "read_parquet($path)"


def parquet_faults(
    connection: duckdb.DuckDBPyConnection, path: Path, table: FactTable
) -> list[Fault]:
    """Return what is wrong with the file of a large table, at most a hundred of each kind.

    The tables it refers to must have been filled.
    """
    file = f"data/{table.path}"
    if not path.is_file():
        found = "a folder" if path.is_dir() else "no such file"
        return [Fault(file, None, None, found, f"the table {table.name}")]
    bound = {"path": glob.escape(str(path))}
    try:
        fault = _columns_fault(connection, bound, file, table)
        return [fault] if fault else list(_faults(connection, bound, file, table))
    except (duckdb.InvalidInputException, duckdb.IOException):
        found = "a file that cannot be read: it is damaged, or no Parquet"
        return [Fault(file, None, None, found, f"the table {table.name} as Parquet")]


def _columns_fault(
    connection: duckdb.DuckDBPyConnection, bound: dict[str, Any], file: str, table: FactTable
) -> Fault | None:
    described = connection.execute(f"describe select * from {ROWS}", bound).fetchall()
    found = [f"{name} {kind.lower()}" for name, kind, *_ in described]
    wanted = [f"{column.name} {COLUMN_TYPES[column.type]}" for column in table.columns]
    if found == wanted:
        return None
    return Fault(
        file, None, None, f"the columns {', '.join(found)}", f"the columns {', '.join(wanted)}"
    )


def _faults(
    connection: duckdb.DuckDBPyConnection, bound: dict[str, Any], file: str, table: FactTable
) -> Iterable[Fault]:
    wrong = breaches(table, is_text=False)
    count, *found = (
        connection.execute(f"select count(*), {any_of(wrong)} from {ROWS}", bound).fetchone() or ()
    )
    if not count:
        if not table.may_be_empty:
            yield Fault(file, None, None, "no rows", "at least one row")
        return
    for (part, condition), is_broken in zip(wrong, found, strict=True):
        if is_broken:
            yield from _broken(connection, bound, file, table, part, condition)
    yield from _order_faults(connection, bound, file, table)


def _broken(
    connection: duckdb.DuckDBPyConnection,
    bound: dict[str, Any],
    file: str,
    table: FactTable,
    part: Part,
    condition: str,
) -> Iterable[Fault]:
    """Yield the faults of rows that break a part; of a reference, one for each that is unknown."""
    rows = connection.execute(
        f"select {identifiers(table.column_names)} from {ROWS} where {condition}"
        f"{_once_each(part, table)} order by {identifiers(table.key)} limit {MOST_SHOWN}",
        bound,
    ).fetchall()
    for values in rows:
        cells = dict(zip(table.column_names, map(as_text, values), strict=True))
        row = FactRow(_named(table, cells), cells)
        if isinstance(part, Reference):
            found = quoted(", ".join(cells[name] for name in part.columns))
            place = ", ".join(part.columns)
            yield Fault(file, row.line, place, found, f"a code listed in {part.target}.csv")
            own = (column for column in table.columns if column.name in part.columns)
            untidy = (cell_fault(file, row.line, column, cells[column.name]) for column in own)
            yield from filter(None, untidy)
        else:
            yield fault_of(file, row, part)


def _once_each(part: Part, table: FactTable) -> str:
    if not isinstance(part, Reference):
        return ""
    among = f"partition by {identifiers(part.columns)} order by {identifiers(table.key)}"
    return f" qualify row_number() over ({among}) = 1"


def _order_faults(
    connection: duckdb.DuckDBPyConnection, bound: dict[str, Any], file: str, table: FactTable
) -> Iterable[Fault]:
    """Yield rows that repeat the key of the one before or should stand before it."""
    key = f"row({identifiers(table.key)})"
    earlier = connection.execute(
        f"""
        select key, previous
        from (select {key} as key, lag({key}) over () as previous from {ROWS})
        where key <= previous
        limit {MOST_SHOWN}
        """,
        bound,
    ).fetchall()
    for own, previous in earlier:
        told, before = (", ".join(map(as_text, each)) for each in (own, previous))
        found, expected = f"{quoted(told)} again", "each key once"
        if own != previous:
            found = f"a row behind that of {before}"
            expected = f"rows in the order of {', '.join(table.key)}, as the importers write them"
        yield Fault(file, told, ", ".join(table.key), found, expected)


def _named(table: FactTable, cells: dict[str, str]) -> str:
    return ", ".join(cells[name] or "(none)" for name in table.key)
