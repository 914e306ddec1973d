"""No page is longer than three screens; lists are turned in pages and entries are folded away."""

import pytest
from playwright.sync_api import Page, ViewportSize

from gradeline.navigation.register import PAGES
from tests.browser.conftest import run_again, settle, visit
from tests.browser.looking import serious

pytestmark = pytest.mark.browser

LONGEST = 2_700
SCREEN: ViewportSize = {"width": 1440, "height": 900}
LENGTH = "node => node.scrollHeight"
# Of the parts that are as long as what is picked, those where most is to be shown.
LONGEST_OF_THEIR_PART = (
    "inspections?inspection=ce-slac-2011",
    "findings-theme?about=Management+oversight+and+supervision",
    "plan?progress_by=Recommendation",
    "documents?page_of_documents=2",
)


@pytest.mark.parametrize("path", [*(page.path for page in PAGES), *LONGEST_OF_THEIR_PART])
def test_no_page_is_longer_than_three_screens(page: Page, address: str, path: str) -> None:
    page.set_viewport_size(SCREEN)
    visit(page, f"{address}/{path}")
    assert page.get_by_test_id("stMain").evaluate(LENGTH) <= LONGEST


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
