"""How has one authority done since 2009, theme by theme?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.trajectories import ask_authority
from gradeline.app.show import lead, name_tab, show
from gradeline.views.trajectories import by_authority
from gradeline.words.trajectories import heading

chosen = choices()
above = st.container()
authority_id, switches = ask_authority(chosen)
shown = by_authority(chosen, authority_id, switches)
with above:
    title = heading(chosen.names[authority_id], chosen.day_in_the_past)
    st.title(title)
    name_tab(title)
    lead([shown.answer])
for section in (shown.chart, shown.told, shown.listed):
    show(section)
