"""Sentences that say what a chart of grades shows, from the frames of `queries/trajectories/`."""

import pandas as pd

from gradeline.records import first_record, records
from gradeline.words.lists import counted, joined

SECOND_HAND = {
    "official list": "known from Ofsted's list",
    "later report": "known from a later report",
    "press": "known from the press",
}


def history(
    marks: pd.DataFrame, names: dict[str, str], theme: str, *, is_like_for_like: bool = False
) -> list[tuple[str, str]]:
    """Say for each authority which grades it had in `theme`, oldest first.

    Returns pairs of the authority's name and a sentence. `is_like_for_like` says that `marks`
    leaves out what does not match the theme as it is judged now.
    """
    sentences = []
    nothing = "No grade like for like is held" if is_like_for_like else "No grade is held"
    for authority, name in names.items():
        own = marks[marks["authority_id"] == authority]
        if own.empty:
            sentences.append((name, f"{nothing} for {theme.lower()}."))
            continue
        steps = [_step(rows) for _, rows in own.groupby("inspection_id", sort=False)]
        sentences.append((name, f"{', then '.join(steps)}."))
    return sentences


def _step(rows: pd.DataFrame) -> str:
    first = first_record(rows)
    if len(rows) == 1 and first.match == "split":
        grades = f"{first.grade_label} for {first.strand.lower()}"
    elif len(rows) == 1:
        grades = str(first.grade_label)
    elif rows["grade_label"].nunique() == 1:
        grades = f"{first.grade_label} in both strands"
    else:
        grades = joined([f"{row.grade_label} for {row.strand.lower()}" for row in records(rows)])
    second_hand = {
        SECOND_HAND[row.evidence] for row in records(rows) if row.evidence in SECOND_HAND
    }
    known = f"; {joined(sorted(second_hand))}" if second_hand else ""
    return f"{grades} ({first.framework}, {first.inspected_year}{known})"


def outline(marks: pd.DataFrame, happenings: pd.DataFrame, theme: str, is_bridged: bool) -> str:
    """Describe the chart for readers who cannot see it, in one or two sentences."""
    lines = (
        "Dotted lines cross from one framework to the next."
        if is_bridged
        else "No line crosses from one framework to the next."
    )
    visits = (
        f" A strip below marks {counted(len(happenings), 'visit or event', 'visits and events')}."
        if len(happenings)
        else ""
    )
    grades = counted(len(marks), "grade")
    return f"Step chart of {grades} for {theme.lower()} over time, on four levels. {lines}{visits}"
