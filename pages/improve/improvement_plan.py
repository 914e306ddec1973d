"""How far had the improvement plan of 2015 got, and what does it ask and measure?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.markup import contents
from gradeline.ui.parts import OGL, chart, downloads, lead, note, words
from gradeline.ui.plan import (
    SECTIONS,
    actions,
    ask_filter,
    ask_month,
    ask_part,
    ask_recommendation,
    every_measure,
    plan,
    progress_by,
    recommendation,
)
from gradeline.words.plan import (
    ABOUT_LEADS,
    ABOUT_PLAN,
    ABOUT_PROGRESS,
    source,
)

chosen = choices()
st.title("How far had Cheshire East's improvement plan of 2015 got?")
month = ask_month(chosen)
shown = plan(chosen, month)

lead(shown.words)
note(*ABOUT_PLAN)
st.html(contents(SECTIONS))
chart(shown.figure, key="plan-timeline", alt=shown.outline)
note(shown.timeline_note)

st.header("Progress", anchor="progress")
part = ask_part()
st.html(progress_by(chosen, month, part))
note(*ABOUT_PROGRESS, *(ABOUT_LEADS if part == "Lead role" else ()))
downloads(shown.progress, "plan-progress", chosen.as_at, "Progress of the plan", "progress")

st.header("One recommendation", anchor="one-recommendation")
one = recommendation(chosen, month, ask_recommendation(chosen))
st.html(one.about)
st.html(one.actions)
if one.measures:
    st.html(one.measures)
note(one.measures_note)
downloads(every_measure(chosen), "plan-measures", chosen.as_at, "All measures", "measures")

st.header("Every action", anchor="every-action")
listed = actions(chosen, month, ask_filter(chosen))
words([listed.found])
if listed.table:
    downloads(listed.actions, "plan-actions", chosen.as_at, "Actions in the filter", "actions")
    st.html(listed.table)
note(source(chosen.as_at_words), f"Findings of the report: Ofsted, SIF report of 2015. {OGL}")
