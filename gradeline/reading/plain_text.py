"""Reports that come as plain text: their lines, and pages where the text marks them."""

import codecs
import re

from gradeline.reading.document import Document, Line, Piece
from gradeline.reading.unreadable import UnreadableFile

MOST_CHARACTERS = 1_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CELLS = re.compile(r"\t+|\s{3,}")


def read_text(content: bytes) -> Document:
    """Return a plain text as a document; a form feed begins a page.

    Raises UnreadableFile for what is no text, or too much of it.
    """
    text = _decoded(content)
    if "\x00" in text:
        raise UnreadableFile(
            "not text", "a file that is neither PDF nor text", "an inspection report, PDF or text"
        )
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(
            "too much text",
            f"{len(text):,} characters",
            f"at most {MOST_CHARACTERS:,}; the longest reports have some 150,000",
        )
    if not text.strip():
        raise UnreadableFile("empty file", "no text", "an inspection report")
    lines = []
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    for page, part in enumerate(pages, start=1):
        for row, words in enumerate(part.split("\n")):
            if words.strip():
                lines.append(_line(page, row, words))
    return Document(tuple(lines), len(pages), has_places=False)


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _line(page: int, row: int, words: str) -> Line:
    pieces = []
    place = 0
    for cell in _CELLS.split(words.strip()):
        if cell.strip():
            pieces.append(Piece(cell.strip(), place, place + len(cell), row, row + 1))
        place += len(cell) + 3
    return Line(page, tuple(pieces))
