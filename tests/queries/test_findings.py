"""The query of the points that reports list: which, for whom, and where."""

from datetime import date

import pandas as pd

from tests.frames import Database, records

EVERYONE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
TODAY = date(2026, 11, 21)


def ask(database: Database, as_at: date = TODAY, words: str | None = None) -> pd.DataFrame:
    asked = {"as_at": as_at, "authority_ids": EVERYONE, "words": words}
    return database.query("findings/listed", asked)


def test_what_is_asked_of_a_board_or_of_partners_alone_is_in_no_run(database: Database) -> None:
    frame = ask(database).dropna(subset="finding_id")
    weak = frame[frame["kind"] == "weakness"]
    for addressed_to, counts in (("local authority", True), ("board", False), ("partners", False)):
        own = weak[weak["addressed_to"] == addressed_to]
        assert len(own) > 0
        assert (own["counts_for_own_run"] == counts).all()
    assert not frame.loc[frame["kind"] == "strength", "counts_for_own_run"].any()


def test_staff_of_partners_in_2011_are_no_oversight_by_managers_of_the_authority(
    database: Database,
) -> None:
    frame = ask(database)
    own = frame[
        (frame["tag_id"] == "management-oversight") & (frame["inspection_id"] == "ce-slac-2011")
    ]
    assert set(own["addressed_to"]) == {"partners"}
    assert not own["counts_for_own_run"].any()
    assert len(own) == 2


def test_there_is_a_row_for_every_tag_and_report_and_one_for_every_finding(
    database: Database,
) -> None:
    frame = ask(database)
    once = frame.drop_duplicates(["tag_id", "inspection_id"])
    assert len(once) == frame["tag_id"].nunique() * 11
    silent = frame[frame["finding_id"].isna()]
    assert not silent.duplicated(["tag_id", "inspection_id"]).any()


def test_points_of_a_report_are_its_weaknesses(database: Database) -> None:
    frame = ask(database)
    weak = frame[frame["kind"] == "weakness"].drop_duplicates("finding_id")
    held = dict(zip(frame["inspection_id"], frame["point_count"], strict=True))
    assert held == weak.groupby("inspection_id").size().to_dict()


def test_findings_are_found_by_all_the_words_asked_for(database: Database) -> None:
    found = ask(database, words="PRIVATE fostered")
    assert set(found.loc[found["is_found"], "inspection_id"]) == {
        "ce-ilacs-2019",
        "cwac-ilacs-2024",
    }
    assert not ask(database, words="zebra")["is_found"].any()
    every = ask(database)
    assert (every["is_found"] == every["finding_id"].notna()).all()


def test_grades_stand_beside_each_report_of_a_theme(database: Database) -> None:
    frame = ask(database)
    spoken = frame[
        (frame["tag_id"] == "private-fostering") & (frame["inspection_id"] == "ce-sif-2015")
    ]
    assert set(spoken["grades"]) == {"Requires improvement"}


def test_findings_of_one_report_are_as_many_as_its_record_counts(database: Database) -> None:
    frame = ask(database)
    found = frame[frame["inspection_id"] == "ce-sif-2015"].drop_duplicates("finding_id")
    found = found[found["is_found"]]
    assert set(found["licence"]) == {"Open Government Licence v3.0"}
    asked = {"inspection_id": "ce-sif-2015", "as_at": TODAY}
    (row,) = records(database.query("inspection_record/findings", asked))
    assert row.weakness_count == 31 == (found["kind"] == "weakness").sum()
    assert row.strength_count == (found["kind"] == "strength").sum()


def test_record_counts_no_finding_of_a_report_not_yet_published(database: Database) -> None:
    asked = {"inspection_id": "ce-sif-2015", "as_at": date(2015, 1, 1)}
    assert database.query("inspection_record/findings", asked).empty
