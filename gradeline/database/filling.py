"""Fill the tables of a database from the CSV files of facts."""

from pathlib import Path

import duckdb

from gradeline.database.checking import large_faults, mended_faults
from gradeline.database.literals import literal
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import Package, Table

COLUMN_TYPES = {
    "string": "varchar",
    "integer": "bigint",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
}
SORT_COLUMNS = ("display_order", "authority_id", "inspection_id", "framework_id")


def fill(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Fill every table of `package`, checking large ones, and describe tables and columns.

    Small tables have been checked by the facts room. Raises FaultyFacts when a large one has
    faults.
    """
    for table in package.tables:
        path = package.folder / table.path
        if table.is_large:
            faults = large_faults(connection, path, table)
            if faults:
                raise FaultyFacts(faults)
        _load(connection, path, table)
        _describe(connection, table)
    faults = mended_faults(connection)
    if faults:
        raise FaultyFacts(faults)


def _load(connection: duckdb.DuckDBPyConnection, path: Path, table: Table) -> None:
    columns = {column.name: COLUMN_TYPES[column.type] for column in table.columns}
    order = [name for name in SORT_COLUMNS if name in columns and not table.is_large]
    order_by = ", ".join(f'"{name}"' for name in order or table.key)
    # The names put into the text are those of the checked description.
    connection.execute(
        f"""
        insert into "{table.name}" by name
        select * from read_csv(
            $path, columns = $columns, header = true, auto_detect = false,
            delim = ',', quote = '"', escape = '"', nullstr = ''
        )
        order by {order_by}
        """,  # noqa: S608
        {"path": str(path), "columns": columns},
    )


def _describe(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    connection.execute(f'comment on table "{table.name}" is {literal(table.description)}')
    for column in table.columns:
        place = f'"{table.name}"."{column.name}"'
        connection.execute(f"comment on column {place} is {literal(column.description)}")
