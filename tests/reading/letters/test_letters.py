"""What is read from letters that were composed: days, topic, priority action, and what is wrong."""

from collections.abc import Callable
from functools import partial

import pytest

from gradeline.reading.dates import runs_of_days
from gradeline.reading.letters.letter import Letter, as_object, from_object
from gradeline.reading.letters.letter_reader import NO_LETTER, read_letter
from gradeline.reading.opening import open_document
from tests.reading.fixtures import FIXTURES
from tests.reading.letters.composing_letters import (
    FINDINGS,
    HEADING,
    SUMMARISES,
    joint_letter,
    letter,
)
from tests.small_facts import laid_out


def read(content: bytes) -> Letter:
    return read_letter(open_document(content), laid_out())


def problems(content: bytes) -> list[str]:
    return [problem.kind for problem in read(content).problems]


def test_letter_of_a_focused_visit_is_read_with_the_page_of_each_thing() -> None:
    said = read(letter())
    assert (said.kind, said.authority_id) == ("focused_visit", "warrington")
    assert (said.start.value, said.end.value) == ("2021-12-15", "2021-12-16")
    assert (said.start.words, said.start.page) == ("15 and 16 December 2021", 1)
    assert (said.published.value, said.published.page) == ("2022-01-31", 1)
    assert (said.topic.value, said.topic.page) == ("the 'front door'", 1)
    assert said.title == "Focused visit to Warrington children's services"
    assert said.problems == ()


@pytest.mark.parametrize(
    ("days", "start", "end"),
    [
        ("on 30 and 31 January 2018", "2018-01-30", "2018-01-31"),
        ("on 31 January and 1 February 2018", "2018-01-31", "2018-02-01"),
        ("on 1 February 2018", "2018-02-01", "2018-02-01"),
        ("on 29 and 30 January, and 1 February 2018", "2018-01-29", "2018-02-01"),
        ("from 30 to 31 January 2018", "2018-01-30", "2018-01-31"),
        ("between 29 January and 2 February 2018", "2018-01-29", "2018-02-02"),
        ("on 30\u201331 January 2018", "2018-01-30", "2018-01-31"),
        ("on Tuesday 30 and Wednesday 31 January 2018", "2018-01-30", "2018-01-31"),
        ("on the 30th and 31st of January 2018", "2018-01-30", "2018-01-31"),
        ("by video calls on 29 January and on site on 31 January 2018", "2018-01-29", "2018-01-31"),
        ("on 28 December and 2 January 2018", "2017-12-28", "2018-01-02"),
    ],
)
def test_days_are_read_however_they_are_written(days: str, start: str, end: str) -> None:
    said = read(letter(days=days, day="23 February 2018"))
    assert (said.start.value, said.end.value) == (start, end)
    assert said.problems == ()


def test_days_of_a_virtual_visit_told_in_a_second_sentence_are_read() -> None:
    opening = [
        "This letter summarises the findings of a focused visit to Warrington children's services.",
        "This visit was carried out by remote means, using video calls, from 5 to 6 May 2021.",
    ]
    said = read(letter(opening=opening, looked_at="", day="18 June 2021"))
    assert (said.start.value, said.end.value) == ("2021-05-05", "2021-05-06")
    assert said.problems == ()
    assert said.topic.value == ""


@pytest.mark.parametrize(
    ("days", "day", "kind"),
    [
        ("on 24 October 2022 to 25 October 2023", "28 November 2023", "too long"),
        ("on 30 and 31 January", "22 February 2018", "year not printed"),
        ("on 31 and 30 January 2018", "22 February 2018", "end before start"),
        ("on 30 and 32 January 2018", "22 February 2018", "unclear days"),
        ("on 30 and 31 January 20188", "22 February 2018", "unclear days"),
        ("on 31 Januray and 1 February 2018", "23 February 2018", "unclear days"),
        ("on 2 9 and 31 January 2018", "23 February 2018", "unclear days"),
        ("on 1 9 January 2018", "22 February 2018", "days not found"),
        ("in January 2018", "22 February 2018", "days not found"),
        ("on 26 and 27 January 2018", "22 February 2018", "at a weekend"),
        ("in the week commencing 29 January 2018", "22 February 2018", "unclear days"),
    ],
)
def test_days_that_cannot_be_are_a_problem_and_none_is_guessed(
    days: str, day: str, kind: str
) -> None:
    said = read(letter(days=days, day=day))
    assert [problem.kind for problem in said.problems] == [kind]
    assert (said.start.value, said.end.value) == ("", "")


def test_two_sentences_with_other_days_are_a_problem() -> None:
    opening = [
        f"{SUMMARISES} services on 5 and 6 May 2021.",
        "The visit was carried out on 12 May 2021.",
    ]
    assert problems(letter(opening=opening, day="18 June 2021")) == ["days differ"]


@pytest.mark.parametrize(
    ("day", "kind", "why"),
    [
        ("6 November 20205", "unclear day of the letter", "no day of the calendar"),
        ("31 November 2022", "unclear day of the letter", "no day of the calendar"),
        ("29 January 2021", "unclear day of the letter", "before the end of the visit"),
        ("31 January 2023", "unclear day of the letter", "more than half a year after"),
        ("30 January 2022", "unclear day of the letter", "a Sunday"),
        ("January 2022", "day of the letter not found", "no line above the greeting"),
        ("", "day of the letter not found", "no line above the greeting"),
    ],
)
def test_publication_that_is_misprinted_or_too_early_or_late_is_a_problem(
    day: str, kind: str, why: str
) -> None:
    said = read(letter(day=day))
    (problem,) = said.problems
    assert problem.kind == kind
    assert why in problem.message
    assert said.published.value == ""
    assert said.start.value == "2021-12-15"


