"""How a disagreement, a gap or an oddity of the sources is shown."""

from html import escape

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.markup import Cell, Content, table

KINDS = {"disagreement": "Sources disagree", "oddity": "A trap in a source", "gap": "Not known"}


def discrepancy_sections(frame: pd.DataFrame) -> str:
    """Return each entry with a heading, what is used and why, and all statements."""
    return "".join(
        f"<h3>{escape(first.subject)}</h3>"
        f'<p class="gl-words">{KINDS[first.kind]}. Used here: <strong>{escape(first.used)}'
        f"</strong>. {escape(first.why)}</p>{_statements(statements)}"
        for _, statements in frame.groupby("discrepancy_id", sort=False)
        for first in [first_record(statements)]
    )


def discrepancy_table(frame: pd.DataFrame) -> str:
    """Return one row for each entry, with all its statements."""
    body: list[list[Content]] = [
        [
            first.subject,
            KINDS[first.kind],
            first.authority or "more than one",
            Cell(_statements(statements)),
            Cell(f"<strong>{escape(first.used)}</strong>"),
            first.why,
        ]
        for _, statements in frame.groupby("discrepancy_id", sort=False)
        for first in [first_record(statements)]
    ]
    return table(
        "Disagreements, gaps and oddities",
        ["About", "Kind", "Authority", "What the sources say", "Used here", "Why"],
        body,
        classes="gl-wide",
    )


def _statements(frame: pd.DataFrame) -> str:
    lines = "".join(
        f"<li>{escape(row.statement)} "
        f'<span class="gl-small">{escape(row.document)}, {escape(row.locator)}'
        f"{' (followed here)' if row.is_used else ''}</span></li>"
        for row in records(frame)
    )
    return f'<ul class="gl-list">{lines}</ul>'
