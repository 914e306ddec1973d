"""What is known about one inspection?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.inspection_record import pick
from gradeline.app.show import lead, name_tab, note, show
from gradeline.views.inspection_record import inspection_record

chosen = choices()
picked = pick(chosen)

if picked is None:
    st.title("Inspections")
    lead([f"No inspection is known to have been published by {chosen.as_at_words}."])
else:
    record = inspection_record(chosen, picked)
    st.title(record.heading)
    name_tab(record.heading)
    if chosen.day_in_the_past:
        note(f"As known on {chosen.day_in_the_past}.")
    lead([record.summary])
    for section in record.sections:
        show(section)
