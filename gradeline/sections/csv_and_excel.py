"""Tables as files for other programs, CSV and Excel, with source, day and licence.

What a file holds is what its table declares.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from gradeline.sections.cells import Cell, Day, Grade, Missing, Number, Stack, Strong
from gradeline.sections.table import Column, Table
from gradeline.sections.text import in_words
from gradeline.spreadsheets import Value, new_workbook, spreadsheet_csv
from gradeline.words.columns import how_late, in_plain_words, title_of, vague_day

ATTRIBUTION = (
    "Compiled by gradeline, unofficial. Contains public sector information licensed under the Open "
    "Government Licence v3.0; from other documents facts only."
)
A4 = 9
WHOLE_DAY = len("2015-09-15")
# Widths are in letters.
LEAST_WIDTH = 7
LONGEST_SHEET_WIDTH = 60
DAY_WIDTH = len("15 Sep 2015")
ROOM_FOR_FILTER = 3
ABOUT_WIDTHS = (34, 90)
LOOKS: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "text_wrap": True, "bg_color": "#e7ebee", "bottom": 1},
    "text": {"text_wrap": True},
    "day": {"num_format": "d mmm yyyy", "align": "left"},
}


def csv_bytes(table: Table, as_at: date) -> bytes:
    """Return the rows as UTF-8 CSV that Excel opens rightly, with as-at date and attribution."""
    rows = ([*map(as_value, row), as_at, ATTRIBUTION] for row in _cells(table))
    names = [column.name for column in _columns(table)]
    return spreadsheet_csv([*names, "as_at", "attribution"], rows)


def xlsx_bytes(table: Table, as_at: date, about: Mapping[str, str | date]) -> bytes:
    """Return an Excel file for people: a sheet of rows under plain titles, one about them.

    The second says what `about` holds and sets the titles beside the names that the CSV file has
    for the same columns. Days that are known to the day are days, others say what is not known;
    what is asked for last, such as identifiers, comes last. Text that looks like a formula or a
    link stays text.
    """
    content = io.BytesIO()
    columns, rows = _for_people(table)
    titles = [column.heading for column in columns]
    with new_workbook(content) as book:
        formats = {
            look: book.add_format({"valign": "top", **settings}) for look, settings in LOOKS.items()
        }
        sheet = book.add_worksheet("Rows")
        sheet.write_row(0, 0, titles, formats["head"])
        for number, row in enumerate(rows, 1):
            for position, value in enumerate(row):
                _write(sheet, number, position, value, formats)
        last = max(len(rows), 1)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, last, len(titles) - 1)
        # References and paragraphs look like numbers and are none.
        sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last, len(titles) - 1)})
        for position, title in enumerate(titles):
            sheet.set_column(
                position, position, _width(title, [row[position] for row in rows]), formats["text"]
            )
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        said: dict[str, Value] = {"As at": as_at, "Rows": len(rows), "Attribution": ATTRIBUTION}
        _write_about(book.add_worksheet("About"), dict(about) | said, columns, formats)
    return content.getvalue()


def _write_about(
    sheet: Worksheet,
    said: Mapping[str, Value],
    columns: Sequence[Column],
    formats: Mapping[str, Format],
) -> None:
    """Write what the rows are, then the title of each column and its name in the CSV file."""
    sheet.set_column(0, 0, ABOUT_WIDTHS[0])
    sheet.set_column(1, 1, ABOUT_WIDTHS[1])
    sheet.write_row(0, 0, ["About", ""], formats["head"])
    for number, (name, value) in enumerate(said.items(), 1):
        sheet.write_string(number, 0, name, formats["text"])
        _write(sheet, number, 1, value, formats)
    start = len(said) + 2
    sheet.write_row(start, 0, ["Column", "Its name in the CSV file"], formats["head"])
    for number, column in enumerate(columns, start + 1):
        sheet.write_row(number, 0, [column.heading, column.name], formats["text"])


def _for_people(table: Table) -> tuple[list[Column], list[list[Value]]]:
    """Return columns and rows of a file for people, what they ask for first in front."""
    columns = _columns(table)
    order = sorted(range(len(columns)), key=lambda each: how_late(columns[each].name))
    rows = [
        [_for_reading(columns[each].name, cells[each]) for each in order] for cells in _cells(table)
    ]
    return [columns[each] for each in order], rows


def _for_reading(name: str, cell: Cell) -> Value:
    """Return what a person reads of a cell: codes and truths in words, whole days as days."""
    match cell:
        case Day("") | None:
            return None
        case Day(text) if len(text) == WHOLE_DAY:
            return date.fromisoformat(text)
        case Day(text):
            return vague_day(text)
        case bool():
            return in_words(cell)
        case str():
            return in_plain_words(name, cell)
        case _:
            return as_value(cell)


def _write(
    sheet: Worksheet, row: int, column: int, value: Value, formats: Mapping[str, Format]
) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["day"])
    elif value is not None:
        sheet.write(row, column, value, formats["text"])


def _width(title: str, values: Sequence[Value]) -> float:
    """Return how wide a column is, in letters: for its longest value, or a title in two lines."""
    shown = (DAY_WIDTH if isinstance(each, date) else len(str(each)) for each in values if each)
    words = max(map(len, title.split()), default=0)
    least = max(words, -(-len(title) // 2)) + ROOM_FOR_FILTER
    return min(max(*shown, least, LEAST_WIDTH) + 1, LONGEST_SHEET_WIDTH)


def _columns(table: Table) -> list[Column]:
    """Return the columns that a file shows, that of the headings of groups first."""
    columns = [table.columns[position] for position in table.columns_for("file")]
    group = Column(table.group_name, title_of(table.group_name, ()))
    return [group, *columns] if _is_grouped(table) else columns


def _cells(table: Table) -> list[list[Cell]]:
    shown = table.columns_for("file")
    return [
        [*([group.heading] if _is_grouped(table) else []), *(row[position] for position in shown)]
        for group in table.groups
        for row in group.rows
    ]


def _is_grouped(table: Table) -> bool:
    return any(group.heading for group in table.groups)


def as_value(cell: Cell) -> Value:
    """Return what another program can reckon with: a number, a day, a truth, else words."""
    match cell:
        case Number(value):
            return value
        case Grade(_, label):
            return label
        case Day(text):
            return text
        case Strong(inner):
            return as_value(inner)
        case Stack() if not any(cell.notes) and not cell.heading:
            return as_value(cell.cell)
        case None | bool() | int() | float() | date() | str():
            return cell
        case Missing() | _:
            return in_words(cell)
