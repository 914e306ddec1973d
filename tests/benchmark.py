"""Measure how quick the dashboard is, as ratios to an empty Streamlit page in the same run.

Run by hand: `python -m tests.benchmark`; `tests.benchmark_browser` measures with drawing.
An open is a new session until its script has finished; a change is the rerun after one widget
changed; a first choice is the rerun after an as-at day that nobody asked for before. With six
authorities every page is opened and changed once more. Servers are measured in turns, so that a
busy machine slows both alike. What a change sends leaves out what the browser holds already.
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
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from gradeline.database.building import build
from gradeline.navigation.register import PAGES
from gradeline.paths import ROOT
from tests.browser.conftest import await_health, free_port

SIX = "with=halton&with=wigan&with=hampshire"
EMPTY_PAGE = """import streamlit as st

st.title("Empty")
st.checkbox("Warrington", value=True, key="warrington", bind="query-params")
"""
CHANGED_LABEL = "Warrington"
CHOSEN_LABEL = "As at"
# Streamlit sends a message of so many bytes once; the browser holds it.
HELD_FROM = 10_000
DAYS = (date(2025, 1, 1) - timedelta(days=number) for number in count())
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
    socket: ClientConnection,
    page_hash: str,
    path: str,
    query: str,
    changes: list[WidgetState],
    received: list[bytes] | None = None,
) -> tuple[float, dict[str, str], str]:
    """Ask for a run; return its seconds, the ids of its widgets by label, the hash of the page.

    What the server sends is added to `received`.
    """
    message = BackMsg()
    message.rerun_script.page_script_hash = page_hash
    message.rerun_script.page_name = "" if page_hash else path
    message.rerun_script.query_string = query
    message.rerun_script.widget_states.widgets.extend(changes)
    started = time.perf_counter()
    await socket.send(message.SerializeToString())
    widgets: dict[str, str] = {}
    while True:
        forward = ForwardMsg()
        sent = await socket.recv(decode=False)
        if received is not None:
            received.append(sent)
        forward.ParseFromString(sent)
        kind = forward.WhichOneof("type")
        if kind == "new_session":
            page_hash = forward.new_session.page_script_hash
        elif kind == "navigation":
            page_hash = forward.navigation.page_script_hash
        elif kind == "delta" and forward.delta.WhichOneof("type") == "new_element":
            element = forward.delta.new_element
            if element.WhichOneof("type") == "checkbox":
                widgets[element.checkbox.label] = element.checkbox.id
            elif element.WhichOneof("type") == "text_input":
                widgets[element.text_input.label] = element.text_input.id
        elif kind == "script_finished":
            return time.perf_counter() - started, widgets, page_hash


async def open_and_change(port: int, address: str) -> tuple[float, ...]:
    """Return the seconds of opening a page in a new session, of a change and of a first choice.

    The empty page has nothing for a first choice.
    """
    path, _, query = address.partition("?")
    server = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with connect(server, max_size=None, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        opened, widgets, page_hash = await run_script(socket, "", path, query, [])
        changes = changed_box(widgets)
        changed, _, _ = await run_script(socket, page_hash, path, query, changes)
        if CHOSEN_LABEL not in widgets:
            return opened, changed
        day = WidgetState(id=widgets[CHOSEN_LABEL], string_value=next(DAYS).isoformat())
        first, _, _ = await run_script(socket, page_hash, path, query, [*changes, day])
        return opened, changed, first


def changed_box(widgets: dict[str, str]) -> list[WidgetState]:
    """Return the change that is measured; a page without that box just runs again."""
    if CHANGED_LABEL not in widgets:
        return []
    return [WidgetState(id=widgets[CHANGED_LABEL], bool_value=False)]


async def kilobytes_of_a_change(port: int, address: str) -> float:
    """Return how much a change has the server send, less the large messages sent before."""
    path, _, query = address.partition("?")
    server = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with connect(server, max_size=None, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        opened: list[bytes] = []
        changed: list[bytes] = []
        _, widgets, page_hash = await run_script(socket, "", path, query, [], opened)
        await run_script(socket, page_hash, path, query, changed_box(widgets), changed)
    held = {body_of(each) for each in opened if len(each) >= HELD_FROM}
    return sum(len(each) for each in changed if body_of(each) not in held) / 1000


def body_of(message: bytes) -> bytes:
    """Return a message without what differs from run to run."""
    forward = ForwardMsg()
    forward.ParseFromString(message)
    body: bytes = forward.delta.SerializeToString()
    return body


def measured(port: int, address: str) -> tuple[float, ...]:
    """Return what `open_and_change` finds."""
    return asyncio.run(open_and_change(port, address))


def show(turns: int) -> None:
    """Print the ratios of every page, with the authorities that stand by default and with six."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_PAGE, encoding="utf-8")
        with served(ROOT / "app.py") as (port, _), served(script) as (empty, _):
            print(f"On the server, medians of {turns} turns; the empty page is 1")
            for page in PAGES:
                by_six = [f"{page.path}?{SIX}"] if "authorities" in page.goes_by else []
                for address in (page.path, *by_six):
                    show_page(port, empty, address, turns)


def show_page(port: int, empty: int, address: str, turns: int) -> None:
    """Print the ratios of one page to the empty one, measured in turns."""
    measured(port, address)
    measured(empty, "")
    own, other = [], []
    for _ in range(turns):
        own.append(measured(port, address))
        other.append(measured(empty, ""))
    seconds, empty_seconds = (
        [statistics.median(column) for column in zip(*times, strict=True)] for times in (own, other)
    )
    # A first choice is held against the empty page's rerun, as a change is.
    against = [empty_seconds[0], *[empty_seconds[1]] * (len(seconds) - 1)]
    told = "   ".join(
        f"{name} {mine / empty_page:5.2f}"
        for name, mine, empty_page in zip(
            ("open", "change", "first choice"), seconds, against, strict=False
        )
    )
    sent = asyncio.run(kilobytes_of_a_change(port, address))
    path, _, query = address.partition("?")
    name = f"{path or 'side-by-side'}{', six' if query else ''}"
    empty_words = f"open {against[0] * 1000:.0f} ms, rerun {against[1] * 1000:.0f} ms"
    print(f"  {name:24} {told}   sent {sent:4.0f} kB   (empty: {empty_words})")


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


def show_pictures(runs: int) -> None:
    """Print how long each kind of picture takes, from rows that are held to its PNG file."""
    from gradeline.drawing.pictures.picture import picture_png
    from tests.pictured import pictures

    with tempfile.TemporaryDirectory() as folder:
        found = build(ROOT / "data", Path(folder)).path
        print(f"Pictures as PNG, of {runs} runs with three and with six authorities")
        for name, make in pictures(found):
            times = []
            for _ in range(runs):
                started = time.perf_counter()
                picture_png(make())
                times.append(time.perf_counter() - started)
            print(f"  {name:34} best {min(times):.2f} s   median {statistics.median(times):.2f} s")


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=15)
    options = parser.parse_args()
    show_build(max(3, options.turns // 3))
    show_pictures(max(3, options.turns // 3))
    show(options.turns)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
