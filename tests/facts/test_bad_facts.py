"""What is wrong with spoiled facts is said with file, row, column, found and expected."""

import json
import re
from pathlib import Path

import pytest

from gradeline.facts.checking import check_facts
from gradeline.facts.faults import Fault, FaultyFacts
from tests.conftest import read_rows, write_rows


def faults_of(folder: Path) -> list[Fault]:
    with pytest.raises(FaultyFacts) as raised:
        check_facts(folder)
    return raised.value.faults


def change(folder: Path, table: str, row: int, column: str, value: str) -> None:
    path = folder / f"{table}.csv"
    rows = read_rows(path)
    rows[row - 2][column] = value
    write_rows(path, rows)


@pytest.mark.parametrize(
    ("table", "column", "value", "expected"),
    [
        ("judgement", "label", "Satisfactory", "a label of slac: Outstanding, Good, Adequate"),
        ("judgement", "label", "Requires improvement", "a label of slac"),
        ("judgement", "page", "first", "a whole number"),
        ("judgement", "page", "0", "at least 1"),
        ("judgement", "page", "", "the page of a primary grade"),
        ("judgement", "printed_text", "", "the words of a primary grade"),
        ("judgement", "evidence", "hearsay", "one of primary, official list, later report, press"),
        ("judgement", "inspection_id", "nowhere-2011", "a code listed in inspection.csv"),
        ("judgement", "source_id", "w-slac-2011", "the inspection's own report"),
        ("inspection", "start", "2011-02-30", "a date that exists"),
        ("inspection", "published", "19/08/2011", "a spreadsheet seems to have rewritten it"),
        ("inspection", "published", "40774", "a spreadsheet seems to have rewritten it"),
        ("inspection", "start", "Jun-11", "a spreadsheet seems to have rewritten it"),
        ("inspection", "published", "2011-06-01", "a date not before start"),
        ("inspection", "authority_id", "", "a value"),
        ("authority", "created", "2009-4-1", "a date that exists"),
        ("authority", "ons_code", " E06000049", "no spaces around the value"),
        ("authority", "ons_code", "895", "text of the form"),
        ("authority", "name", "Warrington", "each key once"),
        ("framework", "is_graded", "yes", "true or false"),
        ("area_theme", "match", "similar", "one of same, split"),
    ],
)
def test_wrong_cell_is_named_with_what_was_expected(
    facts: Path, table: str, column: str, value: str, expected: str
) -> None:
    change(facts, table, 2, column, value)
    found = [
        fault
        for fault in faults_of(facts)
        if fault.file == f"data/{table}.csv" and expected in fault.expected
    ]
    assert found
    assert found[0].column == column
    assert found[0].row == (4 if expected == "each key once" else 2)
    assert value in found[0].found or found[0].found == "an empty cell"


def test_inspection_outside_its_framework_is_refused(facts: Path) -> None:
    change(facts, "inspection", 2, "start", "2016-01-01")
    found = [fault for fault in faults_of(facts) if fault.column == "framework_id"]
    assert [fault.found for fault in found] == ["an inspection of 2016-01-01"]
    assert "within 2009-04-01 to 2012" in found[0].expected


@pytest.mark.parametrize(
    ("table", "key", "column", "value", "said"),
    [
        ("framework", "slac", "scale_id", "slacs", "a scale of grade.csv: ilacs, sif, slac"),
        ("grade", "ilacs, Inadequate", "rank", "5", "a grade of level 4 above it on the scale"),
        ("grade", "sif, Good", "letter", "O", "a letter that does not stand for level 1 as well"),
        ("grade", "sif, Requires improvement to be good", "colour", "dark red", "orange, as for"),
        ("framework", "ilacs-2018", "joins_care_leavers", "false", "merges both themes in an area"),
        ("framework", "sif", "joins_care_leavers", "true", "merges both themes in no area"),
        ("inspection_kind", "board_review", "family", "SLAC", "with board reviews: SIF"),
        ("inspection", "ce-slac-2011", "kind_id", "sif", "a kind of inspection of SLAC"),
        ("inspection_kind", "ilacs_short", "is_untold", "true", "false, as ilacs_short stands"),
        (
            "framework",
            "slac",
            "numbers_paragraphs",
            "false",
            "reports of slac number no paragraphs",
        ),
    ],
)
def test_framework_that_contradicts_other_rows_is_refused(
    facts: Path, table: str, key: str, column: str, value: str, said: str
) -> None:
    path = facts / f"{table}.csv"
    rows = read_rows(path)
    for row in rows:
        if ", ".join(list(row.values())[: key.count(",") + 1]) == key:
            row[column] = value
    write_rows(path, rows)
    assert any(said in fault.expected for fault in faults_of(facts))


