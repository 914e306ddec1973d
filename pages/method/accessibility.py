"""Who can use this, and where does it fall short?"""

import streamlit as st

from gradeline.app.show import lead, show
from gradeline.views.accessibility import SECTIONS

st.title("Who can use this, and where does it fall short?")
lead(
    ["The aim is level AA of the Web Content Accessibility Guidelines 2.2; nobody has audited it."]
)
for section in SECTIONS:
    show(section)
