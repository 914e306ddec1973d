"""The ribbons of every authority, held against the CSV tables and against the trajectory chart."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest

from gradeline.database.named_queries import Database
from gradeline.drawing.ribbon import place
from gradeline.queries.side_by_side import RibbonsRow, ribbons
from gradeline.queries.trajectories import marks, segments
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
Drawn = tuple[str, str, int, date, date]
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
def test_board_and_trajectory_chart_say_the_same(
    live_database: Database, day: date, theme: str
) -> None:
    rows = [row for row in found(live_database, day) if row.theme_id == theme]
    marked = live_database.ask(
        marks(as_at=day, authority_ids=EVERYONE, theme_id=theme, like_for_like=False)
    )
    assert {(row.inspection_id, row.area_id, row.grade_letter) for row in rows} == {
        (mark.inspection_id, mark.area_id, mark.grade_letter) for mark in marked
    }
    blocks: set[Drawn] = set()
    lines: set[Drawn] = set()
    of_strands: set[Drawn] = set()
    for row in rows:
        whose = (row.authority_id, row.framework_id, row.grade_rank)
        if row.held_until > row.start_date:
            blocks.add((*whose, row.start_date, row.held_until))
        if row.known_until > row.held_until:
            line = (*whose, row.held_until, row.known_until)
            (of_strands if row.lane_count > 1 else lines).add(line)
    levels: set[Drawn] = set()
    bridges: set[Drawn] = set()
    asked = segments(as_at=day, authority_ids=EVERYONE, theme_id=theme, like_for_like=False)
    for segment in live_database.ask(asked):
        whose = (segment.authority_id, segment.framework_id, segment.start_rank)
        if segment.end_date > segment.start_date:
            drawn = (*whose, segment.start_date, segment.end_date)
            (bridges if segment.is_bridge else levels).add(drawn)
    assert blocks == levels
    assert lines <= bridges
    # The chart leads on from the last marks alone, the board also from a strand not judged again.
    assert bridges <= lines | of_strands


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_ribbon_can_be_drawn(live_database: Database, day: date) -> None:
    together: dict[tuple[str, str], list[RibbonsRow]] = {}
    for row in found(live_database, day):
        together.setdefault((row.authority_id, row.theme_id), []).append(row)
    for rows in together.values():
        assert_nothing_overlaps(place(ribbon_of(rows, date(2009, 4, 1), day)))