@pytest.mark.parametrize(
    ("table", "key", "column", "value", "said"),
    [
        (
            "statement",
            "ce-ilacs-2024-32-pathway-plans",
            "page",
            "",
            "the page of ILACS report, Cheshire East 2024 on which the paragraph begins",
        ),
        ("statement", "ce-ilacs-2024-32-pathway-plans", "tag_id", "", "the theme that is judged"),
        ("statement_agreement", "ce-ilacs-2024", "pairs_both", "9999", "as in pairs_either"),
        ("statement_agreement", "ce-ilacs-2024", "same_stance", "9999", "as in pairs_both"),
    ],
)
def test_statement_that_cannot_be_looked_up_or_counted_is_refused(
    facts: Path, table: str, key: str, column: str, value: str, said: str
) -> None:
    path = facts / f"{table}.csv"
    rows = read_rows(path)
    for row in rows:
        if next(iter(row.values())) == key:
            row[column] = value
    write_rows(path, rows)
    assert any(said in fault.expected for fault in faults_of(facts))


def test_statement_of_a_report_held_without_pages_needs_none(facts: Path) -> None:
    rows = read_rows(facts / "statement.csv")
    assert any(not row["page"] for row in rows)
    check_facts(facts)


def test_wrong_header_shows_both_headers(facts: Path) -> None:
    path = facts / "grade.csv"
    path.write_text(path.read_text("utf-8").replace("scale_id,label", "scale,label"), "utf-8")
    (fault, *_) = faults_of(facts)
    assert (fault.file, fault.row) == ("data/grade.csv", 1)
    assert fault.found.startswith("the header scale,label")
    assert fault.expected.startswith("the header scale_id,label")


def test_swapped_columns_are_not_taken_for_each_other(facts: Path) -> None:
    path = facts / "judgement.csv"
    path.write_text(
        path.read_text("utf-8").replace(
            "page,printed_in,section_page", "section_page,printed_in,page"
        ),
        "utf-8",
    )
    assert faults_of(facts)[0].row == 1


def test_missing_cell_does_not_shift_the_grades(facts: Path) -> None:
    path = facts / "judgement.csv"
    lines = path.read_text("utf-8").splitlines()
    lines[4] = lines[4].replace("Adequate,", "", 1)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    (fault, *_) = faults_of(facts)
    assert (fault.row, fault.found, fault.expected) == (5, "11 cells", "12 cells")


def test_duplicate_key_names_the_row_it_repeats(facts: Path) -> None:
    rows = read_rows(facts / "judgement.csv")
    write_rows(facts / "judgement.csv", [*rows, rows[0]])
    (fault,) = faults_of(facts)
    assert fault.row == len(rows) + 2
    assert "as in row 2" in fault.found


def test_missing_file_is_named(facts: Path) -> None:
    (facts / "event.csv").unlink()
    assert faults_of(facts) == [
        Fault("data/event.csv", None, None, "no such file", "the table event")
    ]


def test_invalid_utf8_is_found_in_its_row(facts: Path) -> None:
    path = facts / "event.csv"
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"Director", b"Direct\xf6r")
    path.write_bytes(b"\n".join(lines))
    (fault,) = faults_of(facts)
    assert (fault.row, fault.found) == (3, "the byte 0xf6, which is not UTF-8")


def test_unbalanced_quote_is_found(facts: Path) -> None:
    path = facts / "theme.csv"
    path.write_text(path.read_text("utf-8") + 'x,"y,z\n', "utf-8")
    assert faults_of(facts)[0].expected in ("well-formed CSV", "5 cells")


