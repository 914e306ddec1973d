"""The small facts with their figures as Parquet, as the live ones are."""

from pathlib import Path

from gradeline.facts.cards import CARD, card_of_all, carded
from gradeline.facts.package import read_package
from gradeline.facts.parquet_tables import read_parquet_table, write_parquet_table
from tests.conftest import Rows, read_rows, write_rows
from tests.small_facts import lay_out


def make_parquet(folder: Path) -> Path:
    """Write the small facts under the live descriptor, tables of Parquet with their card."""
    lay_out(folder, is_parquet=True)
    for table in carded(read_package(folder)):
        as_csv = folder / f"{table.name}.csv"
        write_parquet_table(folder / table.path, table, read_rows(as_csv))
        as_csv.unlink()
    write_card(folder)
    return folder


def write_figures(folder: Path, rows: Rows, name: str = "observation") -> None:
    """Replace the rows of a table of Parquet, and the card."""
    table = read_package(folder).table(name)
    write_parquet_table(folder / table.path, table, rows)
    write_card(folder)


def write_card(folder: Path) -> None:
    """Write the card by what the tables of Parquet hold."""
    package = read_package(folder)
    held = {table.name: read_parquet_table(folder, table)[0] for table in carded(package)}
    write_rows(folder / f"{CARD}.csv", card_of_all(package, held))
