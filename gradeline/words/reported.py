"""How figures of inspection reports are written: as exactly as the report does."""

from collections.abc import Sequence
from typing import Protocol

from gradeline.words.dates import partial, span
from gradeline.words.indicators import counted_unit
from gradeline.words.joining import joined

CHOSEN = (
    "Which figures of a report are held: of the description at its head those of the area, its"
    " children and services; of the findings a choice, namely those that say what is counted, of"
    " whom and when, and count children, families, carers, staff or a share of them. Where such a"
    " passage gives the same figure of an earlier time, both are held, but for one that the report"
    " contradicts elsewhere, which stands under Where sources disagree. A figure that is not here"
    " may well be in the report."
)


class Dated(Protocol):
    """A figure of a report, dated as in `reported_figure`: text, to the precision known."""

    @property
    def period_start(self) -> str | None:
        """Return the day its period begins with, where it has one."""

    @property
    def date(self) -> str:
        """Return its day, or the last of its period."""

    @property
    def date_basis(self) -> str:
        """Return how the date is known."""


def written(value: float, unit: str, qualifier: str | None) -> str:
    """Write a figure with its unit: about 90%, over 200 people."""
    shown = f"{value:,.10g}{'%' if unit == '%' else f' {counted_unit(value, unit)}'}"
    return f"{qualifier} {shown}" if qualifier else shown


def dated(row: Dated) -> str:
    """Write the day or the period of a figure, and say so where the report prints no date."""
    if row.date_basis == "undated":
        return "no date printed"
    if row.date_basis == "inspection":
        if row.period_start:
            return f"{partial(row.period_start)} to the inspection"
        return "at the inspection"
    return span(row.period_start, row.date) if row.period_start else partial(row.date)


def not_read(names: Sequence[str]) -> str:
    """Say that nobody looked for figures in the reports on some authorities."""
    return f"reports on {joined(names)} were not read for figures"
