"""Figures that inspection reports state, each with what stands beside it in the report."""

from collections.abc import Iterable
from typing import TypeVar

from gradeline.navigation.choices import Choices
from gradeline.queries import search
from gradeline.queries.indicators import ReportedRow
from gradeline.queries.inspection_record import FiguresRow
from gradeline.sections.cells import Cell, Link, Listed
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import rows
from gradeline.words.places import place
from gradeline.words.reported import dated, written

Figure = TypeVar("Figure", ReportedRow, FiguresRow)


def by_indicator(reported: Iterable[ReportedRow], chosen: Choices) -> Table:
    """Return the figures that come near one indicator, of all authorities."""
    return table(
        "reported",
        "As reported in inspections",
        [
            Column("authority", "Authority"),
            Column("counted", "What is counted"),
            Column("figure", "Figure"),
            Column("when", "When"),
            Column("beside", "Beside it"),
            Column("document", "Document"),
            Column("place", "Place"),
        ],
        [
            [
                row.authority,
                row.label,
                written(row.value, row.unit, row.qualifier),
                dated(row),
                _beside(others),
                Link(row.document, chosen.record_address(row.inspection_id)),
                place(row.page, row.paragraph),
            ]
            for row, others in _grouped(reported)
        ],
        look="wide",
    )


def by_inspection(
    reported: Iterable[FiguresRow], chosen: Choices, name: str, caption: str
) -> Table:
    """Return the figures of one report, each with the indicator that comes nearest."""
    return table(
        name,
        caption,
        [
            Column("counted", "What is counted"),
            Column("figure", "Figure"),
            Column("when", "When"),
            Column("beside", "Beside it"),
            Column("place", "Place"),
            Column("nearest", "Nearest indicator"),
        ],
        [
            [
                row.label,
                written(row.value, row.unit, row.qualifier),
                dated(row),
                _beside(others),
                place(row.page, row.paragraph),
                _nearest(row, chosen),
            ]
            for row, others in _grouped(reported)
        ],
        look="wide",
    )


def _grouped(reported: Iterable[Figure]) -> list[tuple[Figure, list[Figure]]]:
    """Return each figure with the earlier ones and the comparators that stand beside it."""
    groups: dict[tuple[str, str], tuple[Figure, list[Figure]]] = {}
    beside: list[tuple[tuple[str, str], Figure]] = []
    for row in reported:
        if row.compare_with is None:
            groups[row.inspection_id, row.figure_id] = (row, [])
        else:
            beside.append(((row.inspection_id, row.compare_with), row))
    for figure, row in beside:
        groups[figure][1].append(row)
    return list(groups.values())


def _beside(others: Iterable[ReportedRow | FiguresRow]) -> Cell:
    items: list[Cell] = []
    for row in others:
        whose = "" if row.about == "authority" else f"{row.about}: "
        items.append(f"{whose}{written(row.value, row.unit, row.qualifier)}, {dated(row)}")
    return Listed(items) if items else None


def _nearest(row: FiguresRow, chosen: Choices) -> Cell:
    if row.indicator is None or row.domain is None:
        return None
    return Link(row.indicator, chosen.indicator_address(row.domain, row.indicator))


def read_for_figures(chosen: Choices) -> set[str]:
    """Return the ids of all authorities whose reports were read for figures, whatever the day."""
    held = rows(chosen.database, search.reported(as_at=chosen.latest))
    return {row.authority_id for row in held}
