"""The app room: everything that touches Streamlit."""
