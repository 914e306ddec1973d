"""The page Findings, run as Streamlit runs it."""

import re

import pytest

from gradeline.navigation import register
from tests.pages.test_pages import cells, html, opened

pytestmark = pytest.mark.slow

PAGE, BOARD, THEME, POINTS = (
    page.script for page in register.PAGES if page.entry == register.FINDINGS.entry
)
EVERY = (PAGE, BOARD, THEME, POINTS)
LATEST_FIRST = "Statement by statement, the latest report of each first"


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("about", ["Private fostering", "Female genital mutilation"])
def test_no_word_of_the_pages_takes_silence_for_an_answer(page: str, about: str) -> None:
    app = opened(page, **({"about": about} if page in (THEME, POINTS) else {}))
    said = html(app) + " ".join(each.value for each in [*app.title, *app.header])
    assert not re.search("no longer|not raised", said, re.IGNORECASE)
    if page in (PAGE, THEME):
        assert "the latest report says nothing of it, from which nothing follows" in said


@pytest.mark.parametrize(
    ("page", "told"), [(BOARD, "Most often criticised"), (POINTS, "128 weaknesses and 39")]
)
def test_what_is_found_leads(page: str, told: str) -> None:
    assert f'<p class="gl-lead">{told}' in html(opened(page))


def test_first_part_answers_what_was_asked_of_both() -> None:
    app = opened(PAGE)
    assert app.title[0].value == "What was asked of both Cheshire East and Warrington?"
    assert "Asked of both: support for care leavers." in html(app)
    table = html(app).split("What is asked or criticised, by theme</caption>")[1]
    rows = {row[0]: row[1:] for row in cells(table.split("</table>")[0]) if row}
    both, own, other, dealt_with = rows["Care leavers"]
    assert "Pathway plans" in both
    assert (own, other) == ("", "")
    assert "Private fostering (CE 2024)" in " ".join(rows["Help and protection"][3].split())
    assert dealt_with == ""


def test_comparison_of_all_tells_whose_each_theme_is() -> None:
    app = opened(PAGE, to="all the others")
    title = "What was asked of Cheshire East, Cheshire West and Chester and Warrington?"
    assert app.title[0].value == title
    table = html(app).split("What is asked or criticised, by theme</caption>")[1]
    rows = {row[0]: row[1:] for row in cells(table.split("</table>")[0]) if row}
    assert re.search(r"Private fostering \(CWaC; asked of CWaC\)", rows["Help and protection"][2])


def test_area_in_which_nothing_is_raised_has_no_row_and_praise_asked_on_is_marked_so() -> None:
    text = html(opened(PAGE, as_at="2012-06-01"))
    table = text.split("What is asked or criticised, by theme</caption>")[1].split("</table>")[0]
    rows = {row[0]: row[1:] for row in cells(table) if row}
    assert "Adoption" not in rows
    assert all(any(row) for row in rows.values())
    assert "Quality of plans (asked of both)" in " ".join(rows["Help and protection"][0].split())
    assert "□" not in table


def test_many_themes_asked_of_both_are_counted() -> None:
    text = html(opened(PAGE, reports="Every report since 2015"))
    assert re.search(r"Asked of both: \d+ themes, in bold below\.", text)


def test_one_authority_alone_is_compared_with_nobody() -> None:
    app = opened(PAGE, warrington="false", cheshire_east="false")
    assert not app.exception
    assert app.title[0].value.startswith("What do inspectors ask of Cheshire West and Chester, ")
    text = html(app)
    assert re.search(r"latest report \d+ themes are criticised, wholly or in part, or asked", text)
    assert "Criticised or asked for</th>" in text
    assert "(asked for)" in text
    assert not re.search("asked of|Only Cheshire|order of the authorities", text)


def test_theme_of_a_board_alone_is_told_as_the_boards() -> None:
    grid = html(opened(BOARD)).split("<table", 1)[1].split("</table>")[0]
    row = next(row for row in cells(grid) if row[0] == "Female genital mutilation")
    assert row[1:5] == ["", "b◧", "", ""]
    told = html(opened(THEME, about="Female genital mutilation"))
    assert "safeguarding board; counts for no verdict on the authority" in told


def test_guest_is_said_not_to_have_been_read() -> None:
    for page in (PAGE, BOARD, THEME):
        told = html(opened(page, **{"with": "halton"}))
        assert "The reports of Halton have not been read paragraph by paragraph." in told


def test_before_the_first_report_it_is_said_that_none_was_out() -> None:
    for page in (PAGE, BOARD, THEME):
        told = html(opened(page, as_at="2010-01-15"))
        said = "or Warrington that was read had been published by 15 January 2010."
        assert f"No report of Cheshire East, Cheshire West and Chester {said}" in told
        assert "have not been read" not in told


