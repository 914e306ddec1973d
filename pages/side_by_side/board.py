"""Where do the authorities stand?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import lead, show, show_source
from gradeline.sections.section import Source
from gradeline.views.headline_indicators import from_which, headlines
from gradeline.views.method.grades import grades_meant
from gradeline.views.side_by_side import side_by_side

chosen = choices()
shown = side_by_side(chosen)

st.title(shown.question)
lead(shown.lead)
for section in (shown.latest, headlines(chosen), shown.changes, shown.former):
    if section:
        show(section)
show(grades_meant(chosen.database))
show_source(Source(from_which(chosen)), chosen.as_at)
