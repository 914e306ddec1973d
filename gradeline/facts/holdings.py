"""The facts as they are held, and the one way to change them: all checked, or none."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import Package, read_package
from gradeline.facts.reading import read_table
from gradeline.workshop import workshop

Rows = list[dict[str, str]]
IMPORTING = ".importing-"


class Holdings:
    """The tables of a folder of facts, as rows of text.

    `check` is what a build does to a folder before it trusts it; it raises FaultyFacts.
    """

    def __init__(self, data: Path, check: Callable[[Path], Package]) -> None:
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
        """Replace the rows of a table; nothing is written before `save`."""
        self._changed[name] = rows

    def save(self) -> None:
        """Write the changed tables, once a copy of all facts with them has been checked.

        Raises FaultyFacts; then nothing has been changed.
        """
        if not self._changed:
            return
        with workshop(self.data, IMPORTING) as trial:
            shutil.copy2(self.data / "datapackage.json", trial)
            for table in self._package.tables:
                if table.name in self._changed:
                    header = table.column_names
                    _write(trial / table.path, header, self._changed[table.name])
                else:
                    shutil.copy2(self.data / table.path, trial)
            self._check(trial)
            # Tables stand in the order of their references: the facts hold after each of these.
            for table in self._package.tables:
                if table.name in self._changed:
                    (trial / table.path).replace(self.data / table.path)
        self._held |= self._changed
        self._changed.clear()


def _write(path: Path, header: tuple[str, ...], rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
