"""The headline indicators of each theme, side by side, under the grades."""

from html import escape
from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.markup import Cell, Content, grouped_table, link
from gradeline.words.indicators import bare, reason, short_travel

ENGLAND = "england"


@remembered
def headlines(chosen: Choices) -> tuple[str, pd.DataFrame]:
    """Return a table of one row for each headline indicator, grouped by theme, and its rows."""
    frame = rows(
        chosen.database,
        "side_by_side/headlines",
        as_at=chosen.as_at,
        area_ids=(*chosen.authority_ids, ENGLAND),
    )
    areas = {**chosen.names, ENGLAND: "England"}
    groups: list[tuple[str, list[list[Content]]]] = [
        (
            str(theme),
            [_row(chosen, each, areas) for _, each in own.groupby("indicator_id", sort=False)],
        )
        for theme, own in frame.groupby("theme", sort=False)
    ]
    markup = grouped_table(
        "Headline indicators by theme", ["Indicator", *areas.values()], groups, classes="gl-wide"
    )
    return markup if groups else "", frame


def _row(chosen: Choices, own: pd.DataFrame, areas: dict[str, str]) -> list[Content]:
    first = first_record(own)
    unit = "" if first.unit in ("%", "pounds") else f"{first.unit}, "
    name = link(chosen.indicator_address(first.domain, first.label), first.label)
    held = {row.authority_id: row for row in records(own)}
    return [
        Cell(f'{name}<span class="gl-small">{escape(unit + first.period_label)}</span>'),
        *(_cell(held.get(area)) for area in areas),
    ]


def _cell(row: Any | None) -> Cell:
    if row is None:
        return Cell("not held")
    if row.value is None:
        return Cell(f'<span class="gl-small">{escape(reason(row.missing_reason))}</span>')
    value = escape(bare(row.value, row.unit, row.decimals))
    return Cell(
        f'<strong>{value}</strong><span class="gl-small">{escape(short_travel(row))}</span>'
    )
