"""The choices of the scorecard; both in the link."""

import streamlit as st

from gradeline.app.linked_choices import one_of
from gradeline.navigation.choices import Choices
from gradeline.views.scorecard import measures_held, years_held

YEAR, MEASURE = "score_year", "score_measure"


def ask_year(chosen: Choices) -> int | None:
    """Let the reader choose a year that has figures; None where none has."""
    years = years_held(chosen)
    if not years:
        return None
    place, _ = st.columns([1, 3])
    return int(one_of(place, "Figures for", YEAR, years, is_select=True))


def ask_measure(chosen: Choices) -> str | None:
    """Let the reader choose a measure with published figures; None where none has any."""
    names = measures_held(chosen)
    if not names:
        return None
    return one_of(st.container(), "Measure", MEASURE, names, is_select=True)
