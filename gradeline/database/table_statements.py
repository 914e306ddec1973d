"""Make the tables of facts from the rulebook: `datapackage.json` and the rules on rows."""

from collections.abc import Iterator

from gradeline.database.condition_sql import of_cell, of_row
from gradeline.database.literals import identifier, identifiers, literal
from gradeline.facts.package import FactColumn, FactTable, Package
from gradeline.facts.rules.rows import rules_of

COLUMN_TYPES = {
    "string": "varchar",
    "integer": "bigint",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
}


def table_statements(package: Package) -> Iterator[str]:
    """Yield the statements that make and describe every table, those referred to first."""
    for table in package.tables:
        yield create_table(table)
        yield f"comment on table {identifier(table.name)} is {literal(table.description)}"
        for column in table.columns:
            place = f"{identifier(table.name)}.{identifier(column.name)}"
            yield f"comment on column {place} is {literal(column.description)}"


def create_table(table: FactTable) -> str:
    """Return the statement that makes a table, with all that must hold of it.

    Keys and references of a large table are checked when it is filled: their indexes would not fit
    into memory when it holds millions of rows.
    """
    parts = [_column(column) for column in table.columns]
    if not table.is_large:
        parts.append(f"primary key ({identifiers(table.key)})")
        parts += [f"unique ({identifiers(key)})" for key in table.unique_keys]
        parts += [
            f"foreign key ({identifiers(reference.columns)}) references "
            f"{identifier(reference.target)} ({identifiers(reference.target_columns)})"
            for reference in table.references
        ]
    parts += [f"check ({of_row(rule.condition)})" for rule in rules_of(table.name)]
    body = ",\n    ".join(parts)
    return f"create table {identifier(table.name)} (\n    {body}\n)"


def _column(column: FactColumn) -> str:
    parts = [identifier(column.name), COLUMN_TYPES[column.type]]
    parts += ["not null"] if column.required else []
    parts += [f"check ({condition})" for condition in of_cell(column)]
    return " ".join(parts)
