"""Run the named queries of `queries/` on a database opened for reading.

A file holds one query, so there is nothing that a library for SQL in files, such as aiosql, would
take apart.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from gradeline.database.connecting import connect_for_reading
from gradeline.database.trouble import named_while_reading
from gradeline.places import QUERIES


class UnknownQuery(Exception):
    """There is no file of that name in `queries/`."""


class Database:
    """A database file opened for reading only, shut off from every other file.

    Safe to share between threads: each query runs on a cursor of its own. Raises DatabaseUnusable
    when the file cannot be opened or, at any query, when it proves to be damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with named_while_reading(path):
            self._connection = connect_for_reading(path)

    def query(self, name: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """Return the rows of the query called `name`, for example `side_by_side/latest_grades`.

        `parameters` are bound, never put into the text. Raises UnknownQuery; DuckDB's own error
        where a parameter is missing or not asked for; DatabaseUnusable.
        """
        text = query_text(name)
        with named_while_reading(self.path), self._connection.cursor() as cursor:
            return cursor.execute(text, dict(parameters or {})).df()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


@cache
def query_text(name: str) -> str:
    """Return the SQL of the query called `name`; raises UnknownQuery when there is none."""
    path = QUERIES / f"{name}.sql"
    if not re.fullmatch(r"[a-z_]+/[a-z_]+", name) or not path.is_file():
        raise UnknownQuery(f"queries/{name}.sql does not exist")
    return path.read_text(encoding="utf-8")
