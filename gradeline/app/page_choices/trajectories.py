"""What is drawn in lanes of grades, and of whom; all of it in the link."""

import streamlit as st

from gradeline.app.link_notices import notice, notice_ignored
from gradeline.app.linked_choices import follow_link, switch
from gradeline.app.linked_values import linked_value
from gradeline.app.shared_choices import HISTORY_OF, VISITS
from gradeline.navigation.choices import Choices
from gradeline.views.answers import known
from gradeline.views.history_lanes import Switches
from gradeline.words.trajectories import not_among_those_chosen

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
    everyone = {each.name: each.is_default for each in known(chosen.database)}
    notice_ignored(HISTORY_OF, list(everyone))
    ids = {name: key for key, name in chosen.names.items()}
    first = next(iter(ids))
    linked = linked_value(HISTORY_OF, everyone, first)
    # Who unticks a box knows that it is unticked.
    if linked not in ids and everyone.get(linked) is False:
        notice(not_among_those_chosen(linked, first))
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
        has_visits=switch(place, "Visits and events", VISITS),
        is_bridged=switch(place, "Bridge frameworks", "bridged"),
        is_like_for_like=switch(place, "Like for like only", "alike"),
        has_zoom=switch(place, "Zoom by dragging", "zoom"),
    )
