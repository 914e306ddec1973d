"""On which figures is one of those compared among the worst or the best?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.indicators import ask_whose
from gradeline.app.show import lead, note, show
from gradeline.views.indicators.standing_out import standing_out
from gradeline.words.indicators import as_at_note

chosen = choices()
heading, answer = st.empty(), st.container()
shown = standing_out(chosen, ask_whose(chosen, st.container()))
heading.title(shown.title)
with answer:
    lead(shown.words)
    if chosen.day_in_the_past:
        note(as_at_note(chosen.as_at_words))
for section in shown.sections:
    show(section)
