"""Measure how quick the pages are with drawing, in headless Chromium of the system.

Run by hand: `python -m tests.benchmark_browser`. Each time ends when the frame has been painted
after the last change of what the page shows. An open is a new tab; a choice is another theme from
the select box, or a box unticked where a page does not go by a theme. Both are held against an
empty Streamlit page with the same two widgets, which shows nothing but what was chosen, so that the
end of its rerun is seen. It is measured in turns with ours, so that a busy machine slows both
alike.
"""

import argparse
import contextlib
import math
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from gradeline.navigation.register import PAGES
from gradeline.paths import ROOT
from tests.benchmark import CHANGED_LABEL, SIX, served
from tests.browser.conftest import SWITCHES
from tests.conftest import chromium

DESK: ViewportSize = {"width": 1440, "height": 900}
OTHER_THEME = "Children in care"
EMPTY_PAGE = """import streamlit as st

st.title("Empty")
is_chosen = st.checkbox("Warrington", value=True)
theme = st.selectbox("Theme", ["Overall effectiveness", "Children in care"])
st.text(f"{theme}, {is_chosen}")
"""
# The time of the last frame that followed a change of the page, in milliseconds since it was asked
# for; and that of the key or click by which a reader chose.
WATCH = """
window.drawn = window.asked = 0;
new MutationObserver(changes => {
  const isShown = change => (change.target.parentElement ?? document.body)
    .closest('[data-testid="stMain"]');
  if (changes.some(isShown))
    requestAnimationFrame(() => setTimeout(() => { window.drawn = performance.now(); }));
}).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
for (const kind of ["keydown", "click"])
  document.addEventListener(kind, () => { window.asked = performance.now(); }, true);
"""
QUIET = """() => performance.now() - Math.max(window.drawn, window.asked) > 800 && window.drawn > 0
  && document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"] h1')"""


def open_and_choose(browser: Browser, address: str, *, by_theme: bool) -> tuple[float, float]:
    """Return the milliseconds of opening a page and of a choice on it, or NaN where it has none."""
    page = browser.new_page(viewport=DESK)
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_function(QUIET, polling=50)
    opened = page.evaluate("window.drawn")
    chosen = math.nan
    if choose(page, by_theme=by_theme):
        page.wait_for_function(QUIET, polling=50)
        chosen = page.evaluate("window.drawn - window.asked")
    page.close()
    return opened, chosen


def choose(page: Page, *, by_theme: bool) -> bool:
    """Choose another theme, or untick an authority; return whether the page has such a choice."""
    if by_theme:
        themes = page.get_by_role("combobox", name="Theme")
        themes.fill(OTHER_THEME)
        page.get_by_role("option").first.wait_for()
        themes.press("Enter")
        return True
    box = page.get_by_test_id("stCheckbox").filter(has_text=CHANGED_LABEL)
    if not box.count():
        return False
    box.locator("label").click()
    return True


def show_page(
    browser: Browser, own: str, empty: str, address: str, turns: int, *, by_theme: bool
) -> None:
    """Print the ratios of one page to the empty one, measured in turns."""
    measured: dict[str, list[tuple[float, float]]] = {own + address: [], empty: []}
    for turn in range(turns + 1):
        for each, times in measured.items():
            found = open_and_choose(browser, each, by_theme=by_theme)
            # The first visit fetches what the browser keeps.
            if turn:
                times.append(found)
    (opened, chosen), (empty_opened, empty_chosen) = (
        [statistics.median(column) for column in zip(*times, strict=True)]
        for times in measured.values()
    )
    path, _, query = address.partition("?")
    name = f"{path or 'side-by-side'}{', six' if query else ''}"
    choice = "" if math.isnan(chosen) else f"choice {chosen / empty_chosen:5.2f}"
    print(
        f"  {name:30} open {opened / empty_opened:5.2f}   {choice:12}   "
        f"(empty: open {empty_opened:.0f} ms, choice {empty_chosen:.0f} ms)",
        flush=True,
    )


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--page", action="append", help="only pages of this path")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_PAGE, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(SWITCHES))
        with served(ROOT / "app.py") as (port, _), served(script) as (empty_port, _):
            print(f"In the browser, medians of {options.turns} turns; the empty page is 1")
            for page in PAGES:
                if options.page and page.path not in options.page:
                    continue
                by_six = [f"{page.path}?{SIX}"] if "authorities" in page.goes_by else []
                for address in (page.path, *by_six):
                    show_page(
                        browser,
                        f"http://127.0.0.1:{port}/",
                        f"http://127.0.0.1:{empty_port}/",
                        address,
                        options.turns,
                        by_theme="theme" in page.goes_by,
                    )
        browser.close()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
