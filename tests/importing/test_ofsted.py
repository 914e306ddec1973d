"""Ofsted's list of outcomes: small files of its form, and the list of March 2025 itself."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest

from gradeline.database.building import check
from gradeline.importing.holdings import Holdings
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.places import ROOT
from tests.conftest import read_rows, write_rows

SAMPLE = ROOT.parent / "shared" / "published" / "ofsted_la_inspection_outcomes_2025-03-31.ods"
TABLES = ("national_inspection", "inspection", "judgement", "source")
Cell = str | date
Rows = list[list[Cell]]

RI = "Requires improvement to be good"
LINK = "Ofsted Local Authority Webpage"
GRADES: list[Cell] = [
    "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
]
WHO: list[Cell] = ["Web link", "Local authority area code", "Local authority name"]
HISTORY: list[Cell] = [
    *(*WHO, "Local authority status", "Ofsted region"),
    *("Inspection date", "Publication date", "Inspection type", *GRADES),
]
NEWEST: list[Cell] = [*WHO, "Ofsted region", "Inspection date", "Publication date", *GRADES]
IN_YEAR: list[Cell] = [
    *(*WHO, "Region", "Inspection/Visit date", "Publication date"),
    *("Inspection/Visit type", *GRADES, "Visit Theme"),
]
EAST = ("E06000049", "Cheshire East")
WEST = ("E06000050", "Cheshire West and Chester")
HARTLEPOOL = ("E06000001", "Hartlepool")
# The newest inspections of three authorities, as they are held.
EAST_GRADES = ["Inadequate", RI, RI, RI, "Inadequate"]
EAST_DAYS = (date(2024, 2, 26), date(2024, 5, 16))
WEST_GRADES = [RI, RI, RI, "Good", RI]
WEST_DAYS = (date(2024, 7, 15), date(2024, 8, 28))
HARTLEPOOL_GRADES = [*["Outstanding"] * 4, "Good"]
HARTLEPOOL_DAYS = (date(2024, 3, 18), date(2024, 5, 16))
# One that is not held.
NEW_DAYS = (date(2025, 3, 10), date(2025, 5, 1))

Days = tuple[Cell, Cell]


def past(
    who: tuple[str, str],
    days: Days,
    grades: Sequence[str],
    kind: str = "ILACS Standard Inspection",
    status: str = "Current",
) -> list[Cell]:
    """Return a row of the history."""
    return [LINK, *who, status, "North", *days, kind, *grades]


def newest(who: tuple[str, str], days: Days, grades: Sequence[str]) -> list[Cell]:
    """Return a row of the newest inspections."""
    return [LINK, *who, "North", *days, *grades]


def in_year(
    who: tuple[str, str], days: Days, kind: str, grades: Sequence[str] = ("",) * 5, theme: str = ""
) -> list[Cell]:
    """Return a row of the inspections and visits of the year."""
    return [LINK, *who, "North", *days, kind, *grades, theme]


HISTORY_ROWS: Rows = [
    past(EAST, EAST_DAYS, EAST_GRADES),
    past(WEST, WEST_DAYS, WEST_GRADES, "ILACS Short Inspection"),
    past(HARTLEPOOL, HARTLEPOOL_DAYS, HARTLEPOOL_GRADES, "ILACS Short Inspection"),
]
NEWEST_ROWS: Rows = [
    newest(EAST, EAST_DAYS, EAST_GRADES),
    newest(WEST, WEST_DAYS, WEST_GRADES),
    newest(HARTLEPOOL, HARTLEPOOL_DAYS, HARTLEPOOL_GRADES),
]
IN_YEAR_ROWS: Rows = [in_year(WEST, WEST_DAYS, "ILACS Short Inspection", WEST_GRADES)]


def book(
    history: Rows | None = None, newest: Rows | None = None, in_year: Rows | None = None
) -> dict[str, Rows]:
    """Return the sheets of a list, two rows of title and notes above each table."""
    notes: Rows = [["A title"], ["This worksheet contains one table."]]
    return {
        "Cover": [
            ["Local authority inspection outcomes as at 31 March 2025"],
            ["Published on:", date(2025, 9, 25)],
        ],
        "Notes": [["Notes"], ["The list as at 31 March 2024 had an error."]],
        "Inspections_as_at_31_March": [*notes, NEWEST, *(newest or NEWEST_ROWS)],
        "In-year_inspections": [*notes, IN_YEAR, *(in_year or IN_YEAR_ROWS)],
        "ILACS_inspection_history": [*notes, HISTORY, *(history or HISTORY_ROWS)],
    }


def later(sheets: dict[str, Rows]) -> dict[str, Rows]:
    """Return the list as it would come out a year later."""
    cover: Rows = [
        ["Local authority inspection outcomes as at 31 March 2026"],
        ["Published on:", date(2026, 9, 24)],
    ]
    return sheets | {"Cover": cover}


def write_ods(path: Path, sheets: dict[str, Rows]) -> Path:
    """Write a spreadsheet in the form that Ofsted uses, with nothing but cells."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(f' xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} '
        f'office:version="1.3"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in (("/", kind), ("content.xml", "text/xml"))
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest='
        f'"{space}:manifest:1.0" manifest:version="1.3">{entries}</manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", kind)
        file.writestr("META-INF/manifest.xml", manifest)
        file.writestr("content.xml", content)
    return path


