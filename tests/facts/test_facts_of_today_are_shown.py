"""What is held today can be asked for, said and shown: no fact is of a kind that has no words."""

from pathlib import Path

import duckdb
import pytest

from gradeline.paths import DATA
from gradeline.words import indicators as words
from tests.charts.test_trajectory import AS_AT
from tests.conftest import read_figures, read_rows
from tests.frames import Database
from tests.pages.test_pages import EVERY, RECORD, html, opened
from tests.queries.test_query_files import ASKED, EMPTY_TODAY, VALUES, name
from tests.words.test_indicators import SINGULARS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", ASKED, ids=name)
def test_query_has_an_answer(path: Path, live_database: Database) -> None:
    with duckdb.connect() as connection:
        (statement,) = connection.extract_statements(path.read_text("utf-8"))
    asked = {key: VALUES[key] for key in statement.named_parameters}
    rows = live_database.query(name(path), asked)
    assert len(rows) > 0 or name(path) in EMPTY_TODAY


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
@pytest.mark.usefixtures("live_database")
def test_page_opens(page: str) -> None:
    app = opened(page)
    assert not app.error
    assert len(app.title) == 1
    assert "Unofficial." in html(app)


@pytest.mark.usefixtures("live_database")
def test_every_inspection_of_the_default_authorities_and_one_of_each_other_kind_has_a_record() -> (
    None
):
    app = opened(RECORD)
    compared = {
        row["authority_id"]
        for row in read_rows(DATA / "authority.csv")
        if row["is_compared"] == "true"
    }
    held = read_rows(DATA / "inspection.csv")
    others = {
        (row["framework_id"], row["kind_id"], row["published_basis"], bool(row["start"])): row
        for row in held
        if row["authority_id"] not in compared
    }
    for row in [*(row for row in held if row["authority_id"] in compared), *others.values()]:
        app.query_params["inspection"] = row["inspection_id"]
        app.run()
        assert not app.exception, row["inspection_id"]
        assert not app.error, row["inspection_id"]
        (picked,) = [each for each in app.selectbox if each.label == "Inspection or visit"]
        assert picked.value == row["inspection_id"]


def test_every_reason_why_a_figure_is_missing_has_words() -> None:
    given = {row["missing_reason"] for row in read_figures(DATA)} - {""}
    assert given - words.REASONS.keys() == set()


def test_figure_of_the_authority_beside_another_is_the_earlier_one() -> None:
    rows = read_rows(DATA / "reported_figure.csv")
    held = {(row["inspection_id"], row["figure_id"]): row for row in rows}
    earlier = [row for row in rows if row["compare_with"] and row["about"] == "authority"]
    assert earlier
    for row in earlier:
        newer = held[row["inspection_id"], row["compare_with"]]
        assert row["date"][:7] < newer["date"][:7], row["figure_id"]


def test_every_unit_of_a_reported_figure_has_its_singular() -> None:
    units = {row["unit"] for row in read_rows(DATA / "reported_figure.csv")} - {"%"}
    assert units - SINGULARS.keys() == set(), "write their singulars in tests/words"
    assert {unit: words.counted_unit(1, unit) for unit in units} == {
        unit: SINGULARS[unit] for unit in units
    }


def test_every_next_update_can_be_said() -> None:
    for row in read_rows(DATA / "series.csv"):
        assert words.next_update(row["next_update"] or None, AS_AT)
