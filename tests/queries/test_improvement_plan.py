"""How the actions of the improvement plan stand at the end of a month, worked out anew."""

from collections import Counter
from typing import Any

import pytest

from tests.conftest import read_rows
from tests.frames import Database, records
from tests.small_facts import SMALL

ACTIONS = read_rows(SMALL / "plan_action.csv")
ANY: dict[str, Any] = {
    "priority_number": None,
    "recommendation_number": None,
    "lead": None,
    "standing": None,
    "words": None,
}
MONTHS = [f"2015-{month:02}" for month in range(8, 13)] + [
    f"2016-{month:02}" for month in range(1, 13)
]


def standing(row: dict[str, str], month: str) -> str:
    if row["date_doubt"] == "impossible":
        return "impossible"
    if row["state"] == "none":
        return "not dated"
    if row["month"] > month:
        return "not yet due"
    if row["state"] == "completed":
        return "completed"
    return "due in the month" if row["month"] == month else "due earlier"


def asked(database: Database, month: str = "2015-12", **filters: Any) -> list[Any]:
    parameters = {"month": month, **ANY, **filters}
    return records(database.query("improvement_plan/actions", parameters))


def test_months_run_from_august_2015_to_december_2016(database: Database) -> None:
    choices = database.query("improvement_plan/choices")
    assert list(choices.loc[choices["choice"] == "month", "value"]) == MONTHS


@pytest.mark.parametrize("month", MONTHS)
def test_every_action_stands_as_its_row_says(database: Database, month: str) -> None:
    expected = {row["reference"]: standing(row, month) for row in ACTIONS}
    assert {row.reference: row.standing for row in asked(database, month)} == expected


@pytest.mark.parametrize("month", MONTHS)
def test_parts_add_up_to_the_plan(database: Database, month: str) -> None:
    frame = database.query("improvement_plan/progress", {"month": month})
    counts = [name for name in frame.columns if name.endswith("_count")]
    (plan,) = records(frame[frame["part_kind"] == "plan"])
    assert plan.action_count == 180
    assert sum(getattr(plan, name) for name in counts) == 2 * plan.action_count
    for kind in ("priority", "recommendation"):
        own = frame[frame["part_kind"] == kind]
        assert [own[name].sum() for name in counts] == [getattr(plan, name) for name in counts]


def test_progress_names_its_source_and_licence_in_every_row(database: Database) -> None:
    frame = database.query("improvement_plan/progress", {"month": "2015-12"})
    assert set(frame["source"]) == {"Cheshire East draft improvement plan, 2015"}
    assert set(frame["licence"]) == {"All rights reserved; facts cited only"}


def test_progress_at_the_end_of_december_2015(database: Database) -> None:
    frame = database.query("improvement_plan/progress", {"month": "2015-12"})
    (plan,) = records(frame[frame["part_kind"] == "plan"])
    assert (plan.completed_count, plan.due_in_month_count, plan.due_earlier_count) == (29, 51, 20)
    assert (plan.not_yet_due_count, plan.not_dated_count, plan.impossible_count) == (76, 1, 3)
    assert plan.set_apart == "5.2, 10.9, 154.1, 158.6"


def test_action_of_several_leads_counts_under_each(database: Database) -> None:
    frame = database.query("improvement_plan/progress", {"month": "2015-12"})
    held = dict(
        zip(
            *(frame.loc[frame["part_kind"] == "lead", name] for name in ("part", "action_count")),
            strict=True,
        )
    )
    expected = Counter(
        lead for row in ACTIONS for lead in (row["lead"] or "No role printed").split("; ")
    )
    assert held == expected
    assert held["Group Managers"] == 7
    assert held["Principal Managers"] == 16
    assert list(held)[-1] == "No role printed"


def test_timeline_draws_what_can_be_dated(database: Database) -> None:
    frame = database.query("improvement_plan/timeline", {"month": "2015-12"})
    expected = Counter(
        (row["month"], standing(row, "2015-12").split(" ")[0])
        for row in ACTIONS
        if row["month"] and row["date_doubt"] != "impossible"
    )
    held = {(row.month, row.standing.split(" ")[0]): row.action_count for row in records(frame)}
    assert held == expected
    assert frame["action_count"].sum() == 176
    assert frame["doubtful_count"].sum() == 5


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"priority_number": 1}, 6),
        ({"recommendation_number": 16}, 7),
        ({"lead": "Group Managers"}, 7),
        ({"lead": "No role printed"}, 2),
        ({"standing": "due"}, 71),
        ({"standing": "impossible"}, 3),
        ({"words": "fgm"}, 5),
        ({"words": "private fostering audit"}, 2),
        ({"words": "154.8"}, 1),
        ({"words": "'; drop table plan_action; --"}, 0),
        ({"priority_number": 4, "standing": "completed"}, 3),
    ],
)
def test_filters(database: Database, filters: dict[str, Any], count: int) -> None:
    assert len(asked(database, **filters)) == count


def test_bands_are_told_as_printed_and_as_read(database: Database) -> None:
    frame = database.query("improvement_plan/measures", {"recommendation_number": None})
    assert len(frame) == 98
    held = {row.measure_id: row for row in records(frame)}
    assert held["m01"].good_printed == "85-94"
    assert held["m01"].good_rule == "at least 85"
    assert held["m07"].outstanding_rule == "below 10"
    assert held["m03"].outstanding_rule == "reduction of at least 30"
    assert held["m46"].outstanding_rule == "at most 9"
    assert held["m02"].good_printed == "High is good"
    assert held["m02"].good_rule is None
    assert held["m53"].same_as_recommendation == 9
