"""Which judgements were made, area by area, and where are they printed?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.judgement_areas import ask, ask_order, fold_of_list
from gradeline.app.show import lead, show
from gradeline.app.taking import excel_at_once
from gradeline.views.judgement_areas import judgement_areas, listed
from gradeline.words.judgement_areas import question

chosen = choices()
st.title(question(chosen.day_in_the_past))
asked = ask(chosen)
found = judgement_areas(chosen, asked)
lead([found.said, found.narrowed])
if found.every is not None:
    excel_at_once(found.every)
show(found.grid)
if found.every is not None:
    show(found.every)
    fold = fold_of_list(found.count)
    if fold.open:
        with fold, st.container(key="list"):
            show(listed(chosen, asked, ask_order(found.count)))
