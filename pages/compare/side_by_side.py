"""Where do the authorities stand?"""

import streamlit as st

from gradeline.ui import standing
from gradeline.ui.frame import choices
from gradeline.ui.markup import bullets
from gradeline.ui.parts import chart, chart_key, downloads, lead, mode, note, source_line
from gradeline.ui.trajectory import drawn, history
from gradeline.words.history import outline
from gradeline.words.standing import position, recent_changes

chosen = choices()
grades = standing.grades(chosen)
last = standing.last_inspections(chosen)

st.title("Where do the three stand?" if len(chosen.names) == 3 else "Where do they stand?")
lead(position(grades, last, chosen.names))
st.html(standing.current_table(chosen, grades, last))
note(*standing.remarks(chosen))
downloads(grades, "side-by-side", chosen.as_at, "Latest grade of each theme", "side-by-side")
source_line("inspection reports, named with their pages on each inspection record", chosen.as_at)

st.header("What changed last?")
st.html(bullets(recent_changes(grades, last, chosen.names)))

st.header(f"The path since 2009: {chosen.theme.lower()}")
path = history(chosen.as_at, chosen.authority_ids, chosen.theme_id)
chart(
    drawn(chosen, chosen.theme_id, mode(), height=420),
    key="path",
    alt=outline(path.marks, path.happenings, chosen.theme, is_bridged=False),
)
chart_key(is_bridged=False, has_visits=True)
note("Grade trajectories has the same chart with its grades as a table.")

former = standing.former_table(chosen, grades, last)
if former:
    st.header("Judged apart only in the past")
    st.html(former)
