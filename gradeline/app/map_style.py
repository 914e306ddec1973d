"""The style sheet of maps: where each area lies and its outline, the same on every day."""

import streamlit as st

from gradeline.drawing.area_map import outlines_style
from gradeline.views.answers import remembered
from gradeline.views.england.on_a_map import shapes


def show_outlines(database: str) -> None:
    """Send the outlines of all areas to the page; a browser that has them asks for them no more."""
    st.html(_sheet(database))


@remembered
def _sheet(database: str) -> str:
    return f"<style>{outlines_style(shapes(database).values())}</style>"
