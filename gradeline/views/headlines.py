"""The headline indicators of each theme, side by side, under the grades."""

from typing import Any

import pandas as pd

from gradeline.navigation.choices import Choices
from gradeline.records import first_record, records
from gradeline.sections.cells import Cell, Link, Missing, Stack, Strong
from gradeline.sections.listing import rows_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Group, Table
from gradeline.views.answers import remembered, rows
from gradeline.words.indicators import ABOUT_HEADLINES, bare, reason, short_travel

ENGLAND = "england"
TAKEN_AWAY = (
    "theme", "indicator_id", "label", "domain", "unit", "polarity", "area", "kind", "period_label",
    "value", "missing_reason", "travel", "verdict",
)  # fmt: skip


@remembered
def headlines(chosen: Choices) -> Section | None:
    """Return a row for each headline indicator, grouped by theme; None where none has a figure."""
    frame = rows(
        chosen.database,
        "side_by_side/headlines",
        as_at=chosen.as_at,
        area_ids=(*chosen.authority_ids, ENGLAND),
    )
    if frame.empty:
        return None
    about = "Headline indicators"
    return Section(
        "in-figures",
        question="In figures",
        sentences=ABOUT_HEADLINES,
        tables=[_table(chosen, frame)],
        rows=[rows_of("headlines", about, TAKEN_AWAY, frame)],
        as_at=chosen.as_at,
    )


def _table(chosen: Choices, frame: pd.DataFrame) -> Table:
    areas = {**chosen.names, ENGLAND: "England"}
    return Table(
        "headlines",
        "Headline indicators by theme",
        [
            Column("indicator", "Indicator"),
            *(Column(area, name) for area, name in areas.items()),
        ],
        [
            Group(
                str(theme),
                [_row(chosen, each, areas) for _, each in own.groupby("indicator_id", sort=False)],
            )
            for theme, own in frame.groupby("theme", sort=False)
        ],
        look="wide",
        group_name="theme",
    )


def _row(chosen: Choices, own: pd.DataFrame, areas: dict[str, str]) -> list[Cell]:
    first = first_record(own)
    unit = "" if first.unit in ("%", "pounds") else f"{first.unit}, "
    name = Link(first.label, chosen.indicator_address(first.domain, first.label))
    held = {row.authority_id: row for row in records(own)}
    return [
        Stack(name, [unit + first.period_label]),
        *(_figure(held.get(area)) for area in areas),
    ]


def _figure(row: Any | None) -> Cell:
    if row is None:
        return "not held"
    if row.value is None:
        return Missing(reason(row.missing_reason))
    return Stack(Strong(bare(row.value, row.unit, row.decimals)), [short_travel(row)])
