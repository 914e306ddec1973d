"""How do the figures compare, with each other, with others and over the years?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.indicators import NEWEST_MODEL, ask
from gradeline.app.show import contents, lead, note, show
from gradeline.views.indicators.domain import domain_at_a_glance
from gradeline.views.indicators.neighbours import neighbours
from gradeline.views.indicators.one import indicator
from gradeline.views.indicators.standing_out import standing_out
from gradeline.words.indicators import as_at_note, label_by

chosen = choices()
heading = st.empty()
asked = ask(chosen)
shown = indicator(chosen, asked, NEWEST_MODEL)
heading.title(label_by(shown.label, chosen.day_in_the_past))
sections = (
    *shown.sections,
    domain_at_a_glance(chosen, asked.domain_id, asked.domain),
    standing_out(chosen),
    neighbours(chosen, asked.model or NEWEST_MODEL),
)

lead(shown.words)
contents(sections)
if chosen.day_in_the_past:
    note(as_at_note(chosen.as_at_words))
for section in sections:
    show(section)
