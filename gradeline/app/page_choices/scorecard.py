"""The choices of the scorecard; both in the link."""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.navigation.choices import Choices
from gradeline.views.scorecard import measures_held, years_held

YEAR, MEASURE = "score_year", "score_measure"


def ask_year(chosen: Choices) -> int | None:
    """Let the reader choose a year that has figures; None where none has."""
    years = years_held(chosen)
    if not years:
        return None
    notice_ignored(YEAR, years)
    place, _ = st.columns([1, 3])
    picked = place.selectbox("Figures for", years, key=YEAR, bind="query-params")
    return int(picked or years[0])


def ask_measure(chosen: Choices) -> str | None:
    """Let the reader choose a measure with published figures; None where none has any."""
    names = measures_held(chosen)
    if not names:
        return None
    notice_ignored(MEASURE, names)
    picked = st.selectbox("Measure", names, key=MEASURE, bind="query-params")
    return picked or names[0]
