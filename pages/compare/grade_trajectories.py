"""How have the grades of a theme moved over the years?"""

import streamlit as st

from gradeline.ui.choices import notice_ignored, switch
from gradeline.ui.frame import choices
from gradeline.ui.history_table import history_table
from gradeline.ui.markup import bullets
from gradeline.ui.parts import chart, chart_key, downloads, mode, note, source_line
from gradeline.ui.trajectory import drawn, history
from gradeline.words.history import history as history_words
from gradeline.words.history import outline

VIEWS = ["together", "one panel each"]

chosen = choices()
st.title(f"{chosen.theme}: the grades since 2009")
shown = st.columns(4)
visits = switch(shown[0], "Visits and events", "visits", value=True)
bridged = switch(shown[1], "Bridge frameworks", "bridged")
alike = switch(shown[2], "Like for like only", "alike")
notice_ignored("view", VIEWS)
view = shown[3].radio("View", VIEWS, key="view", bind="query-params", horizontal=True)

frames = history(
    chosen.as_at,
    chosen.authority_ids,
    chosen.theme_id,
    like_for_like=alike,
    with_happenings=visits,
)
st.html(bullets(history_words(frames.marks, chosen.names, chosen.theme)))
chart(
    drawn(
        chosen,
        chosen.theme_id,
        mode(),
        like_for_like=alike,
        with_happenings=visits,
        is_together=view == "together",
        is_bridged=bridged,
    ),
    key="trajectories",
    alt=outline(frames.marks, frames.happenings, chosen.theme, is_bridged=bridged),
)
chart_key(is_bridged=bridged, has_visits=visits)
note(
    "A mark stands on the day of publication. Adequate and Requires improvement stand on one level"
    " but are not the same grade."
)
st.html(history_table(frames, chosen))
downloads(frames.marks, "trajectories", chosen.as_at, f"Grades: {chosen.theme}", "trajectories")
source_line("inspection reports and the documents named in the table", chosen.as_at)
