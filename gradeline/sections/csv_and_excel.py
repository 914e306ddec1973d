"""Tables as files for other programs, CSV and Excel, with source, day and licence.

What a file holds is what its table declares.
"""

import io
from collections.abc import Mapping
from datetime import date

from gradeline.sections.cells import Cell, Day, Grade, Missing, Number, Stack, Strong
from gradeline.sections.table import Table
from gradeline.sections.text import in_words
from gradeline.spreadsheets import Value, new_workbook, spreadsheet_csv

ATTRIBUTION = (
    "Compiled by gradeline, unofficial. Contains public sector information licensed under the Open "
    "Government Licence v3.0; from other documents facts only."
)
LONGEST_SHEET_WIDTH = 60


def csv_bytes(table: Table, as_at: date) -> bytes:
    """Return the rows as UTF-8 CSV that Excel opens rightly, with as-at date and attribution."""
    rows = ([*row, as_at, ATTRIBUTION] for row in _rows(table))
    return spreadsheet_csv([*_names(table), "as_at", "attribution"], rows)


def xlsx_bytes(table: Table, as_at: date, about: Mapping[str, str]) -> bytes:
    """Return an Excel file with one sheet of rows and one that says what they are.

    Text that looks like a formula or a link stays text.
    """
    content = io.BytesIO()
    names, rows = _names(table), _rows(table)
    with new_workbook(content) as book:
        sheet = book.add_worksheet("Rows")
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, names, bold)
        for number, row in enumerate(rows, 1):
            for position, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, position, value, day)
                elif value is not None:
                    sheet.write(number, position, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(names) - 1)
        for position, name in enumerate(names):
            longest = max((len(str(row[position])) for row in rows), default=0)
            sheet.set_column(
                position, position, min(max(longest, len(name)) + 2, LONGEST_SHEET_WIDTH)
            )
        notes = book.add_worksheet("About")
        said = {**about, "As at": as_at.isoformat(), "Attribution": ATTRIBUTION}
        notes.write_row(0, 0, ["About", ""], bold)
        for number, (name, value) in enumerate(said.items(), 1):
            notes.write_row(number, 0, [name, value])
        notes.set_column(0, 1, 40)
    return content.getvalue()


def _names(table: Table) -> list[str]:
    names = [table.columns[position].name for position in table.columns_for("file")]
    return [table.group_name, *names] if _is_grouped(table) else names


def _rows(table: Table) -> list[list[Value]]:
    shown = table.columns_for("file")
    return [
        [
            *([group.heading] if _is_grouped(table) else []),
            *(as_value(row[position]) for position in shown),
        ]
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
