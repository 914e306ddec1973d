"""The card of the figures: what the tables of Parquet hold, for those who review a change of them.

It is a table of CSV, one row for each series and year, made from the figures whenever they are
saved and held in step by a check of the facts.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from itertools import zip_longest

from gradeline.facts.cell_text import plain_number
from gradeline.facts.csv_tables import read_table
from gradeline.facts.faults import MOST_SHOWN, Fault
from gradeline.facts.package import PARQUET, FactTable, Package
from gradeline.facts.parquet_tables import read_parquet_table

Rows = list[dict[str, str]]
CARD = "figure_card"
SERIES = ("indicator_id", "year", "source_id")
DIGITS = 8


def card_rows(table: FactTable, rows: Iterable[dict[str, str]]) -> Rows:
    """Return the rows of the card that describe a table, by indicator, year and source.

    The digest is the start of the SHA-256 of the authorities, in order, with what is held of each.
    """
    by_series: dict[tuple[str, ...], Rows] = defaultdict(list)
    for row in rows:
        by_series[row["indicator_id"], row["year"], row["source_id"]].append(row)
    return [_described(table, key, by_series[key]) for key in sorted(by_series)]


def _described(table: FactTable, key: tuple[str, ...], rows: Rows) -> dict[str, str]:
    told = [(row, plain_number(float(row["value"])) if row["value"] else "") for row in rows]
    lines = sorted(
        f"{row['authority_id']},{value},{row['missing_reason']},{row['status']}\n"
        for row, value in told
    )
    values = [value for _, value in told if value]
    return {
        "table": table.name,
        **dict(zip(SERIES, key, strict=True)),
        "figures": str(len(values)),
        "missing": str(len(rows) - len(values)),
        "smallest": min(values, key=float, default=""),
        "largest": max(values, key=float, default=""),
        "digest": hashlib.sha256("".join(lines).encode()).hexdigest()[:DIGITS],
    }


def card_of_all(package: Package, held: dict[str, Rows]) -> Rows:
    """Return the whole card, of the rows of every table of Parquet by its name."""
    return [row for table in carded(package) for row in card_rows(table, held[table.name])]


def carded(package: Package) -> list[FactTable]:
    """Return the tables that the card describes."""
    return [table for table in package.tables if table.format == PARQUET]


def card_faults(package: Package) -> list[Fault]:
    """Return where the card says other than the tables of Parquet hold, a hundred at most."""
    tables = carded(package)
    if not tables:
        return []
    held: dict[str, Rows] = {}
    for table in tables:
        held[table.name], faults = read_parquet_table(package.folder, table)
        if faults:
            return faults
    card = package.table(CARD)
    written, faults = read_table(package.folder, card)
    if faults:
        return faults
    file = f"data/{card.path}"
    for row, wanted in zip_longest(written, card_of_all(package, held)):
        line = row.line if row else len(written) + 2
        cells = row.cells if row else {}
        for column in card.column_names:
            found, expected = cells.get(column, ""), (wanted or {}).get(column, "")
            if found != expected:
                told = f"{expected or 'no row'}, by what {_table(cells, wanted)} holds"
                faults.append(Fault(file, line, column, repr(found), told))
                break
        if len(faults) == MOST_SHOWN:
            break
    return faults


def _table(cells: dict[str, str], wanted: dict[str, str] | None) -> str:
    return (wanted or cells)["table"]
