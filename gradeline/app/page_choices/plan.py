"""The choices of the page about the improvement plan; all of them in the link."""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.app.shared_choices import one_or_all
from gradeline.navigation.choices import Choices
from gradeline.views.plan import PARTS, ActionFilter, labels
from gradeline.words.plan import STANDINGS

FIRST_MONTH = "December 2015"
LONGEST_SEARCH = 60


def ask_month(chosen: Choices) -> str:
    """Let the reader choose the month at the end of which the plan is looked at; YYYY-MM."""
    months = labels(chosen.database, "month")
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
    numbers = labels(chosen.database, "recommendation")
    notice_ignored("plan_recommendation", list(numbers))
    picked = st.selectbox(
        "Recommendation (type to search)",
        list(numbers),
        key="plan_recommendation",
        bind="query-params",
    )
    return int(numbers[picked or next(iter(numbers))])


def ask_filter(chosen: Choices) -> ActionFilter:
    """Show the filter of the actions and return what it is set to."""
    top = st.columns([3, 2, 1])
    priorities, leads = labels(chosen.database, "priority"), labels(chosen.database, "lead")
    priority = one_or_all(top[0], "Priority", "plan_priority", priorities)
    lead = one_or_all(top[1], "Lead role", "plan_lead", leads)
    standing = one_or_all(top[2], "State", "plan_state", STANDINGS)
    words = st.text_input(
        "Find", key="plan_find", bind="query-params", max_chars=LONGEST_SEARCH,
        placeholder="any words",
    )  # fmt: skip
    return ActionFilter(
        priority_number=None if priority is None else int(priority),
        lead=lead,
        standing=standing,
        words=" ".join(words.split()) or None,
    )
