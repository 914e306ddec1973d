"""Saving the rows of a report from the page, alone and while others save."""

import os
from pathlib import Path

import pytest

from gradeline.app import adding, adding_saving
from gradeline.database.building import check
from gradeline.facts.saving import saving
from gradeline.views import answers
from gradeline.words import adding as say
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import figures, never_told
from tests.importing.test_several_at_once import importing
from tests.pages.test_add_a_report import (
    ILACS,
    PAGE,
    button,
    confirm,
    file_of,
    given,
    ids,
    offered,
    quick,
    widget,
)
from tests.pages.test_pages import AREAS, METHOD, RECORD, SIDE, TRAJECTORIES, html, opened

__all__ = ["quick"]

pytestmark = pytest.mark.slow


def test_saving_is_off_unless_it_was_allowed(facts_in_use: Path) -> None:
    app = confirm(given(file_of(ILACS)))
    assert say.SAVING_IS_OFF in html(app)
    assert [each.label for each in app.button] == []
    assert "halton-ilacs-2023" not in ids(facts_in_use)


@pytest.fixture
def allowed(facts_in_use: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Allow the page to write the copy of the facts."""
    monkeypatch.setitem(os.environ, adding_saving.ALLOWED, "1")
    return facts_in_use


def test_saved_rows_are_held_and_shown_at_once(allowed: Path) -> None:
    before = answers.current().path
    app = confirm(given(file_of(ILACS)))
    button(app, "Save the rows").click().run()
    assert not app.exception
    assert app.success[0].value == (
        "Saved: 1 source, 1 inspection and 5 judgements (halton-ilacs-2023). "
        "The database has been rebuilt."
    )
    assert "halton-ilacs-2023" in ids(allowed)
    assert answers.current().path != before
    assert before.exists()
    assert "This inspection is held already (halton-ilacs-2023)" in html(app)
    app.run()
    assert not app.success
    app.query_params["inspection"] = "halton-ilacs-2023"
    app.switch_page(RECORD).run()
    assert not app.exception
    assert "Halton: ILACS standard inspection" in app.title[0].value
    for path in (SIDE, TRAJECTORIES, AREAS, METHOD):
        app.switch_page(path).run()
        assert not app.exception, path


def test_rows_that_would_spoil_the_facts_are_refused_and_nothing_changes(allowed: Path) -> None:
    app = confirm(given(file_of(ILACS)))
    rows = read_rows(allowed / "event.csv")
    write_rows(allowed / "event.csv", [rows[0] | {"date": "yesterday"}, *rows[1:]])
    before = (allowed / "inspection.csv").read_bytes()
    button(app, "Save the rows").click().run()
    assert not app.exception
    assert app.error[0].value == "Nothing was saved: the facts would no longer be sound."
    assert any("event.csv, row 2, column date" in each.value for each in app.code)
    assert (allowed / "inspection.csv").read_bytes() == before


def test_facts_that_cannot_be_read_are_told_and_the_reading_stays(facts_in_use: Path) -> None:
    opened(PAGE)
    rows = read_rows(facts_in_use / "inspection.csv")
    write_rows(facts_in_use / "inspection.csv", [rows[0] | {"start": "soon"}, *rows[1:]])
    app = given(file_of(ILACS))
    assert "Nothing can be compared or added" in app.error[0].value
    assert "Download all that was read (JSON)" in offered(app)


def test_two_people_who_save_lose_no_row(allowed: Path) -> None:
    one = confirm(given(file_of(ILACS)))
    two = confirm(given(file_of("ilacs_2018_bare_name")))
    button(one, "Save the rows").click().run()
    button(two, "Save the rows").click().run()
    assert {"halton-ilacs-2023", "rutland-ilacs-2018"} <= ids(allowed)
    three = confirm(given(file_of(ILACS)))
    assert "Save the rows" not in [each.label for each in three.button]


def test_same_report_saved_by_two_people_is_held_once(allowed: Path) -> None:
    one = confirm(given(file_of(ILACS)))
    two = confirm(given(file_of(ILACS)))
    button(one, "Save the rows").click().run()
    held = (allowed / "inspection.csv").read_bytes()
    button(two, "Save the rows").click().run()
    assert not two.exception
    assert "This inspection is held already" in html(two)
    assert (allowed / "inspection.csv").read_bytes() == held


def test_report_saved_while_files_are_imported_loses_no_row(allowed: Path, tmp_path: Path) -> None:
    app = confirm(given(file_of(ILACS)))
    years = (2031, 2032)
    started = [importing(allowed, tmp_path, year) for year in years]
    button(app, "Save the rows").click().run()
    done = [(*each.communicate(), each.returncode) for each in started]
    assert [status for *_, status in done] == [0, 0], done
    assert not app.exception
    assert app.success[0].value.startswith("Saved: ")
    assert "halton-ilacs-2023" in ids(allowed)
    assert {figures(allowed).get(("warrington", year)) for year in years} == {"75"}
    assert answers.current().faults is None
    app.run()
    assert "This inspection is held already (halton-ilacs-2023)" in html(app)


def test_report_is_not_saved_while_another_program_saves_and_the_page_says_so(
    allowed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "LONGEST_WAIT", 0.1)
    app = confirm(given(file_of(ILACS)))
    with saving(allowed, check, never_told):
        button(app, "Save the rows").click().run()
    assert not app.exception
    assert app.error[0].value == (
        "Nothing was saved: another program is still saving facts. Please try again in a minute."
    )
    assert "halton-ilacs-2023" not in ids(allowed)
    button(app, "Save the rows").click().run()
    assert "halton-ilacs-2023" in ids(allowed)


def test_correction_is_saved_with_its_reason(allowed: Path) -> None:
    app = confirm(given(file_of(ILACS)))
    widget(app, "selectbox", "grade-leaders").select("Inadequate").run()
    widget(app, "text_input", "why-leaders").set_value("=Ofsted corrected it").run()
    widget(app, "text_input", "page-leaders").set_value("1").run()
    widget(app, "text_input", "words-leaders").set_value("inadequate").run()
    button(app, "Save the rows").click().run()
    (row,) = read_rows(allowed / "correction.csv")
    assert (row["item"], row["read_value"], row["held_value"], row["reason"]) == (
        "leaders",
        "Good",
        "Inadequate",
        "=Ofsted corrected it",
    )
