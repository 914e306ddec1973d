"""The search on every page: what is typed is in the link, what is found stands beneath."""

import streamlit as st

from gradeline.app.link_notices import notice
from gradeline.app.show import show
from gradeline.navigation.choices import Choices
from gradeline.views.search.found import search

KEY = "search"
LONGEST = 60


def search_box(place: st.delta_generator.DeltaGenerator, chosen: Choices) -> None:
    """Show the field in `place` and, where something was typed, what is found where this is called.

    The link is the truth: it says what the field holds, and typing changes the link.
    """
    asked = st.query_params.get(KEY, "")
    if len(asked) > LONGEST:
        notice(f"Search: only the first {LONGEST} characters are searched for.")
        asked = cut(asked)
    st.session_state[KEY] = asked
    place.text_input(
        "Search",
        key=KEY,
        placeholder="Search: caseload, EHCP …",
        on_change=_put_in_link,
        label_visibility="collapsed",
    )
    if not asked.strip():
        return
    with st.container(key="search_found"):
        show(search(chosen, asked).section)
        st.button("Clear search", key="search_clear", on_click=_clear)


def cut(asked: str) -> str:
    """Return what is searched for of a long text: its first words."""
    if len(asked) <= LONGEST:
        return asked
    return asked[: LONGEST + 1].rpartition(" ")[0] or asked[:LONGEST]


def _put_in_link() -> None:
    asked = st.session_state[KEY].strip()
    if asked:
        st.query_params[KEY] = asked
    else:
        _clear()


def _clear() -> None:
    st.query_params.pop(KEY, None)
