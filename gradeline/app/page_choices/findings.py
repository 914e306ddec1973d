"""The choices of the page about findings; all of them in the link."""

import streamlit as st

from gradeline.app.linked_choices import one_or_all, words
from gradeline.navigation.choices import Choices
from gradeline.views.findings import FindingsChoice, Narrowed, frameworks, reports, tags

TAG = "about"
REPORT = "findings_of"
KINDS = {"Weaknesses": "weakness", "Strengths": "strength"}


def ask(chosen: Choices) -> FindingsChoice:
    """Let the reader choose what the whole page is about."""
    first, second, third = st.columns([3, 1, 2])
    named = {row.tag: row.tag_id for row in tags(chosen.database)}
    tag_id = one_or_all(first, "What it is about", TAG, named)
    families = {family: family for family in frameworks(chosen.database)}
    family = one_or_all(second, "Framework", "family", families)
    return FindingsChoice(
        tag_id, family, one_or_all(third, "Inspection", REPORT, reports(chosen, family))
    )


def ask_list() -> Narrowed:
    """Show the filter of the list and return what it is set to."""
    first, second = st.columns([1, 2])
    kind = one_or_all(first, "Kind", "kind", KINDS)
    return Narrowed(kind=kind, words=words(second, "Find", "find"))
