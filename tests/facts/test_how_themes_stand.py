"""How a theme stands is told in plain words, beside the latest grade of its area of work."""

from datetime import date

import pytest

from gradeline.compared_authorities import side_by_side
from gradeline.navigation.choices import Choices
from gradeline.sections.text import in_words
from gradeline.views import answers
from gradeline.views.statements.said import said
from gradeline.views.statements.story import story
from gradeline.words import statements as words
from tests.frames import Database

AS_AT = date(2026, 11, 27)


@pytest.fixture(scope="module")
def chosen(live_database: Database) -> Choices:
    path = str(live_database.path)
    own = side_by_side(answers.known(path), ())
    return Choices(path, AS_AT, AS_AT, own, "overall", "Overall")


def told(chosen: Choices, tag_id: str) -> dict[str, str]:
    """Return how a theme stands, by the name of the authority."""
    items = [in_words(item) for item in story(chosen, tag_id, "").items]
    return dict(item.split(": ", 1) for item in items)


def test_return_of_a_theme_is_told_in_plain_words_beside_the_latest_grade(chosen: Choices) -> None:
    of = told(chosen, "care-leaver-support")
    assert of["Cheshire East"] == (
        "mixed in 2011, 2015, 2019 and 2024; latest grade on care leavers: Inadequate (2024)."
    )
    assert of["Warrington"] == (
        "mixed in 2011, 2015, 2019 and 2024; it returns (our word, not a grade): a paragraph"
        " criticises it without praise in 2015 (paragraphs 127 and 158) and again in 2024"
        " (paragraph 51); latest grade on care leavers: Good (2024)."
    )


def test_paragraphs_of_the_summary_are_told_from_those_of_the_report(chosen: Choices) -> None:
    assert (
        "in 2019 (summary paragraph 2 and paragraph 38) and again in 2024 (summary paragraph 3 and"
        " paragraphs 33 and 43)"
    ) in told(chosen, "leadership")["Cheshire East"]


def test_every_theme_that_is_spoken_of_has_the_latest_grade_of_its_area_beside_it(
    chosen: Choices,
) -> None:
    for row in said(chosen):
        if row.standing == words.SILENT:
            continue
        graded = [
            each
            for each in said(chosen)
            if (each.authority_id, each.tag_id) == (row.authority_id, row.tag_id) and each.grades
        ]
        latest = max(graded, key=lambda each: each.inspected_year, default=None)
        own = told(chosen, row.tag_id)[row.authority]
        if latest is None:
            assert f"; no grade on {row.theme[0].lower()}" in own
        else:
            assert own.endswith(f": {latest.grades} ({latest.inspected_year}).")
