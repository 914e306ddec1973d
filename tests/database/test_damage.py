"""A database that was damaged after it was finished is noticed, and built again."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gradeline.database.building import build, is_sound, latest_build
from gradeline.database.current import CurrentDatabase
from gradeline.database.named_queries import Database
from gradeline.database.trouble import DatabaseUnusable
from gradeline.facts.faults import FaultyFacts
from gradeline.queries import shared, sources
from tests.database.hardship import (
    ASKED_FIRST,
    HEADERS,
    cut,
    cut_in_half,
    edit,
    flip,
    passed_off_as_sound,
    spoil,
)
from tests.importing.conftest import make_small

pytestmark = pytest.mark.slow

Damage = Callable[[Path], None]
DAMAGES: dict[str, Damage] = {
    "empty": lambda path: cut(path, 0),
    "cut short": lambda path: cut(path, 5000),
    "cut in half": cut_in_half,
    "last byte missing": lambda path: cut(path, path.stat().st_size - 1),
    "bit of the first header flipped": lambda path: flip(path, 10),
    "bit of a second header flipped": lambda path: flip(path, 4096 + 100),
    "one bit in the middle flipped": lambda path: flip(path, path.stat().st_size // 2),
    "many bits flipped": lambda path: flip(path, path.stat().st_size // 2, 100_000),
}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return small facts with their database, for `facts` to be copied from."""
    folder = make_small(tmp_path_factory.mktemp("built") / "data")
    build(folder)
    return folder


@pytest.fixture
def facts(built_once: Path, tmp_path: Path) -> Path:
    """Return a copy of facts and their database to damage."""
    return shutil.copytree(built_once, tmp_path / "data")


def authorities(path: Path) -> int:
    database = Database(path)
    try:
        return sum(row.is_compared for row in database.ask(shared.authorities()))
    finally:
        database.close()


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_database_is_built_again_and_the_log_says_so(
    facts: Path, damage: Damage, caplog: pytest.LogCaptureFixture
) -> None:
    path = build(facts).path
    damage(path)
    assert latest_build(facts / "build") is None
    again = build(facts)
    assert again.is_new
    assert f"{path} is damaged; it is built again." in caplog.messages
    assert not path.exists()
    assert is_sound(again.path)
    assert latest_build(facts / "build") == again.path
    assert authorities(again.path) == 3
    assert not build(facts).is_new


def test_damage_is_noticed_when_a_process_first_uses_the_file(facts: Path) -> None:
    path = build(facts).path
    cut_in_half(path)
    found = CurrentDatabase(facts).find()
    assert found.path != path
    assert authorities(found.path) == 3


def test_damaged_database_is_not_shown_in_place_of_faulty_facts(facts: Path) -> None:
    cut_in_half(build(facts).path)
    spoil(facts)
    with pytest.raises(FaultyFacts):
        CurrentDatabase(facts).find()


def test_unfinished_database_under_an_older_name_is_not_used(facts: Path) -> None:
    path = build(facts).path
    older = path.rename(path.with_name(f"{path.stem.rpartition('-')[0]}.duckdb"))
    assert not is_sound(older)
    assert build(facts).is_new


def test_file_is_not_checked_at_every_rerun(facts: Path) -> None:
    current = CurrentDatabase(facts)
    found = current.find()
    cut_in_half(found.path)
    assert current.find() is found


def test_query_on_a_damaged_database_names_the_file(facts: Path) -> None:
    path = build(facts).path
    database = Database(path)
    cut(path, HEADERS)
    with pytest.raises(DatabaseUnusable, match=f"{path.name} cannot be read: .*enough bytes"):
        database.ask(sources.grades())


def test_database_that_cannot_be_opened_is_named(facts: Path) -> None:
    path = build(facts).path
    cut(path, HEADERS)
    with pytest.raises(DatabaseUnusable, match=path.name):
        Database(path)


def test_database_that_failed_is_built_again_by_the_next_look(facts: Path) -> None:
    current = CurrentDatabase(facts)
    failed = current.find().path
    cut_in_half(failed)
    current.look_again(failed)
    mended = current.find().path
    assert mended != failed
    assert authorities(mended) == 3
    current.look_again(failed)
    assert current.find().path == mended


def test_sound_database_that_failed_is_not_built_again(
    facts: Path, caplog: pytest.LogCaptureFixture
) -> None:
    current = CurrentDatabase(facts)
    found = current.find()
    current.look_again(found.path)
    assert current.find() == found
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_other_databases_of_the_folder_are_left_alone(facts: Path) -> None:
    first = build(facts).path
    edit(facts)
    second = build(facts).path
    cut_in_half(second)
    build(facts)
    assert is_sound(first)


def test_what_was_passed_off_as_sound_opens_and_then_fails(facts: Path) -> None:
    database = Database(passed_off_as_sound(build(facts).path))
    assert is_sound(database.path)
    with pytest.raises(DatabaseUnusable):
        database.ask(ASKED_FIRST)
