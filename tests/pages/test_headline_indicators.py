"""The headline figures on Side by side, held against the CSV files."""

import re
from urllib.parse import parse_qs

import pytest

from tests.conftest import read_rows
from tests.pages.indicator_pages import DAY, known, table
from tests.pages.test_pages import (
    SIDE,
    html,
    opened,
)
from tests.small_facts import SMALL
from tests.words.test_side_by_side import NAMES

pytestmark = pytest.mark.slow


def test_headlines_on_side_by_side_are_the_newest_figures() -> None:
    app = opened(SIDE, as_at=DAY)
    rows = {row["Indicator"]: row for row in table(app, "Headline indicators by theme")}
    headlines = [row["indicator_id"] for row in read_rows(SMALL / "theme_indicator.csv")]
    assert len(rows) == len(headlines)
    areas = {**NAMES, "england": "England"}
    for name in headlines:
        newest = max(
            year
            for year in known().years(name)
            if any(known().value(name, area, year) is not None for area in areas)
        )
        (row,) = [
            row
            for cell, row in rows.items()
            if cell.startswith(known().indicators[name]["label"])
            and cell.endswith(known().words(name, newest))
        ]
        for area, column in areas.items():
            value = known().value(name, area, newest)
            if value is None:
                assert not re.search(r"\d", row[column])
            else:
                written = re.escape(known().written(name, value))
                ways = "rising|falling|no clear change|up and down|too few years|<|$"
                assert re.match(rf"{written}({ways})", row[column]), row


def test_headlines_lead_to_their_indicators_and_keep_the_day() -> None:
    text = html(opened(SIDE, as_at="2026-10-31"))
    links = re.findall(r'href="indicator\?([^"]+)"', text)
    assert len(links) == len(read_rows(SMALL / "theme_indicator.csv"))
    labels = {row["label"] for row in known().indicators.values()}
    for link in links:
        asked = parse_qs(link.replace("&amp;", "&"))
        assert asked["indicator"][0] in labels
        assert asked["as_at"] == ["2026-10-31"]


def test_headlines_before_any_figure_are_left_out() -> None:
    app = opened(SIDE)
    app.text_input(key="as_at").set_value("1 January 2009").run()
    assert not app.exception
    assert "Headline indicators by theme" not in html(app)
