"""How did one measure move over the years, on the plan's bands?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.scorecard import ask_measure
from gradeline.app.show import lead, name_tab, note, show, words
from gradeline.views.plan_links import the_plan
from gradeline.views.scorecard import latest_of_measure, measure_history
from gradeline.words.indicators import NOTHING_HELD, as_at_note
from gradeline.words.scorecard import about_scorecard, question_of_measure

chosen = choices()
plan = the_plan(chosen.database)
st.title(question_of_measure(plan, chosen.day_in_the_past))
measure = ask_measure(chosen)
if measure is None:
    words([NOTHING_HELD])
else:
    name_tab(measure)
    lead(latest_of_measure(chosen, measure))
    show(measure_history(chosen, measure))
note(*about_scorecard(plan))
if chosen.day_in_the_past and measure is not None:
    note(as_at_note(chosen.as_at_words))
