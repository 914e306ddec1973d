"""The entry of the dashboard: goes through the register of pages; nothing else."""

import streamlit as st

from gradeline.app.frame import begin_page, end_page, menu, prepare_server

app = st.App(__file__)

if __name__ == "__main__":
    page = menu()
    begin_page(page.url_path)
    page.run()
    end_page()
else:
    prepare_server()
