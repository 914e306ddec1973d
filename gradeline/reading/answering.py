"""What the process that reads one report answers; see `gradeline.confined`."""

from collections.abc import Sequence
from pathlib import Path

from gradeline.reading.opening import open_document
from gradeline.reading.pdf import picture_of
from gradeline.reading.report_json import as_line
from gradeline.reading.report_reader import read_report
from gradeline.reading.unreadable import UnreadableFile
from gradeline.report import unread


def answer(words: Sequence[str], content: bytes) -> bytes:
    """Return the report as JSON for `read NAME DATA`, a PNG picture for `picture PAGE`."""
    match words:
        case ["read", name, data]:
            try:
                report = read_report(open_document(content), Path(data), name)
            except UnreadableFile as error:
                report = unread(name, error.kind, f"{name}: {error}")
            return as_line(report).encode()
        case ["picture", page]:
            return picture_of(content, int(page))
        case _:
            raise ValueError(words)
