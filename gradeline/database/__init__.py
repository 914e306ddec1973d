"""The database room: builds the DuckDB file from the facts and opens it for reading."""
