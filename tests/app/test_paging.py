"""Long tables are shown in pages, and the link holds which."""

from streamlit.testing.v1 import AppTest

from gradeline.sections.table import Column, Group, Table, even_pages, rows_from


def shown() -> None:
    """Show sixty rows in pages, beside a filter, and what was noticed about the link."""
    import streamlit as st

    from gradeline.app.link_notices import show_notices
    from gradeline.app.linked_choices import one_of
    from gradeline.app.show import show_table
    from gradeline.sections.table import Column, table

    one_of(st.container(), "Kind", "kind", ["All", "Some"])
    rows = [[f"row {number}"] for number in range(1, 61)]
    show_table(table("all-rows", "Rows", [Column("row", "Row")], rows, rows_a_page=25))
    show_notices()


def opened(**link: str) -> AppTest:
    app = AppTest.from_function(shown)
    for key, value in link.items():
        app.query_params[key] = value
    return app.run()


def rows_shown(app: AppTest) -> list[str]:
    text = "".join(each.proto.body for each in app.get("html"))
    return [f"row {number}" for number in range(1, 61) if f">row {number}<" in text]


def turn(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_reader_turns_pages_and_the_link_holds_the_page() -> None:
    app = opened()
    assert rows_shown(app) == [f"row {number}" for number in range(1, 26)]
    app = turn(app, "Next page")
    assert app.query_params["page_of_all_rows"] == "2"
    assert rows_shown(app) == [f"row {number}" for number in range(26, 51)]
    app = turn(app, "Previous page")
    assert "page_of_all_rows" not in app.query_params
    assert rows_shown(app)[0] == "row 1"


def test_no_turning_before_the_first_page_or_past_the_last() -> None:
    app = opened(page_of_all_rows="3")
    assert rows_shown(app) == [f"row {number}" for number in range(51, 61)]
    assert [each.disabled for each in app.button] == [False, True]
    assert [each.disabled for each in opened().button] == [True, False]


def test_page_that_is_no_page_is_told_and_one_past_the_last_is_the_last() -> None:
    for asked in ("0", "-1", "x", "²"):
        app = opened(page_of_all_rows=asked)
        assert rows_shown(app)[0] == "row 1"
        assert len(app.warning) == 1
    for asked in ("99", "9" * 5000):
        app = opened(page_of_all_rows=asked)
        assert rows_shown(app)[-1] == "row 60"
        assert not app.warning


def test_another_choice_begins_at_the_first_page() -> None:
    app = opened(page_of_all_rows="2", other="kept")
    app.radio[0].set_value("Some").run()
    assert dict(app.query_params) == {"other": "kept", "kind": "Some"}
    assert rows_shown(app)[0] == "row 1"


def test_rows_of_a_page_keep_the_headings_of_their_groups() -> None:
    groups = [Group("A", [["1"], ["2"]]), Group("B", [["3"]]), Group("C", [["4"]])]
    whole = Table("t", "T", [Column("c", "C")], groups)
    assert rows_from(whole, 1, 2).groups == [Group("A", [["2"]]), Group("B", [["3"]])]
    assert rows_from(whole, 3, 2).groups == [Group("C", [["4"]])]


def test_pages_are_about_equal_and_none_is_longer_than_the_most() -> None:
    assert [even_pages(count, 26) for count in (0, 1, 26, 27, 31, 52, 53)] == [
        0, 0, 0, 14, 16, 26, 18
    ]  # fmt: skip
