"""Where do the authorities stand?"""

import streamlit as st

from gradeline.ui.frame import choices
from gradeline.ui.headlines import headlines
from gradeline.ui.markup import bullets
from gradeline.ui.parts import chart, chart_key, downloads, lead, note, source_line
from gradeline.ui.standing import standing
from gradeline.ui.trajectory import Switches, drawn, trajectory
from gradeline.words.indicators import ABOUT_HEADLINES
from gradeline.words.standing import REMARKS, title

chosen = choices()
view = standing(chosen)

st.title(title(chosen.names))
lead(view.sentences)

if not view.grades.empty:
    st.html(view.current_table)
    note(*REMARKS)
    st.page_link("pages/evidence/sources_and_method.py", label="What do the grades mean?")
    downloads(view.grades, "side-by-side", chosen.as_at, "Latest grades", "side-by-side")
    st.header("What changed last?")
    st.html(bullets(view.changes))

figures, headline_rows = headlines(chosen)
if figures:
    st.header("In figures")
    note(*ABOUT_HEADLINES)
    st.html(figures)
    downloads(headline_rows, "headlines", chosen.as_at, "Headline indicators", "headlines")

st.header(f"The path since 2009: {chosen.theme.lower()}")
switches = Switches(height=420)
chart(drawn(chosen, switches), key="path", alt=trajectory(chosen, switches).outline)
chart_key(is_bridged=False, has_visits=True)
note("Grade trajectories has the same chart with its grades as a table.")

if view.former_table:
    st.header("Graded in earlier inspections only")
    st.html(view.former_table)
source_line("inspection reports, named with their pages on each inspection record", chosen.as_at)