def test_byte_order_mark_of_excel_does_no_harm(facts: Path) -> None:
    path = facts / "theme.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    check_facts(facts)


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda text: text[:-20], "Expecting"),
        (lambda text: text.replace('"name": "event"', '"nome": "event"'), "without name"),
        (
            lambda text: text.replace(
                '"primaryKey": [\n          "theme_id"', '"primaryKey": [\n          "nothing"'
            ),
            "primaryKey",
        ),
        (lambda text: text.replace('"resource": "theme"', '"resource": "them"'), "refers to them"),
        (lambda text: text.replace('"type": "boolean"', '"type": "truth"', 1), "type 'truth'"),
        (lambda text: "[]", "no list called resources"),
        (lambda text: text.replace('"pattern": "', '"pattern": "(', 1), "constraints"),
        (lambda text: text.replace('"constraints": {', '"constraints": null, "was": {', 1), "None"),
        (lambda text: text.replace('"maximum": 4', '"maxLength": 4', 1), "maxLength"),
        (lambda text: text.replace('"maximum": 4', '"maximum": "4"', 1), "'maximum': '4'"),
        (lambda text: text.replace('"maximum": 4', '"pattern": "4"', 1), "'pattern': '4'"),
        (lambda text: text.replace('"uniqueKeys"', '"missingValues"', 1), "missingValues in the"),
        (lambda text: text.replace('[\n            "measure_id"', '["no"', 1), "uniqueKeys [['no"),
        (
            lambda text: re.sub(
                r'("resource": "source",\s+"fields": \[\s+)"source_id"', r'\1"title"', text
            ),
            "refers to source.('title',)",
        ),
        (lambda text: text.replace('"name": "note"', '"name": "title"', 1), "called the same"),
        (lambda text: text.replace('"theme.csv"', '"../theme.csv"'), "path '../theme.csv'"),
    ],
)
def test_broken_description_is_a_fault_not_a_crash(facts: Path, spoil: object, found: str) -> None:
    path = facts / "datapackage.json"
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")  # type: ignore[operator]
    faults = faults_of(facts)
    assert all(fault.file == "data/datapackage.json" for fault in faults)
    assert any(found in fault.found for fault in faults)


def test_missing_description_is_named(facts: Path) -> None:
    (facts / "datapackage.json").unlink()
    assert faults_of(facts)[0].file == "data/datapackage.json"


def test_several_faults_are_reported_together(facts: Path) -> None:
    change(facts, "judgement", 2, "page", "first")
    change(facts, "inspection", 3, "start", "2015-07-32")
    (facts / "event.csv").unlink()
    files = [fault.file for fault in faults_of(facts)]
    assert files == ["data/event.csv", "data/inspection.csv", "data/judgement.csv"]


def test_graded_kind_of_an_area_inspection_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "area_inspection.csv")
    row = next(number for number, row in enumerate(rows, 2) if row["authority_id"] == "slough")
    change(facts, "area_inspection", row, "kind_id", "sif")
    (fault,) = faults_of(facts)
    assert (fault.file, fault.row, fault.column) == ("data/area_inspection.csv", row, "kind_id")
    assert fault.found == "a SIF inspection, which gives grades"


def test_search_word_that_leads_to_nothing_held_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "search_word.csv")
    number = next(at for at, row in enumerate(rows, 2) if row["kind"] == "indicator")
    change(facts, "search_word", number, "target", "caseloads")
    (fault,) = faults_of(facts)
    assert (fault.file, fault.row, fault.column) == ("data/search_word.csv", number, "target")
    assert fault.found == "'caseloads'"
    word = rows[number - 2]["word"]
    assert fault.expected == f"'{word}' to stand for a row of indicator.csv, by its indicator_id"


@pytest.mark.parametrize(
    ("pairs", "found", "expected"),
    [
        (
            [("care_leavers_eet_pct", "cla_rate")],
            "'cla_rate'",
            "an indicator of which high or low is better",
        ),
        (
            [
                ("care_leavers_eet_pct", "care_leavers_in_touch_pct"),
                ("care_leavers_in_touch_pct", "rereferrals_pct"),
            ],
            "'care_leavers_in_touch_pct'",
            "an indicator that is counted, not one that another counts for",
        ),
    ],
)
def test_complement_of_what_is_not_counted_is_refused(
    facts: Path, pairs: list[tuple[str, str]], found: str, expected: str
) -> None:
    rows = [{"indicator_id": one, "counted_by": other, "why": "made up"} for one, other in pairs]
    write_rows(facts / "indicator_complement.csv", rows)
    (fault,) = faults_of(facts)
    assert (fault.file, fault.row) == ("data/indicator_complement.csv", 2)
    assert (fault.found, fault.expected) == (found, expected)


