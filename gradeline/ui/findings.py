"""What the page about findings asks for and shows."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from gradeline.records import records
from gradeline.ui.choices import notice_ignored
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.finding_tables import (
    findings_table,
    grid,
    persistent_table,
    shared_table,
    story_table,
)
from gradeline.words import findings as words

ALL = "All"
TAG = "about"
FAMILIES = ("SLAC", "SIF", "ILACS")
KINDS = {"Weaknesses": "weakness", "Strengths": "strength"}
LONGEST_SEARCH = 60


@dataclass(frozen=True)
class Asked:
    """What a finding must be to pass; None for any."""

    tag_id: str | None
    family: str | None
    kind: str | None
    words: str | None


@dataclass(frozen=True)
class View:
    """The findings of the chosen authorities: sentences, tables as markup, and frames to export."""

    lead: list[str]
    grid: str
    persistent: str
    shared: str
    story: str
    about_tag: str
    found: str
    table: str
    findings: pd.DataFrame


def ask(chosen: Choices) -> Asked:
    """Show the filter and return what it is set to."""
    tags = {row.tag: row.tag_id for row in records(rows(chosen.database, "findings/choices"))}
    first, second, third, fourth = st.columns([3, 1, 1, 2])
    notice_ignored(TAG, [ALL, *tags])
    tag = first.selectbox("What it is about", [ALL, *tags], key=TAG, bind="query-params")
    notice_ignored("family", [ALL, *FAMILIES])
    family = second.selectbox("Framework", [ALL, *FAMILIES], key="family", bind="query-params")
    notice_ignored("kind", [ALL, *KINDS])
    kind = third.selectbox("Kind", [ALL, *KINDS], key="kind", bind="query-params")
    search = fourth.text_input(
        "Find", key="find", bind="query-params", max_chars=LONGEST_SEARCH, placeholder="any words"
    )
    return Asked(
        tag_id=tags.get(tag or ALL),
        family=None if family == ALL else family,
        kind=KINDS.get(kind or ALL),
        words=" ".join(search.split()) or None,
    )


@remembered
def view(chosen: Choices, asked: Asked) -> View:
    """Return what is shown for a choice."""
    shared = {"as_at": chosen.as_at, "authority_ids": chosen.authority_ids}
    marks = rows(chosen.database, "findings/grid", family=asked.family, **shared)
    recurring = rows(chosen.database, "findings/recurring", **shared)
    found = rows(chosen.database, "findings/findings", **shared, **vars(asked))
    story = (
        rows(chosen.database, "findings/story", tag_id=asked.tag_id, **shared)
        if asked.tag_id
        else pd.DataFrame()
    )
    tags = records(rows(chosen.database, "findings/choices"))
    return View(
        lead=words.lead(recurring, list(chosen.names.values())),
        grid="" if marks.empty else grid(marks, chosen),
        persistent="" if recurring.empty else persistent_table(recurring, chosen),
        shared=""
        if recurring.empty
        else shared_table(recurring, list(chosen.names.values()), chosen),
        story="" if story.empty else story_table(story, chosen),
        about_tag=next((row.description for row in tags if row.tag_id == asked.tag_id), ""),
        found=words.found(found),
        table="" if found.empty else findings_table(found, chosen),
        findings=found,
    )
