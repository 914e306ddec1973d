"""Which judgements were made, area by area, and where are they printed?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.judgement_filter import judgement_filter
from gradeline.ui.judgement_tables import grid, judgement_table
from gradeline.ui.parts import downloads, lead, note, source_line
from gradeline.words.explorer import found

chosen = choices()
st.title("Which judgements were made, area by area?")
judgements = judgement_filter(chosen)

lead([found(judgements)])
if not judgements.empty:
    st.html(grid(judgements, chosen))
    note(
        "Choose a letter to open its inspection. Hollow: Adequate. Dotted: known from a later"
        " document. An empty cell: that inspection has no such judgement here."
    )
    st.header("Every judgement in the filter")
    downloads(judgements, "judgements", chosen.as_at, "Judgements in the filter", "judgements")
    st.html(judgement_table(judgements, chosen))
source_line("the document named in each row", chosen.as_at)
