"""The caution with a figure that rests on few, in the same words wherever such a figure is said.

`few_of` is the column of that name: the few whom a figure rests on (children, social workers), None
where they are not few. Of how many they are fewer is told by `queries/schema/macros.sql`.
"""

from collections.abc import Iterable

# Where there is no room for more, with what it means below.
SHORT = "few"
ABOUT_SHORT = "few: based on few children or social workers"


def few(few_of: str | None) -> str:
    """Say that a figure rests on few: based on few children; empty where it does not."""
    return "" if few_of is None else f"based on few {few_of}"


def said(figure: str, few_of: str | None) -> str:
    """Write a figure as it stands in a sentence: 67% (based on few children)."""
    return figure if few_of is None else f"{figure} ({few(few_of)})"


def in_short(figure: str, few_of: str | None, year: str = "") -> str:
    """Write a figure where there is little room, and the year of an older one: 67% (2024, few)."""
    more = ", ".join(filter(None, [year, SHORT if few_of else ""]))
    return f"{figure} ({more})" if more else figure


def note(each: Iterable[str | None]) -> list[str]:
    """Say below figures written in short what the short word means, where one has it."""
    return [ABOUT_SHORT] if any(few_of is not None for few_of in each) else []
