"""The trajectory chart: what is drawn, what is not, and how it is told apart."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go

from gradeline.charts.palette import PALETTES
from gradeline.charts.trajectory import History, trajectory_chart
from gradeline.compared_authorities import Authority
from gradeline.database.named_queries import Database
from gradeline.queries import trajectories as queries

AS_AT = date(2026, 11, 21)
EVERYONE = [
    Authority("cheshire-east", "Cheshire East", "CE", 0),
    Authority("cheshire-west-and-chester", "Cheshire West and Chester", "CWaC", 1),
    Authority("warrington", "Warrington", "W", 2),
]


def overall(database: Database) -> History:
    ids = tuple(authority.id for authority in EVERYONE)
    marks = queries.marks(as_at=AS_AT, authority_ids=ids, theme_id="overall", like_for_like=False)
    segments = queries.segments(
        as_at=AS_AT, authority_ids=ids, theme_id="overall", like_for_like=False
    )
    return History(
        marks=database.ask(marks),
        segments=database.ask(segments),
        bands=database.ask(queries.bands(as_at=AS_AT)),
        happenings=database.ask(queries.happenings(as_at=AS_AT, authority_ids=ids)),
        levels=database.ask(queries.levels()),
    )


def traces(figure: go.Figure, ending: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.name.endswith(ending)]


def test_every_grade_is_marked_once_at_its_level(database: Database) -> None:
    history = overall(database)
    marks = traces(trajectory_chart(history, EVERYONE, AS_AT), ", grades")
    levels = [round(level) for trace in marks for level in trace.y]
    assert levels == [mark.grade_rank for mark in history.marks]
    assert [trace.name for trace in marks] == [f"{each.name}, grades" for each in EVERYONE]


def test_hover_tells_the_printed_label_area_and_page(database: Database) -> None:
    (first, *_) = traces(trajectory_chart(overall(database), EVERYONE, AS_AT), ", grades")
    assert first.text[0] == (
        "<b>Adequate</b><br>Cheshire East<br>Overall effectiveness (Safeguarding services)<br>"
        "SLAC inspection, 2011, page 37"
    )
    assert "Known second-hand: later report" in first.text[2]


def test_adequate_is_hollow_and_second_hand_has_a_dot(database: Database) -> None:
    (east, *_) = traces(trajectory_chart(overall(database), EVERYONE, AS_AT), ", grades")
    paper, own = PALETTES["light"].paper, PALETTES["light"].authorities[0]
    assert list(east.marker.symbol) == [
        "circle",
        "circle",
        "circle-open-dot",
        "circle",
        "circle",
        "circle",
    ]
    assert list(east.marker.color) == [paper, paper, own, own, own, own]


def test_bridges_are_drawn_only_when_asked(database: Database) -> None:
    history = overall(database)
    assert traces(trajectory_chart(history, EVERYONE, AS_AT), ", bridge") == []
    bridges = traces(trajectory_chart(history, EVERYONE, AS_AT, is_bridged=True), ", bridge")
    assert len(bridges) == 3
    assert {trace.line.dash for trace in bridges} == {"dot"}


def test_lines_have_gaps_between_frameworks(database: Database) -> None:
    (east, *_) = traces(trajectory_chart(overall(database), EVERYONE, AS_AT), ", held")
    assert list(east.y).count(None) == 5
    assert east.connectgaps is not True


def test_framework_bands_are_labelled(database: Database) -> None:
    history = overall(database)
    figure = trajectory_chart(history, EVERYONE, AS_AT)
    bands = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert [band.name for band in bands] == [band.short_name for band in history.bands]
    texts = [annotation.text.replace("<br>", " ") for annotation in figure.layout.annotations]
    assert texts == [band.short_name for band in history.bands]


def test_visits_and_events_can_be_left_out(database: Database) -> None:
    history = overall(database)
    with_them = trajectory_chart(history, EVERYONE, AS_AT)
    assert sum(len(trace.x) for trace in traces(with_them, ", visits")) == 14
    without = replace(history, happenings=())
    assert traces(trajectory_chart(without, EVERYONE, AS_AT), ", visits") == []


def test_one_panel_each_has_its_own_axis_and_title(database: Database) -> None:
    figure = trajectory_chart(overall(database), EVERYONE, AS_AT, is_together=False)
    titles = [annotation.text for annotation in figure.layout.annotations]
    assert [each.name for each in EVERYONE] == [
        title for title in titles if title in {each.name for each in EVERYONE}
    ]
    assert {trace.yaxis for trace in traces(figure, ", grades")} == {"y", "y2", "y3"}


def test_colour_stays_with_the_authority_whoever_is_left_out(database: Database) -> None:
    figure = trajectory_chart(overall(database), EVERYONE[2:], AS_AT)
    (only,) = traces(figure, ", grades")
    assert only.marker.line.color == PALETTES["light"].authorities[2]
    assert set(only.marker.symbol) == {"diamond", "diamond-open-dot"}


def test_chart_without_any_grade_is_still_a_chart(database: Database) -> None:
    empty = History((), (), (), (), database.ask(queries.levels()))
    figure = trajectory_chart(empty, EVERYONE, AS_AT)
    assert figure.layout.height > 0
    assert figure.layout.xaxis.type == "date"


def test_area_send_inspection_has_a_symbol_of_its_own_and_no_colour_of_a_grade(
    database: Database,
) -> None:
    figure = trajectory_chart(overall(database), EVERYONE, AS_AT)
    (west, warrington) = traces(figure, ", area SEND inspections")
    others = {
        trace.marker.symbol
        for ending in (", visits", ", events")
        for trace in traces(figure, ending)
    }
    assert {west.marker.symbol, warrington.marker.symbol} == {"asterisk-open"}
    assert "asterisk-open" not in others
    assert west.marker.color == PALETTES["light"].authorities[1]
    assert warrington.marker.color == PALETTES["light"].authorities[2]
    assert "Inconsistent experiences and outcomes" in warrington.text[0]
