"""Which judgements were made, area by area, and where are they printed?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.judgement_areas import ask
from gradeline.app.show import lead, show
from gradeline.views.judgement_areas import judgement_areas
from gradeline.words.judgement_areas import question

chosen = choices()
st.title(question(chosen.day_in_the_past))
found, sections = judgement_areas(chosen, ask(chosen))
lead([found])
for section in sections:
    show(section)
