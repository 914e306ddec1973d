"""On which figures does one of those compared stand out from all the others?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import note, show
from gradeline.views.indicators.standing_out import standing_out, title
from gradeline.words.indicators import as_at_note

chosen = choices()
st.title(title(chosen))
if chosen.day_in_the_past:
    note(as_at_note(chosen.as_at_words))
show(standing_out(chosen))
