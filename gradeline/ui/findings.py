"""What the page about findings asks for and shows."""

from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.records import records
from gradeline.ui.choices import one_or_all
from gradeline.ui.chosen import Choices
from gradeline.ui.data import asked_once, remembered, rows
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
OF_A_FINDING = (
    *("finding_id", "authority", "inspection_id", "inspected", "inspected_year", "framework"),
    *("kind", "number", "timescale", "strand", "addressed_to", "counts_for_own_run", "wording"),
    *("tags", "paragraphs", "page", "planned_action", "planned_date", "planned_source"),
    *("document", "source_title", "licence"),
)
SECTIONS = (
    ("What is listed again", "what-returns"),
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
    """What is listed again and what is shared: sentences, and tables as markup."""

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
    return {words.report_name(row): row.inspection_id for row in _listed(chosen, family)}


@remembered
def _listed(chosen: Choices, family: str | None = None) -> list[Any]:
    """Return what each report of a framework lists about each theme; all that is shown is of it."""
    listed = rows(
        chosen.database,
        "findings/listed",
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
        words=None,
    )
    return records(listed if family is None else listed[listed["framework"] == family])


def _found(chosen: Choices, search: str | None) -> pd.DataFrame:
    """Return the rows of what is listed that have all the words of a search."""
    asked = {"as_at": chosen.as_at, "words": search}
    if search is None:
        ids = chosen.authority_ids
        listed = rows(chosen.database, "findings/listed", authority_ids=ids, **asked)
    else:
        own = list(chosen.authority_ids)
        listed = asked_once(chosen.database, "findings/listed", authority_ids=own, **asked)
    return listed[listed["is_found"]]


@remembered
def view(chosen: Choices) -> View:
    """Return what is listed again and what is shared, whatever theme or framework is looked at."""
    names = list(chosen.names.values())
    listed = _listed(chosen)
    return View(
        lead=words.lead(listed, names),
        returning=returning_table(listed, names, chosen),
        shared=shared_table(listed, names, chosen),
    )


@remembered
def marked(chosen: Choices, family: str | None) -> str:
    """Return the grid of what each report of a framework lists; empty for none."""
    listed = _listed(chosen, family)
    return grid(listed, chosen) if listed else ""


@remembered
def story(chosen: Choices, tag_id: str | None) -> Story | None:
    """Return the story of a theme; None without one, or where no report is held."""
    theme = [row for row in _listed(chosen) if row.tag_id == tag_id]
    if not theme:
        return None
    return Story(
        words=[theme[0].description, *words.stands(theme, list(chosen.names.values()))],
        table=story_table(sorted(theme, key=attrgetter("time_order")), chosen),
    )


@remembered
def listed(chosen: Choices, asked: Asked, narrowed: Narrowed) -> Listed:
    """Return the findings that pass the filter, each once, in the columns of the download."""
    found = _found(chosen, narrowed.words)
    for column, value in (
        ("framework", asked.family),
        ("tag_id", asked.tag_id),
        ("inspection_id", asked.inspection_id),
        ("kind", narrowed.kind),
    ):
        if value is not None:
            found = found[found[column] == value]
    once = found.drop_duplicates("finding_id").sort_values(["inspection_order", "display_order"])
    findings = once[list(OF_A_FINDING)]
    return Listed(
        findings=findings,
        found=words.found(findings),
        table="" if findings.empty else findings_table(findings, chosen),
    )
