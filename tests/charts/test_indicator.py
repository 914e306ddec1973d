"""The chart of one indicator: what a line may join, what is a gap, and whose colour is whose."""

import json
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from gradeline.charts.indicator import UNDER, Average, Series, indicator_chart
from gradeline.charts.lines import LABEL_SPACE, LONGEST_LABEL
from gradeline.charts.palette import PALETTES
from gradeline.database.named_queries import Database
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import LinesRow
from tests.charts.test_trajectory import AS_AT, EVERYONE
from tests.conftest import read_figures, read_rows
from tests.small_facts import SMALL

THREE = tuple(authority.id for authority in EVERYONE)
EAST, WEST, WARRINGTON = THREE
AREAS = (*THREE, "england", "north-west")
LIGHT = PALETTES["light"]
Every = dict[str, tuple[Series, go.Figure]]
COLOURS = dict(zip(THREE, LIGHT.authorities, strict=False))


def indicators_of(folder: Path) -> dict[str, dict[str, str]]:
    return {row["indicator_id"]: row for row in read_rows(folder / "indicator.csv")}


def breaks_of(folder: Path) -> set[tuple[str, int]]:
    return {
        (row["indicator_id"], int(row["year"]))
        for row in read_rows(folder / "series_remark.csv")
        if row["kind"] == "break"
    }


INDICATORS, BREAKS = indicators_of(SMALL), breaks_of(SMALL)


def series(
    database: Database,
    indicator_id: str,
    *,
    areas: tuple[str, ...] = AREAS,
    shown: tuple[str, ...] = THREE,
    model: int | None = None,
    average: Average = "mean",
    as_at: date = AS_AT,
) -> Series:
    averages = queries.neighbour_lines(
        figures="figure",
        indicator_id=indicator_id,
        authority_ids=shown,
        model=model or 2025,
        as_at=as_at,
    )
    reported = queries.reported(indicator_id=indicator_id, as_at=as_at, authority_ids=shown)
    return Series(
        lines=database.ask(
            queries.lines(figures="figure", indicator_id=indicator_id, area_ids=areas, as_at=as_at)
        ),
        averages=database.ask(averages) if model else (),
        average=average,
        inspections=database.ask(queries.inspections(as_at=as_at, authority_ids=shown)),
        remarks=database.ask(queries.remarks(indicator_id=indicator_id, as_at=as_at)),
        reported=database.ask(reported),
    )


def drawn(held: Series, indicator_id: str) -> go.Figure:
    about = INDICATORS[indicator_id]
    return indicator_chart(held, EVERYONE, unit=about["unit"], decimals=int(about["decimals"]))


def chart(database: Database, indicator_id: str, **more: Any) -> go.Figure:
    return drawn(series(database, indicator_id, **more), indicator_id)


def every_drawn(database: Database) -> Every:
    """Return each indicator drawn with everything that can be asked for, and what it rests on."""
    areas = (*AREAS, "halton", "cumbria-to-2023")
    held = {name: series(database, name, areas=areas, model=2025) for name in INDICATORS}
    return {name: (held[name], drawn(held[name], name)) for name in INDICATORS}


@pytest.fixture(scope="module")
def every(database: Database) -> Every:
    return every_drawn(database)


def trace(figure: go.Figure, name: str) -> go.Scatter:
    """Return the trace of a name, which may have initials after it."""
    names = {each.name: each.initials for each in EVERYONE}
    known = (name, f"{name} ({names.get(name)})")
    (only,) = [each for each in figure.data if each.name in known]
    return only


def lines_of(figure: go.Figure) -> list[go.Scatter]:
    return [each for each in figure.data if "lines" in each.mode]


def stars(figure: go.Figure) -> list[go.Scatter]:
    return [each for each in figure.data if each.name.endswith("reported in an inspection")]


def strip(figure: go.Figure) -> list[go.Scatter]:
    return [each for each in figure.data if each.yaxis == "y2"]


def end_labels(figure: go.Figure) -> list[Any]:
    return [each for each in figure.layout.annotations if each.xshift]


def told_above(figure: go.Figure) -> list[str]:
    """Return what is written above the lines, on years that are shaded."""
    return [each.text.replace("<br>", " ") for each in figure.layout.annotations if not each.xshift]


def drawn_areas(held: Series) -> set[str]:
    """Return the names of the areas that have a line."""
    return {row.area for row in known(held)}


def known(held: Series) -> list[LinesRow]:
    return [row for row in held.lines if row.value is not None]


