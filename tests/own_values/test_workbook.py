"""Cells of a workbook are read as the spreadsheet shows them."""

import io
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from gradeline.own_values.cells import EMPTY, FilledCell, FilledLine
from gradeline.own_values.workbook import read_xlsx
from tests.own_values.filled import changed, parts_of

SHEET = "xl/worksheets/sheet1.xml"


def cells(content: bytes) -> list[FilledCell]:
    (((_, found),),) = read_xlsx("own.xlsx", content, 10, 10)
    return found


def written(*entries: Any, code: str = "General", epoch: datetime | None = None) -> bytes:
    book = openpyxl.Workbook()
    if epoch is not None:
        book.epoch = epoch
    book.active.append(entries)
    for cell in book.active[1]:
        cell.number_format = code if code != "General" else cell.number_format
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_kinds_of_cells() -> None:
    assert cells(written("a  b", 84.5, True, None, "#DIV/0!", "=1+1")) == [
        FilledCell("a b"),
        FilledCell("84.5", number=84.5),
        FilledCell("TRUE"),
        EMPTY,
        FilledCell("#DIV/0!"),
        FilledCell("a formula", is_formula=True),
    ]


def test_days_months_and_times() -> None:
    moments = (date(2015, 3, 31), datetime(2015, 3, 1, 12), time(9, 5), date(1900, 1, 2))
    assert [cell.text for cell in cells(written(*moments))] == [
        *["31 March 2015", "1 March 2015", "09:05", "2 January 1900"]
    ]
    assert [cell.text for cell in cells(written(date(2015, 3, 1), code="mmm-yy"))] == ["March 2015"]
    assert all(cell.is_date and cell.number is None for cell in cells(written(*moments)))


def test_number_that_no_calendar_has_is_told_as_a_date() -> None:
    content = written(99_999_999, code="yyyy-mm-dd")
    assert cells(content) == [FilledCell("#VALUE!", is_date=True)]


def test_hours_beyond_a_day_are_told_as_a_time() -> None:
    assert cells(written(1.5, code="[h]:mm")) == [FilledCell("36:00", is_date=True)]


def test_cell_with_a_format_that_is_not_there_is_a_plain_number() -> None:
    content = changed(
        written(7), SHEET, lambda part: part.replace(b'<c r="A1"', b'<c r="A1" s="99"')
    )
    assert cells(content) == [FilledCell("7", number=7)]


def test_last_row_is_read_whatever_the_sheet_says_of_its_size() -> None:
    content = changed(
        written(7),
        SHEET,
        lambda part: part.replace(b"</row>", b'</row><row r="9"><c><v>8</v></c></row>'),
    )
    assert b'<dimension ref="A1:A1"' in parts_of(content)[SHEET]
    assert read_xlsx("own.xlsx", content, 10, 10) == [
        [FilledLine(1, [FilledCell("7", number=7)]), FilledLine(9, [FilledCell("8", number=8)])]
    ]


def test_days_of_a_workbook_that_counts_from_1904() -> None:
    content = written(date(2015, 3, 31), epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904)
    assert [cell.text for cell in cells(content)] == ["31 March 2015"]


@pytest.mark.parametrize("code", ["0.00", '0" days"', "[Red]0.0", "#,##0", "0.0_d", '"%"0'])
def test_format_of_a_number_leaves_it_a_number(code: str) -> None:
    assert cells(written(42, code=code)) == [FilledCell("42", number=42)]


@pytest.mark.parametrize("code", ["0%", "0.00%", "0.0 %", "[Red]0%;[Blue]-0%"])
def test_format_of_a_percentage_shows_percentage_points(code: str) -> None:
    assert cells(written(0.29, code=code)) == [FilledCell("29%", number=29, is_percent=True)]


def test_text_in_several_typefaces_is_one_text() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(0, 0, "Cheshire ", bold, "East", " (own)")
        sheet.write_string(0, 1, "shared")
    assert [cell.text for cell in cells(content.getvalue())] == ["Cheshire East (own)", "shared"]
    spoken = changed(
        content.getvalue(),
        "xl/sharedStrings.xml",
        lambda part: part.replace(
            b"shared</t>", b'shared</t><rPh sb="0" eb="6"><t>spoken</t></rPh>'
        ),
    )
    assert cells(spoken)[1].text == "shared"


def test_cells_and_rows_without_a_place_follow_each_other() -> None:
    bare = b"<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
    content = changed(
        written(7),
        SHEET,
        lambda part: part[: part.index(b"<row")] + bare + b"</sheetData></worksheet>",
    )
    assert [cell.text for cell in cells(content)] == ["1", "", "3"]


def test_cell_beyond_the_last_column_is_left_out() -> None:
    far = b'<c r="XFD1"><v>1</v></c></row>'
    content = changed(written(7), SHEET, lambda part: part.replace(b"</row>", far))
    assert cells(content) == [FilledCell("7", number=7)]


def test_formula_is_told_whether_or_not_its_result_is_kept() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_formula(0, 0, "=80+5", None, 85)
        sheet.write_array_formula(0, 1, 0, 1, "{=80+5}", None, 85)
    assert [cell.is_formula for cell in cells(content.getvalue())] == [True, True]
