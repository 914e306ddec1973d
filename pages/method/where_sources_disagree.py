"""Where do sources differ, mislead or leave a gap, and what is used?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.method import ask_whom
from gradeline.app.show import show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.disagree import disagree

chosen = choices()
st.title("Where do sources disagree, and what is used?")
for section in disagree(chosen.database, ask_whom(chosen), chosen.latest):
    show(section)
show_source(Source("the documents named beside each statement"), chosen.latest)
