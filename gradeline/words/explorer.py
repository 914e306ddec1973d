"""Sentences about a set of judgements found by a filter."""

import pandas as pd

from gradeline.words.lists import counted, joined

FIRST_AFTER_LAST = "The first year is after the last, so that nothing can be found."
GRID_KEY = (
    "Choose a letter to open its inspection. Hollow: Adequate. Dotted: known from a later"
    " document. An empty cell: that inspection has no such judgement here. Wide grids scroll"
    " sideways."
)


def found(judgements: pd.DataFrame) -> str:
    """Say how many judgements were found, of how many inspections, with which grades."""
    if judgements.empty:
        return "No judgement passes the filter."
    inspections = judgements["inspection_id"].nunique()
    ordered = judgements.sort_values("grade_rank").sort_values("grade_count", kind="stable")
    grades = ordered["grade_label"].value_counts(sort=False)
    parts = joined([f"{count} {label}" for label, count in grades.items()])
    return (
        f"{counted(len(judgements), 'judgement')} in {counted(inspections, 'inspection')}: {parts}."
    )
