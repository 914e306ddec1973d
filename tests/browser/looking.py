"""What must hold of every page, looked at in one visit."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    ConsoleMessage,
    Download,
    Error,
    Page,
    Request,
    Response,
    ViewportSize,
)

from tests.browser.conftest import run_again, settle

DARK_PAPER = "rgb(20, 24, 28)"
TABLET: ViewportSize = {"width": 820, "height": 1180}
PHONE: ViewportSize = {"width": 390, "height": 844}
TAKING = "[class*='st-key-take-']"
# Streamlit itself looks for its server below the page's path first.
EXPECTED_ERRORS = ("_stcore/health", "_stcore/host-config")


@contextmanager
def nothing_wrong(page: Page, address: str) -> Iterator[None]:
    """Fail where the page asks anything of others meanwhile, or something goes wrong in it."""
    noted: list[str] = []
    own = (address, address.replace("http", "ws"), "data:", "blob:")

    def ask(request: Request) -> None:
        if not request.url.startswith(own):
            noted.append(request.url)

    def answer(response: Response) -> None:
        if response.status >= 400 and not response.url.endswith(EXPECTED_ERRORS):
            noted.append(response.url)

    def fail(error: Error) -> None:
        noted.append(str(error))

    def say(message: ConsoleMessage) -> None:
        if message.type == "error" and "404" not in message.text:
            noted.append(message.text)

    page.on("request", ask)
    page.on("response", answer)
    page.on("pageerror", fail)
    page.on("console", say)
    yield
    page.remove_listener("request", ask)
    page.remove_listener("response", answer)
    page.remove_listener("pageerror", fail)
    page.remove_listener("console", say)
    assert noted == []


def assert_all_can_use_it(page: Page) -> None:
    """Look at a page in both themes, then on a tablet and on a phone, where it stays."""
    assert serious(page) == []
    assert fits(page)
    assert covered_headings(page) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "paper => getComputedStyle(document.querySelector('.stApp')).backgroundColor === paper",
        arg=DARK_PAPER,
    )
    settle(page)
    assert serious(page) == []
    for size in (TABLET, PHONE):
        page.set_viewport_size(size)
        settle(page)
        assert fits(page)
        assert covered_headings(page) == []
    assert page.locator("h1").is_visible()


def serious(page: Page) -> list[tuple[str, str, str]]:
    """Return what axe finds that keeps people out."""
    return [
        (violation["id"], node["html"][:120], node["failureSummary"][:200])
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def fits(page: Page) -> bool:
    """Tell whether nothing has to be scrolled sideways for."""
    return all(
        part.evaluate("node => node.scrollWidth <= node.clientWidth")
        for part in (page.get_by_test_id("stMain"), page.locator("body"))
    )


def covered_headings(page: Page) -> list[str]:
    """Return the headings whose words reach into what stands next below them.

    The box of words is up to 3 pixels higher than their letters.
    """
    found: list[str] = page.get_by_test_id("stMain").evaluate(
        """main => [...main.querySelectorAll(".stHeading")].filter(heading => {
          const words = heading.querySelector("[data-heading-text]");
          let next = heading.closest(".stElementContainer").nextElementSibling;
          while (next && !next.getBoundingClientRect().height) next = next.nextElementSibling;
          return next
            && words.getBoundingClientRect().bottom > next.getBoundingClientRect().top + 3;
        }).map(heading => heading.innerText)"""
    )
    return found


def take(page: Page, form: str, section: int = 0) -> Download:
    """Take something away as a reader does: open what a section offers, and choose a form.

    What was opened before unfolds for a moment, and a click on what moves meanwhile is lost.
    """
    settle(page)
    offered = page.locator(TAKING).nth(section)
    if not offered.locator("details[open]").count():
        with run_again(page):
            offered.locator("summary").click()
    with page.expect_download() as caught:
        offered.get_by_role("button", name=form).first.click()
    return caught.value


def assert_downloads_are_rows(page: Page) -> None:
    """Take the rows of every section along as CSV."""
    for section in range(page.locator(TAKING).count()):
        text = Path(take(page, "Rows as CSV", section).path()).read_text("utf-8-sig")
        assert len(list(csv.DictReader(io.StringIO(text)))) > 0
    settle(page)
