"""The field of the search: the link holds what is typed, and what is found stands beneath."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app.search import LONGEST
from tests.pages.test_pages import html

Opened = Callable[..., AppTest]


def _page() -> None:
    import streamlit as st

    from gradeline.app.link_notices import show_notices
    from gradeline.app.search import search_box
    from gradeline.app.shared_choices import first_choices
    from gradeline.views import answers

    search_box(st.container(), first_choices(str(answers.current().path)))
    show_notices()


@pytest.fixture
def opened() -> Opened:
    def open_with(**query: str) -> AppTest:
        app = AppTest.from_function(_page, default_timeout=30)
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        assert not app.exception
        return app

    return open_with


def test_nothing_typed_shows_the_field_alone(opened: Opened) -> None:
    app = opened()
    assert app.text_input(key="search").value == ""
    assert html(app) == ""
    assert len(app.button) == 0


def test_typing_writes_the_link_and_shows_links(opened: Opened) -> None:
    app = opened()
    app.text_input(key="search").set_value("turnover ").run()
    assert app.query_params["search"] == "turnover"
    assert "indicator?domain=Workforce&amp;indicator=" in html(app)


def test_link_says_what_is_searched_for(opened: Opened) -> None:
    app = opened(search="turnovr")
    assert app.text_input(key="search").value == "turnovr"
    assert "shown for “turnover”" in html(app)


def test_clear_search_takes_it_out_of_the_link(opened: Opened) -> None:
    app = opened(search="turnover")
    app.button(key="search_clear").click().run()
    assert "search" not in app.query_params
    assert app.text_input(key="search").value == ""
    assert html(app) == ""


def test_emptied_field_takes_it_out_of_the_link(opened: Opened) -> None:
    app = opened(search="turnover")
    app.text_input(key="search").set_value("").run()
    assert "search" not in app.query_params


def test_link_too_long_is_cut_and_said(opened: Opened) -> None:
    app = opened(search="turnover" + " " * LONGEST + "x")
    assert [each.value for each in app.warning] == [
        f"Search: only the first {LONGEST} characters are searched for."
    ]
    assert "Children&#39;s social worker turnover" in html(app)


@pytest.mark.parametrize("text", ["\x00\x07", "<b>turnover", "🙂"])
def test_what_is_typed_is_never_markup_and_never_a_fault(text: str, opened: Opened) -> None:
    app = opened(search=text)
    assert "<b>" not in html(app)
