"""Reading files that nobody vouches for: each in a process of its own that can be ended."""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event
from typing import Any, NamedTuple

from gradeline.places import DATA, ROOT
from gradeline.reading.telling import unread

MOST_SECONDS = 20
BETWEEN_LOOKS = 0.2


class _Late(Exception):
    """A child did not answer within its time, or is not wanted any more."""


class _Answer(NamedTuple):
    status: int
    output: bytes
    complaint: bytes


def read_safely(
    name: str,
    content: bytes,
    data: Path = DATA,
    seconds: float = MOST_SECONDS,
    stop: Event | None = None,
) -> dict[str, Any]:
    """Return what a file says, as `telling.as_object`; a file that cannot be read has a problem.

    Whatever the file does, this ends within `seconds` and a moment, or as soon as `stop` is set.
    """
    try:
        answer = _child(["read", name, str(data)], content, seconds, stop)
    except _Late:
        if stop is not None and stop.is_set():
            return unread(name, "stopped", f"{name}: stopped before it was read")
        return unread(name, "too slow", f"{name}: not read within {seconds:g} seconds; given up")
    if answer.status == 0:
        try:
            told: dict[str, Any] = json.loads(answer.output)
        except ValueError:
            pass
        else:
            return told
    complaint = answer.complaint.decode(errors="replace").strip().rsplit("\n", 1)[-1]
    return unread(
        name,
        "reading failed",
        f"{name}: reading ended without an answer (exit {answer.status}): a file that breaks the"
        f" PDF library, needs too much memory or shows a fault of the reader {complaint}".rstrip(),
    )


def picture_safely(content: bytes, page: int, seconds: float = MOST_SECONDS) -> bytes | None:
    """Return a page of a PDF file as a PNG picture; None where it cannot be drawn."""
    try:
        answer = _child(["picture", str(page)], content, seconds, None)
    except _Late:
        return None
    return answer.output if answer.status == 0 else None


def _child(words: list[str], content: bytes, seconds: float, stop: Event | None) -> _Answer:
    """Run a child to its end; raises _Late, and ends it, where it takes longer than allowed.

    The content goes through a file without a name: `communicate` loses input when asked twice.
    """
    last = time.monotonic() + seconds
    with TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        with subprocess.Popen(
            [sys.executable, "-m", "gradeline.reading.child", *words],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
        ) as process:
            try:
                while (left := last - time.monotonic()) > 0 and not (stop and stop.is_set()):
                    with suppress(subprocess.TimeoutExpired):
                        output, complaint = process.communicate(timeout=min(BETWEEN_LOOKS, left))
                        return _Answer(process.returncode, output, complaint)
            finally:
                process.kill()
    raise _Late
