"""How have the grades of a theme moved over the years and frameworks?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.trajectories import ask_switches
from gradeline.app.show import lead, name_tab, show
from gradeline.views.trajectories import by_theme
from gradeline.words.trajectories import heading

chosen = choices()
above = st.container()
shown = by_theme(chosen, ask_switches())
with above:
    title = heading(chosen.theme, chosen.day_in_the_past)
    st.title(title)
    name_tab(title)
    lead([shown.answer])
for section in (shown.chart, shown.told, shown.listed):
    show(section)
