"""The pages about England as a reader meets them, on the small facts."""

import re

import pytest

from gradeline.navigation import register
from tests.pages.test_pages import html, opened

pytestmark = pytest.mark.slow

NEIGHBOURS, NEXT, WHOM, OVER_TIME, MAP, SCRUTINY = (
    page.script
    for page in (
        register.NEIGHBOURS,
        register.WHAT_CAME_NEXT,
        register.WHOM_TO_ASK,
        register.OVER_TIME,
        register.MAP,
        register.SCRUTINY,
    )
)


def test_neighbours_are_shown_in_ribbons_and_sentences() -> None:
    text = html(opened(NEIGHBOURS, theme="Leadership"))
    assert "Cheshire East&#39;s ten statistical neighbours (2025)" in text
    assert "no comparable grade" in text
    assert 'aria-label="Leadership, Warrington"' in text
    assert "Who came from Requires improvement to Good in leadership?" in text


def test_own_list_and_order_are_in_the_link() -> None:
    app = opened(NEIGHBOURS, among="Authorities chosen above", order="Name")
    assert "two other authorities chosen" in html(app)
    assert not app.warning
    app.radio(key="among").set_value("Region").run()
    assert "other authorities in the North West" in html(app)


def test_neighbour_model_without_the_authority_is_said() -> None:
    app = opened(NEIGHBOURS, of="Halton")
    assert "There is nobody to set beside Halton" in html(app)
    assert "<table" not in html(app)


def test_abolished_authority_is_said_in_words() -> None:
    for page in (NEIGHBOURS, WHOM):
        app = opened(page, of="Dorset (to 2019)")
        assert "Dorset (to 2019) existed until 31 March 2019" in html(app)
        assert "<table" not in html(app)
        assert not app.warning


def test_day_before_the_first_grade_is_said() -> None:
    said = "No inspection with a grade for the whole of overall effectiveness had been published"
    for page in (NEIGHBOURS, NEXT):
        text = html(opened(page, as_at="1 June 2009"))
        assert said in text
        assert "<table" not in text


def test_theme_that_nobody_was_judged_in_twice_shows_no_empty_bars() -> None:
    text = html(opened(NEXT, theme="Adoption"))
    assert "None yet" in text
    assert "gl-shares" not in text.split("</style>")[-1]


def test_block_opens_its_authorities_with_both_reports() -> None:
    app = opened(NEXT, theme="Overall effectiveness", was="Requires improvement")
    app.selectbox(key="became").select("Inadequate").run()
    text = html(app)
    assert app.header[0].value == "From Requires improvement to Inadequate in overall effectiveness"
    assert "inspections?inspection=ce-ilacs-2019" in text
    assert "inspections?inspection=ce-ilacs-2024" in text


def test_grade_that_never_came_next_is_left_out_without_a_notice() -> None:
    app = opened(NEXT, theme="Overall effectiveness", was="Adequate", became="Outstanding")
    assert not app.warning
    assert "After" in html(app)


def test_nobody_to_ask_is_said() -> None:
    text = html(opened(WHOM, theme="Overall effectiveness"))
    assert "Cheshire East stands at Inadequate in overall effectiveness." in text
    assert "No other authority known to have stood there too was two grades better" in text
    text = html(opened(WHOM, theme="Overall effectiveness", of="Warrington"))
    assert "There is no grade two levels better." in text


@pytest.mark.parametrize("page", [WHOM, NEXT])
def test_theme_without_a_grade_leads_to_those_that_were_graded(page: str) -> None:
    text = html(opened(page, theme="Adoption", as_at="2012-06-01"))
    assert "Themes for which authorities held a grade on 1 June 2012" in text
    assert "theme=Help+and+protection&amp;as_at=2012-06-01" in text
    assert ">Help and protection: 5 authorities</a>" in text
    assert "Themes for which" not in html(opened(page, theme="Overall effectiveness"))


def test_too_few_grades_to_draw_shares_of_are_said() -> None:
    text = html(opened(OVER_TIME, region="North West"))
    assert "No more than 5 of the 24 authorities in the North West hold a grade" in text
    assert "<table" not in text
    text = html(opened(OVER_TIME, region="South East"))
    assert "in the South East." in text
    assert "<table" not in text


def test_map_has_each_area_in_words_and_every_grade_by_name() -> None:
    text = html(opened(MAP, region="North West", theme="Leadership"))
    assert 'title="Warrington: O, Outstanding, ILACS"' in text
    assert text.count(': no grade for the whole theme held"') == 19
    assert "Without a grade for the whole theme: " in text
    assert "data:image/svg+xml;base64," in text


def test_map_of_a_region_without_a_grade_is_said_in_words() -> None:
    text = html(opened(MAP, region="North East", theme="Leadership"))
    assert (
        "None of 12 authorities in the North East holds a grade for the whole of leadership."
        in text
    )
    assert "gl-map" not in text.split("</style>")[-1]


def test_all_scrutiny_stands_on_one_axis_and_one_by_one() -> None:
    text = html(opened(SCRUTINY))
    assert 'aria-label="Monitoring visit, Cheshire East"' in text
    assert re.search('title="Focused visit, October 2018: Children in care', text)
    assert (
        "Held: 5 graded inspections, 8 visits and joint inspections, 1 service inspection and 2"
        " notices and other events." in text
    )


def test_other_authority_says_what_is_not_collected_of_it() -> None:
    text = html(opened(SCRUTINY, of="Halton"))
    assert "Other visits and events have not been collected for Halton." in text


def test_authority_without_scrutiny_by_the_day_is_said() -> None:
    text = html(opened(SCRUTINY, of="Warrington", as_at="1 January 2009"))
    assert "No inspection or visit of Warrington is known to have been published" in text
    assert "<table" not in text


def test_scrutiny_to_a_day_in_the_past_says_from_when_to_when() -> None:
    app = opened(SCRUTINY, as_at="1 June 2013")
    assert app.title[0].value == (
        "Cheshire East: inspections, visits and notices from 2009 to 1 June 2013, as far as held"
    )
