"""The facts as they are held, and changes to them that are not saved yet."""

import shutil
from collections.abc import Callable
from pathlib import Path

from gradeline.facts.cards import CARD, card_of_all, carded
from gradeline.facts.csv_tables import read_table
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import DESCRIPTOR, PARQUET, FactTable, Package, read_package
from gradeline.facts.parquet_tables import read_parquet_table, write_parquet_table
from gradeline.facts.writing import write_facts

Rows = list[dict[str, str]]
# How the rows of a table are looked up by its name.
Held = Callable[[str], Rows]
Check = Callable[[Path], Package]


class Holdings:
    """The tables of a folder of facts, as rows of text.

    `check` is what a build does to a folder before it trusts it; it raises FaultyFacts. Only what
    `gradeline.facts.saving` opens can be saved.
    """

    def __init__(self, data: Path, check: Check) -> None:
        self.data = data
        self._check = check
        self._package = read_package(data)
        self._held: dict[str, Rows] = {}
        self._changed: dict[str, Rows] = {}

    def rows(self, name: str) -> Rows:
        """Return the rows of a table as they are now, changes not yet saved among them.

        Raises FaultyFacts: a row that cannot be read would be lost when the table is written.
        """
        if name in self._changed:
            return self._changed[name]
        if name not in self._held:
            self._held[name], faults = read_facts(self.data, self._package.table(name))
            if faults:
                raise FaultyFacts(faults)
        return self._held[name]

    def put(self, name: str, rows: Rows) -> None:
        """Replace the rows of a table; nothing is written before they are saved."""
        self._changed[name] = rows

    @property
    def paths(self) -> list[Path]:
        """Return the file of every table, in the order of their references."""
        return [self.data / table.path for table in self._package.tables]

    @property
    def changed(self) -> list[str]:
        """Return the files of the tables that were changed, in the order of their references."""
        return [table.path for table in self._package.tables if table.name in self._changed]

    def write_checked(self, folder: Path) -> None:
        """Write all facts, changes among them, to another folder; raises FaultyFacts.

        Where figures changed, their card is made anew.
        """
        shutil.copy2(self.data / DESCRIPTOR, folder)
        tables, described = self._package.tables, carded(self._package)
        for table in (*described, *(table for table in tables if table not in described)):
            if table.name == CARD and self._changed.keys() & {each.name for each in described}:
                figures = {each.name: self.rows(each.name) for each in described}
                self.put(CARD, card_of_all(self._package, figures))
            if table.name in self._changed:
                _write(folder / table.path, table, self._changed[table.name])
            else:
                shutil.copy2(self.data / table.path, folder)
        self._check(folder)

    def kept(self) -> None:
        """Take the changes for what is held, once they are saved."""
        self._held |= self._changed
        self._changed.clear()


def read_facts(folder: Path, table: FactTable) -> tuple[Rows, list[Fault]]:
    """Return the rows of a table, in whichever format, or what of them cannot be used."""
    if table.format == PARQUET:
        return read_parquet_table(folder, table)
    held, faults = read_table(folder, table)
    return [row.cells for row in held], faults


def _write(path: Path, table: FactTable, rows: Rows) -> None:
    if table.format == PARQUET:
        write_parquet_table(path, table, rows)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        write_facts(file, table.column_names, rows)
