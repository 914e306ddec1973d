"""How figures of inspection reports are written: as exactly as the report does."""

from typing import Any

from gradeline.words.dates import partial, span
from gradeline.words.indicators import counted_unit


def written(value: float, unit: str, qualifier: str | None) -> str:
    """Write a figure with its unit: about 90%, over 200 people."""
    shown = f"{value:,.10g}{'%' if unit == '%' else f' {counted_unit(value, unit)}'}"
    return f"{qualifier} {shown}" if qualifier else shown


def dated(row: Any) -> str:
    """Write the day or the period of a figure, and say so where the report prints no date.

    `row` has the columns period_start, date and date_basis of `reported_figure`.
    """
    if row.date_basis == "undated":
        return "no date printed"
    if row.date_basis == "inspection":
        since = f"{partial(row.period_start)} to " if row.period_start else ""
        return f"{since}the inspection"
    return span(row.period_start, row.date) if row.period_start else partial(row.date)
