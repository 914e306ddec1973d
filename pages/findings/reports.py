"""Which weaknesses are listed again, and for whom?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.findings import ask, ask_list
from gradeline.app.show import contents, lead, note, show, show_source
from gradeline.sections.section import Section, Source
from gradeline.views.findings import every_finding, findings
from gradeline.words.findings import ABOUT, question

chosen = choices()
st.title(question(chosen.day_in_the_past))
asked = ask(chosen)
shown = findings(chosen, asked.tag_id, asked.family)
every = Section("every-finding", question="Every finding")

lead(shown.lead)
contents((*shown.sections, every))
first = st.container()
for section in shown.sections:
    show(section)

# Whoever asks for one inspection wants its findings before all else.
with first if asked.inspection_id else st.container():
    show(every)
    for section in every_finding(chosen, asked, ask_list()):
        show(section)
note(*ABOUT)
show_source(Source("the document named by each inspection"), chosen.as_at)
