"""What did each report say of one theme, or in answer to a question?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.statements import ask_theme
from gradeline.app.show import name_tab, show
from gradeline.views.findings import asked_on
from gradeline.views.statements.story import search, story
from gradeline.words.statements import question_of_theme, question_typed

chosen = choices()
heading = st.empty()
asked = ask_theme(chosen)
chosen = asked.chosen
if asked.typed:
    heading.title(question_typed(asked.typed, chosen.day_in_the_past))
    show(search(chosen, asked.typed, asked.inspection_id))
else:
    theme = asked.theme
    heading.title(question_of_theme(theme.tag, chosen.day_in_the_past))
    name_tab(theme.tag)
    show(story(chosen, theme.tag_id, theme.description, asked.inspection_id))
    show(asked_on(chosen, theme.tag_id))
