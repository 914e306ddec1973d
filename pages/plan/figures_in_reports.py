"""Where do figures that inspection reports state lie on the plan's bands?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import note, show, show_leading
from gradeline.views.plan_links import the_plan
from gradeline.views.scorecard import how_placed, reported
from gradeline.words.scorecard import about_scorecard, question_of_reports

chosen = choices()
plan = the_plan(chosen.database)
st.title(question_of_reports(plan, chosen.day_in_the_past))
show_leading(reported(chosen))
show(how_placed(chosen))
note(*about_scorecard(plan))
