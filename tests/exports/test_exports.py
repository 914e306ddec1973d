"""Exports can be read back and hold what was shown, with source and licence."""

import io
from datetime import date

import openpyxl
import pandas as pd

from gradeline.exports import ATTRIBUTION, csv_bytes, xlsx_bytes

FRAME = pd.DataFrame(
    {"grade_label": ["Good", None, "=1+1"], "page": pd.array([1, None, 37], dtype="Int64")}
)
AS_AT = date(2016, 3, 31)


def test_csv_reads_back_with_as_at_and_licence() -> None:
    read = pd.read_csv(io.BytesIO(csv_bytes(FRAME, AS_AT)), encoding="utf-8-sig")
    assert list(read.columns) == ["grade_label", "page", "as_at", "attribution"]
    assert set(read["as_at"]) == {"2016-03-31"}
    assert set(read["attribution"]) == {ATTRIBUTION}


def test_missing_value_stays_empty_and_is_not_zero() -> None:
    read = pd.read_csv(io.BytesIO(csv_bytes(FRAME, AS_AT)), encoding="utf-8-sig")
    assert list(read["page"].isna()) == [False, True, False]
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(FRAME, AS_AT, {})))["Rows"]
    assert sheet["B3"].value is None


def test_excel_reads_back_with_a_sheet_about_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(FRAME, AS_AT, {"What": "Test rows"})))
    assert [cell.value for cell in book["Rows"][1]] == ["grade_label", "page"]
    about = {row[0].value: row[1].value for row in book["About"].iter_rows(min_row=2)}
    assert about == {"What": "Test rows", "As at": "2016-03-31", "Attribution": ATTRIBUTION}


def test_text_that_looks_like_a_formula_stays_text() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(FRAME, AS_AT, {})))["Rows"]
    assert sheet["A4"].value == "=1+1"
    assert sheet["A4"].data_type == "s"


def test_text_that_looks_like_a_formula_is_not_run_from_csv() -> None:
    entries = ["=1+1", "@SUM(A1)", "+cmd|x", "-2+3", "\t=1", "-5", "-1.5e3", "-", "Good", None]
    frame = pd.DataFrame({"said": entries, "change": [-1.5] * len(entries)})
    for said in (frame["said"], frame["said"].astype("category")):
        written = csv_bytes(frame.assign(said=said), AS_AT)
        read = pd.read_csv(io.BytesIO(written), encoding="utf-8-sig", dtype="string")
        assert list(read["said"].fillna("")) == [
            *["'=1+1", "'@SUM(A1)", "'+cmd|x", "'-2+3", "'\t=1"],
            *["-5", "-1.5e3", "-", "Good", ""],
        ]
        assert set(read["change"]) == {"-1.5"}


def test_empty_frame_is_still_a_file() -> None:
    assert openpyxl.load_workbook(io.BytesIO(xlsx_bytes(FRAME.head(0), AS_AT, {})))["Rows"]
    assert csv_bytes(FRAME.head(0), AS_AT).startswith(b"\xef\xbb\xbfgrade_label")


def test_licence_of_a_row_is_kept_and_internal_columns_are_left_out() -> None:
    frame = FRAME.assign(licence="All rights reserved; facts cited only", area_order=1, theme="x")
    read = pd.read_csv(io.BytesIO(csv_bytes(frame, AS_AT)), encoding="utf-8-sig")
    assert set(read["licence"]) == {"All rights reserved; facts cited only"}
    assert "area_order" not in read.columns
    assert "theme" in read.columns
