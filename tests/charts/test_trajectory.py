"""Lanes of grades: where each block stands, what it looks like, that nothing covers another."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from gradeline.charts.authority import looks
from gradeline.charts.history_lanes import Bridge, Event, HistoryLane, LaneGrade, Years
from gradeline.charts.palette import GRADE_COLOURS, PALE, PALETTES, pairs
from gradeline.charts.trajectory import (
    CLOSE,
    LEAST_APART,
    PERIODS,
    lines_of,
    trajectory_chart,
)
from gradeline.compared_authorities import Authority

AS_AT = date(2026, 11, 21)
EVERYONE = [
    Authority("cheshire-east", "Cheshire East", "CE", 0),
    Authority("cheshire-west-and-chester", "Cheshire West and Chester", "CWaC", 1),
    Authority("warrington", "Warrington", "W", 2),
]
# A thousand days, so that a share is a day.
YEARS = Years(
    date(2020, 1, 1),
    date(2022, 9, 27),
    edges=[0.5],
    names=[("SIF", 0.0, 0.5)],
    periods=[
        (date(2020, 1, 1), date(2021, 5, 14), ["SIF", "Single inspection framework"]),
        (date(2021, 5, 15), date(2022, 9, 27), ["ILACS", "Inspection of children's services"]),
    ],
)
VISIT, NOTICE, SEND = "visit", "event", "area SEND inspection"


def grade(left: float = 0.1, right: float = 0.3, **more: Any) -> LaneGrade:
    given = {"letter": "G", "colour": "blue", "line": None, "top": 0.0, "height": 1.0}
    return LaneGrade(left=left, right=right, lines=["Good", "SIF, 2015"], **{**given, **more})


def lane(*grades: LaneGrade, **more: Any) -> HistoryLane:
    return HistoryLane("Warrington", grades, **more)


def trace(figure: go.Figure, name: str) -> Any:
    (found,) = [each for each in figure.data if each.name == name]
    return found


def test_name_of_a_framework_stands_where_no_line_crosses_it() -> None:
    years = replace(YEARS, edges=[0.4, 0.9, 1.0], names=[("SIF", 0.0, 0.4), ("ILACS", 0.4, 1.0)])
    assert [years.room_for(left, right) for _, left, right in years.names] == [0.2, 0.65]


def names(figure: go.Figure) -> set[str]:
    return {each.name for each in figure.data}


def heights(bars: Any) -> list[tuple[float, float]]:
    return [
        (middle - size / 2, middle + size / 2)
        for middle, size in zip(bars.y, bars.width, strict=True)
    ]


def ends(bars: Any) -> list[tuple[float, float]]:
    """Return where bars begin and end, as shares of YEARS."""
    days = [YEARS.share(date.fromisoformat(base[:10])) for base in bars.base]
    return [
        (left, left + length / 1000 / YEARS.length.total_seconds())
        for left, length in zip(days, bars.x, strict=True)
    ]


def dashed(figure: go.Figure) -> list[Any]:
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def signs(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations if note.text in ("▲", "▼", "=")]


def test_block_stands_where_it_is_told_with_its_letter_and_colour() -> None:
    figure = trajectory_chart([lane(grade())], YEARS)
    bars = trace(figure, "grades")
    assert bars.base == ("2020-04-10",)
    assert ends(bars)[0] == pytest.approx((0.1, 0.3), abs=0.003)
    assert bars.text == ("G",)
    assert bars.marker.color == (GRADE_COLOURS["blue"]["light"][0],)
    assert bars.hovertext == ("<b>Good</b><br>SIF, 2015",)


def test_letter_that_has_no_room_is_left_to_the_hover() -> None:
    bars = trace(trajectory_chart([lane(grade(letter=""))], YEARS), "grades")
    assert bars.text == ("",)
    assert "Good" in bars.hovertext[0]


def test_letter_of_a_narrow_block_stands_after_it_and_a_bridge_after_the_letter() -> None:
    narrow, wide = grade(0.1, 0.11, beside=0.06), grade(0.4, 0.6)
    figure = trajectory_chart([lane(narrow, wide, bridges=[bridge(narrow, wide)])], YEARS)
    bars = trace(figure, "grades")
    assert ends(bars)[0] == pytest.approx((0.1, 0.11), abs=0.001)
    assert bars.text == ("", "G")
    (letter,) = [note for note in figure.layout.annotations if note.text == "G"]
    assert (letter.x, letter.xanchor) == (YEARS.at(0.11), "left")
    ((top, bottom), _) = heights(bars)
    assert top < letter.y < bottom
    assert trace(figure, "bridges").x[0] == YEARS.at(narrow.reach)


def test_block_of_no_length_is_a_stroke_in_its_colour() -> None:
    bars = trace(trajectory_chart([lane(grade(0.1, 0.1, beside=0.06))], YEARS), "grades")
    ((left, right),) = ends(bars)
    assert 0 < right - left < 0.003
    assert bars.marker.line.color == (GRADE_COLOURS["blue"]["light"][0],)


def test_adequate_is_pale_with_an_edge_and_second_hand_dashed_on_paper() -> None:
    figure = trajectory_chart(
        [
            lane(
                grade(0.1, 0.2, colour="orange edge"),
                grade(0.3, 0.4, colour="orange edge", is_second_hand=True),
                grade(0.5, 0.6, colour="orange"),
            )
        ],
        YEARS,
    )
    bars = trace(figure, "grades")
    orange, paper = GRADE_COLOURS["orange"]["light"][0], PALETTES["light"].paper
    assert bars.marker.color == (PALE["light"], paper, orange)
    assert bars.marker.line.color == (orange, paper, paper)
    (edge,) = dashed(figure)
    assert edge.line.dash != "solid"
    assert (edge.line.color, edge.x0) == (orange, YEARS.at(0.3))


def test_thin_line_leads_on_from_a_block_only_where_it_has_one() -> None:
    grades = [grade(0.1, 0.2, line=0.4), grade(0.4, 0.6)]
    figure = trajectory_chart([lane(*grades)], YEARS)
    line = trace(figure, "nothing newer")
    assert ends(line) == [pytest.approx((0.2, 0.4), abs=0.002)]
    assert line.width[0] < trace(figure, "grades").width[0] / 4
    assert "nothing newer" not in names(trajectory_chart([lane(grades[1])], YEARS))


def test_halves_of_a_theme_stand_over_each_other() -> None:
    upper, lower = grade(height=0.5), grade(top=0.5, height=0.5)
    one, other = heights(trace(trajectory_chart([lane(upper, lower)], YEARS), "grades"))
    assert one[0] < one[1] < other[0] < other[1]
    ((whole_top, whole_bottom),) = heights(
        trace(trajectory_chart([lane(grade())], YEARS), "grades")
    )
    assert one[0] >= whole_top
    assert other[1] <= whole_bottom


def test_joint_judgement_has_a_line_within_its_block() -> None:
    figure = trajectory_chart([lane(grade(is_aside=True), grade(0.5, 0.7))], YEARS)
    ((left, right),) = ends(trace(figure, "asides"))
    assert 0.1 < left < right < 0.3
    ((top, bottom),) = heights(trace(figure, "asides"))
    block = heights(trace(figure, "grades"))[0]
    assert block[0] < top < bottom < block[1]


def bridge(earlier: LaneGrade, later: LaneGrade, sign: str = "▲") -> Bridge:
    return Bridge(earlier, later, sign, ["One level higher"])


def test_bridge_leads_from_one_block_to_the_next_with_its_sign_in_the_middle() -> None:
    pair = grade(0.1, 0.3), grade(0.5, 0.6)
    figure = trajectory_chart([lane(*pair, bridges=[bridge(*pair)])], YEARS)
    line = trace(figure, "bridges")
    assert list(line.x) == [YEARS.at(0.3), YEARS.at(0.5), None]
    assert line.line.dash == "dot"
    assert signs(figure) == ["▲"]
    assert trace(figure, "signs").hovertext == ("<b>One level higher</b>",)
    assert "bridges" not in names(trajectory_chart([lane(*pair)], YEARS))


def test_bridge_has_no_sign_where_there_is_no_room_for_it() -> None:
    pair = grade(0.1, 0.3), grade(0.31, 0.6)
    figure = trajectory_chart([lane(*pair, bridges=[bridge(*pair)])], YEARS)
    assert signs(figure) == []
    assert "bridges" in names(figure)


def test_bridge_leads_to_a_half_at_its_height_and_to_none_that_lies_elsewhere() -> None:
    half, whole = grade(0.1, 0.3, height=0.5), grade(0.5, 0.6)
    figure = trajectory_chart([lane(half, whole, bridges=[bridge(half, whole)])], YEARS)
    top, bottom = heights(trace(figure, "grades"))[0]
    assert top < trace(figure, "bridges").y[0] < bottom
    below = grade(0.5, 0.6, top=0.5, height=0.5)
    apart = trajectory_chart([lane(half, below, bridges=[bridge(half, below)])], YEARS)
    assert "bridges" not in names(apart)


def test_framework_is_told_in_full_on_hover_and_its_beginning_is_drawn_in_every_lane() -> None:
    figure = trajectory_chart([lane(grade()), lane(grade())], YEARS)
    told = trace(figure, "frameworks")
    assert told.hovertext[0] == "<b>SIF</b><br>Single inspection framework"
    assert len(told.base) == 2
    assert trace(figure, "framework names").text == ("SIF",)
    (edges,) = [shape.path for shape in figure.layout.shapes]
    day = YEARS.at(0.5).replace("T", "_")
    spans = re.findall(rf"M{day},([\d.]+)L{day},([\d.]+)", edges)
    blocks = heights(trace(figure, "grades"))
    assert [(float(top), float(bottom)) for top, bottom in spans] == blocks


def events(*days: int, group: str = VISIT) -> list[Event]:
    return [Event(date(2021, 1, day), group, ["Focused visit", "Topic"]) for day in days]


def test_marks_have_the_colour_of_their_authority_and_a_symbol_of_no_authority() -> None:
    look = looks(EVERYONE)
    figure = trajectory_chart(
        [
            HistoryLane(
                each.name,
                [grade()],
                events=[
                    *events(4),
                    *events(5, group=NOTICE),
                    *events(6, group=SEND),
                ],
                look=look[each.id],
            )
            for each in EVERYONE
        ],
        YEARS,
    )
    drawn = {
        group: trace(figure, f"Warrington, {group}s").marker for group in (VISIT, NOTICE, SEND)
    }
    assert len({marker.symbol for marker in drawn.values()}) == 3
    assert not {marker.symbol for marker in drawn.values()} & {
        each.symbol for each in look.values()
    }
    assert {marker.color for marker in drawn.values()} == {PALETTES["light"].authorities[2]}
    assert trace(figure, "Warrington, visits").hovertext == ("<b>Focused visit</b><br>Topic",)


def test_colour_and_symbol_stay_with_the_authority_whoever_is_left_out() -> None:
    look = looks(EVERYONE)["warrington"]
    named = trace(trajectory_chart([lane(grade(), look=look), lane()], YEARS), "names")
    assert [text.strip() for text in named.text] == ["Warrington", "Warrington"]
    assert (named.marker.color[0], named.marker.symbol[0]) == (
        *(PALETTES["light"].authorities[2], "diamond"),
    )
    assert named.marker.size[1] == 0


def test_marks_that_are_close_stand_on_lines_of_their_own() -> None:
    shares = [0.1, 0.1, 0.11, 0.1 + LEAST_APART, 0.5]
    assert lines_of(shares) == [0, 1, 2, 0, 0]
    held: dict[int, list[float]] = {}
    for share, line in zip(shares, lines_of(shares), strict=True):
        assert all(share - other >= LEAST_APART for other in held.get(line, []))
        held.setdefault(line, []).append(share)


def test_lane_begins_below_all_that_the_one_above_holds() -> None:
    full = lane(grade(), events=events(*range(1, 7)))
    figure = trajectory_chart([full, full], YEARS)
    (first, second) = heights(trace(figure, "grades"))
    marks = sorted({y for each in figure.data if each.name == "Warrington, visits" for y in each.y})
    assert first[1] < marks[0] < marks[5] < second[0] < marks[6]
    assert first[0] > PERIODS


def test_figure_is_as_high_as_its_lanes() -> None:
    def height(count: int, **more: Any) -> int:
        drawn: int = trajectory_chart([lane(grade(), **more)] * count, YEARS).layout.height
        return drawn

    assert height(4) - height(3) == height(2) - height(1) > 80
    assert height(3) < 400
    assert height(6, events=events(1, 2, 3, 4)) < 1400
    assert trajectory_chart([lane(grade())] * 11, YEARS, CLOSE).layout.height < 540


def test_lane_without_a_grade_says_why() -> None:
    figure = trajectory_chart([lane(otherwise="It did not exist yet")], YEARS)
    assert "It did not exist yet" in [note.text for note in figure.layout.annotations]
    assert "grades" not in names(figure)


def test_lane_of_marks_alone_has_no_ribbon() -> None:
    figure = trajectory_chart([lane(has_ribbon=False, events=events(1))], YEARS)
    assert len(figure.layout.shapes) == 0
    assert figure.layout.height < trajectory_chart([lane(grade())], YEARS).layout.height


def test_axis_of_a_single_day_is_still_drawn() -> None:
    day = date(2009, 4, 1)
    figure = trajectory_chart([lane()], Years(day, day, (), (), ()))
    first, last = figure.layout.xaxis.range
    assert first < last


def test_years_can_be_looked_at_closely_when_asked_and_heights_stay() -> None:
    layout = trajectory_chart([lane(grade())], YEARS, has_zoom=True).layout
    assert (layout.dragmode, layout.xaxis.fixedrange, layout.yaxis.fixedrange) == (
        *("zoom", False, True),
    )
    assert layout.xaxis2.fixedrange is True
    assert (layout.xaxis.minallowed, layout.xaxis.maxallowed) == tuple(layout.xaxis.range)


def test_finger_on_the_chart_scrolls_the_page_unless_zoom_is_asked_for() -> None:
    layout = trajectory_chart([lane(grade())], YEARS).layout
    assert layout.dragmode is False
    assert layout.xaxis.fixedrange is True


def test_every_colour_has_one_that_stands_for_it_in_the_dark() -> None:
    look = looks(EVERYONE)["warrington"]
    pair = [
        grade(0.1, 0.2, line=0.3, colour=name, is_aside=True, is_second_hand=at % 2 == 0)
        for at, name in enumerate(GRADE_COLOURS)
    ]
    figure = trajectory_chart(
        [lane(*pair, bridges=[bridge(pair[0], pair[1])], events=events(1), look=look), lane()],
        YEARS,
    )
    plain = json.loads(figure.to_json())
    text = json.dumps({"data": plain["data"], "layout": plain["layout"]})
    used = set(re.findall(r"#[0-9a-f]{6}", text))
    assert len(used) > 10
    assert used <= {light for light, _ in pairs()}
    assert len(pairs()) == len(dict(pairs()))
