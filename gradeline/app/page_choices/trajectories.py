"""What is drawn in lanes of grades, and of whom; all of it in the link."""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import follow_link, switch
from gradeline.navigation.choices import Choices
from gradeline.views.answers import known
from gradeline.views.history_lanes import Switches

HISTORY_OF = "history_of"
# Links of old ask for one of two layouts that are one by now.
VIEW = "view"
FORMER_VIEWS = ("together", "one panel each")


def ask_switches() -> Switches:
    """Show the switches in a row and return what they are set to."""
    notice_ignored(VIEW, FORMER_VIEWS)
    with st.container(horizontal=True, gap="medium"):
        return _switches()


def ask_authority(chosen: Choices) -> tuple[str, Switches]:
    """Let the reader choose one of the authorities, and what is drawn; returns its id.

    Where the link asks for one that is not among those chosen, the first of them is shown.
    """
    notice_ignored(HISTORY_OF, [each.name for each in known(chosen.database)])
    ids = {name: key for key, name in chosen.names.items()}
    first = next(iter(ids))
    linked = st.query_params.get(HISTORY_OF, first)
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        written = follow_link(HISTORY_OF, linked if linked in ids else first, first)
        name = st.radio(
            *("History of", list(ids)), key=HISTORY_OF, on_change=written, horizontal=True
        )
        return ids[name], _switches()


def _switches() -> Switches:
    place = st.container(
        horizontal=True, gap="medium", width="content", vertical_alignment="center"
    )
    return Switches(
        has_visits=switch(place, "Visits and events", "visits"),
        is_bridged=switch(place, "Bridge frameworks", "bridged"),
        is_like_for_like=switch(place, "Like for like only", "alike"),
        has_zoom=switch(place, "Zoom by dragging", "zoom"),
    )
