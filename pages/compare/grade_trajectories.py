"""How have the grades of a theme moved over the years?"""

import streamlit as st

from gradeline.ui.choices import notice_ignored, switch
from gradeline.ui.frame import choices
from gradeline.ui.markup import bullets
from gradeline.ui.parts import chart, chart_key, downloads, lead, note, source_line
from gradeline.ui.trajectory import Switches, about, drawn, trajectory

VIEWS = ["together", "one panel each"]

chosen = choices()
st.title(f"{chosen.theme}: the grades since 2009")
lead(about(chosen))
places = st.columns(4)
notice_ignored("view", VIEWS)
switches = Switches(
    has_visits=switch(places[0], "Visits and events", "visits", value=True),
    is_bridged=switch(places[1], "Bridge frameworks", "bridged"),
    is_like_for_like=switch(places[2], "Like for like only", "alike"),
    is_together=places[3].radio("View", VIEWS, key="view", bind="query-params", horizontal=True)
    == VIEWS[0],
)
view = trajectory(chosen, switches)

st.html(bullets(view.words))
chart(drawn(chosen, switches), key="trajectories", alt=view.outline)
chart_key(is_bridged=switches.is_bridged, has_visits=switches.has_visits)
note(
    "A mark stands on the day of publication. Adequate and Requires improvement stand on one level"
    " but are not the same grade."
)
if view.table:
    st.html(view.table)
if not view.frames.marks.empty:
    downloads(
        view.frames.marks, "trajectories", chosen.as_at, f"Grades: {chosen.theme}", "trajectories"
    )
source_line("inspection reports and the documents named in the table", chosen.as_at)
