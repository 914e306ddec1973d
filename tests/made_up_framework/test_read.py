"""What the reader makes of a report of a framework that came by rows and one module."""

from dataclasses import replace
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.facts.package import read_package
from gradeline.reading.bundle import added
from gradeline.reading.confirming import Confirmed, Entered, EnteredRow, confirmed, missing
from gradeline.reading.framework_of_report import framework_of, kind_read
from gradeline.reading.frameworks import frameworks
from gradeline.reading.graded_areas import areas_of, judgements_of
from gradeline.reading.opening import open_document
from gradeline.reading.report_reader import read_report
from gradeline.reading.rows import TABLES
from gradeline.report import CHECK, OK, Report
from gradeline.views.read_reports import heading, what_it_reads
from tests.conftest import read_rows
from tests.reading.composing import Style
from tests.reading.layouts import Ilacs, ilacs

TODAY = "2027-09-30"
GRADES = {
    "leading_together": "Strong",
    "family_help": "Needs attention",
    "care_and_kinship": "Secure",
    "leaving_care": "Exceptional",
    "being_heard": "Urgent improvement",
}
LABELS = {
    "leading_together": "Leading and working together",
    "family_help": "Family help and child protection",
    "care_and_kinship": "Children in care and kinship care",
    "leaving_care": "Young people leaving care",
    "being_heard": "Children being heard",
}
CARD = Ilacs(
    title=("Report card on children's services", "Halton"),
    dates="Inspection dates: 6 September 2027 to 17 September 2027",
    grades=GRADES,
    labels=LABELS,
)


def read(card: Ilacs, facts: Path) -> Report:
    return read_report(open_document(ilacs(card, Style())), facts)


@pytest.fixture(scope="module")
def report(renewed_facts: Path) -> Report:
    return read(CARD, renewed_facts)


def as_read(report: Report, facts: Path) -> Confirmed:
    """Return what a person confirms who finds everything as it was read."""
    held = Holdings(facts, check).rows
    framework_id = framework_of(report, held) or ""
    found = judgements_of(report, framework_id, held)
    entered = Entered(
        authority_id=report.authority_id or "",
        framework_id=framework_id,
        kind_id=kind_read(report, held),
        start=report.start or "",
        end=report.end or "",
        published="2027-09-29",
        published_basis="stated elsewhere",
        is_seen=True,
        rows={
            name: EnteredRow(found[name].grade or "", is_seen=True)
            for name in areas_of(framework_id, held)
        },
    )
    assert missing(report, entered, held, TODAY) == []
    return confirmed(report, entered, held, "halton_2027.pdf", TODAY)


def test_report_is_told_by_its_title_and_read_whole(report: Report) -> None:
    assert report.problems == ()
    assert (report.framework, report.authority_id) == ("renewed", "halton")
    assert (report.start, report.end) == ("2027-09-06", "2027-09-17")
    assert {each.area: each.grade for each in report.judgements} == GRADES
    assert {each.status for each in report.judgements} == {OK}


def test_grade_of_another_scale_is_left_to_a_person(renewed_facts: Path) -> None:
    grades = {**GRADES, "leaving_care": "Outstanding"}
    found = read(replace(CARD, grades=grades), renewed_facts)
    (doubt,) = [each for each in found.judgements if each.status == CHECK]
    assert (doubt.area, doubt.grade) == ("leaving_care", None)
    assert any("is no grade of this framework" in each.message for each in found.problems)


def test_rows_of_it_are_added_and_all_facts_hold(report: Report, renewed_facts: Path) -> None:
    new = added(
        [as_read(report, renewed_facts)],
        Holdings(renewed_facts, check).rows,
        {name: read_package(renewed_facts).table(name).column_names for name in TABLES},
    )
    assert new.inspection_ids == ("halton-renewed-2027",)
    assert new.counts == {"source": 1, "inspection": 1, "judgement": 5, "correction": 0}


def test_facts_with_its_rows_pass_the_check(
    report: Report, renewed_facts: Path, tmp_path: Path
) -> None:
    holdings = Holdings(renewed_facts, check)
    columns = {name: read_package(renewed_facts).table(name).column_names for name in TABLES}
    new = added([as_read(report, renewed_facts)], holdings.rows, columns)
    for name in TABLES:
        holdings.put(name, new.tables[name])
    holdings.write_checked(tmp_path)
    judged = {
        row["area_id"]: (row["label"], row["printed_in"])
        for row in read_rows(tmp_path / "judgement.csv")
        if row["inspection_id"] == "halton-renewed-2027"
    }
    assert judged["renewed-2027-heard"] == ("Urgent improvement", "report card")
    (inspection,) = [
        row
        for row in read_rows(tmp_path / "inspection.csv")
        if row["inspection_id"] == "halton-renewed-2027"
    ]
    assert (inspection["framework_id"], inspection["kind_id"]) == ("renewed-2027", "renewed_full")


def test_page_that_adds_reports_names_it(report: Report) -> None:
    assert what_it_reads()[0].endswith(", and report cards of the renewed framework (from 2027).")
    assert heading(report).startswith("Halton: Renewed framework, 6 to 17 September 2027")


def test_other_reports_are_read_as_before(renewed_facts: Path) -> None:
    assert len(frameworks()) == 7
    other = Ilacs(
        title=("Inspection of Halton local authority children's services",),
        dates="Inspection dates: 13 May 2024 to 24 May 2024",
        grades={"leaders": "Good", "help_protection": "Good", "overall": "Good"},
    )
    assert read(other, renewed_facts).framework == "ilacs"
