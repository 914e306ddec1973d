"""The pages on facts that are not held yet, or not as they should be."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app.warming import warm
from gradeline.paths import APP
from gradeline.views import answers
from tests.conftest import MadeUp, read_rows, write_rows
from tests.pages.test_pages import html

pytestmark = pytest.mark.slow


def opened() -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    return app


def test_inspection_without_overall_grade_is_shown_and_the_old_one_is_not_current(
    facts_in_use: Path, made_up: MadeUp
) -> None:
    made_up(
        [
            ("old", "warrington", "ilacs-2023", "ilacs_short", "2024-06-10", "2024-07-30"),
            ("new", "warrington", "ilacs-2026", "ilacs_standard", "2026-06-01", "2026-07-20"),
        ],
        [
            ("old", "ilacs-2023-overall", "Good"),
            ("old", "ilacs-2023-leaders", "Outstanding"),
            ("new", "ilacs-2026-leaders", "Good"),
            ("new", "ilacs-2026-help", "Good"),
            ("new", "ilacs-2026-in-care", "Good"),
            ("new", "ilacs-2026-care-leavers", "Inadequate"),
        ],
    )
    app = opened()
    for fold in ("in-words", "former"):
        app.session_state[f"fold-{fold}"] = True
    text = html(app.run())
    assert "its last, Good, was published 2 years 3 months ago." in text
    assert (
        "Not current: no overall grade is given from April 2026; published 2 years 3 months ago"
    ) in text
    assert (
        "(ILACS standard inspection, published 20 July 2026) graded its areas: Good in leadership, "
        "help and protection and children in care; Inadequate in care leavers."
    ) in text
    assert "No estimate: it depends on the overall grade, as Ofsted&#39;s rule does, and" in text
    assert "down from Outstanding in 2024" in text
    assert "No graded inspection of Cheshire East or Cheshire West and Chester" in text


def test_faulty_facts_keep_the_last_database_on_screen(facts_in_use: Path) -> None:
    opened()
    rows = read_rows(facts_in_use / "judgement.csv")
    rows[0]["label"] = "Excellent"
    write_rows(facts_in_use / "judgement.csv", rows)
    app = opened()
    assert "The last good database is shown." in app.warning[0].value
    assert "'Excellent'" in app.code[0].value
    assert "Warrington holds the highest grade" in html(app)


def test_faulty_facts_without_a_database_are_told_in_plain_words(facts_in_use: Path) -> None:
    (facts_in_use / "judgement.csv").unlink()
    app = opened()
    assert "There is no database to show" in app.error[0].value
    assert "data/judgement.csv: found no such file" in app.code[0].value


def test_server_gets_ready_where_there_is_no_database(facts_in_use: Path) -> None:
    (facts_in_use / "judgement.csv").unlink()
    warm()
    assert not (facts_in_use / "build").exists()


def test_server_gets_ready_where_there_is_next_to_nothing_to_draw(
    facts_in_use: Path, made_up: MadeUp
) -> None:
    database = made_up(
        [("only", "warrington", "ilacs-2023", "ilacs_short", "2024-06-10", "2024-07-30")],
        [("only", "ilacs-2023-leaders", "Good")],
    )
    warm()
    assert answers.current().path == database.path
    assert answers.current().faults is None


def test_emptied_table_keeps_the_last_database_on_screen(facts_in_use: Path) -> None:
    opened()
    write_rows(facts_in_use / "authority.csv", [])
    app = opened()
    assert "The last good database is shown." in app.warning[0].value
    assert "data/authority.csv: found no rows; expected at least one row" in app.code[0].value
    assert "Warrington holds the highest grade" in html(app)
