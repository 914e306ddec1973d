"""Where does it all come from, and how is it made?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.markup import contents, plain_list
from gradeline.ui.method import SECTIONS, match_words, method
from gradeline.ui.parts import downloads, lead, note, source_line, words
from gradeline.words.method import CROSSWALK, FIGURES, LICENCES, LIMITS

chosen = choices()
view = method(chosen.database)

st.title("Where does it all come from?")
lead(view.opening)
st.html(contents(SECTIONS))
if chosen.as_at < chosen.latest:
    note("This page shows what is held today, whatever the as-at day.")

st.header("What this product is not")
st.html(plain_list(LIMITS))

st.header("What the grades mean")
st.html(view.grades)
note(
    "Adequate was the third grade until 2013 and Requires improvement since. They stand on one"
    " level of the scale, but good became the least expected: they are not the same grade.",
    "The meanings of the SIF are those for an authority as a whole; a safeguarding board required"
    " improvement where it was not yet good.",
)

st.header("The inspection frameworks")
st.html(view.frameworks)

st.header("Which areas are compared with which")
words(CROSSWALK)
st.html(match_words())
st.html(view.crosswalk_table)
downloads(
    view.crosswalk, "crosswalk", chosen.latest, "The crosswalk of areas and themes", "crosswalk"
)

st.header("Where sources differ, set a trap or leave a gap")
st.html(view.discrepancies_table)
downloads(view.discrepancies, "discrepancies", chosen.latest, "Discrepancies", "discrepancies")

st.header("The usual time to the next inspection")
words(view.interval_words)
st.html(view.interval_table)

st.header("How figures are handled")
st.html(plain_list(FIGURES))
st.html(view.doubts)

st.header("The documents")
st.html(view.documents_table)
downloads(view.documents, "sources", chosen.latest, "Documents and data sets", "documents")

st.header("Licences")
words(LICENCES)
source_line("the tables of this project, each row with its document", chosen.latest)
