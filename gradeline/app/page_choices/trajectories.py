"""How a history is to be drawn; all of it in the link."""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.app.shared_choices import switch
from gradeline.views.trajectories import Switches

VIEWS = ["together", "one panel each"]


def ask() -> Switches:
    """Show the switches and return what they are set to."""
    places = st.columns(4)
    notice_ignored("view", VIEWS)
    return Switches(
        has_visits=switch(places[0], "Visits and events", "visits", value=True),
        is_bridged=switch(places[1], "Bridge frameworks", "bridged"),
        is_like_for_like=switch(places[2], "Like for like only", "alike"),
        is_together=places[3].radio("View", VIEWS, key="view", bind="query-params", horizontal=True)
        == VIEWS[0],
    )
