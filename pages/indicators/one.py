"""How does one figure compare, over the years, with others, and among ten neighbours?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.indicators import (
    NEWEST_MODEL,
    ask_indicator,
    ask_whose_neighbours,
)
from gradeline.app.show import lead, name_tab, note, show
from gradeline.views.indicators.eleven import eleven
from gradeline.views.indicators.neighbours import neighbours
from gradeline.views.indicators.one import indicator
from gradeline.words.eleven import NO_NEIGHBOURS
from gradeline.words.indicators import as_at_note, label_by

chosen = choices()
heading, answer, above = st.empty(), st.container(), st.container()
left, right = st.container(key="chart-and-neighbours").columns([3, 2], gap="medium")
drawn, below = left.container(), left.container()
asked = ask_indicator(chosen, above, below)
model = asked.model or NEWEST_MODEL
shown = indicator(chosen, asked, NEWEST_MODEL)
heading.title(label_by(shown.label, chosen.day_in_the_past))
name_tab(label_by(shown.short_label, chosen.day_in_the_past))
with answer:
    lead(shown.words)
    if chosen.day_in_the_past:
        note(as_at_note(chosen.as_at_words))
with drawn:
    show(shown.chart)
with right:
    whose = ask_whose_neighbours(chosen, model)
    if whose is None:
        note(NO_NEIGHBOURS)
    else:
        show(eleven(chosen, whose, asked.indicator_id, model), is_part=True)
for section in (shown.latest, *shown.sections, neighbours(chosen, model)):
    show(section)
