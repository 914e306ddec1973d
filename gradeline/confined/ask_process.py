"""Asks a process of its own what a file says, and ends it when it takes too long."""

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from threading import Event
from typing import NamedTuple

from gradeline.paths import ROOT

BETWEEN_LOOKS = 0.2


class Late(Exception):
    """A process did not answer within its time, or is not wanted any more."""


class Answer(NamedTuple):
    """What a process has written; it has answered where the status is 0."""

    status: int
    output: bytes
    complaint: str

    @property
    def ending(self) -> str:
        """Return how a process ended that did not answer, in words for a message."""
        return f"exit {self.status} {self.complaint}".rstrip()


def ask(
    module: str, words: Sequence[str], content: bytes, seconds: float, stop: Event | None = None
) -> Answer:
    """Return what `answer` of a module makes of these words and the content of a file.

    Whatever the file does, this ends within `seconds` and a moment, or as soon as `stop` is set;
    it then raises Late. The content goes through a file without a name: `communicate` loses input
    when asked twice.
    """
    last = time.monotonic() + seconds
    with TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        with subprocess.Popen(
            [sys.executable, "-m", "gradeline.confined.process", module, *words],
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
                        return Answer(process.returncode, output, _last_line(complaint))
            finally:
                process.kill()
    raise Late


def _last_line(complaint: bytes) -> str:
    return complaint.decode(errors="replace").strip().rsplit("\n", 1)[-1]
