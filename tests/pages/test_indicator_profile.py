"""The pages that show a whole domain: profile and trends."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.navigation import register
from gradeline.paths import APP
from gradeline.words.indicators import ABOUT_CONTEXT, REASONS
from tests.pages.indicator_pages import DAY, Table, domain_of, known, table, warnings
from tests.pages.test_pages import html, opened
from tests.words.test_side_by_side import CE, NAMES

pytestmark = pytest.mark.slow

PROFILE, TRENDS = register.INDICATORS.script, register.TRENDS.script
DOMAINS = list(dict.fromkeys(domain_of(key) for key in known().indicators))
AREAS = {**NAMES, "england": "England"}


def rows_of(app: AppTest) -> Table:
    return table(app, f"{app.radio(key='domain').value}: the latest figure of each indicator")


def latest(indicator_id: str) -> int:
    """Return the newest year in which an English authority has a figure."""
    return max(
        year
        for (name, area, year), row in known().rows.items()
        if name == indicator_id
        and row["value"]
        and known().authorities[area]["kind"] == "authority"
    )


@pytest.mark.parametrize("domain", DOMAINS)
def test_profile_has_a_row_for_each_indicator_with_its_figures(domain: str) -> None:
    app = opened(PROFILE, domain=domain, as_at=DAY)
    assert warnings(app) == []
    shown = rows_of(app)
    own = {key: row for key, row in known().indicators.items() if domain_of(key) == domain}
    assert len(shown) == len(own)
    for key, about in own.items():
        (row,) = [each for each in shown if each["Indicator"].startswith(about["label"])]
        year = latest(key)
        assert known().words(key, year) in row["Indicator"]
        for area, name in AREAS.items():
            (told,) = [text for column, text in row.items() if column.startswith(name)]
            value = known().value(key, area, year)
            if value is not None:
                assert told.startswith(known().written(key, value)), (key, area)
            else:
                held = known().rows.get((key, area, year))
                assert told.startswith(REASONS[held["missing_reason"] if held else "not held"])


def test_better_is_said_only_where_one_way_is() -> None:
    for domain in DOMAINS:
        for row in rows_of(opened(PROFILE, domain=domain, as_at=DAY)):
            if "neither is better" in row["Indicator"]:
                assert not any(re.search(r"\b(better|worse),", text) for text in row.values())


def test_table_has_a_caption_row_heads_and_words_for_each_strip() -> None:
    markup = html(opened(PROFILE, domain="Workforce", as_at=DAY))
    assert "<caption" in markup
    assert markup.count('<th scope="row">') == 4
    strips = re.findall(r'<div class="gl-strip" role="img" aria-label="([^"]*)"', markup)
    assert len(strips) == 3
    assert all(
        re.match(r"\d+ authorities, worst .+, best .+; middle half .+ to .+", each)
        for each in strips
    )


@pytest.mark.parametrize("script", [PROFILE, TRENDS])
def test_domain_of_context_says_so_and_no_other_does(script: str) -> None:
    saying = {domain for domain in DOMAINS if ABOUT_CONTEXT in html(opened(script, domain=domain))}
    assert saying == {"Population"}


def test_ranks_go_by_the_group_that_is_compared_with() -> None:
    app = opened(PROFILE, domain="Workforce", as_at=DAY)
    year, key = latest("sw_turnover_rate"), "sw_turnover_rate"
    own = known().value(key, CE, year)
    assert own is not None

    def told(area_ids: list[str]) -> str:
        values = [known().value(key, area, year) for area in area_ids]
        held = [value for value in values if value is not None]
        return f"{1 + sum(value < own for value in held)}th of {len(held)}"

    everyone = [area for area, row in known().authorities.items() if row["kind"] == "authority"]
    eleven = [CE, *known().neighbours[CE, "2025"]]

    def shown() -> str:
        (row,) = [
            each
            for each in rows_of(app)
            if each["Indicator"].startswith("Children's social worker turn")
        ]
        (text,) = [text for column, text in row.items() if column.startswith("Cheshire East<")]
        return text

    assert told(everyone) in shown()
    assert f"{told(eleven)} among neighbours" in shown()
    app.selectbox(key="compare").select("Neighbours of Cheshire East").run()
    assert told(eleven) in shown()
    assert "among neighbours" not in shown()
    assert "Cheshire East and its ten neighbours" in html(app)


def test_strips_and_ranks_are_not_explained_where_there_are_none() -> None:
    explained = ["darker grey: the middle half", "ranks: in England", "at the end of its strip"]
    early = html(opened(PROFILE, domain="Children in care", as_at="2012-06-01"))
    assert 'class="gl-strip"' not in early
    assert [each for each in explained if each in early] == []
    now = html(opened(PROFILE, domain="Children in care", as_at=DAY))
    assert [each for each in explained if each in now] == explained


def test_group_that_there_is_not_is_told_and_all_of_england_is_shown() -> None:
    app = opened(PROFILE, compare="Neighbours of Nowhere")
    assert len(warnings(app)) == 1
    assert app.selectbox(key="compare").value == "England"


def test_six_authorities_leave_ranks_among_neighbours_out_and_say_so() -> None:
    few = opened(PROFILE, as_at=DAY)
    assert "among neighbours" in html(few)
    many = AppTest.from_file(str(APP), default_timeout=30)
    many.query_params["with"] = ["halton", "wigan"]
    many.run()
    many.switch_page(PROFILE).run()
    assert not many.exception
    assert "among neighbours" not in html(many)
    assert "ranks among statistical neighbours are left out" in html(many)


@pytest.mark.parametrize("page", [PROFILE, TRENDS])
def test_nothing_held_by_the_day_is_said(page: str) -> None:
    app = opened(page, as_at="2009-01-01")
    assert "No figure held of this domain had come out by this day." in html(app)
    assert app.title[0].value.endswith(", to 1 January 2009")


@pytest.mark.parametrize("page", [PROFILE, TRENDS])
def test_name_of_an_indicator_leads_to_it_and_keeps_the_day(page: str) -> None:
    markup = html(opened(page, domain="Health", as_at="2020-01-31"))
    addresses = re.findall(r'href="(indicator\?[^"]+)"', markup)
    assert len(addresses) == 1
    asked = parse_qs(urlsplit(addresses[0].replace("&amp;", "&")).query)
    assert asked["indicator"] == [known().indicators["cla_dental_check_pct"]["label"]]
    assert asked["as_at"] == ["2020-01-31"]


def trends(app: AppTest) -> list[tuple[str, list[str]]]:
    """Return what each chart says of itself, and the names at the ends of its lines."""
    charts = re.findall(
        r'<div class="gl-trend[^>]*aria-label="([^"]*)">(.*?)</div></div>', html(app)
    )
    return [
        (
            said.replace("&#39;", "'"),
            re.findall(r'<span class="gl-[\w]+"[^>]*>([^<]+)</span>', drawn),
        )
        for said, drawn in charts
    ]


@pytest.mark.parametrize("domain", DOMAINS)
def test_trends_have_a_chart_for_each_indicator(domain: str) -> None:
    app = opened(TRENDS, domain=domain, as_at=DAY)
    own = [row["label"] for key, row in known().indicators.items() if domain_of(key) == domain]
    assert len(trends(app)) == len(own)
    assert sorted(said.partition(": ")[0] for said, _ in trends(app)) == sorted(own)


def test_england_is_left_out_of_totals_and_ended_series_come_last() -> None:
    app = opened(TRENDS, domain="Care leavers", as_at=DAY)
    for said, names in trends(app):
        about = next(
            row for row in known().indicators.values() if said.startswith(f"{row['label']}: ")
        )
        is_total = about["base"] == "itself"
        assert any(name.startswith("England ") for name in names) != is_total, said
    totals = html(app).partition("Totals, which depend on the size of an area</h2>")[2]
    assert "Care leavers 19 to 21, number" in totals.partition("Series that have ended")[0]
    assert "more indicator" not in html(app)
    last = html(app).partition("Series that have ended")[2]
    assert "Care leavers aged 19" in last
    assert "Care leavers in touch" not in last


def test_line_that_ended_earlier_has_its_year_at_its_end() -> None:
    app = opened(TRENDS, domain="Education", as_at=DAY)
    (names,) = [
        names
        for said, names in trends(app)
        if said.startswith("Children looked after reaching the standard at age 11")
    ]
    assert "W 46% (2019, few)" in names


def test_line_of_england_that_stopped_years_ago_does_not_set_the_scale() -> None:
    app = opened(TRENDS, domain="Help and protection", as_at=DAY)
    (names,) = [names for said, names in trends(app) if said.startswith("First time entrants")]
    assert names == ["CE 75", "CWaC 129", "W 101"]


def test_rank_stands_before_the_sign_and_the_key_above_the_table() -> None:
    text = html(opened(PROFILE, as_at=DAY))
    above = text[: text.index("<table")]
    assert "▲ rising, ▼ falling, = no clear change, ~ up and down" in above
    assert "ranks: in England, then with its ten neighbours" in above
    plain = re.sub(r"<[^>]+>", "", text)
    assert re.search(r"\d(st|nd|rd|th) of \d+ [▲▼=~]", plain)
    assert not re.search(r"~ \d+(st|nd|rd|th) of", plain)
    assert "sentences above leave out" in plain
