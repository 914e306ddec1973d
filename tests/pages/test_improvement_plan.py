"""The page about the improvement plan, run as Streamlit runs it."""

import re
from urllib.parse import parse_qs

import pytest
from markupsafe import escape
from streamlit.testing.v1 import AppTest

from tests.conftest import read_rows
from tests.pages.test_pages import cells, figure, html, opened
from tests.small_facts import SMALL

pytestmark = pytest.mark.slow

PAGE = "pages/plan/progress.py"
RECOMMENDATION = "pages/plan/recommendation.py"
ACTIONS = "pages/plan/actions.py"
LABELS = {
    row["recommendation_number"]: f"{row['recommendation_number']}. {row['wording']}"
    for row in read_rows(SMALL / "plan_recommendation.csv")
}


def table(app: AppTest, caption: str) -> list[dict[str, str]]:
    """Return the rows of the table of a caption by the names of its columns."""
    (markup,) = [
        each
        for each in re.findall(r"<table.*?</table>", html(app))
        if re.search(rf"<caption[^>]*>{re.escape(escape(caption))}</caption>", each)
    ]
    header = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', markup)
    return [dict(zip(header, row, strict=True)) for row in cells(markup) if len(row) > 1]


def facts_of(app: AppTest, number: int) -> dict[str, str]:
    """Return what the page says of a recommendation, by what it is about."""
    held = table(app, f"Recommendation {number}")
    return {row["What"]: row["In the plan or the report"] for row in held}


def test_page_opens_on_december_2015_with_the_answer() -> None:
    app = opened(PAGE)
    assert app.title[0].value == "How far had Cheshire East's improvement plan of 2015 got?"
    text = html(app)
    assert "By the end of December 2015, 29 of the plan&#39;s 180 actions" in text
    assert "71 more were due, 51 of them in that month, and 76 were not yet due." in text
    assert "The plan gives no date for action 5.2." in text
    assert "10.9 (completion in August 2016)" in text
    assert text.index("29 of the plan") < text.index("<table")


def test_page_says_what_the_draft_cannot_tell_and_on_which_terms_it_is_shown() -> None:
    text = html(opened(PAGE))
    assert "an undated draft of November or December 2015" in text
    assert "It does not show what was done afterwards" in text
    assert "about Cheshire East alone" in text
    assert "All rights in the plan reserved by the council: facts are cited only" in text
    assert "Unofficial." in text


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("August 2015", "By the end of August 2015, 7 of the plan"),
        ("November 2015", "28 of the plan&#39;s 180 actions"),
        ("December 2016", "147 more were due, 3 of them in that month, and 0 were not yet due."),
    ],
)
def test_month_changes_progress(month: str, told: str) -> None:
    app = opened(PAGE)
    app.selectbox(key="plan_month").select(month).run()
    assert not app.exception
    assert told in html(app)


def test_no_action_is_counted_as_due_before_its_month() -> None:
    app = opened(PAGE, plan_month="August 2015")
    (plan, *_) = table(app, "Progress by priority")
    assert plan["Due in the month"] == plan["Due earlier"] == "0"
    assert "were due" not in html(app)


def test_chart_draws_every_dated_action_and_has_a_text() -> None:
    app = opened(PAGE)
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt.startswith("Bar chart of 176 actions by the month")
    assert "52 in December 2015, 29 in November 2015 and 28 in January 2016" in chart.proto.alt
    spec = figure(app)
    assert spec["layout"]["barmode"] == "stack"
    *bars, totals = spec["data"]
    assert [trace["name"].split(" ")[0] for trace in bars] == ["Completed", "Due,", "Not"]
    assert sum(int(total) for total in totals["text"]) == 176


@pytest.mark.parametrize(
    ("part", "rows"), [("Priority", 5), ("Recommendation", 25), ("Lead role", 25)]
)
def test_progress_by_each_kind_of_part(part: str, rows: int) -> None:
    app = opened(PAGE, progress_by=part)
    held = table(app, f"Progress by {part.lower()}")
    assert len(held) == rows
    assert held[0]["Actions"] == "180"
    assert held[0]["Undated or impossible"] == "5.2, 10.9, 154.1, 158.6"
    assert (f"Rows 1 to {rows} of " in html(app)) == (part != "Priority")


def test_recommendation_in_the_table_leads_to_itself_and_keeps_the_choices() -> None:
    asked = {
        "progress_by": "Recommendation",
        "plan_month": "March 2016",
        "warrington": "false",
    }
    app = opened(PAGE, **asked)
    links = [
        parse_qs(link.replace("&amp;", "&"))
        for shown in (app, opened(PAGE, page_of_progress="2", **asked))
        for link in re.findall(r'href="plan-recommendation\?([^"]+)"', html(shown))
    ]
    assert [link["plan_recommendation"][0] for link in links] == sorted(
        LABELS.values(), key=lambda label: int(label.split(".")[0])
    )
    assert all(link["plan_month"] == ["March 2016"] for link in links)
    assert all(link["warrington"] == ["false"] for link in links)


def test_every_recommendation_shows_its_actions_and_measures() -> None:
    app = opened(RECOMMENDATION)
    actions, measures = (read_rows(SMALL / f"plan_{name}.csv") for name in ("action", "measure"))
    for number, label in LABELS.items():
        app.selectbox(key="plan_recommendation").select(label).run()
        assert not app.exception
        shown = [row["Action"] for row in table(app, f"Actions of recommendation {number}")]
        own = [row["reference"] for row in actions if row["recommendation_number"] == number]
        assert [name.split("printed")[0] for name in shown] == own
        count = sum(row["recommendation_number"] == number for row in measures)
        if count:
            assert len(table(app, f"Measures of recommendation {number}")) == count
        else:
            assert f"The plan prints no measures for recommendation {number}." in html(app)


