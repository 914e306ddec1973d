"""How does a whole domain stand: figures, direction, rank, and every other authority?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.indicators import ask_profile
from gradeline.app.show import lead, name_tab, note, show
from gradeline.views.indicators.profile import profile
from gradeline.words.indicators import as_at_note

chosen = choices()
heading, answer = st.empty(), st.container()
shown = profile(chosen, ask_profile(chosen))
heading.title(shown.title)
name_tab(shown.title)
with answer:
    lead(shown.words)
    if chosen.day_in_the_past:
        note(as_at_note(chosen.as_at_words))
show(shown.section)
