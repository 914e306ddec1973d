"""What a reader is told when the database, not the facts, is in trouble."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app import adding, adding_saving
from gradeline.database import current
from gradeline.database.building import build, is_sound
from gradeline.paths import APP
from gradeline.views import answers
from tests.database.hardship import HEADERS, cut, edit, full_disk, passed_off_as_sound
from tests.pages.test_add_a_report import ILACS, button, confirm, file_of, given, ids
from tests.pages.test_pages import METHOD, html

pytestmark = pytest.mark.slow

LARGER_THAN_ANY_TABLE = 2_000_000


def visited() -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.exception
    return app


def test_database_damaged_while_it_is_read_is_built_again_before_the_reader_notices(
    facts_in_use: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = visited()
    before = answers.current().path
    cut(before, HEADERS)
    app.switch_page(METHOD).run()
    assert not app.exception
    assert not app.error
    assert "where it all comes from" in app.title[0].value
    assert "Unofficial." in html(app)
    after = answers.current().path
    assert after != before
    assert is_sound(after)
    assert f"{before} is damaged; it is built again." in caplog.messages


def test_database_that_fails_again_is_told_in_plain_words(facts_in_use: Path) -> None:
    path = passed_off_as_sound(build(facts_in_use).path)
    app = visited()
    (error,) = app.error
    assert error.value == (
        "The rest of this page cannot be shown: its database cannot be read, although it was "
        "checked again a moment ago. The facts are not the cause. Reload the page; if this "
        "persists, ask for the disk and the memory of the server to be checked."
    )
    assert str(path) in app.code[-1].value
    path.unlink()
    app.run()
    assert not app.exception
    assert not app.error
    assert "Warrington holds the highest grade" in html(app)


def test_damaged_database_on_a_full_disk_is_told_without_blaming_the_facts(
    facts_in_use: Path,
) -> None:
    app = visited()
    cut(answers.current().path, HEADERS)
    with full_disk():
        app.switch_page(METHOD).run()
        assert not app.exception
        (error,) = app.error
        assert error.value == (
            f"There is no database to show. There is no room for a database in "
            f"{facts_in_use / 'build'} (File too large). Free some space there, then try again; "
            "the cause is the disk, not the facts."
        )
    app.run()
    assert not app.error
    assert "where it all comes from" in app.title[0].value


def test_full_disk_keeps_the_last_database_on_screen_until_there_is_room(
    facts_in_use: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "PAUSE_S", 0.0)
    app = visited()
    before = answers.current().path
    edit(facts_in_use)
    with full_disk():
        app.run()
        assert not app.exception
        (warning,) = app.warning
        assert warning.value.startswith(
            "A newer database could not be made: the last good one is shown. "
            "There is no room for a database in "
        )
        assert "the cause is the disk, not the facts" in warning.value
        assert "Warrington holds the highest grade" in html(app)
        assert answers.current().path == before
    app.run()
    assert not app.warning
    assert answers.current().path != before


def test_report_that_cannot_be_checked_for_want_of_room_is_not_saved(
    facts_in_use: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "DATA", facts_in_use)
    monkeypatch.setenv(adding_saving.ALLOWED, "1")
    app = confirm(given(file_of(ILACS)))
    with full_disk(LARGER_THAN_ANY_TABLE):
        button(app, "Save the rows").click().run()
    assert not app.exception
    assert app.error[0].value.startswith(
        "Nothing was saved: the facts could not be checked. There is no room for a database in "
    )
    assert "halton-ilacs-2023" not in ids(facts_in_use)
