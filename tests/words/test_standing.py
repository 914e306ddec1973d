"""The sentences of Side by side, from the real queries on real and made-up inspections."""

from datetime import date

import pandas as pd

from gradeline.database.reading import Database
from gradeline.records import first_record, records
from gradeline.words.standing import elapsed, movement, position, recent_changes, usual_time
from tests.conftest import MadeUp

CE, CW, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
NAMES = {CE: "Cheshire East", CW: "Cheshire West and Chester", W: "Warrington"}
RI = "Requires improvement to be good"


def frames(
    database: Database, as_at: date, names: dict[str, str] = NAMES
) -> tuple[pd.DataFrame, pd.DataFrame]:
    asked = {"as_at": as_at, "authority_ids": list(names)}
    return (
        database.query("side_by_side/latest_grades", asked),
        database.query("side_by_side/last_inspection", asked),
    )


def test_position_today(database: Database) -> None:
    assert position(*frames(database, date(2026, 11, 21)), NAMES) == [
        "Warrington holds the highest grade of the three in every area.",
        "Cheshire East has the only Inadequate grades: overall effectiveness and care leavers "
        "(published 16 May 2024).",
        "All three reports are more than two years old.",
    ]


def test_position_names_every_inadequate_grade_not_only_the_first(database: Database) -> None:
    sentences = position(*frames(database, date(2026, 11, 21)), NAMES)
    assert "overall effectiveness and care leavers" in sentences[1]


def test_position_of_two(database: Database) -> None:
    two = {CE: "Cheshire East", CW: "Cheshire West and Chester"}
    assert position(*frames(database, date(2026, 11, 21), two), two)[0] == (
        "Cheshire West and Chester holds the highest grade of the two in every area, "
        "in two of four with another."
    )


def test_position_across_frameworks_compares_nothing(database: Database) -> None:
    sentences = position(*frames(database, date(2019, 9, 1)), NAMES)
    assert sentences[0].startswith("Their latest inspections are not of one framework")
    assert not any("highest" in sentence for sentence in sentences)


def test_position_before_any_report() -> None:
    empty = pd.DataFrame(columns=["authority_id"])
    assert position(empty, empty, NAMES) == [
        "No graded inspection is known to be published by this day."
    ]


def test_position_names_who_is_missing(database: Database) -> None:
    sentences = position(*frames(database, date(2010, 1, 1)), NAMES)
    assert sentences[0] == (
        "No graded inspection of Cheshire East and Cheshire West and Chester is known to be "
        "published by this day."
    )
    assert "Warrington has Inadequate grades" in sentences[1]
    assert "(safeguarding services)" in sentences[1]


def test_old_overall_is_told_with_its_age(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("old", CE, "ilacs-2023", "ilacs_standard", "2024-02-26", "2024-05-16"),
            ("new", CE, "ilacs-2026", "ilacs_standard", "2026-06-01", "2026-07-20"),
        ],
        [("old", "ilacs-2023-overall", "Inadequate"), ("new", "ilacs-2026-leaders", "Good")],
    )
    one = {CE: "Cheshire East"}
    sentences = position(*frames(database, date(2026, 11, 21), one), one)
    assert (
        "Cheshire East's latest inspection gave no overall grade, as none is given any more; "
        "its last, Inadequate, is 2 years 6 months old."
    ) in sentences
    assert "No area is graded Inadequate in a latest inspection." in sentences


def test_movement_in_words(database: Database) -> None:
    grades, _ = frames(database, date(2026, 11, 21))
    words = {
        (row.authority_id, row.theme_id): movement(row)
        for row in records(grades)
        if row.is_from_last_inspection
    }
    assert words[CE, "overall"] == f"down from {RI} (2019)"
    assert words[W, "leadership"] == "up from Good (2019)"
    assert words[CE, "leadership"] == "no change since 2019"
    assert words[W, "care_leavers"] == "judged apart for the first time; together Good (2019)"


def test_recent_changes_start_with_the_newest_report(database: Database) -> None:
    changes = recent_changes(*frames(database, date(2026, 11, 21)), NAMES)
    assert [heading for heading, _ in changes] == [
        "Cheshire West and Chester, ILACS short inspection, 28 August 2024",
        "Warrington, ILACS short inspection, 30 July 2024",
        "Cheshire East, ILACS standard inspection, 16 May 2024",
    ]
    assert changes[1][1] == (
        "Up in leadership; unchanged in overall effectiveness and help and protection; "
        "judged apart for the first time in children in care and care leavers."
    )


def test_clock_in_words(database: Database) -> None:
    as_at = date(2026, 11, 21)
    _, last = frames(database, as_at)
    usual = database.query("side_by_side/usual_interval", {"as_at": as_at})
    row = first_record(last)
    assert elapsed(row) == "999 days (2.7 years)"
    assert usual_time(row, usual) == (
        "Estimate for Inadequate: half were inspected again within 3.8 years, the middle half "
        "between 3.4 and 4.0. From 34 inspections in England, 15 of them followed by another."
    )
    assert "published later" in usual_time(row, usual.head(0))


def test_no_estimate_for_a_framework_that_has_ended(database: Database) -> None:
    _, last = frames(database, date(2016, 3, 31))
    usual = database.query("side_by_side/usual_interval", {"as_at": date(2026, 11, 21)})
    assert usual_time(first_record(last), usual).startswith("No estimate: it is made from ILACS")
