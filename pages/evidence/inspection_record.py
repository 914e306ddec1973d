"""What is known of one inspection?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line
from gradeline.ui.record import pick, record

chosen = choices()
view = record(chosen, pick(chosen))

st.title(view.heading)
lead([view.summary])
st.html(view.facts)

if not view.judgements.empty:
    st.header("What was judged")
    st.html(view.judged)
    note(*view.missing)
    downloads(view.judgements, view.inspection.inspection_id, chosen.as_at, view.heading, "record")

st.header("Before and after")
st.html(view.around)

if view.discrepancies:
    st.header("Where the sources differ or leave a gap")
    st.html(view.discrepancies)
source_line(f"{view.inspection.source_title}, {view.inspection.publisher}", chosen.as_at)
