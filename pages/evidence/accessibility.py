"""Who can use this, and where does it fall short?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.markup import plain_list
from gradeline.ui.parts import lead, source_line
from gradeline.words.accessibility import MET, NOT_MET, WAYS

chosen = choices()
st.title("Who can use this, and where does it fall short?")
lead(
    ["The aim is level AA of the Web Content Accessibility Guidelines 2.2; nobody has audited it."]
)

st.header("What is checked at every change")
st.html(plain_list(MET))

st.header("Where it falls short")
st.html(plain_list(NOT_MET))

st.header("Other ways to the same facts")
st.html(plain_list(WAYS))
source_line("the tests of this project", chosen.latest)
