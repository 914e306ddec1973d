"""Where blocks, lines, names and years are placed on a ribbon and its axis."""

import random
from datetime import date, timedelta

import pytest

from gradeline.drawing.ribbon import LEAST, Axis, Block, Period, Room, place
from tests.drawing.checking import assert_nothing_overlaps
from tests.drawing.making import AXIS, block, ribbon


def test_block_is_as_long_as_its_time_and_its_line_leads_to_the_next() -> None:
    first, second = place(
        ribbon(
            block("2015-09-15", "2017-12-31", "2020-01-09"),
            block("2020-01-09", "2022-12-31", "2026-11-27"),
        )
    )
    assert first.left == AXIS.share(date(2015, 9, 15))
    assert first.right == AXIS.share(date(2017, 12, 31))
    assert first.line == second.left == AXIS.share(date(2020, 1, 9))
    assert second.line == 1.0


def test_block_of_no_length_stands_on_its_day_and_its_letters_after_it() -> None:
    (only,) = place(ribbon(block("2018-02-10", "2018-02-10", "2020-01-09", letter="RI")))
    assert only.left == only.right == AXIS.share(date(2018, 2, 10))
    assert only.has_letter
    assert only.beside == LEAST[2]
    assert only.line == AXIS.share(date(2020, 1, 9))


def test_letters_are_left_out_where_something_follows_too_soon() -> None:
    first, second = place(
        ribbon(
            block("2015-01-09", "2015-03-31", "2015-06-01"),
            block("2015-06-01", "2018-11-27", letter="RI"),
        )
    )
    assert (first.has_letter, first.beside) == (False, 0.0)
    assert (second.has_letter, second.beside) == (True, 0.0)
    assert second.left == AXIS.share(date(2015, 6, 1))


def test_block_at_the_end_begins_on_its_day_and_has_its_letters_where_there_is_room() -> None:
    held = ribbon(
        block("2020-01-09", "2022-12-31", "2026-07-07"), block("2026-07-07", "2026-11-27")
    )
    before, last = place(held)
    assert (last.left, last.right) == (AXIS.share(date(2026, 7, 7)), 1.0)
    assert before.line == last.left
    assert not last.has_letter
    (_, with_room) = place(held, Room(end=0.1))
    assert with_room.has_letter
    assert with_room.left == last.left
    assert with_room.reach > 1.0


def test_grades_of_one_report_are_as_wide_whether_of_one_letter_or_two() -> None:
    spans = [
        place(ribbon(block("2025-11-26", "2026-03-31", "2026-11-27", letter=letter)))[0]
        for letter in ("G", "RI")
    ]
    assert spans[0].left == spans[1].left
    assert spans[0].right == spans[1].right


def test_block_begun_before_the_axis_begins_with_it() -> None:
    (only,) = place(ribbon(block("2008-01-01", "2010-01-01")))
    assert only.left == 0.0


def test_halves_stand_above_each_other_and_a_whole_one_over_both() -> None:
    upper, lower, whole = place(
        ribbon(
            block("2011-08-19", "2012-04-30", "2013-04-23", lane=1, lane_count=2),
            block("2011-08-19", "2012-04-30", "2013-04-23", lane=2, lane_count=2),
            block("2013-04-23", "2013-10-31", "2026-11-27"),
        )
    )
    assert (upper.top, upper.height, lower.top, lower.height) == (0.0, 0.5, 0.5, 0.5)
    assert (whole.top, whole.height) == (0.0, 1.0)
    assert (upper.left, upper.right) == (lower.left, lower.right)
    assert upper.line == lower.line == whole.left


def test_blocks_too_many_for_their_letters_lose_them_and_stay_apart() -> None:
    days = [date(2020, 1, 1) + timedelta(days=20 * number) for number in range(60)]
    placed = place(ribbon(*(block(str(day), str(day), "2026-11-27") for day in days)))
    assert_nothing_overlaps(placed)
    crowded = [block(str(day)) for day in days * 3]
    assert not all(each.has_letter for each in place(ribbon(*crowded)))


@pytest.mark.parametrize("seed", range(40))
def test_whatever_comes_nothing_overlaps_or_leaves_the_picture(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    blocks: list[Block] = []
    for lane, count in chance.choice([[(1, 1)], [(1, 2), (2, 2)], [(1, 3), (2, 3), (3, 3)]]):
        day = AXIS.first + timedelta(days=chance.randrange(900))
        while day < AXIS.last and len(blocks) < 15:
            following = day + timedelta(days=chance.randrange(1, 1500))
            held = min(day + timedelta(days=chance.randrange(1500)), following)
            until = min(following, AXIS.last)
            letter = chance.choice(["G", "RI"])
            blocks.append(
                block(
                    *(str(day), str(min(held, until)), str(until)),
                    letter=letter,
                    lane=lane,
                    lane_count=count,
                )
            )
            day = following
    assert_nothing_overlaps(place(ribbon(*blocks)))


def test_years_are_few_and_none_is_cut_off() -> None:
    assert [year for year, _ in AXIS.years()] == [2010, 2015, 2020, 2025]
    short = Axis(date(2009, 4, 1), date(2012, 6, 30))
    assert [year for year, _ in short.years()] == [2010, 2011, 2012]
    assert Axis(date(2009, 4, 1), date(2009, 4, 1)).years() == []


def test_time_in_which_no_year_begins_has_its_year_at_its_edge() -> None:
    for first in (date(2015, 12, 31), date(2016, 2, 1)):
        (told,) = Axis(first, date(2016, 12, 31)).years()
        assert told[0] == 2016
        assert 0 < told[1] < 0.1


def test_name_without_room_is_left_out_and_its_edge_stays() -> None:
    axis = Axis(
        date(2009, 4, 1),
        date(2012, 6, 30),
        (
            Period("SLAC", date(2009, 4, 1), date(2012, 4, 30)),
            Period("Child protection", date(2012, 5, 1), date(2012, 6, 30)),
        ),
    )
    assert [period.name for period, _, _ in axis.names()] == ["SLAC"]
    assert axis.edges() == [axis.share(date(2012, 5, 1))]


def test_edges_are_those_of_every_period_within() -> None:
    days = (date(2013, 11, 1), date(2018, 1, 1), date(2023, 1, 1), date(2026, 4, 1))
    assert AXIS.edges() == [AXIS.share(day) for day in days]
