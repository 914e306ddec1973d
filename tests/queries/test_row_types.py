"""The typed rows are those that the queries give, and the head of a query says all they need."""

import ast
from pathlib import Path

import pytest

from gradeline.database.named_queries import Database, OtherColumns
from gradeline.database.query_heads import UnclearQuery, head_of
from gradeline.database.row_types import COMMAND, differing, modules, write
from gradeline.paths import QUERIES
from gradeline.queries.query import Query
from gradeline.queries.shared import ThemesRow, themes
from tests.queries.answers_as_declared import NAMES, query, undeclared
from tests.queries.test_query_files import VALUES

HEAD = """-- Question: which themes are there?
-- Grain: one row per theme.
-- Parameters: {parameters}.
-- Columns: theme_id, label, day.
"""
SELECT = "select theme_id, label, current_date as day from theme order by theme_id;\n"


def test_row_types_are_those_that_the_queries_give() -> None:
    wrong = [path.name for path in differing(modules())]
    assert wrong == [], f"queries/ was changed: run `{COMMAND}`"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_missing_or_of_a_type_that_its_row_does_not_say(
    name: str, database: Database
) -> None:
    head = head_of(QUERIES / f"{name}.sql")
    asked = {each.name: VALUES[each.name] for each in head.parameters}
    assert undeclared(database, [query(name, asked)]) == set()


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let there be one query, which tests write, and return its file."""
    monkeypatch.setattr("gradeline.database.query_heads.QUERIES", tmp_path / "queries")
    monkeypatch.setattr("gradeline.database.row_types.ROOM", tmp_path / "room")
    for folder in ("queries/made_up", "room"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path / "queries" / "made_up" / "every_theme.sql"


def test_renamed_column_changes_the_type_of_its_row(made_up: Path) -> None:
    made_up.write_text(HEAD.format(parameters="none") + SELECT, "utf-8")
    (module,) = write()
    assert "    label: str\n" in module.read_text("utf-8")
    assert write() == []
    made_up.write_text(
        HEAD.format(parameters="none") + SELECT.replace("label", "label as name"), "utf-8"
    )
    assert differing(modules()) == [module]
    assert write() == [module]
    text = module.read_text("utf-8")
    assert "    name: str\n" in text
    assert "    label: str\n" not in text
    assert "    day: datetime.date\n" in text


def test_query_that_is_gone_takes_its_module_along(made_up: Path) -> None:
    made_up.write_text(HEAD.format(parameters="none") + SELECT, "utf-8")
    (module,) = write()
    made_up.unlink()
    assert write() == [module]
    assert not module.exists()


def test_column_that_may_be_missing_and_parameters_are_typed_as_the_head_says(
    made_up: Path,
) -> None:
    said = "as_at (date), theme_ids (list of varchar), words (varchar or null: of the name)"
    head = HEAD.format(parameters=said) + "-- May be missing: label.\n"
    where = " where label = $words or theme_id in $theme_ids or $as_at < current_date"
    made_up.write_text(head + SELECT.replace(" order", f"{where} order"), "utf-8")
    text = modules()["made_up.py"]
    assert "    label: str | None\n" in text
    (function,) = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    assert {
        each.arg: ast.unparse(each.annotation or each) for each in function.args.kwonlyargs
    } == {
        "as_at": "datetime.date",
        "theme_ids": "tuple[str, ...]",
        "words": "str | None",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SELECT, "expected comment lines that begin with Question, Grain, Parameters, Columns"),
        (
            HEAD.format(parameters="as_at") + SELECT.replace("current_date", "$as_at"),
            "expected each parameter with its type, as in as_at (date); found none at the head, "
            "as_at in the query",
        ),
        (
            HEAD.format(parameters="none") + "-- May be missing: name.\n" + SELECT,
            "name may be missing, but is no column",
        ),
        (
            HEAD.format(parameters="none") + SELECT.replace("label", "name"),
            'Referenced column "name" not found',
        ),
        (HEAD.format(parameters="none") + SELECT + SELECT, "expected one statement"),
        (
            HEAD.format(parameters="none") + SELECT.replace("current_date", "now()"),
            "day is of the type TIMESTAMP WITH TIME ZONE; expected one of BIGINT, BOOLEAN, DATE",
        ),
    ],
    ids=[
        "no head",
        "untyped parameter",
        "no such column",
        "unknown column",
        "two statements",
        "moment",
    ],
)
def test_head_that_says_too_little_is_named(made_up: Path, text: str, told: str) -> None:
    made_up.write_text(text, "utf-8")
    with pytest.raises(UnclearQuery) as raised:
        modules()
    assert str(raised.value).startswith("queries/made_up/every_theme.sql: ")
    assert told in str(raised.value)


def test_query_with_other_columns_than_its_row_is_refused(database: Database) -> None:
    other = Query("shared/reading_day", ThemesRow)
    with pytest.raises(
        OtherColumns, match=f"shared/reading_day.*theme_id.*last_read_on.*{COMMAND}"
    ):
        database.ask(other)


def test_rows_cannot_be_changed_and_questions_alike_are_one(database: Database) -> None:
    first, *_ = database.ask(themes())
    with pytest.raises(AttributeError):
        first.label = "Other"  # type: ignore[misc]
    assert themes() == themes()
    assert hash(themes()) == hash(themes())
