"""Which weaknesses are listed for more than one of them?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import show, show_source
from gradeline.views.findings import SOURCE, shared
from gradeline.words.findings import question_of_shared

chosen = choices()
st.title(question_of_shared(chosen.day_in_the_past))
show(shared(chosen))
show_source(SOURCE, chosen.as_at)
