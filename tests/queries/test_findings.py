"""The queries of Findings, on the real facts: what returns and what does not."""

from datetime import date
from typing import Any

import pandas as pd

from gradeline.database.reading import Database
from gradeline.records import records

EVERYONE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
TODAY = date(2026, 11, 21)
ANY: dict[str, Any] = dict.fromkeys(("family", "tag_id", "inspection_id", "kind", "words"))


def ask(database: Database, name: str, as_at: date = TODAY, **more: Any) -> pd.DataFrame:
    parameters = {"as_at": as_at, "authority_ids": EVERYONE, **more}
    if name == "findings":
        parameters = {**ANY, **parameters}
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
    frame = ask(database, "findings")
    boards = set(frame.loc[frame["addressed_to"] == "board", "finding_id"])
    assert boards
    row = recurring(database, "fgm", "cheshire-west-and-chester")
    told = frame[frame["tags"].str.contains("Female") & (frame["inspection_id"] == "cwac-sif-2015")]
    assert (row is None) == (set(told["finding_id"]) <= boards)


def test_grid_has_a_cell_for_every_tag_and_report(database: Database) -> None:
    grid = ask(database, "grid", family=None)
    assert len(grid) == grid["tag_id"].nunique() * 11
    counted = grid["weakness_count"].sum() + grid["strength_count"].sum()
    listed = ask(database, "findings")
    assert counted == listed["tags"].str.split("; ").map(len).sum()
    assert set(ask(database, "grid", family="SLAC")["framework"]) == {"SLAC"}


def test_findings_are_found_by_all_the_words_asked_for(database: Database) -> None:
    found = ask(database, "findings", kind="weakness", words="private fostered")
    assert set(found["kind"]) <= {"weakness"}
    nothing = ask(database, "findings", words="zebra")
    assert nothing.empty


def test_story_shows_reports_without_a_word_beside_those_with(database: Database) -> None:
    story = ask(database, "story", tag_id="private-fostering")
    assert story["inspection_id"].nunique() == 11
    silent = story[story["finding_id"].isna()]
    assert "w-ilacs-2024" in set(silent["inspection_id"])
    spoken = story[story["inspection_id"] == "ce-sif-2015"]
    assert set(spoken["grades"]) == {"Requires improvement"}


def test_findings_of_one_report_are_as_many_as_its_record_counts(database: Database) -> None:
    found = ask(database, "findings", inspection_id="ce-sif-2015")
    assert set(found["inspection_id"]) == {"ce-sif-2015"}
    assert set(found["licence"]) == {"Open Government Licence v3.0"}
    asked = {"inspection_id": "ce-sif-2015", "as_at": TODAY}
    (row,) = records(database.query("inspection_record/findings", asked))
    assert row.weakness_count == 31 == (found["kind"] == "weakness").sum()
    assert row.strength_count == (found["kind"] == "strength").sum()


def test_record_counts_no_finding_of_a_report_not_yet_published(database: Database) -> None:
    asked = {"inspection_id": "ce-sif-2015", "as_at": date(2015, 1, 1)}
    assert database.query("inspection_record/findings", asked).empty
