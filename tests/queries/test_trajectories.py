"""The queries of Grade trajectories, on made-up inspections."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from tests.conftest import MadeUp, read_rows, write_rows
from tests.frames import Database, records

CE = "cheshire-east"
FILE = "https://files.ofsted.gov.uk/v1/file/"
AS_AT = date(2026, 11, 21)


def ask(database: Database, name: str, **more: Any) -> pd.DataFrame:
    asked = {
        "as_at": AS_AT,
        "authority_ids": [CE],
        "theme_id": "overall",
        "like_for_like": False,
        **more,
    }
    return database.query(f"trajectories/{name}", asked)


def two_frameworks(made_up: MadeUp) -> Database:
    return made_up(
        [
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("ilacs", CE, "ilacs-2018", "ilacs_standard", "2019-11-18", "2020-01-09"),
        ],
        [("sif", "sif-overall", "Good"), ("ilacs", "ilacs-2018-overall", "Inadequate")],
    )


def drawn(rows: pd.DataFrame, *, bridge: bool) -> list[tuple[str, int, str, int]]:
    own = rows[rows["is_bridge"] == bridge]
    return [
        (str(row.start_date.date()), row.start_rank, str(row.end_date.date()), row.end_rank)
        for row in records(own)
    ]


def test_line_stops_where_its_framework_ends(made_up: MadeUp) -> None:
    rows = ask(two_frameworks(made_up), "segments")
    assert drawn(rows, bridge=False) == [
        ("2015-09-15", 2, "2017-12-31", 2),
        ("2020-01-09", 4, "2022-12-31", 4),
    ]


def test_no_line_goes_on_after_the_authority_ended(made_up: MadeUp) -> None:
    ended = "northamptonshire-to-2021"
    database = made_up(
        [("one", ended, "ilacs-2018", "ilacs_standard", "2019-06-24", "2019-07-29")],
        [("one", "ilacs-2018-overall", "Inadequate")],
    )
    rows = ask(database, "segments", authority_ids=[ended])
    assert drawn(rows, bridge=False) == [("2019-07-29", 4, "2021-04-01", 4)]
    assert drawn(rows, bridge=True) == []


def test_bridge_leads_level_to_the_next_grade_and_then_up_or_down(made_up: MadeUp) -> None:
    rows = ask(two_frameworks(made_up), "segments")
    assert drawn(rows, bridge=True) == [
        ("2017-12-31", 2, "2020-01-09", 2),
        ("2020-01-09", 2, "2020-01-09", 4),
        ("2022-12-31", 4, "2026-11-21", 4),
    ]


def test_no_line_but_a_bridge_crosses_a_framework(database: Database) -> None:
    bands = database.query("trajectories/bands", {"as_at": AS_AT})
    edges = list(bands["period_end"])[:-1]
    for theme in database.query("shared/themes")["theme_id"]:
        rows = ask(
            database,
            "segments",
            theme_id=theme,
            authority_ids=[CE, "cheshire-west-and-chester", "warrington"],
        )
        for row in records(rows[~rows["is_bridge"]]):
            assert not any(row.start_date <= edge < row.end_date for edge in edges)


def test_steps_within_a_framework_are_joined(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "ilacs-2018", "ilacs_short", "2018-03-05", "2018-04-20"),
            ("two", CE, "ilacs-2018", "ilacs_standard", "2021-11-01", "2021-12-20"),
        ],
        [("one", "ilacs-2018-overall", "Good"), ("two", "ilacs-2018-overall", "Outstanding")],
    )
    assert drawn(ask(database, "segments"), bridge=False) == [
        ("2018-04-20", 2, "2021-12-20", 2),
        ("2021-12-20", 2, "2021-12-20", 1),
        ("2021-12-20", 1, "2022-12-31", 1),
    ]


def test_line_goes_no_further_than_the_day(made_up: MadeUp) -> None:
    rows = ask(two_frameworks(made_up), "segments", as_at=date(2016, 1, 31))
    assert drawn(rows, bridge=False) == [("2015-09-15", 2, "2016-01-31", 2)]
    assert drawn(rows, bridge=True) == []


def test_like_for_like_leaves_only_areas_that_match(database: Database) -> None:
    everything = ask(database, "marks", theme_id="children_in_care")
    alike = ask(database, "marks", theme_id="children_in_care", like_for_like=True)
    assert list(everything["match"]) == ["broader", "broader", "merged", "same"]
    assert list(alike["inspection_id"]) == ["ce-ilacs-2024"]


def test_strands_of_slac_are_two_marks(database: Database) -> None:
    rows = ask(database, "marks", authority_ids=["warrington"])
    first = rows[rows["inspection_id"] == "w-slac-2009"]
    assert list(zip(first["strand"], first["grade_label"], strict=True)) == [
        ("Safeguarding services", "Inadequate"),
        ("Services for looked after children", "Adequate"),
    ]


def test_visit_is_dated_by_its_fieldwork_and_shown_once_public(database: Database) -> None:
    before = ask_happenings(database, date(2021, 12, 7))
    after = ask_happenings(database, date(2021, 12, 8))
    assert "ce-focused-2021" not in set(before["inspection_id"])
    row = after[after["inspection_id"] == "ce-focused-2021"].iloc[0]
    assert row["chart_date"].date() == date(2021, 11, 4)


def ask_happenings(database: Database, as_at: date) -> pd.DataFrame:
    return database.query("trajectories/happenings", {"as_at": as_at, "authority_ids": [CE]})


def test_bands_cover_the_years_without_gap_or_overlap(database: Database) -> None:
    bands = database.query("trajectories/bands", {"as_at": AS_AT})
    starts, ends = list(bands["period_start"])[1:], list(bands["period_end"])[:-1]
    assert all((start - end).days == 1 for start, end in zip(starts, ends, strict=True))
    assert bands["period_end"].iloc[-1].date() == AS_AT


def test_event_known_to_the_year_stands_in_its_middle_unless_it_was_known_before(
    made_up: MadeUp,
) -> None:
    def publish(facts: Path) -> None:
        rows = read_rows(facts / "event.csv")
        rows[0]["published"], rows[1]["published"] = "2025-05-10", "2026-01-10"
        write_rows(facts / "event.csv", rows)

    database = made_up(
        [("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15")],
        [("sif", "sif-overall", "Good")],
        [(CE, "2025", "Early"), (CE, "2025", "Late"), (CE, "2024-02", "Month")],
        spoil=publish,
    )
    rows = ask_happenings(database, AS_AT)
    assert {row.detail: str(row.chart_date.date()) for row in records(rows)} == {
        "Month": "2024-02-15",
        "Early": "2025-05-10",
        "Late": "2025-07-01",
    }


def test_letter_of_a_joint_inspection_stands_in_the_place_of_the_list(made_up: MadeUp) -> None:
    def listed(facts: Path) -> None:
        row = {"authority_id": CE, "kind_id": "jtai", "topic": "Neglect", "locator": "row 1"}
        row |= {"source_id": "joint-inspection-list"}
        days = {"one": "2017-11-10", "other": "2022-09-26"}
        write_rows(
            facts / "area_inspection.csv",
            [
                {**row, "area_inspection_id": key, "published": day, "address": f"{FILE}{number}"}
                for number, (key, day) in enumerate(days.items(), 50000001)
            ],
        )

    database = made_up(
        [
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("letter", CE, "jtai", "jtai", "2022-07-04", "2022-09-26"),
        ],
        [("sif", "sif-overall", "Good")],
        spoil=listed,
    )
    held = {row.happened: row for row in records(ask_happenings(database, AS_AT))}
    assert {day: row.inspection_id for day, row in held.items()} == {
        "2022-07-04": "letter",
        "2017-11-10": None,
    }
    assert held["2017-11-10"].detail == "Neglect; dated by its publication"
    assert ask_happenings(database, date(2017, 11, 9)).empty
