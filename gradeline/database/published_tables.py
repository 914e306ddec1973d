"""Read parquet files that others publish, as text."""

import glob
from collections.abc import Iterator
from pathlib import Path

import duckdb

from gradeline.database.trouble import sentence

CHUNK = 20_000


class UnreadableTable(Exception):
    """A file is no parquet that can be read; the words of DuckDB say why."""


def parquet_columns(path: Path) -> list[str]:
    """Return the names of the columns of a parquet file; raises UnreadableTable."""
    with duckdb.connect() as connection:
        try:
            return [
                row[0]
                for row in connection.execute(
                    "describe select * from read_parquet($path)",
                    {"path": glob.escape(str(path))},
                ).fetchall()
            ]
        except duckdb.Error as error:
            raise UnreadableTable(sentence(error)) from None


def parquet_rows(path: Path, columns: list[str]) -> Iterator[tuple[str | None, ...]]:
    """Yield the rows of a parquet file, their cells as text; raises UnreadableTable."""
    names = ", ".join('cast("' + name.replace('"', '""') + '" as varchar)' for name in columns)
    with duckdb.connect() as connection:
        try:
            found = connection.execute(
                f"select {names} from read_parquet($path)", {"path": glob.escape(str(path))}
            )
            while rows := found.fetchmany(CHUNK):
                yield from rows
        except duckdb.Error as error:
            raise UnreadableTable(sentence(error)) from None
