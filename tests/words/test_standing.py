"""The sentences of Side by side, from the real queries on real and made-up inspections."""

import re
from datetime import date
from itertools import combinations

import pandas as pd
import pytest

from gradeline.database.reading import Database
from gradeline.records import first_record, records
from gradeline.words.standing import elapsed, movement, position, recent_changes, usual_time
from tests.conftest import MadeUp

CE, CW, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
NAMES = {CE: "Cheshire East", CW: "Cheshire West and Chester", W: "Warrington"}
RI = "Requires improvement to be good"


def frames(
    database: Database, as_at: date, names: dict[str, str] = NAMES
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    asked = {"as_at": as_at, "authority_ids": list(names)}
    return (
        database.query("side_by_side/latest_grades", asked),
        database.query("side_by_side/last_inspection", asked),
        database.query("side_by_side/inadequate", asked),
    )


def test_position_today(database: Database) -> None:
    assert position(*frames(database, date(2026, 11, 21)), NAMES) == [
        "Warrington holds the highest grade of the three in every area.",
        "Cheshire East has the only Inadequate grades: care leavers and overall effectiveness "
        "(published 16 May 2024).",
        "All three reports are two years old or older.",
    ]


def test_position_names_every_inadequate_grade_not_only_the_first(database: Database) -> None:
    sentences = position(*frames(database, date(2026, 11, 21)), NAMES)
    assert "care leavers and overall effectiveness" in sentences[1]


def test_position_of_two(database: Database) -> None:
    two = {CE: "Cheshire East", CW: "Cheshire West and Chester"}
    assert position(*frames(database, date(2026, 11, 21), two), two)[0] == (
        "Cheshire West and Chester holds the highest grade of the two in every area, "
        "in two of four with the other."
    )


def test_position_across_frameworks_compares_nothing(database: Database) -> None:
    sentences = position(*frames(database, date(2019, 9, 1)), NAMES)
    assert sentences[0].startswith("Their latest inspections are not of one framework")
    assert not any("highest" in sentence for sentence in sentences)


def test_leaders_who_tie_are_both_named(database: Database) -> None:
    sentences = position(*frames(database, date(2020, 3, 1)), NAMES)
    assert sentences[0] == (
        "Cheshire West and Chester and Warrington hold the same grades, the highest in every area."
    )
    two = {CW: "Cheshire West and Chester", W: "Warrington"}
    assert position(*frames(database, date(2020, 3, 1), two), two)[0] == (
        "They hold the same grade as each other in every area."
    )


def test_periods_of_one_framework_are_told_apart(database: Database) -> None:
    sentences = position(*frames(database, date(2024, 6, 15)), NAMES)
    assert sentences[0] == (
        "Their latest inspections are not of one framework (Cheshire East: ILACS 2023, Cheshire "
        "West and Chester: ILACS to 2022 and Warrington: ILACS to 2022)."
    )


def test_inadequate_areas_that_stand_for_no_theme_are_counted(database: Database) -> None:
    sentences = position(*frames(database, date(2013, 6, 1)), NAMES)
    assert (
        "Cheshire East has the only Inadequate grades: overall effectiveness and quality of "
        "practice (published 23 April 2013)."
    ) in sentences


def test_strands_that_moved_apart_are_named(database: Database) -> None:
    grades, last, _ = frames(database, date(2011, 3, 1))
    changes = dict(recent_changes(grades, last, NAMES))
    assert changes["Warrington, SLAC inspection, 25 February 2011"].startswith(
        "Up in overall effectiveness (safeguarding services) and help and protection; unchanged "
        "in overall effectiveness (services for looked after children)"
    )


DAYS = [
    date.fromisoformat(text)
    for text in [
        "2009-01-01",
        "2009-11-29",
        "2009-11-30",
        "2010-12-30",
        "2010-12-31",
        "2011-02-24",
        "2011-02-25",
        "2011-08-18",
        "2011-08-19",
        "2013-04-29",
        "2013-04-30",
        "2015-05-11",
        "2015-05-12",
        "2015-09-14",
        "2015-09-15",
        "2016-02-18",
        "2016-02-19",
        "2019-05-07",
        "2019-05-08",
        "2019-08-18",
        "2019-08-19",
        "2020-01-08",
        "2020-01-09",
        "2024-05-15",
        "2024-05-16",
        "2024-07-29",
        "2024-07-30",
        "2024-08-27",
        "2024-08-28",
        "2026-11-21",
    ]
]
SUBSETS = [subset for size in (1, 2, 3) for subset in combinations(NAMES, size)]


@pytest.mark.parametrize("subset", SUBSETS, ids=lambda subset: "+".join(subset))
@pytest.mark.parametrize("as_at", DAYS, ids=str)
def test_sentences_agree_with_the_rows_on_every_day(
    database: Database, as_at: date, subset: tuple[str, ...]
) -> None:
    names = {key: NAMES[key] for key in subset}
    grades, last, inadequate = frames(database, as_at, names)
    text = " ".join(position(grades, last, inadequate, names))
    current = grades[grades["is_from_last_inspection"] & (grades["theme_id"] != "overall")]
    for authority, name in names.items():
        own = current[current["authority_id"] == authority]
        if f"{name} holds the highest grade" in text:
            for row in records(own):
                others = current[
                    (current["area_id"] == row.area_id) & (current["authority_id"] != authority)
                ]
                assert (others["grade_rank"] >= row.grade_rank).all()
        count = (inadequate["authority_id"] == authority).sum()
        assert (f"{name} has " in text) == bool(count)
        assert (f"{name} has one Inadequate" in text) <= (count == 1)
    years = {int(year) for year in re.findall(r"\b20\d\d\b", text.replace("ILACS 2023", ""))}
    assert all(year <= as_at.year for year in years - {2022, 2026})
    for _, sentence in recent_changes(grades, last, names):
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_position_before_any_report() -> None:
    empty = pd.DataFrame(columns=["authority_id"])
    assert position(empty, empty, empty, NAMES) == [
        "No graded inspection is known to be published by this day."
    ]


def test_position_names_who_is_missing(database: Database) -> None:
    sentences = position(*frames(database, date(2010, 1, 1)), NAMES)
    assert sentences[0] == (
        "No graded inspection of Cheshire East or Cheshire West and Chester is known to be "
        "published by this day."
    )
    assert sentences[1] == (
        "Warrington has one Inadequate grade: overall effectiveness (safeguarding services) "
        "(published 6 November 2009)."
    )
    assert sentences[2] == "The report is 1 month old."


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
    grades, _, _ = frames(database, date(2026, 11, 21))
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
    grades, last, _ = frames(database, date(2026, 11, 21))
    changes = recent_changes(grades, last, NAMES)
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
    _, last, _ = frames(database, as_at)
    usual = database.query("side_by_side/usual_interval", {"as_at": as_at})
    row = first_record(last)
    assert elapsed(row) == "999 days (2.7 years)"
    assert usual_time(row, usual) == (
        "Estimate for Inadequate: half were inspected again within 3.8 years, the middle half "
        "between 3.4 and 4.0. From 34 inspections in England, 15 of them followed by another."
    )
    assert "published later" in usual_time(row, usual.head(0))


def test_no_estimate_for_a_framework_that_has_ended(database: Database) -> None:
    _, last, _ = frames(database, date(2016, 3, 31))
    usual = database.query("side_by_side/usual_interval", {"as_at": date(2026, 11, 21)})
    assert usual_time(first_record(last), usual).startswith("No estimate: it is made from ILACS")
