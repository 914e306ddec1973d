"""Who can use this, and where does it fall short?"""

import streamlit as st

from gradeline.ui.accessibility import met, not_met, ways
from gradeline.ui.frame import choices
from gradeline.ui.parts import lead, source_line

chosen = choices()
st.title("Who can use this, and where does it fall short?")
lead(
    ["The aim is level AA of the Web Content Accessibility Guidelines 2.2; nobody has audited it."]
)

st.header("What is checked at every change")
st.html(met())

st.header("Where it falls short")
st.html(not_met())

st.header("Other ways to the same facts")
st.html(ways())
source_line("the tests of this project", chosen.as_at)
