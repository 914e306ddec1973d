"""Measure how the dashboard bears many readers at once, beside an empty Streamlit page.

Run by hand: `python -m tests.benchmark_load`. Each reader holds a session of their own and, once in
every round, opens the next page, changes a choice or comes back in a new session, at a moment of
the round that is their own. Rounds of the dashboard and of an empty page with Streamlit's defaults
take turns, so that a busy machine slows both alike. All of it, the readers too, shares the first
two processors where the system lets a program choose them. Memory and processor time are those of
the server's process, on systems with /proc; the latter hardly depends on what else is running.
"""

import argparse
import asyncio
import contextlib
import os
import random
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from gradeline.navigation.register import PAGES
from gradeline.paths import ROOT
from tests.benchmark import CHANGED_LABEL, EMPTY_PAGE, run_script, served

CORES = 2
ROUNDS_OF_A_VISIT = 5
ROUNDS_BETWEEN_READINGS = 5
LONGEST_RUN = 120


@dataclass
class Reader:
    """A reader of one server: the session, the page it shows and what stands on it."""

    port: int
    number: int
    pages: tuple[str, ...]
    socket: ClientConnection | None = None
    boxes: dict[str, str] = field(default_factory=dict)
    page_hash: str = ""
    page: int = 0
    is_checked: bool = True

    async def act(self, turn: int) -> float:
        """Do what is due in a round and return the seconds until its script had finished."""
        step = (turn + self.number) % ROUNDS_OF_A_VISIT
        if step == 0:
            await self.leave()
        started = time.perf_counter()
        async with asyncio.timeout(LONGEST_RUN):
            if self.socket is None:
                await self._arrive()
            elif step % 2:
                await self._change()
            else:
                self.page += 1
                await self._run("", [])
        return time.perf_counter() - started

    async def leave(self) -> None:
        """End the session."""
        if self.socket is not None:
            await self.socket.close()
            self.socket = None

    async def _arrive(self) -> None:
        self.socket = await connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            max_size=None,
            open_timeout=LONGEST_RUN,
            ping_interval=None,
            subprotocols=["streamlit"],  # type: ignore[list-item]
        )
        self.page, self.is_checked = self.number, True
        await self._run("", [])

    async def _change(self) -> None:
        self.is_checked = not self.is_checked
        # A page that does not go by authorities just runs again.
        boxes = [
            WidgetState(id=box, bool_value=self.is_checked)
            for label, box in self.boxes.items()
            if label == CHANGED_LABEL
        ]
        await self._run(self.page_hash, boxes)

    async def _run(self, page_hash: str, changes: list[WidgetState]) -> None:
        assert self.socket is not None
        path = self.pages[self.page % len(self.pages)]
        _, self.boxes, self.page_hash = await run_script(self.socket, page_hash, path, "", changes)


@dataclass
class Side:
    """One of the two servers, its readers, and what was measured of it."""

    name: str
    pid: int
    readers: list[Reader]
    seconds: list[float] = field(default_factory=list)
    memory: list[str] = field(default_factory=list)
    busy: float = 0.0

    async def round(self, turn: int, length: float) -> None:
        """Let every reader act once, at moments spread over `length` seconds."""

        async def act(reader: Reader) -> float:
            await asyncio.sleep(random.uniform(0, length))  # noqa: S311
            return await reader.act(turn)

        before = self.processor_seconds()
        self.seconds += await asyncio.gather(*map(act, self.readers))
        self.busy += self.processor_seconds() - before

    def read_memory(self, turn: int) -> None:
        """Keep how much memory the server holds after `turn` rounds."""
        with contextlib.suppress(OSError):
            pages = int(Path(f"/proc/{self.pid}/statm").read_text("ascii").split()[1])
            mebibytes = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
            self.memory.append(f"{mebibytes:.0f} MiB after {turn}")

    def processor_seconds(self) -> float:
        """Return how long the server has kept a processor busy; 0 where that is not told."""
        with contextlib.suppress(OSError):
            figures = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
            return (int(figures[11]) + int(figures[12])) / os.sysconf("SC_CLK_TCK")
        return 0.0

    def percentile(self, share: int) -> float:
        """Return the seconds within which `share` per cent of all runs were finished."""
        return statistics.quantiles(self.seconds, n=100, method="inclusive")[share - 1]


async def measure(own: Side, empty: Side, rounds: int, length: float) -> None:
    """Let all readers act in `rounds` rounds, those of one server after those of the other."""
    for turn in range(rounds + 1):
        for side in (own, empty):
            if turn % ROUNDS_BETWEEN_READINGS == 0 or turn == rounds:
                side.read_memory(turn)
            if turn < rounds:
                await side.round(turn, length)
    for side in (own, empty):
        for reader in side.readers:
            await reader.leave()


def show(own: Side, empty: Side) -> None:
    """Print what was measured."""
    for side in (own, empty):
        print(
            f"{side.name}: {len(side.seconds)} runs, median {side.percentile(50) * 1000:.0f} ms, "
            f"95th percentile {side.percentile(95) * 1000:.0f} ms, "
            f"longest {max(side.seconds) * 1000:.0f} ms; "
            f"processor time {side.busy / len(side.seconds) * 1000:.0f} ms a run"
        )
        print(f"  memory: {', '.join(side.memory) or 'not told by this system'} rounds")
    ratios = (own.percentile(share) / empty.percentile(share) for share in (50, 95))
    print("The dashboard is {:.2f} times the empty page, at the 95th {:.2f}".format(*ratios))


def main() -> None:
    """Measure once and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=6.0, help="length of a round")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_PAGE, encoding="utf-8")
        started = time.perf_counter()
        with served(ROOT / "app.py") as (port, pid), served(script) as (empty_port, empty_pid):
            print(f"Both servers answer after {time.perf_counter() - started:.1f} s")
            sides = [
                Side(
                    name, process, [Reader(at, number, pages) for number in range(options.readers)]
                )
                for name, process, at, pages in (
                    ("Dashboard", pid, port, tuple(page.path for page in PAGES)),
                    ("Empty page", empty_pid, empty_port, ("",)),
                )
            ]
            asyncio.run(measure(sides[0], sides[1], options.rounds, options.seconds))
            show(sides[0], sides[1])


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