def newest_period(held: Series) -> date:
    return max(row.period_end for row in known(held))


def symbols(marks: go.Scatter) -> set[str]:
    """Return the symbols of a trace, those dotted as second-hand with the others."""
    drawn = marks.marker.symbol
    return {
        symbol.removesuffix("-open-dot")
        for symbol in ([drawn] if isinstance(drawn, str) else drawn)
    }


def joined_years(line: go.Scatter, year_of: dict[Any, int]) -> list[tuple[int, int]]:
    """Return the pairs of years between which a line is drawn, without a gap between them."""
    return [
        (year_of[one_x], year_of[other_x])
        for (one_x, one_y), (other_x, other_y) in pairwise(zip(line.x, line.y, strict=True))
        if one_y is not None and other_y is not None
    ]


def value_of(indicator_id: str, authority_id: str) -> dict[int, str]:
    return {
        int(row["year"]): row["value"]
        for row in read_figures(SMALL)
        if row["indicator_id"] == indicator_id and row["authority_id"] == authority_id
    }


def test_each_area_is_one_line(database: Database) -> None:
    lines = lines_of(chart(database, "cla_rate", areas=(*AREAS, "halton")))
    assert len(lines) == 6
    for authority, line in zip(EVERYONE, lines, strict=False):
        assert line.name.startswith(authority.name)
    assert {line.name for line in lines[3:]} == {"England", "North West", "Halton"}


def test_line_stops_where_years_are_missing(database: Database) -> None:
    line = trace(chart(database, "cla_foster_pct"), "Cheshire East")
    shown = [None if y is None else x.year for x, y in zip(line.x, line.y, strict=True)]
    cut = shown.index(None)
    assert (shown[cut - 1], shown[cut + 1]) == (2014, 2020)
    assert shown.count(None) == 1
    assert line.connectgaps is not True


def test_line_stops_where_the_series_begins_anew(database: Database) -> None:
    line = trace(chart(database, "sw_agency_rate"), "Warrington")
    shown = [None if y is None else x.year for x, y in zip(line.x, line.y, strict=True)]
    cut = shown.index(None)
    assert (shown[cut - 1], shown[cut + 1]) == (2016, 2017)


@pytest.mark.slow
def test_no_line_leads_over_a_missing_year_or_a_break(every: Every) -> None:
    wrong = []
    for indicator_id, (held, figure) in every.items():
        year_of = {row.period_end: row.year for row in held.lines}
        assert lines_of(figure)
        for line in lines_of(figure):
            assert list(line.x) == sorted(line.x)
            wrong += [
                (indicator_id, line.name, one, other)
                for one, other in joined_years(line, year_of)
                if other != one + 1 or (indicator_id, other) in BREAKS
            ]
    assert wrong == []


@pytest.mark.slow
def test_neighbouring_years_of_one_series_are_joined(every: Every) -> None:
    for indicator_id, (held, figure) in every.items():
        year_of = {row.period_end: row.year for row in held.lines}
        years_of: dict[str, set[int]] = {}
        for row in known(held):
            years_of.setdefault(row.area, set()).add(row.year)
        for name, years in years_of.items():
            expected = [
                (year, year + 1)
                for year in sorted(years)
                if year + 1 in years and (indicator_id, year + 1) not in BREAKS
            ]
            assert joined_years(trace(figure, name), year_of) == expected


def test_suppressed_year_is_no_point_and_never_zero(database: Database) -> None:
    published = value_of("uasc_number", EAST)
    assert published[2011] == published[2013] == ""
    line = trace(chart(database, "uasc_number"), "Cheshire East")
    points = {x.year: y for x, y in zip(line.x, line.y, strict=True) if y is not None}
    assert points == {year: float(value) for year, value in published.items() if value}
    assert 0 not in points.values()


def test_true_zero_is_a_point(database: Database) -> None:
    published = value_of("cla_convicted_pct", EAST)
    zeros = [year for year, value in published.items() if value and float(value) == 0]
    assert zeros
    line = trace(chart(database, "cla_convicted_pct"), "Cheshire East")
    points = {x.year: y for x, y in zip(line.x, line.y, strict=True) if y is not None}
    assert [points[year] for year in zeros] == [0.0] * len(zeros)


def test_hover_tells_value_unit_area_period_and_document(database: Database) -> None:
    line = trace(chart(database, "cla_rate"), "Cheshire East")
    assert (
        line.text[-1] == "<b>66 per 10,000</b><br>Cheshire East, 31 March 2025<br>LAIT, April 2026"
    )
    assert line.text[0].endswith(", worked out")


