"""Ofsted's list of outcomes: what of it differs from what is held, or within it."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import read_rows, write_rows
from tests.importing.ods import Cell
from tests.importing.ofsted_list import (
    EAST,
    HARTLEPOOL,
    HISTORY_ROWS,
    IN_YEAR_ROWS,
    NEW_DAYS,
    NEWEST_ROWS,
    RI,
    WEST,
    WEST_DAYS,
    WEST_GRADES,
    book,
    files,
    in_year,
    left_out,
    past,
    run,
    told,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Return where a test may write a list."""
    return tmp_path / "outcomes.ods"


def test_list_that_agrees_says_so_and_nothing_else(facts: Path, list_file: Path) -> None:
    summary = run(facts, list_file, book())
    agreeing, *others = summary.remarks
    assert agreeing == (
        "held here as the list has them: 10 grades of 2 inspections and 0 visits "
        "of Cheshire East, Cheshire West and Chester, Warrington"
    )
    assert all("no row of the list is of it" in remark for remark in others)


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        (6, "Good", "overall effectiveness Good, in the history Outstanding"),
        (4, date(2024, 3, 25), "begun 2024-03-25, in the history 2024-03-18"),
        (5, date(2024, 6, 6), "published 2024-06-06, in the history 2024-05-16"),
        (10, "", "care leavers not given, in the history Good"),
    ],
)
def test_disagreement_of_the_newest_inspections_is_told(
    facts: Path, list_file: Path, column: int, cell: Cell, expected: str
) -> None:
    rows = [list(row) for row in NEWEST_ROWS]
    rows[2][column] = cell
    summary = run(facts, list_file, book(newest=rows))
    assert list(told(summary, "in the history")) == [
        f"Inspections as at 31 March, row 6, Hartlepool: {expected} "
        "(ILACS inspection history, row 6)"
    ]
    assert summary.is_empty


def test_newest_inspection_is_compared_with_the_newest_of_the_history(
    facts: Path, list_file: Path
) -> None:
    older = past(
        HARTLEPOOL,
        (date(2018, 7, 23), date(2018, 8, 28)),
        ["Good", "Good", "Good", "Outstanding", ""],
        "ILACS Short Inspection",
    )
    summary = run(facts, list_file, book(history=[*HISTORY_ROWS, older]))
    assert summary.counts["unchanged"] == 4
    assert not list(told(summary, "in the history"))


def test_authority_on_one_sheet_only_is_told(facts: Path, list_file: Path) -> None:
    summary = run(facts, list_file, book(history=HISTORY_ROWS[:2]))
    assert list(told(summary, "row 6, Hartlepool: not in the history"))
    summary = run(facts, list_file, book(newest=NEWEST_ROWS[:2]))
    assert list(told(summary, "Hartlepool is in the history and not among the newest"))


def test_inspection_of_the_year_that_is_not_in_the_history_is_told(
    facts: Path, list_file: Path
) -> None:
    row = in_year(HARTLEPOOL, NEW_DAYS, "ILACS Standard Inspection", ["Good"] * 5)
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    assert list(told(summary, "In-year inspections, row 5, Hartlepool: not in the history"))


def test_missing_sheets_to_compare_with_are_told(facts: Path, list_file: Path) -> None:
    sheets = book()
    del sheets["Inspections_as_at_31_March"]
    del sheets["In-year_inspections"]
    summary = run(facts, list_file, sheets)
    assert summary.counts["unchanged"] == 3
    for what, sentence in zip(
        ("newest inspections", "inspections of the year"), summary.missing, strict=True
    ):
        assert sentence.startswith(f"no sheet of the {what} with rows: nothing was compared")
        assert "the sheets are 'ILACS_inspection_history'; " in sentence


