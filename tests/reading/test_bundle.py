"""The zip file drops into a folder of facts, which then hold the reports and are still sound."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.facts.package import read_package
from gradeline.reading.bundle import Added, added, bundle, recommendations_csv
from gradeline.reading.confirming import Confirmed, EnteredRow, confirmed, missing
from gradeline.reading.rows import TABLES
from gradeline.report import CHECK, Recommendation
from tests.conftest import read_rows
from tests.reading.test_rows import TODAY, as_read, held, report_on

NEW = (
    "ilacs_2018_bare_name",
    "ilacs_2023_care_leavers_apart",
    "ilacs_2026_without_overall",
    "sif_2014_grades_in_sentences",
    "sif_2016_executive_summary",
    "sif_re_inspection_without_board",
    "child_protection_2012",
)


def ready(fixture: str, **said: Any) -> Confirmed:
    """Return a report whose reader found everything as it was read."""
    report = report_on(fixture)
    entered = as_read(report, **said)
    # The facts know no area of the name, or the report has none of it: seen, and not graded.
    rows = {
        name: row if row.value else EnteredRow("Not graded", reason="Not in this report")
        for name, row in entered.rows.items()
    }
    entered = replace(entered, rows=rows)
    assert missing(report, entered, held, TODAY) == []
    return confirmed(report, entered, held, report.file, TODAY)


def columns(facts: Path) -> dict[str, tuple[str, ...]]:
    package = read_package(facts)
    return {name: package.table(name).column_names for name in TABLES}


def zipped(facts: Path, *reports: Confirmed) -> zipfile.ZipFile:
    content = bundle(reports, Holdings(facts, check).rows, columns(facts))
    return zipfile.ZipFile(io.BytesIO(content))


def add(facts: Path, *reports: Confirmed) -> Added:
    return added(reports, Holdings(facts, check).rows, columns(facts))


def csv_of(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))


def test_facts_with_reports_of_every_framework_dropped_in_are_sound(facts: Path) -> None:
    before = {name: (facts / f"{name}.csv").read_bytes() for name in TABLES}
    archive = zipped(facts, *(ready(fixture) for fixture in NEW))
    for name in TABLES:
        archive.extract(f"{name}.csv", facts)
        after = (facts / f"{name}.csv").read_bytes()
        assert after.startswith(before[name])
    check(facts)
    new = {row["inspection_id"] for row in read_rows(facts / "inspection.csv")} - {
        row["inspection_id"] for row in held("inspection")
    }
    assert len(new) == len(NEW)
    graded = {row["inspection_id"] for row in read_rows(facts / "judgement.csv")}
    assert new <= graded


def test_slac_report_known_from_later_documents_only_is_not_added_twice(facts: Path) -> None:
    result = add(facts, ready("slac_pdf", start="2009-10-12", end="2009-10-23",
                              reasons={"start": "x", "end": "x"}))  # fmt: skip
    assert result.skipped == ("slac_pdf.pdf",)
    assert result.inspection_ids == ()


def test_correction_passes_the_check_and_keeps_what_was_read(facts: Path) -> None:
    report = report_on("front_and_body_disagree")
    (doubtful,) = [each.area for each in report.judgements if each.status == CHECK]
    entered = as_read(report)
    row = EnteredRow("Inadequate", reason="Ofsted's letter says so", page="9", words="inadequate")
    entered = replace(entered, rows={**entered.rows, doubtful: row})
    archive = zipped(facts, confirmed(report, entered, held, report.file, TODAY))
    for name in TABLES:
        archive.extract(f"{name}.csv", facts)
    check(facts)
    (correction,) = read_rows(facts / "correction.csv")
    assert correction["item"] == doubtful
    assert correction["reason"] == "Ofsted's letter says so"


def test_same_inspection_is_added_once_though_two_files_hold_it(facts: Path) -> None:
    report = ready("ilacs_2023_care_leavers_apart")
    result = add(facts, report, replace(report, file="again.pdf"))
    assert result.counts == {"source": 1, "inspection": 1, "judgement": 5, "correction": 0}
    assert result.skipped == ("again.pdf",)
    assert "left out, as it is held already: again.pdf" in (
        zipped(facts, report, replace(report, file="again.pdf")).read("README.txt").decode()
    )


def test_two_inspections_of_one_year_have_sources_of_their_own(facts: Path) -> None:
    reasons = {"start": "x", "end": "x"}
    first = ready("ilacs_2023_care_leavers_apart")
    second = ready(
        "ilacs_2023_care_leavers_apart", start="2023-03-06", end="2023-03-10", reasons=reasons
    )
    result = add(facts, first, second)
    assert result.inspection_ids == ("halton-ilacs-2023", "halton-ilacs-2023-2")
    assert result.counts["source"] == 2


def test_zip_holds_what_it_says(facts: Path) -> None:
    archive = zipped(facts, ready("sif_2016_executive_summary"))
    assert archive.namelist() == [
        "README.txt",
        *(f"{name}.csv" for name in TABLES),
        "recommendations.csv",
        "figures.csv",
        "report.json",
    ]
    readme = archive.read("README.txt").decode()
    for part in (*archive.namelist()[1:], "data/", "gradeline check", "halton-sif-2016"):
        assert part in readme
    (answer,) = json.loads(archive.read("report.json"))
    assert answer["framework"] == "sif"
    recommendations = csv_of(archive, "recommendations.csv")
    assert len(recommendations) == len(answer["recommendations"]) > 0
    assert recommendations[0]["text"] == answer["recommendations"][0]["text"]
    assert {row["authority"] for row in recommendations} == {"Halton"}
    assert len(csv_of(archive, "figures.csv")) == len(answer["profile"]) > 0


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@sum(a1)"])
def test_words_that_look_like_a_formula_stay_words(text: str) -> None:
    asked = Recommendation("", text, "", "", "", "local authority", 2)
    report = replace(report_on("ilacs_2023_care_leavers_apart"), recommendations=(asked,))
    (row,) = csv.DictReader(io.StringIO(recommendations_csv([report]).decode("utf-8-sig")))
    assert row["text"] == f"'{text}"
    assert row["number"] == ""
