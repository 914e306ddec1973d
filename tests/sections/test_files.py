"""Files can be read back and hold what their table declares, with day and licence."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from types import SimpleNamespace

import openpyxl
import pandas as pd
import pytest

from gradeline.queries.indicators import LinesRow
from gradeline.sections.cells import Cell, Day, Grade, Link, Listed, Missing, Number, Stack
from gradeline.sections.csv_and_excel import (
    ATTRIBUTION,
    LONGEST_SHEET_WIDTH,
    csv_bytes,
    xlsx_bytes,
)
from gradeline.sections.listing import listing
from gradeline.sections.table import Column, Group, Table, table
from tests.made_rows import made

AS_AT = date(2016, 3, 31)
COLUMNS = [
    Column("grade_label", "Grade"),
    Column("page", "Page"),
    Column("sign", "Sign", shown="page"),
]
ROWS: list[list[Cell]] = [["Good", 1, "*"], [None, None, "*"], ["=1+1", 37, "*"]]
MADE = table("rows", "Rows", COLUMNS, ROWS)


def read_csv(made: Table) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(csv_bytes(made, AS_AT)), encoding="utf-8-sig")


def read_excel(made: Table, about: Mapping[str, str | date] | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(made, AS_AT, about or {})))


def test_csv_reads_back_with_as_at_and_licence() -> None:
    read = read_csv(MADE)
    assert list(read.columns) == ["grade_label", "page", "as_at", "attribution"]
    assert set(read["as_at"]) == {"2016-03-31"}
    assert set(read["attribution"]) == {ATTRIBUTION}


def test_missing_value_stays_empty_and_is_not_zero() -> None:
    assert list(read_csv(MADE)["page"].isna()) == [False, True, False]
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(MADE, AS_AT, {})))["Rows"]
    assert sheet["B3"].value is None


def test_excel_reads_back_with_a_sheet_about_it() -> None:
    book = read_excel(MADE, {"What": "Test rows", "Made on": date(2026, 5, 1)})
    assert [cell.value for cell in book["Rows"][1]] == ["Grade", "Page"]
    assert list(book["About"].iter_rows(min_row=2, values_only=True)) == [
        ("What", "Test rows"),
        ("Made on", datetime(2026, 5, 1)),
        ("As at", datetime(2016, 3, 31)),
        ("Rows", 3),
        ("Attribution", ATTRIBUTION),
        (None, None),
        ("Column", "Its name in the CSV file"),
        ("Grade", "grade_label"),
        ("Page", "page"),
    ]


def test_excel_has_days_as_days_and_says_what_is_not_known_of_others() -> None:
    days = ["2015-09-15", "2015-09", "2015", ""]
    rows: list[list[Cell]] = [[Day(text)] for text in days]
    sheet = read_excel(table("t", "T", [Column("published", "Published")], rows))["Rows"]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        *(datetime(2015, 9, 15), "September 2015 (day not known)", "2015 (month not known)"),
    ]
    assert sheet["A2"].number_format == "d mmm yyyy"


def test_excel_has_numbers_as_numbers_and_codes_and_truths_in_words() -> None:
    columns = [Column(name, name) for name in ("value", "is_next", "evidence", "month")]
    made = table("t", "T", columns, [[14.25, True, "official list", "2015-12"]])
    sheet = read_excel(made)["Rows"]
    assert [cell.value for cell in sheet[2]] == [14.25, "yes", "Ofsted's list", "December 2015"]


def test_excel_keeps_its_head_in_sight_can_be_filtered_and_fits_its_words() -> None:
    sheet = read_excel(table("t", "T", [Column("said", "Said")], [["word " * 8], ["x " * 90]]))[
        "Rows"
    ]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:A3"
    assert sheet.column_dimensions["A"].width == pytest.approx(LONGEST_SHEET_WIDTH, abs=1)
    assert sheet["A3"].alignment.wrap_text
    assert sheet.print_title_rows == "$1:$1"


def test_excel_has_what_only_identifies_something_last() -> None:
    names = ["inspection_id", "authority", "licence", "page"]
    made = listing("t", "T", names, [SimpleNamespace(**dict.fromkeys(names, "x"))])
    assert [cell.value for cell in read_excel(made)["Rows"][1]] == [
        *("Authority", "Page", "Licence", "Identifier of the inspection"),
    ]
    assert list(read_csv(made).columns)[:4] == names


@pytest.mark.parametrize(
    ("units", "title"),
    [
        (["%", "%"], "Value (%)"),
        (["%", "children"], "Value (see Unit)"),
        ([None], "Value (see Unit)"),
    ],
)
def test_title_of_a_value_says_its_unit(units: list[str | None], title: str) -> None:
    rows = [SimpleNamespace(unit=unit, value=1.0) for unit in units]
    made = listing("t", "T", ["unit", "value"], rows)
    assert [column.heading for column in made.columns] == ["Unit", title]


def test_text_that_looks_like_a_formula_stays_text_in_excel() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(MADE, AS_AT, {})))["Rows"]
    assert sheet["A4"].value == "=1+1"
    assert sheet["A4"].data_type == "s"


def test_text_that_looks_like_a_formula_is_not_run_from_csv() -> None:
    entries = [
        "=1+1",
        "@SUM(A1)",
        "+cmd|x",
        "-2+3",
        "\t=1",
        "\n=1",
        "\uff1d1+1",
        "-5",
        "-1.5e3",
        "-",
        "Good",
    ]
    made = table("t", "T", [Column("said", "Said")], [[entry] for entry in entries])
    assert list(read_csv(made)["said"].astype("string")) == [
        *["'=1+1", "'@SUM(A1)", "'+cmd|x", "'-2+3", "'\t=1", "'\n=1", "'\uff1d1+1"],
        *["-5", "-1.5e3", "-", "Good"],
    ]


def test_table_without_rows_is_still_a_file() -> None:
    empty = table("rows", "Rows", COLUMNS, [])
    assert openpyxl.load_workbook(io.BytesIO(xlsx_bytes(empty, AS_AT, {})))["Rows"]
    assert csv_bytes(empty, AS_AT).startswith(b"\xef\xbb\xbfgrade_label")


def test_heading_of_a_group_is_a_column_of_the_file() -> None:
    groups = [Group("Leadership", [["Good", 1, ""]]), Group("Adoption", [["Adequate", 2, ""]])]
    read = read_csv(Table("t", "T", COLUMNS, groups, group_name="theme"))
    assert list(read["theme"]) == ["Leadership", "Adoption"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (Number(14.25, 1, "%"), 14.25),
        (Grade("A", "Adequate", "orange edge", "press"), "Adequate"),
        (Day("2015-09"), "2015-09"),
        (date(2015, 9, 15), "2015-09-15"),
        (Missing("suppressed"), "suppressed"),
        (Link("SIF report", "record?x"), "SIF report"),
        (Stack(Number(3.0), ["from 2"]), "3; from 2"),
        (Stack(Number(3.0), [""]), 3.0),
        (Listed(["one", "two"]), "one; two"),
        (True, True),
    ],
)
def test_cell_is_written_as_what_another_program_can_use(cell: Cell, value: object) -> None:
    read = read_csv(table("t", "T", [Column("cell", "Cell")], [[cell]]))
    assert read["cell"].tolist() == [value]


def test_listing_has_the_columns_named_and_no_others() -> None:
    row = made(LinesRow, document="LAIT", area_order=1, period_end=date(2024, 3, 31))
    listed = listing("t", "T", ["period_end", "document", "value"], [row], {"unit": "%"})
    read = read_csv(listed)
    assert list(read.columns)[:4] == ["unit", "period_end", "document", "value"]
    assert read["period_end"].tolist() == ["2024-03-31"]
    assert read["unit"].tolist() == ["%"]
    assert read["value"].isna().all()


def test_listing_of_a_column_that_is_not_there_is_an_error() -> None:
    with pytest.raises(AttributeError, match="grade"):
        listing("t", "T", ["grade"], [made(LinesRow)])
