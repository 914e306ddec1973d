"""Check a folder of facts against its description and against itself.

Written here, as frictionless, which the tests hold beside it, knows no rules between tables and no
partial dates, and would bring two dozen packages to everyone who starts the dashboard.
"""

from collections.abc import Iterable
from pathlib import Path

from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import Package, Reference, Table, read_package
from gradeline.facts.reading import quoted, read_table
from gradeline.facts.rules.rows import row_faults
from gradeline.facts.rules.tables import Facts, table_faults


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


def key_faults(package: Package, table: Table, facts: Facts) -> Iterable[Fault]:
    """Yield the rows of a table that repeat a key or refer to what is not there."""
    yield from _repeated(table, facts)
    for reference in table.references:
        yield from _reference_faults(package, table, reference, facts)


def _repeated(table: Table, facts: Facts) -> Iterable[Fault]:
    for columns in table.keys:
        lines: dict[tuple[str, ...], int] = {}
        for row in facts[table.name]:
            value = tuple(row.cells[name] for name in columns)
            if not all(value):
                continue
            if value in lines:
                yield Fault(
                    f"data/{table.path}",
                    row.line,
                    ", ".join(columns),
                    f"{quoted(', '.join(value))} again, as in row {lines[value]}",
                    "each key once",
                )
            lines.setdefault(value, row.line)


def _reference_faults(
    package: Package, table: Table, reference: Reference, facts: Facts
) -> Iterable[Fault]:
    file, place = f"data/{table.path}", ", ".join(reference.columns)
    rows = {
        tuple(row.cells[name] for name in reference.target_columns): row.cells
        for row in facts[reference.target]
    }
    if not rows and not package.table(reference.target).may_be_empty:
        return  # the emptied or unreadable table is itself a fault
    for row in facts[table.name]:
        value = tuple(row.cells[name] for name in reference.columns)
        if not all(value):
            continue
        if value not in rows:
            expected = f"a code listed in {reference.target}.csv"
            yield Fault(file, row.line, place, quoted(", ".join(value)), expected)
        elif reference.target == table.name and _leads_back(row.cells, reference, rows):
            found = f"{quoted(', '.join(value))}, which leads back to this row"
            yield Fault(file, row.line, place, found, "a row that does not refer to this one")


def _leads_back(
    cells: dict[str, str], reference: Reference, rows: dict[tuple[str, ...], dict[str, str]]
) -> bool:
    """Say whether a row, through others of its table, refers to itself: neither would be first."""
    at = cells
    for _ in rows:
        following = rows.get(tuple(at[name] for name in reference.columns))
        if following is None or following is cells:
            return following is cells
        at = following
    return False
