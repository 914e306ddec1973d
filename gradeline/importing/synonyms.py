"""Other names under which a publisher issues the same column or the same value of a filter."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gradeline.importing.ees_expected import Wanted
from gradeline.importing.summary import closest
from gradeline.importing.unusable import UnusableFile

Rows = list[dict[str, str]]


class Synonyms:
    """The names of publisher_synonym.csv that stand for each other, whatever their case."""

    def __init__(self, rows: Rows, publisher: str) -> None:
        self._publisher = publisher
        self._others: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            if row["publisher"] == publisher:
                one, other = row["name"].lower(), row["other_name"].lower()
                self._others[row["kind"], one].add(other)
                self._others[row["kind"], other].add(one)

    def values(self, value: str) -> frozenset[str]:
        """Return what a cell may hold, in lower case, where a filter asks for a value."""
        return frozenset({value.lower(), *self._others["value", value.lower()]})

    def column(self, name: str, given: Sequence[str]) -> str | None:
        """Return a column as a file spells it, by its own or another name; None where none is.

        Of two others in one file neither counts.
        """
        spelled = {each.strip().lower(): each for each in given}
        others = self._others["column", name.lower()] & spelled.keys()
        if name.lower() in spelled:
            return spelled[name.lower()]
        return spelled[others.pop()] if len(others) == 1 else None

    def columns(
        self, path: Path, names: Sequence[str], given: Sequence[str], place: str = "row 1"
    ) -> list[str]:
        """Return the columns of those names as a file spells them at a place of it.

        Raises UnusableFile, which says what to add to publisher_synonym.csv.
        """
        found = {name: self.column(name, given) for name in names}
        missing = [name for name in names if found[name] is None]
        if missing:
            lacking, unused = ", ".join(missing), set(given) - set(found.values())
            raise UnusableFile(
                path,
                f"no column {lacking}; it has {closest(missing[0], unused)}",
                f"the columns {', '.join(names)}; one that has another name now needs a row in "
                f"publisher_synonym.csv: {self._publisher},column,{missing[0]},THE NEW NAME",
                place,
            )
        return [each for each in found.values() if each is not None]

    def spelled(self, mapped: Sequence[Wanted], given: Sequence[str]) -> list[Wanted]:
        """Return what is wanted with the names of columns as a file has them.

        A name goes before another of the same column: only an indicator that no way of mapping it
        finds by its own names is looked for by others. Of two others in one file neither counts.
        """
        own = [_named(each, given, {}) for each in mapped]
        found = {_what(each) for each in own if set(each.needed) <= set(given)}
        return [
            each if _what(each) in found else _named(each, given, self._renamed(each, given))
            for each in own
        ]

    def _renamed(self, wanted: Wanted, given: Sequence[str]) -> dict[str, str]:
        """Return the other name, in lower case, of each column that the file lacks."""
        lower = {name.lower() for name in given}
        renamed = {}
        for name in wanted.needed:
            others = self._others["column", name.lower()] & lower
            if name.lower() not in lower and len(others) == 1:
                [renamed[name.lower()]] = others
        return renamed


def _what(wanted: Wanted) -> tuple[str, bool]:
    return wanted.indicator_id, not wanted.pattern


def _named(wanted: Wanted, given: Sequence[str], renamed: dict[str, str]) -> Wanted:
    """Return what is wanted under the names of a file; one it does not have stays as it is."""
    spelled = {name.lower(): name for name in given}

    def of_file(name: str) -> str:
        return spelled.get(renamed.get(name.lower(), name.lower()), name)

    return replace(
        wanted,
        column=of_file(wanted.column),
        share_of=of_file(wanted.share_of),
        filters=tuple((of_file(name), value) for name, value in wanted.filters),
    )
