"""Lists that hold the inspections of an authority side by side: what is taken, what is left out."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import read_rows
from tests.importing.ofsted_list import run

pytestmark = pytest.mark.slow

Cell = Any
LINK = "Ofsted Local Authority Webpage"
HEADER: list[Cell] = [
    "Web link",
    "Local authority name",
    "LA region",
    "First ILACS publication date",
    "First ILACS inspection type",
    "First ILACS overall effectiveness",
    "First ILACS impact of leaders",
    "First ILACS experiences and progress of children in care",
]
DAY = date(2027, 5, 4)
GOOD: list[Cell] = [LINK, "Halton", "North West", DAY, "ILACS Short Inspection", "Good", "Good", ""]


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Return where a test may write a list."""
    return tmp_path / "outcomes.ods"


def sheets(*rows: list[Cell], header: list[Cell] = HEADER) -> dict[str, list[list[Cell]]]:
    return {
        "Cover": [
            ["Local authority inspection outcomes as at 30 June 2027"],
            ["Published on:", date(2027, 9, 25)],
        ],
        "ILACS_inspections_2018-2027": [["A title"], ["Notes"], header, *map(list, rows)],
    }


def changed(cell: int, value: Cell) -> list[Cell]:
    return [*GOOD[:cell], value, *GOOD[cell + 1 :]]


def new(facts: Path) -> list[dict[str, str]]:
    return [row for row in read_rows(facts / "inspection.csv") if row["published"] == "2027-05-04"]


def test_inspection_is_held_with_its_grades_and_the_place_of_the_list(
    facts: Path, list_file: Path
) -> None:
    summary = run(facts, list_file, sheets(GOOD))
    (inspection,) = new(facts)
    assert inspection["inspection_id"] == "halton-ilacs-2027"
    assert inspection["kind_id"] == "ilacs_short"
    judgements = [
        row
        for row in read_rows(facts / "judgement.csv")
        if row["inspection_id"] == inspection["inspection_id"]
    ]
    assert {(row["label"], row["evidence"], row["printed_in"]) for row in judgements} == {
        ("Good", "official list", "ILACS inspections 2018-2027, row 4")
    }
    assert summary.counts["added"] == 1


@pytest.mark.parametrize(
    ("row", "reason", "named"),
    [
        (changed(1, "Haltonshire"), "rows of an authority that is not held", "Haltonshire"),
        (changed(5, "Splendid"), "inspections with a grade that is not known", "'Splendid'"),
        (changed(3, "soon"), "inspections without a usable day, kind or grade", "'soon'"),
        (changed(4, "Long visit"), "inspections without a usable day, kind or grade", "Long visit"),
    ],
)
def test_row_that_cannot_be_read_is_left_out_and_named(
    facts: Path, list_file: Path, row: list[Cell], reason: str, named: str
) -> None:
    summary = run(facts, list_file, sheets(row))
    assert summary.left_out[reason] == 1
    assert any(named in line for line in summary.lines())
    assert new(facts) == []


def test_date_as_text_is_read(facts: Path, list_file: Path) -> None:
    run(facts, list_file, sheets(changed(3, "4 May 2027")))
    assert len(new(facts)) == 1


def test_two_rows_that_contradict_each_other_are_both_left_out(
    facts: Path, list_file: Path
) -> None:
    summary = run(facts, list_file, sheets(GOOD, changed(5, "Inadequate")))
    assert summary.left_out["rows that contradict each other on one inspection"] == 1
    assert new(facts) == []


def test_column_of_no_known_meaning_is_named_and_the_rest_taken(
    facts: Path, list_file: Path
) -> None:
    header = [*HEADER, "First ILACS weather"]
    summary = run(facts, list_file, sheets([*GOOD, "Rain"], header=header))
    assert summary.left_out["columns of no known meaning"] == 1
    assert len(new(facts)) == 1


def test_authority_of_a_table_of_those_abolished_is_the_one_abolished(
    facts: Path, list_file: Path
) -> None:
    row = [
        LINK,
        "Dorset",
        "South West",
        date(2018, 5, 4),
        "ILACS Short Inspection",
        "Good",
        "Good",
        "",
    ]
    book = sheets(GOOD)
    book["ILACS_inspections_2018-2027"] += [
        ["ILACS inspections of local authorities that no longer exist"],
        HEADER,
        row,
    ]
    run(facts, list_file, book)
    held = {row["inspection_id"] for row in read_rows(facts / "inspection.csv")}
    assert "dorset-to-2019-ilacs-2018" in held
