"""How a history is to be drawn; all of it in the link."""

import streamlit as st

from gradeline.app.linked_choices import one_of, switch
from gradeline.views.trajectories import Switches

VIEWS = ["together", "one panel each"]


def ask() -> Switches:
    """Show the switches and return what they are set to."""
    places = st.columns(4)
    return Switches(
        has_visits=switch(places[0], "Visits and events", "visits", value=True),
        is_bridged=switch(places[1], "Bridge frameworks", "bridged"),
        is_like_for_like=switch(places[2], "Like for like only", "alike"),
        is_together=one_of(places[3], "View", "view", VIEWS) == VIEWS[0],
    )
