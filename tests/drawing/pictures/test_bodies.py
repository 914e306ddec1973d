"""The bodies of pictures: board, lanes, lines, bars, small charts, table."""

import random
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from gradeline.drawing.pictures.bars import Bar, Bars
from gradeline.drawing.pictures.board import Board, BoardCell, BoardColumn, BoardRow, GradeNow
from gradeline.drawing.pictures.lanes import Lane, Lanes
from gradeline.drawing.pictures.lines import Line, Lines, Point, Remark, Star, apart, ticks_between
from gradeline.drawing.pictures.multiples import Multiples, Small
from gradeline.drawing.pictures.ribbons import Key, Swatch
from gradeline.drawing.pictures.rows import Rows
from tests.drawing.making import AXIS, block, ribbon
from tests.drawing.pictures.reading import (
    SVG,
    assert_all_can_be_read,
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    drawn,
    said,
    texts,
    titles,
)

RI = "Requires improvement to be good"
HOSTILE = "Ash <b>& Elm"
KEY = Key([Swatch("RI", "orange", "Requires improvement"), Swatch("G", "blue", "Good")])
HISTORY = ribbon(
    block("2011-08-19", "2012-04-30", "2015-09-15", letter="RI", colour="orange"),
    block("2015-09-15", "2017-12-31", "2026-11-27", is_second_hand=True),
)


def board(columns: int, themes: int, strands: int = 1) -> Board:
    grades = [GradeNow("RI", RI, "orange", "▼ from G in 2019")] * strands
    cells = [BoardCell(grades, HISTORY)] * (columns - 1)
    none = BoardCell((), ribbon(), "No grade held for the theme itself")
    return Board(
        "A board.",
        AXIS,
        [BoardColumn(f"{HOSTILE} {n}", ["ILACS short inspection"]) for n in range(columns)],
        [BoardRow(f"Help and protection {n}", [*cells, none], "a note") for n in range(themes)],
        KEY,
    )


