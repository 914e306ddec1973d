"""The choices of the pages about findings; all of them in the link."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.linked_choices import one_or_all, words
from gradeline.navigation.choices import Choices
from gradeline.views.findings import FindingsChoice, Narrowed, frameworks, reports, tags

TAG = "about"
REPORT = "findings_of"
FAMILY = "family"
KINDS = {"Weaknesses": "weakness", "Strengths": "strength"}


def ask_family(chosen: Choices) -> str | None:
    """Let the reader choose the framework whose reports are shown; None for all."""
    place, _ = st.columns([1, 3])
    return _family(place, chosen)


def ask(chosen: Choices) -> FindingsChoice:
    """Let the reader choose what the list is about."""
    first, second, third = st.columns([3, 1, 2])
    named = {row.tag: row.tag_id for row in tags(chosen.database)}
    tag_id = one_or_all(first, "What it is about", TAG, named)
    family = _family(second, chosen)
    return FindingsChoice(
        tag_id, family, one_or_all(third, "Inspection", REPORT, reports(chosen, family))
    )


def _family(place: DeltaGenerator, chosen: Choices) -> str | None:
    families = {family: family for family in frameworks(chosen.database)}
    return one_or_all(place, "Framework", FAMILY, families)


def ask_list() -> Narrowed:
    """Let the reader narrow the list by kind and by words."""
    first, second = st.columns([1, 2])
    kind = one_or_all(first, "Kind", "kind", KINDS)
    return Narrowed(kind=kind, words=words(second, "Find", "find"))
