"""Files that readers open in a spreadsheet, written so that no text in them is run as a formula.

The csv module and XlsxWriter write them; guarding a CSV file is ours, as no library of the house
does it. Tables of facts are written by `gradeline.facts.writing`, as they must read back unchanged.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

import xlsxwriter

Value: TypeAlias = "str | int | float | bool | date | None"

# The signs with which a spreadsheet begins a formula; a number may begin with some of them.
_RUNS = re.compile(
    r"(?![+-]?[0-9.]+(?:e[+-]?[0-9]+)?%?$)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20].",
    re.IGNORECASE | re.DOTALL,
)


def spreadsheet_csv(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Return rows as UTF-8 CSV that Excel opens rightly, days in ISO form.

    Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers, also those
    written as text, stay as they are.
    """
    content = io.StringIO(newline="")
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow([_harmless(name) for name in header])
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return content.getvalue().encode("utf-8-sig")


def new_workbook(target: io.BytesIO) -> xlsxwriter.Workbook:
    """Return an Excel workbook to write into, in which text that looks like a formula stays text.

    Nor does text become a link, and nothing is written to disk.
    """
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    return xlsxwriter.Workbook(target, options)


def _harmless(value: Value) -> Value:
    match value:
        case str() if _RUNS.match(value):
            return f"'{value}"
        case date():
            return value.isoformat()
        case _:
            return value
