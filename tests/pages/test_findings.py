"""The page Findings, run as Streamlit runs it."""

import re

import pytest

from gradeline.navigation import register
from tests.pages.test_pages import cells, html, opened

pytestmark = pytest.mark.slow

PAGE, SHARED, BOARD, THEME, POINTS = (
    page.script for page in register.PAGES if page.entry == register.FINDINGS.entry
)
EVERY = (PAGE, SHARED, BOARD, THEME, POINTS)


def returning(text: str, group: str) -> dict[str, list[str]]:
    """Return what the table of what is listed again says under a heading, by theme."""
    tables = re.findall(r"<caption[^>]*>What is listed in .*?</table>", text)
    part = next(table for table in tables if f">{group}</th>" in table)
    part = part.split(f">{group}</th>")[1].split("gl-group")[0]
    return {row[0]: row[1:] for row in cells(f"<tbody>{part}</tbody>") if row}


def test_page_answers_which_weaknesses_are_listed_again() -> None:
    text = html(opened(PAGE))
    assert (
        "Cheshire East: 7 themes of the report of 2024 (7 points) had been listed before, 3 of them"
    ) in text
    rows = returning(text, "Cheshire East: listed in the latest report, 2024, and before")
    assert rows["Management oversight and supervision"] == [
        "Listed in 2015, 2019 and 2024, three reports in a row; for partners in 2011",
        "Listed in 2024; as a strength in 2019",
        "Listed in 2011 and 2015; not listed in 2024 (3 points; 2011 listed 16 and 2015 listed 20)",
    ]
    assert rows["Placements: enough, near and stable"][0] == "Listed again in 2024, before in 2011"
    assert rows["Accommodation of care leavers"][1:] == [
        "Not listed in three reports, 2015 to 2024 (4 to 9 points)",
        "Listed in 2015; as a strength in 2024",
    ]


def test_weakness_of_two_reports_in_a_row_that_the_latest_does_not_list_stands_apart() -> None:
    text = html(opened(PAGE))
    title = "Cheshire East: listed in two or more reports in a row before the latest, 2024"
    assert returning(text, title)["Private fostering"][0] == (
        "Listed in 2015 and 2019; for the safeguarding board in 2015; not listed in 2024"
        " (7 points; 2015 listed 31 and 2019 listed 5)"
    )


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("about", ["Private fostering", "Female genital mutilation"])
def test_no_word_of_the_pages_takes_silence_for_an_answer(page: str, about: str) -> None:
    app = opened(page, **({"about": about} if page in (THEME, POINTS) else {}))
    said = html(app) + " ".join(each.value for each in [*app.title, *app.header])
    assert not re.search("no longer|not raised", said, re.IGNORECASE)
    if page in (PAGE, SHARED, THEME):
        assert "What a report does not list it may still criticise in its text" in said


def test_theme_of_a_board_alone_is_listed_for_the_board() -> None:
    app = opened(THEME, about="Female genital mutilation")
    assert (
        "Cheshire West and Chester: listed for the safeguarding board in 2015; not listed in 2024"
        " (7 points; 2015 listed 9)."
    ) in html(app)
    story = html(app).split("The story in time order</caption>")[1].split("</table>")[0]
    assert "safeguarding board; not counted as the authority&#39;s own" in story
    board = html(opened(BOARD))
    grid = board.split("What is listed, by inspection</caption>")[1].split("</table>")[0]
    row = next(row for row in cells(grid) if row[0] == "Female genital mutilation")
    assert row[1:] == [*"·◇··", *"◇··", *"····"]


def test_authority_without_a_report_on_the_day_is_said_to_have_none() -> None:
    day = "31 October 2015"
    told = "Cheshire West and Chester: no findings of its reports are held."
    assert told in html(opened(THEME, as_at=day, about="Private fostering"))
    text = html(opened(PAGE, as_at=day))
    assert told in text
    assert "No findings of its reports are held</td>" in text


def test_as_at_an_earlier_day_the_latest_report_is_the_one_of_then() -> None:
    text = html(opened(PAGE, as_at="31 March 2016"))
    assert "Cheshire East: listed in the latest report, 2015, and before" in text
    assert "2024" not in text
    assert "2019" not in text


def test_chosen_theme_shows_its_story_with_the_grades() -> None:
    app = opened(THEME, about="Private fostering")
    assert app.title[0].value == "Private fostering: report by report"
    story = html(app).split("The story in time order</caption>")[1].split("</table>")[0]
    assert story.index("SLAC 2011") < story.index("ILACS 2024")
    assert "Not listed (16 points)" in story
    assert (
        "Cheshire East: listed in 2015 and 2019; for the safeguarding board in 2015; not listed in"
        " 2024 (7 points; 2015 listed 31 and 2019 listed 5)."
    ) in html(app)
    assert "Requires improvement" in story


def test_filters_narrow_the_list() -> None:
    app = opened(POINTS)
    app.selectbox(key="kind").select("Strengths").run()
    assert not app.exception
    assert "39 strengths in" in html(app)
    app.text_input(key="find").set_value("zebra").run()
    assert "No finding passes the filter." in html(app)


def test_list_is_narrowed_to_one_report() -> None:
    app = opened(POINTS)
    app.selectbox(key="findings_of").select("Cheshire East, ILACS, 26 February 2024").run()
    assert not app.exception
    text = html(app)
    assert "7 weaknesses and 2 strengths in 1 inspection." in text
    app.selectbox(key="family").select("SIF").run()
    assert not app.exception
    assert "31 weaknesses" not in html(app)


def test_framework_narrows_the_grid() -> None:
    app = opened(BOARD, family="SLAC")
    grid = html(app).split("What is listed, by inspection</caption>")[1].split("</table>")[0]
    assert "SLAC" in grid
    assert "ILACS" not in grid


def test_wrong_link_is_said_and_left_out() -> None:
    app = opened(THEME, about="Nonsense")
    assert any("Nonsense" in each.value for each in app.warning)


def test_no_authority_chosen_is_said() -> None:
    app = opened(PAGE)
    for box in app.checkbox:
        box.uncheck()
    app.run()
    assert not app.exception


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ({"about": "Private fostering"}, "Private fostering: report by report"),
        (
            {"findings_of": "Warrington, ILACS, 25 November 2024", "about": "Private fostering"},
            "What do inspectors ask for, and what do they praise?",
        ),
        ({"kind": "Strengths"}, "What do inspectors ask for, and what do they praise?"),
        ({"family": "SIF"}, "What does each report list, theme by theme?"),
    ],
)
def test_link_of_old_leads_to_the_part_that_answers_it(link: dict[str, str], told: str) -> None:
    app = opened(PAGE, **link)
    assert [each.value for each in app.title] == [told]
    for key, value in link.items():
        assert app.query_params[key] == value


def test_list_is_shown_in_pages_and_begins_anew_where_it_is_narrowed() -> None:
    app = opened(POINTS, page_of_findings="2")
    assert "Rows 21 to 40 of 167: page 2 of 9." in html(app)
    app.selectbox(key="kind").select("Strengths").run()
    assert "Rows 1 to 20 of 39: page 1 of 2." in html(app)


def test_what_is_listed_for_more_than_one_is_counted() -> None:
    assert "more authorities, " in html(opened(SHARED))
    two = html(opened(SHARED, warrington="false"))
    assert re.search(r"\d+ themes are listed for both\.", two)
    assert "No weakness is listed for two or more authorities." in html(
        opened(SHARED, warrington="false", cheshire_east="false")
    )
