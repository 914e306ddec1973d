"""The pages about indicators in a real browser, as their readers use them."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import choose, settle, visit
from tests.browser.looking import assert_all_can_use_it, nothing_wrong, take

pytestmark = pytest.mark.browser

AGENCY = {"domain": "Workforce and money", "indicator": "Agency children's social workers"}
COMPARED = {**AGENCY, "beside": "Neighbours 2025", "average": "Median", "other": "Halton"}
LONGEST_NAME = "Bournemouth, Christchurch and Poole"
PATHS = {
    "profile": "/indicators",
    "trends": "/indicator-trends?domain=Care+leavers",
    "one": f"/indicator?{urlencode(COMPARED)}",
    "stands-out": "/stands-out",
}
TITLE = "Children looked after, rate"


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def told(page: Page) -> list[str]:
    """Return what the reader is warned of, but for visits that have no publication date."""
    alerts = [alert.inner_text() for alert in page.get_by_test_id("stAlert").all()]
    return [alert for alert in alerts if "publication date" not in alert]


def test_link_opens_its_indicator(page: Page, address: str) -> None:
    visit(page, f"{address}/indicators?{urlencode({**COMPARED, 'as_at': '2024-12-31'})}")
    assert page.locator("h1").inner_text() == f"{AGENCY['indicator']}, to 31 December 2024"
    assert page.get_by_text("Page not found").count() == 0
    assert told(page) == []
    assert page.get_by_role("radio", name="Neighbours 2025").is_checked()
    assert page.get_by_role("radio", name="Median").is_checked()
    text = page.inner_text("body")
    assert "Halton" in text
    assert "Figures that had come out by 31 December 2024" in text
    assert "30 September 2025" not in text
    for key in ("indicator", "beside", "average", "other"):
        assert asked(page)[key] == [COMPARED[key]]


def test_indicator_found_by_typing_goes_into_the_link_and_survives_reload(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/indicator")
    choose(page, "Domain", "All dom")
    choose(page, "Indicator (type to search)", "agency")
    assert page.locator("h1").inner_text() == AGENCY["indicator"]
    assert asked(page)["indicator"] == [AGENCY["indicator"]]
    page.reload()
    settle(page)
    assert page.locator("h1").inner_text() == AGENCY["indicator"]
    assert asked(page)["domain"] == ["All domains"]


def test_another_domain_leaves_nothing_of_the_old_one_in_the_link(page: Page, address: str) -> None:
    visit(page, f"{address}/indicator?{urlencode(AGENCY)}")
    choose(page, "Domain", "Educ")
    assert told(page) == []
    assert asked(page)["domain"] == ["Education"]
    assert asked(page).get("indicator") != [AGENCY["indicator"]]
    title = page.locator("h1").inner_text()
    page.reload()
    settle(page)
    assert page.locator("h1").inner_text() == title


def test_name_at_a_glance_leads_to_its_indicator_and_keeps_the_day(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/indicator-trends?as_at=2020-06-30&warrington=false&domain=Health")
    page.locator(".gl-glance").get_by_role("link", name="Dental checks").click()
    page.wait_for_url("**indicator=Children+looked+after+who+had+a+dental+check**")
    settle(page)
    assert page.locator("h1").inner_text() == (
        "Children looked after who had a dental check, to 30 June 2020"
    )
    assert asked(page)["as_at"] == ["2020-06-30"]
    assert asked(page)["warrington"] == ["false"]
    assert "As at 30 June 2020" in page.inner_text("body")


def test_headline_leads_to_its_indicator_and_back(page: Page, address: str) -> None:
    visit(page, f"{address}/?as_at=2024-12-31")
    page.get_by_role("link", name="Agency children's social workers").click()
    page.wait_for_url("**/indicator**")
    settle(page)
    assert page.locator("h1").inner_text() == f"{AGENCY['indicator']}, to 31 December 2024"
    assert asked(page)["as_at"] == ["2024-12-31"]
    page.go_back()
    expect(page.locator("h1")).to_have_text("Where did the three stand on 31 December 2024?")


def test_back_returns_to_the_profile_that_led_here(page: Page, address: str) -> None:
    visit(page, f"{address}/indicators?domain=Workforce%20and%20money")
    page.locator(".gl-profile").get_by_role("link", name="Cases for each").click()
    expect(page.locator("h1")).to_have_text("Cases for each children's social worker")
    settle(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Workforce and money in figures")
    settle(page)
    assert page.get_by_test_id("stException").count() == 0
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Cases for each children's social worker")


def test_back_returns_to_what_was_chosen_before(page: Page, address: str) -> None:
    visit(page, address)
    visit(page, f"{address}/indicator?{urlencode(AGENCY)}")
    choose(page, "Domain", "Educ")
    expect(page.locator("h1")).to_have_text("Children looked after reaching the standard at age 11")
    page.go_back()
    expect(page.locator("h1")).to_have_text(AGENCY["indicator"])
    settle(page)
    assert page.get_by_test_id("stException").count() == 0
    page.go_back()
    expect(page.locator("h1")).to_have_text("Where do the three stand?")


def test_turnover_among_neighbours_takes_two_clicks_and_no_scrolling(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    visit(page, address)
    page.get_by_role("link", name="Indicators", exact=True).click()
    expect(page.locator("h1")).to_have_text("Help and protection in figures")
    settle(page)
    page.get_by_text("Workforce and money", exact=True).click()
    expect(page.locator("h1")).to_have_text("Workforce and money in figures")
    settle(page)
    row = page.get_by_role("row", name="Children's social worker turnover")
    expect(row.get_by_text("of 11 among neighbours").first).to_be_in_viewport()


@pytest.mark.parametrize("path", ["", "indicator-trends", "indicators", "indicator"])
def test_what_stands_for_an_authority_keeps_its_colour_where_colours_are_forced(
    page: Page, address: str, path: str
) -> None:
    visit(page, f"{address}/{path}")
    colours = """() => [...document.querySelectorAll(
        '.gl-key [class^=gl-key-], .gl-sym, .gl-labels span, .gl-bar b')].map(node => {
        const style = getComputedStyle(node);
        return style.backgroundColor + style.borderLeftColor; })"""
    before = page.evaluate(colours)
    page.emulate_media(forced_colors="active")
    forced = page.evaluate(colours)
    opacity = page.locator('[class*="st-key-take-"] summary').first.evaluate(
        "node => getComputedStyle(node).opacity"
    )
    page.emulate_media(forced_colors="none")
    assert len(before) >= 3
    assert forced == before
    assert opacity == "1"


def test_totals_and_all_beyond_twelve_are_folded_away_on_a_phone_and_shown_on_a_screen(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/indicator-trends")
    total = page.get_by_role("link", name="Children in need, number")
    heading = page.get_by_role("heading", name="Totals, which depend on the size of an area")
    expect(total).to_be_visible()
    expect(heading).to_be_visible()
    charts = page.locator(".gl-trend:visible")
    shown, more = charts.count(), page.locator("summary", has_text="more indicators")
    expect(more).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 900})
    expect(heading).to_be_hidden()
    expect(total).to_be_hidden()
    expect(charts).to_have_count(12)
    page.locator("summary", has_text="Totals").click()
    expect(total).to_be_visible()
    more.click()
    expect(charts).to_have_count(shown)


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_strip_is_drawn_with_ours_within_it_at_every_width(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{address}/indicators?domain=Workforce%20and%20money&with=halton&with=wigan")
    strips = page.locator(".gl-strip")
    assert strips.count() >= 3
    for strip in strips.all():
        inside = strip.evaluate(
            """node => {
                const own = node.getBoundingClientRect();
                const parts = [...node.children].map(each => each.getBoundingClientRect());
                const picture = node.querySelector('img');
                return own.width > 100 && picture.complete && picture.naturalWidth > 0 &&
                    parts.every(part => part.left >= own.left - 8 && part.right <= own.right + 8);
            }"""
        )
        assert inside
    assert strips.first.get_attribute("aria-label")


@pytest.mark.parametrize("path", ["/indicators", "/indicator-trends", "/indicator", "/stands-out"])
def test_page_is_no_longer_than_three_screens_before_something_is_opened(
    page: Page, address: str, path: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    visit(page, f"{address}{path}?domain=Children+in+care")
    assert page.locator(".stMainBlockContainer").evaluate("node => node.scrollHeight") <= 2700


def test_chart_is_described_in_words(page: Page, address: str) -> None:
    visit(page, f"{address}/indicator?{urlencode({'indicator': TITLE})}")
    chart = page.get_by_test_id("stPlotlyChart")
    described = chart.evaluate(
        "node => [node, ...node.querySelectorAll('*')].map(each =>"
        " each.getAttribute('aria-label') || each.getAttribute('alt') || '').join(' ')"
    )
    assert "Line chart of children looked after, rate for Cheshire East" in described


@pytest.mark.parametrize("state", PATHS)
def test_page_in_one_visit(page: Page, address: str, state: str) -> None:
    with nothing_wrong(page, address):
        visit(page, f"{address}{PATHS[state]}")
        assert_all_can_use_it(page)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_text_of_the_chart_is_cut_off(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{address}/indicator?{urlencode({'indicator': TITLE, 'other': LONGEST_NAME})}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    ends = page.evaluate(
        """() => {
            const chart = document.querySelector('.js-plotly-plot').getBoundingClientRect();
            return [...document.querySelectorAll('.js-plotly-plot .annotation-text')]
                .filter(node => node.getBoundingClientRect().right > chart.right + 1)
                .map(node => node.textContent);
        }"""
    )
    assert ends == []


def test_labels_of_the_chart_do_not_cover_each_other(page: Page, address: str) -> None:
    visit(page, f"{address}/indicator?{urlencode({'indicator': TITLE, 'other': 'Halton'})}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    boxes = page.evaluate(
        "() => [...document.querySelectorAll('.js-plotly-plot .annotation-text')].map(node => {"
        " const box = node.getBoundingClientRect();"
        " return [box.left, box.top, box.right, box.bottom]; })"
    )
    assert len(boxes) == 6
    for position, (left, top, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, other_bottom in boxes[position + 1 :]:
            beside = right <= other_left or other_right <= left
            assert beside or bottom <= other_top + 1 or other_bottom <= top + 1


def test_download_holds_every_figure_with_its_reason_and_says_what_it_is(
    page: Page, address: str
) -> None:
    query = {"indicator": "Unaccompanied asylum-seeking children looked after"}
    visit(page, f"{address}/indicator?{urlencode({'domain': 'Children in care', **query})}")
    taken = take(page, "Rows as CSV")
    assert taken.suggested_filename.startswith("gradeline-uasc-number-")
    text = Path(taken.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    own = {row["period_label"]: row for row in rows if row["area"] == "Cheshire East"}
    assert own["31 March 2012"]["value"] == "7.0"
    assert own["31 March 2013"]["value"] == ""
    assert own["31 March 2013"]["missing_reason"] == "suppressed"
    assert all((row["value"] == "") == (row["missing_reason"] != "") for row in rows)
    for row in rows:
        assert query["indicator"] in row.values()
        assert "children" in row.values()


def test_chart_tells_the_figure_on_hover(page: Page, address: str) -> None:
    visit(page, f"{address}/indicator?{urlencode(AGENCY)}")
    page.wait_for_selector(".js-plotly-plot .point")
    page.locator(".js-plotly-plot .scatterlayer .trace").first.locator(".point").last.hover(
        force=True
    )
    page.wait_for_selector(".hoverlayer .hovertext")
    shown = page.locator(".hoverlayer").text_content() or ""
    assert "30 September 2025" in shown
    assert "LAIT" in shown
