"""What does each report list, theme by theme?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.findings import ask_family
from gradeline.app.show import show, show_source
from gradeline.views.findings import SOURCE, board
from gradeline.words.findings import question_of_board

chosen = choices()
st.title(question_of_board(chosen.day_in_the_past))
show(board(chosen, ask_family(chosen)))
show_source(SOURCE, chosen.as_at)
