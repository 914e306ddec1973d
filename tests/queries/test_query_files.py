"""Every SQL file says what it answers and means what it says."""

import ast
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from gradeline.database.building import build
from gradeline.database.connecting import connect_for_reading
from gradeline.database.query_heads import comment_lines
from gradeline.paths import QUERIES
from tests.conftest import read_rows
from tests.frames import Database
from tests.small_facts import SMALL

FILES = sorted(QUERIES.glob("**/*.sql"))
ASKED = [path for path in FILES if path.parent.name not in ("schema", "views", "derived")]
VALUES: dict[str, Any] = {
    "family": None,
    "tag_id": "private-fostering",
    "kind": None,
    "as_at": date(2026, 11, 21),
    "authority_ids": ["cheshire-east", "cheshire-west-and-chester", "warrington"],
    "theme_id": "overall",
    "like_for_like": False,
    "inspection_id": "ce-sif-2015",
    "theme_ids": [],
    "framework_ids": [],
    "grades": [],
    "strand": None,
    "area_id": None,
    "first_year": None,
    "last_year": None,
    "words": None,
    "figures": "figure",
    "indicator_id": "cla_rate",
    "domain_id": "children-in-care",
    "area_ids": ["cheshire-east", "cheshire-west-and-chester", "warrington", "england"],
    "model": 2025,
    "authority_id": "cheshire-east",
    "group_ids": ["cheshire-east", "cheshire-west-and-chester", "warrington", "halton"],
    "region": None,
    "neighbours_of": "warrington",
    "month": "2015-12",
    "priority_number": None,
    "recommendation_number": 8,
    "lead": None,
    "standing": None,
    "row_numbers": [2, 3],
    "measure_ids": ["m40", "m03"],
    "own_values": [85.0, 90.0],
    "baselines": [None, 100.0],
    "is_within": None,
    "was": None,
    "became": None,
}


EMPTY_TODAY = ("england/whom_to_ask", "inspection_record/missing_areas", "shared/withheld")
ONE_ROW = (
    "inspection_record/inspection",
    "shared/reading_day",
    "indicators/card",
    "indicators/recurring",
    "sources/figures",
    "sources/grades_held",
)
# Views of millions of rows: whoever asks for some of them puts those in order.
UNORDERED = ("views/93_observation_dated", "views/95_observation_long")


def name(path: Path) -> str:
    return str(path.relative_to(QUERIES).with_suffix(""))


