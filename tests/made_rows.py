"""Rows of queries as a test needs them: a few columns given, the others as good as empty."""

import datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from gradeline.queries.query import Row

EMPTY: dict[Any, Any] = {
    bool: False,
    int: 0,
    float: 0.0,
    str: "",
    datetime.date: datetime.date(2020, 1, 1),
}


def made(row: type[Row], **cells: Any) -> Row:
    """Return a row; what is not given is None where that may be, else empty, 0 or some day.

    Raises TypeError for a column that the row does not have.
    """
    return row(**{**_empty(row), **cells})


@cache
def _empty(row: type[Any]) -> dict[str, Any]:
    return {
        name: None if type(None) in get_args(kind) else EMPTY[kind]
        for name, kind in get_type_hints(row).items()
    }
