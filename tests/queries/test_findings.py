"""The queries of Findings, on the real facts: what returns and what does not."""

from datetime import date
from typing import Any

import pandas as pd

from gradeline.database.reading import Database
from gradeline.records import records

EVERYONE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
TODAY = date(2026, 11, 21)


def ask(database: Database, name: str, as_at: date = TODAY, **more: Any) -> pd.DataFrame:
    parameters = {"as_at": as_at, "authority_ids": EVERYONE, **more}
    return database.query(f"findings/{name}", parameters)


def recurring(database: Database, tag: str, authority: str, as_at: date = TODAY) -> Any:
    frame = ask(database, "recurring", as_at)
    own = frame[(frame["tag_id"] == tag) & (frame["authority_id"] == authority)]
    return next(iter(records(own)), None)


def test_weakness_of_every_report_of_an_authority_is_one_long_run(database: Database) -> None:
    row = recurring(database, "management-oversight", "cheshire-east")
    assert (row.raised_in, row.run_length, row.current_run) == ("2011, 2015, 2019, 2024", 4, 4)
    assert row.in_latest


def test_weakness_that_comes_back_after_a_pause_is_no_current_run(database: Database) -> None:
    row = recurring(database, "care-leaver-support", "warrington")
    assert (row.raised_in, row.run_length, row.current_run) == ("2011, 2015, 2024", 2, 1)


def test_weakness_that_is_gone_is_not_in_the_latest(database: Database) -> None:
    row = recurring(database, "private-fostering", "cheshire-east")
    assert (row.raised_in, row.current_run, row.in_latest) == ("2015, 2019", 0, False)
    assert row.latest_year == 2024


def test_at_an_earlier_day_later_reports_do_not_count(database: Database) -> None:
    row = recurring(database, "private-fostering", "cheshire-east", date(2020, 2, 1))
    assert (row.raised_in, row.in_latest, row.latest_year) == ("2015, 2019", True, 2019)
    assert recurring(database, "private-fostering", "warrington", date(2020, 2, 1)) is None


def test_what_is_addressed_to_a_board_does_not_return(database: Database) -> None:
    frame = ask(database, "findings", family=None, tag_id=None, kind=None, words=None)
    boards = set(frame.loc[frame["addressed_to"] == "board", "finding_id"])
    assert boards
    row = recurring(database, "fgm", "cheshire-west-and-chester")
    told = frame[frame["tags"].str.contains("Female") & (frame["inspection_id"] == "cwac-sif-2015")]
    assert (row is None) == (set(told["finding_id"]) <= boards)


def test_grid_has_a_cell_for_every_tag_and_report(database: Database) -> None:
    grid = ask(database, "grid", family=None)
    assert len(grid) == grid["tag_id"].nunique() * 11
    counted = grid["weakness_count"].sum() + grid["strength_count"].sum()
    listed = database.query("findings/findings", {
        "as_at": TODAY, "authority_ids": EVERYONE, "family": None, "tag_id": None, "kind": None,
        "words": None,
    })  # fmt: skip
    assert counted == listed["tags"].str.split("; ").map(len).sum()
    assert set(ask(database, "grid", family="SLAC")["framework"]) == {"SLAC"}


def test_findings_are_found_by_all_the_words_asked_for(database: Database) -> None:
    found = ask(
        database, "findings", family=None, tag_id=None, kind="weakness", words="private fostered"
    )
    assert set(found["kind"]) <= {"weakness"}
    nothing = ask(database, "findings", family=None, tag_id=None, kind=None, words="zebra")
    assert nothing.empty


def test_story_shows_reports_without_a_word_beside_those_with(database: Database) -> None:
    story = ask(database, "story", tag_id="private-fostering")
    assert story["inspection_id"].nunique() == 11
    silent = story[story["finding_id"].isna()]
    assert "w-ilacs-2024" in set(silent["inspection_id"])
    spoken = story[story["inspection_id"] == "ce-sif-2015"]
    assert set(spoken["grades"]) == {"Requires improvement"}
