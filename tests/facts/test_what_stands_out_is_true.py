"""What stands out among the figures held, worked out anew from the plain tables of facts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache
from statistics import median

import pytest

from gradeline.database.connecting import connect_for_reading
from gradeline.paths import DATA
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import StandingOutRow
from gradeline.rounding import halves_up, rounded
from gradeline.words import standing_out as words
from tests.conftest import read_rows
from tests.facts import change_apart, published
from tests.frames import Database

DAYS = (date.today(), date(2020, 6, 30))
# By these days only figures of the three authorities had come out that are held.
EARLY = (date(2015, 9, 20), date(2016, 6, 1))
OWN = ("cheshire-east", "cheshire-west-and-chester", "warrington", "halton", "hampshire")
MODEL = 2025
SIDES = ("worse", "better")


@cache
def counted(day: date) -> list[str]:
    """Return the indicators that are counted and have not ended."""
    facts = published.facts(day)
    context = {
        row["domain_id"]
        for row in read_rows(DATA / "indicator_domain.csv")
        if row["is_context"] == "true"
    }
    twice = {row["indicator_id"] for row in read_rows(DATA / "indicator_complement.csv")}
    return [
        key
        for key, row in facts.indicators.items()
        if row["polarity"] != "none"
        and row["domain_id"] not in context
        and key not in twice
        and not facts.is_total(key)
        and (facts.latest(key) or 0) >= day.year - 3
    ]


@cache
def badness(day: date, key: str, year: int) -> dict[str, int]:
    """Return how bad the figures of English authorities are as shown; the more, the worse."""
    facts = published.facts(day)
    sign = 1 if facts.polarity(key) == "low" else -1
    held = {
        area: sign * facts.shown(key, value)
        for area, value in facts.values[key].get(year, {}).items()
        if facts.authorities[area]["kind"] == "authority" and facts.existed(key, area, year)
    }
    return held if len(held) > 3 else {}


def quarter(own: int, others: list[int], slack: int) -> str | None:
    """Say in which quarter of `others` and itself a figure surely is; `others` are in order."""
    count = len(others) + 1
    if count < 8:
        return None
    if bisect_left(others, own - slack) * 4 // count == 3:
        return "worse"
    return "better" if bisect_right(others, own + slack) * 4 // count == 0 else None


@cache
def side(day: date, key: str, area: str, year: int) -> tuple[str | None, str | None] | None:
    """Say in which quarter a figure is, of England and of neighbours; None where it is not told."""
    facts, held = published.facts(day), badness(day, key, year)
    if area not in held or facts.rests_on_few(key, area, year):
        return None
    slack = change_apart.slack_of(facts.indicators[key])
    near = facts.neighbours.get((area, MODEL), frozenset())
    beside = sorted(held[other] for other in near if other in held)
    everyone = sorted(value for other, value in held.items() if other != area)
    return quarter(held[area], everyone, slack), quarter(held[area], beside, slack)


def taken(sides: tuple[str | None, str | None]) -> str | None:
    told = {each for each in sides if each}
    return told.pop() if len(told) == 1 else None


def newest(day: date) -> Iterator[tuple[str, int]]:
    for key in counted(day):
        year = published.facts(day).latest(key)
        assert year is not None
        yield key, year


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_list_is_the_one_that_the_rule_gives(live_database: Database, day: date) -> None:
    facts = published.facts(day)
    expected = {
        (area, key): (sides, taken(sides))
        for key, year in newest(day)
        for area in OWN
        if (sides := side(day, key, area, year)) is not None and taken(sides)
    }
    found = live_database.ask(queries.standing_out(as_at=day, authority_ids=OWN))
    assert {
        (row.authority_id, row.indicator_id): ((row.england_side, row.neighbour_side), row.side)
        for row in found
    } == expected
    assert len(expected) > 15
    seen: set[str] = set()
    for row in found:
        held = badness(day, row.indicator_id, row.year)
        sign = 1 if row.polarity == "low" else -1
        own = held[row.authority_id]
        assert (row.place, row.of_count) == (
            1 + sum(each < own for each in held.values()),
            len(held),
        )
        assert row.middle * change_apart.PARTS == pytest.approx(sign * median(held.values()))
        near = [held[each] for each in facts.neighbours[row.authority_id, MODEL] if each in held]
        assert row.neighbour_count == len(near) + 1
        assert row.neighbour_place == 1 + sum(each < own for each in near)
        assert (row.england_years, row.neighbour_years) == (
            running(day, row, row.england_side, 0),
            running(day, row, row.neighbour_side, 1),
        )
        check_how_long(day, row, seen)
    assert seen >= {"in England", "among its neighbours", "in both"}
    order = [(row.is_older, -(row.distance or 0)) for row in found]
    assert order == sorted(order)


def running(day: date, row: StandingOutRow, own: str | None, group: int) -> int | None:
    """Return how many years a figure has been in a quarter: England's (0) or the others' (1)."""
    if own is None:
        return None
    years = 0
    while (sides := side(day, row.indicator_id, row.authority_id, row.year - years)) and sides[
        group
    ] == own:
        years += 1
    return years


def check_how_long(day: date, row: StandingOutRow, seen: set[str]) -> None:
    """Hold what is said of years in a row against the quarters of those years, group by group."""
    said = words.lasting(row)
    claims = re.findall(
        r"(\d+)\w\w year(?: in a row)? (in England|among its neighbours|in both)", said
    )
    seen |= {where for _, where in claims}
    assert bool(claims) == bool(said)
    groups = {"in England": (0,), "among its neighbours": (1,), "in both": (0, 1)}
    for years, where in claims:
        for group in groups[where]:
            told = [
                side(day, row.indicator_id, row.authority_id, row.year - back)
                for back in range(int(years) + 1)
            ]
            assert [sides is not None and sides[group] == row.side for sides in told] == [
                *[True] * int(years),
                False,
            ], (said, row)


@pytest.mark.parametrize("day", EARLY, ids=str)
def test_day_on_which_nothing_stands_out_says_why(live_database: Database, day: date) -> None:
    facts, own = published.facts(day), OWN[:3]
    left_out = live_database.ask(queries.not_counted(as_at=day, authority_ids=own))
    alone = {
        key
        for key, year in newest(day)
        if facts.values[key][year].keys() & {*own} and not badness(day, key, year)
    }
    assert {row.indicator_id for row in left_out if row.reason == "no others"} == alone
    names = dict(zip(own, own, strict=True))
    usual = live_database.ask(queries.usual_entries(as_at=day, authority_ids=own))
    (said,) = words.lead(usual, left_out, names, is_past=True)
    assert f"of {len(alone)} indicators that could, the figures" in said
    assert len(alone) > 5


def test_figures_are_ranked_as_they_are_shown(live_database: Database) -> None:
    with connect_for_reading(live_database.path) as connection:
        held = connection.execute(
            "select distinct value, decimals, as_shown(value, decimals) from figure "
            "inner join indicator_described using (indicator_id) where value is not null"
        ).fetchall()
    finer = 0
    for value, decimals, shown in held:
        assert halves_up(shown, decimals) == halves_up(value, decimals)
        assert shown == float(rounded(value, decimals))
        finer += shown != value
    assert finer > 1000


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_lot_would_give_is_what_any_authority_has(live_database: Database, day: date) -> None:
    told = {
        (area, key): taken(sides)
        for key, year in newest(day)
        for area in badness(day, key, year)
        if (sides := side(day, key, area, year)) is not None
    }
    every = [area for area, _ in told]
    usual = live_database.ask(queries.usual_entries(as_at=day, authority_ids=OWN))
    assert len(usual) == 2 * len(OWN)
    for row in usual:
        share = sum(each == row.side for each in told.values()) / len(told)
        figures = every.count(row.authority_id)
        assert row.figure_count == figures
        assert row.expected_count == pytest.approx(figures * share)
        assert row.entry_count == sum(
            each == row.side for (area, _), each in told.items() if area == row.authority_id
        )
        assert 0 < row.few_count <= row.many_count


def test_entries_that_came_again_are_counted(live_database: Database) -> None:
    day = DAYS[0]
    entries, again, years = 0, 0, set()
    for key, last in newest(day):
        for year in range(last - 6, last):
            for area in OWN:
                before, after = side(day, key, area, year), side(day, key, area, year + 1)
                if before is not None and after is not None and taken(before):
                    entries += 1
                    again += taken(before) == taken(after)
                    years.add(year)
    (row,) = live_database.ask(queries.recurring(as_at=day, authority_ids=OWN))
    assert (row.entry_count, row.again_count) == (entries, again)
    assert (row.first_year, row.last_year) == (min(years), max(years))
    assert row.lot_count is not None
    assert row.lot_count < again
