"""From what was read and confirmed to rows: the right framework, the right place, nothing lost."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from gradeline.facts.holdings import Rows
from gradeline.reading.comparing import compared, held_inspection, listed_inspection
from gradeline.reading.confirming import (
    NOT_GRADED,
    Entered,
    EnteredRow,
    Lacking,
    confirmed,
    missing,
    read_grade,
    read_identity,
)
from gradeline.reading.framework_of_report import framework_of, frameworks_of
from gradeline.reading.graded_areas import areas_of, judgements_of, label_of, labels_of
from gradeline.reading.rows import new_rows
from gradeline.report import CHECK, NOT_FOUND, Report
from tests.conftest import read_rows
from tests.reading.fixtures import FIXTURES
from tests.reading.goldens import report_of
from tests.small_facts import SMALL

TODAY = "2026-11-21"
TABLES = {path.stem: read_rows(path) for path in SMALL.glob("*.csv") if path.stem != "observation"}


def held(name: str) -> Rows:
    return TABLES[name]


@cache
def report_on(fixture: str) -> Report:
    return replace(report_of(FIXTURES[fixture]().content), file=f"{fixture}.pdf")


def as_read(report: Report, **said: Any) -> Entered:
    """Return what a person enters who finds everything as it was read."""
    read = read_identity(report, held)
    framework_id = said.get("framework_id", read["framework"])
    found = judgements_of(report, framework_id, held)
    entered = Entered(
        authority_id=read["authority"],
        framework_id=framework_id,
        kind_id=read["kind"] or "ilacs_standard",
        start=read["start"],
        end=read["end"],
        published=read["published"],
        published_basis="printed" if read["published"] else "",
        is_seen=True,
        rows={
            name: EnteredRow(read_grade(found.get(name), framework_id, held), is_seen=True)
            for name in areas_of(framework_id, held)
        },
    )
    return replace(entered, **said)


def rows_of(report: Report, entered: Entered) -> dict[str, Rows]:
    return new_rows(confirmed(report, entered, held, report.file, TODAY), held)


def judgements(rows: dict[str, Rows]) -> dict[str, dict[str, str]]:
    return {row["area_id"]: row for row in rows["judgement"]}


@pytest.mark.parametrize(
    ("fixture", "expected"),
    [
        ("ilacs_2018_bare_name", "ilacs-2018"),
        ("ilacs_2023_care_leavers_apart", "ilacs-2023"),
        ("ilacs_2026_without_overall", "ilacs-2026"),
        ("sif_2016_executive_summary", "sif"),
        ("slac_pdf", "slac"),
        ("child_protection_2012", "cp"),
        ("looked_after_children_2013", "lac"),
        ("board_review_alone", None),
        ("focused_visit_letter", None),
    ],
)
def test_framework_is_told_by_what_the_report_judges(fixture: str, expected: str | None) -> None:
    assert framework_of(report_on(fixture), held) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2022-12-05", "ilacs-2018"),
        ("2023-01-09", "ilacs-2023"),
        ("2026-04-13", "ilacs-2026"),
        (None, None),
    ],
)
def test_period_of_ilacs_goes_by_the_first_day_where_the_areas_do_not_tell(
    start: str | None, expected: str | None
) -> None:
    assert framework_of(Report("", framework="ilacs", start=start), held) == expected


def test_every_period_of_a_framework_may_be_chosen() -> None:
    periods = frameworks_of(Report("", framework="ilacs"), held)
    assert [row["framework_id"] for row in periods] == ["ilacs-2018", "ilacs-2023", "ilacs-2026"]
    assert frameworks_of(Report("", framework="lscb"), held) == []


@pytest.mark.parametrize(
    ("grade", "framework_id", "words", "expected"),
    [
        ("Good", "ilacs-2023", "Good", "Good"),
        ("Requires improvement", "ilacs-2023", "Requires improvement", None),
        ("Requires improvement", "sif", "require improvement", "Requires improvement"),
        ("Requires improvement", "sif", "Require improvement to be good.", None),
        ("Adequate", "slac", "Adequate", "Adequate"),
    ],
)
def test_grade_is_held_in_the_words_of_the_scale(
    grade: str, framework_id: str, words: str, expected: str | None
) -> None:
    label = expected or "Requires improvement to be good"
    assert label_of(grade, framework_id, words, held) == label
    assert label in labels_of(framework_id, held)


def test_area_is_known_with_and_without_its_article() -> None:
    report = report_on("child_protection_2012")
    found = judgements_of(report, "cp", held)
    name = next(name for name in areas_of("cp", held) if name.startswith("effectiveness_of_the"))
    assert found[name].area == f"the_{name}"
    assert set(found) <= set(areas_of("cp", held))


@pytest.mark.parametrize(
    ("authority", "framework_id", "start", "expected"),
    [
        ("warrington", "ilacs-2023", "2024-06-10", "w-ilacs-2024"),
        ("warrington", "ilacs-2018", "2024-06-10", "w-ilacs-2024"),
        ("warrington", "ilacs-2023", "2024-06-11", None),
        ("halton", "ilacs-2023", "2024-06-10", None),
        ("warrington", "sif", "2024-06-10", None),
        ("cheshire-west-and-chester", "slac", "2010-11-08", "cwac-slac-2010"),
        ("cheshire-west-and-chester", "slac", "2010-12-08", None),
        ("cheshire-west-and-chester", "cp", "2012-09-10", "cwac-cp-2012"),
        ("cheshire-west-and-chester", "cp", "2012-11-10", None),
        ("warrington", "ilacs-2023", "", None),
    ],
)
def test_held_inspection_is_the_same_however_well_its_date_is_known(
    authority: str, framework_id: str, start: str, expected: str | None
) -> None:
    found = held_inspection(authority, framework_id, start, held)
    assert (found["inspection_id"] if found else None) == expected


def test_inspection_of_a_kind_that_is_not_told_is_the_one_of_its_report() -> None:
    def with_kind_untold(name: str) -> Rows:
        rows = held(name)
        if name != "inspection":
            return rows
        return [
            row | {"kind_id": "ilacs"} if row["inspection_id"] == "w-ilacs-2024" else row
            for row in rows
        ]

    found = held_inspection("warrington", "ilacs-2023", "2024-06-10", with_kind_untold)
    assert found is not None
    assert found["inspection_id"] == "w-ilacs-2024"


def test_focused_visit_is_not_taken_for_the_inspection() -> None:
    assert held_inspection("cheshire-east", "ilacs-2018", "2021-11-03", held) is None


def test_listed_inspection_is_of_the_same_authority_and_day() -> None:
    found = listed_inspection("halton", "2024-05-13", held)
    assert found is not None
    assert (found["kind_id"], found["published"]) == ("ilacs_standard", "2024-07-12")
    assert listed_inspection("halton", "2024-05-14", held) is None
    assert listed_inspection("cumbria-to-2023", "2024-05-13", held) is None


def test_comparison_tells_what_agrees_what_differs_and_who_is_silent() -> None:
    report = report_on("ilacs_2023_care_leavers_apart")
    entered = as_read(
        report,
        authority_id="warrington",
        start="2024-06-10",
        end="2024-06-15",
        kind_id="ilacs_short",
    )
    told = {
        each.item: each.says for each in compared(confirmed(report, entered, held, "", TODAY), held)
    }
    assert told == {
        "kind_id": "same",
        "start": "same",
        "end": "differs",
        "published": "held only",
        "leaders": "differs",
        "help_protection": "differs",
        "in_care": "same",
        "care_leavers": "differs",
        "overall": "same",
    }


def test_day_of_a_month_that_is_held_is_no_difference() -> None:
    report = report_on("slac_pdf")
    entered = as_read(
        report,
        authority_id="cheshire-west-and-chester",
        start="2010-11-08",
        published="2011-01-10",
        published_basis="printed",
    )
    told = {
        each.item: each.says for each in compared(confirmed(report, entered, held, "", TODAY), held)
    }
    assert told["start"] == "finer"
    assert told["published"] == "differs"
    assert told["being_healthy"] == "new"


def test_nothing_is_compared_where_nothing_is_held() -> None:
    report = report_on("ilacs_2023_care_leavers_apart")
    assert compared(confirmed(report, as_read(report), held, "", TODAY), held) == []


def test_rows_say_where_each_grade_stands() -> None:
    report = report_on("ilacs_2023_care_leavers_apart")
    rows = rows_of(report, as_read(report, kind_id="ilacs_standard"))
    (inspection,) = rows["inspection"]
    assert inspection["inspection_id"] == "halton-ilacs-2023"
    assert inspection["source_id"] == rows["source"][0]["source_id"] == "halton-ilacs-2023"
    assert inspection["published_basis"] == ""
    assert rows["source"][0]["note"] == "The report prints no publication date."
    grade = judgements(rows)["ilacs-2023-help"]
    assert grade["label"] == grade["printed_text"] == "Requires improvement to be good"
    assert (grade["page"], grade["printed_in"]) == ("1", "front table")
    assert int(grade["section_page"]) >= 1
    assert rows["correction"] == []


def test_inspection_of_looked_after_children_has_rows_of_its_own_framework() -> None:
    report = report_on("looked_after_children_2013")
    entered = as_read(report)
    assert missing(report, entered, held, TODAY) == []
    rows = rows_of(report, entered)
    (inspection,) = rows["inspection"]
    assert rows["source"] == []  # listed already, as that of the framework
    assert inspection["inspection_id"] == inspection["source_id"] == "kent-lac-2013"
    assert (inspection["framework_id"], inspection["kind_id"]) == ("lac", "targeted_looked_after")
    assert (inspection["published"], inspection["published_basis"]) == ("2013-08-16", "printed")
    assert {area: row["label"] for area, row in judgements(rows).items()} == {
        "lac-overall": "Adequate",
        "lac-capacity": "Good",
        "lac-outcomes": "Inadequate",
        "lac-quality": "Outstanding",
        "lac-leadership": "Adequate",
    }
    assert {row["printed_in"] for row in rows["judgement"]} == {"record of main findings"}


def test_kind_and_day_of_the_official_list_name_the_list() -> None:
    report = replace(report_on("ilacs_2023_care_leavers_apart"), start="2024-05-13")
    said = {"end": "2024-05-24", "published": "2024-07-12", "published_basis": "official list"}
    (row,) = rows_of(report, as_read(report, **said))["inspection"]
    assert row["listing_source_id"] == "ofsted-outcomes-2025"
    assert "official list" in row["note"]
    (other,) = rows_of(report, as_read(report, kind_id="ilacs_short", **said))["inspection"]
    assert other["listing_source_id"] == ""
    assert "chosen by the person" in other["note"]


def test_second_inspection_of_a_year_has_a_source_of_its_own() -> None:
    report = report_on("ilacs_2023_care_leavers_apart")
    entered = as_read(report, authority_id="warrington", start="2024-11-04", end="2024-11-08")
    rows = rows_of(report, entered)
    assert rows["inspection"][0]["inspection_id"] == "w-ilacs-2024-2"
    assert rows["source"][0]["source_id"] == "w-ilacs-2024-2"
    assert rows["source"][0]["short_title"] == "ILACS report, Warrington 2024 (2)"


def test_source_that_is_listed_without_its_inspection_is_used() -> None:
    report = report_on("ilacs_2026_without_overall")
    entered = as_read(
        report, authority_id="north-northamptonshire", start="2026-05-11", end="2026-05-22"
    )

    def before(name: str) -> Rows:
        key = "north-northamptonshire-ilacs-2026"
        return [row for row in held(name) if row.get("inspection_id") != key]

    rows = new_rows(confirmed(report, entered, before, report.file, TODAY), before)
    assert rows["source"] == []
    assert rows["inspection"][0]["source_id"] == "nn-ilacs-2026"
    assert {row["source_id"] for row in rows["judgement"]} == {"nn-ilacs-2026"}


def with_row(report: Report, name: str, row: EnteredRow) -> Entered:
    entered = as_read(report)
    return replace(entered, rows={**entered.rows, name: row})


def test_doubt_that_a_person_ends_keeps_every_reading_and_the_reason() -> None:
    report = report_on("front_and_body_disagree")
    (doubtful,) = [each for each in report.judgements if each.status == CHECK]
    name, body = doubtful.area, doubtful.readings[-1]
    assert body.grade is not None
    label = label_of(body.grade, "ilacs-2023", body.words, held)
    rows = rows_of(
        report, with_row(report, name, EnteredRow(label, reason="  The body\tis right "))
    )
    (correction,) = rows["correction"]
    assert correction["item"] == name
    assert correction["held_value"] == label
    assert correction["reason"] == "The body is right"
    for each in doubtful.readings:
        assert f"page {each.page}: {each.words}" in correction["read_value"]
    grade = judgements(rows)[areas_of("ilacs-2023", held)[name]["area_id"]]
    assert (grade["page"], grade["printed_text"]) == (str(body.page), body.words)
    assert grade["printed_in"] == "heading of its section"
    assert "correction.csv" in grade["note"]


def test_grade_that_was_read_nowhere_stands_where_the_person_saw_it() -> None:
    report = report_on("missing_row")
    (name,) = FIXTURES["missing_row"]().doubtful or {
        each.area for each in report.judgements if each.status == NOT_FOUND
    }
    row = EnteredRow("Good", reason="In the summary", page="7", words="are “good” ")
    rows = rows_of(report, with_row(report, name, row))
    grade = judgements(rows)[areas_of("ilacs-2023", held)[name]["area_id"]]
    assert (grade["label"], grade["page"], grade["printed_text"]) == ("Good", "7", 'are "good"')
    assert rows["correction"][0]["read_value"] == "not found"


def test_grade_that_is_taken_back_has_no_row_but_a_correction() -> None:
    report = report_on("ilacs_2023_care_leavers_apart")
    rows = rows_of(report, with_row(report, "leaders", EnteredRow(NOT_GRADED, reason="Withdrawn")))
    assert "ilacs-2023-leaders" not in judgements(rows)
    (correction,) = rows["correction"]
    assert (correction["read_value"], correction["held_value"]) == ("Good", NOT_GRADED)


def test_what_is_not_judged_needs_no_reason_and_has_no_row() -> None:
    report = report_on("adoption_not_judged")
    entered = as_read(report)
    assert entered.rows["adoption"].value == NOT_GRADED
    assert missing(report, entered, held, TODAY) == []
    rows = rows_of(report, entered)
    assert "sif-adoption" not in judgements(rows)
    assert rows["correction"] == []


def lacks(report: Report, entered: Entered) -> list[tuple[str, str]]:
    return [(each.what, each.item) for each in missing(report, entered, held, TODAY)]


ILACS = report_on("ilacs_2023_care_leavers_apart")


def test_nothing_is_missing_when_everything_is_seen() -> None:
    assert missing(ILACS, as_read(ILACS), held, TODAY) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"kind_id": ""}, [("choice", "kind")]),
        ({"is_seen": False}, [("front not seen", "")]),
        ({"start": "soon"}, [("day", "start")]),
        ({"end": ""}, [("day", "end")]),
        ({"end": "2023-10-31"}, [("reason", "end")]),
        ({"end": "2023-10-31", "reasons": {"end": "Misprint"}}, []),
        ({"end": "2023-10-01", "reasons": {"end": "Misprint"}}, [("order", "end")]),
        ({"published": "2023-12-01"}, [("basis", "")]),
        ({"published": "2023-12-01", "published_basis": "official list"}, []),
        ({"published": "2023-12-01", "published_basis": "printed"}, [("reason", "published")]),
        ({"published": "2023-10-12", "published_basis": "printed"}, [
            ("order", "published"), ("reason", "published")
        ]),
        ({"published": "2027-01-01", "published_basis": "stated elsewhere"}, [
            ("future", "published")
        ]),
        ({"authority_id": "leeds"}, [("reason", "authority")]),
        (
            {"authority_id": "cumbria-to-2023", "reasons": {"authority": "As its title says"}},
            [("existence", "cumbria-to-2023")],
        ),
        ({"rows": {}}, [("grade", name) for name in areas_of("ilacs-2023", held)] + [
            ("no grade at all", "")
        ]),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(said: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert lacks(ILACS, as_read(ILACS, **said)) == expected


def test_framework_of_another_period_is_told() -> None:
    entered = as_read(ILACS, framework_id="ilacs-2026", reasons={"framework": "It says so"})
    assert ("period", "ilacs-2026") in lacks(ILACS, entered)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (EnteredRow("Good"), ["not seen"]),
        (EnteredRow("Good", is_seen=True), []),
        (EnteredRow(""), ["grade"]),
        (EnteredRow("Inadequate", is_seen=True), ["reason", "page", "words"]),
        (EnteredRow("Inadequate", reason="  "), ["reason", "page", "words"]),
        (EnteredRow("Inadequate", reason="Misread", page="0", words="inadequate"), ["page"]),
        (EnteredRow("Inadequate", reason="Misread", page="two", words="inadequate"), ["page"]),
        (EnteredRow("Inadequate", reason="Misread", page="2", words="inadequate"), []),
        (EnteredRow(NOT_GRADED), ["reason"]),
        (EnteredRow(NOT_GRADED, reason="Withdrawn"), []),
    ],
)
def test_row_is_done_when_it_is_seen_or_corrected_with_a_reason(
    row: EnteredRow, expected: list[str]
) -> None:
    found = missing(ILACS, with_row(ILACS, "leaders", row), held, TODAY)
    assert found == [Lacking(what, "leaders") for what in expected]
