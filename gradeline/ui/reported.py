"""Figures that inspection reports state, each with what stands beside it in the report."""

from html import escape
from typing import Any

import pandas as pd

from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.markup import Cell, Content, link, place, table
from gradeline.words.reported import dated, written


def by_indicator(reported: pd.DataFrame, chosen: Choices) -> str:
    """Return the figures that come near one indicator, of all authorities."""
    body: list[list[Content]] = [
        [
            row.authority,
            row.label,
            written(row.value, row.unit, row.qualifier),
            dated(row),
            Cell(_beside(others)),
            Cell(link(chosen.record_address(row.inspection_id), row.document)),
            place(row.page, row.paragraph),
        ]
        for row, others in _grouped(reported)
    ]
    header = ["Authority", "What is counted", "Figure", "When", "Beside it", "Document", "Place"]
    return table("As reported in inspections", header, body, classes="gl-wide") if body else ""


def by_inspection(reported: pd.DataFrame, chosen: Choices, caption: str) -> str:
    """Return the figures of one report, each with the indicator that comes nearest."""
    body: list[list[Content]] = [
        [
            row.label,
            written(row.value, row.unit, row.qualifier),
            dated(row),
            Cell(_beside(others)),
            place(row.page, row.paragraph),
            Cell(_nearest(row, chosen)),
        ]
        for row, others in _grouped(reported)
    ]
    header = ["What is counted", "Figure", "When", "Beside it", "Place", "Nearest indicator"]
    return table(caption, header, body, classes="gl-wide") if body else ""


def _grouped(reported: pd.DataFrame) -> list[tuple[Any, list[Any]]]:
    """Return each figure with the earlier ones and the comparators that stand beside it."""
    groups: dict[tuple[str, str], tuple[Any, list[Any]]] = {}
    for row in records(reported[reported["compare_with"].isna()]):
        groups[row.inspection_id, row.figure_id] = (row, [])
    for row in records(reported[reported["compare_with"].notna()]):
        groups[row.inspection_id, row.compare_with][1].append(row)
    return list(groups.values())


def _beside(others: list[Any]) -> str:
    items = []
    for row in others:
        whose = "" if row.about == "authority" else f"{row.about}: "
        figure = written(row.value, row.unit, row.qualifier)
        items.append(f"<li>{escape(f'{whose}{figure}, {dated(row)}')}</li>")
    return f'<ul class="gl-plain">{"".join(items)}</ul>' if items else ""


def _nearest(row: Any, chosen: Choices) -> str:
    if row.indicator is None:
        return ""
    return link(chosen.indicator_address(row.domain, row.indicator), row.indicator)
