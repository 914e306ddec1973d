"""Where does it all come from, and how is it made?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import contents, lead, show, show_source
from gradeline.sections.section import Source
from gradeline.views.method import method

chosen = choices()
shown = method(chosen.database, chosen.latest)

st.title("Where does it all come from?")
lead(shown.opening)
contents(shown.sections)
for section in shown.sections:
    show(section)
show_source(Source("the tables of this project, each row with its document"), chosen.latest)
