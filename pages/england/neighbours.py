"""How does an authority stand among its neighbours, its region or others?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.england import ask_neighbours
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.neighbours import SOURCE, neighbours

chosen = choices()
heading = st.empty()
shown = neighbours(chosen, ask_neighbours(chosen))
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
