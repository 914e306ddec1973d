"""Which actions did the improvement plan of 2015 set, and how did they stand?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.plan import ask_filter, ask_month
from gradeline.app.show import note, show, show_leading, show_source
from gradeline.views.plan import every_action, source
from gradeline.views.plan_links import the_plan
from gradeline.words.plan import about_plan, question_of_actions

chosen = choices()
plan = the_plan(chosen.database)
st.title(question_of_actions(plan))
month = ask_month(st.columns([1, 2])[0], chosen)
found, listed = every_action(chosen, month, ask_filter(chosen))
show_leading(found)
show(listed)
note(*about_plan(plan))
show_source(source(plan), chosen.as_at)