@pytest.mark.slow
def test_labels_at_the_ends_keep_apart_and_within_the_chart(every: Every) -> None:
    most = 0
    for indicator_id, (held, figure) in every.items():
        low, high = figure.layout.yaxis.range
        slack = (high - low) / 1000
        places = sorted(label.y for label in end_labels(figure))
        assert len(places) == len(drawn_areas(held)), indicator_id
        for one, next_one in pairwise(places):
            assert next_one - one >= LABEL_SPACE * (high - low) - slack, indicator_id
        assert low <= places[0], indicator_id
        assert places[-1] <= high + slack, indicator_id
        most = max(most, len(places))
    assert most >= 6


def test_labels_stand_in_the_order_of_the_values(database: Database) -> None:
    labels = end_labels(chart(database, "cla_rate"))
    told = [label.text for label in sorted(labels, key=lambda label: label.y)]
    assert told == ["CE 66", "England 67", "W 69", "CWaC 82", "North West 90"]


@pytest.mark.slow
def test_every_line_has_a_label_at_the_last_point_held(every: Every) -> None:
    initials = {authority.name: authority.initials for authority in EVERYONE}
    for indicator_id, (held, figure) in every.items():
        ends: dict[str, date] = {}
        for row in known(held):
            ends[row.area] = max(row.period_end, ends.get(row.area, row.period_end))
        for name, end in ends.items():
            told = f"{initials.get(name, name)} "[: LONGEST_LABEL - 2]
            (label,) = [each for each in end_labels(figure) if each.text.startswith(told)]
            assert label.x == end, (indicator_id, name)
            year = rf"\({end.year}(, few)?\)$"
            is_earlier = re.search(year, label.text) is not None
            assert is_earlier == (end < newest_period(held)), (indicator_id, name)


def test_line_that_ends_earlier_says_the_year_of_its_last_point(database: Database) -> None:
    labels = end_labels(chart(database, "first_time_entrants_rate"))
    (country,) = [label for label in labels if label.text.startswith("England")]
    assert country.text == "England 407 (2015)"
    assert country.x == date(2015, 12, 31)


def test_colours_and_symbols_stay_when_an_authority_is_left_out(database: Database) -> None:
    left = (WEST, WARRINGTON)
    figure = chart(database, "cla_rate", areas=(*left, "england"), shown=left)
    assert not any("Cheshire East" in each.name for each in figure.data)
    for authority in EVERYONE[1:]:
        assert trace(figure, authority.name).line.color == COLOURS[authority.id]
    assert symbols(trace(figure, "Warrington, inspections")) == {"diamond"}
    assert {star.marker.color for star in stars(figure)} == {COLOURS[each] for each in left}
    colours = {label.text.split()[0]: label.font.color for label in end_labels(figure)}
    assert colours["W"] == COLOURS[WARRINGTON]


def test_context_is_grey_and_another_authority_is_neither_grey_nor_one_of_the_three(
    database: Database,
) -> None:
    figure = chart(database, "cla_rate", areas=(*AREAS, "halton"))
    assert trace(figure, "England").line.color == LIGHT.context
    assert trace(figure, "North West").line.color == LIGHT.context
    assert trace(figure, "England").line.dash != trace(figure, "North West").line.dash
    assert trace(figure, "Halton").line.color == LIGHT.ink


def test_reported_figures_are_marks_that_no_line_passes_through(database: Database) -> None:
    held = series(database, "cla_rate")
    figure = drawn(held, "cla_rate")
    assert {star.mode for star in stars(figure)} == {"markers"}
    marks = [mark for star in stars(figure) for mark in zip(star.x, star.y, strict=True)]
    assert (date(2015, 10, 31), 71.0) in marks
    published = {(row.period_end, row.value) for row in held.lines}
    for line in lines_of(figure):
        points = zip(line.x, line.y, strict=True)
        assert {point for point in points if point[1] is not None} <= published
    without = drawn(replace(held, reported=()), "cla_rate")
    assert stars(without) == []
    assert [(line.x, line.y) for line in lines_of(without)] == [
        (line.x, line.y) for line in lines_of(figure)
    ]


def test_comparators_of_a_report_are_not_drawn(database: Database) -> None:
    held = series(database, "fsm_primary_pct")
    about = [row.about for row in held.reported]
    assert "England" in about
    marks = sum(len(star.x) for star in stars(drawn(held, "fsm_primary_pct")))
    assert marks == about.count("authority")


