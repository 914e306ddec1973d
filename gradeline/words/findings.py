"""Sentences about what inspectors asked for: which weaknesses return, and who no longer has them.

The frames are those of the queries in `queries/findings/`.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from gradeline.records import records
from gradeline.words.dates import partial
from gradeline.words.lists import counted, joined, lower_first

IN_A_ROW = 2
SHARED_BY = 2
NEVER = "Not raised"
MARKS = {
    (False, False): ("·", "not raised"),
    (True, False): ("■", "raised as a weakness"),
    (False, True): ("+", "listed as a strength"),
    (True, True): ("■+", "raised as a weakness, and listed as a strength"),
}
ABOUT_RETURNING = (
    "Years are those of the reports held. What is no longer raised may still be weak: inspectors"
    " write down what matters most to them. What is addressed to a safeguarding board is left out.",
)
ABOUT = (
    "Each recommendation and area for improvement stands here in our own short words, with the"
    " place to look it up. What it is about is our reading, made twice.",
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


def returned(recurring: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of what the latest report raises and an earlier one had raised."""
    return recurring[recurring["in_latest"] & (recurring["raised_count"] > 1)]


def past_runs(recurring: pd.DataFrame) -> pd.DataFrame:
    """Return the rows raised in two or more reports one after another, but not in the latest."""
    return recurring[~recurring["in_latest"] & (recurring["run_length"] >= IN_A_ROW)]


def shared(recurring: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of tags that were raised for two or more authorities."""
    counts = recurring.groupby("tag_id")["authority_id"].transform("nunique")
    return recurring[counts >= SHARED_BY]


def lead(recurring: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """Say for each authority what its latest report raises again."""
    if recurring.empty:
        return ["No findings are held for this choice."]
    sentences = []
    for name in names:
        own = recurring[recurring["authority"] == name]
        if own.empty:
            sentences.append(f"{name}: no weakness is held.")
            continue
        sentences.append(f"{name}: {_again(own)}.")
    return sentences


def _again(own: pd.DataFrame) -> str:
    """Say how much of what the latest report of one authority raises had been raised before."""
    year = own["latest_year"].iloc[0]
    again = records(returned(own).sort_values("current_run", ascending=False, kind="stable"))
    running = [lower_first(row.tag) for row in again if row.current_run >= IN_A_ROW]
    if not again:
        return f"nothing in the report of {year} had been raised before"
    told = f"{counted(len(again), 'theme')} of the report of {year} had been raised before"
    if not running:
        return f"{told}, none in the report just before it"
    many = "" if len(running) == len(again) else f" {len(running)} of them"
    return f"{told},{many or ' and'} in the report just before it: {joined(running)}"


def state(row: Any) -> str:
    """Say whether a weakness is still raised, and in which years it was.

    `No longer raised: 2011, 2015, not in 2024`; after a report without it, it is raised again.
    """
    if row.in_latest:
        told = "Raised again" if row.raised_count > 1 else "Raised"
        return f"{'Still raised' if row.current_run >= IN_A_ROW else told}: {row.raised_in}"
    strength = "; a strength since" if row.strength_later else ""
    return f"No longer raised: {row.raised_in}, not in {row.latest_year}{strength}"


def states(recurring: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Say how each weakness stands with each authority that ever had it, by tag and authority."""
    return {(row.tag_id, row.authority): state(row) for row in records(recurring)}


def still(recurring: pd.DataFrame, tag_id: str, names: Sequence[str]) -> list[str]:
    """Say in sentences with whom a weakness still stands and who no longer has it."""
    told = states(recurring)
    return [f"{name}: {lower_first(told.get((tag_id, name), NEVER))}." for name in names]


def report_name(row: Any) -> str:
    """Name a report so that no other has the name: `Warrington, SIF, 24 February 2015`."""
    return f"{row.authority}, {row.framework}, {partial(row.inspected)}"


def asked_for(weaknesses: int, strengths: int) -> str:
    """Say how many findings a report has: `What inspectors asked for: 7 weaknesses`."""
    return f"What inspectors asked for: {_kinds(weaknesses, strengths)}"


def found(findings: pd.DataFrame) -> str:
    """Say how many findings the filter lets through."""
    if findings.empty:
        return "No finding passes the filter."
    weak = int((findings["kind"] == "weakness").sum())
    inspections = findings["inspection_id"].nunique()
    return f"{_kinds(weak, len(findings) - weak)} in {counted(inspections, 'inspection')}."


def _kinds(weaknesses: int, strengths: int) -> str:
    parts = [counted(weaknesses, "weakness", "weaknesses")] if weaknesses else []
    parts += [counted(strengths, "strength")] if strengths else []
    return joined(parts)
