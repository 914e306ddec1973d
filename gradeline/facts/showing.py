"""Print a table of facts as CSV, or what of it is other than in an earlier commit.

For those who review a change of a table of Parquet, of which git shows nothing.
"""

import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Rows, read_facts
from gradeline.facts.package import DESCRIPTOR, read_package
from gradeline.facts.writing import write_facts

CHANGE, GONE, NEW = "change", "-", "+"
SOURCE = "source_id"
Moved = Counter[tuple[str, str]]


class NotShown(Exception):
    """A table cannot be shown; the sentence says why and what to ask for."""


def show(data: Path, name: str, commit: str | None = None) -> None:
    """Print the rows of a table, or with `commit` those that are gone (-) or new (+) since.

    Rows of which only the source is another are counted, beside what is printed as CSV. Raises
    NotShown, and FaultyFacts where a table cannot be read.
    """
    header, rows = _table(data, name)
    if commit is not None:
        with tempfile.TemporaryDirectory(prefix="gradeline-") as place:
            before = Path(place)
            _put_earlier(data, commit, DESCRIPTOR, before)
            _put_earlier(data, commit, _path(before, name), before)
            earlier_header, earlier = _table(before, name)
        key = _key(data, name)
        found, moved = changed(earlier, rows)
        rows = sorted(found, key=lambda row: [row.get(each, "") for each in key])
        for (was, now), count in sorted(moved.items()):
            print(f"{count} rows of {was} are the same of {now}: not listed.", file=sys.stderr)
        header = (CHANGE, *dict.fromkeys([*header, *earlier_header]))
    with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as printed:
        write_facts(printed, header, rows)


def changed(before: Rows, now: Rows) -> tuple[Rows, Moved]:
    """Return the rows that are in one of two tables only, marked as gone or as new.

    Those that are in both but for their source are not among them: of these it is counted how many
    went from which source to which.
    """
    gone, new = _only_in(before, now), _only_in(now, before)
    left: dict[tuple[tuple[str, str], ...], Rows] = defaultdict(list)
    for row in gone:
        left[_but_source(row)].append(row)
    moved: Moved = Counter()
    added = []
    for row in new:
        same = left[_but_source(row)]
        if same and SOURCE in row:
            moved[same.pop()[SOURCE], row[SOURCE]] += 1
        else:
            added.append(row)
    dropped = [row for rows in left.values() for row in rows]
    return [{CHANGE: GONE, **row} for row in dropped] + [
        {CHANGE: NEW, **row} for row in added
    ], moved


def _only_in(rows: Rows, others: Rows) -> Rows:
    known = {tuple(sorted(row.items())) for row in others}
    return [row for row in rows if tuple(sorted(row.items())) not in known]


def _but_source(row: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(each for each in row.items() if each[0] != SOURCE))


def _table(data: Path, name: str) -> tuple[tuple[str, ...], Rows]:
    package = read_package(data)
    try:
        table = package.table(name)
    except KeyError:
        names = ", ".join(each.name for each in package.tables)
        raise NotShown(f"No table is called {name}; there are {names}.") from None
    rows, faults = read_facts(data, table)
    if faults:
        raise FaultyFacts(faults)
    return table.column_names, rows


def _path(data: Path, name: str) -> str:
    try:
        return read_package(data).table(name).path
    except KeyError:
        raise NotShown(f"The table {name} was not there in that commit.") from None


def _key(data: Path, name: str) -> tuple[str, ...]:
    return read_package(data).table(name).key


def _put_earlier(data: Path, commit: str, file: str, place: Path) -> None:
    """Write a file of the facts as it was in a commit."""
    git = ["git", "-C", str(data), "show", "--no-textconv", f"{commit}:./{file}"]
    try:
        shown = subprocess.run(git, check=False, capture_output=True)  # noqa: S603
    except FileNotFoundError:
        raise NotShown("git is needed to compare with a commit; it was not found.") from None
    if shown.returncode != 0:
        why = shown.stderr.decode(errors="replace").strip().splitlines()
        raise NotShown(f"No file {file} in the commit {commit}: {why[-1] if why else 'no reason'}")
    (place / file).write_bytes(shown.stdout)