def _cell(value: Cell) -> str:
    if isinstance(value, date):
        day = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        return f"<table:table-cell {day}><text:p>{value:%d/%m/%Y}</text:p></table:table-cell>"
    if not value:
        return "<table:table-cell/>"
    text = f"<text:p>{escape(value)}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Return where a test may write a list."""
    return tmp_path / "outcomes.ods"


def run(facts: Path, path: Path, sheets: dict[str, Rows]) -> Summary:
    """Import a list as the command does: what is taken over is checked and saved."""
    return run_file(facts, write_ods(path, sheets))


def run_file(facts: Path, path: Path) -> Summary:
    """Import a file as the command does."""
    holdings = Holdings(facts, check)
    summary = import_ofsted(holdings, path)
    if not summary.is_empty:
        holdings.save()
    return summary


def held(facts: Path, who: tuple[str, str], day: str) -> dict[str, str]:
    """Return the one inspection held of an authority and day."""
    rows = read_rows(facts / "national_inspection.csv")
    found = [row for row in rows if row["ons_code"] == who[0] and row["start"] == day]
    assert len(found) == 1
    return found[0]


def files(facts: Path) -> dict[str, bytes]:
    """Return the tables that an import could touch, byte for byte."""
    return {name: (facts / f"{name}.csv").read_bytes() for name in TABLES}


def left_out(summary: Summary, reason: str) -> str:
    """Return the printed line of a reason for leaving something out."""
    return next(line for line in summary.lines() if line.startswith(f"  {reason} ("))


def told(summary: Summary, *words: str) -> Iterator[str]:
    """Yield the remarks that have every one of `words`."""
    return (remark for remark in summary.remarks if all(word in remark for word in words))


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
    assert files(facts) == before


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
    assert list(told(summary, "E08000016 is printed for Barnsley, held as E08000038"))


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
    assert list(told(summary, "no sheet of the newest inspections was found"))
    assert list(told(summary, "no sheet of the inspections of the year was found"))


def test_unknown_sheet_is_named(facts: Path, list_file: Path) -> None:
    summary = run(facts, list_file, book() | {"Regions": [["Region", "Good"]]})
    assert "Regions" in left_out(summary, "sheets with none of the tables of the list")


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
    assert list(told(summary, "ILACS inspection history: no column grades care leavers"))


def test_two_columns_for_one_grade_are_told_and_not_compared(facts: Path, list_file: Path) -> None:
    sheets = book()
    rows = sheets["ILACS_inspection_history"]
    more: Rows = [[*HISTORY, "Change in help and protection"], *([*row, "Up"] for row in rows[3:])]
    sheets["ILACS_inspection_history"] = [*rows[:2], *more]
    summary = run(facts, list_file, sheets)
    assert list(told(summary, "ILACS inspection history: ", "both grade help and protection"))
    assert not list(told(summary, "Up"))
    # Of Cheshire East, which is not on the sheet of the year, one grade fewer is compared.
    assert list(told(summary, "9 grades of 2 inspections"))


def test_graded_inspection_that_is_not_held_is_told(facts: Path, list_file: Path) -> None:
    rows = [*HISTORY_ROWS, past(EAST, NEW_DAYS, ["Good"] * 5)]
    summary = run(facts, list_file, book(history=rows))
    assert list(told(summary, "on the list and not held here")) == [
        "Cheshire East, ILACS standard inspection, 10 March 2025 "
        "(ILACS inspection history, row 7) is on the list and not held here"
    ]
    assert not any(row["start"] == "2025-03-10" for row in read_rows(facts / "inspection.csv"))


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


def test_list_of_march_2025_is_what_is_held(facts: Path) -> None:
    if not SAMPLE.exists():
        pytest.skip("the list itself is not at hand")
    before = files(facts)
    summary = run_file(facts, SAMPLE)
    assert summary.is_empty
    assert summary.counts == {"unchanged": 271}
    assert summary.left_out == {"visits to authorities that are not compared": 60}
    assert summary.remarks == [
        "E08000016 is printed for Barnsley, held as E08000038: taken by its name",
        "E08000019 is printed for Sheffield, held as E08000039: taken by its name",
        "held here as the list has them: 27 grades of 6 inspections and 0 visits "
        "of Cheshire East, Cheshire West and Chester, Warrington",
        "Cheshire East, Monitoring visit, February 2025 is held here (ce-monitoring-2025-02), "
        "and no row of the list is of it",
    ]
    assert files(facts) == before


def test_list_of_march_2025_gives_every_row_held(facts: Path) -> None:
    if not SAMPLE.exists():
        pytest.skip("the list itself is not at hand")
    before = read_rows(facts / "national_inspection.csv")
    write_rows(facts / "national_inspection.csv", before[:1])
    summary = run_file(facts, SAMPLE)
    assert summary.counts["added"] == 270
    assert read_rows(facts / "national_inspection.csv") == before
