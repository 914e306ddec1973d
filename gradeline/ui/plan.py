"""What the page about the improvement plan asks for and shows."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from gradeline.charts.figure import Figure
from gradeline.charts.plan import timeline_chart
from gradeline.records import first_record
from gradeline.ui.choices import notice_ignored, one_or_all
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.plan_tables import (
    REPORT,
    action_table,
    measure_table,
    progress_table,
    recommendation_table,
)
from gradeline.words.plan import (
    ABOUT_BANDS,
    ABOUT_FILE,
    STANDINGS,
    found,
    no_measures,
    outline,
    progress,
    timeline_note,
)

LONGEST_SEARCH = 60
SECTIONS = (
    ("Progress", "progress"),
    ("One recommendation", "one-recommendation"),
    ("Every action", "every-action"),
)
FIRST_MONTH = "December 2015"
PARTS = {"Priority": "priority", "Recommendation": "recommendation", "Lead role": "lead"}
NO_FILTER: dict[str, Any] = {
    "priority_number": None,
    "recommendation_number": None,
    "lead": None,
    "standing": None,
    "words": None,
}


@dataclass(frozen=True)
class Asked:
    """What an action must be to pass the filter; None for any."""

    priority_number: int | None
    lead: str | None
    standing: str | None
    words: str | None


@dataclass(frozen=True)
class Plan:
    """The whole plan at the end of a month: sentences, the timeline and all progress."""

    words: list[str]
    outline: str
    timeline_note: str
    figure: Figure
    progress: pd.DataFrame


@dataclass(frozen=True)
class Recommendation:
    """One recommendation: what it is, its actions and its measures, as markup, and a note."""

    about: str
    actions: str
    measures: str
    measures_note: str


@dataclass(frozen=True)
class Actions:
    """The actions that pass the filter, how many in words, and their table as markup."""

    actions: pd.DataFrame
    found: str
    table: str


@remembered
def plan(chosen: Choices, month: str) -> Plan:
    """Return how the plan stands at the end of `month`, YYYY-MM."""
    counts = rows(chosen.database, "improvement_plan/progress", month=month)
    timeline = rows(chosen.database, "improvement_plan/timeline", month=month)
    actions = _actions(chosen, month)
    return Plan(
        words=progress(first_record(counts), actions, month),
        outline=outline(timeline, month),
        timeline_note=timeline_note(timeline),
        figure=timeline_chart(timeline, month),
        progress=counts,
    )


@remembered
def progress_by(chosen: Choices, month: str, part: str) -> str:
    """Return the progress of each priority, recommendation or lead role as a table."""
    counts = rows(chosen.database, "improvement_plan/progress", month=month)
    own = counts[counts["part_kind"].isin(["plan", PARTS[part]])]
    labels = _labels(chosen.database, "recommendation")
    months = {value: label for label, value in _labels(chosen.database, "month").items()}
    addresses = {
        int(value): "improvement-plan?"
        + urlencode(
            [
                ("plan_recommendation", label),
                ("plan_month", months[month]),
                ("progress_by", part),
                *chosen.query,
            ]
        )
        for label, value in labels.items()
    }
    return progress_table(own, part, addresses if PARTS[part] == "recommendation" else {})


@remembered
def recommendation(chosen: Choices, month: str, number: int) -> Recommendation:
    """Return one recommendation with its actions as at the end of `month`, and its measures."""
    about = first_record(
        rows(chosen.database, "improvement_plan/recommendation", recommendation_number=number)
    )
    findings = rows(
        chosen.database,
        "improvement_plan/findings",
        inspection_id=REPORT,
        recommendation_number=number,
    )
    measures = rows(chosen.database, "improvement_plan/measures", recommendation_number=number)
    actions = _actions(chosen, month, recommendation_number=number)
    return Recommendation(
        about=recommendation_table(about, findings, chosen),
        actions=action_table(f"Actions of recommendation {number}", actions),
        measures="" if measures.empty else measure_table(number, measures, chosen),
        measures_note=_measures_note(number, measures),
    )


def _measures_note(number: int, measures: pd.DataFrame) -> str:
    if measures.empty:
        return f"{no_measures(number)} {ABOUT_FILE}"
    read = ABOUT_BANDS if measures["good_rule"].notna().any() else ()
    return " ".join([*read, ABOUT_FILE])


@remembered
def actions(chosen: Choices, month: str, asked: Asked) -> Actions:
    """Return the actions that pass the filter as at the end of `month`."""
    passing = _actions(chosen, month, **vars(asked))
    return Actions(
        actions=passing,
        found=found(passing, month),
        table="" if passing.empty else action_table("Actions in the filter", passing),
    )


def every_measure(chosen: Choices) -> pd.DataFrame:
    """Return every measure of the plan with its bands."""
    return rows(chosen.database, "improvement_plan/measures", recommendation_number=None)


def _actions(chosen: Choices, month: str, **asked: Any) -> pd.DataFrame:
    return rows(chosen.database, "improvement_plan/actions", month=month, **{**NO_FILTER, **asked})


def ask_month(chosen: Choices) -> str:
    """Let the reader choose the month at the end of which the plan is looked at; YYYY-MM."""
    months = _labels(chosen.database, "month")
    notice_ignored("plan_month", list(months))
    place, _ = st.columns([1, 2])
    picked = place.selectbox(
        "At the end of",
        list(months),
        index=list(months).index(FIRST_MONTH),
        key="plan_month",
        bind="query-params",
    )
    return months[picked or FIRST_MONTH]


def ask_part() -> str:
    """Let the reader choose what progress is counted by."""
    notice_ignored("progress_by", list(PARTS))
    picked = st.radio(
        "Progress by", list(PARTS), key="progress_by", bind="query-params", horizontal=True
    )
    return picked or next(iter(PARTS))


def ask_recommendation(chosen: Choices) -> int:
    """Let the reader choose a recommendation; returns its number."""
    labels = _labels(chosen.database, "recommendation")
    notice_ignored("plan_recommendation", list(labels))
    picked = st.selectbox(
        "Recommendation (type to search)",
        list(labels),
        key="plan_recommendation",
        bind="query-params",
    )
    return int(labels[picked or next(iter(labels))])


def ask_filter(chosen: Choices) -> Asked:
    """Show the filter of the actions and return what it is set to."""
    top = st.columns([3, 2, 1])
    priorities, leads = _labels(chosen.database, "priority"), _labels(chosen.database, "lead")
    priority = one_or_all(top[0], "Priority", "plan_priority", priorities)
    lead = one_or_all(top[1], "Lead role", "plan_lead", leads)
    standing = one_or_all(top[2], "State", "plan_state", STANDINGS)
    words = st.text_input(
        "Find", key="plan_find", bind="query-params", max_chars=LONGEST_SEARCH,
        placeholder="any words",
    )  # fmt: skip
    return Asked(
        priority_number=None if priority is None else int(priority),
        lead=lead,
        standing=standing,
        words=" ".join(words.split()) or None,
    )


@remembered
def _labels(database: str, choice: str) -> dict[str, str]:
    """Return the values of a choice by their labels, in order."""
    choices = rows(database, "improvement_plan/choices")
    own = choices[choices["choice"] == choice]
    return dict(zip(own["label"], own["value"], strict=True))
