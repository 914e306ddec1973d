"""Rows of a data frame as plain objects.

pandas' own `itertuples` leaves a missing value as NaN, NaT or NA, of which none is None.
"""

from collections import namedtuple
from functools import lru_cache
from typing import Any

import pandas as pd


def records(frame: pd.DataFrame) -> list[Any]:
    """Return each row as an object with an attribute for each column; a missing value is None."""
    missing = frame.isna().to_numpy()
    columns = []
    for position, (_, column) in enumerate(frame.items()):
        values = column.tolist()
        own = missing[:, position]
        if own.any():
            values = [
                None if is_missing else value
                for value, is_missing in zip(values, own.tolist(), strict=True)
            ]
        columns.append(values)
    make = _record(tuple(frame.columns))
    return [make(*row) for row in zip(*columns, strict=True)]


def first_record(frame: pd.DataFrame) -> Any:
    """Return the first row as an object; raises IndexError where there is none."""
    return records(frame.head(1))[0]


@lru_cache(maxsize=200)
def _record(columns: tuple[str, ...]) -> Any:
    return namedtuple("Record", columns, rename=True)
