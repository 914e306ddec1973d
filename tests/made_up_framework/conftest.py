"""The small facts with the rows of the made-up framework, and its module among the others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gradeline.database.building import build
from gradeline.reading import frameworks
from tests.conftest import read_rows, write_rows
from tests.frames import Database
from tests.small_facts import lay_out

HERE = Path(__file__).parent


@pytest.fixture(scope="package")
def renewed_facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small facts with rows, and nothing but rows, of the made-up framework."""
    facts = lay_out(tmp_path_factory.mktemp("renewed") / "data")
    for path in (HERE / "rows").iterdir():
        held = facts / path.name
        write_rows(held, [*read_rows(held), *read_rows(path)])
    return facts


@pytest.fixture(scope="package")
def renewed(renewed_facts: Path) -> Iterator[Database]:
    """Return a database of those facts."""
    held = Database(build(renewed_facts).path)
    yield held
    held.close()


@pytest.fixture(scope="package", autouse=True)
def module_among_the_others() -> Iterator[None]:
    """Let the module of the made-up framework be found as if it lay in the folder of the others."""
    folder = str(HERE / "module")
    frameworks.__path__.append(folder)
    yield
    frameworks.__path__.remove(folder)
