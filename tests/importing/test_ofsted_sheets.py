"""Ofsted's list of outcomes: which sheets, columns and days are found, and which refused."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.unusable import UnusableFile
from tests.importing.ods import Cell, Rows, write_ods
from tests.importing.ofsted_list import (
    HARTLEPOOL,
    HISTORY,
    HISTORY_ROWS,
    NEW_DAYS,
    book,
    files,
    held,
    left_out,
    past,
    run,
    told,
)


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Return where a test may write a list."""
    return tmp_path / "outcomes.ods"


@pytest.mark.parametrize("place", ["above", "below"])
def test_extra_note_row_does_not_matter(facts: Path, list_file: Path, place: str) -> None:
    sheets = book()
    note: list[Cell] = ["Figures were revised in July. See Notes."]
    for name in list(sheets)[2:]:
        sheets[name] = [note, *sheets[name]] if place == "above" else [*sheets[name], [], note]
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    assert summary.is_empty
    assert not list(told(summary, "in the history"))
    assert list(told(summary, "10 grades of 2 inspections and 0 visits"))


def test_rows_are_counted_from_the_first_of_the_sheet(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    sheets = book(history=rows)
    sheets["ILACS_inspection_history"][:0] = [[], []]
    run(facts, list_file, sheets)
    assert held(facts, HARTLEPOOL, "2025-03-10")["locator"].endswith("row 9")


def test_note_below_the_table_is_named(facts: Path, list_file: Path) -> None:
    sheets = book()
    sheets["ILACS_inspection_history"] += [[], ["Figures were revised."]]
    line = left_out(run(facts, list_file, sheets), "not a row of an authority")
    assert "ILACS inspection history, row 8: Figures were revised." in line


@pytest.mark.parametrize("position", [0, 4, 9])
def test_extra_column_does_not_matter(facts: Path, list_file: Path, position: int) -> None:
    sheets = book()
    for name, rows in list(sheets.items())[2:]:
        sheets[name] = [
            [*row[:position], "Provider" if row[0] == "Web link" else "80447", *row[position:]]
            if len(row) > 2
            else row
            for row in rows
        ]
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    assert summary.is_empty
    assert not list(told(summary, "in the history"))
    assert list(told(summary, "10 grades of 2 inspections and 0 visits"))


def test_status_and_type_beside_the_newest_inspections_do_not_make_them_the_history(
    facts: Path, list_file: Path
) -> None:
    sheets = book()
    rows = sheets["Inspections_as_at_31_March"]
    sheets["Inspections_as_at_31_March"] = [
        *rows[:2],
        [*rows[2], "Local authority status", "Inspection type"],
        *([*row, "Current", "ILACS Short Inspection"] for row in rows[3:]),
    ]
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    assert not list(told(summary, "no sheet"))


def test_headers_differ_in_case_and_spaces(facts: Path, list_file: Path) -> None:
    sheets = book()
    rows = sheets["ILACS_inspection_history"]
    rows[2] = [str(cell).upper().replace(" ", "\u00a0 ") for cell in HISTORY]
    sheets["History of ILACS"] = sheets.pop("ILACS_inspection_history")
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    assert list(told(summary, "10 grades of 2 inspections and 0 visits"))


def test_missing_history_sheet_is_refused(facts: Path, list_file: Path) -> None:
    sheets: dict[str, Rows] = {
        "Cover": book()["Cover"],
        "Data": [["Area", "Grade"], ["Hartlepool", "Good"]],
    }
    write_ods(list_file, sheets)
    with pytest.raises(UnusableFile) as refused:
        import_ofsted(Holdings(facts, check), list_file)
    assert "outcomes.ods: found no sheet with the inspection history among Cover, Data" in str(
        refused.value
    )
    assert "Local authority status".lower() in str(refused.value)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("outcomes.ods", b"", "an empty file"),
        ("outcomes.csv", b"", "an empty file"),
        (
            "outcomes.csv",
            b"Area,Grade\r\nHartlepool,Good\r\n",
            "no sheet with the inspection history in a file of one sheet without a name",
        ),
    ],
)
def test_file_without_named_sheets_is_refused_and_called_what_it_is(
    facts: Path, tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnusableFile, match=f"{name}: found {found}; expected "):
        import_ofsted(Holdings(facts, check), path)


def test_missing_column_of_the_history_is_refused(facts: Path, list_file: Path) -> None:
    sheets = book()
    rows = sheets["ILACS_inspection_history"]
    sheets["ILACS_inspection_history"] = [[*row[:3], *row[4:]] for row in rows]
    write_ods(list_file, sheets)
    with pytest.raises(UnusableFile) as refused:
        import_ofsted(Holdings(facts, check), list_file)
    place = "outcomes.ods, sheet ILACS_inspection_history, row 3"
    assert f"{place}: found no column local authority status; expected" in str(refused.value)


