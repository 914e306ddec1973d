"""From the bytes of a file to a document: what kind of file it is, told by its content."""

from gradeline.reading.document import Document
from gradeline.reading.pdf import read_pdf
from gradeline.reading.plain_text import read_text
from gradeline.reading.unreadable import UnreadableFile

MOST_BYTES = 60_000_000
PDF_WITHIN = 1024
_WEB_PAGE = (b"<!doctype html", b"<html", b"<head", b"<?xml")


def open_document(content: bytes) -> Document:
    """Return what a file holds, PDF or plain text; raises UnreadableFile for anything else."""
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableFile("empty file", "no content", "an inspection report")
    if len(content) > MOST_BYTES:
        raise UnreadableFile(
            "too large",
            f"more than {MOST_BYTES:,} bytes",
            "an inspection report; they have some 1,000,000",
        )
    if b"%PDF-" in content[:PDF_WITHIN]:
        return read_pdf(content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower().startswith(_WEB_PAGE):
        raise UnreadableFile(
            "web page",
            "a web page, whatever its name says",
            "the report itself: open the page in a browser and save the report from there",
        )
    return read_text(content)
