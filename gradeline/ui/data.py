"""What the pages ask of the database, remembered between reruns."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.database.current import Current, CurrentDatabase
from gradeline.database.reading import Database
from gradeline.places import DATA
from gradeline.records import first_record

Parameters = tuple[tuple[str, Any], ...]


@st.cache_resource
def _current_database() -> CurrentDatabase:
    return CurrentDatabase(DATA)


def current() -> Current:
    """Return the database in use; raises FaultyFacts when none could ever be built."""
    return _current_database().find()


@st.cache_resource(max_entries=2)
def _opened(path: str) -> Database:
    return Database(Path(path))


@st.cache_resource(max_entries=2000)
def _rows(path: str, name: str, parameters: Parameters) -> pd.DataFrame:
    bound = {key: list(value) if isinstance(value, tuple) else value for key, value in parameters}
    return _opened(path).query(name, bound)


def rows(name: str, **parameters: Any) -> pd.DataFrame:
    """Return the rows of a named query; the frame is shared between sessions: do not change it.

    Lists are given as tuples. The answer is kept under the database, the name and all parameters.
    """
    return _rows(str(current().path), name, tuple(sorted(parameters.items())))


def authorities() -> pd.DataFrame:
    """Return the authorities that can be compared, in display order."""
    return rows("shared/authorities")


def last_reading_day() -> date:
    """Return the last day on which a source was read."""
    last: pd.Timestamp = first_record(rows("shared/reading_day")).last_read_on
    return last.date()
