"""The charts room: draws data frames as Plotly figures. No database, no Streamlit."""
