"""Which inspections, visits and notices has an authority had since 2009?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.england import of_whom
from gradeline.app.show import show_answer
from gradeline.sections.section import Source
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.scrutiny import scrutiny

chosen = choices()
heading = st.empty()
shown = scrutiny(chosen, of_whom(chosen, st.columns([1, 2])[0]))
show_answer(heading, shown, Source(SOURCE), chosen.as_at)
