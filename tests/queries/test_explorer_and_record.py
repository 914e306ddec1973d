"""The queries of Judgement areas and Inspection record."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.conftest import MadeUp, read_rows, write_rows
from tests.frames import Database, records

EVERYONE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]


def find(database: Database, **more: Any) -> pd.DataFrame:
    asked = {
        "as_at": date(2026, 11, 21),
        "authority_ids": EVERYONE,
        "theme_ids": [],
        "framework_ids": [],
        "grades": [],
        "strand": None,
        "area_id": None,
        "first_year": None,
        "last_year": None,
        "words": None,
        **more,
    }
    return database.query("judgement_areas/judgements", asked)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 101),
        ({"authority_ids": ["warrington"]}, 40),
        ({"framework_ids": ["sif"]}, 21),
        ({"framework_ids": ["slac"]}, 48),
        ({"framework_ids": ["sif", "slac"]}, 69),
        ({"strand": "Local Safeguarding Children Board"}, 3),
        ({"area_id": "slac-la-equality"}, 2),
        ({"grades": ["Outstanding"]}, 4),
        ({"grades": ["Adequate"]}, 40),
        ({"grades": ["Inadequate"]}, 7),
        ({"grades": ["Outstanding", "Inadequate"]}, 11),
        ({"theme_ids": ["care_leavers"]}, 11),
        ({"theme_ids": ["adoption"]}, 3),
        ({"first_year": 2024}, 15),
        ({"last_year": 2009}, 2),
        ({"words": "knutsford"}, 3),
        ({"words": "PARTNERSHIP"}, 5),
        ({"words": "warrington outstanding"}, 2),
        ({"words": "' or 1=1 --"}, 0),
        ({"words": "%"}, 0),
    ],
)
def test_filter_finds_what_it_should(database: Database, asked: dict[str, Any], count: int) -> None:
    assert len(find(database, **asked)) == count


def test_each_judgement_is_listed_once_without_a_theme(database: Database) -> None:
    rows = find(database)
    assert not rows.duplicated(["inspection_id", "area_id"]).any()


def test_periods_that_print_the_same_area_share_a_row_of_the_grid(database: Database) -> None:
    rows = find(database, theme_ids=["overall"])
    ilacs = rows[rows["framework"] == "ILACS"]
    assert ilacs["grid_row"].nunique() == 1
    assert rows["grid_row"].nunique() == 5


def test_every_judgement_can_be_followed_to_a_page_or_says_why_not(database: Database) -> None:
    rows = find(database)
    primary = rows[rows["evidence"] == "primary"]
    assert primary["page"].notna().all()
    second_hand = rows[rows["evidence"] != "primary"]
    assert (second_hand["page"].notna() | second_hand["note"].notna()).all()


def record(
    database: Database, name: str, key: str, as_at: date | None = date(2026, 11, 21)
) -> pd.DataFrame:
    by_day = {} if as_at is None else {"as_at": as_at}
    return database.query(f"inspection_record/{name}", {"inspection_id": key, **by_day})


def test_record_lists_judgements_in_the_printed_order(database: Database) -> None:
    rows = record(database, "judgements", "cwac-sif-2015")
    assert list(rows["area_label"])[:3] == [
        "Overall judgement",
        "Children who need help and protection",
        "Children looked after and achieving permanence",
    ]
    assert list(rows["grade_letter"]) == ["G", "G", "G", "O", "G", "O", "G"]


def test_unknown_areas_of_an_inspection_without_report_are_named(database: Database) -> None:
    assert len(record(database, "missing_areas", "w-slac-2009")) == 20
    assert record(database, "missing_areas", "w-slac-2011").empty


def test_record_shows_every_statement_of_its_discrepancies(database: Database) -> None:
    rows = record(database, "discrepancies", "cwac-slac-2010")
    which = rows[rows["discrepancy_id"] == "cwac-slac-2010-which"]
    assert len(which) == 4
    assert which["is_used"].sum() == 2
    general = record(database, "discrepancies", "ce-ilacs-2019")
    assert "ilacs-2019-in-care" in set(general["discrepancy_id"])


def test_before_and_after_hold_what_was_public_by_the_day(database: Database) -> None:
    rows = record(database, "around", "ce-sif-2015", as_at=date(2020, 6, 1))
    assert list(rows[rows["position"] < 0]["inspection_id"])[-1] == "ce-cp-2013"
    assert list(rows[rows["position"] > 0]["inspection_id"]) == ["ce-focused-2018", "ce-ilacs-2019"]


def test_unknown_inspection_is_no_row(database: Database) -> None:
    assert record(database, "inspection", "x'; drop table judgement; --", None).empty


def test_crosswalk_has_every_area_with_match_and_reason(database: Database) -> None:
    rows = database.query("sources/crosswalk")
    assert rows["reason"].str.len().gt(5).all()
    main = rows[rows["role"] == "main"].groupby(["theme", "framework"]).size()
    assert main.max() == 2


def test_documents_count_the_facts_that_rest_on_them(database: Database) -> None:
    every = {"kind": None, "words": None}
    found = records(database.query("sources/documents", every))
    counts = {row.source_id: row.fact_count for row in found}
    assert counts["ofsted-outcomes-2025"] > 271
    assert counts["ce-slac-2011"] > 22


def test_record_holds_back_a_grade_that_became_known_later(made_up: MadeUp) -> None:
    def later(facts: Path) -> None:
        rows = read_rows(facts / "judgement.csv")
        rows[1]["source_id"] = "cwac-sif-2015"
        write_rows(facts / "judgement.csv", rows)

    database = made_up(
        [("old", "warrington", "slac", "slac", "2010-11-01", "")],
        [("old", "slac-sg-overall", "Good"), ("old", "slac-sg-capacity", "Adequate")],
        evidence={"old": "later report"},
        spoil=later,
    )
    before, after = date(2016, 2, 18), date(2016, 2, 19)
    assert list(record(database, "judgements", "old", before)["area_id"]) == []
    assert list(record(database, "judgements", "old", after)["area_id"]) == ["slac-sg-capacity"]
    assert len(record(database, "missing_areas", "old", after)) == 21
