"""How do the figures compare, with each other, with others and over the years?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.glance import SECTIONS, glance, neighbour_table, standing_out
from gradeline.ui.indicators import MODELS, ask, drawn, view
from gradeline.ui.markup import contents
from gradeline.ui.parts import chart, downloads, indicator_key, lead, note, source_line, words
from gradeline.words.indicators import ABOUT_FIGURES, ABOUT_TOTALS, RED_LIST, as_at_note

chosen = choices()
heading = st.empty()
asked = ask(chosen)
shown = view(chosen, asked)
heading.title(shown.card.label)

lead(shown.words)
st.html(contents(SECTIONS))
if chosen.as_at < chosen.latest:
    note(as_at_note(chosen.as_at_words))
figure = drawn(chosen, asked)
if figure.data:
    chart(figure, key="indicator-chart", alt=shown.outline)
    indicator_key(
        has_context=not shown.card.is_total,
        has_neighbours=asked.model is not None,
        has_reported=bool(shown.reported),
    )
note(*ABOUT_FIGURES, *(ABOUT_TOTALS if shown.card.is_total else ()))
if shown.latest_table:
    st.html(shown.latest_table)

st.header("What is it, and where is it from?")
st.html(shown.card_table)

if shown.reported:
    st.header("As reported in inspections")
    note("Figures that reports state, of their own day and definition; not part of the series.")
    st.html(shown.reported)

st.header("Every figure shown")
if shown.everything:
    st.html(shown.everything)
downloads(shown.export, asked.indicator_id.replace("_", "-"), chosen.as_at, shown.card.label, "all")

st.header(f"{asked.domain} at a glance", anchor="at-a-glance")
note("The last ten years; the grey line is England. Choose a name to open the indicator.")
st.html(glance(chosen, asked.domain_id, asked.domain))

st.header("Where does one of the three stand out?")
note(*RED_LIST)
tables, left_out, listed = standing_out(chosen)
for title, markup in tables:
    st.subheader(title)
    st.html(markup)
note(left_out)
if not listed.empty:
    downloads(listed, "standing-out", chosen.as_at, "Where one of the three stands out", "red")

st.header("Who are the statistical neighbours?")
model = asked.model or max(MODELS.values())
sentences, markup = neighbour_table(chosen, model)
if sentences:
    words(sentences)
st.html(markup)
source_line("the sources named above, statistics of DfE and ONS, Crown copyright", chosen.as_at)
