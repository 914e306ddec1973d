"""Check a folder of facts against its description and against itself.

Written here, as frictionless, which the tests hold beside it, knows no rules between tables and no
partial dates, and would bring two dozen packages to everyone who starts the dashboard.
"""

from collections.abc import Iterable
from pathlib import Path

from gradeline.facts.csv_tables import FactRow, quoted, read_table
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import FactTable, Package, Reference, read_package
from gradeline.facts.rules.breach import Facts
from gradeline.facts.rules.rows import row_faults
from gradeline.facts.rules.tables import table_faults


def check_facts(folder: Path) -> Package:
    """Return the description of the facts in `folder` once all but the large tables hold.

    Large tables are checked by the database room, which reads them as it is filled.
    Raises FaultyFacts with every fault found: of the description alone when that cannot be read;
    else of all cells, rows, keys and references; and where cells, keys and references hold, of the
    rules between tables as well.
    """
    package = read_package(folder)
    facts: Facts = {}
    faults: list[Fault] = []
    small = [table for table in package.tables if not table.is_large]
    for table in small:
        facts[table.name], found = read_table(folder, table)
        if not facts[table.name] and not found and not table.may_be_empty:
            found = [Fault(f"data/{table.path}", None, None, "no rows", "at least one row")]
        faults += found
    for table in small:
        faults += key_faults(package, table, facts)
    if not faults:
        faults += table_faults(package, facts)
    for table in small:
        faults += row_faults(f"data/{table.path}", table.name, facts[table.name])
    if faults:
        raise FaultyFacts(faults)
    return package


def key_faults(package: Package, table: FactTable, facts: Facts) -> Iterable[Fault]:
    """Yield the rows of a table that repeat a key or refer to what is not there."""
    file, rows = f"data/{table.path}", facts[table.name]
    for columns in table.keys:
        yield from _repeated(file, rows, columns)
    for reference in table.references:
        targets = facts[reference.target]
        # An emptied or unreadable table is itself a fault.
        if targets or package.table(reference.target).may_be_empty:
            yield from _unknown(file, rows, reference, targets)
        if reference.target == table.name:
            yield from _leading_back(file, rows, reference)


def _values(rows: list[FactRow], columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    return list(zip(*([row.cells[name] for row in rows] for name in columns), strict=True))


def _repeated(file: str, rows: list[FactRow], columns: tuple[str, ...]) -> Iterable[Fault]:
    values = _values(rows, columns)
    if len(set(values)) == len(values):
        return
    lines: dict[tuple[str, ...], int | str] = {}
    for row, value in zip(rows, values, strict=True):
        if all(value) and value in lines:
            found = f"{quoted(', '.join(value))} again, as in row {lines[value]}"
            yield Fault(file, row.line, ", ".join(columns), found, "each key once")
        lines.setdefault(value, row.line)


def _unknown(
    file: str, rows: list[FactRow], reference: Reference, targets: list[FactRow]
) -> Iterable[Fault]:
    values = _values(rows, reference.columns)
    unknown = set(values) - set(_values(targets, reference.target_columns))
    if not any(map(all, unknown)):
        return
    for row, value in zip(rows, values, strict=True):
        if all(value) and value in unknown:
            expected = f"a code listed in {reference.target}.csv"
            place = ", ".join(reference.columns)
            yield Fault(file, row.line, place, quoted(", ".join(value)), expected)


def _leading_back(file: str, rows: list[FactRow], reference: Reference) -> Iterable[Fault]:
    """Yield rows that refer to themselves, through others or not: none of them would be first."""
    values = _values(rows, reference.columns)
    following = dict(zip(_values(rows, reference.target_columns), values, strict=True))
    for row, value in zip(rows, values, strict=True):
        own = tuple(row.cells[name] for name in reference.target_columns)
        at: tuple[str, ...] | None = value
        for _ in rows:
            if at is None or not all(at) or at == own:
                break
            at = following.get(at)
        if at == own and all(own):
            found = f"{quoted(', '.join(value))}, which leads back to this row"
            expected = "a row that does not refer to this one"
            yield Fault(file, row.line, ", ".join(reference.columns), found, expected)
