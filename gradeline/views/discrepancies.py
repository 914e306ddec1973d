"""A disagreement, a gap or an oddity of the sources: what each says, what is used here, and why."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from gradeline.queries.inspection_record import DiscrepanciesRow as OfInspection
from gradeline.queries.sources import DiscrepanciesRow
from gradeline.sections.cells import Cell, Folded, Listed, Stack, Strong

KINDS = {"disagreement": "Sources disagree", "oddity": "What could mislead", "gap": "Not known"}

Said = TypeVar("Said", DiscrepanciesRow, OfInspection)


def folded(said: Iterable[Said]) -> list[Cell]:
    """Return each entry under its subject: what is used, why, and what each source says."""
    return [
        Folded(
            first.subject,
            [
                Listed(["Used here:", Strong(f"{first.used}.")], is_joined=True),
                first.why,
                Listed(_statements(statements), is_bulleted=True),
            ],
        )
        for statements in _entries(said)
        for first in statements[:1]
    ]


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
