"""Ofsted's list of outcomes: what is taken over, and the list of March 2025 itself."""

from datetime import date
from pathlib import Path

import pytest

from gradeline.paths import ROOT
from tests.conftest import read_rows, write_rows
from tests.importing.ofsted_list import (
    HARTLEPOOL,
    HARTLEPOOL_DAYS,
    HARTLEPOOL_GRADES,
    HISTORY_ROWS,
    NEW_DAYS,
    RI,
    Days,
    book,
    files,
    held,
    later,
    left_out,
    past,
    run,
    run_file,
    told,
)

pytestmark = pytest.mark.slow

SAMPLE = ROOT.parent / "shared" / "published" / "ofsted_la_inspection_outcomes_2025-03-31.ods"


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Return where a test may write a list."""
    return tmp_path / "outcomes.ods"


def test_new_inspection_is_added_with_its_source_and_place(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, later(book(history=rows)))
    assert summary.counts["added"] == 1
    assert summary.counts["unchanged"] == 3
    assert summary.counts["changed"] == 0
    assert held(facts, HARTLEPOOL, "2025-03-10") == {
        "ons_code": "E06000001",
        "authority_name": "Hartlepool",
        "kind_id": "ilacs_standard",
        "start": "2025-03-10",
        "published": "2025-05-01",
        "overall_label": "Good",
        "is_current": "true",
        "source_id": "ofsted-outcomes-2026",
        "locator": "ILACS inspection history, row 7",
    }
    sources = {row["source_id"]: row for row in read_rows(facts / "source.csv")}
    source = sources["ofsted-outcomes-2026"]
    assert source["as_at"] == "2026-03-31"
    assert source["published"] == "2026-09-24"
    assert source["file"] == "outcomes.ods"
    assert source["short_title"] == "Ofsted's list of outcomes, March 2026"


def test_rows_stay_sorted_and_others_are_kept(facts: Path, list_file: Path) -> None:
    before = read_rows(facts / "national_inspection.csv")
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    after = read_rows(facts / "national_inspection.csv")
    assert [row for row in after if row in before] == before
    assert after == sorted(after, key=lambda row: (row["ons_code"], row["start"]))
    assert summary.left_out["held, and not in a usable row of this file: kept"] == len(before) - 3


def test_importing_twice_changes_nothing(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    sheets = later(book(history=rows))
    run(facts, list_file, sheets)
    before = files(facts)
    summary = run(facts, list_file, sheets)
    assert summary.is_empty
    assert summary.counts["unchanged"] == 4
    assert files(facts) == before


def test_unchanged_inspection_keeps_its_source_and_place(facts: Path, list_file: Path) -> None:
    before = held(facts, HARTLEPOOL, "2024-03-18")
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    run(facts, list_file, later(book(history=rows)))
    assert held(facts, HARTLEPOOL, "2024-03-18") == before
    assert before["locator"] == "ILACS inspection history, row 103"


def test_revised_grade_is_told_and_taken_over(facts: Path, list_file: Path) -> None:
    rows = list(HISTORY_ROWS)
    rows[2] = past(HARTLEPOOL, HARTLEPOOL_DAYS, ["Good"] * 5, "ILACS Short Inspection")
    summary = run(facts, list_file, later(book(history=rows)))
    assert summary.counts["changed"] == 1
    assert summary.changes == [
        "Hartlepool, inspection of 2024-03-18: was overall effectiveness Outstanding, now "
        "overall effectiveness Good (ILACS inspection history, row 6)"
    ]
    row = held(facts, HARTLEPOOL, "2024-03-18")
    assert row["overall_label"] == "Good"
    assert row["source_id"] == "ofsted-outcomes-2026"
    assert row["locator"] == "ILACS inspection history, row 6"


def test_authority_that_no_longer_exists_is_told(facts: Path, list_file: Path) -> None:
    rows = list(HISTORY_ROWS)
    kind, status = "ILACS Short Inspection", "No longer exists"
    rows[2] = past(HARTLEPOOL, HARTLEPOOL_DAYS, HARTLEPOOL_GRADES, kind, status)
    summary = run(facts, list_file, later(book(history=rows)))
    assert "was still exists true, now still exists false" in summary.changes[0]
    assert held(facts, HARTLEPOOL, "2024-03-18")["is_current"] == "false"


def test_older_list_does_not_take_the_place_of_a_newer(facts: Path, list_file: Path) -> None:
    rows = list(HISTORY_ROWS)
    rows[2] = past(HARTLEPOOL, HARTLEPOOL_DAYS, ["Good"] * 5, "ILACS Short Inspection")
    sheets = book(history=rows)
    sheets["Cover"][0] = ["Local authority inspection outcomes as at 30 September 2024"]
    before = files(facts)
    summary = run(facts, list_file, sheets)
    line = left_out(summary, "held from ofsted-outcomes-2025, which is newer, with other values")
    assert "Hartlepool, inspection of 2024-03-18" in line
    assert "held overall effectiveness Outstanding, here overall effectiveness Good" in line
    assert files(facts)["national_inspection"] == before["national_inspection"]
    assert files(facts)["judgement"] == before["judgement"]
    entries = read_rows(facts / "discrepancy.csv")
    (entry,) = (row for row in entries if row["discrepancy_id"].endswith("ilacs-2023-overall"))
    assert (entry["authority_id"], entry["used"]) == ("hartlepool", "Outstanding")


def test_second_list_of_a_year_is_a_source_of_its_own(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    sheets = book(history=rows)
    sheets["Cover"][0] = ["Local authority inspection outcomes as at 30 September 2025"]
    run(facts, list_file, sheets)
    row = held(facts, HARTLEPOOL, "2025-03-10")
    assert row["source_id"] == "ofsted-outcomes-2025-09-30"


def test_other_edition_of_a_list_is_told(facts: Path, list_file: Path) -> None:
    sheets = book()
    sheets["Cover"][1] = ["Published on:", date(2025, 11, 3)]
    summary = run(facts, list_file, sheets)
    assert list(told(summary, "published 2025-09-25", "2025-11-03", "another edition"))


@pytest.mark.parametrize(
    ("column", "found", "reason"),
    [
        (8, "Requires improvement", "overall effectiveness 'Requires improvement'"),
        (8, "", "overall effectiveness ''"),
        (7, "ILACS Assurance Visit", "inspection type 'ILACS Assurance Visit'"),
        (5, "March 2024", "inspection date 'March 2024'"),
        (6, "", "publication date ''"),
        (3, "Merged", "local authority status 'Merged'"),
    ],
)
def test_row_that_cannot_be_read_is_left_out_and_named(
    facts: Path, list_file: Path, column: int, found: str, reason: str
) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)]
    rows[3][column] = found
    before = files(facts)
    summary = run(facts, list_file, book(history=rows))
    line = left_out(summary, f"rows without a usable {reason.partition(' ' + repr(found))[0]}")
    assert f"(1): ILACS inspection history, row 7, Hartlepool: {reason}" in line
    assert summary.counts["unchanged"] == 3
    assert files(facts) == before


@pytest.mark.parametrize("who", [("E060001", "Hartlepool"), ("", "Hartlepool"), ("E06000001", "")])
def test_row_of_no_authority_is_left_out_and_named(
    facts: Path, list_file: Path, who: tuple[str, str]
) -> None:
    rows = [*HISTORY_ROWS, past(who, NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    line = left_out(summary, "rows without a usable code or name of an authority")
    assert f"ILACS inspection history, row 7: code {who[0]!r}, name {who[1]!r}" in line
    assert summary.is_empty


def test_code_under_the_name_of_another_authority_is_not_trusted(
    facts: Path, list_file: Path
) -> None:
    rows = [*HISTORY_ROWS, past(("E06000001", "Warrington"), NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    line = left_out(summary, "rows with the code of one area and the name of another")
    assert "ILACS inspection history, row 7: E06000001 Warrington" in line
    assert summary.is_empty


def test_former_code_is_held_under_the_present_one(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(("E08000016", "Barnsley"), NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    row = held(facts, ("E08000038", ""), "2025-03-10")
    assert row["locator"].endswith("row 7; the list prints the code E08000016")
    assert not list(told(summary, "E08000016 is printed for"))


def test_code_that_may_be_a_former_one_is_told_with_the_table_that_lists_them(
    facts: Path, list_file: Path
) -> None:
    rows = [*HISTORY_ROWS, past(("E08000099", "Barnsley"), NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    assert held(facts, ("E08000038", ""), "2025-03-10")
    [line] = told(summary, "E08000099 is printed for Barnsley, held as E08000038")
    assert line.endswith("if it is a former code, add it to authority_former_code.csv")


def test_authority_that_is_not_held_is_taken_by_its_printed_code(
    facts: Path, list_file: Path
) -> None:
    who = ("E06999999", "Mercia")
    rows = [*HISTORY_ROWS, past(who, NEW_DAYS, ["Good"] * 5, status="No longer exists")]
    summary = run(facts, list_file, book(history=rows))
    assert held(facts, who, "2025-03-10")["is_current"] == "false"
    assert list(told(summary, "E06999999 Mercia is not in authority.csv"))


def test_authority_that_no_longer_exists_is_not_taken_for_one_of_its_name(
    facts: Path, list_file: Path
) -> None:
    who = ("E06999998", "Hartlepool")
    rows = [*HISTORY_ROWS, past(who, NEW_DAYS, ["Good"] * 5, status="No longer exists")]
    run(facts, list_file, book(history=rows))
    assert held(facts, who, "2025-03-10")["is_current"] == "false"


@pytest.mark.parametrize("text", ["18/03/2024", "18 March 2024", "18th Mar 2024", "2024-03-18"])
def test_day_written_as_text_is_read(facts: Path, list_file: Path, text: str) -> None:
    rows = list(HISTORY_ROWS)
    days = (text, date(2024, 5, 16))
    rows[2] = past(HARTLEPOOL, days, HARTLEPOOL_GRADES, "ILACS Short Inspection")
    summary = run(facts, list_file, book(history=rows))
    assert summary.counts["unchanged"] == 3
    assert not list(told(summary, "Hartlepool"))


@pytest.mark.parametrize(
    "days",
    [
        (date(2025, 3, 10), date(2025, 3, 3)),
        (date(2025, 4, 7), date(2025, 6, 3)),
        (date(2015, 3, 10), date(2025, 5, 1)),
    ],
)
def test_days_that_cannot_be_are_left_out(facts: Path, list_file: Path, days: Days) -> None:
    rows = [*HISTORY_ROWS, past(HARTLEPOOL, days, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    line = left_out(summary, "rows with days that contradict each other")
    assert f"ILACS inspection history, row 7, Hartlepool: begun {days[0]}" in line
    assert summary.is_empty


def test_two_rows_that_contradict_each_other_are_both_left_out(
    facts: Path, list_file: Path
) -> None:
    rows = [*HISTORY_ROWS, *(past(HARTLEPOOL, NEW_DAYS, [each] * 5) for each in ("Good", RI))]
    summary = run(facts, list_file, book(history=rows))
    line = left_out(summary, "rows that contradict each other on one inspection")
    assert "row 7 and ILACS inspection history, row 8: Hartlepool, 2025-03-10" in line
    assert summary.is_empty


def test_inspection_listed_twice_is_held_once(facts: Path, list_file: Path) -> None:
    row = past(HARTLEPOOL, NEW_DAYS, ["Good"] * 5)
    summary = run(facts, list_file, book(history=[*HISTORY_ROWS, row, row]))
    assert held(facts, HARTLEPOOL, "2025-03-10")["locator"].endswith("row 7")
    assert summary.left_out["rows that say the same again"] == 1


def test_moved_first_day_is_told_as_a_possible_double(facts: Path, list_file: Path) -> None:
    rows = list(HISTORY_ROWS)
    moved = (date(2024, 3, 19), date(2024, 5, 16))
    rows[2] = past(HARTLEPOOL, moved, HARTLEPOOL_GRADES, "ILACS Short Inspection")
    summary = run(facts, list_file, book(history=rows))
    assert summary.counts["added"] == 1
    assert list(told(summary, "Hartlepool, 2024-03-18", "2024-03-19", "one inspection"))
    assert held(facts, HARTLEPOOL, "2024-03-18")


def test_list_of_march_2025_gives_every_row_held(facts: Path) -> None:
    if not SAMPLE.exists():
        pytest.skip("the list itself is not at hand")
    before = read_rows(facts / "national_inspection.csv")
    write_rows(facts / "national_inspection.csv", before[:1])
    summary = run_file(facts, SAMPLE)
    assert summary.counts["added"] == 270
    assert read_rows(facts / "national_inspection.csv") == before
