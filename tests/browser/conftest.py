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

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from gradeline.places import ROOT
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
START_SECONDS = 60


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless browser; without one the test is not run, in CI it fails."""
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("No Chromium was found, and in CI browser tests must run.")
        pytest.skip("no Chromium on this system")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """Return the address of a server shared by tests that do not need a fresh one."""
    with started(tmp_path_factory.mktemp("server") / "log.txt") as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of its own, wide and light."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="light", accept_downloads=True
    )
    yield context.new_page()
    context.close()


def settle(page: Page) -> None:
    """Wait until the script of the page has run and what it shows has been drawn.

    After a click it takes a moment until the script begins to run.
    """
    page.wait_for_selector("h1")
    page.wait_for_timeout(200)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(400)


def choose(page: Page, label: str, text: str) -> None:
    """Choose from a list as a reader who types does, and wait for what follows."""
    box = page.get_by_role("combobox", name=label)
    box.focus()
    box.type(text)
    box.press("Enter")
    page.wait_for_timeout(500)
    settle(page)


def visit(page: Page, address: str) -> None:
    """Open an address and wait for the page."""
    page.goto(address)
    settle(page)
