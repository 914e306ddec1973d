"""Sentences about what reports list: recommendations, areas for improvement and strengths.

Rows are those of `queries/findings/listed.sql`, in its order. A list of points says nothing of what
it leaves out, so nothing is concluded from one; what reports say in their paragraphs is told in
`statements.py`.
"""

from collections.abc import Sequence

from gradeline.queries.findings import ListedRow
from gradeline.queries.inspection_record import FindingsRow
from gradeline.words.dates import partial
from gradeline.words.joining import counted, joined

Rows = Sequence[ListedRow]
NONE_ASKED = "No recommendation or strength on this theme is held"
ADDRESSED_TO = {"board": "safeguarding board", "partners": "partners"}
ABOUT = (
    "Each recommendation and area for improvement stands here in our own short words, with the"
    " place to look it up. What it is about is our reading, made twice.",
    "Paragraph numbers are those that the report cites; where they are known to be wrong, those"
    " where its findings speak of the point stand behind them. Under “In the text” stand the"
    " paragraphs of the same report that criticise a theme of the point, in whole or in part, as"
    " language models read them; in bold those that it cites or, where these are wrong, means.",
)


def question_of_points(past: str) -> str:
    """Return the question of the list of every point."""
    return (
        f"What had inspectors asked for and praised by {past}?"
        if past
        else "What do inspectors ask for, and what do they praise?"
    )


def addressee(row: ListedRow) -> str:
    """Name to whom a finding is addressed, and say so where it is not the authority's own."""
    if row.addressed_to is None:
        return ""
    if row.counts_for_own_run:
        return row.addressed_to
    return f"{ADDRESSED_TO[row.addressed_to]}; not counted as the authority's own"


def report_name(row: ListedRow | FindingsRow) -> str:
    """Name a report so that no other has the name: `Halton, SIF, 24 February 2015`."""
    return f"{row.authority}, {row.framework}, {partial(row.inspected)}"


def asked_for(weaknesses: int, strengths: int) -> str:
    """Say how many findings a report has: `What inspectors listed: 7 weaknesses`."""
    return f"What inspectors listed: {_kinds(weaknesses, strengths)}"


def none_asked(past: str) -> str:
    """Say that nothing listed on a theme is held; `past` is the day of that, empty for today."""
    return f"{NONE_ASKED} that had been published by {past}." if past else f"{NONE_ASKED}."


def not_collected(names: Sequence[str]) -> list[str]:
    """Say of which authorities nobody collected what reports list; nothing where there is none."""
    if not names:
        return []
    return [f"What reports on {joined(names)} list has not been collected."]


def found(findings: Rows, *, is_narrowed: bool) -> str:
    """Say how many findings are held, or how many the filter lets through."""
    if not findings:
        none = "No recommendation or strength"
        return f"{none} fits these choices." if is_narrowed else f"{none} is held."
    weak = sum(row.kind == "weakness" for row in findings)
    inspections = len({row.inspection_id for row in findings})
    return f"{_kinds(weak, len(findings) - weak)} in {counted(inspections, 'inspection')}."


def _kinds(weaknesses: int, strengths: int) -> str:
    parts = [counted(weaknesses, "weakness", "weaknesses")] if weaknesses else []
    parts += [counted(strengths, "strength")] if strengths else []
    return joined(parts)


def number(row: ListedRow) -> str:
    """Write the number of a finding and by when it is to be met."""
    parts = [f"no. {row.number}" if row.number else "", (row.timescale or "").lower()]
    return ", ".join(part for part in parts if part)


def place(row: ListedRow) -> str:
    """Say which paragraphs the report cites for a finding, and on which page it stands."""
    parts = []
    if row.paragraphs:
        # A report held without pages cites nothing: the number is that of the list itself.
        cited = "report cites" if row.page is not None else "paragraph"
        meant = f" (meaning {row.text_paragraphs})" if row.text_paragraphs else ""
        parts.append(f"{cited} {row.paragraphs}{meant}")
    if row.page is not None:
        parts.append(f"page {row.page}")
    return "; ".join(parts)


def in_plan(plan: str) -> str:
    """Name the way to what a plan promises about a point."""
    return f"What the {plan} promises"


def planned(row: ListedRow) -> str:
    """Say what was planned about a finding, by when, and where that stands."""
    when = f" ({row.planned_date})" if row.planned_date else ""
    return f"Planned: {row.planned_action}{when}; {row.planned_source}"
