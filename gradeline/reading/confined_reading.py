"""Reading reports that nobody vouches for: each in a process of its own that can be ended."""

from pathlib import Path
from threading import Event

from gradeline.confined.ask_process import Late, ask
from gradeline.paths import DATA
from gradeline.reading.report_json import NotAReport, object_in, report_in
from gradeline.report import Report, unread

ANSWERING = "gradeline.reading.answering"
MOST_SECONDS = 20


def read_confined(
    name: str,
    content: bytes,
    data: Path = DATA,
    seconds: float = MOST_SECONDS,
    stop: Event | None = None,
) -> Report:
    """Return what a file says; a file that cannot be read has a problem.

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
            return report_in(object_in(answer.output, name), name)
        except NotAReport:
            pass
    return unread(
        name,
        "reading failed",
        f"{name}: reading ended without an answer ({answer.ending}): a file that breaks the PDF"
        " library, needs too much memory or shows a fault of the reader",
    )


def draw_confined(content: bytes, page: int, seconds: float = MOST_SECONDS) -> bytes | None:
    """Return a page of a PDF file as a PNG picture; None where it cannot be drawn."""
    try:
        answer = ask(ANSWERING, ["picture", str(page)], content, seconds)
    except Late:
        return None
    return answer.output if answer.status == 0 else None
