"""Opens an Excel workbook (.xlsx) that nobody has vouched for.

The libraries at hand do not fit: python-calamine tells neither formulas nor formats and sets aside
room for a whole sheet, up to its last cell; openpyxl takes half a minute over a crafted file of
12 kB. This reads the four parts that matter, within limits, and refuses declarations of entities.
"""

import contextlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from posixpath import join, normpath
from typing import NamedTuple
from xml.parsers import expat

from gradeline.own_values.cells import (
    EMPTY,
    Cell,
    Line,
    text_cell,
    without_noise,
    written,
)
from gradeline.own_values.problems import UnusableTemplate

MOST_UNPACKED = 10_000_000
MOST_PARTS = 1_000
MOST_SHEETS = 20
MOST_TAGS = 500_000
LONGEST_FORMAT = 255
EXPECTED = "the template, as .xlsx or CSV"
DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
FORMATS_WITH_DAY = DATE_FORMATS - {17}
PERCENT_FORMATS = {9, 10}
ENCRYPTED = 0x1
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_OTHER_OFFICE_FILES = {
    "xl/workbook.bin": "an Excel binary workbook (.xlsb)",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file (.ods)",
    "Index/Document.iwa": "a Numbers file",
}
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str, str], None]


class Format(NamedTuple):
    """What the number format of a cell makes of its number."""

    is_percent: bool = False
    is_date: bool = False
    has_day: bool = False


class _Broken(Exception):
    pass


class _TooMuch(Exception):
    pass


class _Walker:
    """Goes through the XML of a workbook, up to so many tags in all."""

    def __init__(self) -> None:
        self._left = MOST_TAGS

    def walk(self, content: bytes, start: Start, end: End | None = None) -> None:
        """Give `start` each tag with its attributes and `end` the text that it ends."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        text: list[str] = []

        def started(tag: str, attributes: dict[str, str]) -> None:
            self._left -= 1
            if self._left < 0:
                raise _TooMuch
            text.clear()
            start(_bare(tag), {_bare(name): value for name, value in attributes.items()})

        def ended(tag: str) -> None:
            if end is not None:
                end(_bare(tag), "".join(text))
            text.clear()

        def declared(*_: object) -> None:
            raise _Broken

        parser.StartElementHandler = started
        parser.EndElementHandler = ended
        parser.CharacterDataHandler = text.append
        parser.StartDoctypeDeclHandler = declared
        parser.Parse(content, True)


def read_xlsx(name: str, content: bytes, most_rows: int, most_columns: int) -> list[list[Line]]:
    """Return the rows of every worksheet that are not blank, in the order of the sheets.

    Cells beyond `most_columns` are left out; a sheet is read up to one row more than `most_rows`.
    Raises UnusableTemplate for what is no workbook, is damaged, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _refuse_bombs(parts)
            _refuse_other_files(name, parts)
            return list(_Workbook(parts, _Walker()).sheets(most_rows, most_columns))
    except _TooMuch:
        raise UnusableTemplate(
            name,
            "a workbook that unpacks to too much",
            f"at most {MOST_UNPACKED // 1_000_000} MB unpacked and some {MOST_TAGS // 2:,} cells,"
            " blank ones with a format among them; copy the rows into a new template",
        ) from None
    except (
        _Broken,
        expat.ExpatError,
        zipfile.BadZipFile,
        zlib.error,
        ArithmeticError,
        EOFError,
        LookupError,
        NotImplementedError,  # what zipfile says of kinds of packing that it does not know
        OSError,
        ValueError,
    ):
        raise UnusableTemplate(
            name, "a workbook that is damaged or not whole", f"{EXPECTED}, saved anew"
        ) from None


def _refuse_bombs(parts: zipfile.ZipFile) -> None:
    """Refuse by what the parts say of themselves; `_unpacked` holds them to it."""
    entries = parts.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _TooMuch