def head(path: Path) -> str:
    return " ".join(comment_lines(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_query_opens_with_question_grain_parameters_and_columns(path: Path) -> None:
    assert re.match(r"Question: .+ Grain: .+ Parameters: .+ Columns: .+", head(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_query_is_lower_case_and_orders_its_rows(path: Path) -> None:
    text = path.read_text("utf-8")
    code = re.sub(r"--.*|'[^']*'", "", text)
    assert code == code.lower()
    if path.parent.name != "schema" and name(path) not in (*ONE_ROW, *UNORDERED):
        assert "order by" in code


@pytest.mark.parametrize("path", ASKED, ids=name)
def test_query_takes_the_parameters_it_names(path: Path) -> None:
    with duckdb.connect() as connection:
        (statement,) = connection.extract_statements(path.read_text("utf-8"))
    said = head(path).split("Parameters:")[1].split("Columns:")[0]
    for parameter in statement.named_parameters:
        assert re.search(rf"\b{parameter}\b", said), parameter
    assert statement.named_parameters or "none" in said


@pytest.mark.parametrize("path", ASKED, ids=name)
def test_query_returns_the_columns_it_names(path: Path, database: Database) -> None:
    with duckdb.connect() as connection:
        (statement,) = connection.extract_statements(path.read_text("utf-8"))
    rows = database.query(name(path), {key: VALUES[key] for key in statement.named_parameters})
    assert len(rows) > 0 or name(path) in EMPTY_TODAY
    said = head(path).split("Columns:")[1].split("May be missing:")[0]
    if "those of" not in said:
        missing = [column for column in rows.columns if not re.search(rf"\b{column}\b", said)]
        assert missing == []


def asked_in(path: Path) -> set[str]:
    """Return the names of the queries whose functions a module of the code uses."""
    tree = ast.parse(path.read_text("utf-8"))
    folders: dict[str, str] = {}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "gradeline.queries":
            folders |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("gradeline.queries."):
            folder = str(node.module).removeprefix("gradeline.queries.")
            found |= {f"{folder}/{alias.name}" for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.add(f"{folders.get(node.value.id)}/{node.attr}")
    return found


def test_every_query_is_asked_somewhere() -> None:
    room = QUERIES.parent / "gradeline"
    code = [path for path in room.glob("**/*.py") if path.parent != room / "queries"]
    asked = set[str]().union(*(asked_in(path) for path in code))
    assert [name(path) for path in ASKED if name(path) not in asked] == []


def test_no_query_is_put_together_from_text() -> None:
    for path in ASKED:
        assert "{" not in path.read_text("utf-8")


def test_judgement_long_keeps_its_names_for_other_tools(facts: Path) -> None:
    with duckdb.connect(str(build(facts).path), read_only=True) as connection:
        rows = connection.sql("select * from judgement_long")
        assert rows.columns == [
            "authority",
            "ons_code",
            "framework",
            "inspection_kind",
            "start_date",
            "end_date",
            "published_date",
            "strand",
            "area_label",
            "theme",
            "match",
            "grade_label",
            "grade_rank",
            "evidence",
            "source_title",
            "page",
            "paragraph",
            "ofsted_urn",
            "read_by",
        ]
        held = read_rows(facts / "judgement.csv")
        assert len(rows.fetchall()) == len(held)
        primary = (
            "select read_by, count(*) from judgement_long where evidence = 'primary' "
            "group by read_by order by read_by"
        )
        read_by = Counter(row["read_by"] for row in held if row["evidence"] == "primary")
        assert read_by.keys() == {"person", "reader"}
        assert connection.sql(primary).fetchall() == sorted(read_by.items())


def test_observation_long_keeps_its_names_for_other_tools(database: Database) -> None:
    with connect_for_reading(database.path) as connection:
        rows = connection.sql("select * from observation_long")
        assert rows.columns == [
            "indicator_id",
            "indicator_label",
            "unit",
            "polarity",
            "area",
            "ons_code",
            "period_end",
            "period_label",
            "value",
            "missing_reason",
            "status",
            "source_title",
            "locator",
        ]
        published, reported = connection.sql(
            "select count(*) filter (status <> 'as reported in an inspection'), "
            "count(*) filter (status = 'as reported in an inspection') from observation_long"
        ).fetchall()[0]
        held = connection.sql(
            "select (select count(*) from observation) + (select count(*) from further_observation)"
        ).fetchall()[0][0]
        stated = connection.sql("select count(*) from reported_figure").fetchall()[0][0]
    assert (published, reported) == (held, stated)


def test_statement_long_keeps_its_names_for_other_tools(database: Database) -> None:
    with connect_for_reading(database.path) as connection:
        rows = connection.sql("select * from statement_long")
        assert rows.columns == [
            "authority",
            "ons_code",
            "framework",
            "inspection_id",
            "end_date",
            "tag_id",
            "tag",
            "stance",
            "change",
            "speaks_of",
            "page",
            "paragraph",
            "wording",
        ]
        held = read_rows(SMALL / "statement.csv")
        assert [
            (each[3], each[5] or "", each[7], "" if each[10] is None else str(each[10]), each[11])
            for each in rows.fetchall()
        ] == [
            tuple(row[name] for name in ("inspection_id", "tag_id", "stance", "page", "paragraph"))
            for row in in_order_of_the_registers(held)
        ]


def in_order_of_the_registers(held: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return statements by authority, inspection in time, place in the report and theme."""
    order = {
        row["authority_id"]: int(row["display_order"]) for row in read_rows(SMALL / "authority.csv")
    }
    inspections = {row["inspection_id"]: row for row in read_rows(SMALL / "inspection.csv")}
    tags = {
        row["tag_id"]: int(row["display_order"]) for row in read_rows(SMALL / "finding_tag.csv")
    }

    def place(row: dict[str, str]) -> tuple[object, ...]:
        inspection = inspections[row["inspection_id"]]
        number = re.search("[0-9]+", row["paragraph"])
        assert number
        return (
            order[inspection["authority_id"]],
            inspection["published"],
            not row["paragraph"].startswith("head"),
            int(number[0]),
            row["paragraph"],
            tags.get(row["tag_id"], len(tags) + 1),
        )

    return sorted(held, key=place)


LISTED_IN_ORDER = [
    path
    for path in ASKED
    if re.search(r"order by[^;]*list_position\(\$\w+_ids", path.read_text("utf-8"))
]


@pytest.mark.parametrize("path", LISTED_IN_ORDER, ids=name)
def test_rows_come_in_the_order_in_which_authorities_stand(path: Path, database: Database) -> None:
    with duckdb.connect() as connection:
        (statement,) = connection.extract_statements(path.read_text("utf-8"))
    asked = {key: VALUES[key] for key in statement.named_parameters}
    areas = "area_ids" if "area_ids" in asked else "authority_ids"
    stand = ["warrington", "cheshire-east", "cheshire-west-and-chester"]
    rows = database.query(name(path), {**asked, areas: stand})
    group = next((key for key in ("measure_id", "indicator_id") if key in rows.columns), None)
    for own in [rows] if group is None else [each for _, each in rows.groupby(group)]:
        order = list(dict.fromkeys(own["authority_id"].dropna()))
        assert order == [key for key in stand if key in order]


def test_every_authority_can_stand_beside_others_those_by_default_first(database: Database) -> None:
    rows = database.query("shared/authorities")
    assert list(rows["is_compared"][:4]) == [True, True, True, False]
    assert len(rows) > 150
    assert rows["authority_id"].is_unique
    asked = {"authority_ids": ["halton", "warrington"]}
    left = set(database.query("indicators/areas", asked)["authority_id"])
    assert left == set(rows["authority_id"]) - {"halton", "warrington"}
