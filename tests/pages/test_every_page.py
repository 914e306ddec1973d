"""Every page opens, whatever the link asks for."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
def test_page_opens_with_a_title_a_source_and_what_it_is_not(page: str) -> None:
    app = opened(page)
    assert len(app.title) == 1
    text = html(app)
    assert "Open Government Licence v3.0" in text
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
        start = f"The link asks for {key.replace('_', ' ')} “"
        assert any(sentence.startswith(start) for sentence in told), key
