"""Every page shown in these tests rests on the small facts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gradeline.app import adding
from gradeline.views import answers


@pytest.fixture(scope="package", autouse=True)
def pages_rest_on_small_facts(small_facts: Path) -> Iterator[None]:
    """Point the pages at the small facts, for all tests of this folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "DATA", small_facts)
        patch.setattr(adding, "DATA", small_facts)
        yield


@pytest.fixture
def facts_in_use(facts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the pages read and write a copy of the facts."""
    monkeypatch.setattr(answers, "DATA", facts)
    monkeypatch.setattr(adding, "DATA", facts)
    return facts
