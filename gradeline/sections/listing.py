"""Rows of a query as a table to take away."""

from collections.abc import Mapping, Sequence

from gradeline.sections.cells import Cell
from gradeline.sections.section import Download
from gradeline.sections.table import Column, Table, table


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
        [*same.values(), *(getattr(row, column) for column in columns)] for row in found
    ]
    heads = [Column(each, each.replace("_", " ").capitalize()) for each in (*same, *columns)]
    return table(name, caption, heads, rows)
