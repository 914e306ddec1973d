"""Rows of a query as a table to take away."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from gradeline.records import records
from gradeline.sections.cells import Cell
from gradeline.sections.section import Rows
from gradeline.sections.table import Column, Table, table


def rows_of(name: str, about: str, columns: Sequence[str], frame: pd.DataFrame) -> Rows:
    """Return the columns of `frame` that are named, to take away; see listing."""
    return Rows(name, about, lambda: listing(name, about, columns, frame))


def listing(name: str, caption: str, columns: Sequence[str], frame: pd.DataFrame) -> Table:
    """Return the columns of `frame` that are named, in that order, as a table for files.

    Raises KeyError where `frame` has no column of a name.
    """
    rows = [[_cell(value) for value in record] for record in records(frame[list(columns)])]
    heads = [Column(column, column.replace("_", " ").capitalize()) for column in columns]
    return table(name, caption, heads, rows)


def _cell(value: Cell) -> Cell:
    """Return a day for a moment at its beginning, and any other value as it is."""
    return value.date() if isinstance(value, datetime) else value
