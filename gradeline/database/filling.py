"""Fill the tables of a database from the files of facts."""

import glob
from pathlib import Path

import duckdb

from gradeline.database.large_tables import large_faults, mended_faults
from gradeline.database.literals import identifier, identifiers
from gradeline.database.table_statements import COLUMN_TYPES
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import PARQUET, FactTable, Package

SORT_COLUMNS = ("display_order", "authority_id", "inspection_id", "framework_id")


def fill(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Fill every table of `package`, checking large ones.

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
    faults = mended_faults(connection)
    if faults:
        raise FaultyFacts(faults)


def _load(connection: duckdb.DuckDBPyConnection, path: Path, table: FactTable) -> None:
    if table.format == PARQUET:
        # Its rows are in order, as was checked.
        connection.execute(
            f"insert into {identifier(table.name)} by name from read_parquet($path)",
            {"path": glob.escape(str(path))},
        )
        return
    columns = {column.name: COLUMN_TYPES[column.type] for column in table.columns}
    order = [name for name in SORT_COLUMNS if name in columns and not table.is_large]
    order_by = identifiers(tuple(order) or table.key)
    # DuckDB wants a row that another row of its table refers to in an earlier statement.
    conditions = [
        f"({_is_one_of(reference.columns, table.name, reference.target_columns)})"
        for reference in table.references
        if reference.target == table.name
    ]
    conditions += [f"not ({_is_one_of(table.key, table.name, table.key)})"] if conditions else []
    statement = f"""
        insert into {identifier(table.name)} by name
        select * from read_csv(
            $path, columns = $columns, header = true, auto_detect = false,
            delim = ',', quote = '"', escape = '"', nullstr = ''
        )
        {f"where {' and '.join(conditions)}" if conditions else ""}
        order by {order_by}
        """
    text = {"path": str(path), "columns": columns}
    while connection.execute(statement, text).fetchone() != (0,) and conditions:
        pass


def _is_one_of(columns: tuple[str, ...], table: str, targets: tuple[str, ...]) -> str:
    """Return the condition that a row refers to nothing or to a row that is in a table already."""
    some_missing = " or ".join(f"{identifier(name)} is null" for name in columns)
    found = f"select ({identifiers(targets)}) from {identifier(table)}"
    return f"{some_missing} or ({identifiers(columns)}) in ({found})"
