"""Which weaknesses are listed again, and for whom?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import lead, show, show_source
from gradeline.views.findings import SOURCE, answer, listed_again
from gradeline.words.findings import question

chosen = choices()
st.title(question(chosen.day_in_the_past))
lead(answer(chosen))
for section in listed_again(chosen):
    show(section)
show_source(SOURCE, chosen.as_at)
