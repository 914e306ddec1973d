"""Every composed report is read as it was composed, and as its golden says.

The goldens were compared by hand with what each fixture composes. A golden that is written anew
(see `tests.reading.fixtures`) must be compared again before it is kept.
"""

import json
from collections.abc import Mapping

import pytest

from gradeline.report import CHECK, NOT_FOUND, NOT_IN_FRAMEWORK, NOT_JUDGED, OK
from tests.reading.fixtures import FIXTURES
from tests.reading.goldens import GOLDEN, Composed, report_of, told


def test_each_fixture_has_a_golden_and_each_golden_a_fixture() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(FIXTURES)


@pytest.mark.parametrize("name", FIXTURES)
def test_a_fixture_reads_as_its_golden_says(name: str) -> None:
    golden = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    assert told(FIXTURES[name]()) == golden


@pytest.mark.parametrize("name", FIXTURES)
def test_what_is_sure_is_what_the_report_was_composed_with(name: str) -> None:
    composed = FIXTURES[name]()
    report = report_of(composed.content)
    sure = {each.area: each.grade for each in report.judgements if each.status == OK}
    assert sure == _settled(composed)
    assert report.framework == composed.framework
    assert report.kind == (composed.kind or None)
    assert report.authority_id == composed.authority
    assert (report.start, report.end) == (composed.start, composed.end)
    assert report.published == composed.published


@pytest.mark.parametrize("name", FIXTURES)
def test_what_is_not_sure_has_no_grade_and_says_why(name: str) -> None:
    composed = FIXTURES[name]()
    report = report_of(composed.content)
    unsure = [each for each in report.judgements if each.status != OK]
    assert composed.doubtful <= {each.area for each in unsure}
    assert {each.grade for each in unsure} <= {None}
    assert {each.status for each in unsure} <= {CHECK, NOT_JUDGED, NOT_FOUND, NOT_IN_FRAMEWORK}
    told_of = " ".join(problem.message for problem in report.problems)
    assert all(each.area in told_of for each in unsure if each.status == CHECK)


def test_two_readings_that_differ_are_both_told() -> None:
    judgement = _judgement("front_and_body_disagree", "in_care")
    assert judgement["status"] == CHECK
    assert [reading.partition("|")[2] for reading in judgement["readings"]] == [
        " Outstanding",
        " requires improvement to be good",
    ]


def test_unknown_words_are_a_problem_that_names_the_page_and_the_words() -> None:
    report = told(FIXTURES["unknown_wording"]())
    assert report["problems"] == [
        {"kind": "unknown wording", "page": 1, "words": "Needs attention"}
    ]
    assert _judgement("unknown_wording", "help_protection")["status"] == CHECK


def test_not_judged_not_in_the_framework_and_not_found_are_three_things() -> None:
    assert _judgement("adoption_not_judged", "adoption")["status"] == NOT_JUDGED
    assert _judgement("missing_row", "in_care_and_leavers")["status"] == NOT_IN_FRAMEWORK
    assert _judgement("missing_row", "help_protection")["status"] == NOT_FOUND
    assert _judgement("ilacs_2026_without_overall", "overall")["status"] == NOT_IN_FRAMEWORK


def test_a_letter_without_grades_is_named_and_has_no_framework() -> None:
    report = told(FIXTURES["focused_visit_letter"]())
    assert report["framework"] is None
    assert [problem["kind"] for problem in report["problems"]] == ["ungraded visit"]


def test_another_report_in_the_file_is_named() -> None:
    problems = told(FIXTURES["two_reports_in_one_file"]())["problems"]
    assert [problem["kind"] for problem in problems] == ["two reports"]


def _settled(composed: Composed) -> Mapping[str, str]:
    """Return the grades that a reader can be sure of."""
    return {area: grade for area, grade in composed.grades.items() if area not in composed.doubtful}


def _judgement(name: str, area: str) -> Mapping[str, str]:
    judgements = told(FIXTURES[name]())["judgements"]
    found: Mapping[str, str] = next(each for each in judgements if each["area"] == area)
    return found
