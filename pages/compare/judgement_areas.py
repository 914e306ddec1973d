"""Which judgements were made, area by area, and where are they printed?"""

import streamlit as st

from gradeline.ui.explorer import ask, explorer
from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line

chosen = choices()
st.title("Which judgements were made, area by area?")
view = explorer(chosen, ask(chosen))

lead([view.found])
if not view.judgements.empty:
    st.html(view.grid)
    note(
        "Choose a letter to open its inspection. Hollow: Adequate. Dotted: known from a later"
        " document. An empty cell: that inspection has no such judgement here. Wide grids scroll"
        " sideways."
    )
    st.header("Every judgement in the filter")
    downloads(view.judgements, "judgements", chosen.as_at, "Judgements in the filter", "judgements")
    st.html(view.table)
source_line("the document named in each row", chosen.as_at)
