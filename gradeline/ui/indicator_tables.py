"""The tables about one indicator, as markup."""

from datetime import date
from html import escape
from typing import Any

import pandas as pd

from gradeline.charts.indicator import Series
from gradeline.records import records
from gradeline.ui.markup import Cell, Content, table
from gradeline.words import indicators as words


def latest_table(last: pd.DataFrame, series: Series, card: Any) -> str:
    """Return one row for each area: its latest figure, where it stands, which way it moved."""
    if last.empty:
        return ""
    has_neighbours = not series.averages.empty
    averages = {
        (row.authority_id, row.period_label): getattr(row, series.average)
        for row in records(series.averages)
    }
    body: list[list[Content]] = []
    for row in records(last):
        cells: list[Content] = [
            row.area,
            _value(row, card),
            row.period_label,
            Cell(_travel(row, card)),
            words.place(row),
            Cell(escape(words.quarter(row)) + _few(row)),
        ]
        if has_neighbours:
            average = averages.get((row.authority_id, row.period_label))
            cells.append(words.bare(average, card.unit, card.decimals))
        body.append(cells)
    header = ["Area", f"Latest, {card.unit}", "Period", "Against the year before", "Place"]
    header += ["Quarter", *(["Its neighbours"] if has_neighbours else [])]
    return table(f"Latest figures: {card.label}", header, body, classes="gl-wide gl-latest")


def _value(row: Any, card: Any) -> Cell:
    if row.value is not None:
        return Cell(f"<strong>{escape(words.bare(row.value, card.unit, card.decimals))}</strong>")
    small = escape(words.reason(row.missing_reason))
    if row.last_value is not None:
        last = words.bare(row.last_value, card.unit, card.decimals)
        small += f"; {escape(last)} in {escape(row.last_period_label)}"
    return Cell(f'<span class="gl-small">{small}</span>')


def _travel(row: Any, card: Any) -> str:
    if row.value is None:
        return ""
    before = (
        f'<span class="gl-small">from '
        f"{escape(words.bare(row.previous_value, card.unit, card.decimals))}</span>"
        if row.previous_value is not None
        else ""
    )
    return escape(words.travel(row)) + before


def _few(row: Any) -> str:
    return '<span class="gl-small">rests on few children</span>' if row.rests_on_few else ""


def everything_table(series: Series, card: Any) -> str:
    """Return every figure shown, one row for each period, the newest first."""
    if series.lines.empty:
        return ""
    areas = dict(zip(series.lines["authority_id"], series.lines["area"], strict=True))
    held = {(row.authority_id, row.year): row for row in records(series.lines)}
    averages = {
        (row.authority_id, row.year): getattr(row, series.average)
        for row in records(series.averages)
    }
    neighbours = dict(
        zip(series.averages["authority_id"], series.averages["authority"], strict=True)
    )
    remarks: dict[int, list[str]] = {}
    for row in records(series.remarks):
        begins = "New series. " if row.kind == "break" else ""
        remarks.setdefault(row.year, []).append(begins + row.remark)
    periods = dict(zip(series.lines["year"], series.lines["period_label"], strict=True))
    header = ["Period", *areas.values(), *(f"Neighbours of {name}" for name in neighbours.values())]
    body: list[list[Content]] = [
        [
            periods[year],
            *(_cell(held.get((area, year)), card) for area in areas),
            *(_average(averages.get((area, year)), card) for area in neighbours),
            " ".join(remarks.get(year, [])),
        ]
        for year in sorted(periods, reverse=True)
    ]
    return table(
        f"Every figure shown: {card.label}, {card.unit}",
        [*header, "Remark"],
        body,
        classes="gl-wide gl-figures",
    )


def _cell(row: Any | None, card: Any) -> Cell:
    if row is None or row.value is None:
        why = words.reason(row.missing_reason if row else "not held")
        return Cell(f'<span class="gl-small">{escape(why)}</span>')
    derived = '<span class="gl-small">worked out</span>' if row.status == "derived" else ""
    return Cell(escape(words.bare(row.value, card.unit, card.decimals)) + derived)


def _average(value: float | None, card: Any) -> Cell:
    if value is None:
        return Cell(f'<span class="gl-small">{escape(words.reason("few neighbours"))}</span>')
    return Cell(escape(words.bare(value, card.unit, card.decimals)))


def card_table(card: Any, sources: pd.DataFrame, remarks: pd.DataFrame, today: date) -> str:
    """Return definition, unit, caveat, breaks and sources as a table of two columns."""
    listed = records(sources)
    due = next((row.next_update for row in listed if row.next_update), None)
    known: list[tuple[str, Content]] = [
        ("What it counts", card.definition),
        ("Unit", card.unit),
        ("Period", card.period),
        ("Which way is better", words.BETTER[card.polarity]),
        ("Before you compare", card.caveat),
        ("Rests on", card.base_label),
        (
            "Breaks, gaps, remarks",
            Cell(_list(f"{row.year}: {row.remark}" for row in records(remarks))),
        ),
        ("Source", Cell(_list(_source(row) for row in listed))),
        ("Next update", words.next_update(due, today)),
    ]
    return table(
        f"About the indicator: {card.label}",
        ["Fact", "What is known"],
        [[name, value] for name, value in known if value and getattr(value, "html", value)],
        is_caption_hidden=True,
    )


def _list(items: Any) -> str:
    entries = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<ul class="gl-plain">{entries}</ul>' if entries else ""


def _source(row: Any) -> str:
    years = (
        str(row.first_year)
        if row.first_year == row.last_year
        else (f"{row.first_year} to {row.last_year}")
    )
    method = f". Worked out: {row.method}" if row.method else ""
    return f"{years}: {row.title}, {row.publisher}; {row.locator}{method}"
