"""The caution with a figure that rests on few, in the same words wherever such a figure is said.

`few_of` is the column of that name: the few whom a figure rests on (children, social workers), None
where they are not few. Of how many they are fewer is told by `queries/schema/macros.sql`.
"""

from collections.abc import Iterable

# Where there is no room for more, with what it means below.
SHORT = "few"
ABOUT_SHORT = f"{SHORT}: based on few children or social workers"


def few(few_of: str | None) -> str:
    """Say that a figure rests on few: based on few children; empty where it does not."""
    return "" if few_of is None else f"based on few {few_of}"


def said(figure: str, few_of: str | None, when: str = "") -> str:
    """Write a figure as it stands in a sentence: 67% (based on few children).

    `when` is its period, where that is not told otherwise.
    """
    return _with(figure, when, few(few_of))


def in_short(figure: str, few_of: str | None, year: str = "") -> str:
    """Write a figure where there is little room, and the year of an older one: 67% (2024, few)."""
    return _with(figure, year, SHORT if few_of else "")


def note(each: Iterable[str | None]) -> list[str]:
    """Say below figures written in short what the short word means, where one has it."""
    return [f"{SHORT}: {few(few_of)}" for few_of in sorted({few_of for few_of in each if few_of})]


def _with(figure: str, *limits: str) -> str:
    told = ", ".join(filter(None, limits))
    return f"{figure} ({told})" if told else figure
