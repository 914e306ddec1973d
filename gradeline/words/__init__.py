"""The words room: composes the dates and sentences that readers see. No database, no Streamlit."""
