"""What stands where room is short: a head on a phone, grids, legends, the names of many."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import settle, visit

pytestmark = pytest.mark.browser

SCREEN: ViewportSize = {"width": 1440, "height": 900}
# As wide as no longer holds a board of six columns.
SMALL: ViewportSize = {"width": 1240, "height": 800}
TABLET: ViewportSize = {"width": 820, "height": 1180}
PHONE: ViewportSize = {"width": 390, "height": 844}
SIX = "with=halton&with=wigan&with=hampshire"
IN_CARE = "indicator?domain=Children+in+care&indicator=Children+looked+after%2C+rate"
TIGHT = """() => [...document.querySelectorAll('.gl-grid td:not(:empty)')]
  .filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"""
BETWEEN = """() => {
  const foot = Math.max(...[...document.querySelectorAll('.xtick')]
    .map(tick => tick.getBoundingClientRect().bottom));
  return document.querySelector('.legend').getBoundingClientRect().top - foot; }"""
# Marks of inspections and visits, and letters that are shown: how many pairs cover each other.
COVERING = """() => {
  const boxes = [...document.querySelectorAll('.xy2 :is(.point, .textpoint)')]
    .map(node => node.getBoundingClientRect()).filter(box => box.width > 1);
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2)).length; }"""
ENDS = "node => [node.getBoundingClientRect().left, node.getBoundingClientRect().right]"


def test_letters_of_six_keep_to_their_columns_of_the_grid(page: Page, address: str) -> None:
    page.set_viewport_size(TABLET)
    visit(page, f"{address}/judgement-areas?{SIX}")
    assert page.locator(".gl-grid td:not(:empty)").count() > 100
    assert page.evaluate(TIGHT) == 0


def test_legend_stays_below_the_years_after_a_phone_was_turned(page: Page, address: str) -> None:
    page.set_viewport_size(SCREEN)
    visit(page, f"{address}/plan")
    page.locator(".legend").wait_for()
    for size in (PHONE, SCREEN):
        page.set_viewport_size(size)
        page.wait_for_function(f"() => ({BETWEEN})() > -2")


def test_each_of_two_grades_of_a_theme_begins_a_line_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, f"{address}/?as_at=2012-06-01")
    second = page.locator(".gl-board .gl-ends + .gl-ends .gl-chip")
    edge = page.locator(".gl-board").first.bounding_box()
    assert edge is not None
    starts = [box["x"] for each in second.all() if (box := each.bounding_box())]
    assert starts
    assert max(starts) < edge["x"] + 5


def test_no_inspection_over_the_lines_of_an_indicator_covers_another(
    page: Page, address: str
) -> None:
    for size in (PHONE, TABLET):
        page.set_viewport_size(size)
        visit(page, f"{address}/{IN_CARE}")
        assert page.locator(".xy2 .point").count() > 20
        assert page.evaluate(COVERING) == 0


def test_head_is_short_on_a_phone_and_the_menu_of_the_app_goes_with_the_page(
    page: Page, address: str
) -> None:
    page.set_viewport_size(PHONE)
    visit(page, f"{address}/what-came-next")
    title, menu = page.locator("h1").first, page.get_by_test_id("stMainMenu")
    box, shown = title.bounding_box(), menu.bounding_box()
    assert box is not None
    assert shown is not None
    assert box["y"] < 280
    assert shown["y"] >= 0
    page.get_by_test_id("stMain").evaluate("node => node.scrollTo(0, 400)")
    settle(page)
    assert not menu.is_visible()


def test_names_of_six_stand_in_two_columns_over_an_axis_as_wide_as_the_ribbons(
    page: Page, address: str
) -> None:
    page.set_viewport_size(SMALL)
    visit(page, f"{address}/?{SIX}")
    names = page.locator(".gl-more:has(.gl-axis) thead th:not(:first-child)")
    tops = [round(name["y"]) for each in names.all() if (name := each.bounding_box())]
    assert len(tops) == 6
    assert len(set(tops)) == 3
    ribbon = page.locator(".gl-more .gl-ribbon").first.evaluate(ENDS)
    assert page.locator(".gl-axis:visible").evaluate(ENDS) == pytest.approx(ribbon, abs=1)
