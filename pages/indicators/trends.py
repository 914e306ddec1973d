"""Which way have the figures of a domain moved over the last ten years?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.indicators import ask_domain
from gradeline.app.show import lead, name_tab, note, show
from gradeline.views.indicators.trends import trends
from gradeline.words.indicators import as_at_note

chosen = choices()
heading, answer = st.empty(), st.container()
domain = ask_domain(chosen, st.container())
shown = trends(chosen, domain.id, domain.name)
heading.title(shown.title)
name_tab(shown.title)
with answer:
    lead(shown.words)
    if chosen.day_in_the_past:
        note(as_at_note(chosen.as_at_words))
show(shown.section)
