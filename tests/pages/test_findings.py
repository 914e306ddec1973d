"""The page Findings, run as Streamlit runs it."""

from tests.pages.test_pages import html, opened

PAGE = "pages/improve/findings.py"


def test_page_answers_which_weaknesses_return_and_who_no_longer_has_them() -> None:
    text = html(opened(PAGE))
    assert "Cheshire East: management oversight and supervision, quality of plans" in text
    returning = text.split("one after another</caption>")[1].split("</table>")[0]
    row = returning.split("Management oversight and supervision")[1].split("</tr>")[0]
    assert "2011, 2015, 2019, 2024 (the latest)" in row
    assert "Warrington: 2011, 2015; not in 2024" in row


def test_chosen_theme_shows_its_story_with_the_grades() -> None:
    app = opened(PAGE, about="Private fostering")
    assert app.header[0].value == "The story of this theme"
    story = html(app).split("The story in time order</caption>")[1].split("</table>")[0]
    assert story.index("SLAC 2011") < story.index("ILACS 2024")
    assert "Not raised" in story
    assert "Requires improvement" in story


def test_filters_narrow_the_list_and_not_what_returns() -> None:
    app = opened(PAGE)
    everything = html(app)
    app.selectbox(key="kind").select("Strengths").run()
    assert not app.exception
    assert "39 strengths in" in html(app)
    app.text_input(key="find").set_value("zebra").run()
    assert "No finding passes the filter." in html(app)
    assert "one after another</caption>" in everything


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
