"""Reading letters that nobody vouches for: each in a process of its own that can be ended."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from gradeline.confined.ask_process import Late, ask
from gradeline.reading.letters.letter import Letter, from_object, unread
from gradeline.reading.report_files import content_of, files_within
from gradeline.reading.unreadable import UnreadableFile

ANSWERING = "gradeline.reading.letters.answering"
MOST_SECONDS = 20
AT_ONCE = 2


def read_letters(given: Path, data: Path) -> Iterator[tuple[str, Letter]]:
    """Yield the name and the content of a letter, or of every file in a folder, in their order.

    `data` is the folder of facts that names the authorities. A file that cannot be read has a
    problem.
    """
    stop = Event()

    def read(place: Path) -> tuple[str, Letter]:
        return str(place), _read(place, data, stop)

    with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
        try:
            yield from pool.map(read, files_within(given))
        finally:
            stop.set()


def _read(place: Path, data: Path, stop: Event) -> Letter:
    try:
        content = content_of(place)
    except UnreadableFile as error:
        return unread(error.kind, str(error))
    return read_confined(content, data, stop=stop)


def read_confined(
    content: bytes, data: Path, seconds: float = MOST_SECONDS, stop: Event | None = None
) -> Letter:
    """Return what a letter says, within `seconds` and a moment or as soon as `stop` is set."""
    try:
        answer = ask(ANSWERING, [str(data)], content, seconds, stop)
    except Late:
        return unread("too slow", f"not read within {seconds:g} seconds; given up")
    if answer.status == 0:
        try:
            return from_object(json.loads(answer.output))
        except (ValueError, TypeError, KeyError):
            pass
    return unread("reading failed", f"reading ended without an answer ({answer.ending})")
