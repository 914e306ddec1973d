"""The ribbons of every authority, held against the CSV tables and against what joins them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

import plotly.graph_objects as go
import pytest

from gradeline.charts.history_lanes import HistoryLane, LaneGrade, Years
from gradeline.charts.trajectory import trajectory_chart
from gradeline.database.named_queries import Database
from gradeline.drawing.page import ribbon_html
from gradeline.drawing.pictures.ribbons import ribbon_svg
from gradeline.drawing.ribbon import place
from gradeline.queries.side_by_side import RibbonsRow, ribbons
from gradeline.queries.trajectories import bridges, marks
from tests.drawing.checking import assert_nothing_overlaps
from tests.drawing.making import ribbon_of
from tests.facts import oracle
from tests.facts.oracle import Grade

pytestmark = pytest.mark.slow

EVERYONE = tuple(sorted({grade.authority for grade in oracle.GRADES}))
ABOLISHED = {row["authority_id"]: row["abolished"] for row in oracle.rows("authority")}
# Before and after frameworks changed, between them, and today.
DAYS = [
    date.fromisoformat(day)
    for day in ("2010-06-30", "2012-06-30", "2013-08-22", "2013-08-23", "2016-03-31", "2018-03-31")
] + [date(2023, 2, 28), date(2026, 11, 27)]
Piece = tuple[str, str, str, int, int, str, str, str]


def first_day(text: str) -> date:
    return date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])


@cache
def end_of(framework: str) -> str:
    """Return the day before the next framework came; far in the future while there is none."""
    own = int(oracle.FRAMEWORKS[framework]["display_order"])
    later = [
        first_day(row["valid_from"]) - timedelta(days=1)
        for row in oracle.FRAMEWORKS.values()
        if row["is_graded"] == "true" and not row["beside"] and int(row["display_order"]) > own
    ]
    return str(min(later, default=date.max))


def framework_of(area: str) -> str:
    return oracle.AREAS[area]["framework_id"]


def group_of(area: str) -> str:
    """Return the framework that one ran beside, else itself."""
    framework = framework_of(area)
    return oracle.FRAMEWORKS[framework]["beside"] or framework


def lanes_of(theme: str, frameworks: Iterable[str]) -> list[str]:
    """Return the areas that frameworks of one time split a theme into."""
    found = [
        area
        for area, row in oracle.AREAS.items()
        if row["framework_id"] in frameworks
        and (bearing := oracle.CROSSWALK.get(area, {}).get(theme))
        and bearing.role == "main"
    ]
    order = oracle.FRAMEWORKS
    return sorted(
        found,
        key=lambda area: (
            int(order[framework_of(area)]["display_order"]),
            int(oracle.AREAS[area]["display_order"]),
        ),
    )


def expected(day: date, authority: str, theme: str) -> list[Piece]:
    own = oracle.standing_for(oracle.held(day, authority), theme)
    last_day = min(day.isoformat(), ABOLISHED[authority] or "9999")
    return [piece(grade, own, theme, last_day) for grade in own]


def piece(grade: Grade, own: list[Grade], theme: str, last_day: str) -> Piece:
    start = grade.place_in_time[0]
    successor: Grade | None = None
    for other in own:
        is_other_part = group_of(other.area) == group_of(grade.area) and other.area != grade.area
        if other.place_in_time > grade.place_in_time and not is_other_part:
            successor = other
            break
    if successor is None:
        held, known = min(end_of(framework_of(grade.area)), last_day), last_day
    else:
        known = successor.place_in_time[0]
        is_same = successor.area == grade.area
        held = known if is_same else min(end_of(framework_of(grade.area)), known, last_day)
    together = [other for other in own if group_of(other.area) == group_of(grade.area)]
    lanes = lanes_of(theme, {framework_of(other.area) for other in together})
    return (
        *(start, max(start, held), max(start, known)),
        *(lanes.index(grade.area) + 1, len(lanes)),
        *(grade.area, grade.label, grade.evidence),
    )


@cache
def found(database: Database, day: date) -> tuple[RibbonsRow, ...]:
    return database.ask(ribbons(as_at=day, authority_ids=EVERYONE))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_pieces_are_those_of_the_tables(live_database: Database, day: date) -> None:
    shown: dict[tuple[str, str], list[Piece]] = {}
    for row in found(live_database, day):
        shown.setdefault((row.authority_id, row.theme_id), []).append(
            (
                *(str(row.start_date), str(row.held_until), str(row.known_until)),
                *(row.lane, row.lane_count, row.area_id, row.grade_label, row.evidence),
            )
        )
    for authority in EVERYONE:
        for theme in oracle.THEMES:
            held = sorted(shown.get((authority, theme), []))
            assert held == sorted(expected(day, authority, theme)), (authority, theme)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("theme", oracle.THEMES)
def test_grades_told_and_those_that_are_joined_are_those_that_are_drawn(
    live_database: Database, day: date, theme: str
) -> None:
    rows = [row for row in found(live_database, day) if row.theme_id == theme]
    marked = live_database.ask(marks(as_at=day, authority_ids=EVERYONE, theme_id=theme))
    assert {(row.inspection_id, row.area_id, row.grade_letter) for row in rows} == {
        (mark.inspection_id, mark.area_id, mark.grade_letter) for mark in marked
    }
    joined = {
        (row.inspection_id, row.area_id): row.later_inspection_id
        for row in live_database.ask(
            bridges(as_at=day, authority_ids=EVERYONE, theme_id=theme, like_for_like=False)
        )
    }
    starts = {row.inspection_id: row.start_date for row in rows}
    scales = {row.inspection_id: row.grade_count for row in rows}
    assert len(set(scales.values())) < 2
    for row in rows:
        later = joined.get((row.inspection_id, row.area_id))
        if later is not None:
            assert (row.known_until, later) == (starts[later], later)
            assert starts[later] >= row.held_until
        elif row.known_until > row.held_until:
            assert row.known_until == last_day(row, day)


def last_day(row: RibbonsRow, day: date) -> date:
    """Return the last day of an authority, or the day that is asked for."""
    ended = ABOLISHED[row.authority_id]
    return min(day, date.fromisoformat(ended)) if ended else day


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_ribbon_can_be_drawn(live_database: Database, day: date) -> None:
    together: dict[tuple[str, str], list[RibbonsRow]] = {}
    for row in found(live_database, day):
        together.setdefault((row.authority_id, row.theme_id), []).append(row)
    for rows in together.values():
        assert_nothing_overlaps(place(ribbon_of(rows, date(2009, 4, 1), day)))


# The width of a ribbon in pixels, a row of its own for each authority.
WIDE = 1000
# Ends are written to a tenth of a pixel.
HALF_A_PIXEL = 0.55 / WIDE


def spans_of_html(drawn: str) -> list[tuple[float, float]]:
    """Return the ends of the links and spans of a ribbon, as shares."""
    found = re.findall(r'style="left:(?:min\()?([\d.]+)%[^;]*;right:([\d.]+)%', drawn)
    return [(float(left) / 100, 1 - float(right) / 100) for left, right in found]


def spans_of_svg(drawn: str) -> list[tuple[float, float]]:
    """Return the outer ends of the blocks of a ribbon 1,000 pixels wide, as shares."""
    found = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', drawn)
    return [((float(x) - 1) / WIDE, (float(x) + float(long) + 1) / WIDE) for x, long in found]


def spans_of_chart(figure: go.Figure, years: Years) -> list[tuple[float, float]]:
    (bars,) = [each for each in figure.data if each.name == "grades"]
    begin = datetime.combine(years.first, time())
    lefts = [(datetime.fromisoformat(base) - begin) / years.length for base in bars.base]
    return [
        (left, left + timedelta(milliseconds=long) / years.length)
        for left, long in zip(lefts, bars.x, strict=True)
    ]


def assert_true(spans: list[tuple[float, float]], days: list[tuple[float, float]]) -> None:
    """Fail unless blocks begin and end with their days; a shorter one is 3 pixels wide at most."""
    for left, right in days:
        assert any(
            abs(span[0] - left) <= HALF_A_PIXEL + (left > 1 - 3 / WIDE) * 3 / WIDE
            and abs(span[1] - max(right, min(span[0] + 3 / WIDE, right + 3 / WIDE)))
            <= HALF_A_PIXEL + (right - left < 3 / WIDE) * 3 / WIDE
            for span in spans
        ), (left, right, spans)


@pytest.mark.parametrize("day", [date(2013, 8, 23), date(2018, 3, 31), date(2026, 11, 28)], ids=str)
def test_every_block_begins_and_ends_with_its_days_in_every_form(
    live_database: Database, day: date
) -> None:
    first = date(2009, 4, 1)
    years = Years(first, day, (), (), ())
    together: dict[tuple[str, str], list[RibbonsRow]] = {}
    for row in found(live_database, day):
        together.setdefault((row.authority_id, row.theme_id), []).append(row)
    for rows in together.values():
        ribbon = ribbon_of(rows, first, day)
        days = [
            (ribbon.axis.share(row.start_date), ribbon.axis.share(row.held_until)) for row in rows
        ]
        assert_true(spans_of_html(ribbon_html(ribbon)), days)
        assert_true(spans_of_svg(ribbon_svg(ribbon, WIDE, 40)), days)
        placed = [
            LaneGrade(
                *("", each.block.colour, each.left, each.right, each.line, each.top, each.height),
                lines=["Good"],
            )
            for each in place(ribbon)
        ]
        figure = trajectory_chart([HistoryLane("Name", placed)], years)
        assert_true(spans_of_chart(figure, years), days)
