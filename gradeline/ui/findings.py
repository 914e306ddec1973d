"""What the page about findings asks for and shows."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.records import records
from gradeline.ui.choices import one_or_all
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.finding_tables import (
    findings_table,
    grid,
    returning_table,
    shared_table,
    story_table,
)
from gradeline.words import findings as words

TAG = "about"
REPORT = "findings_of"
FAMILIES = ("SLAC", "SIF", "ILACS")
KINDS = {"Weaknesses": "weakness", "Strengths": "strength"}
LONGEST_SEARCH = 60
EVERY = "every-finding"
SECTIONS = (
    ("What returns", "what-returns"),
    ("Inspection by inspection", "inspection-by-inspection"),
    ("What is shared", "what-is-shared"),
    ("Every finding", EVERY),
)


@dataclass(frozen=True)
class Asked:
    """Which theme, framework and inspection are looked at; None for all."""

    tag_id: str | None
    family: str | None
    inspection_id: str | None


@dataclass(frozen=True)
class Narrowed:
    """What else a finding must be to pass the filter of the list; None for any."""

    kind: str | None
    words: str | None


@dataclass(frozen=True)
class View:
    """What returns and what is shared: sentences, and tables as markup."""

    lead: list[str]
    returning: str
    shared: str


@dataclass(frozen=True)
class Story:
    """What was said about one theme: its sentences, and a table as markup."""

    words: list[str]
    table: str


@dataclass(frozen=True)
class Listed:
    """The findings that pass the filter, how many in words, and their table as markup."""

    findings: pd.DataFrame
    found: str
    table: str


def ask(chosen: Choices) -> Asked:
    """Let the reader choose what the whole page is about."""
    tags = {row.tag: row.tag_id for row in _tags(chosen.database)}
    first, second, third = st.columns([3, 1, 2])
    tag_id = one_or_all(first, "What it is about", TAG, tags)
    family = one_or_all(second, "Framework", "family", {family: family for family in FAMILIES})
    return Asked(tag_id, family, one_or_all(third, "Inspection", REPORT, _reports(chosen, family)))


def ask_list() -> Narrowed:
    """Show the filter of the list and return what it is set to."""
    first, second = st.columns([1, 2])
    kind = one_or_all(first, "Kind", "kind", KINDS)
    search = second.text_input(
        "Find", key="find", bind="query-params", max_chars=LONGEST_SEARCH, placeholder="any words"
    )
    return Narrowed(kind=kind, words=" ".join(search.split()) or None)


@remembered
def _tags(database: str) -> list[Any]:
    return records(rows(database, "findings/choices"))


@remembered
def _reports(chosen: Choices, family: str | None) -> dict[str, str]:
    """Return the ids of the reports with findings by their names."""
    marks = _of_chosen(chosen, "findings/grid", family=family).drop_duplicates("inspection_id")
    return {words.report_name(row): row.inspection_id for row in records(marks)}


def _of_chosen(chosen: Choices, name: str, **asked: Any) -> pd.DataFrame:
    return rows(
        chosen.database,
        name,
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
        **asked,
    )


@remembered
def view(chosen: Choices) -> View:
    """Return what returns and what is shared, whatever theme or framework is looked at."""
    names = list(chosen.names.values())
    recurring = _of_chosen(chosen, "findings/recurring")
    return View(
        lead=words.lead(recurring, names),
        returning=returning_table(recurring, names, chosen),
        shared=shared_table(recurring, names, chosen),
    )


@remembered
def marked(chosen: Choices, family: str | None) -> str:
    """Return the grid of what was raised in each inspection of a framework; empty for none."""
    marks = _of_chosen(chosen, "findings/grid", family=family)
    return "" if marks.empty else grid(marks, chosen)


@remembered
def story(chosen: Choices, tag_id: str | None) -> Story | None:
    """Return the story of a theme; None without one, or where no report is held."""
    if tag_id is None:
        return None
    told = _of_chosen(chosen, "findings/story", tag_id=tag_id)
    if told.empty:
        return None
    recurring = _of_chosen(chosen, "findings/recurring")
    tag = next(row for row in _tags(chosen.database) if row.tag_id == tag_id)
    return Story(
        words=[tag.description, *words.still(recurring, tag_id, list(chosen.names.values()))],
        table=story_table(told, chosen),
    )


@remembered
def listed(chosen: Choices, asked: Asked, narrowed: Narrowed) -> Listed:
    """Return the findings that pass the filter."""
    found = _of_chosen(chosen, "findings/findings", **vars(asked), **vars(narrowed))
    return Listed(
        findings=found,
        found=words.found(found),
        table="" if found.empty else findings_table(found, chosen),
    )
