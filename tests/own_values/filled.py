"""Filled-in templates as readers bring them: CSV as text, workbooks as Excel's like write them."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl

from gradeline.own_values.uploaded import OwnValues, read_own_values
from gradeline.queries.improvement_plan import MeasuresRow

COLUMNS = ("measure_id", "measure", "unit", "authority", "period", "value", "baseline")
Row = Mapping[str, Any]
PlanMeasures = tuple[MeasuresRow, ...]


def row(measure_id: str, value: Any, **others: Any) -> Row:
    """Return one filled-in row; every column that is not named is empty."""
    return {"measure_id": measure_id, "value": value, **others}


def csv_of(rows: Sequence[Row], columns: Sequence[str] = COLUMNS, delimiter: str = ",") -> bytes:
    """Write rows as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(columns)
    writer.writerows([entry.get(name, "") for name in columns] for entry in rows)
    return text.getvalue().encode()


def xlsx_of(
    rows: Sequence[Row], formats: Mapping[str, str] | None = None, title: str = "Values"
) -> bytes:
    """Write rows as a workbook; `formats` holds number formats by place, such as F2."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(COLUMNS)
    for entry in rows:
        sheet.append([entry.get(name) for name in COLUMNS])
    for place, code in (formats or {}).items():
        sheet[place].number_format = code
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook by their paths."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into a workbook again."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def changed(content: bytes, path: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook with one part changed."""
    parts = parts_of(content)
    before = parts[path]
    parts[path] = change(before)
    assert parts[path] != before
    return packed(parts)


def read(measures: PlanMeasures, content: bytes, name: str = "own.csv") -> OwnValues:
    """Read what a test has written."""
    return read_own_values(name, content, measures)


def read_rows_of(measures: PlanMeasures, *rows: Row) -> OwnValues:
    """Read rows from a CSV file."""
    return read(measures, csv_of(rows))


def told(found: OwnValues) -> list[str]:
    """Return the messages of a file."""
    return [str(problem) for problem in found.problems]


def only(found: OwnValues) -> str:
    """Return the one message of a file."""
    (message,) = told(found)
    return message
