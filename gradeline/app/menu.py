"""The menu of all pages and the row of a page's parts; their links keep the shared choices."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.navigation.links import Query
from gradeline.navigation.register import Page, entries, parts_of
from gradeline.sections.html_text import here_html


def show_menu(page: Page, query: Query) -> DeltaGenerator:
    """Show the product's name and every entry of the menu, that of the page as the one shown.

    Returns the place at the end of the line, for the search.
    """
    with st.container(key="menu", horizontal=True, vertical_alignment="center"):
        st.html('<span class="gl-name">gradeline</span>', width="content")
        for entry, first in entries().items():
            if entry == page.entry:
                st.html(here_html(entry), width="content")
            else:
                st.page_link(first.script, label=entry, query_params=_as_parameters(query))
        return st.container(width=260, key="search-place")


def show_parts(page: Page, query: Query) -> None:
    """Show the parts of a page in a row; each link keeps what that part has use for."""
    parts = parts_of(page)
    if len(parts) == 1:
        return
    with st.container(key="parts", horizontal=True, vertical_alignment="center"):
        for each in parts:
            if each is page:
                st.html(here_html(each.part), width="content")
            else:
                own = [
                    (key, value)
                    for key in each.keys
                    if key in page.keys
                    for value in st.query_params.get_all(key)
                ]
                st.page_link(
                    each.script, label=each.part, query_params=_as_parameters((*query, *own))
                )


def _as_parameters(query: Query) -> dict[str, list[str]]:
    """Return the values of a link by their keys."""
    held: dict[str, list[str]] = {}
    for key, value in query:
        held.setdefault(key, []).append(value)
    return held
