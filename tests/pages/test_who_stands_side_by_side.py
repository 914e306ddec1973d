"""Every page answers for each choice of those that stand by default, and with guests."""

import json
import re
from html import unescape
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.navigation.register import (
    MAP,
    ONE_INDICATOR,
    PAGES,
    SIDE_BY_SIDE,
    TRAJECTORIES,
    Page,
)
from gradeline.paths import APP
from gradeline.words.visits import NOT_IN_THE_LISTS, OTHERS_NOT_COLLECTED

pytestmark = pytest.mark.slow

NONE_CHOSEN = "No authority was chosen. All that have a box above are shown."
DEFAULT = ("cheshire_east", "cheshire_west_and_chester", "warrington")
GUESTS = ("halton", "wigan", "hampshire")
SUBSETS = [subset for size in (1, 2, 3) for subset in combinations(DEFAULT, size)]
GOES_BY_AUTHORITIES = [page for page in PAGES if "authorities" in page.goes_by]


def opened(page: Page, guests: tuple[str, ...] = (), **query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    if guests:
        app.query_params["with"] = list(guests)
    app.run()
    if page is not SIDE_BY_SIDE:
        app.switch_page(page.script).run()
    return app


def html(app: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in app.get("html"))


def linked(app: AppTest) -> list[str]:
    """Return the guests that the link holds; of one AppTest gives the text alone."""
    held = app.query_params["with"]
    return [held] if isinstance(held, str) else held


def guests_shown(app: AppTest) -> list[str]:
    """Return the labels of the check boxes of those who stand beside the default ones."""
    return [box.label for box in app.checkbox if str(box.key).startswith("with_")]


@pytest.mark.parametrize("page", GOES_BY_AUTHORITIES, ids=lambda page: page.title)
def test_page_answers_for_each_choice_of_the_default_authorities(page: Page) -> None:
    app = opened(page)
    assert not app.exception
    for subset in SUBSETS:
        for key in DEFAULT:
            app.checkbox(key=key).set_value(key in subset)
        app.run()
        assert not app.exception, subset
        assert not app.error, subset
        assert len(app.title) == 1, subset


def test_links_say_in_short_that_nobody_stands_there_by_default() -> None:
    app = opened(SIDE_BY_SIDE, GUESTS[:1], **dict.fromkeys(DEFAULT, "false"))
    links = [link for link in re.findall(r'href="([^"]+)"', html(app)) if "inspection=" in link]
    assert links
    for link in links:
        held = parse_qs(urlsplit(unescape(link)).query)
        assert held.keys() & {"home", "with", *DEFAULT} == {"home", "with"}
        assert held["home"] == ["none"]


def test_link_in_short_shows_guests_alone_and_whom_it_names_beside_them() -> None:
    app = opened(SIDE_BY_SIDE, GUESTS[:1], home="none")
    assert app.title[0].value == "Where does Halton stand?"
    assert not app.warning
    app.checkbox(key="warrington").check().run()
    assert app.title[0].value == "Where do the two stand?"
    assert [app.checkbox(key=key).value for key in DEFAULT] == [False, False, True]
    links = [link for link in re.findall(r'href="([^"]+)"', html(app)) if "inspection=" in link]
    assert links
    assert all("home=none" in link and "warrington=true" in link for link in links)


def test_link_in_short_without_guests_shows_all_and_says_so() -> None:
    app = opened(SIDE_BY_SIDE, home="none")
    assert app.title[0].value == "Where do the three stand?"
    assert [warning.value for warning in app.warning] == [NONE_CHOSEN]
    app.checkbox(key="warrington").uncheck().run()
    assert app.title[0].value == "Where do the two stand?"


def test_value_that_the_short_form_does_not_know_is_left_out() -> None:
    app = opened(SIDE_BY_SIDE, home="mine")
    assert app.title[0].value == "Where do the three stand?"
    assert "which does not exist" in app.warning[0].value


@pytest.mark.parametrize("page", GOES_BY_AUTHORITIES, ids=lambda page: page.title)
def test_page_answers_with_guests(page: Page) -> None:
    for count in (1, 2, 3):
        app = opened(page, GUESTS[:count])
        assert not app.exception
        assert not app.error
        assert guests_shown(app) == ["Halton", "Wigan", "Hampshire"][:count]


# A map has everyone on it, chosen or not.
@pytest.mark.parametrize(
    "page", [each for each in GOES_BY_AUTHORITIES if each is not MAP], ids=lambda page: page.title
)
def test_page_answers_for_guests_alone(page: Page) -> None:
    app = opened(page, GUESTS[:2], **dict.fromkeys(DEFAULT, "false"))
    assert not app.exception
    assert not app.error
    # The names of inspections begin so, and the facts say of one measure what a report gives.
    text = re.sub(r"Warrington(, |.s report gives)", "", html(app))
    assert "Warrington" not in text


def test_guest_that_is_not_known_or_stands_by_default_is_said_and_left_out() -> None:
    app = opened(TRAJECTORIES, ("nowhere", "warrington", "halton"))
    said = [warning.value for warning in app.warning]
    assert any("“nowhere”" in each for each in said)
    assert any("Warrington is already among those compared" in each for each in said)
    assert guests_shown(app) == ["Halton"]


def test_seventh_authority_is_said_and_left_out() -> None:
    app = opened(TRAJECTORIES, (*GUESTS, "bury"))
    assert any("Bury is left out" in warning.value for warning in app.warning)
    assert guests_shown(app) == ["Halton", "Wigan", "Hampshire"]


def test_guest_can_be_added_and_sent_away() -> None:
    app = opened(TRAJECTORIES)
    app.selectbox(key="guest").select("Halton").run()
    assert linked(app) == ["halton"]
    app.selectbox(key="guest").select("Wigan").run()
    assert linked(app) == ["halton", "wigan"]
    app.checkbox(key="with_halton").uncheck().run()
    assert linked(app) == ["wigan"]
    assert "Halton" not in html(app)


def test_links_of_a_page_keep_the_guests() -> None:
    app = opened(TRAJECTORIES, GUESTS[:2])
    app.session_state["fold-listed"] = True
    text = html(app.run())
    targets = [part.split('"')[0] for part in text.split('href="')[1:]]
    inside = [target.replace("&amp;", "&") for target in targets if "://" not in target]
    inside = [target for target in inside if not target.startswith("#")]
    assert inside
    for target in inside:
        assert parse_qs(urlsplit(target).query)["with"] == ["halton", "wigan"]


def test_link_to_copy_holds_every_guest() -> None:
    app = opened(TRAJECTORIES, GUESTS[:2])
    link = app.code[0]
    assert parse_qs(urlsplit(link.value).query)["with"] == ["halton", "wigan"]


def test_another_authority_that_is_a_guest_already_is_no_mistake_of_the_link() -> None:
    app = opened(ONE_INDICATOR, GUESTS[:1], other="Halton")
    assert not app.exception
    assert [warning.value for warning in app.warning] == []


def test_abolished_guest_is_shown_to_the_day_it_ended() -> None:
    app = opened(TRAJECTORIES, ("cumbria-to-2023",))
    assert any(
        "Cumbria (to 2023) existed until 31 March 2023" in warning.value for warning in app.warning
    )


@pytest.mark.parametrize(
    "asked", [("Halton", " wigan "), ("halton,wigan",), ("", "halton", "wigan")]
)
def test_link_that_someone_typed_is_understood(asked: tuple[str, ...]) -> None:
    app = opened(TRAJECTORIES, asked)
    assert [warning.value for warning in app.warning] == []
    assert guests_shown(app) == ["Halton", "Wigan"]


def test_all_that_have_no_room_are_named_in_one_notice() -> None:
    app = opened(TRAJECTORIES, (*GUESTS, "bury", "bolton"))
    (told,) = (warning.value for warning in app.warning if "left out" in warning.value)
    assert "Bury and Bolton are left out" in told


def test_visits_of_a_guest_are_said_to_be_not_collected() -> None:
    """Little was collected of guests between inspections, so nothing may be read from silence."""
    assert "Other visits and events have not been collected for Halton." in html(
        opened(TRAJECTORIES, GUESTS[:1], visits="true")
    )
    latest = html(opened(SIDE_BY_SIDE, GUESTS[:1]))
    assert OTHERS_NOT_COLLECTED in latest
    assert NOT_IN_THE_LISTS in latest
    alone = html(opened(SIDE_BY_SIDE))
    assert OTHERS_NOT_COLLECTED not in alone
    assert NOT_IN_THE_LISTS not in alone


def test_nothing_counts_on_for_an_authority_that_ended() -> None:
    assert html(opened(SIDE_BY_SIDE, ("cumbria-to-2023",))).count("It no longer exists") == 2


def test_authority_created_later_than_the_day_is_said_to_not_exist_yet() -> None:
    app = opened(SIDE_BY_SIDE, ("cumberland",), as_at="2016-03-31")
    assert [warning.value for warning in app.warning if "Cumberland" in warning.value] == [
        "Cumberland was created on 1 April 2023: as at 31 March 2016 there is nothing"
        " to show for it."
    ]
    shown = html(app)
    assert app.title[0].value == "Where did the three stand on 31 March 2016?"
    assert "Cumberland did not exist yet." in shown
    assert "No graded inspection of Cumberland" not in shown
    # The last inspection, what came since, the time to the next and its neighbours.
    assert shown.count("It did not exist yet") == 4


def test_history_of_an_authority_created_later_is_not_said_to_be_missing() -> None:
    shown = html(opened(TRAJECTORIES, ("cumberland",), as_at="2016-03-31"))
    assert shown.count("It did not exist yet.") == 1


def test_end_of_an_authority_is_not_told_of_days_before_it() -> None:
    app = opened(TRAJECTORIES, ("cumbria-to-2023",), as_at="2016-03-31")
    assert not any("existed until" in warning.value for warning in app.warning)


def test_lists_that_were_not_out_yet_are_not_said_to_lack_an_authority() -> None:
    shown = html(opened(SIDE_BY_SIDE, GUESTS[:1], as_at="2016-03-31"))
    assert "in the lists held here" not in shown
    assert "Visits and events have not been collected for it" in shown


def test_shape_of_everyone_shown_stands_beside_their_name() -> None:
    app = opened(TRAJECTORIES, GUESTS)
    (chart,) = app.get("plotly_chart")
    (names,) = [trace for trace in json.loads(chart.proto.spec)["data"] if trace["name"] == "names"]
    shapes = dict(zip(map(str.strip, names["text"]), names["marker"]["symbol"], strict=True))
    assert shapes == {
        "Cheshire East": "circle",
        "Cheshire West and Chester": "square",
        "Warrington": "diamond",
        "Halton": "triangle-down",
        "Wigan": "hexagon",
        "Hampshire": "cross",
    }
