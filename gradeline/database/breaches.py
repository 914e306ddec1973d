"""What the rows of a large table can break, as conditions in SQL, and the fault where one does."""

from gradeline.database.condition_sql import of_row, of_text, of_value
from gradeline.database.literals import identifier
from gradeline.facts.csv_tables import FactRow, cell_fault, quoted
from gradeline.facts.faults import Fault
from gradeline.facts.package import FactColumn, FactTable, Reference
from gradeline.facts.rules.rows import RowRule, rules_of

# What is said of a cell, of the cells of a row, or of what it refers to.
Part = FactColumn | RowRule | Reference


def breaches(table: FactTable, *, is_text: bool) -> list[tuple[Part, str]]:
    """Return each part of the rulebook with the condition of the rows that break it.

    The columns are of text, as in a file of CSV, or have the types of the table. Of these, text
    that must be listed elsewhere is not looked at for itself: what is listed is as it should be.
    """
    listed = {name for reference in table.references for name in reference.columns}
    wrong: list[tuple[Part, str]] = [
        (column, _is_wrong(column, is_text, not is_text and column.name in listed))
        for column in table.columns
    ]
    wrong += [(rule, f"not ({of_row(rule.condition, is_text)})") for rule in rules_of(table.name)]
    wrong += [(reference, _is_unknown(reference)) for reference in table.references]
    return wrong


def any_of(wrong: list[tuple[Part, str]]) -> str:
    """Return what says of each condition, among all rows, whether any meets it."""
    return ", ".join(f"coalesce(bool_or({condition}), false)" for _, condition in wrong)


def fault_of(file: str, row: FactRow, broken: FactColumn | RowRule) -> Fault:
    """Return the fault of a row that breaks what is said of a column or of rows."""
    if isinstance(broken, RowRule):
        return broken.fault(file, row)
    cell = row.cells[broken.name]
    fault = cell_fault(file, row.line, broken, cell)
    return fault or Fault(
        file, row.line, broken.name, quoted(cell), f"a value of the type {broken.type}"
    )


def are_given(columns: tuple[str, ...]) -> str:
    """Return the condition that no cell is empty; one that is has a fault of its own."""
    return " and ".join(f"{identifier(name)} is not null" for name in columns)


def _is_wrong(column: FactColumn, is_text: bool, is_listed: bool) -> str:
    """Return the condition under which the facts room would find fault with a cell."""
    wrong = [f"{identifier(column.name)} is null"] if column.required else []
    conditions = of_text(column) if is_text else [] if is_listed else of_value(column)
    wrong += [f"not ({condition})" for condition in conditions]
    return " or ".join(f"coalesce({condition}, false)" for condition in wrong) or "false"


def _is_unknown(reference: Reference) -> str:
    """Return the condition under which a row refers to what is not there."""
    own = ", ".join(f"cast({identifier(name)} as varchar)" for name in reference.columns)
    targets = ", ".join(f"cast({identifier(name)} as varchar)" for name in reference.target_columns)
    return (
        f"({are_given(reference.columns)} "
        f"and ({own}) not in (select ({targets}) "
        f"from {identifier(reference.target)} where {are_given(reference.target_columns)}))"
    )
