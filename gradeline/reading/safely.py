"""Reading reports that nobody vouches for: each in a process of its own that can be ended."""

import json
from pathlib import Path
from threading import Event
from typing import Any

from gradeline.confined.asking import Late, ask
from gradeline.places import DATA
from gradeline.reading.telling import unread

ANSWERING = "gradeline.reading.answering"
MOST_SECONDS = 20


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
        answer = ask(ANSWERING, ["read", name, str(data)], content, seconds, stop)
    except Late:
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
    return unread(
        name,
        "reading failed",
        f"{name}: reading ended without an answer ({answer.ending}): a file that breaks the PDF"
        " library, needs too much memory or shows a fault of the reader",
    )


def picture_safely(content: bytes, page: int, seconds: float = MOST_SECONDS) -> bytes | None:
    """Return a page of a PDF file as a PNG picture; None where it cannot be drawn."""
    try:
        answer = ask(ANSWERING, ["picture", str(page)], content, seconds)
    except Late:
        return None
    return answer.output if answer.status == 0 else None
