"""The rulebook in SQL: what must hold of a cell or a row, for tables and for checks of files.

It says of columns with their types what the facts room asks of cells of text, and of columns of
text the same. What is missing meets every condition but that it must be given.
"""

from typing import assert_never

from gradeline.database.literals import identifier, literal
from gradeline.facts.csv_tables import NUMBERS, TOO_LARGE
from gradeline.facts.dates import DAY, FIRST, PARTIAL
from gradeline.facts.package import WITH_LIMITS, FactColumn
from gradeline.facts.rules.conditions import (
    Alike,
    Begins,
    Both,
    Condition,
    Either,
    Equal,
    Given,
    If,
    Is,
    Not,
    NotBefore,
)

SPACE = r"[\s\p{Z}\x{85}]"
UNTIDY = rf"^{SPACE}|{SPACE}$|[\x00-\x1f]"


def of_cell(column: FactColumn) -> list[str]:
    """Return what must hold of a cell of its type; each is true or null where it is empty."""
    cell = identifier(column.name)
    conditions = [_is_partial_date(cell)] if column.partial_date else []
    if column.enum:
        conditions.append(f"{cell} in ({', '.join(map(literal, column.enum))})")
    if column.pattern:
        conditions.append(f"regexp_full_match({cell}, {literal(column.pattern)})")
    return conditions + _limits(cell, column)


def of_text(column: FactColumn) -> list[str]:
    """Return what must hold of a cell as it stands in a file; each is true or null where empty."""
    text = identifier(column.name)
    value = f"try_cast({text} as {'date' if column.type == 'date' else 'double'})"
    conditions = [f"not regexp_matches({text}, {literal(UNTIDY)})", *of_cell(column)]
    if column.type in WITH_LIMITS:
        limits = _limits(text, column)
        conditions = [each for each in conditions if each not in limits] + _limits(value, column)
    match column.type:
        case "boolean":
            conditions.append(f"{text} in ('true', 'false')")
        case "date":
            conditions.append(f"regexp_full_match({text}, {literal(DAY)})")
            conditions.append(f"({text} is null or {value} is not null)")
        case "integer" | "number":
            conditions.append(f"regexp_full_match({text}, {literal(NUMBERS[column.type])})")
            bound = f"abs({value}) < {TOO_LARGE}" if column.type == "integer" else None
            conditions.append(bound or f"isfinite({value})")
    return conditions


def of_value(column: FactColumn) -> list[str]:
    """Return what must hold of a value in a file that has types; each is true or null where empty.

    Of text that is one of a list nothing more is asked.
    """
    cell, conditions = identifier(column.name), of_cell(column)
    match column.type:
        case "string" if not column.enum:
            conditions.append(f"{cell} <> '' and not regexp_matches({cell}, {literal(UNTIDY)})")
        case "integer":
            conditions.append(f"abs({cell}) < {TOO_LARGE}")
        case "number" | "date":
            conditions.append(f"isfinite({cell})")
    return conditions


def of_row(condition: Condition, is_text: bool = False) -> str:
    """Return a condition of the rules on rows, true or false of every row.

    Columns have their types and no dates but those that exist, unless all are text.
    """
    match condition:
        case Given(column):
            return f"{identifier(column)} is not null"
        case Is(column, value):
            return f"{identifier(column)} is not distinct from {literal(value)}"
        case Begins(column, words):
            return f"starts_with(coalesce({identifier(column)}, ''), {literal(words)})"
        case Equal(column, other):
            return f"{identifier(column)} is not distinct from {identifier(other)}"
        case NotBefore(later, earlier):
            return _is_not_before(later, earlier, is_text)
        case Not(negated):
            return f"not ({of_row(negated, is_text)})"
    first, second = (of_row(part, is_text) for part in (condition.first, condition.second))
    match condition:
        case Either():
            return f"(({first}) or ({second}))"
        case Both():
            return f"(({first}) and ({second}))"
        case Alike():
            return f"({first}) = ({second})"
        case If():
            return f"(not ({first}) or ({second}))"
        case _:
            assert_never(condition)


def _limits(value: str, column: FactColumn) -> list[str]:
    limits = (("<", column.maximum), (">", column.minimum))
    return [
        f"{value} {sign}= {f'date {literal(limit)}' if isinstance(limit, str) else limit}"
        for sign, limit in limits
        if limit is not None
    ]


def _is_partial_date(text: str) -> str:
    day = f"try_cast(left({text} || {literal(FIRST)}, 10) as date)"
    return (
        f"({text} is null or (regexp_full_match({text}, {literal(PARTIAL)}) and {day} is not null))"
    )


def _is_not_before(later: str, earlier: str, is_text: bool) -> str:
    """Compare two dates by as much of them as is known of both."""
    last, first = (f"cast({identifier(name)} as varchar)" for name in (later, earlier))
    in_order = f"coalesce({last} >= left({first}, length({last})), true)"
    if not is_text:
        return in_order
    return f"(not ({_is_partial_date(last)} and {_is_partial_date(first)}) or {in_order})"
