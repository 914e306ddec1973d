"""The ui room: everything that touches Streamlit, and the HTML and styles it shows."""
