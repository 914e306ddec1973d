"""Which points do reports list, and where are they printed?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.findings import ask, ask_list
from gradeline.app.show import note, show, show_leading, show_source
from gradeline.views.findings import SOURCE, every_finding
from gradeline.words.findings import ABOUT, question_of_points

chosen = choices()
st.title(question_of_points(chosen.day_in_the_past))
found, listed = every_finding(chosen, ask(chosen), ask_list())
show_leading(found)
show(listed)
note(*ABOUT)
show_source(SOURCE, chosen.as_at)
