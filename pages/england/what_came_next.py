"""What did the next inspection give after each grade, and to whom?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.england import ask_next
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.what_came_next import SOURCE, what_came_next

chosen = choices()
heading = st.empty()
asked, own = ask_next(chosen)
shown = what_came_next(chosen, asked, own)
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
