"""Rows of a query as a table to take away."""

from collections.abc import Mapping, Sequence

from gradeline.sections.cells import Cell, Day
from gradeline.sections.section import Download
from gradeline.sections.table import Column, Table, table
from gradeline.words.columns import DAYS, title_of

UNIT = "unit"


def download_of(
    name: str,
    about: str,
    columns: Sequence[str],
    found: Sequence[object],
    alike: Mapping[str, Cell] | None = None,
) -> Download:
    """Return the columns that are named of rows of a query, to take away; see listing."""
    return Download(name, about, lambda: listing(name, about, columns, found, alike))


def listing(
    name: str,
    caption: str,
    columns: Sequence[str],
    found: Sequence[object],
    alike: Mapping[str, Cell] | None = None,
) -> Table:
    """Return the columns that are named of rows of a query, in that order, as a table for files.

    Columns that hold one value in all rows, `alike`, come first. Where `columns` are of the type
    that the query has for them, a name that it has not is an error of types; where not, of running:
    AttributeError.
    """
    same = dict(alike or {})
    rows: list[list[Cell]] = [
        [*same.values(), *(_cell(column, getattr(row, column)) for column in columns)]
        for row in found
    ]
    return table(name, caption, titled((*same, *columns), rows), rows)


def titled(names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return columns for files by their names, with plain titles that say the unit of the rows."""
    units: set[Cell] = set()
    if UNIT in names:
        position = names.index(UNIT)
        units = {row[position] for row in rows}
    unit = str(units.pop() or "") if len(units) == 1 else ""
    return [Column(name, title_of(name, names, unit)) for name in names]


def _cell(name: str, value: Cell) -> Cell:
    """Return a value of a row, a day as far as it is known where the column holds such days."""
    return Day(value) if name in DAYS and isinstance(value, str) else value
