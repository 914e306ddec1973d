"""What did each report say of one theme, or in answer to a question?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.statements import ask_theme
from gradeline.app.show import show
from gradeline.views.findings import asked_on
from gradeline.views.statements.story import search, story
from gradeline.words.statements import question_of_theme

chosen = choices()
heading = st.empty()
theme, typed = ask_theme(chosen)
heading.title(question_of_theme(typed or theme.tag, chosen.day_in_the_past))
if typed:
    show(search(chosen, typed))
else:
    show(story(chosen, theme.tag_id, theme.description))
    show(asked_on(chosen, theme.tag_id))
