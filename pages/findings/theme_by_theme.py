"""What does each report say, theme by theme?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.findings import ask_family
from gradeline.app.show import show_leading
from gradeline.views.statements.board import board
from gradeline.words.statements import question_of_board

chosen = choices()
st.title(question_of_board(chosen.day_in_the_past))
show_leading(board(chosen, ask_family(chosen)))
