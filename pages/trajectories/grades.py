"""How have the grades of a theme moved over the years?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.trajectories import ask
from gradeline.app.show import lead, show
from gradeline.views.trajectories import about_theme, trajectories

chosen = choices()
until = f"from 2009 to {chosen.day_in_the_past}" if chosen.day_in_the_past else "since 2009"
st.title(f"{chosen.theme}: the grades {until}")
lead(about_theme(chosen))
show(trajectories(chosen, ask()))