def test_column_that_stands_twice_is_refused(facts: Path, list_file: Path) -> None:
    sheets = book()
    rows = sheets["ILACS_inspection_history"]
    sheets["ILACS_inspection_history"] = [[*row, *row[8:9]] for row in rows]
    write_ods(list_file, sheets)
    with pytest.raises(UnusableFile, match="found the column overall effectiveness twice"):
        import_ofsted(Holdings(facts, check), list_file)


def test_history_without_inspections_is_refused(facts: Path, list_file: Path) -> None:
    write_ods(list_file, book(history=[["See Notes."]]))
    with pytest.raises(UnusableFile, match="sheet ILACS inspection history: found no row"):
        import_ofsted(Holdings(facts, check), list_file)


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_truncated_file_is_refused(facts: Path, list_file: Path, share: float) -> None:
    whole = write_ods(list_file, book()).read_bytes()
    list_file.write_bytes(whole[: int(len(whole) * share)])
    before = files(facts)
    with pytest.raises(UnusableFile, match=r"outcomes\.ods: found a file that is no spreadsheet"):
        import_ofsted(Holdings(facts, check), list_file)
    assert files(facts) == before


def test_day_of_the_list_is_read_from_the_title_where_there_is_no_cover(
    facts: Path, list_file: Path
) -> None:
    sheets = book()
    del sheets["Cover"]
    sheets["Inspections_as_at_31_March"][0] = ["Judgements as at 31 March 2025"]
    summary = run(facts, list_file, sheets)
    assert summary.title.startswith("Ofsted's list of outcomes as at 31 March 2025")


@pytest.mark.parametrize("name", ["outcomes_2025-03-31.ods", "outcomes_as_at_31_March_2025.ods"])
def test_day_of_the_list_is_read_from_the_name_of_the_file_at_last(
    facts: Path, tmp_path: Path, name: str
) -> None:
    sheets = book()
    del sheets["Cover"]
    summary = run(facts, tmp_path / name, sheets)
    assert summary.title.startswith("Ofsted's list of outcomes as at 31 March 2025")


def test_list_without_a_day_is_refused(facts: Path, list_file: Path) -> None:
    sheets = book()
    del sheets["Cover"]
    write_ods(list_file, sheets)
    with pytest.raises(UnusableFile, match="found no day that the list is as at"):
        import_ofsted(Holdings(facts, check), list_file)


def test_two_days_of_one_list_are_told(facts: Path, tmp_path: Path) -> None:
    summary = run(facts, tmp_path / "outcomes_2024-03-31.ods", book())
    assert list(told(summary, "the name of the file says 2024-03-31", "2025-03-31 was taken"))


def test_unknown_sheet_is_named(facts: Path, list_file: Path) -> None:
    summary = run(facts, list_file, book() | {"Regions": [["Region", "Good"]]})
    assert "Regions" in left_out(summary, "sheets with none of the tables of the list")


def test_columns_that_moved_are_compared_by_their_names(facts: Path, list_file: Path) -> None:
    sheets = book()
    for name, rows in list(sheets.items())[2:]:
        sheets[name] = [list(reversed(row)) if len(row) > 2 else row for row in rows]
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    assert list(told(summary, "10 grades of 2 inspections and 0 visits"))


def test_missing_grade_column_is_told(facts: Path, list_file: Path) -> None:
    sheets = book()
    sheets["ILACS_inspection_history"][2] = [*HISTORY[:-1], "Care experience"]
    summary = run(facts, list_file, sheets)
    (sentence,) = summary.missing
    assert sentence.startswith("ILACS inspection history: no column grades care leavers: not")
    assert "its columns are 'care experience'; " in sentence
    assert sentence.endswith("; and 8 more")


def test_two_columns_for_one_grade_are_told_and_not_compared(facts: Path, list_file: Path) -> None:
    sheets = book()
    rows = sheets["ILACS_inspection_history"]
    more: Rows = [[*HISTORY, "Change in help and protection"], *([*row, "Up"] for row in rows[3:])]
    sheets["ILACS_inspection_history"] = [*rows[:2], *more]
    summary = run(facts, list_file, sheets)
    (sentence,) = summary.missing
    assert sentence.startswith("ILACS inspection history: ")
    assert sentence.endswith("both grade help and protection: not compared")
    assert not list(told(summary, "Up"))
    # Of Cheshire East, which is not on the sheet of the year, one grade fewer is compared.
    assert list(told(summary, "9 grades of 2 inspections"))


def test_kind_of_inspection_without_a_row_is_named_with_what_the_column_holds(
    facts: Path, list_file: Path
) -> None:
    rows: Rows = [[f"{cell}".replace("Short", "Brief") for cell in row] for row in HISTORY_ROWS]
    summary = run(facts, list_file, book(history=[HISTORY_ROWS[0], *rows[1:]]))
    assert summary.missing == [
        "the history has no short inspection; the column inspection type holds "
        "'ILACS Brief Inspection'; 'ILACS Standard Inspection'"
    ]
