"""Where do published and reported figures, and a reader's own, lie on the plan's bands?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.markup import bullets, contents
from gradeline.ui.own_values import offer_template, show_own_values
from gradeline.ui.parts import chart, downloads, lead, note, source_line, words
from gradeline.ui.scorecard import (
    SECTIONS,
    ask_measure,
    ask_year,
    history,
    matches,
    missing,
    reported,
    scorecard,
)
from gradeline.words.indicators import as_at_note
from gradeline.words.scorecard import (
    ABOUT_OWN_VALUES,
    ABOUT_READING,
    ABOUT_SCORECARD,
    ABOUT_SCORED,
    PUBLISHED,
    REPORTS,
)

chosen = choices()
st.title("How do they score on Cheshire East's own thresholds?")
shown = scorecard(chosen, ask_year(chosen))
lead(shown.lead)
note(*ABOUT_SCORECARD)
if chosen.as_at != chosen.latest:
    note(as_at_note(chosen.as_at_words))
st.html(contents(SECTIONS))
if shown.table:
    st.html(shown.table)
    note(*ABOUT_SCORED)
    downloads(shown.scored, "scorecard", chosen.as_at, "Every year on the plan's bands", "scored")
    source_line(PUBLISHED, chosen.as_at)

st.header("Over the years", anchor="over-the-years")
measure = ask_measure(chosen)
if measure is None:
    words(["No figure is held for a period that had ended by this day."])
else:
    one = history(chosen, measure)
    words(one.words)
    chart(one.figure, key="scorecard-history", alt=one.outline)
    st.html(one.table)
    downloads(one.lines, "scorecard-measure", chosen.as_at, measure, "history")
    source_line(PUBLISHED, chosen.as_at)

st.header("As reported in inspections", anchor="as-reported")
figures = reported(chosen)
if figures.table:
    st.html(figures.table)
    downloads(figures.rows, "scorecard-reported", chosen.as_at, "Figures of reports", "reported")
    source_line(REPORTS, chosen.as_at)
else:
    words(["No report with such figures is held for this choice."])

st.header("Your own values", anchor="own-values")
words(ABOUT_OWN_VALUES)
offer_template(chosen)
show_own_values(chosen)

st.header("Measures without a figure", anchor="without-a-figure")
without = missing(chosen)
words([without.words])
with st.expander("Show them all"):
    st.html(without.table)
downloads(without.rows, "measures-without-figure", chosen.as_at, without.words, "missing")

st.header("How a figure is placed", anchor="how")
st.html(bullets(ABOUT_READING))
if known := matches(chosen):
    st.html(known)