def test_recommendation_says_which_paragraphs_it_answers() -> None:
    app = opened(RECOMMENDATION, plan_recommendation=LABELS["2"])
    facts = facts_of(app, 2)
    assert facts["Paragraphs it answers"] == (
        "36 and 82 (cited as 37 and 84) of the SIF report, Cheshire East 2015"
    )


def test_recommendation_shows_its_findings_with_links_to_their_themes() -> None:
    app = opened(RECOMMENDATION, plan_recommendation=LABELS["1"])
    facts = facts_of(app, 1)
    own = [
        row
        for row in read_rows(SMALL / "finding.csv")
        if row["inspection_id"] == "ce-sif-2015" and row["number"] == "1"
    ]
    assert len(own) == 3
    assert all(row["wording"] in facts["Findings of the report"] for row in own)
    assert 'href="findings-theme?about=' in html(app)


def test_recommendation_leads_to_the_paragraphs_that_it_answers() -> None:
    app = opened(RECOMMENDATION, plan_recommendation=LABELS["5"])
    facts = facts_of(app, 5)
    assert "In the text of the report: 26" in facts["Findings of the report"]
    assert '#page=13" target="_blank" rel="noopener">26</a>' in html(app)


def test_recommendation_of_one_who_is_not_shown_leads_to_them_too() -> None:
    app = opened(RECOMMENDATION, plan_recommendation=LABELS["5"], cheshire_east="false")
    assert "In the text of the report:" in html(app)


def test_every_action_leads_to_its_recommendation() -> None:
    links = re.findall(r'<th scope="row"><a href="([^"]+)"[^>]*>([^<]+)</a>', html(opened(ACTIONS)))
    assert links
    for address, reference in links:
        number = reference.split(".")[0]
        assert address.startswith(f"plan-recommendation?plan_recommendation={number}.+")


def test_bands_are_shown_as_printed_and_as_read() -> None:
    app = opened(RECOMMENDATION, plan_recommendation=LABELS["2"])
    held = {row["Measure"]: row for row in table(app, "Measures of recommendation 2")}
    row = held["Child protection plans open more than 15 monthsfigures on the scorecard"]
    assert row["Band for outstanding"].replace(" ", "") == "Below10below10%"
    assert row["Band for good"].replace(" ", "") == "10-15atmost15%"
    assert held["Practice Alerts made"]["Band for good"] == "no band"


def test_recommendation_leads_to_the_record_of_the_inspection() -> None:
    assert 'href="inspections?inspection=ce-sif-2015"' in html(opened(RECOMMENDATION))


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("plan_lead", "Group Managers", "7 actions at the end of December 2015"),
        ("plan_state", "Due", "71 actions at the end of December 2015"),
        ("plan_state", "Date cannot be right", "3 with a date that cannot be right"),
        ("plan_state", "Not dated", "1 action at the end of December 2015: 1 not dated."),
    ],
)
def test_filters(key: str, value: str, told: str) -> None:
    app = opened(ACTIONS)
    app.selectbox(key=key).select(value).run()
    assert not app.exception
    assert told in html(app)


def test_search_of_the_wording() -> None:
    app = opened(ACTIONS)
    app.text_input(key="plan_find").set_value("  FGM   strategy ").run()
    assert "actions at the end of December 2015" in html(app)
    app.text_input(key="plan_find").set_value("'; drop table plan_action; --").run()
    assert not app.exception
    assert "No action matches the filters." in html(app)


def test_corrected_reference_is_shown_with_the_printed_one() -> None:
    app = opened(ACTIONS, plan_find="154.8")
    (row,) = table(app, "Actions found, in the order of the plan")
    assert row["Action"] == "153.8printed 154.8"


@pytest.mark.parametrize("key", ["plan_month", "plan_recommendation", "plan_lead", "plan_state"])
def test_value_of_a_link_that_there_is_not_is_told(key: str) -> None:
    app = opened(PAGE, **{key: "<script>alert(1)</script>"})
    assert not app.exception
    assert any(
        "which does not exist. It has been left out." in warning.value for warning in app.warning
    )
    assert "<script>" not in html(app)


def test_authorities_chosen_elsewhere_change_nothing_that_is_told() -> None:
    def told(app: AppTest) -> str:
        return re.sub(r'href="[^"]*"', "", html(app))

    assert told(opened(PAGE, cheshire_east="false")) == told(opened(PAGE))


@pytest.mark.parametrize(
    ("key", "value", "title"),
    [
        ("plan_recommendation", LABELS["2"], "Recommendation 2 of Cheshire East's improvement"),
        ("plan_lead", "Group Managers", "Which actions did Cheshire East's improvement plan"),
        ("plan_find", "FGM", "Which actions did Cheshire East's improvement plan"),
    ],
)
def test_link_of_old_leads_to_the_part_that_answers_it(key: str, value: str, title: str) -> None:
    app = opened(PAGE, **{key: value, "plan_month": "March 2016"})
    assert app.title[0].value.startswith(title)
    assert app.query_params[key] == value
    assert app.selectbox(key="plan_month").value == "March 2016"
