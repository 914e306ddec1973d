"""Which files of a place are read, and what they hold."""

from collections.abc import Iterator
from pathlib import Path

from gradeline.reading.opening import MOST_BYTES
from gradeline.reading.unreadable import UnreadableFile

SUFFIXES = (".pdf", ".txt")


def files_within(place: Path) -> Iterator[Path]:
    """Give a file itself, or the reports in a folder; what has none or cannot be looked at too."""
    try:
        found = sorted(
            each for each in place.rglob("*") if each.suffix.lower() in SUFFIXES and each.is_file()
        )
    except OSError:
        found = []
    yield from found or [place]


def content_of(place: Path) -> bytes:
    """Return what a file holds, cut where it is longer than any may be; raises UnreadableFile."""
    expected = "a .pdf or .txt file that can be opened"
    try:
        if place.is_dir():
            raise UnreadableFile("empty folder", "no .pdf or .txt file in this folder", expected)
        if not place.exists():
            raise UnreadableFile("file not found", "no such file", expected)
        if not place.is_file():
            raise UnreadableFile("not a file", "no file that can be read as a whole", expected)
        with place.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        found = error.strerror or "a file that cannot be opened"
        raise UnreadableFile("file not opened", found, expected) from error
