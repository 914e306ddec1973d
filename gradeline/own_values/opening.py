"""From the bytes of a file to the rows of a template: what kind of file it is, told by content."""

import re
from dataclasses import dataclass

from gradeline.own_values.cells import EMPTY, FilledCell, FilledLine
from gradeline.own_values.columns import NEEDED, TEMPLATE
from gradeline.own_values.csv_text import HEADER_WITHIN, read_csv
from gradeline.own_values.problems import UnusableTemplate, all_quoted
from gradeline.own_values.workbook import read_xlsx

MOST_BYTES = 2_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 100
EXPECTED = "the template, as CSV or .xlsx"
PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_OTHER_KINDS = {
    b"\xd0\xcf\x11\xe0": (
        "an old Excel workbook (.xls) or one with a password",
        "the template, saved without a password as Excel Workbook (.xlsx) or as CSV",
    ),
    b"%PDF-": ("a PDF file", EXPECTED),
    b"{\\rtf": ("a rich text document", EXPECTED),
    b"\x89PNG": ("a picture", EXPECTED),
    b"\xff\xd8\xff": ("a picture", EXPECTED),
}
_WEB_PAGE = re.compile(rb"<!doctype html|<html\b|\A[\xef\xbb\xbf\s]*<\?xml", re.IGNORECASE)


@dataclass(frozen=True)
class FilledRow:
    """A row below the header; a column of the template that the file does not have is empty.

    `is_too_long` where a CSV file has more cells in it than in the header: one of them was parted,
    and none can be trusted.
    """

    row: int
    cells: dict[str, FilledCell]
    is_too_long: bool

    def __getitem__(self, column: str) -> FilledCell:
        return self.cells.get(column, EMPTY)


@dataclass(frozen=True)
class FilledTable:
    """The rows of a file, with the columns that are not the template's and those it lacks."""

    rows: list[FilledRow]
    extra: list[str]
    lacking: list[str]


def open_table(name: str, content: bytes) -> FilledTable:
    """Return the rows of a filled-in template, CSV or XLSX; raises UnusableTemplate.

    The header may stand below a heading, on any sheet, with its columns in any order.
    """
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise UnusableTemplate(name, "an empty file", EXPECTED)
    if len(content) > MOST_BYTES:
        raise UnusableTemplate(
            name, f"{len(content):,} bytes", f"at most {MOST_BYTES:,}; the template has some 10,000"
        )
    for signature, (what, expected) in _OTHER_KINDS.items():
        if content.startswith(signature):
            raise UnusableTemplate(name, what, expected)
    if content.startswith(PACKED):
        # A heading and the header come on top of the rows.
        return _table(name, read_xlsx(name, content, MOST_ROWS + HEADER_WITHIN, MOST_COLUMNS))
    if _WEB_PAGE.search(content[:1024]):
        raise UnusableTemplate(name, "a web page or an XML file", EXPECTED)
    lines = read_csv(name, content, NEEDED, MOST_ROWS + HEADER_WITHIN, MOST_COLUMNS)
    return _table(name, [lines], is_parted_by_signs=True)


def _table(
    name: str, sheets: list[list[FilledLine]], is_parted_by_signs: bool = False
) -> FilledTable:
    filled = [lines for lines in sheets if lines]
    if not filled:
        raise UnusableTemplate(name, "no filled cell", EXPECTED)
    for lines in filled:
        for position, line in enumerate(lines[:HEADER_WITHIN]):
            columns = [cell.text.casefold() for cell in line.cells]
            if set(columns).issuperset(NEEDED):
                return _below(name, line, columns, lines[position + 1 :], is_parted_by_signs)
    lines = filled[0][:HEADER_WITHIN]
    nearest = max(lines, key=lambda line: len(_known(line)))
    missing = [column for column in NEEDED if column not in _known(nearest)]
    raise UnusableTemplate(
        name,
        f"no column {all_quoted(missing)}; row {nearest.row} has"
        f" {all_quoted([cell.text for cell in nearest.cells if cell != EMPTY])}",
        f"a header with the columns {all_quoted(TEMPLATE)}",
    )


def _known(line: FilledLine) -> set[str]:
    return {cell.text.casefold() for cell in line.cells} & set(TEMPLATE)


def _below(
    name: str,
    header: FilledLine,
    columns: list[str],
    lines: list[FilledLine],
    is_parted_by_signs: bool,
) -> FilledTable:
    twice = [column for column in TEMPLATE if columns.count(column) > 1]
    if twice:
        raise UnusableTemplate(
            name,
            f"the column {all_quoted(twice)} more than once in row {header.row}",
            "one of each",
        )
    if len(lines) > MOST_ROWS:
        raise UnusableTemplate(name, f"more than {MOST_ROWS:,} rows", f"at most {MOST_ROWS:,}")
    rows = [
        FilledRow(
            line.row,
            {
                column: cell
                for column, cell in zip(columns, line.cells, strict=False)
                if column in TEMPLATE
            },
            is_parted_by_signs and len(line.cells) > len(columns),
        )
        for line in lines
    ]
    return FilledTable(
        rows,
        [cell.text for cell in header.cells if cell.text and cell.text.casefold() not in TEMPLATE],
        [column for column in TEMPLATE if column not in columns],
    )
