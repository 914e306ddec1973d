"""Who stood where an authority stands now, and was two grades better soon after?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.england import of_whom
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.whom_to_ask import whom_to_ask

chosen = choices()
heading = st.empty()
shown = whom_to_ask(chosen, of_whom(chosen, st.columns([1, 2])[0]))
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
