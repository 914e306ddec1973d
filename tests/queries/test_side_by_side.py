"""The queries of Side by side, on made-up inspections."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.conftest import MadeUp, read_rows, write_rows
from tests.frames import Database, records

pytestmark = pytest.mark.slow

CE, CW, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
EVERYONE = [CE, CW, W]
RI = "Requires improvement to be good"


def ilacs(key: str, authority: str, period: str, start: str, published: str) -> tuple[str, ...]:
    return (key, authority, f"ilacs-{period}", "ilacs_standard", start, published)


def ask(database: Database, name: str, as_at: date, **more: Any) -> pd.DataFrame:
    return database.query(
        f"side_by_side/{name}", {"as_at": as_at, "authority_ids": EVERYONE, **more}
    )


def grade(rows: pd.DataFrame, theme: str, authority: str = CE) -> Any:
    own = rows[(rows["theme_id"] == theme) & (rows["authority_id"] == authority)]
    (row,) = records(own)
    return row


def test_grade_published_after_the_day_is_not_shown(made_up: MadeUp) -> None:
    database = made_up(
        [
            ilacs("old", CE, "2018", "2019-03-04", "2019-04-20"),
            ilacs("new", CE, "2023", "2024-03-04", "2024-04-20"),
        ],
        [("old", "ilacs-2018-overall", "Good"), ("new", "ilacs-2023-overall", RI)],
    )
    assert grade(ask(database, "latest_grades", date(2024, 4, 19)), "overall").grade_label == "Good"
    assert grade(ask(database, "latest_grades", date(2024, 4, 20)), "overall").grade_label == RI
    assert ask(database, "latest_grades", date(2019, 4, 19)).empty
    assert ask(database, "last_inspection", date(2019, 4, 19)).empty


def test_month_of_publication_counts_from_its_last_day(made_up: MadeUp) -> None:
    database = made_up(
        [("old", CE, "slac", "slac", "2010-01", "2010-02")],
        [("old", "slac-sg-overall", "Good")],
    )
    assert ask(database, "latest_grades", date(2010, 2, 27)).empty
    assert len(ask(database, "latest_grades", date(2010, 2, 28))) > 0


def withheld(database: Database, as_at: date) -> pd.DataFrame:
    return database.query("shared/withheld", {"as_at": as_at, "authority_ids": EVERYONE})


def test_unknown_publication_waits_for_the_document_that_names_it(database: Database) -> None:
    before, after = date(2016, 2, 18), date(2016, 2, 19)
    left_out = withheld(database, before)
    assert list(left_out["kind"]) == [
        "Contact, referral and assessment visit",
        "Child protection inspection",
    ]
    assert set(left_out["authority_id"]) == {CW}
    assert list(left_out["is_graded"]) == [False, True]
    assert list(left_out["is_since_last"]) == [False, True]
    assert list(withheld(database, date(2010, 12, 1))["is_since_last"]) == [True, False]
    assert len(withheld(database, after)) == 1
    overall = grade(ask(database, "latest_grades", before), "overall", CW)
    assert (overall.grade_label, overall.inspection_id) == ("Inadequate", "cwac-slac-2010")
    assert grade(ask(database, "latest_grades", after), "overall", CW).grade_label == "Good"


def test_movement_goes_by_rank_within_what_is_alike(made_up: MadeUp) -> None:
    database = made_up(
        [
            ilacs("old", CE, "2018", "2019-03-04", "2019-04-20"),
            ilacs("new", CE, "2023", "2024-03-04", "2024-04-20"),
        ],
        [
            ("old", "ilacs-2018-leaders", "Good"),
            ("new", "ilacs-2023-leaders", "Outstanding"),
            ("old", "ilacs-2018-help", "Good"),
            ("new", "ilacs-2023-help", "Inadequate"),
            ("old", "ilacs-2018-overall", RI),
            ("new", "ilacs-2023-overall", RI),
            ("old", "ilacs-2018-care-and-leavers", "Good"),
            ("new", "ilacs-2023-in-care", "Good"),
            ("new", "ilacs-2023-care-leavers", "Inadequate"),
        ],
    )
    rows = ask(database, "latest_grades", date(2025, 1, 1))
    assert grade(rows, "leadership").movement == "up"
    assert grade(rows, "help_protection").movement == "down"
    assert grade(rows, "overall").movement == "none"
    assert grade(rows, "children_in_care").movement == "not alike"
    assert grade(rows, "care_leavers").movement == "not alike"
    others = ask(database, "not_alike", date(2025, 1, 1))
    assert list(others["scope"]) == ["jointly with care leavers", "jointly with children in care"]
    assert list(others["grade_label"]) == ["Good", "Good"]


def test_joint_judgement_is_stepped_over_and_named(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ilacs("joint", CE, "2018", "2019-03-04", "2019-04-20"),
            ilacs("new", CE, "2023", "2024-03-04", "2024-04-20"),
        ],
        [
            ("sif", "sif-care-leavers", "Requires improvement"),
            ("sif", "sif-looked-after", "Good"),
            ("joint", "ilacs-2018-care-and-leavers", "Good"),
            ("new", "ilacs-2023-care-leavers", "Inadequate"),
            ("new", "ilacs-2023-in-care", "Outstanding"),
        ],
    )
    rows = ask(database, "latest_grades", date(2025, 1, 1))
    leavers = grade(rows, "care_leavers")
    assert (leavers.movement, leavers.compared_label, leavers.compared_year) == (
        "down",
        "Requires improvement",
        2015,
    )
    in_care = grade(rows, "children_in_care")
    assert (in_care.movement, in_care.compared_label) == ("not alike", None)
    others = ask(database, "not_alike", date(2025, 1, 1))
    assert list(zip(others["theme_id"], others["inspection_id"], strict=True)) == [
        ("children_in_care", "joint"),
        ("children_in_care", "sif"),
        ("care_leavers", "joint"),
    ]


def test_inspection_without_a_publication_date_has_no_age(made_up: MadeUp) -> None:
    database = made_up(
        [ilacs("undated", CE, "2023", "2024-03-01", "")],
        [("undated", "ilacs-2023-overall", "Good")],
    )
    (row,) = records(ask(database, "latest_grades", date(2026, 11, 21)))
    assert row.months_since is None
    (last,) = records(ask(database, "last_inspection", date(2026, 11, 21)))
    assert last.months_since_publication is None
    assert (last.held_count, last.area_count) == (1, 5)


def test_review_of_a_board_alone_is_no_last_inspection_of_the_authority(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("whole", CE, "sif", "sif", "2014-10-20", "2015-06-03"),
            ("board", CE, "sif", "board_review", "2015-06-15", "2015-08-03"),
        ],
        [("whole", "sif-overall", "Inadequate"), ("board", "sif-lscb", "Inadequate")],
    )
    (last,) = records(ask(database, "last_inspection", date(2016, 1, 1)))
    assert last.inspection_id == "whole"
    (row,) = records(ask(database, "in_force", date(2016, 1, 1)))
    assert row.area_id == "sif-overall"
    missing = database.query(
        "inspection_record/missing_areas",
        {"inspection_id": "board", "as_at": date(2016, 1, 1)},
    )
    assert missing.empty


def test_no_movement_is_claimed_between_adequate_and_requires_improvement(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("cp", CE, "cp", "child_protection", "2013-01-07", "2013-02-20"),
            ("sif", CE, "sif", "sif", "2014-03-04", "2014-04-20"),
        ],
        [
            ("cp", "cp-overall", "Adequate"),
            ("sif", "sif-overall", "Requires improvement"),
            ("sif", "sif-leadership", "Good"),
        ],
    )
    rows = ask(database, "latest_grades", date(2015, 1, 1))
    assert grade(rows, "overall").movement == "not alike"
    assert grade(rows, "overall").compared_label is None
    assert grade(rows, "leadership").movement == "first"


def test_strands_are_compared_each_with_itself(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "slac", "slac", "2009-10-05", "2009-11-20"),
            ("two", CE, "slac", "slac", "2011-01-10", "2011-02-25"),
        ],
        [
            ("one", "slac-sg-overall", "Inadequate"),
            ("one", "slac-la-overall", "Good"),
            ("two", "slac-sg-overall", "Adequate"),
            ("two", "slac-la-overall", "Adequate"),
        ],
    )
    rows = ask(database, "latest_grades", date(2011, 3, 1))
    overall = rows[rows["theme_id"] == "overall"].set_index("area_id")
    assert overall.loc["slac-sg-overall", "movement"] == "up"
    assert overall.loc["slac-la-overall", "movement"] == "down"


def test_inspection_from_april_2026_leaves_the_old_overall_marked_as_old(made_up: MadeUp) -> None:
    database = made_up(
        [
            ilacs("old", CE, "2023", "2024-02-26", "2024-05-16"),
            ilacs("new", CE, "2026", "2026-06-01", "2026-07-20"),
        ],
        [
            ("old", "ilacs-2023-overall", "Inadequate"),
            ("old", "ilacs-2023-leaders", RI),
            ("new", "ilacs-2026-leaders", "Good"),
            ("new", "ilacs-2026-help", "Good"),
            ("new", "ilacs-2026-in-care", "Good"),
            ("new", "ilacs-2026-care-leavers", RI),
        ],
    )
    rows = ask(database, "latest_grades", date(2026, 11, 21))
    overall = grade(rows, "overall")
    assert overall.grade_label == "Inadequate"
    assert not overall.is_from_last_inspection
    assert overall.months_since == 30
    assert grade(rows, "leadership").is_from_last_inspection
    assert grade(rows, "leadership").movement == "up"
    (last,) = records(ask(database, "last_inspection", date(2026, 11, 21)))
    assert last.inspection_id == "new"
    assert not last.has_overall
    assert last.overall_label is None


def test_clock_counts_days_from_the_start_of_fieldwork(made_up: MadeUp) -> None:
    database = made_up(
        [ilacs("new", CE, "2023", "2024-03-01", "2024-05-16")],
        [("new", "ilacs-2023-overall", "Good")],
    )
    (last,) = records(ask(database, "last_inspection", date(2024, 6, 1)))
    assert last.days_since_start == 92
    assert last.months_since_publication == 0


def state_in(facts: Path, sources: dict[str, str]) -> None:
    """Let judgements, by their areas, be stated in later documents only."""
    rows = read_rows(facts / "judgement.csv")
    for row in rows:
        row |= {"source_id": sources[row["area_id"]], "evidence": "later report"}
    write_rows(facts / "judgement.csv", rows)


def test_grade_of_an_undated_inspection_waits_for_the_document_that_states_it(
    made_up: MadeUp,
) -> None:
    stated = {"cp-overall": "ce-sif-2015", "cp-leadership": "cwac-sif-2015"}
    database = made_up(
        [("undated", CE, "cp", "child_protection", "2013-01-07", "")],
        [("undated", "cp-overall", "Good"), ("undated", "cp-leadership", "Inadequate")],
        spoil=lambda facts: state_in(facts, stated),
    )
    for day, areas in (
        (date(2015, 9, 14), []),
        (date(2016, 2, 18), ["cp-overall"]),
        (date(2016, 2, 19), ["cp-overall", "cp-leadership"]),
    ):
        assert list(ask(database, "in_force", day)["area_id"]) == areas
        last = ask(database, "last_inspection", day)
        assert list(last["held_count"]) == ([len(areas)] if areas else [])
        assert set(ask(database, "latest_grades", day)["area_id"]) == set(areas)


def test_since_then_holds_only_what_came_after_and_was_known(made_up: MadeUp) -> None:
    database = made_up(
        [
            ilacs("new", CE, "2023", "2024-03-01", "2024-05-16"),
            ("seen", CE, "ilacs-2023", "monitoring_visit", "2024-10-01", "2024-11-01"),
            ("later", CE, "ilacs-2023", "monitoring_visit", "2025-02-01", "2025-03-01"),
            ("before", CE, "ilacs-2023", "focused_visit", "2023-02-01", "2023-03-01"),
        ],
        [("new", "ilacs-2023-overall", "Inadequate")],
        [(CE, "2024-07", "A notice"), (CE, "2023-07", "An old notice")],
    )
    rows = ask(database, "since_then", date(2024, 12, 31))
    assert list(rows["what"]) == ["Improvement notice", "Monitoring visit"]
    assert list(rows["inspection_id"].dropna()) == ["seen"]


def test_as_at_31_march_2016_shows_what_was_known_then(database: Database) -> None:
    rows = ask(database, "latest_grades", date(2016, 3, 31))
    overall = rows[rows["theme_id"] == "overall"].set_index("authority_id")["grade_label"]
    assert dict(overall) == {CE: RI, CW: "Good", W: "Requires improvement"}


def test_a_missing_middle_grade_shifts_nothing(made_up: MadeUp, facts: Path) -> None:
    database = made_up(
        [ilacs("new", CE, "2023", "2024-03-01", "2024-05-16")],
        [("new", "ilacs-2023-leaders", "Good"), ("new", "ilacs-2023-overall", "Inadequate")],
    )
    rows = ask(database, "latest_grades", date(2024, 6, 1))
    assert set(rows["theme_id"]) == {"leadership", "overall"}
    assert len(read_rows(facts / "judgement.csv")) == 2
