"""Which weaknesses return, and who no longer has them?"""

import streamlit as st

from gradeline.ui.findings import ask, view
from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line, words
from gradeline.words.findings import ABOUT, ABOUT_STRENGTHS

chosen = choices()
st.title("Which weaknesses return?")
asked = ask(chosen)
shown = view(chosen, asked)

lead(shown.lead)
if shown.story:
    st.header("The story of this theme")
    words([shown.about_tag])
    st.html(shown.story)
if shown.grid:
    st.header("What was raised, inspection by inspection")
    st.html(shown.grid)
    note(
        "■ raised as a weakness, + listed as a strength, · not raised. Choose a name for its story,"
        " a mark for the inspection.",
        ABOUT_STRENGTHS,
    )
if shown.persistent:
    st.header("What returns")
    st.html(shown.persistent)
    st.header("What is shared")
    st.html(shown.shared)
st.header("Every finding in the filter")
words([shown.found])
if shown.table:
    downloads(shown.findings, "findings", chosen.as_at, "Findings in the filter", "findings")
    st.html(shown.table)
note(*ABOUT)
source_line("the document named by each inspection", chosen.as_at)
