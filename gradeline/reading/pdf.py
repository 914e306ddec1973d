"""The one place that opens PDF files: their text with its places, and pictures of their pages."""

import ctypes
import io
import sys
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from gradeline.reading.document import Document, Line, Piece
from gradeline.reading.unreadable import UnreadableFile

MOST_PAGES = 150
MOST_CHARACTERS = 1_000_000
FEWEST_CHARACTERS = 200
PICTURE_SCALE = 1.4
WIDE_GAP = 0.7
LINE_ENDS = (10, 13)
BROKEN_WORD = 2
FIRST_SIGN = 32
HALF_SIGNS = range(0xD800, 0xE000)
UNKNOWN_SIGN = "\ufffd"


class _Sign(NamedTuple):
    text: str
    left: float
    right: float
    top: float
    bottom: float


def read_pdf(content: bytes) -> Document:
    """Return the text of a PDF file with its places.

    Raises UnreadableFile for a file that is damaged, locked, too long or without text.
    """
    file = _opened(content)
    if not len(file):
        raise UnreadableFile("damaged file", "a PDF file without pages", "a whole PDF file")
    if len(file) > MOST_PAGES:
        raise UnreadableFile(
            "too many pages",
            f"{len(file)} pages",
            f"at most {MOST_PAGES}; inspection reports have fewer than 80",
        )
    lines: list[Line] = []
    characters = 0
    for number in range(len(file)):
        try:
            page = file[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise UnreadableFile(
                "damaged file", f"page {number + 1} that cannot be opened", "a whole PDF file"
            ) from error
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            raise UnreadableFile(
                "too much text",
                f"more than {MOST_CHARACTERS:,} characters",
                "a report; the longest have some 150,000",
            )
        lines += _lines(text, page.get_height(), number + 1)
    if sum(len(line.text) for line in lines) < FEWEST_CHARACTERS:
        raise UnreadableFile(
            "no text",
            f"{len(file)} pages with next to no text: pictures of pages, it seems",
            "a PDF file with text, as Ofsted publishes it; a scanned one must go through text"
            " recognition first",
        )
    return Document(tuple(lines), len(file), has_places=True)


def picture_of(content: bytes, page: int) -> bytes:
    """Return a page of a PDF file as a PNG picture; pages count from 1."""
    file = _opened(content)
    drawn = file[page - 1].render(scale=PICTURE_SCALE).to_pil()
    target = io.BytesIO()
    drawn.save(target, format="PNG", optimize=False)
    return target.getvalue()


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableFile(
                "locked file", "a PDF file that asks for a password", "one that opens without"
            ) from error
        raise UnreadableFile(
            "damaged file", "a PDF file that cannot be opened", "a whole PDF file"
        ) from error


def _lines(text: pypdfium2.PdfTextPage, height: float, number: int) -> list[Line]:
    box = pdfium.FS_RECTF()
    lines: list[Line] = []
    signs: list[_Sign] = []
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if code not in LINE_ENDS and code:
            pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box))
            signs.append(
                _Sign(
                    _sign(code),
                    box.left,
                    box.right,
                    height - box.top,
                    height - box.bottom,
                )
            )
        if code in LINE_ENDS or code == BROKEN_WORD:
            lines += _line(signs, number)
            signs = []
    return [*lines, *_line(signs, number)]


def _sign(code: int) -> str:
    """Return the sign of a code point: a space for those that command, one for those not in use."""
    if code == BROKEN_WORD:
        return "-"
    if code < FIRST_SIGN:
        return " "
    return UNKNOWN_SIGN if code in HALF_SIGNS or code > sys.maxunicode else chr(code)


def _line(signs: list[_Sign], page: int) -> list[Line]:
    pieces: list[Piece] = []
    run: list[_Sign] = []
    spaces = 0
    for sign in signs:
        if sign.text.isspace():
            spaces += 1
            continue
        if run and _is_apart(run[-1], sign):
            pieces.append(_piece(run))
            run = []
        elif run and spaces:
            run.append(sign._replace(text=" "))
        run.append(sign)
        spaces = 0
    if run:
        pieces.append(_piece(run))
    return [Line(page, tuple(pieces))] if pieces else []


def _is_apart(before: _Sign, after: _Sign) -> bool:
    size = before.bottom - before.top
    return (
        after.left - before.right > WIDE_GAP * size
        or after.left < before.left - size
        or after.top > before.bottom
        or after.bottom < before.top
    )


def _piece(run: list[_Sign]) -> Piece:
    tops = sorted(sign.top for sign in run)
    bottoms = sorted(sign.bottom for sign in run)
    return Piece(
        text="".join(sign.text for sign in run),
        left=run[0].left,
        right=run[-1].right,
        top=tops[len(tops) // 2],
        bottom=bottoms[len(bottoms) // 2],
    )
