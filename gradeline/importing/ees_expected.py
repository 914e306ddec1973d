"""What a tidy file is expected to have: the columns mapped to it, and rows that their filters fit.

Names of files are patterns, of columns and values the publisher's own, which change from release
to release. So an indicator may be mapped in several ways, of which one has to fit.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gradeline.importing.summary import closest

ExpectedCell = tuple[int, str]
Row = dict[str, str]


@dataclass(frozen=True)
class Wanted:
    """A column of the file, the rows of it that count, the indicator it holds, and who says so.

    `pattern` is that of the names of files it stands in, empty where the command itself names it.
    With `share_of`, another column, the indicator is the column in per cent of that one.
    """

    column: str
    filters: tuple[tuple[str, str], ...]
    indicator_id: str
    place: str
    pattern: str = ""
    share_of: str = ""

    @property
    def needed(self) -> list[str]:
        """Return the columns without which there is nothing to take."""
        return [*self.read, *(name for name, _ in self.filters)]

    @property
    def read(self) -> list[str]:
        """Return the columns that a value is read from: its own and, of a share, the whole."""
        return [self.column, self.share_of] if self.share_of else [self.column]

    def __str__(self) -> str:
        return f"{self.indicator_id} (column {self.column}, {self.place})"


class Expected:
    """Keeps which rows of a file each mapped column was found in, and what stood in the way.

    Expected is what the command names, and what is mapped to the narrowest pattern that fits the
    name of the file: `children_adopted_*` goes before `children_*`, whose other columns stand in
    other files.
    """

    def __init__(
        self,
        given: Sequence[str],
        wanted: Iterable[Wanted],
        values: Callable[[str], frozenset[str]],
    ) -> None:
        """`values` says what a cell may hold, in lower case, where a filter asks for a value."""
        self._given = given
        self._ways: dict[tuple[str, bool], list[Wanted]] = defaultdict(list)
        self._wider: list[Wanted] = []
        mapped = list(wanted)
        self._fitting = {value: values(value) for each in mapped for _, value in each.filters}
        patterns = {each.pattern for each in mapped if each.pattern}
        for each in mapped:
            if any(_is_narrower(pattern, each.pattern) for pattern in patterns):
                self._wider.append(each)
            else:
                self._ways[each.indicator_id, not each.pattern].append(each)
        self._cells: set[ExpectedCell] = set()
        self._met: dict[Wanted, set[ExpectedCell]] = defaultdict(set)
        # What a filter's column holds, and in which rows: all of them, and those in which nothing
        # but this filter does not fit.
        self._values: dict[str, dict[str, set[ExpectedCell]]] = defaultdict(
            lambda: defaultdict(set)
        )
        self._alone: dict[tuple[Wanted, str], dict[str, set[ExpectedCell]]] = defaultdict(
            lambda: defaultdict(set)
        )

    def see(self, row: Row, year: int, level: str, usable: Iterable[Wanted]) -> list[Wanted]:
        """Return those of the usable columns that a row counts for."""
        cell = year, level
        self._cells.add(cell)
        fitting = []
        for each in usable:
            unfit = [
                name
                for name, value in each.filters
                if row[name].lower() not in self._fitting[value]
            ]
            if not unfit:
                self._met[each].add(cell)
                fitting.append(each)
            elif len(unfit) == 1:
                self._alone[each, unfit[0]][row[unfit[0]]].add(cell)
            for name in unfit:
                self._values[name][row[name]].add(cell)
        return fitting

    def missing(self, taken: set[str]) -> Iterator[str]:
        """Say what was expected and not found, column by column.

        `taken` are the indicators of which there are figures. Of the newest year authorities are
        expected, and every level of an earlier year: a name may have changed in its rows alone.
        """
        if not self._cells:
            return
        newest = max(year for year, _ in self._cells)
        latest = {cell for cell in self._cells if cell[0] == newest}
        for (indicator, _), ways in self._ways.items():
            usable = [each for each in ways if set(each.needed) <= set(self._given)]
            met = set().union(*(self._met[each] for each in usable))
            levels = {"local authority", *(level for _, level in met)}
            lacking = {(year, level) for year, level in latest - met if level in levels}
            if not usable:
                yield from (self._no_column(each) for each in ways)
            elif not met:
                yield from (self._no_row(each, self._cells, "no row") for each in usable)
            elif lacking:
                where = f"no row of {newest} ({', '.join(sorted(level for _, level in lacking))})"
                yield from (self._no_row(each, lacking, where) for each in usable)
            elif indicator not in taken:
                yield f"{usable[0]}: none of its rows gave a figure; see what was left out"

    def elsewhere(self) -> list[str]:
        """Return the indicators that a wider pattern maps and this file does not have."""
        return [each.indicator_id for each in self._wider if not self._met[each]]

    def _no_column(self, wanted: Wanted) -> str:
        lacking = [name for name in wanted.needed if name not in self._given]
        found = closest(lacking[0], self._given)
        return f"{wanted}: no column {', '.join(lacking)}; the file has {found}"

    def _no_row(self, wanted: Wanted, cells: set[ExpectedCell], where: str) -> str:
        """Say which filters fit none of the rows, and what their columns hold in them."""
        told = []
        for is_alone in (True, False):
            for name, value in wanted.filters:
                seen = self._alone[wanted, name] if is_alone else self._values[name]
                held = [text for text, own in seen.items() if own & cells]
                if held:
                    told.append(f"{name} '{value}'; the column {name} holds {closest(value, held)}")
            if told:
                break
        return f"{wanted}: {where} has {'. '.join(told)}"


def _is_narrower(pattern: str, than: str) -> bool:
    return bool(than) and pattern != than and pattern.startswith(than.rstrip("*"))
