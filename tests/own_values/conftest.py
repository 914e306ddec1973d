"""The measures of the real plan, as the page hands them over."""

import pandas as pd
import pytest

from gradeline.database.reading import Database


@pytest.fixture(scope="session")
def measures(database: Database) -> pd.DataFrame:
    """Return every measure of the plan."""
    return database.query("improvement_plan/measures", {"recommendation_number": None})
