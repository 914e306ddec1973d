"""Sentences about a set of judgements found by a filter."""

from collections import Counter
from collections.abc import Sequence

from gradeline.queries.judgement_areas import JudgementsRow
from gradeline.words.joining import counted, joined

FIRST_AFTER_LAST = "The first year is after the last, so that nothing can be found."
GRID_KEY = (
    "Choose a letter to open its inspection. Hollow: Adequate. Dotted: known from a later"
    " document. An empty cell: that inspection has no such judgement here. Wide grids scroll"
    " sideways."
)


def question(past: str) -> str:
    """Return the question of the page; `past` is the day of which it is asked, empty for today."""
    return (
        f"Which judgements had been published by {past}, area by area?"
        if past
        else "Which judgements were made, area by area?"
    )


def found(judgements: Sequence[JudgementsRow]) -> str:
    """Say how many judgements were found, of how many inspections, with which grades."""
    if not judgements:
        return "No judgement passes the filter."
    inspections = len({row.inspection_id for row in judgements})
    ranked = sorted(judgements, key=lambda row: (row.grade_count, row.grade_rank))
    grades = Counter(row.grade_label for row in ranked)
    parts = joined([f"{count} {label}" for label, count in grades.items()])
    return (
        f"{counted(len(judgements), 'judgement')} in {counted(inspections, 'inspection')}: {parts}."
    )