@pytest.mark.parametrize("sheet", ["history", "year"])
def test_differing_grade_of_a_compared_authority_is_told_and_not_written(
    facts: Path, list_file: Path, sheet: str
) -> None:
    changed = [RI, RI, RI, "Outstanding", RI]
    if sheet == "history":
        row = past(WEST, WEST_DAYS, changed, "ILACS Short Inspection")
        sheets = book(history=[HISTORY_ROWS[0], row, HISTORY_ROWS[2]])
        place = "ILACS inspection history, row 5"
    else:
        sheets = book(in_year=[in_year(WEST, WEST_DAYS, "ILACS Short Inspection", changed)])
        place = "In-year inspections, row 4"
    before = files(facts)
    summary = run(facts, list_file, sheets)
    assert list(told(summary, place, "held as cwac-ilacs-2024")) == [
        f"Cheshire West and Chester, ILACS short inspection, 15 July 2024 ({place}), held as "
        "cwac-ilacs-2024: children in care Outstanding on the list, Good here"
    ]
    assert files(facts) == before
    entries = [
        (row["used"], row["subject"])
        for row in read_rows(facts / "discrepancy.csv")
        if row["discrepancy_id"] == "cwac-ilacs-2024-ilacs-2023-in-care"
    ]
    subject = (
        "The experiences and progress of children in care: "
        "ILACS inspection of Cheshire West and Chester, 2024"
    )
    assert entries == ([("Good", subject)] if sheet == "history" else [])


def test_care_leavers_were_judged_with_children_in_care_before_2023(
    facts: Path, list_file: Path
) -> None:
    days = (date(2019, 11, 18), date(2020, 1, 9))
    rows = [*HISTORY_ROWS, past(EAST, days, [RI, RI, RI, RI, ""])]
    summary = run(facts, list_file, book(history=rows))
    assert list(told(summary, "14 grades of 3 inspections"))
    rows[3] = past(EAST, days, [RI, RI, RI, "Good", "Good"])
    summary = run(facts, list_file, book(history=rows))
    (remark,) = told(summary, "held as ce-ilacs-2019")
    assert remark.endswith(
        f"children in care Good on the list, {RI} here; care leavers Good on the list, "
        "not graded here"
    )


