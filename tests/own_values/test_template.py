"""The template lists what can be scored, is safe from Excel's guesses and reads back empty."""

import csv
import io

import openpyxl

from gradeline.own_values.template import template_csv, template_xlsx
from tests.own_values.filled import COLUMNS, PlanMeasures, read

EMPTY = ["", "", "", ""]


def rows(measures: PlanMeasures) -> list[list[str]]:
    return list(csv.reader(io.StringIO(template_csv(measures).decode("utf-8-sig"))))


def test_every_measure_with_bands_is_listed_once_in_the_order_of_the_plan(
    measures: PlanMeasures,
) -> None:
    header, *listed = rows(measures)
    assert tuple(header) == COLUMNS
    ids = [entry[0] for entry in listed]
    assert ids == sorted(ids)
    assert len(ids) == 60
    assert not {"m02", "m42"} & set(ids)  # without bands; a repeat of m27
    assert listed[0] == ["m01", "Complaints resolved at stage 1", "%", *EMPTY]
    assert all(entry[3:] == EMPTY for entry in listed)


def test_csv_has_the_mark_that_excel_needs(measures: PlanMeasures) -> None:
    assert template_csv(measures).startswith(b"\xef\xbb\xbfmeasure_id,")


def test_workbook_lists_what_the_csv_lists(measures: PlanMeasures) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx(measures)))
    sheet = [
        [cell or "" for cell in entry] for entry in book.worksheets[0].iter_rows(values_only=True)
    ]
    assert sheet == rows(measures)
    assert book.sheetnames[1] == "How to fill in"


def test_workbook_keeps_excel_from_making_dates_of_periods(
    measures: PlanMeasures,
) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template_xlsx(measures))).worksheets[0]
    assert sheet.freeze_panes == "A2"
    for place in (2, 61):
        assert sheet[f"D{place}"].number_format == sheet[f"E{place}"].number_format == "@"
        assert sheet[f"F{place}"].number_format == sheet[f"G{place}"].number_format == "General"


def test_columns_to_fill_in_look_different(measures: PlanMeasures) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template_xlsx(measures))).worksheets[0]
    colours = [cell.fill.fgColor.rgb for cell in sheet[2]]
    assert len(set(colours[3:])) == 1
    assert colours[3] not in colours[:3]


def test_template_as_it_is_has_no_values_and_no_problems(measures: PlanMeasures) -> None:
    for content in (template_csv(measures), template_xlsx(measures)):
        found = read(measures, content)
        assert (found.values, found.problems, found.empty_rows) == ((), (), 60)


def test_template_filled_in_by_excels_like_is_read(measures: PlanMeasures) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx(measures)))
    sheet = book.worksheets[0]
    for place, entry in {"D2": "Cheshire East", "E2": "03/2015", "F2": 96.5}.items():
        sheet[place] = entry
    content = io.BytesIO()
    book.save(content)
    found = read(measures, content.getvalue())
    (value,) = found.values
    assert (value.row, value.measure_id, value.value) == (2, "m01", 96.5)
    assert (value.authority, value.period, value.baseline) == ("Cheshire East", "03/2015", None)
    assert (found.problems, found.empty_rows) == ((), 59)
