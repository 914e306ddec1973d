"""The small facts: a frozen package that the tests of logic rest on, so that live facts may grow.

`facts_small/` holds a part of the facts as they were on 27 November 2026. Whole are the register
of authorities, frameworks, kinds, areas and themes, the inspections of the three with their
judgements, findings and discrepancies, the national list and the plan. Of the 94 indicators 39 are
left, some of each domain, with what belongs to them; of their figures those of the three, the
country, the region and Halton, and of 25 other authorities, the statistical neighbours of the
three among them, the last two years and, of three indicators, all since 2012. Only the three have
neighbours.

It is not made again when facts change: a test that needs another fact writes it into a copy of its
own, or the fact is added by hand. The descriptor is the live one, as a second would only come to
differ: a new column or table is added here as well. Only what is Parquet there is CSV here, so that
tests can write it line by line.
"""

import atexit
import json
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from gradeline.database.building import build
from gradeline.facts.package import CSV, DESCRIPTOR, PARQUET
from gradeline.paths import DATA
from tests.frames import Database

SMALL = Path(__file__).parent / "facts_small"


def lay_out(folder: Path, *, is_parquet: bool = False) -> Path:
    """Write the small facts and the descriptor to a new folder and return it.

    With `is_parquet` the descriptor is as it is live: tables it says to be Parquet are to be made.
    """
    shutil.copytree(SMALL, folder)
    descriptor = json.loads((DATA / DESCRIPTOR).read_text("utf-8"))
    for resource in descriptor["resources"]:
        if resource["format"] == PARQUET and not is_parquet:
            as_csv = {"format": CSV, "mediatype": "text/csv", "encoding": "utf-8"}
            resource |= {"path": f"{resource['name']}.csv", **as_csv}
    (folder / DESCRIPTOR).write_text(json.dumps(descriptor, indent=2), "utf-8")
    return folder


@cache
def laid_out() -> Path:
    """Return a folder of the small facts that every test shares and none may change."""
    room = tempfile.TemporaryDirectory(prefix="gradeline-", ignore_cleanup_errors=True)
    atexit.register(room.cleanup)
    return lay_out(Path(room.name) / "data")


@pytest.fixture(scope="session")
def small_facts() -> Path:
    """Return a folder of the small facts that every test shares and none may change."""
    return laid_out()


@pytest.fixture(scope="session")
def database(small_facts: Path) -> Iterator[Database]:
    """Return a database of the small facts."""
    held = Database(build(small_facts).path)
    yield held
    held.close()


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Return a copy of the small facts that a test may spoil."""
    return lay_out(tmp_path / "data")
