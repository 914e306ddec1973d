"""Values of a cell as the text that stands for them in a table of facts."""

from datetime import date
from decimal import Decimal

Value = str | int | float | bool | date | None


def plain_number(value: float) -> str:
    """Write a number in the fewest digits that give it back, without an exponent."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text


def as_text(value: Value) -> str:
    """Return the text of a value; nothing for a missing one."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return plain_number(value) if value - value == 0 else repr(value)
        case date():
            return value.isoformat()
    return str(value)