def test_graded_inspection_without_report_is_taken_from_the_list_and_told(
    facts: Path, list_file: Path
) -> None:
    rows = [*HISTORY_ROWS, past(EAST, NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    assert list(told(summary, "on the list and its report is not held here")) == [
        "Cheshire East, ILACS standard inspection, 10 March 2025 "
        "(ILACS inspection history, row 7) is on the list and its report is not held here"
    ]
    (inspection,) = (
        row
        for row in read_rows(facts / "inspection.csv")
        if (row["authority_id"], row["start"]) == ("cheshire-east", "2025-03-10")
    )
    judgements = [
        row
        for row in read_rows(facts / "judgement.csv")
        if row["inspection_id"] == inspection["inspection_id"]
    ]
    assert [(row["label"], row["evidence"]) for row in judgements] == [
        ("Good", "official list")
    ] * 5


def test_other_kind_and_publication_day_are_told(facts: Path, list_file: Path) -> None:
    days = (WEST_DAYS[0], date(2024, 8, 29))
    rows = [HISTORY_ROWS[0], past(WEST, days, WEST_GRADES), HISTORY_ROWS[2]]
    summary = run(facts, list_file, book(history=rows))
    assert list(told(summary, "held as ILACS short inspection; published 2024-08-29 on the list"))


def test_visit_on_the_list_that_is_not_held_is_told(facts: Path, list_file: Path) -> None:
    days = (date(2024, 10, 15), date(2024, 11, 14))
    row = in_year(EAST, days, "ILACS Focused Visit", theme="Care leavers")
    before = files(facts)
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    assert list(told(summary, "on the list and not held here")) == [
        "Cheshire East, Focused visit, 15 October 2024 (Care leavers; In-year inspections, row 5) "
        "is on the list and not held here"
    ]
    assert files(facts) == before


def test_visit_held_with_its_month_is_told_its_day(facts: Path, list_file: Path) -> None:
    days = (date(2025, 2, 11), date(2025, 3, 20))
    row = in_year(EAST, days, "LA Monitoring visit", theme="Front door")
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    assert list(told(summary, "ce-monitoring-2025-02")) == [
        "Cheshire East, Monitoring visit, 11 February 2025 (Front door; In-year inspections, "
        "row 5), held as ce-monitoring-2025-02: held with 2025-02 as its first day"
    ]


def test_visit_of_another_kind_in_the_month_is_another_visit(facts: Path, list_file: Path) -> None:
    days = (date(2025, 2, 11), date(2025, 3, 20))
    row = in_year(EAST, days, "ILACS Focused Visit", theme="Front door")
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    assert list(told(summary, "Focused visit, 11 February 2025", "not held here"))
    assert list(told(summary, "ce-monitoring-2025-02", "no row of the list is of it"))


def test_visit_that_could_be_either_of_two_is_not_compared(facts: Path, list_file: Path) -> None:
    visits = read_rows(facts / "inspection.csv")
    one = next(row for row in visits if row["inspection_id"] == "ce-monitoring-2025-02")
    other = one | {"inspection_id": "ce-monitoring-2025-02-b"}
    write_rows(facts / "inspection.csv", [*visits, other])
    row = in_year(EAST, (date(2025, 2, 11), date(2025, 3, 20)), "LA Monitoring visit")
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    assert list(told(summary, "ce-monitoring-2025-02")) == [
        "Cheshire East, Monitoring visit, 11 February 2025 (In-year inspections, row 5) could be "
        "any of ce-monitoring-2025-02, ce-monitoring-2025-02-b, held here: not compared"
    ]


def test_visit_that_agrees_is_counted(facts: Path, list_file: Path) -> None:
    visits = read_rows(facts / "inspection.csv")
    for row in visits:
        if row["inspection_id"] == "ce-monitoring-2025-02":
            row["start"] = "2025-02-11"
    write_rows(facts / "inspection.csv", visits)
    days = (date(2025, 2, 11), date(2025, 3, 20))
    listed = in_year(EAST, days, "LA Monitoring visit")
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, listed]))
    assert list(told(summary, "10 grades of 2 inspections and 1 visit of"))
    assert not list(told(summary, "ce-monitoring-2025-02"))


def test_visit_held_and_not_listed_is_told(facts: Path, list_file: Path) -> None:
    summary = run(facts, list_file, book())
    assert list(told(summary, "visit", "no row of the list is of it")) == [
        "Cheshire East, Monitoring visit, February 2025 is held here (ce-monitoring-2025-02), "
        "and no row of the list is of it"
    ]


def test_visit_to_another_authority_is_counted_as_left_out(facts: Path, list_file: Path) -> None:
    row = in_year(HARTLEPOOL, (date(2024, 10, 15), date(2024, 11, 14)), "ILACS Focused Visit")
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    line = left_out(summary, "visits to authorities that are not compared")
    assert line.endswith("(1): Hartlepool, 2024-10-15")


@pytest.mark.parametrize(
    ("column", "found", "reason"),
    [
        (6, "JTAI", "inspection/visit type 'JTAI'"),
        (4, "autumn", "inspection/visit date 'autumn'"),
    ],
)
def test_visit_that_cannot_be_read_is_named(
    facts: Path, list_file: Path, column: int, found: str, reason: str
) -> None:
    row = in_year(EAST, (date(2024, 10, 15), date(2024, 11, 14)), "ILACS Focused Visit")
    row[column] = found
    summary = run(facts, list_file, book(in_year=[*IN_YEAR_ROWS, row]))
    line = left_out(summary, f"rows without a usable {reason.partition(' ' + repr(found))[0]}")
    assert f"In-year inspections, row 5, Cheshire East: {reason}" in line
