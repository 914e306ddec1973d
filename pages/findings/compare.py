"""What was asked of both, what of one alone, and who has dealt with it?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.statements import ask_compared
from gradeline.app.show import lead, show
from gradeline.views.statements.compare import compare
from gradeline.words.statements import question_of_comparing

chosen = choices()
heading = st.empty()
asked = ask_compared(chosen)
heading.title(
    question_of_comparing([chosen.names[key] for key in asked.ids], chosen.day_in_the_past)
)
found = compare(chosen, asked.ids, asked.is_latest)
lead(found.lead)
for section in found.sections:
    show(section)
