"""What did the improvement plan of 2015 promise for one recommendation?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.plan import ask_month, ask_recommendation
from gradeline.app.show import note, show, show_source
from gradeline.views.plan import recommendation, source
from gradeline.views.plan_links import the_plan
from gradeline.words.plan import about_plan, question_of_recommendation

chosen = choices()
plan = the_plan(chosen.database)
heading = st.empty()
left, right = st.columns([3, 1])
number = ask_recommendation(left, chosen)
heading.title(question_of_recommendation(plan, number))
show(recommendation(chosen, ask_month(right, chosen), number))
note(*about_plan(plan))
show_source(source(plan), chosen.as_at)
