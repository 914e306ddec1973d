"""Where do published and reported figures, and a reader's own, lie on the plan's bands?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.own_values import offer_template, show_own_values
from gradeline.app.page_choices.scorecard import ask_measure, ask_year
from gradeline.app.show import contents, lead, note, show, words
from gradeline.sections.section import Section
from gradeline.views.plan import the_plan
from gradeline.views.scorecard import (
    how_placed,
    measure_history,
    reported,
    scorecard,
    without_figure,
)
from gradeline.words.indicators import as_at_note
from gradeline.words.scorecard import ABOUT_OWN_VALUES, NO_FIGURE, question

chosen = choices()
st.title(question(the_plan(chosen.database), chosen.day_in_the_past))
shown = scorecard(chosen, ask_year(chosen))
over_the_years = Section("over-the-years", question="Over the years")
own = Section("own-values", question="Your own values", sentences=ABOUT_OWN_VALUES)
as_reported, missing, how = reported(chosen), without_figure(chosen), how_placed(chosen)

lead(shown.lead)
note(*shown.remarks)
if chosen.day_in_the_past:
    note(as_at_note(chosen.as_at_words))
contents((over_the_years, as_reported, own, missing, how))
show(shown.year)

show(over_the_years)
measure = ask_measure(chosen)
if measure is None:
    words([NO_FIGURE])
else:
    show(measure_history(chosen, measure))
show(as_reported)
show(own)
offer_template(chosen)
show_own_values(chosen)
show(missing)
show(how)
