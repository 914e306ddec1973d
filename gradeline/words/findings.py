"""Sentences about what inspectors asked for: which weaknesses return, and who no longer has them.

The frames are those of the queries in `queries/findings/`.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from gradeline.records import records
from gradeline.words.lists import counted, joined, lower_first

IN_A_ROW = 2
SHARED_BY = 2
MARKS = {
    (False, False): ("·", "not raised"),
    (True, False): ("■", "raised as a weakness"),
    (False, True): ("+", "listed as a strength"),
    (True, True): ("■+", "raised as a weakness, and listed as a strength"),
}
ABOUT = (
    "Each recommendation and area for improvement stands here in our own short words, with the"
    " place to look it up. What it is about is our reading, made twice.",
    "What is not raised may still be weak: inspectors write down what matters most to them.",
    "Paragraph numbers are those that the report cites; in Cheshire East's report of 2015 many are"
    " one to three too high.",
)
ABOUT_STRENGTHS = (
    "Strengths are those that a report lists as such; reports of ILACS have no such list, so that"
    " clear praise in their summaries stands for it."
)


def mark(weaknesses: int, strengths: int) -> tuple[str, str]:
    """Return the mark of a cell and what it means."""
    return MARKS[weaknesses > 0, strengths > 0]


def persistent(recurring: pd.DataFrame) -> list[Any]:
    """Return the rows raised in two or more inspections one after another, the longest first."""
    own = recurring[recurring["run_length"] >= IN_A_ROW]
    return records(
        own.sort_values(
            ["current_run", "run_length", "tag_order", "authority_order"],
            ascending=[False, False, True, True],
        )
    )


def shared(recurring: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of tags that were raised for two or more authorities."""
    counts = recurring.groupby("tag_id")["authority_id"].transform("nunique")
    return recurring[counts >= SHARED_BY]


def lead(recurring: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """Say what returns and who shares it."""
    if recurring.empty:
        return ["No findings are held for this choice."]
    lasting = [row for row in persistent(recurring) if row.current_run >= IN_A_ROW]
    sentences = []
    for name in names:
        own = [lower_first(row.tag) for row in lasting if row.authority == name]
        sentences.append(
            f"{name}: {joined(own)}, raised in the latest report as in the one before it."
            if own
            else f"{name}: nothing in the latest report had been raised in the one before it."
        )
    return sentences


def state(row: Any) -> str:
    """Say when a weakness was raised and whether it still is: `2011, 2015; not in 2024`."""
    if row.in_latest:
        return f"{row.raised_in} (the latest)"
    strength = ", a strength since" if row.strength_later else ""
    return f"{row.raised_in}; not in {row.latest_year}{strength}"


def dealt_with(tag_id: str, authority: str, recurring: pd.DataFrame) -> str:
    """Say which of the others had a weakness and no longer have it, or never had it."""
    others = recurring[(recurring["tag_id"] == tag_id) & (recurring["authority"] != authority)]
    parts = [f"{row.authority}: {state(row)}" for row in records(others)]
    return "; ".join(parts) or "never raised for the others"


def found(findings: pd.DataFrame) -> str:
    """Say how many findings the filter lets through."""
    if findings.empty:
        return "No finding passes the filter."
    weak = int((findings["kind"] == "weakness").sum())
    strong = len(findings) - weak
    inspections = findings["inspection_id"].nunique()
    parts = [counted(weak, "weakness", "weaknesses")] if weak else []
    parts += [counted(strong, "strength")] if strong else []
    return f"{joined(parts)} in {counted(inspections, 'inspection')}."
