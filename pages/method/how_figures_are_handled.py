"""How are published figures handled, and which are not shown?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.figures import figures

chosen = choices()
st.title("How are published figures handled?")
for section in figures(chosen):
    show(section)
show_source(Source("data sets of the Department for Education, named under Documents"), None)
