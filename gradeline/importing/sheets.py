"""Read the sheets of a spreadsheet, XLSX or ODS, as rows of text.

By python-calamine, which opens both alike. openpyxl, which own values need for their formulas and
formats, knows no ODS, and two libraries would be one too many where only values count.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from gradeline.importing.tables import csv_rows
from gradeline.importing.unusable import UnusableFile

Sheet = list[list[str]]
AS_TEXT = (".csv", ".txt", ".tsv")


def read_sheets(path: Path) -> dict[str, Sheet]:
    """Return the cells of every sheet as text, days in ISO form; raises UnusableFile.

    A CSV file is one sheet without a name.
    """
    expected = "a spreadsheet, XLSX or ODS, downloaded whole"
    try:
        if path.is_file() and not path.stat().st_size:
            raise UnusableFile(path, "an empty file", expected)
        if path.suffix.lower() in AS_TEXT:
            return {"": _csv_sheet(path)}
        book = CalamineWorkbook.from_path(path)
        return {
            name: [[_text(cell) for cell in row] for row in _cells(book, name)]
            for name in book.sheet_names
        }
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror or 'it cannot be opened'})"
        raise UnusableFile(path, found, expected) from None
    except CalamineError:
        found = "a file that is no spreadsheet, or is damaged"
        raise UnusableFile(path, found, expected) from None


def find_header(sheet: Sheet, wanted: Sequence[str]) -> int | None:
    """Return the row, counted from 0, that has every one of `wanted` among its cells."""
    for position, row in enumerate(sheet):
        cells = {cell.strip().lower() for cell in row}
        if all(name.lower() in cells for name in wanted):
            return position
    return None


def _csv_sheet(path: Path) -> Sheet:
    sheet: Sheet = []
    for row, cells in csv_rows(path):
        sheet += [[]] * (row - 1 - len(sheet))
        sheet.append([cell.strip() for cell in cells])
    return sheet


def _cells(book: CalamineWorkbook, name: str) -> Sequence[Sequence[object]]:
    """Return the rows of a sheet from its first, empty or not, so that they can be counted."""
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell).strip()
