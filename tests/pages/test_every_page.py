"""Every page opens, whatever the link asks for."""

import random
from pathlib import Path

import pytest

from gradeline.app.link_notices import as_called
from gradeline.navigation import register
from gradeline.navigation.register import Page
from tests.pages.test_pages import (
    AREAS,
    EVERY,
    FINDINGS,
    PLAN,
    SCORECARD,
    SIDE,
    TRAJECTORIES,
    html,
    opened,
)

# The bands of the plan are the council's, and what is said of access is our own: these pages show
# nothing that others publish.
LICENCES = {
    "own_values": "All rights in the plan reserved by the council",
    "accessibility": "Source: the tests of this project.",
}


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
def test_page_opens_with_a_title_a_source_and_what_it_is_not(page: str) -> None:
    app = opened(page)
    assert len(app.title) == 1
    text = html(app)
    assert LICENCES.get(Path(page).stem, "Open Government Licence v3.0") in text
    assert "Unofficial." in text
    assert not app.error


HOSTILE = {
    "theme": "<script>alert(1)</script>",
    "warrington": "maybe",
    "inspection": "x' or 1=1 --",
    "grade": "Satisfactory",
    "as_at": "'; drop table judgement; --",
    "framework": "A" * 5000,
    "findings_of": "<script>alert(1)</script>",
    "plan_month": "13 / 2015",
    "score_measure": "'; drop table plan_band; --",
    "view": "sideways",
}
ASKED_FOR = {
    SIDE: {"warrington"},
    TRAJECTORIES: {"theme", "view"},
    AREAS: {"grade", "framework"},
    FINDINGS: {"findings_of"},
    PLAN: {"plan_month"},
    SCORECARD: {"score_measure"},
}


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
def test_hostile_link_is_no_error(page: str) -> None:
    app = opened(page, **HOSTILE)
    assert len(app.title) == 1
    assert "<script>alert" not in html(app)
    told = [warning.value for warning in app.warning]
    assert all("<script>" not in sentence for sentence in told)
    for key in ASKED_FOR.get(page, set()):
        start = f"The link asks for {as_called(key)} “"
        assert any(sentence.startswith(start) for sentence in told), key


# Anything may be typed into these.
FREE = {"find", "said", "plan_find", "document_find"}
ABSURD = (
    *("-5", "x" * 3000, "0001-01-01", "9999-12-31", "2016-02-30", "13 / 2015", "%00%ff%FE", "NaN"),
    *(
        "\x00\x01",
        "\u202eabc",
        "2\u00b2",
        "\uff11\uff12",
        "99999999999999999999",
        "1e999",
        "[]",
        "\U0001f4a5",
    ),
    *("../../etc/passwd", "null", "\\", "*", "good\u200b"),
)


@pytest.mark.parametrize("page", register.PAGES, ids=lambda page: page.path or "first")
def test_absurd_value_of_each_key_is_told_and_the_page_is_shown(page: Page) -> None:
    by_lot = random.Random(page.path)  # noqa: S311
    keys = [key for key in page.keys if key not in FREE]
    asked = {key: by_lot.choice(ABSURD) for key in keys}
    app = opened(page.script, **asked)
    assert len(app.title) == 1
    told = [warning.value for warning in app.warning]
    for key in keys:
        is_year = page is register.JUDGEMENT_AREAS and key == "to"
        start = f"The link asks for {'last year' if is_year else as_called(key)} “"
        if page is register.INSPECTION:
            start = "No inspection of that name had been published by "
        assert any(each.startswith(start) for each in told), (key, asked[key], told)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "-0001-01-01", "-5", "2016-02-30"])
def test_day_that_cannot_be_is_told_and_today_is_shown(day: str) -> None:
    by_lot = random.Random(day)  # noqa: S311
    for page in by_lot.sample([page for page in register.PAGES if "as_at" in page.goes_by], 3):
        app = opened(page.script, as_at=day)
        assert len(app.title) == 1
        assert any(each.value.endswith("Shown as at today.") for each in app.warning), page.path
