"""How long is it usually until the next inspection?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.show import lead, show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.until_the_next import until_the_next

chosen = choices()
st.title("How long is it usually until the next inspection?")
answer, sections = until_the_next(chosen.database, chosen.latest)
lead(answer)
for section in sections:
    show(section)
show_source(Source("Ofsted's lists of inspection outcomes and its reports"), chosen.latest)
