"""Which printed areas are compared with which?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import lead, show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.areas import areas_and_themes
from gradeline.views.method.readings import readings
from gradeline.words.method import CROSSWALK

chosen = choices()
st.title("Which printed areas are compared with which?")
lead(CROSSWALK)
show(areas_and_themes(chosen.database, chosen.latest))
show(readings(chosen.database))
show_source(Source("the framework documents; how well an area matches is our reading"), None)
