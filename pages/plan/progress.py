"""How far had the improvement plan of 2015 got, and what does it ask and measure?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.plan import ask_filter, ask_month, ask_part, ask_recommendation
from gradeline.app.show import contents, lead, note, show, show_source
from gradeline.sections.section import Section, Source
from gradeline.views.plan import every_action, progress, progress_by, recommendation, the_plan
from gradeline.words.plan import LICENCE, question

chosen = choices()
st.title(question(the_plan(chosen.database)))
month = ask_month(chosen)
shown = progress(chosen, month)

lead(shown.words)
note(*shown.remarks)
headings = (
    Section("progress", question="Progress"),
    Section("one-recommendation", question="One recommendation"),
    Section("every-action", question="Every action"),
)
contents(headings)
show(shown.timeline)

show(headings[0])
show(progress_by(chosen, month, ask_part()))
show(headings[1])
show(recommendation(chosen, month, ask_recommendation(chosen)))
show(headings[2])
for section in every_action(chosen, month, ask_filter(chosen)):
    show(section)
show_source(Source(shown.source, LICENCE), chosen.as_at)
