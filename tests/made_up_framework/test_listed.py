"""What is taken from a list of Ofsted that has inspections under the made-up framework."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import read_rows
from tests.importing.ofsted_list import run

HEADER = [
    "Web link",
    "Local authority name",
    "Renewed framework publication date",
    "Renewed framework leading and working together",
    "Renewed framework children in care and kinship care",
]


@pytest.fixture
def own_facts(renewed_facts: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(renewed_facts, tmp_path / "data"))


def listed(facts: Path, place: Path, *grades: str) -> list[dict[str, str]]:
    row: list[Any] = ["link", "Halton", date(2027, 10, 4), *grades]
    sheets: dict[str, list[list[Any]]] = {
        "Cover": [["Local authority inspection outcomes as at 31 October 2027"]],
        "Renewed_2027": [["A title"], ["Notes"], list(HEADER), row],
    }
    run(facts, place, sheets)
    return [
        row
        for row in read_rows(facts / "judgement.csv")
        if row["inspection_id"] == "halton-renewed-2027"
    ]


def test_its_columns_are_known_by_the_words_in_its_rows(own_facts: Path, tmp_path: Path) -> None:
    rows = listed(own_facts, tmp_path / "list.ods", "Strong", "Needs attention")
    assert {(row["area_id"], row["label"]) for row in rows} == {
        ("renewed-2027-leading", "Strong"),
        ("renewed-2027-care", "Needs attention"),
    }


def test_word_of_a_scale_with_fewer_grades_is_not_taken_for_one_of_five(
    own_facts: Path, tmp_path: Path
) -> None:
    assert listed(own_facts, tmp_path / "list.ods", "Good", "Strong") == []
