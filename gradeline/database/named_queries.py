"""Run the named queries of `queries/` on a database opened for reading.

A file holds one query, so there is nothing that a library for SQL in files, such as aiosql, would
take apart.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Any

from gradeline.database.connecting import connect_for_reading
from gradeline.database.trouble import named_while_reading
from gradeline.paths import QUERIES
from gradeline.queries.query import Query, Row


class UnknownQuery(Exception):
    """There is no file of that name in `queries/`."""


class OtherColumns(Exception):
    """A query gives other columns than the type of its rows has."""


class Database:
    """A database file opened for reading only, shut off from every other file.

    Safe to share between threads: each query runs on a cursor of its own. Raises DatabaseUnusable
    when the file cannot be opened or, at any query, when it proves to be damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with named_while_reading(path):
            self._connection = connect_for_reading(path)

    def ask(self, query: Query[Row]) -> tuple[Row, ...]:
        """Return the rows of a query; what is missing is None, a list of values a tuple.

        Raises UnknownQuery, OtherColumns, DatabaseUnusable.
        """
        text = query_text(query.name)
        bound = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in query.parameters
        }
        with named_while_reading(self.path), self._connection.cursor() as cursor:
            cursor.execute(text, bound)
            described = cursor.description
            fetched = cursor.fetchall()
        _expect(query, [name for name, *_ in described])
        lists = [
            position for position, (_, kind, *_) in enumerate(described) if str(kind).endswith("]")
        ]
        return tuple(starmap(query.row, _with_tuples(fetched, lists) if lists else fetched))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _expect(query: Query[Row], columns: Sequence[str]) -> None:
    """Refuse columns that the type of a row does not have, or has elsewhere."""
    wanted = tuple(query.row.__dataclass_fields__)
    if wanted != tuple(columns):
        raise OtherColumns(
            f"queries/{query.name}.sql: expected the columns {', '.join(wanted)}; "
            f"found {', '.join(columns)}. Run `python3 -m gradeline queries`"
        )


def _with_tuples(rows: Sequence[tuple[Any, ...]], lists: Sequence[int]) -> list[list[Any]]:
    """Return rows in which the values at the positions `lists` are tuples."""
    made = [list(row) for row in rows]
    for row in made:
        for position in lists:
            if row[position] is not None:
                row[position] = tuple(row[position])
    return made


@cache
def query_text(name: str) -> str:
    """Return the SQL of the query called `name`; raises UnknownQuery when there is none."""
    path = QUERIES / f"{name}.sql"
    if not re.fullmatch(r"[a-z_]+/[a-z_]+", name) or not path.is_file():
        raise UnknownQuery(f"queries/{name}.sql does not exist")
    return path.read_text(encoding="utf-8")
