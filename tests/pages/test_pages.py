"""Every page run as Streamlit runs it, with each of its widgets changed."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from gradeline.navigation import register
from gradeline.paths import APP

pytestmark = pytest.mark.slow

SIDE, TRAJECTORIES, AREAS, INDICATORS, FINDINGS, PLAN, SCORECARD, RECORD, METHOD, ACCESSIBILITY = (
    page.script
    for page in (
        register.SIDE_BY_SIDE,
        register.TRAJECTORIES,
        register.JUDGEMENT_AREAS,
        register.INDICATORS,
        register.FINDINGS,
        register.PLAN,
        register.SCORECARD,
        register.INSPECTION,
        register.METHOD,
        register.ACCESSIBILITY,
    )
)
NONE_CHOSEN = "No authority was chosen. All that have a box above are shown."
# What a report is added to has tests of its own.
TABLE_OPENED = "fold-listed"
OF_ONE = register.OF_ONE_AUTHORITY.script
EVERY = [page.script for page in register.PAGES if page is not register.ADD_A_REPORT]


def opened(page: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    if page != SIDE:
        app.switch_page(page).run()
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    """Return what a page shows, but for the foot of its sheets on paper."""
    bodies = [str(element.proto.body) for element in app.get("html")]
    return "\n".join(body for body in bodies if not body.startswith("<style>@page"))


def cells(markup: str) -> list[list[str]]:
    """Return the text of each row of the bodies of tables, cell by cell."""
    body = "".join(re.findall(r"<tbody>(.*?)</tbody>", markup))
    return [
        [
            unescape(re.sub(r"<[^>]+>", "", re.sub(r"</li><li>", " | ", cell)))
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        ]
        for row in re.findall(r"<tr>(.*?)</tr>", body)
    ]


def figure(app: AppTest) -> dict[str, Any]:
    (chart,) = app.get("plotly_chart")
    spec: dict[str, Any] = json.loads(chart.proto.spec)
    return spec


def trace_names(app: AppTest) -> list[str]:
    return [trace["name"] for trace in figure(app)["data"]]


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
def test_as_at_date_holds_on_every_page(page: str) -> None:
    app = opened(page, as_at="31 March 2016")
    assert not app.exception
    if "as_at" not in {box.key for box in app.text_input}:
        assert "As at 31 March 2016" not in html(app)
    else:
        assert "As at 31 March 2016" in html(app)
    assert [warning.value for warning in app.warning if "Left out" not in warning.value] == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("2016-03-31", "31 March 2016"),
        ("31/3/2016", "31 March 2016"),
        ("March 2016", "31 March 2016"),
        ("2016", "31 December 2016"),
        ("yesterday", "yesterday"),
    ],
)
def test_as_at_day_is_shown_in_words_however_the_link_has_it(asked: str, shown: str) -> None:
    assert opened(SIDE, as_at=asked).text_input(key="as_at").value == shown


@pytest.mark.parametrize("value", ["yesterday", "31/02/2016", "1 January 1999", "1 January 2099"])
def test_as_at_that_is_no_day_is_told_and_left_out(value: str) -> None:
    app = opened(SIDE)
    app.text_input(key="as_at").set_value(value).run()
    assert "Shown as at today." in app.warning[0].value
    assert "Inadequate" in html(app)


def test_nothing_published_later_is_on_the_page_as_at_a_day() -> None:
    app = opened(SIDE)
    app.text_input(key="as_at").set_value("31 March 2016").run()
    # The style sheet of a printed page holds the day on which it is printed.
    text = re.sub(r"<style>.*?</style>", "", html(app), flags=re.DOTALL)
    assert "ILACS" not in text
    for year in ("2019", "2024", "2026"):
        assert year not in text


def test_what_is_left_out_for_want_of_a_publication_date_is_told() -> None:
    app = opened(SIDE)
    app.text_input(key="as_at").set_value("31 December 2014").run()
    told = app.warning[0].value
    assert told.startswith("Left out, as the publication date is not known:")
    assert "child protection inspection of October 2012" in told


def test_history_of_one_authority_tells_what_is_left_out_of_it_alone() -> None:
    page, day = "pages/trajectories/by_authority.py", "2014-12-31"
    app = opened(page, as_at=day, history_of="Warrington")
    assert not any("Left out" in warning.value for warning in app.warning)
    app = opened(page, as_at=day, history_of="Cheshire West and Chester")
    (told,) = [warning.value for warning in app.warning if "Left out" in warning.value]
    assert "Cheshire West and Chester, child protection inspection of October 2012" in told


def test_side_by_side_answers_first() -> None:
    text = html(opened(SIDE))
    told = "Warrington holds the highest grade of the three overall and in all four areas."
    assert told in text
    assert text.index("Warrington holds") < text.index("<table")


def test_ages_are_counted_to_the_day_asked_for() -> None:
    text = html(opened(SIDE, as_at="2016-07-01"))
    assert re.search(r"published \d+ months earlier", text)
    assert not re.search(r"(months?|years?) ago", text)
    assert re.search(r"published (\d+ years? )?\d+ months ago", html(opened(SIDE)))


def test_authority_left_out_leaves_every_table() -> None:
    app = opened(SIDE)
    app.checkbox(key="warrington").uncheck().run()
    text = html(app)
    assert "Warrington" not in text
    assert "holds the higher grade of the two" in text


def test_all_authorities_left_out_shows_all_and_says_so() -> None:
    app = opened(SIDE)
    for key in ("cheshire_east", "cheshire_west_and_chester", "warrington"):
        app.checkbox(key=key).uncheck()
    app.run()
    assert [warning.value for warning in app.warning] == [NONE_CHOSEN]
    assert "Warrington" in html(app)
    keys = ("cheshire_east", "cheshire_west_and_chester", "warrington")
    assert [app.checkbox(key=key).value for key in keys] == [True, True, True]
    app.checkbox(key="warrington").uncheck().run()
    assert [app.checkbox(key=key).value for key in keys] == [True, True, False]
    assert not app.warning
    assert "Warrington" not in html(app)


def test_second_hand_grades_are_marked_wherever_they_stand() -> None:
    app = opened(SIDE)
    app.text_input(key="as_at").set_value("1 June 2013").run()
    assert "from a later report" in html(app)
    record = opened(RECORD, inspection="ce-cp-2013")
    assert html(record).count('"gl-known">from the press') == 3
    assert "from a later report" in html(record)
    areas = opened(AREAS)
    areas.checkbox(key="framework=Child protection").check().run()
    assert html(areas).count("gl-second") >= 10


@pytest.mark.parametrize(
    "theme",
    [
        "Leadership",
        "Help and protection",
        "Children in care",
        "Care leavers",
        "Adoption",
        "Partnership and board",
        "Health",
        "Performance management",
        "Participation",
        "Equality and diversity",
    ],
)
def test_trajectories_of_every_theme(theme: str) -> None:
    app = opened(TRAJECTORIES)
    app.session_state[TABLE_OPENED] = True
    app.selectbox(key="theme").select(theme).run()
    assert not app.exception
    assert app.title[0].value == f"{theme}: the grades since 2009"
    assert f"Grades for {theme.lower()}, by authority, oldest first" in html(app)


def test_trajectory_switches_change_the_chart() -> None:
    app = opened(TRAJECTORIES)
    assert not any(name.endswith(("visits", "bridges")) for name in trace_names(app))
    app.checkbox(key="visits").check().run()
    assert any(name.endswith("visits") for name in trace_names(app))
    app.checkbox(key="bridged").check().run()
    assert "bridges" in trace_names(app)
    assert figure(app)["layout"]["dragmode"] is False
    app.checkbox(key="zoom").check().run()
    assert figure(app)["layout"]["dragmode"] == "zoom"


@pytest.mark.parametrize("view", ["together", "one panel each"])
def test_link_of_old_with_a_layout_leads_to_the_lanes_of_a_theme(view: str) -> None:
    app = opened(TRAJECTORIES, view=view, visits="false", bridged="true", theme="Adoption")
    assert not app.warning
    assert app.title[0].value == "Adoption: the grades since 2009"
    assert app.checkbox(key="bridged").value is True


def test_one_authority_is_shown_with_all_its_themes() -> None:
    app = opened(OF_ONE, bridged="true")
    assert app.title[0].value == "Cheshire East: the grades since 2009"
    assert "Five graded inspections of Cheshire East are held" in html(app)
    app.session_state[TABLE_OPENED] = True
    app.run()
    assert "Grades of Cheshire East, by theme, oldest first" in html(app)
    app.radio(key="history_of").set_value("Warrington").run()
    assert app.title[0].value == "Warrington: the grades since 2009"
    assert app.query_params["history_of"] == "Warrington"
    app.checkbox(key="warrington").uncheck().run()
    assert app.title[0].value == "Cheshire East: the grades since 2009"
    assert not app.warning


def test_history_of_an_unknown_authority_is_told_and_left_out() -> None:
    app = opened(OF_ONE, history_of="Atlantis")
    assert app.title[0].value == "Cheshire East: the grades since 2009"
    assert [each.value for each in app.warning] == [
        "The link asks for history of “Atlantis”, which does not exist. It has been left out."
    ]


def test_history_of_an_authority_that_is_not_compared_is_told() -> None:
    app = opened(OF_ONE, history_of="Essex")
    assert app.title[0].value == "Cheshire East: the grades since 2009"
    assert [each.value for each in app.warning] == [
        "The link asks for the history of Essex, which is not among the authorities chosen."
        " Cheshire East is shown."
    ]


def test_key_that_no_page_knows_is_told_and_those_of_other_pages_are_not() -> None:
    app = opened(SIDE, colour="red", utm_source="mail", domain="Health", page_of_documents="2")
    assert [each.value for each in app.warning] == [
        "The link has “colour”, which no page knows. It has been left out."
    ]


def test_visit_left_out_is_told_only_where_it_would_be_shown() -> None:
    def told(page: str, **query: str) -> bool:
        app = opened(page, as_at="2016-02-20", **query)
        return any("referral and assessment" in each.value for each in app.warning)

    assert not told(SIDE)
    assert not told(AREAS)
    assert not told(TRAJECTORIES)
    assert told(TRAJECTORIES, visits="true")
    assert "referral and assessment visit of September 2010" in html(
        opened(RECORD, as_at="2016-02-20")
    )


def test_like_for_like_leaves_fewer_grades() -> None:
    app = opened(TRAJECTORIES)
    app.session_state[TABLE_OPENED] = True
    app.selectbox(key="theme").select("Children in care").run()
    before = html(app).count("<tr>")
    app.checkbox(key="alike").check().run()
    assert html(app).count("<tr>") == 1 + 3 < before


def test_chart_has_a_text_for_those_who_cannot_see_it() -> None:
    (chart,) = opened(TRAJECTORIES).get("plotly_chart")
    assert chart.proto.alt.startswith("Ribbons of 18 grades for overall effectiveness")


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("framework", "SIF", "21 judgements in 3 inspections"),
        ("grade", "Outstanding", "4 judgements in 2 inspections: 4 Outstanding."),
        ("themes", "Adoption", "3 judgements in 3 inspections: 1 Outstanding and 2 Good."),
    ],
)
def test_boxes_of_the_judgements_narrow_them(key: str, value: str, told: str) -> None:
    app = opened(AREAS)
    app.checkbox(key=f"{key}={value}").check().run()
    assert not app.exception
    assert told in html(app)
    assert app.query_params[key] == value
    (clear,) = (button for button in app.button if button.label == "Clear all")
    clear.click().run()
    assert key not in app.query_params
    assert "101 judgements" in html(app)


def test_boxes_say_what_they_leave_and_offer_nothing_else() -> None:
    app = opened(AREAS)
    assert app.checkbox(key="framework=SIF").label == "SIF (21)"
    assert app.checkbox(key="grade=Requires improvement").label == (
        "Requires improvement, with or without “to be good” (21)"
    )
    app.checkbox(key="framework=SIF").check().run()
    grades = [box.label for box in app.checkbox if (box.key or "").startswith("grade=")]
    assert grades == [
        "Outstanding (2)",
        "Good (9)",
        "Requires improvement, with or without “to be good” (10)",
    ]
    assert app.checkbox(key="framework=SLAC").label == "SLAC (48)"


def test_filter_that_has_nothing_left_to_offer_is_not_named() -> None:
    app = opened(AREAS, framework="SLAC", find="zzz")
    named = {each.value for each in app.markdown} & {"**Theme**", "**Grade**", "**Framework**"}
    assert named == {"**Framework**"}


def test_notices_of_the_filters_have_the_words_of_their_labels() -> None:
    app = opened(AREAS, **{"from": "1900", "area": "nonsense"})
    assert {each.value.split("“")[0] for each in app.warning} == {
        "The link asks for first year ",
        "The link asks for printed area ",
    }


def test_single_row_offers_no_order() -> None:
    few, one = (opened(AREAS, themes="Adoption", **more) for more in ({}, {"grade": "Outstanding"}))
    for app, offered in ((few, 1), (one, 0)):
        assert "Judgements found</caption>" in html(app)
        assert len([box for box in app.selectbox if box.label == "Sort by"]) == offered


def test_several_boxes_are_in_the_link_and_the_page_of_the_list_is_not() -> None:
    app = opened(AREAS, page_of_judgements="3", sort="Lowest grade first")
    assert "Rows 51 to 75 of 101" in html(app)
    app.checkbox(key="framework=SIF").check().run()
    app.checkbox(key="framework=SLAC").check().run()
    assert app.query_params["framework"] == ["SLAC", "SIF"]
    assert app.query_params["sort"] == "Lowest grade first"
    assert "page_of_judgements" not in app.query_params
    assert "Rows 1 to 25 of 69" in html(app)
    next(button for button in app.button if button.label == "Next page").click().run()
    assert "Rows 26 to 50 of 69" in html(app)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"strand": "Safeguarding services"}, "23 judgements"),
        ({"grade": "Requires improvement to be good"}, "21 judgements"),
        ({"area": "SIF: Local authority: Adoption performance"}, "3 judgements"),
        ({"from": "2024"}, "15 judgements in 3 inspections"),
        ({"to": "2009"}, "2 judgements in 1 inspection"),
        ({"theme": "Adoption", "only_theme": "true"}, "3 judgements in 3 inspections"),
        ({"theme": "Adoption"}, "101 judgements"),
        ({"from": "2014", "to": "2014"}, "No judgement matches the filters."),
        ({"find": "warrington outstanding"}, "2 judgements"),
        ({"find": "'; drop table judgement; --"}, "No judgement matches the filters."),
    ],
)
def test_link_to_judgements_made_for_the_page_of_old_leads_to_them(
    query: dict[str, str], told: str
) -> None:
    app = opened(AREAS, **query)
    assert not app.exception
    assert not app.warning
    assert told in html(app)


def test_theme_of_an_old_link_can_be_unticked() -> None:
    app = opened(AREAS, theme="Adoption", only_theme="true")
    app.checkbox(key="themes=Adoption").uncheck().run()
    assert "101 judgements" in html(app)
    assert "only_theme" not in app.query_params


def test_choices_that_contradict_each_other_can_be_taken_back() -> None:
    app = opened(AREAS, framework="SIF", grade="Adequate")
    assert "No judgement matches the filters." in html(app)
    assert app.checkbox(key="grade=Adequate").label == "Adequate (0)"
    app.checkbox(key="grade=Adequate").uncheck().run()
    assert "21 judgements" in html(app)


def test_unticking_the_last_box_that_leaves_something_ends_in_no_dead_end() -> None:
    app = opened(AREAS, framework="SLAC")
    app.checkbox(key="framework=SIF").check().run()
    app.checkbox(key="grade=Adequate").check().run()
    assert app.checkbox(key="framework=SIF").label == "SIF (0)"
    app.checkbox(key="framework=SLAC").uncheck().run()
    assert "framework" not in app.query_params
    assert "40 judgements" in html(app)


def test_long_list_is_made_when_it_is_opened_and_a_short_one_stands_open() -> None:
    assert "Rows 1 to 25" not in html(opened(AREAS))
    assert "Judgements found</caption>" not in html(opened(AREAS, framework="SIF"))
    assert "Judgements found</caption>" in html(opened(AREAS, framework="Child protection"))


def test_explorer_leads_to_the_record_of_every_inspection() -> None:
    text = html(opened(AREAS, page_of_judgements="1"))
    assert 'href="inspections?inspection=ce-slac-2011"' in text
    assert "page 37" in text
    assert "page 5, paragraph 14" in text
    assert "page 37" in text


def _inspections(app: AppTest) -> Selectbox[str]:
    (found,) = (box for box in app.selectbox if box.label == "Inspection or visit")
    return found


def test_record_of_every_inspection_opens() -> None:
    app = opened(RECORD)
    options = list(_inspections(app).options)
    for choice in options:
        _inspections(app).select(choice).run()
        assert not app.exception
    assert len(options) == 29


def test_record_says_what_is_unknown_and_what_the_sources_say() -> None:
    app = opened(RECORD, inspection="cwac-slac-2010")
    text = html(app)
    assert "Not known, which is not the same as not judged: 20 areas" in text
    assert "<summary>Which service was inadequate in 2010</summary>" in text
    assert "wording not seen, article" in text
    assert "The whole service was downgraded to inadequate in 2010." in text


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (register.METHOD, "Licences"),
        (register.METHOD_GRADES, "Grades in plain words"),
        (register.METHOD_GRADES, "Inspection frameworks since 2009"),
        (register.METHOD_AREAS, "Printed areas matched with leadership"),
        (register.METHOD_NEXT, "Years from one graded inspection to the next, by overall grade"),
        (register.METHOD_FIGURES, "Published figures that are not shown, as they cannot be right"),
        (register.METHOD_DISAGREE, "Month of the child protection inspection of 2013"),
        (register.METHOD_DOCUMENTS, "Documents and data sets"),
    ],
)
def test_every_part_of_method_holds_its_own(page: register.Page, told: str) -> None:
    app = opened(page.script)
    assert told in html(app) or told in [each.value for each in app.header]


def test_documents_are_found_by_words_and_by_kind() -> None:
    app = opened(register.METHOD_DOCUMENTS.script)
    app.text_input(key="document_find").set_value("improvement plan").run()
    assert "Draft children and young people" in html(app)
    app.selectbox(key="document_kind").select("press").run()
    assert "No document has these words." in html(app)


def test_where_sources_disagree_is_shown_for_whom_it_is_asked() -> None:
    app = opened(register.METHOD_DISAGREE.script, sources_on="Cheshire West and Chester")
    assert "Which service was inadequate in 2010" in html(app)
    app.radio(key="sources_on").set_value("More than one authority").run()
    assert "Which service was inadequate in 2010" not in html(app)


def test_link_to_what_there_is_not_says_so() -> None:
    app = AppTest.from_file(str(APP), default_timeout=30)
    app.query_params["warrington"] = "perhaps"
    app.run()
    assert [warning.value for warning in app.warning] == [
        "The link asks for warrington “perhaps”, which does not exist. It has been left out."
    ]


def test_record_leads_to_what_inspectors_asked_for_whoever_is_chosen() -> None:
    app = opened(RECORD, inspection="ce-ilacs-2019", cheshire_east="false", warrington="false")
    (address, told) = re.findall(r'href="(findings[^"]+)"[^>]*>([^<]+)<', html(app))[0]
    assert told == "What inspectors listed: 5 weaknesses and 5 strengths"
    path, query = unescape(address).split("?")
    assert path == register.FINDINGS_POINTS.path
    asked = {key: values[0] for key, values in parse_qs(query).items()}
    assert asked["warrington"] == "false"
    text = html(opened(register.FINDINGS_POINTS.script, **asked))
    assert "5 weaknesses and 5 strengths in 1 inspection." in text


def test_record_of_a_report_without_findings_has_no_link_to_them() -> None:
    assert 'href="findings' not in html(opened(RECORD, inspection="ce-jtai-2022"))


def test_record_not_published_by_the_day_is_told_and_left_out() -> None:
    app = opened(RECORD, inspection="ce-ilacs-2024")
    assert app.title[0].value.startswith("Cheshire East: ILACS standard inspection, 26 February")
    app.text_input(key="as_at").set_value("31 March 2016").run()
    assert "No inspection of that name had been published by 31 March 2016: left out." in [
        warning.value for warning in app.warning
    ]
    assert "2024" not in app.title[0].value


@pytest.mark.parametrize("page", EVERY, ids=lambda page: Path(page).stem)
@pytest.mark.parametrize("day", ["1 January 2009", "30 November 2009", "1 March 2011"])
def test_every_page_stands_when_little_or_nothing_is_published(page: str, day: str) -> None:
    app = opened(page, as_at=day)
    assert not app.exception
    assert len(app.title) == 1


def test_record_before_any_report_says_so() -> None:
    app = opened(RECORD)
    app.text_input(key="as_at").set_value("1 January 2009").run()
    assert "No inspection is known to have been published by 1 January 2009." in html(app)


def test_record_quotes_no_document_that_came_later() -> None:
    app = opened(RECORD, inspection="w-slac-2011")
    assert "The re-inspection took place in February 2011." in html(app)
    app.text_input(key="as_at").set_value("1 March 2011").run()
    assert "The re-inspection took place in February 2011." not in html(app)


def test_record_of_a_press_report_does_not_claim_a_public_licence() -> None:
    text = html(opened(RECORD, inspection="cwac-focused-2025"))
    assert "Licence of the source: All rights reserved; facts cited only." in text


def test_years_the_wrong_way_round_are_told() -> None:
    app = opened(AREAS, **{"from": "2020", "to": "2010"})
    assert "The first year is after the last" in html(app)


def test_lists_of_the_judgements_offer_what_is_left() -> None:
    app = opened(AREAS, framework="SIF")
    app.session_state["more"] = True
    app.run()
    areas = app.selectbox(key="area").options
    assert len(areas) == 8
    assert areas[1] == "SIF: Local authority: Overall judgement (3)"
    assert app.selectbox(key="from").options == ["All", "2015 (21)"]
    app.selectbox(key="area").select_index(1).run()
    assert "3 judgements in 3 inspections" in html(app)
    assert app.checkbox(key="framework=SIF").label == "SIF (3)"
    app.text_input(key="find").set_value("warrington").run()
    assert "1 judgement in 1 inspection" in html(app)
    assert app.query_params["find"] == "warrington"
