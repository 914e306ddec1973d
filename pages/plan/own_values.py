"""Where do a reader's own values lie on the plan's bands?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.own_values import offer_template, show_own_values
from gradeline.app.show import lead, note, show, show_source
from gradeline.sections.section import Source
from gradeline.views.plan_links import the_plan
from gradeline.views.scorecard import how_placed
from gradeline.words.scorecard import (
    ABOUT_OWN_VALUES,
    LICENCE_OF_BANDS,
    about_scorecard,
    bands_of,
    question_of_own_values,
)

chosen = choices()
plan = the_plan(chosen.database)
st.title(question_of_own_values(plan))
lead(ABOUT_OWN_VALUES)
offer_template(chosen)
show_own_values(chosen)
show(how_placed(chosen))
note(*about_scorecard(plan))
show_source(Source(bands_of(plan), LICENCE_OF_BANDS), chosen.as_at)
