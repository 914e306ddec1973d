"""How long authorities waited for their next inspection, on made-up histories reckoned by hand.

Inadequate is counted by the calendar, so that examples with it need no thought of the pause. The
newest list of Ofsted among the small facts goes to 31 March 2025 and came out on 25 September 2025.
"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.conftest import MadeUp
from tests.frames import Database, records
from tests.made_up_waits import Begun, after, waits

pytestmark = pytest.mark.slow

LIST_DAY, LIST_PUBLISHED, TODAY = date(2025, 3, 31), date(2025, 9, 25), date(2026, 11, 27)
BAD, GOOD = "Inadequate", "Good"
A, B, C, D, W = "halton", "wigan", "bury", "bolton", "warrington"
OTHERS = ("barnet", "bexley", "brent", "bromley", "camden", "croydon", "ealing")


def of(database: Database, label: str, counting: str, as_at: date = TODAY) -> Any:
    rows = records(database.query("sources/usual_interval", {"as_at": as_at}))
    (row,) = [row for row in rows if (row.overall_label, row.counting) == (label, counting)]
    return row


def next_of(database: Database, as_at: date = TODAY, authority: str = W) -> Any:
    asked = {"as_at": as_at, "authority_ids": [authority]}
    rows = records(database.query("side_by_side/next_inspection", asked))
    return rows[0] if rows else None


def reached(row: Any) -> tuple[Any, ...]:
    return (row.quarter_days, row.half_days, row.three_quarter_days)


def test_those_still_waiting_on_the_day_of_the_list_count_as_waiting(made_up: MadeUp) -> None:
    # Followed after 100 and 300 days; waiting for 200 and 400 days on 31 March 2025.
    database = waits(
        made_up,
        [
            (A, "2024-01-01", BAD),
            (A, "2024-04-10", GOOD),
            (B, "2024-01-01", BAD),
            (B, "2024-10-27", GOOD),
            (C, "2024-09-12", BAD),
            (D, "2024-02-25", BAD),
        ],
    )
    row = of(database, BAD, "calendar days")
    assert (row.case_count, row.followed_count) == (4, 2)
    assert row.first_waiting.date() == date(2024, 2, 25)
    assert reached(row) == (100, 300, None)
    assert row.observed_until.date() == LIST_DAY


def test_report_after_the_list_counts_only_where_none_can_be_missing(made_up: MadeUp) -> None:
    # Of C nothing newer is held, though it began before D: D counts as waiting when the list ends,
    # 365 days, even if its later report is held. A, which began before C, counts in full.
    begun = [
        (A, "2022-03-01", BAD),
        (A, "2025-06-01", GOOD),
        (C, "2023-03-31", BAD),
        (D, "2024-03-31", BAD),
        (D, "2025-08-01", GOOD),
    ]
    row = of(waits(made_up, begun), BAD, "calendar days")
    assert (row.case_count, row.followed_count) == (3, 1)
    assert reached(row) == (1188, 1188, 1188)


def test_next_inspection_counts_even_if_it_gives_no_overall_grade(made_up: MadeUp) -> None:
    database = waits(made_up, [(A, "2023-03-01", BAD), (A, "2026-04-20", GOOD)])
    row = of(database, BAD, "calendar days")
    assert (row.case_count, row.followed_count, row.half_days) == (1, 1, 1146)
    assert next_of(database, authority=A).overall_label is None


def test_nothing_published_after_the_day_is_seen(made_up: MadeUp) -> None:
    database = waits(made_up, [(A, "2023-03-01", BAD), (A, "2025-08-01", GOOD)])
    before = of(database, BAD, "calendar days", date(2025, 9, 29))
    assert (before.followed_count, before.half_days) == (0, None)
    since = of(database, BAD, "calendar days", date(2025, 9, 30))
    assert (since.followed_count, since.half_days) == (1, 884)


def test_no_estimate_before_a_list_was_published(made_up: MadeUp) -> None:
    database = waits(made_up, [(W, "2019-03-01", BAD), (A, "2019-04-01", BAD)])
    asked = {"as_at": date(2023, 7, 5)}
    assert database.query("sources/usual_interval", asked).empty
    assert next_of(database, date(2023, 7, 5)) is None
    assert of(database, BAD, "calendar days", date(2023, 7, 6)).observed_until.date() == date(
        2023, 3, 31
    )
    assert of(database, BAD, "calendar days", LIST_PUBLISHED).observed_until.date() == LIST_DAY


def test_authority_that_ended_waited_until_its_end(made_up: MadeUp) -> None:
    # Cumbria ended on 1 April 2023, 100 days after its inspection began.
    begun = [
        ("cumbria-to-2023", "2022-12-22", BAD),
        (A, "2023-01-01", BAD),
        (A, after("2023-01-01", 90), GOOD),
        (B, "2023-01-01", BAD),
        (B, after("2023-01-01", 110), GOOD),
    ]
    row = of(waits(made_up, begun), BAD, "calendar days")
    # At 110 days only one is left of three: 1 - 1/3, then nothing.
    assert (row.case_count, row.followed_count) == (3, 2)
    assert reached(row) == (90, 110, 110)
    assert pd.isna(row.first_waiting)


def test_the_longest_pause_is_left_out_but_for_inadequate(made_up: MadeUp) -> None:
    starts = ((A, "2020-01-01"), (B, "2020-01-11"), (A, "2021-01-10"), (B, "2021-01-20"))
    database = waits(made_up, [(authority, start, GOOD) for authority, start in starts])
    row = of(database, GOOD, "days without the pause")
    assert (row.pause_start.date(), row.pause_end.date()) == (date(2020, 1, 12), date(2021, 1, 9))
    assert (row.pause_days, row.quarter_days, row.is_used) == (364, 11, True)
    by_the_calendar = of(database, GOOD, "calendar days")
    assert (by_the_calendar.quarter_days, by_the_calendar.is_used) == (375, False)


SEVEN = [
    each
    for position, authority in enumerate(OTHERS, 1)
    for each in (
        (authority, "2022-01-10", BAD),
        (authority, after("2022-01-10", 100 * position), GOOD),
    )
]


def test_only_cases_that_waited_as_long_count_for_an_authority(made_up: MadeUp) -> None:
    database = waits(made_up, [*SEVEN, (W, "2025-01-01", BAD)])
    # After 300 days the five of 300 to 700 days are left, each step a fifth, and after 301 four,
    # too few. After 273 days it is as after 300: its own wait, to the list, is of 89 days.
    for waited, count in ((273, 5), (300, 5), (301, 4)):
        row = next_of(database, date.fromisoformat(after("2025-01-01", waited)))
        assert (row.waited_days, row.case_count, row.followed_count) == (waited, count, count)
        assert row.is_enough == (count == 5)
        assert [
            day.date().isoformat()
            for day in (row.quarter_date, row.half_date, row.three_quarter_date)
        ] == [after("2025-01-01", days) for days in (400, 500, 600)]


def test_nobody_waited_as_long(made_up: MadeUp) -> None:
    row = next_of(waits(made_up, [*SEVEN, (W, "2022-01-10", BAD)]), TODAY)
    # Its own wait to the list, 1,176 days, is shorter than that to the day.
    assert (row.waited_days, row.case_count, row.is_enough) == (1782, 0, False)
    assert row.quarter_date is None


def test_days_of_the_pause_are_added_back_on_the_calendar(made_up: MadeUp) -> None:
    # The pause of 1,460 days begins a day after the inspection of Warrington. Five others began 152
    # days before it and were inspected again 260 to 340 days after it: waits of 412 to 492 days.
    begun: list[Begun] = [(W, "2018-06-01", GOOD), ("sutton", "2022-06-01", BAD)]
    for position, authority in enumerate(OTHERS[:5]):
        begun += [
            (authority, "2018-01-01", GOOD),
            (authority, after("2022-06-01", 260 + 20 * position), BAD),
        ]
    database = waits(made_up, begun)
    pause = of(database, GOOD, "days without the pause", date(2023, 7, 6))
    assert (pause.pause_start.date(), pause.pause_days) == (date(2018, 6, 2), 1460)
    row = next_of(database, date(2023, 7, 6))
    assert (row.waited_days, row.case_count) == (401, 5)
    # 432, 452 and 472 days, one of them before the pause.
    assert [
        each.date().isoformat()
        for each in (row.quarter_date, row.half_date, row.three_quarter_date)
    ] == [after("2022-06-01", days) for days in (431, 451, 471)]


def test_rule_counts_from_the_start_and_knows_no_time_after_inadequate(made_up: MadeUp) -> None:
    begun = [(W, "2024-06-10", GOOD), (A, "2024-07-15", "Requires improvement to be good")]
    database = waits(made_up, [*begun, (B, "2024-02-26", BAD), (C, "2023-03-06", "Outstanding")])
    told = {
        authority: (row.rule_kind, *(day and day.date() for day in (row.rule_from, row.rule_to)))
        for authority in (W, A, B, C)
        for row in [next_of(database, authority=authority)]
    }
    assert told == {
        W: ("ILACS short inspection", date(2026, 12, 10), date(2027, 12, 10)),
        A: ("ILACS standard inspection", date(2027, 1, 15), date(2028, 1, 15)),
        B: (None, None, None),
        C: ("ILACS short inspection", date(2025, 9, 6), date(2026, 9, 6)),
    }
