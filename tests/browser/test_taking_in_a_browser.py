"""Taking a picture out, as a reader does it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import run_again, settle, visit
from tests.browser.looking import PHONE, TAKING, fits, nothing_wrong, serious, take
from tests.drawing.pictures.ink import size_of

pytestmark = pytest.mark.browser


def test_picture_is_two_clicks_from_its_page(page: Page, address: str) -> None:
    with nothing_wrong(page, address):
        visit(page, f"{address}/?as_at=2016-03-31")
        taken = take(page, "Picture as PNG")
        assert taken.suggested_filename == "gradeline-side-by-side-2016-03-31.png"
        assert size_of(Path(taken.path()).read_bytes()) == (1920, 1080)
        drawn = take(page, "Picture as SVG")
    root = ElementTree.fromstring(Path(drawn.path()).read_text("utf-8"))  # noqa: S314
    assert root.get("viewBox") == "0 0 1920 1080"


def test_what_is_offered_keeps_nobody_out_and_is_reached_by_keyboard(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/?as_at=2016-03-31")
    with run_again(page):
        page.locator(TAKING).locator("summary").first.press("Enter")
    page.get_by_role("button", name="Picture as PNG: Latest grades").wait_for()
    settle(page)
    assert serious(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Picture as PNG: Latest grades"


def test_what_is_offered_fits_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, f"{address}/?as_at=2016-03-31")
    offered = page.locator(TAKING).first
    with run_again(page):
        offered.locator("summary").click()
    offered.get_by_role("button").first.wait_for()
    settle(page)
    assert fits(page)
    for button in offered.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
