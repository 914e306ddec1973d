"""A measure that only its publisher describes is shown like an indicator, and said to be none."""

import pytest

from gradeline.navigation import register
from tests.pages.indicator_pages import PAGE, warnings
from tests.pages.test_pages import html, opened

pytestmark = pytest.mark.slow

LABEL = "Total authorised absence from Secondary Schools (%)"
DOMAIN = "Further measures: All Pupil Absence & Exclusions"
OF_WORKFORCE = "Social workers leaving during the year (FTE)"


def test_link_to_a_further_measure_opens_it_and_says_what_it_is() -> None:
    app = opened(PAGE, domain=DOMAIN, indicator=LABEL)
    assert app.title[0].value == LABEL
    assert warnings(app) == []
    shown = html(app)
    assert "Academic year 2024/25" in shown
    assert "A further measure of DfE&#39;s local authority interactive tool" in shown
    assert "Measure SecAuth, at its publisher" in shown
    assert "Academic Year, as published" in shown
    assert "Lower is better, by its publisher&#39;s dictionary" in shown
    assert "What it counts" not in shown


def test_further_measures_that_can_be_chosen_are_those_of_the_same_topic() -> None:
    app = opened(PAGE, indicator=LABEL)
    assert app.selectbox(key="domain").value == DOMAIN
    assert app.selectbox(key="indicator").options == [LABEL]
    assert warnings(app) == []


def test_further_measures_are_in_no_list_of_the_page_before() -> None:
    app = opened(PAGE)
    assert DOMAIN not in app.selectbox(key="domain").options
    app.selectbox(key="domain").select("All domains").run()
    assert LABEL not in app.selectbox(key="indicator").options


def test_way_back_to_the_indicators_is_the_list_of_domains() -> None:
    app = opened(PAGE, domain=DOMAIN, indicator=LABEL)
    app.selectbox(key="domain").select("Education").run()
    assert app.title[0].value != LABEL
    assert DOMAIN not in app.selectbox(key="domain").options
    assert warnings(app) == []


def test_count_has_no_ranks() -> None:
    app = opened(PAGE, indicator=OF_WORKFORCE)
    assert app.title[0].value == OF_WORKFORCE
    assert "no ranks are given" in html(app)


def test_search_leads_to_a_further_measure() -> None:
    app = opened(register.SIDE_BY_SIDE.script, search="authorised absence secondary")
    assert LABEL in html(app)


def test_method_counts_the_measures_and_lists_the_further_ones() -> None:
    app = opened(register.METHOD_FIGURES.script)
    shown = html(app)
    assert "describes 4 measures: 2 are held as an indicator with a definition of ours" in shown
    assert "2 as further measures; none is left out." in shown
    for label in (LABEL, OF_WORKFORCE, "Children looked after, number"):
        assert label in shown
