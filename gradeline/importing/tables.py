"""Read tables as their publishers issue them, parquet or CSV, as text; name what is no such table.

CSV is read by Python's own reader, strictly: DuckDB's takes a file apart by guesses, and its errors
speak of its settings.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gradeline.database.published_tables import UnreadableTable, parquet_columns, parquet_rows
from gradeline.importing.unusable import UnusableFile

EXPECTED = "a CSV or parquet file, downloaded whole"
AS_CSV = "a CSV file; in Excel: save as CSV UTF-8 (comma delimited)"
PARQUET = b"PAR1"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
MARK = "\ufeff"
# What else a file may be, whatever it is called, by its first bytes.
FOREIGN = (
    (b"PK\x03\x04", "an Excel workbook or another zip file, whatever its name says"),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook of the old kind, whatever its name says"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"<", "a web page"),
)
DIVIDERS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
# Where columns are divided by another sign, 1,234 may well be a decimal: no number can be trusted.
SAFE = (",", "\t")


def table_columns(path: Path) -> list[str]:
    """Return the names of the columns of a parquet or CSV file; raises UnusableFile."""
    if _is_parquet(path):
        try:
            return parquet_columns(path)
        except UnreadableTable:
            found = "a file that cannot be read: it is damaged, or its end is missing"
            raise UnusableFile(path, found, "a parquet file, downloaded whole") from None
    _, header = next(csv_rows(path))
    names = [name.strip() for name in header]
    twice = Counter(name.casefold() for name in names if name)
    for name in names:
        if twice[name.casefold()] > 1:
            raise UnusableFile(path, f"the column {name} twice", "each column once", "row 1")
    return names


def table_rows(path: Path, columns: list[str]) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Yield the number of each row, the header being 1, and its cells of some columns, as text.

    Raises UnusableFile.
    """
    if _is_parquet(path):
        try:
            yield from enumerate(parquet_rows(path, columns), 2)
        except UnreadableTable:
            found = "a file that breaks off or is damaged inside"
            raise UnusableFile(path, found, "a parquet file, downloaded whole") from None
        return
    rows = csv_rows(path)
    header = [name.strip() for name in next(rows)[1]]
    places = [header.index(name) for name in columns]
    for row, cells in rows:
        yield row, tuple(cells[place] for place in places)


def csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV file, counted from 1, the header among them; raises UnusableFile.

    Rows without any cell filled are passed over.
    """
    if _is_parquet(path):
        raise UnusableFile(path, "a parquet file, whatever its name says", AS_CSV)
    encoding = "utf-16" if _head(path).startswith(UTF_16) else "utf-8-sig"
    row = 1
    try:
        with path.open(encoding=encoding, newline="") as file:
            divider = _divider(path, file.readline())
            file.seek(0)
            reader = csv.reader(file, delimiter=divider, strict=True)
            width = 0
            for row, cells in enumerate(reader, 1):
                if row == 1 and cells:
                    # A file with a mark of its own that was saved as UTF-16 has two.
                    cells[0] = cells[0].lstrip(MARK)
                width = width or len(cells)
                if not any(cells):
                    continue
                if len(cells) != width:
                    found = f"{len(cells)} cells, so that the file breaks off or is damaged"
                    expected = f"{width} cells, as in row 1"
                    raise UnusableFile(path, found, expected, f"row {row}")
                yield row, cells
                row += 1
    except UnicodeDecodeError:
        found = "text that is not saved as UTF-8, perhaps as that of Windows"
        raise UnusableFile(path, found, AS_CSV, f"row {_undecoded(path, encoding)}") from None
    except csv.Error:
        found = "a quotation mark out of place or never closed, so that the file breaks off"
        raise UnusableFile(path, found, "well-formed CSV, downloaded whole", f"row {row}") from None


def loose_text(path: Path) -> tuple[str, str]:
    """Return the text of a CSV file of words, and what divides its columns; raises UnusableFile.

    Where no number depends on it, any divider will do, and what is no UTF-8 is that of Windows.
    """
    if _is_parquet(path):
        raise UnusableFile(path, "a parquet file", AS_CSV)
    raw = path.read_bytes()
    if raw.startswith(UTF_16):
        text = raw.decode("utf-16", errors="replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")
    text = text.lstrip(MARK)
    return text, _divides(text.split("\n", 1)[0])


def _is_parquet(path: Path) -> bool:
    """Say whether a file is parquet by its first bytes; raises UnusableFile where it is neither."""
    head = _head(path)
    if not head.strip():
        raise UnusableFile(path, "an empty file", EXPECTED)
    if head.startswith(PARQUET):
        return True
    for start, what in FOREIGN:
        if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(start):
            raise UnusableFile(path, what, AS_CSV)
    if b"\0" in head and not head.startswith(UTF_16):
        if _is_unmarked_utf_16(head):
            raise UnusableFile(path, "text saved as UTF-16, without the mark that says so", AS_CSV)
        raise UnusableFile(path, "a file that is no text", EXPECTED)
    return False


def _is_unmarked_utf_16(head: bytes) -> bool:
    """Say whether every other byte is nought, as in plain letters of UTF-16."""
    halves = head[::2], head[1::2]
    return any(half.count(0) > 0.9 * len(half) for half in halves)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        raise UnusableFile(path, found, EXPECTED) from None


def _divider(path: Path, line: str) -> str:
    """Return what divides the columns in the line of the header; raises UnusableFile."""
    divider = _divides(line)
    if divider not in SAFE:
        found = f"columns divided by {DIVIDERS[divider]}"
        expected = f"commas, lest decimals be written with them: {AS_CSV}"
        raise UnusableFile(path, found, expected, "row 1")
    return divider


def _divides(line: str) -> str:
    bare = re.sub(r'"[^"]*"', "", line)
    return max(DIVIDERS, key=bare.count)


def _undecoded(path: Path, encoding: str) -> int:
    """Return the first line of a file that its encoding cannot read."""
    if encoding == "utf-16":
        return 1
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        try:
            line.decode(encoding)
        except UnicodeDecodeError:
            return number
    return 1
