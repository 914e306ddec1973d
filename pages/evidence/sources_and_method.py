"""Where does it all come from, and how is it made?"""

import streamlit as st

from gradeline.ui import method
from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line

chosen = choices()
st.title("Where does it all come from?")
lead(method.opening())
st.html(method.contents())

st.header("What this product is not")
st.html(method.limits())

st.header("What the grades mean")
st.html(method.grades_table())
note(
    "Adequate was the third grade until 2013 and Requires improvement since. They stand on one"
    " level of the scale, but good became the least expected: they are not the same grade."
)

st.header("The inspection frameworks")
st.html(method.frameworks_table())

st.header("Which areas are compared with which")
crosswalk = method.crosswalk()
st.html(method.match_words())
st.html(method.crosswalk_table(crosswalk))
downloads(crosswalk, "crosswalk", chosen.as_at, "The crosswalk of areas and themes", "crosswalk")

st.header("Where sources differ, set a trap or leave a gap")
discrepancies = method.discrepancies()
st.html(method.discrepancies_table(discrepancies))
downloads(discrepancies, "discrepancies", chosen.as_at, "Discrepancies", "discrepancies")

st.header("The usual time to the next inspection")
st.html(method.interval_words())
st.html(method.interval_table())

st.header("The documents")
documents = method.documents()
st.html(method.documents_table(documents))
downloads(documents, "sources", chosen.as_at, "Documents and data sets", "documents")

st.header("Licences")
st.html(method.licences())
source_line("the tables of this project, each row with its document", chosen.as_at)
