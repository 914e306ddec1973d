"""A freshly started server and a headless browser of the system."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, WebSocket, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from gradeline.paths import ROOT
from tests.conftest import chromium

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK: ViewportSize = {"width": 1280, "height": 900}
START_SECONDS = 60
PATIENCE = 90_000
SOCKETS: WeakKeyDictionary[Page, WebSocket] = WeakKeyDictionary()
FORGET = "() => { if (location.host) { localStorage.clear(); sessionStorage.clear(); } }"
# All that was received has been worked off and drawn.
IS_IDLE = "() => new Promise(done => requestAnimationFrame(() => requestIdleCallback(done)))"
# The foot is the last that every page shows; charts and changes of colour take a moment more. What
# goes by how far a page is scrolled never ends.
IS_SETTLED = """() => {
  const shown = selector => [...document.querySelectorAll(selector)];
  const main = document.querySelector('[data-testid="stMain"]');
  return shown('[data-testid="stApp"][data-test-script-state="notRunning"]').length === 1
    && shown('h1').length > 0
    && main.innerText.includes("Unofficial.")
    && shown('[data-stale="true"], [data-testid="stSkeleton"]').length === 0
    && shown('[data-testid="stPlotlyChart"]').every(chart => chart.querySelector(".main-svg"))
    && document.fonts.status === "loaded"
    && document.getAnimations().every(
      each => each.playState !== "running" || each.timeline !== document.timeline);
}"""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def started(log: Path) -> Iterator[str]:
    """Start a server of the dashboard and give its address."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", "app.py"),
        *("--server.port", str(port), "--server.address", "127.0.0.1"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with log.open("w") as output:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        address = f"http://127.0.0.1:{port}"
        try:
            await_health(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def await_health(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The server did not start: {log.read_text()}")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return a headless browser; without one the test is not run, in CI it fails.

    It ends with the tests of this folder: while it is open, an event loop runs in their thread, in
    which no other test can start one of its own.
    """
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("No Chromium was found, and in CI browser tests must run.")
        pytest.skip("no Chromium on this system")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """Return the address of a server shared by tests that do not need a fresh one."""
    with started(tmp_path_factory.mktemp("server") / "log.txt") as served:
        yield served


@pytest.fixture(scope="package")
def tab(browser: Browser) -> Iterator[Page]:
    """Return the tab that the tests share: one that is new reads all scripts again, for seconds."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    context.on("page", remember_its_socket)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """Return the tab as new: wide and light, nothing kept of the tests before."""
    tab.set_viewport_size(DESK)
    tab.emulate_media(color_scheme="light", media="null", forced_colors="none")
    yield tab
    tab.evaluate(FORGET)
    tab.goto("about:blank")
    for other in tab.context.pages:
        if other is not tab:
            other.close()


def remember_its_socket(page: Page) -> None:
    """Keep the connection through which the server of a page tells it what to show."""
    page.on("websocket", lambda socket: SOCKETS.update({page: socket}))


def has_ended(frame: bytes | str) -> bool:
    """Tell whether a message of the server says that a run of the script has come to its end."""
    message = ForwardMsg.FromString(frame if isinstance(frame, bytes) else frame.encode())
    is_end: bool = message.WhichOneof("type") == "script_finished"
    return is_end and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def settle(page: Page) -> None:
    """Wait until the script of the page has run and all that it shows has been drawn."""
    page.evaluate(IS_IDLE)
    page.wait_for_function(IS_SETTLED)


def visit(page: Page, address: str) -> None:
    """Open an address and wait for the page."""
    page.goto(address)
    settle(page)


@contextmanager
def run_again(page: Page) -> Iterator[None]:
    """Do what lets the script of the page run again, and wait for what follows."""
    with SOCKETS[page].expect_event("framereceived", has_ended, timeout=PATIENCE):
        yield
    settle(page)


def choose(page: Page, label: str, text: str, *, exact: bool = False) -> None:
    """Choose from a list as a reader who types does, and wait for what follows."""
    box = page.get_by_role("combobox", name=label, exact=exact)
    box.focus()
    box.type(text)
    with run_again(page):
        box.press("Enter")


def go_to(page: Page, name: str) -> None:
    """Go to another page by the menu."""
    with run_again(page):
        page.locator(".st-key-menu").get_by_role("link", name=name, exact=True).click()


def go_to_part(page: Page, name: str) -> None:
    """Go to another part of the page that is shown."""
    with run_again(page):
        page.locator(".st-key-parts").get_by_role("link", name=name, exact=True).click()
