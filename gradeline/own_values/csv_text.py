"""Opens a CSV file as spreadsheets and databases write them.

The csv module reads. Encoding and delimiter are told here by what a template must hold, where
charset-normalizer and csv.Sniffer go by frequency, and labels have commas.
"""

import csv
import io
from collections.abc import Sequence

from gradeline.own_values.cells import FilledLine, text_cell
from gradeline.own_values.problems import UnusableTemplate

DELIMITERS = ",;\t"
HEADER_WITHIN = 10
_MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_csv(
    name: str, content: bytes, needed: Sequence[str], most_rows: int, most_columns: int
) -> list[FilledLine]:
    """Return the rows of a CSV file that are not blank, counted as a spreadsheet counts them.

    Commas, semicolons and tabs part the cells; the encoding is UTF-8, UTF-16 with its mark, or
    Windows-1252, which UTF-8 cannot be mistaken for. A row may have more cells than the header.
    Reads one row more than `most_rows` and stops. Raises UnusableTemplate where quotation marks do
    not match, as rows would run into each other.
    """
    text = _decoded(name, content)
    delimiter = _delimiter(text, needed)
    lines: list[FilledLine] = []
    row = 0
    width = 0
    try:
        for row, entries in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), start=1
        ):
            if not any(entry.strip() for entry in entries):
                continue
            width = width or len(entries)
            if any("\n" in entry and entry.count(delimiter) >= width - 1 > 0 for entry in entries):
                raise _unmatched(name, row)
            lines.append(FilledLine(row, [text_cell(entry) for entry in entries[:most_columns]]))
            if len(lines) > most_rows:
                break
    except csv.Error:
        raise _unmatched(name, row + 1) from None
    return lines


def _unmatched(name: str, row: int) -> UnusableTemplate:
    return UnusableTemplate(
        name,
        f'a quotation mark (") without its match in row {row} or above',
        "quotation marks in pairs, or none",
    )


def _decoded(name: str, content: bytes) -> str:
    marked = next((code for mark, code in _MARKED.items() if content.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise UnusableTemplate(
                name, "signs that no text has (NUL)", "the template, as CSV in UTF-8 or as .xlsx"
            )
        return text
    raise UnusableTemplate(
        name, "text in an unknown encoding", "the template, as CSV in UTF-8 or as .xlsx"
    )


def _delimiter(text: str, needed: Sequence[str]) -> str:
    """Return what parts the cells: under what the header is found, or else what is most frequent.

    Told by the header and not by counting alone, as labels hold commas.
    """
    first = [line for line in text[:100_000].splitlines() if line.strip()][:HEADER_WITHIN]
    for line in first:
        for delimiter in DELIMITERS:
            names = {entry.strip(' "').casefold() for entry in line.split(delimiter)}
            if names.issuperset(needed):
                return delimiter
    return max(DELIMITERS, key=first[0].count) if first else DELIMITERS[0]
