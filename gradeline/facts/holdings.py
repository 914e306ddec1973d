"""The facts as they are held, and changes to them that are not saved yet."""

import shutil
from collections.abc import Callable
from pathlib import Path

from gradeline.facts.csv_tables import read_table
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import DESCRIPTOR, Package, read_package
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
            held, faults = read_table(self.data, self._package.table(name))
            if faults:
                raise FaultyFacts(faults)
            self._held[name] = [row.cells for row in held]
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
        """Write all facts, changes among them, to another folder; raises FaultyFacts."""
        shutil.copy2(self.data / DESCRIPTOR, folder)
        for table in self._package.tables:
            if table.name in self._changed:
                _write(folder / table.path, table.column_names, self._changed[table.name])
            else:
                shutil.copy2(self.data / table.path, folder)
        self._check(folder)

    def kept(self) -> None:
        """Take the changes for what is held, once they are saved."""
        self._held |= self._changed
        self._changed.clear()


def _write(path: Path, header: tuple[str, ...], rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        write_facts(file, header, rows)