@pytest.mark.slow
def test_every_reported_figure_drawn_is_within_the_axes(every: Every) -> None:
    wrong = []
    for indicator_id, (_, figure) in every.items():
        begin, end = figure.layout.xaxis.range
        low, high = figure.layout.yaxis.range
        wrong += [
            (indicator_id, star.name, day, value)
            for star in stars(figure)
            for day, value in zip(star.x, star.y, strict=True)
            if not (begin <= day <= end and low <= value <= high)
        ]
    assert wrong == []


def test_reported_figure_that_is_no_exact_value_says_so(database: Database) -> None:
    held = series(database, "uasc_number")
    bounds = {row.qualifier for row in held.reported if row.authority_id == EAST}
    assert bounds == {"under"}
    for star in stars(drawn(held, "uasc_number")):
        if star.name.startswith("Cheshire East"):
            assert all("under 5" in text for text in star.text)


def test_reported_figure_without_a_printed_date_says_so(database: Database) -> None:
    held = series(database, "population_0_17")
    assert {row.date_basis for row in held.reported} == {"undated"}
    texts = [text for star in stars(drawn(held, "population_0_17")) for text in star.text]
    assert len(texts) == 3
    assert all("no date printed" in text for text in texts)


def test_break_is_a_dashed_line_in_a_shaded_time_with_its_reason_above(
    database: Database,
) -> None:
    figure = chart(database, "sw_agency_rate")
    line, shade = sorted(figure.layout.shapes, key=lambda shape: shape.type)
    assert line.line.dash == "dash"
    assert date(2016, 9, 30) < line.x0 == line.x1 < date(2017, 9, 30)
    assert (line.y0, line.y1, line.yref) == (0, 1, "y domain")
    assert date(2016, 9, 28) <= shade.x0 < line.x0 < shade.x1 <= date(2017, 10, 2)
    (reason,) = told_above(figure)
    assert reason.startswith("From 2017 the figures rest on a record")


def test_year_of_the_pandemic_is_shaded_with_what_it_did(database: Database) -> None:
    figure = chart(database, "referrals_rate")
    (shade,) = figure.layout.shapes
    assert shade.x0 < date(2021, 3, 31) < shade.x1
    assert (shade.x1 - shade.x0).days in (365, 366)
    assert told_above(figure) == ["Fell nationally in the pandemic year."]


def test_years_of_the_pandemic_in_a_row_are_one_shade(database: Database) -> None:
    figure = chart(database, "cla_progress8")
    (shade,) = figure.layout.shapes
    assert shade.x0 < date(2020, 8, 31) < date(2021, 8, 31) < shade.x1
    assert told_above(figure) == ["Not published because exams were cancelled in the pandemic."]


def test_shades_near_each_other_are_told_in_a_word(database: Database) -> None:
    figure = chart(database, "cla_en_ma_9_4_pct")
    assert told_above(figure) == ["pandemic", "new series"]
    dashed = [shape for shape in figure.layout.shapes if shape.type == "line"]
    assert len(dashed) == 2


def test_nothing_is_shaded_before_its_year_has_ended(database: Database) -> None:
    figure = chart(database, "referrals_rate", as_at=date(2021, 3, 30))
    assert len(figure.layout.shapes) == 0


@pytest.mark.slow
def test_lines_keep_below_the_reasons_of_shades(every: Every) -> None:
    for indicator_id, (held, figure) in every.items():
        lines = max((text.count(" ") for text in told_above(figure)), default=0)
        low, high = figure.layout.yaxis.range
        top = max(row.value for row in held.lines if row.value is not None)
        if lines > 3:
            assert (high - top) / (high - low) > 0.1, indicator_id


def test_series_without_a_break_has_no_dashed_line(database: Database) -> None:
    figure = chart(database, "cla_rate")
    assert len(figure.layout.shapes) == 0


def test_strip_holds_each_inspection_with_its_letter_and_each_visit(database: Database) -> None:
    held = series(database, "cla_rate")
    figure = drawn(held, "cla_rate")
    marks = [
        (mark.name, x, letter)
        for mark in strip(figure)
        for x, letter in zip(mark.x, mark.text, strict=True)
    ]
    assert len(marks) == len(held.inspections)
    (east,) = [each for each in strip(figure) if each.name == "Cheshire East, inspections"]
    assert list(east.text) == ["A/A", "I", "RI", "RI", "I"]
    assert symbols(east) == {"circle"}
    for mark in strip(figure):
        if mark.name.endswith("visits"):
            assert set(mark.text) == {""}
            assert symbols(mark) == {"line-ns-open"}


