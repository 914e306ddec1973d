"""The live facts, whose rules are tested here; every other room has small frozen ones."""

from collections.abc import Iterator

import pytest

from gradeline.database.building import build
from gradeline.database.reading import Database
from gradeline.places import DATA


@pytest.fixture(scope="session")
def live_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return a database of the live facts."""
    held = Database(build(DATA, tmp_path_factory.mktemp("live")).path)
    yield held
    held.close()