def test_guest_is_compared_only_when_asked_for() -> None:
    app = opened(PAGE, **{"with": "halton"})
    assert app.title[0].value == "What was asked of both Cheshire East and Warrington?"
    app = opened(PAGE, **{"with": "halton"}, to="Halton")
    assert app.title[0].value == "What was asked of both Cheshire East and Halton?"
    assert "Criticised or asked for</th>" in html(app)


def test_theme_shows_its_story_with_grades_and_links_to_pages() -> None:
    app = opened(THEME, about="Private fostering")
    text = html(app)
    assert "dealt with: criticised in 2019 (" in text
    story = text.split(f"{LATEST_FIRST}</caption>")[1].split("</table>")[0]
    assert story.index("ILACS 2024") < story.index("SLAC 2011")
    assert "Says nothing of it (" in story
    assert "grade then: Requires improvement" in story
    assert 'href="https://files.ofsted.gov.uk/v1/file/50247203#page=4"' in story


def test_theme_is_narrowed_to_the_reports_of_two_from_the_comparison_of_them() -> None:
    links = re.findall(r'href="(findings-theme[^"]+)"', html(opened(PAGE)))
    assert links
    assert all("whose=Cheshire+East+and+Warrington" in link for link in links)
    for guests in ({}, {"with": "halton"}):
        assert "whose=" not in html(opened(PAGE, to="all the others", **guests))
    links = re.findall(r"whose=([^&\"]+)", html(opened(PAGE, **{"with": "halton"}, to="Halton")))
    assert set(links) == {"Cheshire+East+and+Halton"}
    app = opened(THEME, **{"with": "halton"}, whose="Cheshire East and Halton")
    assert app.selectbox(key="whose").value == "Cheshire East and Halton"
    assert "The reports of Halton have not been read paragraph by paragraph." in html(app)
    assert "Warrington: " not in html(app)
    text = html(
        opened(THEME, about="Support for care leavers", whose="Cheshire East and Warrington")
    )
    assert "Cheshire West" not in text
    assert re.search("Warrington, .*Cheshire East, .*Warrington, ILACS 2019", text, re.DOTALL)


def test_report_without_an_address_of_its_own_is_said_to_have_none() -> None:
    for about in ({"about": "Private fostering"}, {"said": "private fostering"}):
        text = html(opened(THEME, **about))
        assert "(no address of the report itself is known)" in text
        assert "reports.ofsted.gov.uk/provider" not in text


def test_while_something_is_typed_no_theme_is_shown_as_if_in_force() -> None:
    app = opened(THEME, said="private fostering since 2015", about="Neglect")
    (theme,) = (each for each in app.selectbox if each.label == "Theme of findings")
    assert theme.value == "All themes"
    theme.select("Early help and family support").run()
    assert not app.exception
    assert app.title[0].value == "Early help and family support: report by report"
    (theme,) = (each for each in app.selectbox if each.label == "Theme of findings")
    assert theme.value == "Early help and family support"


def test_year_in_a_question_is_said_to_be_taken_as_one() -> None:
    told = "“since 2015” is taken as a year: reports of inspections in 2015 or later."
    assert told in html(opened(THEME, said="private fostering since 2015"))
    assert told in html(opened(THEME, said="zebras since 2015"))
    assert "taken as a year" not in html(opened(THEME, said="private fostering"))


def test_signs_and_who_read_are_told_before_the_comparison_and_what_is_asked_of_both_is_first() -> (
    None
):
    text = html(opened(PAGE))
    before, table = text.split("<table", 1)
    assert "■ criticised, ◧ mixed" in before
    assert "Language models, not people, read the paragraphs" in before
    first = next(row for row in cells(table) if row and "asked of both" in " ".join(row))
    assert first[0] == "Care leavers"
    assert next(row for row in cells(table) if row) == first
    assert first[1].index("Support for care leavers") < first[1].index("Pathway plans")


@pytest.mark.parametrize("page", EVERY)
def test_every_page_of_statements_says_that_language_models_read(page: str) -> None:
    assert re.search("language models", html(opened(page)), re.IGNORECASE)


def test_question_typed_in_is_answered_by_statements() -> None:
    app = opened(THEME, said="private fostering since 2015")
    assert app.title[0].value == "What do reports say of “private fostering since 2015”?"
    text = html(app)
    assert re.search(r"\d+ statements in \d+ reports on “private fostering since 2015”", text)
    assert "SLAC" not in text.split("<tbody>")[1]


