"""How many authorities held which grade, through the years and by region?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.england import ask_region
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.over_time import over_time

chosen = choices()
heading = st.empty()
shown = over_time(chosen, ask_region(chosen))
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
