"""Read facts that another program may be saving: as they were before or after, never in between."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import DESCRIPTOR, table_files
from gradeline.facts.replacing import BEFORE, undo

LOCK = ".saving.lock"
LONGEST_WAIT = 10.0
MOST_READINGS = 5
Found = TypeVar("Found")
Signature = tuple[tuple[str, int, int, int], ...]


class ChangedMeanwhile(Exception):
    """The facts are no longer those that were read."""


def signature(paths: Iterable[Path]) -> Signature:
    """Return sizes, times and numbers of files, a quick sign that their content may have changed.

    A file that is not there is left out.
    """
    signs = []
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            continue
        signs.append((str(path), status.st_size, status.st_mtime_ns, status.st_ino))
    return tuple(signs)


def facts_signature(data: Path) -> Signature:
    """Return the signature of all facts, and of what stands beside them while they are saved."""
    return signature([data / DESCRIPTOR, *table_files(data), data / BEFORE])


def settled(data: Path, read: Callable[[], Found]) -> Found:
    """Return what `read` makes of the facts of `data`; where they change meanwhile, it reads again.

    Needs no lock, so that facts that cannot be written can be read and a saving program holds
    nobody up but for the moment in which it replaces tables. `read` may raise ChangedMeanwhile
    where it has noticed itself. Raises FaultyFacts where the facts never stay as they are.
    """
    for _ in range(MOST_READINGS):
        _wait_until_whole(data)
        before = facts_signature(data)
        try:
            found = read()
        except Exception:
            # Whatever went wrong over tables that changed meanwhile is no fault of the facts.
            if facts_signature(data) == before:
                raise
            continue
        if facts_signature(data) == before:
            return found
    raise FaultyFacts(
        [Fault("data/", None, None, "tables that changed each time they were read", "no change")]
    )


def _wait_until_whole(data: Path) -> None:
    """Wait while tables are being replaced; undo it where the program that did so was ended."""
    until = time.monotonic() + LONGEST_WAIT
    while (data / BEFORE).exists():
        try:
            with FileLock(data / LOCK, timeout=0):
                undo(data)
        except (Timeout, OSError):
            if time.monotonic() > until:
                expected = "tables all saved; one who may write here can run: gradeline check"
                found = "tables that a program has begun to replace and not finished"
                raise FaultyFacts([Fault(f"data/{BEFORE}", None, None, found, expected)]) from None
            time.sleep(0.05)
