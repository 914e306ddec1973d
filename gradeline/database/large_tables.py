"""Check tables of facts that are too long to be read row by row, each by its format."""

from pathlib import Path

import duckdb

from gradeline.database.large_csv import csv_faults
from gradeline.database.large_parquet import parquet_faults
from gradeline.facts.faults import Fault
from gradeline.facts.package import PARQUET, FactTable


def large_faults(
    connection: duckdb.DuckDBPyConnection, path: Path, table: FactTable
) -> list[Fault]:
    """Return what is wrong with the file of a large table, at most a hundred of each kind.

    The tables it refers to must have been filled.
    """
    check = parquet_faults if table.format == PARQUET else csv_faults
    return check(connection, path, table)


def mended_faults(connection: duckdb.DuckDBPyConnection) -> list[Fault]:
    """Return the figures in doubt that the source no longer gives as they were printed."""
    mended = connection.execute(
        """
        select figure_in_doubt.indicator_id, authority_id, year, printed_value, value
        from figure_in_doubt
        left join observation using (indicator_id, authority_id, year)
        where value is distinct from printed_value
        order by all
        """
    ).fetchall()
    return [
        Fault(
            "data/figure_in_doubt.csv",
            None,
            "printed_value",
            f"{printed:.15g} for {indicator}, {authority}, {year}, where {value} is held",
            "the figure as held; if the source has mended it, delete the row",
        )
        for indicator, authority, year, printed, value in mended
    ]
