"""Rows of a data frame as plain objects."""

from typing import Any

import pandas as pd


def records(frame: pd.DataFrame) -> list[Any]:
    """Return each row as an object with an attribute for each column; a missing value is None."""
    known = frame.astype(object).where(frame.notna(), None)
    return list(known.itertuples(index=False))


def first_record(frame: pd.DataFrame) -> Any:
    """Return the first row as an object; raises IndexError where there is none."""
    return records(frame.head(1))[0]
