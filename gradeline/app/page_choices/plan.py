"""The choices of the pages about the improvement plan; all of them in the link."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.linked_choices import one_of, one_or_all, words
from gradeline.navigation.choices import Choices
from gradeline.views.plan import PARTS, ActionFilter
from gradeline.views.plan_links import labels
from gradeline.words.plan import STANDINGS

FIRST_MONTH = "December 2015"


def ask_month(place: DeltaGenerator, chosen: Choices) -> str:
    """Let the reader choose the month at the end of which the plan is looked at; YYYY-MM."""
    months = labels(chosen.database, "month")
    picked = one_of(
        place, "At the end of", "plan_month", list(months), default=FIRST_MONTH, is_select=True
    )
    return months[picked]


def ask_part() -> str:
    """Let the reader choose what progress is counted by."""
    return one_of(st.container(), "Progress by", "progress_by", list(PARTS))


def ask_recommendation(place: DeltaGenerator, chosen: Choices) -> int:
    """Let the reader choose a recommendation; returns its number."""
    numbers = labels(chosen.database, "recommendation")
    picked = one_of(
        place,
        "Recommendation (type to search)",
        "plan_recommendation",
        list(numbers),
        is_select=True,
    )
    return int(numbers[picked])


def ask_filter(chosen: Choices) -> ActionFilter:
    """Show the filter of the actions and return what it is set to."""
    top = st.columns([3, 2, 1])
    priorities, leads = labels(chosen.database, "priority"), labels(chosen.database, "lead")
    priority = one_or_all(top[0], "Priority", "plan_priority", priorities)
    lead = one_or_all(top[1], "Lead role", "plan_lead", leads)
    standing = one_or_all(top[2], "Standing", "plan_state", STANDINGS)
    return ActionFilter(
        priority_number=None if priority is None else int(priority),
        lead=lead,
        standing=standing,
        words=words(st.container(), "Find", "plan_find"),
    )
