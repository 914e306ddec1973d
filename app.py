"""The entry of the dashboard: goes through the register of pages; nothing else."""

import streamlit as st

from gradeline.app.frame import menu, prepare_server, show_page

app = st.App(__file__)

if __name__ == "__main__":
    show_page(menu())
else:
    prepare_server()
