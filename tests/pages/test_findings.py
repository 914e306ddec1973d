"""The page Findings, run as Streamlit runs it."""

import re

import pytest

from tests.pages.test_pages import html, opened
from tests.ui.test_reported import cells

pytestmark = pytest.mark.slow

PAGE = "pages/improve/findings.py"


def returning(text: str, group: str) -> dict[str, list[str]]:
    """Return what the table of what returns says under a heading, by theme."""
    (table,) = re.findall(r"What was raised more than once.*?</table>", text)
    part = table.split(f">{group}</th>")[1].split("gl-group")[0]
    return {row[0]: row[1:] for row in cells(f"<tbody>{part}</tbody>") if row}


def captions(text: str) -> set[str]:
    """Return the captions of the tables of a page, but for that of the list."""
    found = set(re.findall(r"<caption>(.*?)</caption>", text))
    return {caption for caption in found if not caption.startswith("Findings in")}


def test_page_answers_which_weaknesses_return_and_who_no_longer_has_them() -> None:
    text = html(opened(PAGE))
    assert "Cheshire East: 7 themes of the report of 2024 had been raised before, 3 of them" in text
    rows = returning(text, "Cheshire East: raised in the latest report, 2024, and before")
    assert rows["Management oversight and supervision"] == [
        "Still raised: 2011, 2015, 2019, 2024",
        "Raised: 2024",
        "No longer raised: 2011, 2015, not in 2024",
    ]
    assert rows["Placements: enough, near and stable"][0] == "Raised again: 2011, 2024"
    assert rows["Accommodation of care leavers"][1:] == [
        "Not raised",
        "No longer raised: 2015, not in 2024; a strength since",
    ]


def test_weakness_of_two_reports_in_a_row_that_has_gone_stands_apart() -> None:
    text = html(opened(PAGE))
    title = (
        "Cheshire East: no longer in the latest report, 2024, but raised in two or more in a row"
    )
    assert returning(text, title)["Private fostering"][0] == (
        "No longer raised: 2015, 2019, not in 2024"
    )


def test_as_at_an_earlier_day_the_latest_report_is_the_one_of_then() -> None:
    text = html(opened(PAGE, as_at="31 March 2016"))
    assert "Cheshire East: raised in the latest report, 2015, and before" in text
    assert "2024" not in text
    assert "2019" not in text


def test_chosen_theme_shows_its_story_with_the_grades() -> None:
    app = opened(PAGE, about="Private fostering")
    assert app.header[0].value == "The story of this theme"
    story = html(app).split("The story in time order</caption>")[1].split("</table>")[0]
    assert story.index("SLAC 2011") < story.index("ILACS 2024")
    assert "Not raised" in story
    assert "Cheshire East: no longer raised: 2015, 2019, not in 2024." in html(app)
    assert "Requires improvement" in story


def test_filters_narrow_the_list_and_not_what_returns() -> None:
    app = opened(PAGE)
    everything = html(app)
    app.selectbox(key="kind").select("Strengths").run()
    assert not app.exception
    assert "39 strengths in" in html(app)
    app.text_input(key="find").set_value("zebra").run()
    assert "No finding passes the filter." in html(app)
    assert captions(html(app)) == captions(everything)


def test_list_is_narrowed_to_one_report() -> None:
    app = opened(PAGE)
    app.selectbox(key="findings_of").select("Cheshire East, ILACS, 26 February 2024").run()
    assert not app.exception
    text = html(app)
    assert "7 weaknesses and 2 strengths in 1 inspection." in text
    assert text.index("Findings in the filter") < text.index("What was raised more than once")
    app.selectbox(key="family").select("SIF").run()
    assert not app.exception
    assert "31 weaknesses" not in html(app)


def test_framework_narrows_the_grid() -> None:
    app = opened(PAGE, family="SLAC")
    grid = html(app).split("What was raised, by inspection</caption>")[1].split("</table>")[0]
    assert "SLAC" in grid
    assert "ILACS" not in grid


def test_wrong_link_is_said_and_left_out() -> None:
    app = opened(PAGE, about="Nonsense")
    assert any("Nonsense" in each.value for each in app.warning)


def test_no_authority_chosen_is_said() -> None:
    app = opened(PAGE)
    for box in app.sidebar.checkbox:
        box.uncheck()
    app.run()
    assert not app.exception
