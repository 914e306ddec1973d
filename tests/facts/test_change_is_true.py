"""Which way every figure held went, and what is said of it, against the plain tables of facts."""

import random
import re
from datetime import date
from itertools import combinations, pairwise
from math import ceil

import pytest

from gradeline.database.connecting import connect_for_reading
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import LatestRow
from gradeline.words import change
from tests.facts import change_apart, published
from tests.facts.published import Facts
from tests.frames import Database

TODAY = date.today()
AREAS = (
    *("cheshire-east", "cheshire-west-and-chester", "warrington"),
    *("halton", "kensington-and-chelsea", "rutland", "england"),
)
SIGNS = {"rising": "▲", "falling": "▼", "no clear change": "=", "up and down": "~"}
Series = dict[tuple[str, str], dict[int, float]]


@pytest.fixture(scope="module")
def facts() -> Facts:
    return published.facts(TODAY)


@pytest.fixture(scope="module")
def series(facts: Facts) -> Series:
    """Return the values of every series by indicator and area."""
    held: Series = {}
    for key, years in facts.values.items():
        for year, areas in years.items():
            for area, value in areas.items():
                held.setdefault((key, area), {})[year] = value
    return held


@pytest.fixture(scope="module")
def newest(live_database: Database, facts: Facts) -> dict[str, tuple[LatestRow, ...]]:
    """Return the newest figures of some areas by indicator."""
    return {
        key: live_database.ask(
            queries.latest(figures="figure", indicator_id=key, area_ids=AREAS, as_at=TODAY)
        )
        for key in facts.values
    }


def breaks(facts: Facts, key: str) -> frozenset[int]:
    return frozenset(year for name, year in facts.breaks if name == key)


def test_trend_of_every_figure_held_is_the_one_that_the_rule_gives(
    live_database: Database, facts: Facts, series: Series
) -> None:
    with connect_for_reading(live_database.path) as connection:
        held = {
            (key, area, year): trend
            for key, area, year, trend in connection.execute(
                "select indicator_id, authority_id, year, trend from figure "
                "where value is not null and indicator_id in (select unnest($1))",
                [list(facts.values)],
            ).fetchall()
        }
    compared, wrong = 0, []
    for (key, area), values in series.items():
        own_slack, own_breaks = change_apart.slack_of(facts.indicators[key]), breaks(facts, key)
        for year in values:
            figures = change_apart.in_a_row(values, year, own_breaks)
            told = change_apart.trend(figures, own_slack)
            compared += 1
            if held[key, area, year] != told:
                wrong.append((key, area, year, held[key, area, year], told, figures))
    assert wrong == []
    assert compared > 100_000


def test_what_is_said_of_every_newest_figure_is_true_of_its_values(
    newest: dict[str, tuple[LatestRow, ...]], facts: Facts, series: Series
) -> None:
    seen = set()
    for key, found in newest.items():
        own_slack, own_breaks = change_apart.slack_of(facts.indicators[key]), breaks(facts, key)
        held = [row for row in found if row.value is not None]
        year = max(max(series[key, row.authority_id]) for row in held)
        for row in held:
            figures = change_apart.in_a_row(series[key, row.authority_id], year, own_breaks)
            told = change.told(row)
            seen.add(check(told, figures, own_slack, row.polarity))
            assert (row.verdict in ("better", "worse")) == ("which is" in told)
            sign, meaning = change.sign(row)
            way = re.split("[,;]", told)[0]
            assert meaning.startswith(way) if sign else told == change.NO_TREND_TOLD
            assert sign == next((each for way, each in SIGNS.items() if told.startswith(way)), "")
    assert seen == {"rising", "falling", "no clear", "up and down", "none"}


def check(told: str, figures: list[int], slack: int, polarity: str) -> str:
    """Hold a sentence against the figures; return what it says."""
    last = figures[-4:]
    if told == change.NO_TREND_TOLD:
        assert len(figures) < 4
        return "none"
    steps = [after - before for before, after in pairwise(figures)]
    usual = sum(map(abs, steps)) / len(steps)
    assert len(last) == 4
    if told.startswith("no clear change"):
        assert max(last) - min(last) <= max(slack, usual)
        return "no clear"
    if told == "up and down, no trend":
        # Whatever goes one way only, and farther than a usual step, has a trend.
        assert last not in (sorted(last), sorted(last, reverse=True))
        return "up and down"
    way = re.match(r"(rising|falling)(?:, which is (better|worse)|; .+)$", told)
    assert way, told
    assert (last[-1] - last[0] > slack) == (way[1] == "rising")
    assert (last[0] - last[-1] > slack) == (way[1] == "falling")
    assert abs(last[-1] - last[0]) > usual
    if abs(last[-1] - last[0]) <= 2 * usual:
        back = [a - b if way[1] == "rising" else b - a for a, b in combinations(last, 2)]
        assert max(back) <= slack, (told, figures)
    if way[2]:
        assert (way[2] == "better") == ((way[1] == "rising") == (polarity == "high"))
    return way[1]


def test_children_of_a_point_are_those_of_the_base(
    newest: dict[str, tuple[LatestRow, ...]], facts: Facts, series: Series
) -> None:
    said = set()
    for key, found in newest.items():
        about = facts.indicators[key]
        for row in found:
            told = change.a_point(row)
            if about["base"] != "held" or about["unit"] != "%" or row.value is None:
                assert told == ""
                continue
            base = series.get((about["base_indicator_id"], row.authority_id), {})
            count = base.get(max(series[key, row.authority_id]))
            if not count:
                assert told == ""
            elif count >= 100:
                at_most = f"one percentage point is at most {ceil(count / 100):,} "
                assert told.startswith(at_most), told
                said.add("point")
            else:
                assert f" is at least {100 // int(count)} percentage point" in told
                said.add("child")
    assert said == {"point", "child"}


def test_figures_that_jump_about_at_random_seldom_have_a_trend() -> None:
    """The share that the rule tells readers: about one in six."""
    luck = random.Random(2026)  # noqa: S311
    drawn = [[round(luck.gauss(0, 10**6)) for _ in range(10)] for _ in range(3000)]
    trends = [change_apart.trend(figures, 0) for figures in drawn]
    share = sum(each in ("rising", "falling") for each in trends) / len(trends)
    assert "about one in six" in change.RULE
    assert 1 / 7 < share < 1 / 5
