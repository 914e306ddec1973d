"""Measure how quick the dashboard is, as ratios to an empty Streamlit page in the same run.

Run by hand: `python -m tests.benchmark`, with `--browser` to measure in headless Chromium as well.
An open is a new session until its script has finished; a change is the rerun after one widget
changed. Servers are measured in turns, so that a busy machine slows both alike.
"""

import argparse
import asyncio
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from gradeline.places import ROOT
from tests.browser.conftest import SWITCHES, await_health, free_port
from tests.conftest import chromium

PAGES = (
    "",
    "grade-trajectories",
    "judgement-areas",
    "indicators",
    "findings",
    "improvement-plan",
    "scorecard",
    "inspection-record",
    "sources-and-method",
    "accessibility",
)
EMPTY_PAGE = """import streamlit as st

st.title("Empty")
st.checkbox("Warrington", value=True, key="warrington", bind="query-params")
"""
CHANGED, CHANGED_LABEL = "warrington", "Warrington"
BUILD = """
import sys, tempfile, time
from pathlib import Path
started = time.perf_counter()
import duckdb
imported = time.perf_counter()
from gradeline.database.building import build
build(Path("data"), Path(tempfile.mkdtemp()))
print(imported - started, time.perf_counter() - imported)
"""


@contextmanager
def served(script: Path) -> Iterator[tuple[int, int]]:
    """Start a Streamlit server of a script and give its port and the id of its process."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        *("--server.port", str(port), "--server.address", "127.0.0.1"),
        *("--server.headless", "true", "--browser.gatherUsageStats", "false"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.txt"
        with log.open("w") as output:
            server = subprocess.Popen(
                command, cwd=script.parent, env=environment, stdout=output, stderr=output
            )
            try:
                await_health(f"http://127.0.0.1:{port}", server, log)
                yield port, server.pid
            finally:
                server.terminate()
                server.wait(timeout=20)


async def run_script(
    socket: ClientConnection, page_hash: str, path: str, changes: list[WidgetState]
) -> tuple[float, dict[str, str], str]:
    """Ask for a run; return its seconds, the ids of its checkboxes, and the hash of the page."""
    message = BackMsg()
    message.rerun_script.page_script_hash = page_hash
    message.rerun_script.page_name = "" if page_hash else path
    message.rerun_script.widget_states.widgets.extend(changes)
    started = time.perf_counter()
    await socket.send(message.SerializeToString())
    boxes: dict[str, str] = {}
    while True:
        forward = ForwardMsg()
        forward.ParseFromString(await socket.recv(decode=False))
        kind = forward.WhichOneof("type")
        if kind == "new_session":
            page_hash = forward.new_session.page_script_hash
        elif kind == "navigation":
            page_hash = forward.navigation.page_script_hash
        elif kind == "delta" and forward.delta.WhichOneof("type") == "new_element":
            element = forward.delta.new_element
            if element.WhichOneof("type") == "checkbox":
                boxes[element.checkbox.label] = element.checkbox.id
        elif kind == "script_finished":
            return time.perf_counter() - started, boxes, page_hash


async def open_and_change(port: int, path: str) -> tuple[float, float]:
    """Return the seconds of opening a page in a new session and of a rerun with one change."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with connect(address, max_size=None, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        opened, boxes, page_hash = await run_script(socket, "", path, [])
        state = WidgetState(id=boxes[CHANGED_LABEL], bool_value=False)
        changed, _, _ = await run_script(socket, page_hash, path, [state])
        return opened, changed


def median_ratio(
    measure: Callable[[int, str], tuple[float, float]], port: int, empty: int, path: str, turns: int
) -> tuple[float, float, float, float]:
    """Return the ratios of opening and of changing, and the seconds of the empty page for both."""
    own, other = [], []
    for _ in range(turns):
        own.append(measure(port, path))
        other.append(measure(empty, ""))
    opened, changed = (statistics.median(times) for times in zip(*own, strict=True))
    empty_open, empty_rerun = (statistics.median(times) for times in zip(*other, strict=True))
    return opened / empty_open, changed / empty_rerun, empty_open, empty_rerun


def by_protocol(port: int, path: str) -> tuple[float, float]:
    """Measure without a browser."""
    return asyncio.run(open_and_change(port, path))


@contextmanager
def by_browser() -> Iterator[Callable[[int, str], tuple[float, float]]]:
    """Give a measure in headless Chromium: until the script has run and the heading is drawn."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(SWITCHES))

        def measure(port: int, path: str) -> tuple[float, float]:
            page = browser.new_page()
            ready = '[data-testid="stApp"][data-test-script-state="notRunning"] h1'
            started = time.perf_counter()
            page.goto(f"http://127.0.0.1:{port}/{path}")
            page.wait_for_selector(ready)
            opened = time.perf_counter() - started
            page.wait_for_timeout(500)
            started = time.perf_counter()
            page.get_by_test_id("stCheckbox").filter(has_text=CHANGED_LABEL).click()
            page.wait_for_function(f"location.search.includes('{CHANGED}=false')")
            page.wait_for_selector(ready)
            changed = time.perf_counter() - started
            page.close()
            return opened, changed

        yield measure
        browser.close()


def show(title: str, measure: Callable[[int, str], tuple[float, float]], turns: int) -> None:
    """Print the ratios of every page."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_PAGE, encoding="utf-8")
        with served(ROOT / "app.py") as (port, _), served(script) as (empty, _):
            print(f"{title}, medians of {turns} turns; the empty page is 1")
            for path in PAGES:
                measure(port, path)
                measure(empty, "")
                opened, changed, empty_open, empty_rerun = median_ratio(
                    measure, port, empty, path, turns
                )
                empty_words = f"open {empty_open * 1000:.0f} ms, rerun {empty_rerun * 1000:.0f} ms"
                print(
                    f"  {path or 'side-by-side':20} open {opened:5.2f}   change {changed:5.2f}"
                    f"   (empty: {empty_words})"
                )


def show_build(turns: int) -> None:
    """Print how long a full build takes beyond importing DuckDB."""
    times = []
    for _ in range(turns):
        done = subprocess.run(
            [sys.executable, "-c", BUILD], cwd=ROOT, capture_output=True, text=True, check=True
        )
        times.append(tuple(float(number) for number in done.stdout.split()))
    imported, built = (statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"Build: {built:.2f} s beyond importing DuckDB, "
        f"{built / imported:.1f} times that import ({imported:.2f} s)"
    )


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    show_build(max(3, options.turns // 3))
    show("On the server", by_protocol, options.turns)
    if options.browser:
        with by_browser() as measure:
            show("In the browser", measure, options.turns)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
