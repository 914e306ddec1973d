"""Who holds which grade, on a map of England or of a region?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.map_style import show_outlines
from gradeline.app.page_choices.england import ask_region
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.on_a_map import on_a_map

chosen = choices()
heading = st.empty()
show_outlines(chosen.database)
shown = on_a_map(chosen, ask_region(chosen))
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
