"""Which documents and data sets do the facts come from?"""

import streamlit as st

from gradeline.app.frame import choices
from gradeline.app.page_choices.method import ask_documents
from gradeline.app.show import show, show_source
from gradeline.sections.section import Source
from gradeline.views.method.documents import documents

chosen = choices()
st.title("Which documents and data sets do the facts come from?")
kind, words = ask_documents(chosen)
show(documents(chosen.database, kind, words, chosen.latest))
show_source(Source("the tables of this project, each row with its document"), chosen.latest)
