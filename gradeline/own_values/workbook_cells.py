"""Opens a workbook with openpyxl, in the process that `workbook` starts for it and nowhere else.

openpyxl tells formulas and formats, but trusts what it is given. So the file is held to limits
before it is opened, and the number of its tags is one of them: openpyxl takes half a minute over a
million empty cells, which fit into 12 kB.
"""

import io
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import astuple
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from gradeline.own_values.cells import (
    EMPTY,
    FilledCell,
    FilledLine,
    text_cell,
    without_noise,
    written,
)

MOST_UNPACKED = 10_000_000
MOST_PARTS = 1_000
MOST_SHEETS = 20
MOST_TAGS = 500_000
EXPECTED = "the template, as .xlsx or CSV"
NOT_NEEDED = ("PIL", "lxml", "numpy")
BEFORE_XML = b"\xef\xbb\xbf\xfe\xff \t\r\n"
STRICT = b"http://purl.oclc.org/ooxml/"
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_OTHER_OFFICE_FILES = {
    "xl/workbook.bin": "an Excel binary workbook (.xlsb)",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file (.ods)",
    "Index/Document.iwa": "a Numbers file",
}
# What zipfile and openpyxl raise over a damaged file.
_DAMAGED = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


class _Refused(Exception):
    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)


def answer(words: Sequence[str], content: bytes) -> bytes:
    """Return the rows of every worksheet, or why there are none, as JSON for `workbook`.

    The words are the most rows and the most columns to read.
    """
    most_rows, most_columns = map(int, words)
    told: dict[str, Any]
    try:
        _check(content)
        told = {"sheets": _sheets(content, most_rows, most_columns)}
    except _Refused as error:
        told = {"refused": error.args}
    return json.dumps(told).encode()


@contextmanager
def _damage_told() -> Iterator[None]:
    """Refuse a file over which a library stumbles; what goes wrong in this module is not that."""
    try:
        yield
    except _DAMAGED:
        raise _damaged() from None


def _check(content: bytes) -> None:
    """Refuse what is no workbook, unpacks to too much or declares entities, before it is opened."""
    with _damage_told():
        parts = zipfile.ZipFile(io.BytesIO(content))
    with parts:
        _check_parts(parts)


def _check_parts(parts: zipfile.ZipFile) -> None:
    entries = parts.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_much()
    names = set(parts.namelist())
    for part, what in _OTHER_OFFICE_FILES.items():
        if part in names:
            raise _Refused(what, f"{EXPECTED}: open it and use Save as")
    if "[Content_Types].xml" not in names:
        raise _Refused("a packed file that is no workbook", EXPECTED)
    tags = 0
    for entry in entries:
        with _damage_told():
            text = _unpacked(parts, entry)
        if not text.lstrip(BEFORE_XML).startswith(b"<"):
            continue
        tags += text.count(b"<")
        if tags > MOST_TAGS:
            raise _too_much()
        if b"<!DOCTYPE" in text:
            raise _damaged()
        if entry.filename == "xl/workbook.xml" and STRICT in text:
            expected = f"{EXPECTED}: open it and save it as Excel Workbook (.xlsx)"
            raise _Refused("a Strict Open XML workbook", expected)


def _unpacked(parts: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a part, which is damaged if it unpacks to more than it says of itself."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _damaged()
    with parts.open(entry) as part:
        # A text in UTF-16 has a zero in every second place.
        return part.read(entry.file_size + 1).replace(b"\0", b"")


def _damaged() -> _Refused:
    return _Refused("a workbook that is damaged or not whole", f"{EXPECTED}, saved anew")


def _too_much() -> _Refused:
    return _Refused(
        "a workbook that unpacks to too much",
        f"at most {MOST_UNPACKED // 1_000_000} MB unpacked and some {MOST_TAGS // 4:,} cells,"
        " blank ones with a format among them; copy the rows into a new template",
    )


def _sheets(content: bytes, most_rows: int, most_columns: int) -> list[list[Any]]:
    for name in NOT_NEEDED:
        # openpyxl loads them where it finds them: half of the start, and much of the memory.
        sys.modules[name] = None  # type: ignore[assignment]
    import openpyxl

    with _damage_told():
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        if not book.worksheets:
            raise ValueError("no worksheet")
    with closing(book):
        return [
            _rows(_lines(sheet, most_columns), most_rows) for sheet in book.worksheets[:MOST_SHEETS]
        ]


def _rows(lines: Iterator[FilledLine], most_rows: int) -> list[Any]:
    """Return lines as plain lists, up to one more than `most_rows`."""
    wanted = islice(lines, most_rows + 1)
    return [(line.row, [astuple(cell) for cell in line.cells]) for line in wanted]


def _lines(sheet: Any, most_columns: int) -> Iterator[FilledLine]:
    """Give the rows of a sheet that are not blank, as wide as they are filled."""
    blank = None
    for number, row in enumerate(_given(sheet, most_columns), start=1):
        # openpyxl gives one and the same row for all that are not there, be they a million.
        if row is blank:
            continue
        cells = [EMPTY if cell.value is None else _cell(cell) for cell in row]
        while cells and cells[-1] == EMPTY:
            cells.pop()
        if cells:
            yield FilledLine(number, cells)
        else:
            blank = row


def _given(sheet: Any, most_columns: int) -> Iterator[tuple[Any, ...]]:
    with _damage_told():
        # A sheet may say that it ends before its last row.
        sheet.reset_dimensions()
        yield from sheet.iter_rows(max_col=most_columns)


def _cell(cell: Any) -> FilledCell:
    """Return what a cell of openpyxl that has a value shows."""
    match cell.data_type, cell.value:
        case "f", _:
            return FilledCell("a formula", is_formula=True)
        case "b", value:
            return FilledCell(str(value).upper())
        case "e", value:
            # Also a number formatted as a date that no calendar has: openpyxl makes it an error.
            return FilledCell(value, is_date=_is_date(_format(cell)))
        case "n", int() | float() as value:
            return _number(float(value), _format(cell))
        case _, date() as day:
            return _day(day, _format(cell))
        case _, time() as value:
            return FilledCell(f"{value:%H:%M}", is_date=True)
        case _, timedelta() as value:
            minutes = round(value.total_seconds() / 60)
            return FilledCell(f"{minutes // 60:02}:{minutes % 60:02}", is_date=True)
        case _, value:
            return text_cell(str(value))


def _format(cell: Any) -> str:
    """Return the number format of a cell; General where it refers to one that is not there."""
    try:
        return cell.number_format or "General"
    except IndexError:
        return "General"


def _number(number: float, code: str) -> FilledCell:
    if "%" in _bare(code):
        shown = without_noise(number * 100)
        return FilledCell(f"{written(shown)}%", number=shown, is_percent=True)
    return FilledCell(written(number), number=number)


def _day(day: date, code: str) -> FilledCell:
    month = f"{day:%B} {day.year}"
    is_month = day.day == 1 and "d" not in _bare(code)
    return FilledCell(month if is_month else f"{day.day} {month}", is_date=True)


def _is_date(code: str) -> bool:
    from openpyxl.styles import is_date_format

    return bool(is_date_format(code))


def _bare(code: str) -> str:
    """Return the first part of a number format without what it only prints."""
    return _LITERAL.sub("", code.partition(";")[0]).casefold()
