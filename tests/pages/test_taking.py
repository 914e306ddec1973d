"""Take this: what every section offers, on every page."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app.taking import TAKE
from gradeline.navigation.register import (
    ONE_INDICATOR,
    PLAN,
    PLAN_ACTIONS,
    PLAN_RECOMMENDATION,
    Page,
)
from tests.pages.test_pages import EVERY, SIDE, TRAJECTORIES, opened

pytestmark = pytest.mark.slow
FORMS = ("Picture as PNG: ", "Picture as SVG: ", "Rows as CSV: ", "Rows as Excel: ")


def unfolded(page: str, **query: str) -> AppTest:
    """Open a page and all that it offers to take away."""
    app = opened(page, **query)
    for each in app.expander:
        _, is_taking, name = each.proto.id.partition(f"-{TAKE}")
        if is_taking:
            app.session_state[f"{TAKE}{name}"] = True
    app.run()
    assert not app.exception
    return app


def offered(app: AppTest) -> list[str]:
    """Return what can be downloaded, by the names that a screen reader tells."""
    return [each.proto.label for each in app.get("download_button")]


def buttons(app: AppTest) -> list[str]:
    """Return the names of the buttons behind which it stands."""
    return [each.label for each in app.expander if each.label.startswith("Take this: ")]


def told(app: AppTest, what: str) -> tuple[str, str]:
    """Return the citation of something, and the link to it, which stands below."""
    codes = [each.value for each in app.code]
    (place,) = [number for number, code in enumerate(codes) if code.startswith(f"{what}, as at ")]
    return codes[place], codes[place + 1]


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
def test_everything_to_take_has_a_name_of_its_own(page: str) -> None:
    app = unfolded(page)
    own = [label for label in offered(app) if label.startswith(FORMS)]
    assert len(set(own)) == len(own)
    opening = buttons(app)
    assert len(set(opening)) == len(opening)
    assert len(opening) <= sum(label.startswith("Rows as CSV: ") for label in own)


@pytest.mark.parametrize(
    "page", [SIDE, TRAJECTORIES, ONE_INDICATOR.script], ids=lambda page: Path(page).stem
)
def test_first_section_offers_picture_rows_citation_and_link(page: str) -> None:
    app = unfolded(page, as_at="2016-03-31")
    first = buttons(app)[0].removeprefix("Take this: ")
    assert [f"{form}{first}" for form in FORMS] == offered(app)[:4]
    cited, link = told(app, first)
    assert link in cited
    assert "as_at=2016-03-31" in link
    assert ", as at 31 March 2016. gradeline (unofficial), from " in cited


@pytest.mark.parametrize("page", [PLAN, PLAN_RECOMMENDATION, PLAN_ACTIONS])
def test_what_is_taken_of_the_plan_is_cited_from_the_council(page: Page) -> None:
    app = unfolded(page.script)
    cited, _ = told(app, buttons(app)[0].removeprefix("Take this: "))
    assert "from Cheshire East Council, Draft children and young people's" in cited


def test_timeline_of_the_plan_is_taken_as_it_is_counted() -> None:
    app = unfolded(PLAN.script)
    about = "Actions by the month of their completion or review"
    assert f"Take this: {about}" in buttons(app)


def test_address_holds_the_day_even_where_it_is_today() -> None:
    app = unfolded(SIDE)
    _, link = told(app, buttons(app)[0].removeprefix("Take this: "))
    assert "as_at=20" in link


def test_what_can_be_taken_is_sent_when_it_is_opened() -> None:
    assert not [label for label in offered(opened(SIDE)) if label.startswith(FORMS)]
    assert [label for label in offered(unfolded(SIDE)) if label.startswith(FORMS)]
