"""What is known of one inspection?"""

import streamlit as st

from gradeline.ui import record
from gradeline.ui.frame import choices
from gradeline.ui.parts import downloads, lead, note, source_line
from gradeline.words.record import summary

chosen = choices()
inspection_id = record.pick(chosen)
inspection = record.inspection(inspection_id)
judgements = record.judgements(inspection_id)

st.title(record.heading(inspection))
lead([summary(inspection, judgements)])
st.html(record.facts_table(inspection))

if not judgements.empty:
    st.header("What was judged")
    st.html(record.judgement_table(judgements))
    note(*record.missing_words(inspection_id))
    downloads(judgements, inspection_id, chosen.as_at, record.heading(inspection), "record")

st.header("Before and after")
st.html(record.around_table(inspection_id, chosen))

discrepancies = record.discrepancies(inspection_id)
if not discrepancies.empty:
    st.header("Where the sources differ or leave a gap")
    st.html(record.discrepancy_list(discrepancies))
source_line(f"{inspection.source_title}, {inspection.publisher}", chosen.as_at)
