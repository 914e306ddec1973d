"""What the process that reads one report answers; see `gradeline.confined`."""

import json
from collections.abc import Sequence
from pathlib import Path

from gradeline.reading.opening import open_document
from gradeline.reading.pdf import picture_of
from gradeline.reading.reader import read_report
from gradeline.reading.telling import as_object, unread
from gradeline.reading.unreadable import UnreadableFile


def answer(words: Sequence[str], content: bytes) -> bytes:
    """Return the report as JSON for `read NAME DATA`, a PNG picture for `picture PAGE`."""
    match words:
        case ["read", name, data]:
            try:
                told = as_object(read_report(open_document(content), Path(data)), name)
            except UnreadableFile as error:
                told = unread(name, error.kind, f"{name}: {error}")
            return json.dumps(told).encode()
        case ["picture", page]:
            return picture_of(content, int(page))
        case _:
            raise ValueError(words)