def test_grade_on_an_ungraded_visit_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "judgement.csv")
    extra = {**rows[-1], "inspection_id": "ce-focused-2018", "area_id": "ilacs-2018-help"}
    extra |= {"label": "Good", "evidence": "press", "read_by": "person"}
    write_rows(facts / "judgement.csv", [*rows, extra])
    faults = faults_of(facts)
    assert [fault.expected for fault in faults] == ["no grade on an ungraded visit"]


def test_overall_grade_from_april_2026_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "area_theme.csv")
    extra = {"area_id": "ilacs-2026-leaders", "theme_id": "overall", "role": "main"}
    write_rows(facts / "area_theme.csv", [*rows, {**extra, "match": "same", "reason": "none"}])
    assert faults_of(facts)[0].expected == "no overall grade under ilacs-2026"


def test_area_that_is_not_of_the_theme_by_itself_says_what_it_is_of(facts: Path) -> None:
    change(facts, "area_theme", 2, "scope", "")
    (fault,) = faults_of(facts)
    assert (fault.column, fault.expected) == ("scope", "what the area judges, as match is split")


def test_area_of_just_the_theme_has_no_other_scope(facts: Path) -> None:
    rows = read_rows(facts / "area_theme.csv")
    line = next(number for number, row in enumerate(rows, 2) if row["match"] == "same")
    change(facts, "area_theme", line, "scope", "of a part only")
    (fault,) = faults_of(facts)
    assert (fault.found, fault.expected) == ("'of a part only'", "nothing where match is same")


def test_area_without_a_theme_is_refused(facts: Path) -> None:
    rows = [row for row in read_rows(facts / "area_theme.csv") if row["area_id"] != "sif-lscb"]
    write_rows(facts / "area_theme.csv", rows)
    assert faults_of(facts)[0].found == "'sif-lscb'"


def test_disagreement_with_one_statement_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "discrepancy_statement.csv")
    write_rows(
        facts / "discrepancy_statement.csv",
        [
            row
            for row in rows
            if (row["discrepancy_id"], row["position"]) != ("ce-cra-2011-month", "2")
        ],
    )
    assert faults_of(facts)[0].expected == "at least 2"


def test_the_description_is_a_valid_data_package(facts: Path) -> None:
    from frictionless import Package, system

    with system.use_context(trusted=True):
        report = Package(str(facts / "datapackage.json")).validate()
    assert report.flatten(["title", "message"]) == []
    assert json.loads((facts / "datapackage.json").read_text("utf-8"))["licenses"]


@pytest.mark.parametrize("table", ["authority", "source", "theme", "judgement", "grade"])
def test_emptied_table_is_a_fault(facts: Path, table: str) -> None:
    write_rows(facts / f"{table}.csv", [])
    faults = faults_of(facts)
    assert Fault(f"data/{table}.csv", None, None, "no rows", "at least one row") in faults


def test_folder_in_place_of_a_table_is_a_fault(facts: Path) -> None:
    (facts / "theme.csv").unlink()
    (facts / "theme.csv").mkdir()
    assert faults_of(facts)[0].found.startswith("a file that cannot be read")


def test_blank_line_is_called_so(facts: Path) -> None:
    path = facts / "theme.csv"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert faults_of(facts)[0].found == "an empty line"


def test_control_character_is_refused(facts: Path) -> None:
    change(facts, "event", 2, "title", "A\x00B")
    assert faults_of(facts)[0].expected == "text of one line without control characters"


def test_thousands_of_faults_are_cut_short(facts: Path) -> None:
    rows = read_rows(facts / "event.csv")
    write_rows(facts / "event.csv", rows[:1] * 5000)
    with pytest.raises(FaultyFacts, match="and 4899 more"):
        check_facts(facts)


def test_comparator_without_its_figure_is_refused(facts: Path) -> None:
    rows = read_rows(facts / "reported_figure.csv")
    beside = next(row for row in rows if row["compare_with"])
    beside["compare_with"] = "no-such-figure"
    write_rows(facts / "reported_figure.csv", rows)
    (fault,) = faults_of(facts)
    assert (fault.file, fault.column, fault.found) == (
        "data/reported_figure.csv",
        "compare_with",
        "'no-such-figure'",
    )
