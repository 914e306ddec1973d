"""The reader against reports that people read by eye, on pictures of their pages.

The goldens in `real/` hold facts only: days, grades, page numbers, and of each recommendation its
number, the paragraphs it names, its timescale and its page. The reports are not in this repository.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from gradeline.facts.holdings import Holdings
from gradeline.facts.package import read_package
from gradeline.paths import DATA
from gradeline.reading.comparing import compared, held_inspection
from gradeline.reading.confirming import Confirmed
from gradeline.reading.framework_of_report import framework_of
from gradeline.reading.graded_areas import label_of
from gradeline.report import BODY, OK
from tests.reading.real_reports import REPORTS, SEEDS, report_of

GOLDENS = Path(__file__).parent / "real"
GRADED_SEEDS = ("000_0baaab8d91514486.txt", "004_a00593f7df20dd92.txt")
OURS = ("cheshire-east", "cheshire-west-and-chester", "warrington")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not REPORTS.is_dir(), reason="../shared is not here"),
]


def golden(path: Path) -> dict[str, Any]:
    found = GOLDENS / f"{path.stem}.json"
    assert found.exists(), f"no one has read {path.name} by eye: {found.name} is missing"
    told: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return told


def reports() -> list[Path]:
    return sorted(REPORTS.glob("*.pdf"))


def same_authority(one: str, other: str) -> bool:
    return one.replace(".", "").casefold() == other.replace(".", "").casefold()


def test_every_golden_has_its_report() -> None:
    assert {path.stem for path in GOLDENS.glob("*.json")} == {path.stem for path in reports()}


@pytest.mark.parametrize("path", reports(), ids=lambda path: str(path.stem))
def test_report_is_read_as_people_read_it(path: Path) -> None:
    seen, report = golden(path), report_of(path)
    assert report.problems == ()
    assert same_authority(report.authority or "", seen["authority"])
    assert (report.framework, report.kind) == (seen["framework"], seen["kind"])
    assert (report.start, report.end) == (seen["start"], seen["end"])
    assert report.published == seen["published"]
    grades = {each.area: each.grade for each in report.judgements if each.grade}
    assert grades == {area: each["grade"] for area, each in seen["judgements"].items()}
    assert all(each.status == OK for each in report.judgements if each.grade)


@pytest.mark.parametrize("path", reports(), ids=lambda path: str(path.stem))
def test_each_grade_names_the_pages_it_stands_on(path: Path) -> None:
    seen = golden(path)["judgements"]
    for each in report_of(path).judgements:
        if not each.grade:
            continue
        pages = seen[each.area]
        assert each.page in (pages["table_page"], pages["body_page"]), each.area
        stated = {reading.page for reading in each.read_in(BODY)}
        # Prose on the front that says how good services are is no statement of the overall grade.
        if pages["body_page"] and each.area != "overall":
            assert pages["body_page"] in stated, each.area


@pytest.mark.parametrize("path", reports(), ids=lambda path: str(path.stem))
def test_every_recommendation_is_found_with_its_number_and_page(path: Path) -> None:
    told = [(each.number, each.timescale, each.page) for each in report_of(path).recommendations]
    seen = [(number, when, page) for number, _, when, page in golden(path)["recommendations"]]
    assert told == seen


def test_rows_of_our_three_authorities_equal_those_that_are_held() -> None:
    held = Holdings(DATA, read_package).rows
    done = []
    for path in [*reports(), *(SEEDS / name for name in GRADED_SEEDS)]:
        report = report_of(path)
        if report.authority_id not in OURS:
            continue
        framework_id = framework_of(report, held)
        assert framework_id is not None
        start = report.start or ""
        inspection = held_inspection(report.authority_id, framework_id, start, held)
        assert inspection is not None, path.name
        confirmed = Confirmed(
            report=report,
            file=path.name,
            authority_id=report.authority_id,
            framework_id=framework_id,
            kind_id=inspection["kind_id"],
            start=start,
            end=report.end or "",
            published=report.published or "",
            published_basis="printed",
            read_on="2026-11-21",
            labels={
                each.area: label_of(each.grade, framework_id, each.words or "", held)
                for each in report.judgements
                if each.grade
            },
        )
        rows = compared(confirmed, held)
        differing = {
            each.item
            for each in rows
            if each.says != "same" and (each.read or not report.published)
        }
        # ILACS reports print no publication day; the held one is that of the official list.
        assert differing == ({"published"} if report.framework == "ilacs" else set()), path.name
        done.append(path.name)
    assert len(done) == 11
