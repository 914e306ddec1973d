"""How far had the improvement plan of 2015 got?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.plan import ask_month, ask_part
from gradeline.app.show import lead, note, show, show_source
from gradeline.views.plan import progress, progress_by, source
from gradeline.views.plan_links import the_plan
from gradeline.words.plan import question

chosen = choices()
plan = the_plan(chosen.database)
st.title(question(plan))
month = ask_month(st.columns([1, 2])[0], chosen)
shown = progress(chosen, month)

lead(shown.words)
show(shown.timeline)
show(progress_by(chosen, month, ask_part()))
note(*shown.remarks)
show_source(source(plan), chosen.as_at)
