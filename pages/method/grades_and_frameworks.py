"""What do the grades mean, and what did each framework judge?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.grades import grades_and_frameworks

chosen = choices()
st.title("What do the grades mean, and what did each framework judge?")
for section in grades_and_frameworks(chosen.database):
    show(section)
show_source(Source("the documents named in each row"), chosen.latest)
