"""What does this product hold, what is it not, and under which licences?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import items, show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.what_this_is import SECTIONS, what_is_held

chosen = choices()
st.title("What this is, and where it all comes from")
items(what_is_held(chosen.database))
for section in SECTIONS:
    show(section)
show_source(Source("the tables of this project, each row with its document"), chosen.latest)
