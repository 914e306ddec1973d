"""Questions typed in are understood, and silence is told as silence."""

import pytest

from gradeline.words.statements import agreed, asked_words, question_of_comparing


@pytest.mark.parametrize(
    ("typed", "words", "since"),
    [
        ("private fostering since 2015", ("private", "fostering"), 2015),
        ("What did reports say about drift from 2019?", ("drift",), 2019),
        ("Care leavers' housing", ("care", "leavers'", "housing"), None),
        ("the 16- and 17-year-olds", ("16-", "17-year-olds"), None),
        ("<b>x</b>, 3 plans", ("3", "plans"), None),
        ("since 2015", (), 2015),
        ("  ", (), None),
    ],
)
def test_question_is_taken_apart_into_words_and_a_year(
    typed: str, words: tuple[str, ...], since: int | None
) -> None:
    assert asked_words(typed) == (words, since)


def test_question_of_comparing_names_those_compared_and_the_day() -> None:
    assert question_of_comparing(["A", "B"], "") == "What was asked of both A and B?"
    assert question_of_comparing(["A", "B", "C"], "") == "What was asked of A, B and C?"
    asked = question_of_comparing(["A", "B"], "1 May 2020")
    assert asked == "What had been asked of both A and B by 1 May 2020?"


def test_agreement_of_no_report_is_said_to_be_none() -> None:
    assert agreed([]) == "No report has been read twice."