def test_each_authority_has_its_lane_and_its_name_beside_it(database: Database) -> None:
    figure = chart(database, "cla_rate", shown=(EAST, WARRINGTON))
    assert list(figure.layout.yaxis2.ticktext) == ["CE", "W"]
    for mark in strip(figure):
        name, kind = mark.name.split(", ")
        lane = ["Cheshire East", "Warrington"].index(name)
        assert set(mark.y) == {lane + (UNDER if kind == "visits" else 0)}
    assert figure.layout.yaxis2.domain[0] > figure.layout.yaxis.domain[1]


def test_nothing_later_than_the_day_is_drawn(database: Database) -> None:
    day = date(2016, 3, 31)
    figure = chart(database, "cla_rate", as_at=day, model=2025)
    lines = [each for each in figure.data if "lines" in each.mode]
    assert max(x for line in lines for x in line.x) == date(2015, 3, 31)
    assert max(x for each in figure.data for x in each.x) <= day


def test_negative_values_are_within_the_chart(database: Database) -> None:
    held = series(database, "cla_progress8", model=2021)
    figure = drawn(held, "cla_progress8")
    low, high = figure.layout.yaxis.range
    values = [row.value for row in held.lines if row.value is not None]
    assert low < min(values) < 0
    assert max(values) < high


@pytest.mark.slow
def test_every_value_is_within_the_chart(every: Every) -> None:
    for indicator_id, (_, figure) in every.items():
        low, high = figure.layout.yaxis.range
        values = [y for line in lines_of(figure) for y in line.y if y is not None]
        assert low <= min(values) <= max(values) < high, indicator_id


def test_small_shares_start_at_zero(database: Database) -> None:
    assert chart(database, "sw_agency_rate").layout.yaxis.range[0] == 0


def test_area_without_any_value_has_no_line(database: Database) -> None:
    assert not any(value_of("care_leavers_eet_pct_age19", EAST).values())
    figure = chart(database, "care_leavers_eet_pct_age19")
    assert not any(each.name == "Cheshire East (CE)" for each in figure.data)
    assert not any(label.text.startswith("CE") for label in end_labels(figure))


def test_series_without_any_value_is_still_a_chart(database: Database) -> None:
    held = series(database, "care_leavers_eet_pct_age19", areas=(EAST, WARRINGTON))
    assert len(held.lines) == 6
    assert known(held) == []
    figure = drawn(held, "care_leavers_eet_pct_age19")
    assert figure.layout.yaxis.range[0] < figure.layout.yaxis.range[1]
    assert end_labels(figure) == []
    assert json.loads(figure.to_json())


def test_nothing_held_is_still_a_chart(database: Database) -> None:
    figure = chart(database, "cla_rate", as_at=date(2009, 1, 1), model=2025)
    assert figure.layout.height > 0
    assert figure.layout.yaxis.range[0] < figure.layout.yaxis.range[1]
    assert json.loads(figure.to_json())


def test_equal_values_do_not_flatten_the_chart(database: Database) -> None:
    held = series(database, "cla_rate", areas=(EAST,))
    level = replace(held, lines=[replace(row, value=66.0) for row in held.lines], reported=())
    low, high = drawn(level, "cla_rate").layout.yaxis.range
    assert low < 66 < high


@pytest.mark.parametrize("average", ["mean", "median"])
def test_averages_are_dotted_in_the_colour_of_their_authority(
    database: Database, average: Average
) -> None:
    held = series(database, "sw_agency_rate", model=2025, average=average)
    figure = drawn(held, "sw_agency_rate")
    for authority in EVERYONE:
        line = trace(figure, f"Neighbours of {authority.name}")
        assert line.line.dash == "dot"
        assert line.mode == "lines"
        assert line.line.color == COLOURS[authority.id]
        own = [row for row in held.averages if row.authority_id == authority.id]
        assert [y for y in line.y if y is not None] == [
            row.mean_value if average == "mean" else row.median_value for row in own
        ]


def test_averages_are_drawn_only_when_asked(database: Database) -> None:
    names = {each.name for each in chart(database, "sw_agency_rate").data}
    assert not any(name.startswith("Neighbours of") for name in names)
