"""Where do published figures of one year lie on the plan's bands?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.scorecard import ask_year
from gradeline.app.show import lead, note, show
from gradeline.views.plan_links import the_plan
from gradeline.views.scorecard import how_placed, scorecard, without_figure
from gradeline.words.indicators import as_at_note
from gradeline.words.scorecard import question

chosen = choices()
st.title(question(the_plan(chosen.database), chosen.day_in_the_past))
year = ask_year(chosen)
shown = scorecard(chosen, year)

lead(shown.lead)
if chosen.day_in_the_past and year is not None:
    note(as_at_note(chosen.as_at_words))
for section in (shown.year, without_figure(chosen), how_placed(chosen)):
    show(section)
note(*shown.remarks)
