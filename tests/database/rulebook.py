"""For everything the rulebook says of a table, a row that breaks it and nothing else."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product
from pathlib import Path

from gradeline.facts.checking import key_faults
from gradeline.facts.csv_tables import FactRow, cell_fault, read_table
from gradeline.facts.faults import Fault
from gradeline.facts.package import FactColumn, FactTable, Package
from gradeline.facts.rules.breach import Facts
from gradeline.facts.rules.rows import RowRule, row_faults, rules_of

Cells = dict[str, str]
WRONG_TYPE = {"integer": "x", "number": "x", "boolean": "perhaps", "date": "2020-02-30"}
MADE_UP = ("no-such-thing", "no_such_thing", "Nothing", "m99", "157", "3", "9999", "E99999999")


@dataclass(frozen=True)
class Demand:
    """One thing the rulebook demands, as the fault that says it is not met."""

    table: str
    column: str
    expected: str

    def is_met_with(self, fault: Fault) -> bool:
        """Say whether a fault names this demand."""
        return fault.column == self.column and fault.expected.startswith(self.expected)


@dataclass(frozen=True)
class Breach:
    """Rows that break one demand, the last being the one at fault, and as they were before."""

    demand: Demand
    good: tuple[Cells, ...]
    bad: tuple[Cells, ...]
    is_alone: bool = True


def demands(table: FactTable) -> list[Demand]:
    """Return all that the descriptor and the rules on rows demand of a table."""
    found = []
    for column in table.columns:
        said = {
            "a value": column.required,
            "a date that exists": column.partial_date or column.type == "date",
            "true or false": column.type == "boolean",
            "a whole number": column.type == "integer",
            "a number": column.type == "number",
            f"at least {column.minimum}": column.minimum is not None,
            f"at most {column.maximum}": column.maximum is not None,
            "one of ": bool(column.enum),
            "text of the form ": column.pattern is not None,
        }
        found += [(column.name, expected) for expected, is_said in said.items() if is_said]
    found += [(", ".join(key), "each key once") for key in table.keys]
    found += [
        (", ".join(reference.columns), f"a code listed in {reference.target}.csv")
        for reference in table.references
    ]
    found += [(rule.column, rule.expected.split("{")[0]) for rule in rules_of(table.name)]
    return [Demand(table.name, *each) for each in dict.fromkeys(found)]


def breach(package: Package, table: FactTable, facts: Facts, demand: Demand) -> Breach | None:
    """Return rows that break one demand and nothing else, as the checks see it.

    Where there are none, rows that break it and others that look at the same cells; else None.
    """
    next_best = None
    for good, bad in _candidates(table, facts, demand):
        found = faults_of(package, table, facts, bad)
        if not any(map(demand.is_met_with, found)):
            continue
        if len(found) == 1:
            return Breach(demand, good, bad)
        cells = set(demand.column.split(", "))
        if all(not cells.isdisjoint((fault.column or "").split(", ")) for fault in found):
            next_best = next_best or Breach(demand, good, bad, is_alone=False)
    return next_best


def faults_of(
    package: Package, table: FactTable, facts: Facts, rows: tuple[Cells, ...]
) -> list[Fault]:
    """Return what the facts room finds wrong with rows of a table among all other facts."""
    held = [FactRow(line, cells) for line, cells in enumerate(rows, 2)]
    faults = [
        fault
        for row in held
        for column in table.columns
        if (fault := cell_fault(table.path, row.line, column, row.cells[column.name]))
    ]
    faults += row_faults(table.path, table.name, held)
    return faults + list(key_faults(package, table, {**facts, table.name: held}))


def rows_held(table: FactTable, facts: Facts) -> list[Cells]:
    """Return rows that can be held by themselves: those that refer to no other of their table."""
    own = [each.columns for each in table.references if each.target == table.name]
    return [
        row.cells
        for row in facts[table.name]
        if all(not row.cells[name] for columns in own for name in columns)
    ]


def write(folder: Path, table: FactTable, rows: tuple[Cells, ...]) -> Path:
    """Write rows to the file of their table."""
    path = folder / table.path
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.column_names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def read_facts(package: Package) -> Facts:
    """Read every table of facts, large ones as well, where all cells are as they should be."""
    facts: Facts = {}
    for table in package.tables:
        facts[table.name], faults = read_table(package.folder, table)
        assert faults == []
    return facts


def _candidates(
    table: FactTable, facts: Facts, demand: Demand
) -> Iterator[tuple[tuple[Cells, ...], tuple[Cells, ...]]]:
    """Yield rows that may break a demand, each with what it was made from."""
    held = rows_held(table, facts)
    columns = {column.name: column for column in table.columns}
    if demand.expected == "each key once":
        for first, other in islice(combinations(held, 2), 3000):
            taken = {name: first[name] for name in demand.column.split(", ")}
            if all(taken.values()):
                yield (first, other), (first, other | taken)
        yield (held[0],), (held[0], held[0])
        return
    for rule in rules_of(table.name):
        if demand == Demand(table.name, rule.column, rule.expected.split("{")[0]):
            for row, changed in _broken_by(rule, held, columns):
                yield (row,), (changed,)
            return
    for name in reversed(demand.column.split(", ")):
        for value in _wrong(columns[name], demand):
            for row in held:
                yield (row,), (row | {name: value},)
            for target, row in _referring(table, facts, name):
                yield (target, row), (target, row | {name: value})


def _referring(table: FactTable, facts: Facts, name: str) -> Iterator[tuple[Cells, Cells]]:
    """Yield rows that refer to another row of their table, which comes first."""
    for reference in table.references:
        if reference.target == table.name and reference.columns == (name,):
            (target_name,) = reference.target_columns
            held = {row.cells[target_name]: row.cells for row in facts[table.name]}
            for row in held.values():
                if row[name]:
                    yield held[row[name]], row


def _wrong(column: FactColumn, demand: Demand) -> list[str]:
    """Return values of a cell that may break a demand."""
    if demand.expected == "a value":
        return [""]
    if demand.expected == f"at least {column.minimum}":
        return [_beside(column.minimum, -1)]
    if demand.expected == f"at most {column.maximum}":
        return [_beside(column.maximum, 1)]
    if demand.expected == "one of ":
        return ["nothing of the kind"]
    if demand.expected == "text of the form ":
        return ["~", "00"]
    if demand.expected.startswith("a code listed"):
        return list(MADE_UP)
    return ["2020-13" if column.partial_date else WRONG_TYPE[column.type]]


def _beside(limit: float | str | None, step: int) -> str:
    assert isinstance(limit, int | float), "no column has days as limits"
    return str(limit + step)


def _broken_by(
    rule: RowRule, held: list[Cells], columns: dict[str, FactColumn]
) -> Iterator[tuple[Cells, Cells]]:
    """Yield rows with up to three cells changed so that they break a rule, fewest first."""
    values = {name: _values(column, held) for name, column in columns.items()}
    for count in (1, 2, 3):
        for names in combinations(columns, count):
            for row in held if count < 3 else held[:: max(1, len(held) // 12)]:
                for chosen in product(*(values[name] for name in names)):
                    changed = row | dict(zip(names, chosen, strict=True))
                    if not rule.holds(changed):
                        yield row, changed


def _values(column: FactColumn, held: list[Cells]) -> list[str]:
    """Return values that a cell can well have, none among them where it can be empty."""
    seen = list(dict.fromkeys(row[column.name] for row in held if row[column.name]))
    of_type = ["true", "false"] if column.type == "boolean" else []
    return list(dict.fromkeys([*["", *column.enum, *of_type], *seen[:2], *seen[-1:]]))
