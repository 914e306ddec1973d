"""The live facts, whose rules are tested here; every other room has small frozen ones."""

from collections.abc import Iterator

import pytest

from gradeline.database.building import build
from gradeline.paths import DATA
from tests.frames import Database


@pytest.fixture(scope="session")
def live_database() -> Iterator[Database]:
    """Return the database of the live facts, the one that pages find when they are asked for."""
    held = Database(build(DATA).path)
    yield held
    held.close()
