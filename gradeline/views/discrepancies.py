"""A disagreement, a gap or an oddity of the sources: what each says, what is used here, and why."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from gradeline.queries.inspection_record import DiscrepanciesRow as OfInspection
from gradeline.queries.sources import DiscrepanciesRow
from gradeline.sections.cells import Cell, Listed, Stack, Strong
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table

KINDS = {"disagreement": "Sources disagree", "oddity": "A trap in a source", "gap": "Not known"}

Said = TypeVar("Said", DiscrepanciesRow, OfInspection)


def discrepancy_parts(said: Iterable[OfInspection]) -> list[Section]:
    """Return a section for each entry: what is used and why, and all statements."""
    return [
        Section(
            first.discrepancy_id,
            question=first.subject,
            sentences=[f"{KINDS[first.kind]}. Used here: {first.used}.", first.why],
            items=_statements(statements),
        )
        for statements in _entries(said)
        for first in statements[:1]
    ]


def discrepancy_table(said: Iterable[DiscrepanciesRow]) -> Table:
    """Return one row for each entry, with all its statements."""
    return table(
        "discrepancies",
        "Disagreements, gaps and oddities",
        [
            Column("about", "About"),
            Column("kind", "Kind"),
            Column("authority", "Authority"),
            Column("statements", "What the sources say"),
            Column("used", "Used here"),
            Column("why", "Why"),
        ],
        [
            [
                first.subject,
                KINDS[first.kind],
                first.authority or "more than one",
                Listed(_statements(statements), is_bulleted=True),
                Strong(first.used),
                first.why,
            ]
            for statements in _entries(said)
            for first in statements[:1]
        ],
        look="wide",
    )


def _entries(said: Iterable[Said]) -> list[list[Said]]:
    """Return the statements of each entry."""
    return [list(own) for _, own in groupby(said, lambda row: row.discrepancy_id)]


def _statements(said: Sequence[DiscrepanciesRow | OfInspection]) -> list[Cell]:
    return [
        Stack(
            row.statement,
            [f"{row.document}, {row.locator}{' (followed here)' if row.is_used else ''}"],
        )
        for row in said
    ]
