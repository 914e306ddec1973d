"""Which weaknesses are listed again, and for whom?"""

import streamlit as st

from gradeline.ui.findings import EVERY, SECTIONS, ask, ask_list, listed, marked, story, view
from gradeline.ui.frame import choices
from gradeline.ui.markup import contents
from gradeline.ui.parts import downloads, lead, note, source_line, words
from gradeline.words.findings import ABOUT, ABOUT_LISTED_AGAIN, ABOUT_STRENGTHS, KEY

chosen = choices()
st.title("Which weaknesses do reports list again?")
asked = ask(chosen)
shown = view(chosen)

lead(shown.lead)
st.html(contents(SECTIONS))
first = st.container()
told = story(chosen, asked.tag_id)
if told is not None:
    st.header("The story of this theme")
    words(told.words)
    st.html(told.table)
st.header("What is listed again", anchor="what-returns")
st.html(shown.returning or "<p>No weakness is listed in two reports of one authority.</p>")
note(*ABOUT_LISTED_AGAIN)
st.header("Inspection by inspection", anchor="inspection-by-inspection")
st.html(marked(chosen, asked.family) or "<p>No findings are held for this choice.</p>")
note(KEY, ABOUT_STRENGTHS)
st.header("What is shared", anchor="what-is-shared")
st.html(shown.shared or "<p>No weakness is listed for two or more authorities.</p>")

# Whoever asks for one inspection wants its findings before all else.
with first if asked.inspection_id else st.container():
    st.header("Every finding", anchor=EVERY)
    found = listed(chosen, asked, ask_list())
    words([found.found])
    if found.table:
        downloads(found.findings, "findings", chosen.as_at, "Findings in the filter", "findings")
        st.html(found.table)
note(*ABOUT)
source_line("the document named by each inspection", chosen.as_at)