def _refuse_other_files(name: str, parts: zipfile.ZipFile) -> None:
    names = set(parts.namelist())
    for part, what in _OTHER_OFFICE_FILES.items():
        if part in names:
            raise UnusableTemplate(name, what, f"{EXPECTED}: open it and use Save as")
    if "[Content_Types].xml" not in names:
        raise UnusableTemplate(name, "a packed file that is no workbook", EXPECTED)


@dataclass
class _Workbook:
    parts: zipfile.ZipFile
    walker: _Walker
    strings: list[Cell] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    sheet_ids: list[str] = field(default_factory=list)
    counts_from_1904: bool = False

    def sheets(self, most_rows: int, most_columns: int) -> list[list[Line]]:
        main = self._targets("_rels/.rels", "", "/officeDocument")
        path = next(iter(main.values()), "xl/workbook.xml")
        self.walker.walk(self._unpacked(path), self._see_workbook)
        folder, _, file = path.rpartition("/")
        links = join(folder, "_rels", f"{file}.rels")
        if strings := list(self._targets(links, folder, "/sharedStrings").values()):
            self.strings = _strings(self.walker, self._unpacked(strings[0]))
        if styles := list(self._targets(links, folder, "/styles").values()):
            self.formats = _formats(self.walker, self._unpacked(styles[0]))
        worksheets = self._targets(links, folder, "/worksheet")
        # A part that stands for many sheets is read once.
        wanted = list(dict.fromkeys(worksheets[key] for key in self.sheet_ids if key in worksheets))
        if not wanted:
            raise _Broken
        return [self._lines(path, most_rows, most_columns) for path in wanted[:MOST_SHEETS]]

    def _see_workbook(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            self.sheet_ids.append(attributes["id"])
        elif tag == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")

    def _targets(self, links: str, folder: str, kind: str) -> dict[str, str]:
        """Return the paths of the parts of a kind by the id under which they are linked."""
        found = {}

        def see(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship" and attributes["Type"].endswith(kind):
                target = attributes["Target"]
                found[attributes["Id"]] = normpath(join("/", folder, target)).lstrip("/")

        self.walker.walk(self._unpacked(links), see)
        return found

    def _unpacked(self, path: str) -> bytes:
        """Return one part; it is broken if it unpacks to more than it says of itself."""
        entry = self.parts.getinfo(path)
        is_plain = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        if not is_plain or entry.flag_bits & ENCRYPTED:
            raise _Broken
        with self.parts.open(entry) as part:
            return part.read(entry.file_size + 1)

    def _lines(self, path: str, most_rows: int, most_columns: int) -> list[Line]:
        sheet = _Sheet(self, most_rows, most_columns)
        with contextlib.suppress(_Enough):
            self.walker.walk(self._unpacked(path), sheet.start, sheet.end)
        return sheet.lines


class _Enough(Exception):
    pass


class _Sheet:
    """Collects the rows of one sheet as its XML goes by."""

    def __init__(self, book: _Workbook, most_rows: int, most_columns: int) -> None:
        self.lines: list[Line] = []
        self._book = book
        self._most_rows = most_rows
        self._most_columns = most_columns
        self._row = 0
        self._column = 0
        self._cells: dict[int, Cell] = {}
        self._new_cell({})

    def _new_cell(self, attributes: Attributes) -> None:
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", 0))
        self._runs: list[str] = []
        self._is_formula = False
        self._is_phonetic = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c":
            place = attributes.get("r")
            self._column = _column(place) if place else self._column + 1
            self._new_cell(attributes)
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            self._cells = {}
        elif tag == "f":
            self._is_formula = True
        elif tag == "rPh":
            self._is_phonetic = True

    def end(self, tag: str, text: str) -> None:
        if tag == "v":
            self._runs = [text]
        elif tag == "t" and not self._is_phonetic:
            self._runs.append(text)
        elif tag == "rPh":
            self._is_phonetic = False
        elif tag == "c" and self._column <= self._most_columns:
            cell = self._cell()
            if cell != EMPTY:
                self._cells[self._column] = cell
        elif tag == "row" and self._cells:
            width = max(self._cells)
            cells = [self._cells.get(column, EMPTY) for column in range(1, width + 1)]
            self.lines.append(Line(self._row, cells))
            if len(self.lines) > self._most_rows:
                raise _Enough

    def _cell(self) -> Cell:
        value = "".join(self._runs)
        if self._is_formula:
            return Cell("a formula", is_formula=True)
        if not value:
            return EMPTY
        if self._kind == "s":
            return self._book.strings[int(value)]
        if self._kind == "b":
            return Cell("FALSE" if value == "0" else "TRUE")
        if self._kind == "d":
            return _day(datetime.fromisoformat(value), has_day=True)
        if self._kind != "n":
            return text_cell(value)
        number = float(value)
        styles = self._book.formats
        form = styles[self._style] if self._style < len(styles) else Format()
        if form.is_percent:
            shown = without_noise(number * 100)
            return Cell(f"{written(shown)}%", number=shown, is_percent=True)
        if form.is_date:
            return self._date(number, form)
        return Cell(written(number), number=number)

    def _date(self, number: float, form: Format) -> Cell:
        if 0 <= number < 1:
            return Cell(f"{datetime.min + timedelta(days=number):%H:%M}", is_date=True)
        # Excel counts a 29 February 1900, which never was.
        start = datetime(1904, 1, 1) if self._book.counts_from_1904 else datetime(1899, 12, 30)
        early = timedelta(days=0 if self._book.counts_from_1904 or number >= 60 else 1)
        try:
            return _day(start + timedelta(days=number) + early, form.has_day)
        except (OverflowError, ValueError):
            return Cell(written(number), is_date=True)


def _day(moment: datetime, has_day: bool) -> Cell:
    month = f"{moment:%B} {moment.year}"
    is_month = moment.day == 1 and not has_day
    return Cell(month if is_month else f"{moment.day} {month}", is_date=True)


def _column(place: str) -> int:
    """Return the number of the column of a place such as B7."""
    number = 0
    for letter in place[:4]:
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - ord("A") + 1
    if not number:
        raise _Broken
    return number


def _strings(walker: _Walker, content: bytes) -> list[Cell]:
    """Return the texts that cells refer to, without what says how they are pronounced."""
    strings: list[Cell] = []
    runs: list[str] = []
    phonetic = 0

    def start(tag: str, _: Attributes) -> None:
        nonlocal phonetic
        if tag == "si":
            runs.clear()
        phonetic += tag == "rPh"

    def end(tag: str, text: str) -> None:
        nonlocal phonetic
        if tag == "t" and not phonetic:
            runs.append(text)
        elif tag == "si":
            strings.append(text_cell("".join(runs)))
        phonetic -= tag == "rPh"

    walker.walk(content, start, end)
    return strings


def _formats(walker: _Walker, content: bytes) -> list[Format]:
    """Return the formats that cells refer to by their place among the cell formats."""
    codes: dict[int, str] = {}
    used: list[int] = []
    is_inside = False

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal is_inside
        if tag == "numFmt" and "numFmtId" in attributes:
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")[:LONGEST_FORMAT]
        elif tag == "cellXfs":
            is_inside = True
        elif tag == "xf" and is_inside:
            used.append(int(attributes.get("numFmtId", 0)))

    def end(tag: str, _: str) -> None:
        nonlocal is_inside
        is_inside = is_inside and tag != "cellXfs"

    walker.walk(content, start, end)
    return [_format(number, codes.get(number)) for number in used]


def _format(number: int, code: str | None) -> Format:
    if code is None:
        return Format(number in PERCENT_FORMATS, number in DATE_FORMATS, number in FORMATS_WITH_DAY)
    bare = _LITERAL.sub("", code.partition(";")[0]).casefold()
    is_date = bare != "general" and any(sign in bare for sign in "ymdhs")
    return Format("%" in bare and not is_date, is_date, "d" in bare)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
