"""Where do the authorities stand?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import lead, show, show_figure, show_source
from gradeline.sections.section import Section, Source
from gradeline.views.headline_indicators import headlines
from gradeline.views.side_by_side import side_by_side
from gradeline.views.trajectories import path

HEIGHT = 420

chosen = choices()
shown = side_by_side(chosen)

st.title(shown.question)
lead(shown.lead)
if shown.latest:
    show(shown.latest)
    st.page_link("pages/evidence/sources_and_method.py", label="What do the grades mean?")
if shown.changes:
    show(shown.changes)
figures = headlines(chosen)
if figures:
    show(figures)
show(Section("path", question=f"The path since 2009: {chosen.theme.lower()}"))
show_figure(path(chosen, HEIGHT))
if shown.former:
    show(shown.former)
show_source(
    Source("inspection reports, named with their pages on each inspection record"), chosen.as_at
)
