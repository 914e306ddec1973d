"""The measures of the real plan, as the page hands them over."""

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries.improvement_plan import MeasuresRow
from gradeline.queries.improvement_plan import measures as every_measure


@pytest.fixture(scope="session")
def measures(database: Database) -> tuple[MeasuresRow, ...]:
    """Return every measure of the plan."""
    return database.ask(every_measure(recommendation_number=None))
