"""From the bytes of a file to a document: what kind of file it is, told by its content."""

import re

from gradeline.reading.document import Document
from gradeline.reading.pdf import read_pdf
from gradeline.reading.plain_text import read_text
from gradeline.reading.unreadable import UnreadableFile

MOST_BYTES = 60_000_000
MOST_LINES = 20_000
LONGEST_LINE = 10_000
KIND_WITHIN = 1024
_WEB_PAGE = re.compile(rb"<!doctype html|<html\b|<head\b|\A[\xef\xbb\xbf\s]*<\?xml", re.IGNORECASE)
_OTHER_KINDS = {
    b"PK\x03\x04": "a Word document or another packed file",
    b"\xd0\xcf\x11\xe0": "an old Word document or another Office file",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def open_document(content: bytes) -> Document:
    """Return what a file holds, PDF or plain text; raises UnreadableFile for anything else."""
    document = _opened(content)
    if len(document.lines) > MOST_LINES:
        raise UnreadableFile(
            "too many lines",
            f"{len(document.lines):,} lines",
            f"at most {MOST_LINES:,}; the longest reports have some 5,000",
        )
    longest = max(document.lines, key=lambda line: len(line.text))
    if len(longest.text) > LONGEST_LINE:
        raise UnreadableFile(
            "no lines",
            f"a line of {len(longest.text):,} characters on page {longest.page}",
            f"at most {LONGEST_LINE:,}; text taken out of a report must keep its lines",
        )
    return document


def _opened(content: bytes) -> Document:
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableFile("empty file", "no content", "an inspection report")
    if len(content) > MOST_BYTES:
        raise UnreadableFile(
            "too large",
            f"more than {MOST_BYTES:,} bytes",
            "an inspection report; they have some 1,000,000",
        )
    start = content[:KIND_WITHIN]
    if b"%PDF-" in start:
        return read_pdf(content)
    if _WEB_PAGE.search(start):
        raise UnreadableFile(
            "web page",
            "a web page, whatever its name says",
            "the report itself: open the page in a browser and save the report from there",
        )
    for signature, what in _OTHER_KINDS.items():
        if content.startswith(signature):
            raise UnreadableFile(
                "other kind of file", what, "the report as PDF, or its text in a text file"
            )
    return read_text(content)
