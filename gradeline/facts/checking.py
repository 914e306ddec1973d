"""Check a folder of facts against its description and against itself.

Written here, as frictionless, which the tests hold beside it, knows no rules between tables and no
partial dates, and would bring two dozen packages to everyone who starts the dashboard.
"""

from collections.abc import Iterable
from pathlib import Path

from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import Package, Table, read_package
from gradeline.facts.reading import quoted, read_table
from gradeline.facts.rules import RULES, Facts

MAY_BE_EMPTY = frozenset(
    {"event", "discrepancy", "discrepancy_statement", "figure_in_doubt", "series_remark"}
    | {"neighbour", "reported_figure", "theme_indicator", "correction", "finding", "finding_about"}
)


def check_facts(folder: Path) -> Package:
    """Return the description of the facts in `folder` once all but the large tables hold.

    Large tables are checked by the database room, which reads them as it is filled.
    Raises FaultyFacts with every fault found: of the description alone when that cannot be read;
    else of all cells, keys and references; and when those hold, of the rules between tables.
    """
    package = read_package(folder)
    facts: Facts = {}
    faults: list[Fault] = []
    small = [table for table in package.tables if not table.is_large]
    for table in small:
        facts[table.name], found = read_table(folder, table)
        if not facts[table.name] and not found and table.name not in MAY_BE_EMPTY:
            found = [Fault(f"data/{table.path}", None, None, "no rows", "at least one row")]
        faults += found
    for table in small:
        faults += _key_faults(table, facts)
        faults += _reference_faults(table, facts)
    if not faults:
        faults = list(_rule_faults(package, facts))
    if faults:
        raise FaultyFacts(faults)
    return package


def _key_faults(table: Table, facts: Facts) -> Iterable[Fault]:
    alone = [(column.name,) for column in table.columns if column.unique]
    for columns in [table.key, *(each for each in alone if each != table.key)]:
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


def _reference_faults(table: Table, facts: Facts) -> Iterable[Fault]:
    for reference in table.references:
        known = {
            tuple(row.cells[name] for name in reference.target_columns)
            for row in facts[reference.target]
        }
        if not known and reference.target not in MAY_BE_EMPTY:
            continue  # the emptied or unreadable table is itself a fault
        for row in facts[table.name]:
            value = tuple(row.cells[name] for name in reference.columns)
            if all(value) and value not in known:
                yield Fault(
                    f"data/{table.path}",
                    row.line,
                    ", ".join(reference.columns),
                    quoted(", ".join(value)),
                    f"a code listed in {reference.target}.csv",
                )


def _rule_faults(package: Package, facts: Facts) -> Iterable[Fault]:
    for rule in RULES:
        for breach in rule(facts):
            file = f"data/{package.table(breach.table).path}"
            yield Fault(file, breach.row.line, breach.column, breach.found, breach.expected)