@pytest.mark.parametrize("columns", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("themes", [1, 5, 7])
def test_board_of_up_to_six_fits_and_every_label_is_whole(columns: int, themes: int) -> None:
    root = drawn(board(columns, themes))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert_all_can_be_read(root)
    words = said(root)
    whole = " ".join(words)
    assert not [text for text in words if text.endswith("…")]
    # Letters that can be read leave no room for seven themes of six authorities.
    shown = 5 if (themes, columns) == (7, 6) else themes
    assert (f"and {themes - shown} more themes in the file" in words) == (shown < themes)
    if columns > 1:
        assert whole.count("good") == (columns - 1) * shown
    assert whole.count("No grade held") == shown
    assert {"Requires improvement", "Good", "SLAC", "2015"} <= set(words)


def test_board_that_has_no_room_counts_the_themes_left_out() -> None:
    root = drawn(board(6, 30, strands=2))
    assert_nothing_is_cut(root)
    (more,) = [text for text in said(root) if text.startswith("and ")]
    shown = sum(text.startswith("Help and protection") for text in said(root))
    assert more == f"and {30 - shown} more themes in the file"
    assert shown > 2


def test_eleven_rows_of_single_grades_stand_level_with_their_ribbons() -> None:
    cell = BoardCell([GradeNow("RI", "Requires improvement", "orange")], ribbon())
    rows = [BoardRow(f"Authority {number}", [cell] * 3) for number in range(11)]
    columns = [BoardColumn(name) for name in ("Overall", "Leadership", "Care leavers")]
    made = Board("B", AXIS, columns, rows, KEY, row_is="authority", rows_are="authorities")
    root = drawn(made)
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert_all_can_be_read(root)
    assert "Authority 10" in said(root)
    more = drawn(replace(made, rows=rows * 2))
    assert any(text.endswith("more authorities in the file") for text in said(more))


def test_second_hand_grade_of_today_is_dashed() -> None:
    cell = BoardCell([GradeNow("G", "Good", "blue", is_second_hand=True)], ribbon())
    root = drawn(Board("B", AXIS, [BoardColumn("Ash")], [BoardRow("T", [cell])], Key([])))
    (chip,) = root.iter(f"{SVG}rect")
    assert chip.get("stroke-dasharray")


@pytest.mark.parametrize("count", [1, 3, 6, 11])
def test_lanes_have_their_names_and_say_where_there_is_no_grade(count: int) -> None:
    lanes = [Lane(f"{HOSTILE} {number}", HISTORY) for number in range(count)]
    root = drawn(Lanes("L", AXIS, [*lanes, Lane("Elm", ribbon())], KEY))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    words = said(root)
    assert [f"{HOSTILE} {number}" in words for number in range(count)] == [True] * count
    assert words.count("No grade held") == 1
    assert words.count("RI") == count + 1
    assert titles(root).count(HISTORY.about) == count + 1


def line(name: str, values: list[float | None], position: int = 0) -> Line:
    points, stretch = [], 0
    for year, value in enumerate(values, 2015):
        if value is None:
            stretch += 1
        else:
            points.append(Point(date(year, 3, 31), value, stretch))
    return Line(name, points, f"{points[-1].value:g}", position)


def test_missing_year_is_a_gap() -> None:
    root = drawn(Lines("L", "%", [line("Ash", [1, 2, None, 4, 5])]))
    runs = [each.get("points", "").split() for each in root.iter(f"{SVG}polyline")]
    assert [len(run) for run in runs] == [2, 2]
    alone = drawn(Lines("L", "%", [line("Ash", [1, None, 4, None, 5])]))
    assert not list(alone.iter(f"{SVG}polyline"))
    assert len(list(alone.iter(f"{SVG}circle"))) == 4


@pytest.mark.parametrize("seed", range(12))
def test_every_line_is_named_at_its_end_and_no_name_covers_another(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    count = chance.randrange(1, 15)
    near = chance.choice([0.01, 1.0, 1000.0])
    lines = [
        line(f"{HOSTILE} {number}", [chance.random() * near for _ in range(chance.randrange(1, 9))])
        for number in range(count)
    ]
    root = drawn(Lines("L", "per 10,000 children", lines))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    ends = [text for text in said(root) if text.startswith(HOSTILE)]
    assert sorted(ends) == sorted(f"{each.name} {each.end}" for each in lines)


def test_context_is_grey_and_behind_and_each_authority_has_its_symbol() -> None:
    england = Line("England", line("England", [2, 3]).points, "3")
    lines = [line("Ash", [1, 2]), england, line("Elm", [3, 4], 5)]
    root = drawn(Lines("L", "%", lines))
    strokes = [each.get("stroke") for each in root.iter(f"{SVG}polyline")]
    assert strokes == ["#7c858b", "#12436d", "#5b2fa8"]
    assert len(list(root.iter(f"{SVG}circle"))) == 3
    assert len(list(root.iter(f"{SVG}polygon"))) == 3


def test_remarks_and_stars_stand_on_the_chart_with_their_meaning() -> None:
    remarks = [
        Remark(date(2016, 4, 1), date(2016, 4, 1), "new series"),
        Remark(date(2018, 3, 1), date(2019, 3, 1), "no collection: pandemic"),
    ]
    star = Star(date(2017, 6, 1), 9, "#12436d", "Ash, 9, as reported")
    chart = Lines("L", "%", [line("Ash", [1, 2, 3, 4, 5])], remarks, [star], "as reported")
    root = drawn(chart)
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert {"new series", "no collection: pandemic", "as reported"} <= set(said(root))
    assert "Ash, 9, as reported" in titles(root)


def test_reason_for_a_band_is_told_where_it_has_room_before_the_next() -> None:
    reason = "Few were seen in the year of the pandemic, and the year after was not like others."
    pandemic = Remark(date(2020, 3, 1), date(2021, 3, 1), "pandemic", reason)
    values: list[float | None] = [1, 2, 3, 4, 5, 6, 7, 8]
    alone = drawn(Lines("L", "%", [line("Ash", values)], [pandemic]))
    assert reason in said(alone)
    around = [
        Remark(date(2019, 3, 1), date(2020, 3, 1), "gap", "Not published " * 20),
        Remark(date(2021, 3, 1), date(2022, 3, 1), "new series", "Counted anew " * 20),
    ]
    both = drawn(Lines("L", "%", [line("Ash", values)], [pandemic, *around]))
    assert {"gap", "pandemic", "new series"} <= set(said(both))
    assert_nothing_covers_another(both)
    assert_nothing_is_cut(both)
    assert reason in titles(both)


def test_what_is_said_of_years_outside_the_chart_is_left_out() -> None:
    before = Remark(date(2001, 3, 1), date(2002, 3, 1), "pandemic")
    root = drawn(Lines("L", "%", [line("Ash", [1, 2, 3])], [before]))
    assert "pandemic" not in [*said(root), *titles(root)]


def test_only_year_stands_at_the_end_beside_its_name() -> None:
    root = drawn(Lines("L", "%", [line("Ash", [5])]))
    circle, sign = (float(each.get("cx", "")) for each in root.iter(f"{SVG}circle"))
    assert 0 < sign - circle < 60


def test_names_stand_below_what_is_said_of_stars() -> None:
    star = Star(date(2016, 6, 1), 9, "#12436d", "Ash, 9, as reported")
    lines = [line(f"Ash {number}", [1, 9 - number / 100]) for number in range(14)]
    root = drawn(Lines("L", "%", lines, stars=[star], stars_said="as reported in an inspection"))
    assert_nothing_covers_another(root)


def test_chart_without_a_figure_says_so() -> None:
    assert "No figure is held" in said(drawn(Lines("L", "%", [Line("Ash", [], "")])))


def test_value_that_never_changes_has_a_scale_all_the_same() -> None:
    for value in (0.0, 5.0, -3.0):
        assert_nothing_is_cut(drawn(Lines("L", "%", [line("Ash", [value, value])])))


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 146, [0, 25, 50, 75, 100, 125]),
        (0, 0.05, [0, 0.01, 0.02, 0.03, 0.04, 0.05]),
        (-3, 4, [-2, 0, 2, 4]),
        (63, 97, [70, 80, 90]),
    ],
)
def test_ticks_are_round(low: float, high: float, ticks: list[float]) -> None:
    found, decimals = ticks_between(low, high)
    assert found == pytest.approx(ticks)
    assert [round(tick, decimals) for tick in found] == found


