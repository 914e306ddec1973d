"""What is known of one inspection?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line
from gradeline.ui.record import pick, record

chosen = choices()
picked = pick(chosen)

if picked is None:
    st.title("Inspection record")
    lead([f"No inspection is known to be published by {chosen.as_at_words}."])
else:
    view = record(chosen, picked)
    st.title(view.heading)
    lead([view.summary])
    st.html(view.facts)
    if chosen.as_at < chosen.latest:
        note("Grades and visits are those public by the as-at day; remarks are of today.")

    if not view.judgements.empty:
        st.header("What was judged")
        st.html(view.judged)
        note(*view.missing)
        downloads(view.judgements, picked, chosen.as_at, view.heading, "record")

    if view.asked_for:
        st.html(view.asked_for)

    if not view.figures.empty:
        st.header("Figures that the report states")
        note("As reported in the inspection: of their own day, and part of no published series.")
        st.html(view.profile + view.in_text)
        downloads(view.figures, f"{picked}-figures", chosen.as_at, view.heading, "figures")

    st.header("Before and after")
    st.html(view.around)

    if view.discrepancies:
        st.header("Where the sources differ or leave a gap")
        st.html(view.discrepancies)
    source = f"{view.inspection.source_title}, {view.inspection.publisher}"
    source_line(source, chosen.as_at, f"Licence of the source: {view.inspection.licence}.")
