"""Who is said to stand out, held against the rule worked out anew."""

import re
from datetime import date
from decimal import Decimal

import pytest

from gradeline.navigation import register
from tests.pages.indicator_pages import DAY, known, table, tables
from tests.pages.test_pages import (
    html,
    opened,
)
from tests.words.test_side_by_side import NAMES

pytestmark = pytest.mark.slow

PAGE = register.STANDS_OUT.script


def red_list(as_at: date) -> tuple[set[tuple[str, str, str]], dict[str, int]]:
    """Work out anew who stands out, as (label, authority, side), and count what is left out.

    The rule is that of gradeline/words/method.py and gradeline/words/indicators.py.
    """
    facts, listed = known(), set()
    left = {"no better way": 0, "not held for all": 0, "ended": 0, "few children": 0}
    for name, about in facts.indicators.items():
        whole = [
            year
            for year in facts.years(name)
            if facts.known_from(name, year) <= as_at
            and all(facts.value(name, area, year) is not None for area in NAMES)
        ]
        if about["polarity"] == "none":
            left["no better way"] += 1
        elif not whole:
            left["not held for all"] += 1
        elif whole[-1] < as_at.year - 3:
            left["ended"] += 1
        elif rests_on_few(name, whole[-1]):
            left["few children"] += 1
        else:
            listed |= standing_out(name, whole[-1])
    return listed, left


def rests_on_few(indicator_id: str, year: int) -> bool:
    about = known().indicators[indicator_id]
    if about["base"] == "small":
        return True
    if about["base"] != "held":
        return False
    counts = [known().value(about["base_indicator_id"], area, year) for area in NAMES]
    return any(count is None or count < 30 for count in counts)


def standing_out(indicator_id: str, year: int) -> set[tuple[str, str, str]]:
    facts, about = known(), known().indicators[indicator_id]
    unit = Decimal(1).scaleb(-int(about["decimals"]))
    sign = 1 if about["polarity"] == "high" else -1
    now = {area: sign * (facts.value(indicator_id, area, year) or Decimal(0)) for area in NAMES}
    listed = set()
    for area, name in NAMES.items():
        before = facts.value(indicator_id, area, year - 1)
        if before is None or (indicator_id, year) in facts.breaks:
            continue
        others = [value for other, value in now.items() if other != area]
        change = now[area] - sign * before
        if change < -unit and all(now[area] < other - unit for other in others):
            listed.add((about["label"], name, "Worse"))
        if change > unit and all(now[area] > other + unit for other in others):
            listed.add((about["label"], name, "Better"))
    return listed


@pytest.mark.parametrize("day", ["2026-10-31", "2024-12-31", "2020-06-30", "2016-03-31"])
def test_red_list_is_the_one_that_the_rule_gives(day: str) -> None:
    app = opened(PAGE, as_at=day)
    listed, left = red_list(date.fromisoformat(day))
    shown = {
        (row["Indicator"], row["Authority"], side)
        for side in ("Worse", "Better")
        for caption, rows in tables(app).items()
        if caption.startswith(f"{side} than both")
        for row in rows
    }
    assert shown == listed
    told = re.findall(r"Left out: ([^<]*)", html(app))[-1]
    assert [int(count) for count in re.findall(r"(\d+) (?:where|based|not held|that)", told)] == [
        left[reason]
        for reason in ("no better way", "few children", "not held for all", "ended")
        if left[reason]
    ]


def test_red_list_is_not_empty_and_names_the_figures_it_rests_on() -> None:
    app = opened(PAGE, as_at=DAY)
    rows = table(app, "Worse than both")
    (row,) = [row for row in rows if row["Indicator"] == "Agency children's social workers"]
    assert row["Authority"] == "Cheshire East"
    assert row["Latest"] == "31.3%"
    assert row["The year before"] == "22.3%"
    assert row["The others"] == "Cheshire West 13.9% and Warrington 2.3%"
