"""Read tables that others publish, as text, whatever they are stored as."""

import glob
from collections.abc import Iterator
from pathlib import Path

import duckdb

from gradeline.database.trouble import sentence

CHUNK = 20_000


class UnreadableTable(Exception):
    """A file is not a table that can be read; the sentence says why."""


def table_columns(path: Path) -> list[str]:
    """Return the names of the columns of a parquet or CSV file; raises UnreadableTable."""
    with duckdb.connect() as connection:
        try:
            return [
                row[0]
                for row in connection.execute(
                    f"describe select * from {_reader(path)}", {"path": glob.escape(str(path))}
                ).fetchall()
            ]
        except duckdb.Error as error:
            raise UnreadableTable(sentence(error)) from None


def table_rows(path: Path, columns: list[str]) -> Iterator[tuple[str | None, ...]]:
    """Yield the rows of a parquet or CSV file, their cells as text; raises UnreadableTable."""
    names = ", ".join('cast("' + name.replace('"', '""') + '" as varchar)' for name in columns)
    with duckdb.connect() as connection:
        try:
            found = connection.execute(
                f"select {names} from {_reader(path)}", {"path": glob.escape(str(path))}
            )
            while rows := found.fetchmany(CHUNK):
                yield from rows
        except duckdb.Error as error:
            raise UnreadableTable(sentence(error)) from None


def _reader(path: Path) -> str:
    if path.suffix.lower() == ".parquet":
        return "read_parquet($path)"
    return (
        "read_csv($path, all_varchar = true, header = true, skip = 0, delim = ',', quote = '\"', "
        "escape = '\"', comment = '')"
    )