def test_statements_of_a_theme_and_of_a_question_are_narrowed_to_one_report() -> None:
    report = "Cheshire East, ILACS, 26 February 2024"
    for asked in ({"about": "Private fostering"}, {"said": "private fostering"}):
        text = html(opened(THEME, findings_of=report, **asked))
        rows = [row[0] for row in cells(text.split("</thead>")[1].split("</table>")[0]) if row]
        assert rows
        assert all(row.startswith("Cheshire East, ILACS 2024") for row in rows)
    told = html(opened(THEME, findings_of=report, about="Private fostering"))
    assert "Warrington: " in told.split("<table")[0]


def test_fault_of_typing_in_a_question_is_forgiven_and_told() -> None:
    text = html(opened(THEME, said="private fosteing since 2015"))
    assert "No statement has “fosteing”; read as “fostering”." in text
    right = html(opened(THEME, said="private fostering since 2015"))
    assert "No statement has" not in right
    of_wrong, of_right = (cells(each.split("</thead>")[1]) for each in (text, right))
    assert of_wrong
    assert of_wrong == of_right


def test_word_that_is_no_near_miss_finds_no_statement() -> None:
    text = html(opened(THEME, said="private zebras"))
    assert "No statement that was read has all the words of “private zebras”." in text
    assert "read as" not in text


def test_points_lead_to_the_paragraphs_that_criticise_their_themes() -> None:
    app = opened(POINTS, findings_of="Cheshire West and Chester, SIF, 24 November 2015")
    (row,) = (row for row in cells(html(app)) if row[1:] and "emale genital" in row[1])
    assert row[-1]


def test_point_that_cites_wrong_paragraphs_says_and_marks_those_it_means() -> None:
    app = opened(POINTS, findings_of="Cheshire East, SIF, 6 July 2015")
    body = next(row for row in html(app).split("<tr") if "Draw on all relevant agencies" in row)
    assert "report cites 27 (meaning 26); page 8" in body
    assert re.findall(r"<b><a [^>]*>(\d+)</a></b>", body) == ["26"]


def test_point_of_the_plans_report_leads_to_what_the_plan_promises() -> None:
    text = html(opened(POINTS, findings_of="Cheshire East, SIF, 6 July 2015"))
    promised = re.findall(r'<a href="(plan-recommendation[^"]+)"[^>]*>([^<]+)</a>', text)
    assert promised
    assert {label for _, label in promised} == {"What the improvement plan of 2015 promises"}
    assert "plan-recommendation" not in html(
        opened(POINTS, findings_of="Warrington, ILACS, 8 July 2019")
    )


def test_framework_narrows_the_grid() -> None:
    grid = html(opened(BOARD, family="SLAC")).split("<table", 1)[1].split("</table>")[0]
    assert "SLAC" in grid
    assert "ILACS" not in grid


def test_as_at_an_earlier_day_the_latest_report_is_the_one_of_then() -> None:
    app = opened(PAGE, as_at="31 March 2016")
    told = "What had been asked of both Cheshire East and Warrington by 31 March 2016?"
    assert app.title[0].value == told
    text = html(app)
    assert "The latest report of each that was read: Cheshire East, SIF 2015" in text
    assert "2024" not in text
    assert "2019" not in text


def test_filters_narrow_the_list() -> None:
    app = opened(POINTS)
    app.selectbox(key="kind").select("Strengths").run()
    assert not app.exception
    assert "39 strengths in" in html(app)
    app.text_input(key="find").set_value("zebra").run()
    assert "No recommendation or strength fits these choices." in html(app)


def test_list_is_narrowed_to_one_report() -> None:
    app = opened(POINTS)
    app.selectbox(key="findings_of").select("Cheshire East, ILACS, 26 February 2024").run()
    assert not app.exception
    text = html(app)
    assert "7 weaknesses and 2 strengths in 1 inspection." in text
    app.selectbox(key="family").select("SIF").run()
    assert not app.exception
    assert "31 weaknesses" not in html(app)


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
        ({"family": "SIF"}, "What does each report say, theme by theme?"),
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


def test_list_of_reports_is_nowhere_shown_as_if_it_were_the_report() -> None:
    record = html(opened(register.INSPECTION.script, inspection="ce-slac-2011"))
    assert record.count("Where a page has no link, no address of the report itself is known.") == 1
    told = r"provider/44/895</a>[^§]{0,200}a list of reports; no address of the report itself"
    assert re.search(told, record)
    labels = re.findall(r'<a [^>]*provider/44/895"[^>]*>([^<]+)</a>', record)
    assert labels == ["https://reports.ofsted.gov.uk/provider/44/895"]
    documents = html(opened(register.METHOD_DOCUMENTS.script))
    labels = re.findall(r"<a [^>]*/provider/[^>]*>([^<]+)</a>", documents)
    assert set(labels) <= {"a list of reports; no address of the report itself is known"}
    areas = html(opened(register.JUDGEMENT_AREAS.script))
    assert not re.search(r"<a [^>]*/provider/[^>]*>page", areas)