@pytest.mark.parametrize("seed", range(20))
def test_places_are_apart_in_order_and_within(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    wanted = sorted(chance.random() * 100 for _ in range(chance.randrange(1, 12)))
    places = apart(wanted, 8, 5, 95)
    assert all(other - one >= min(8, 90 / len(wanted)) - 1e-6 for one, other in pairwise(places))
    assert places[0] >= 5 - 1e-6
    assert places[-1] <= 95 + 1e-6
    assert apart([10, 50], 8, 0, 100) == [10, 50]
    assert apart([50, 50], 8, 0, 100) == [46, 54]
    assert apart([], 8, 0, 100) == []


@pytest.mark.parametrize("count", [1, 4, 12])
def test_small_charts_stand_beside_each_other(count: int) -> None:
    chart = Lines("L", "%", [line("CE", [1, 2]), line("W", [2, 1])])
    root = drawn(Multiples("M", [Small(f"{HOSTILE} {number}", chart) for number in range(count)]))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert sum(text.startswith(HOSTILE) for text in said(root)) == count


def test_small_charts_without_room_are_counted() -> None:
    chart = Lines("L", "%", [line("CE", [1, 2])])
    root = drawn(Multiples("M", [Small(f"{HOSTILE} {number}", chart) for number in range(40)]))
    assert_nothing_is_cut(root)
    shown = sum(text.startswith(HOSTILE) for text in said(root))
    assert f"and {40 - shown} more in the file" in said(root)


def test_bars_are_as_long_as_their_values_and_a_missing_one_has_its_reason() -> None:
    bars = [Bar("Ash", 80, "80%"), Bar(HOSTILE, None, "suppressed"), Bar("Elm", 40, "40%", "#123")]
    root = drawn(Bars("B", "%", bars))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert {"Ash", "80%", HOSTILE, "suppressed", "Elm", "40%"} <= set(said(root))
    marked = [each for each in root.iter(f"{SVG}path") if each.find(f"{SVG}title") is not None]
    assert [each.get("fill") for each in marked] == ["#c9cdd0", "#123"]
    longs = []
    for each in marked:
        start, _, rest = each.get("d", "M").removeprefix("M").partition(" ")
        longs.append(float(rest.split("H")[1].split("V")[0]) - float(start))
    assert longs[0] == pytest.approx(2 * longs[1], abs=0.3)


def test_bars_below_zero_go_the_other_way_and_many_are_counted() -> None:
    assert_nothing_is_cut(drawn(Bars("B", "%", [Bar("Ash", -5, "-5%"), Bar("Elm", 3, "3%")])))
    root = drawn(Bars("B", "%", [Bar(f"{HOSTILE} {n}", n, str(n)) for n in range(150)]))
    assert_nothing_is_cut(root)
    shown = sum(text.startswith(HOSTILE) for text in said(root))
    assert f"and {150 - shown} more in the file" in said(root)


def test_few_rows_of_a_table_are_not_cut_within_their_cells() -> None:
    heads = ["Measure", *("Authority",) * 5]
    rows = [
        [f"{HOSTILE} {number} " + "conferences " * 9, *("on the bands " * 9,) * 5]
        for number in range(5)
    ]
    root = drawn(Rows("T", heads, rows))
    assert not [text for text in said(root) if "…" in text]
    assert sum(text.count("conferences") for text in said(root)) == 45
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)


def test_long_text_of_a_table_takes_all_the_room_that_short_columns_leave() -> None:
    root = drawn(Rows("T", ["Year", "What was found"], [["2024", "found " * 60]] * 3))
    found = [each for each in texts(root) if each.text.startswith("found")]
    assert max(each.right - each.left for each in found) > 1500
    assert_nothing_is_cut(root)


def test_table_is_whole_where_it_fits_and_says_what_it_leaves_out() -> None:
    heads = ["Authority", "What was found", "Year"]
    rows = [[f"{HOSTILE} {number}", "found " * 12, "2024"] for number in range(60)]
    short, long = (drawn(Rows("T", heads, own, frozenset({2}))) for own in (rows[:5], rows))
    for root in (short, long):
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)
        assert set(heads) <= set(said(root))
    shown = sum(text.startswith(HOSTILE) for text in said(long))
    assert sum(text.startswith(HOSTILE) for text in said(short)) == 5
    assert f"and {60 - shown} more rows in the file" in said(long)
    assert not [text for text in said(short) if text.startswith("and ")]
    years = {round(each.right) for each in texts(long) if each.text in ("2024", "Year")}
    assert len(years) == 1
