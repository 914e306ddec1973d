"""How does a report that just came out become rows of fact?"""

import streamlit as st

from gradeline.app.adding import choose, facts, remember, show_problems, upload
from gradeline.app.adding_forms import ask_identity, ask_judgements
from gradeline.app.adding_saving import is_held, own_use, show_batch, show_held, take_along
from gradeline.app.frame import choices
from gradeline.app.show import lead, note, show_source, show_table, words
from gradeline.sections.section import Source
from gradeline.views.read_reports import (
    figure_table,
    heading,
    no_place,
    read_table,
    recommendation_table,
    what_it_reads,
)
from gradeline.words import adding as say

chosen = choices()
st.title("Add a report")
lead(say.WHAT_IT_DOES)
note(*say.WHAT_IT_NEVER_DOES)
reports = upload()
batch = st.empty()
held = facts()
report = choose(reports)

if report is None:
    note(*what_it_reads())
elif not report.is_read:
    st.header("What is wrong with the file")
    show_problems(report)
else:
    st.header(heading(report.answer))
    show_problems(report)
    if not report.can_be_added:
        words([no_place(report.answer)])
        show_table(read_table(report.answer))
    elif held is not None:
        if is_held(report, held):
            words([say.HELD_FIRST])
        st.subheader("What the report says it is")
        entered = ask_identity(report, held)
        st.subheader("What it judges")
        entered = remember(report, ask_judgements(report, entered, held))
        st.subheader("What is held already")
        show_held(report, entered, held)
        st.subheader("Download or save it")
        take_along(report, entered, reports, held)
    if report.answer.recommendations:
        st.subheader("What inspectors asked for")
        note(say.OWN_WORDING)
        show_table(recommendation_table(report.answer))
    if report.answer.profile:
        with st.expander(say.figures(report.answer)):
            note(say.FIGURES_AS_PRINTED)
            show_table(figure_table(report.answer))
    own_use(report)
    show_source(Source(f"{report.name}, Ofsted", say.licence(report.answer)), chosen.as_at)
show_batch(batch, reports, held)
