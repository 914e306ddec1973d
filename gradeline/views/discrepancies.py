"""A disagreement, a gap or an oddity of the sources: what each says, what is used here, and why."""

import pandas as pd

from gradeline.records import first_record, records
from gradeline.sections.cells import Cell, Listed, Stack, Strong
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table

KINDS = {"disagreement": "Sources disagree", "oddity": "A trap in a source", "gap": "Not known"}


def discrepancy_parts(frame: pd.DataFrame) -> list[Section]:
    """Return a section for each entry: what is used and why, and all statements."""
    return [
        Section(
            first.discrepancy_id,
            question=first.subject,
            sentences=[f"{KINDS[first.kind]}. Used here: {first.used}.", first.why],
            items=_statements(statements),
        )
        for _, statements in frame.groupby("discrepancy_id", sort=False)
        for first in [first_record(statements)]
    ]


def discrepancy_table(frame: pd.DataFrame) -> Table:
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
            for _, statements in frame.groupby("discrepancy_id", sort=False)
            for first in [first_record(statements)]
        ],
        look="wide",
    )


def _statements(frame: pd.DataFrame) -> list[Cell]:
    return [
        Stack(
            row.statement,
            [f"{row.document}, {row.locator}{' (followed here)' if row.is_used else ''}"],
        )
        for row in records(frame)
    ]
