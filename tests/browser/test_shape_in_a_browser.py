"""No page is longer than three screens; lists are turned in pages and entries are folded away."""

import pytest
from playwright.sync_api import Page, ViewportSize

from gradeline.navigation.register import PAGES
from tests.browser.conftest import run_again, settle, visit
from tests.browser.looking import serious

pytestmark = pytest.mark.browser

LONGEST = 2_700
SCREEN: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
LONGEST_HOME_ON_A_PHONE = 3_900
LENGTH = "node => node.scrollHeight"
SCROLLS = """() => [...document.querySelectorAll('.gl-scroll')]
  .filter(part => part.scrollWidth > part.clientWidth + 1)
  .map(part => part.getAttribute('aria-label'))"""
# Of the parts that are as long as what is picked, those where most is to be shown.
LONGEST_OF_THEIR_PART = (
    "inspections?inspection=ce-slac-2011",
    "findings-theme?about=Management+oversight+and+supervision",
    "plan?progress_by=Recommendation",
    "documents?page_of_documents=2",
    "indicators?domain=Children+in+care",
    "indicators?domain=Education&as_at=2026-06-30",
    "indicator-trends?domain=Children+in+care",
)
SIX = "with=halton&with=wigan&with=hampshire"
WITH_SIX = [f"{page.path}?{SIX}" for page in PAGES if "authorities" in page.goes_by]


def length(page: Page, address: str) -> int:
    """Return how many pixels a page is long on a screen, before anything is opened."""
    page.set_viewport_size(SCREEN)
    visit(page, address)
    found: int = page.get_by_test_id("stMain").evaluate(LENGTH)
    return found


@pytest.mark.parametrize("path", [*(page.path for page in PAGES), *LONGEST_OF_THEIR_PART])
def test_no_page_is_longer_than_three_screens_or_scrolls_sideways_on_a_phone(
    page: Page, address: str, path: str
) -> None:
    assert length(page, f"{address}/{path}") <= LONGEST
    page.set_viewport_size(PHONE)
    assert page.evaluate(SCROLLS) == []


@pytest.mark.parametrize("path", WITH_SIX)
def test_no_page_is_longer_than_three_screens_with_six_authorities(
    page: Page, address: str, path: str
) -> None:
    assert length(page, f"{address}/{path}") <= LONGEST


def test_side_by_side_folds_what_came_since_on_a_phone_and_shows_it_on_a_screen(
    page: Page, address: str
) -> None:
    page.set_viewport_size(PHONE)
    visit(page, address)
    folds = page.locator("details.gl-folds").first
    since = folds.get_by_role("rowheader", name="Since then")
    assert page.get_by_test_id("stMain").evaluate(LENGTH) <= LONGEST_HOME_ON_A_PHONE
    assert not since.is_visible()
    folds.locator("summary").focus()
    page.keyboard.press("Enter")
    since.wait_for()
    assert serious(page) == []
    page.keyboard.press("Enter")
    page.set_viewport_size(SCREEN)
    assert since.is_visible()
    assert not folds.locator("summary").is_visible()
    page.emulate_media(media="print")
    assert since.is_visible()
    page.emulate_media(media="screen")


@pytest.mark.parametrize(
    ("path", "called"),
    [
        ("indicator", "Referrals, rate"),
        ("trajectories-by-authority?history_of=Warrington", "Warrington: the grades since 2009"),
        ("trajectories?theme=Leadership", "Leadership: the grades since 2009"),
        ("inspections?inspection=ce-slac-2011", "Cheshire East: SLAC inspection"),
    ],
)
def test_tab_is_called_after_what_is_chosen(
    page: Page, address: str, path: str, called: str
) -> None:
    visit(page, f"{address}/{path}")
    assert page.title().startswith(called)


def test_pages_of_a_list_are_turned_by_keyboard_and_back(page: Page, address: str) -> None:
    visit(page, f"{address}/documents")
    following = page.get_by_role("button", name="Next page")
    following.focus()
    with run_again(page):
        following.press("Enter")
    assert "page_of_documents=2" in page.url
    assert "Rows 21 to 40 of" in page.inner_text("body")
    assert serious(page) == []
    with run_again(page):
        page.go_back()
    settle(page)
    assert "page_of_documents" not in page.url
    assert "Rows 1 to 20 of" in page.inner_text("body")


def test_what_sources_say_is_folded_away_and_opens_by_keyboard(page: Page, address: str) -> None:
    visit(page, f"{address}/where-sources-disagree?sources_on=Warrington")
    entry = page.locator("details.gl-fold").first
    assert not entry.get_by_text("Used here:").is_visible()
    entry.locator("summary").focus()
    page.keyboard.press("Enter")
    entry.get_by_text("Used here:").wait_for()
    assert serious(page) == []
