"""The page of what stands out: its lists in pages, its choice, and what it says of chance."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.navigation import register
from gradeline.views.indicators.standing_out import ROWS_A_PAGE, standing_out
from gradeline.words.standing_out import FOLD, HEADINGS, RULE
from tests.frames import Database
from tests.pages.indicator_pages import DAY, Table, table, tables, warnings
from tests.pages.test_pages import html, opened
from tests.views.choosing import SIX, chosen
from tests.words.test_side_by_side import CE, NAMES

pytestmark = pytest.mark.slow

PAGE = register.STANDS_OUT.script


def listed(app: AppTest) -> dict[str, Table]:
    return {caption: rows for caption, rows in tables(app).items() if caption in HEADINGS.values()}


def test_both_lists_name_figure_rank_and_middle() -> None:
    app = opened(PAGE, as_at=DAY, figures_of=NAMES[CE])
    (row,) = [
        row
        for row in table(app, "Among the worst quarter")
        if row["Indicator"].startswith("Agency children")
    ]
    assert row["Authority"].endswith("Cheshire East")
    assert row["Figure"] == "31.3%"
    assert re.match(r"\d+th of \d+worst quarter, median \d", row["In England"])
    assert re.match(r"11th of 11worst quarter, median 9.7%", row["Among its neighbours"])
    assert row["Over three years"].startswith("▲ rising (worse), from 10.1%")


def test_lists_of_one_are_those_of_all_narrowed() -> None:
    app = opened(PAGE, as_at=DAY)
    assert warnings(app) == []
    counts = {}
    for name in NAMES.values():
        app.selectbox(key="figures_of").select(name).run()
        own = listed(app)
        assert {row["Authority"] for rows in own.values() for row in rows} <= {name}
        told = re.search(r"on (\w+) of \d+ figures? and in the best on (\w+)\.", html(app))
        assert told
        counts[name] = [0 if each == "none" else int(each) for each in told.groups()]
        shown = [len(own.get(heading, [])) for heading in HEADINGS.values()]
        assert shown == [min(count, ROWS_A_PAGE) for count in counts[name]]
    app.selectbox(key="figures_of").select("All").run()
    for place, heading in enumerate(HEADINGS.values()):
        count = sum(each[place] for each in counts.values())
        assert len(listed(app)[heading]) == min(count, ROWS_A_PAGE)
        if count > ROWS_A_PAGE:
            assert f"Rows 1 to {ROWS_A_PAGE} of {count}" in html(app)


def test_rule_and_what_chance_gives_are_on_the_page() -> None:
    app = opened(PAGE, as_at=DAY)
    text = html(app)
    assert "By chance alone each would be in the worst on about" in text
    assert "Half of all authorities have" in text
    assert any(each.label == FOLD for each in app.expander)
    for sentence in RULE:
        assert sentence.replace("'", "&#39;") in text
    assert "neither high nor low is better" in text


def test_day_before_any_figure_says_so() -> None:
    app = opened(PAGE, as_at="1 January 2009")
    assert not app.exception
    assert "Nothing can be told to stand out: no figure of Cheshire East" in html(app)
    assert listed(app) == {}


def test_one_authority_alone_stands_out_from_england_and_its_neighbours(
    database: Database,
) -> None:
    shown = standing_out(chosen(database, own=SIX[:1]), None)
    assert shown.title == f"Where does {SIX[0].name} stand out?"
    assert shown.words[0].startswith(f"{SIX[0].name} is in the worst quarter")
    both = standing_out(chosen(database, own=SIX[:2]), SIX[0].id)
    assert (both.title, both.words) == (shown.title, shown.words)
