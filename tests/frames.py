"""Named queries asked by name, as data frames: for tests of what the SQL answers."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pandas as pd

from gradeline.database import named_queries


class Database(named_queries.Database):
    """A database that also answers in frames, which tests of many rows read more easily."""

    def query(self, name: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """Return the rows of the query called `name`, for example `side_by_side/latest_grades`."""
        with self._connection.cursor() as cursor:
            return cursor.execute(named_queries.query_text(name), dict(parameters or {})).df()


def records(frame: pd.DataFrame) -> list[Any]:
    """Return each row as an object with an attribute for each column; a missing value is None."""
    columns = [
        [None if is_missing else value for value, is_missing in zip(own, own.isna(), strict=True)]
        for _, own in frame.items()
    ]
    return [
        SimpleNamespace(**dict(zip(frame.columns, row, strict=True)))
        for row in zip(*columns, strict=True)
    ]
