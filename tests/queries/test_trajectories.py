"""The queries of Trajectories, on made-up inspections."""

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
    asked = {"as_at": AS_AT, "authority_ids": [CE], "theme_id": "overall", **more}
    return database.query(f"trajectories/{name}", asked)


def bridges(database: Database, **more: Any) -> list[tuple[str, str, str, str, int]]:
    return [
        (
            *(row.inspection_id, row.area_id, row.later_inspection_id, row.later_area_id),
            row.levels_up,
        )
        for row in records(ask(database, "bridges", **{"like_for_like": False, **more}))
    ]


def two_frameworks(made_up: MadeUp) -> Database:
    return made_up(
        [
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("ilacs", CE, "ilacs-2018", "ilacs_standard", "2019-11-18", "2020-01-09"),
        ],
        [("sif", "sif-overall", "Good"), ("ilacs", "ilacs-2018-overall", "Inadequate")],
    )


def test_bridge_leads_to_the_grade_under_the_next_framework(made_up: MadeUp) -> None:
    database = two_frameworks(made_up)
    assert bridges(database) == [("sif", "sif-overall", "ilacs", "ilacs-2018-overall", -2)]
    assert bridges(database, as_at=date(2020, 1, 8)) == []


def test_no_bridge_is_needed_within_a_framework(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "ilacs-2018", "ilacs_short", "2018-03-05", "2018-04-20"),
            ("two", CE, "ilacs-2018", "ilacs_standard", "2021-11-01", "2021-12-20"),
            ("three", CE, "ilacs-2023", "ilacs_standard", "2024-11-01", "2024-12-20"),
        ],
        [
            ("one", "ilacs-2018-overall", "Good"),
            ("two", "ilacs-2018-overall", "Outstanding"),
            ("three", "ilacs-2023-overall", "Outstanding"),
        ],
    )
    assert bridges(database) == [("two", "ilacs-2018-overall", "three", "ilacs-2023-overall", 0)]


SG, LA = "slac-sg-overall", "slac-la-overall"


def test_strand_judged_again_does_not_take_the_place_of_the_other(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "slac", "slac", "2010-01-07", "2010-01-07"),
            ("two", CE, "slac", "slac", "2011-10-10", "2011-10-10"),
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
        ],
        [
            *(("one", SG, "Inadequate"), ("one", LA, "Adequate")),
            *(("two", SG, "Adequate"), ("sif", "sif-overall", "Good")),
        ],
    )
    assert bridges(database) == [
        ("one", LA, "sif", "sif-overall", 1),
        ("two", SG, "sif", "sif-overall", 1),
    ]
    rows = ask(database, "bridges", like_for_like=False)
    assert [row.is_alike for row in records(rows)] == [
        row.match == "same"
        for row in records(ask(database, "marks"))
        if (row.inspection_id, row.area_id) in (("one", LA), ("two", SG))
    ]


def test_like_for_like_bridges_leave_out_what_does_not_match(database: Database) -> None:
    asked = {"theme_id": "children_in_care"}
    assert len(bridges(database, **asked)) == 3
    assert bridges(database, **asked, like_for_like=True) == []


def test_bridges_of_every_theme_are_those_of_each(database: Database) -> None:
    every = ask(database, "bridges", theme_id=None, like_for_like=False)
    for theme in database.query("shared/themes")["theme_id"]:
        own = every[every["theme_id"] == theme]
        assert len(own) == len(bridges(database, theme_id=theme))


def test_how_well_each_grade_matches_its_theme_is_told(database: Database) -> None:
    rows = ask(database, "marks", theme_id="children_in_care")
    assert list(rows["match"]) == ["broader", "broader", "merged", "same"]
    assert rows["framework_name"].iloc[1] == "Single inspection framework"


def test_marks_of_every_theme_are_those_of_each_in_turn(database: Database) -> None:
    every = ask(database, "marks", theme_id=None)
    themes = database.query("shared/themes")["theme_id"]
    each = [ask(database, "marks", theme_id=theme) for theme in themes]
    assert records(every) == [row for rows in each for row in records(rows)]


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