@pytest.mark.parametrize(
    ("looked_at", "topic"),
    [
        (
            "Inspectors evaluated the local authority's arrangements for children in need or"
            " subject to a protection plan. Specifically, inspectors considered thresholds.",
            "children in need or subject to a protection plan",
        ),
        (
            "Inspectors considered the local authority's arrangements at the first point of contact"
            " for children, in accordance with the framework.",
            "the first point of contact for children",
        ),
        (
            "Inspectors looked at the local authority's arrangements for achieving permanence, with"
            " a specific focus on children in foster care.",
            "achieving permanence",
        ),
        (
            "During this visit, inspectors evaluated the quality of care planning for children in"
            " care.",
            "the quality of care planning for children in care",
        ),
        ("Inspectors looked at a range of evidence, including case discussions.", ""),
        ("They met children, and inspectors reviewed local authority records.", ""),
    ],
)
def test_topic_is_what_inspectors_looked_at_and_not_their_evidence(
    looked_at: str, topic: str
) -> None:
    assert read(letter(looked_at=looked_at)).topic.value == topic


def test_topic_whose_end_cannot_be_told_is_a_problem() -> None:
    endless = "Inspectors looked at the arrangements for " + "children and " * 40 + "families."
    assert problems(letter(looked_at=endless)) == ["unclear topic"]


def test_topic_given_as_a_list_is_read_item_by_item() -> None:
    listed = (
        "Inspectors looked at the local authority's arrangements for:",
        "contacts and referrals",
        "care leavers.",
    )
    assert read(letter(looked_at=listed)).topic.value == "contacts and referrals; care leavers"


@pytest.mark.parametrize(
    ("priority", "findings", "answer"),
    [
        (("Areas for priority action", "How risk is told.", "Who sees it."), None, "yes"),
        (("Area for priority action", "Swift action must be taken."), None, "yes"),
        (("Areas for priority action", "There are no priority actions."), None, "no"),
        ((), "There are no areas for priority action.", "no"),
        ((), "We have notified the DfE of the areas for priority action.", "yes"),
        ((), "Progress was made with the areas for priority action identified in May 2019.", ""),
        ((), "The previous visit took place in May. It made areas for priority action.", ""),
        ((), "Families are a priority.", ""),
    ],
)
def test_priority_action_is_named_denied_or_not_told(
    priority: tuple[str, ...], findings: str | None, answer: str
) -> None:
    said = read(letter(priority=priority, findings=[findings] if findings else FINDINGS))
    assert said.priority_action.value == answer
    assert said.problems == ()
    assert (said.priority_action.page == 1) is (answer != "")


def test_priority_action_that_may_be_of_this_visit_or_not_is_a_problem() -> None:
    findings = ["Leaders know of an area for priority action."]
    assert problems(letter(findings=findings)) == ["unclear priority action"]


@pytest.mark.parametrize(
    ("heading", "opening", "topic"),
    [
        (
            "Joint targeted area inspection of Warrington",
            "This letter summarises the findings of the joint targeted area inspection (JTAI) of"
            " the multi-agency response to the criminal exploitation of children in Warrington."
            " This inspection took place from 11 to 15 July 2022.",
            "the criminal exploitation of children",
        ),
        (
            "Joint targeted area inspection of the multi-agency response to sexual abuse in the"
            " family in Warrington",
            "Between 11 and 15 July 2022, Ofsted and others undertook a joint inspection.",
            "sexual abuse in the family",
        ),
    ],
)
def test_letter_of_a_joint_inspection_is_read(heading: str, opening: str, topic: str) -> None:
    said = read(joint_letter(heading=heading, opening=opening))
    assert (said.kind, said.authority_id) == ("jtai", "warrington")
    assert (said.start.value, said.end.value) == ("2022-07-11", "2022-07-15")
    assert said.published.value == "2022-09-26"
    assert said.topic.value == topic
    assert said.priority_action.value == "yes"
    assert said.problems == ()


@pytest.mark.parametrize(
    ("compose", "what"),
    [
        (
            partial(letter, heading="Monitoring visit to Warrington children's services"),
            "monitor",
        ),
        (partial(letter, heading="Joint area SEND inspection in Warrington"), "area SEND"),
        (partial(letter, heading="Your children's services"), "no heading on the first page"),
        (lambda: FIXTURES["ilacs_2023_care_leavers_apart"]().content, "report with grades (Insp"),
    ],
)
def test_file_that_is_no_such_letter_is_named_for_what_it_is(
    compose: Callable[[], bytes], what: str
) -> None:
    said = read(compose())
    (problem,) = said.problems
    assert problem.kind == NO_LETTER
    assert what in problem.message
    assert said == Letter(problems=said.problems)


def test_authority_that_is_not_known_is_a_problem() -> None:
    heading = "Focused visit to Atlantis children's services"
    said = read(letter(heading=heading, findings=["Nothing else is named here."]))
    assert "authority" in [problem.kind for problem in said.problems]


def test_second_letter_in_a_file_is_a_problem() -> None:
    findings = ["A line of findings."] * 40 + [HEADING]
    assert problems(letter(findings=findings)) == ["two letters"]


def test_letter_passes_between_processes_unchanged() -> None:
    said = read(letter(day="6 November 20205"))
    assert from_object(as_object(said)) == said


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("seen by 2 inspectors on 30 and 31 January 2018, says 1", ["30 and 31 January 2018"]),
        ("children aged 16 to 17, from 5 May 2021", ["5 May 2021"]),
        ("on 05/05/2021", ["05/05/2021"]),
        ("1 9 May 2021", []),
        ("two visits since 2019", []),
    ],
)
def test_runs_of_days_are_days_and_nothing_else(words: str, runs: list[str]) -> None:
    assert runs_of_days(words) == runs
