"""What did each report list about one theme?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.findings import ask_theme
from gradeline.app.show import note, show, show_source
from gradeline.views.findings import SOURCE, story
from gradeline.words.findings import ABOUT, question_of_theme

chosen = choices()
heading = st.empty()
theme, tag_id = ask_theme(chosen)
heading.title(question_of_theme(theme, chosen.day_in_the_past))
show(story(chosen, tag_id))
note(*ABOUT)
show_source(SOURCE, chosen.as_at)
