"""The scorecard, run as Streamlit runs it: years, measures, reports, a reader's own values."""

import csv
import io
from html import unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import read_rows
from tests.pages.test_improvement_plan import table
from tests.pages.test_pages import figure, html, opened
from tests.small_facts import SMALL

pytestmark = pytest.mark.slow

PAGE = "pages/plan/scorecard.py"
MEASURES, REPORTS, OWN = (
    f"pages/plan/{name}.py" for name in ("one_measure", "figures_in_reports", "own_values")
)
NEWEST = str(
    max(
        int(row["year"])
        for row in read_rows(SMALL / "observation.csv")
        if row["indicator_id"] == "assessments_45_days_pct"
    )
)
MEASURE = "Child protection conferences held within timescale: protection plans reviewed on time"
ASSESSMENTS, REPEAT = "Assessments completed within 45 days", "Repeat referrals"
ON_BANDS = "on the plan's bands, which are not Ofsted's grades"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def text(app: AppTest) -> str:
    return unescape(html(app))


def row_of(rows: list[dict[str, str]], start: str) -> dict[str, str]:
    return next(row for row in rows if row["Measure"].startswith(start))


def file_of(*rows: tuple[str, ...]) -> bytes:
    content = io.StringIO()
    writer = csv.writer(content)
    writer.writerow(["measure_id", "measure", "unit", "authority", "period", "value", "baseline"])
    for measure, value, *more in rows:
        authority, period, baseline = (*more, "", "", "")[:3]
        writer.writerow([measure, "", "", authority, period, value, baseline])
    return content.getvalue().encode()


def given(content: bytes, name: str = "values.csv", mime: str = "text/csv") -> AppTest:
    app = opened(OWN)
    app.file_uploader[0].set_value((name, content, mime)).run()
    assert not app.exception
    return app


def test_page_opens_on_the_newest_year_with_the_answer_first() -> None:
    app = opened(PAGE)
    assert app.selectbox(key="score_year").value == NEWEST
    said = text(app)
    assert f"Figures for {NEWEST}, on the bands of Cheshire East's plan." in said
    assert said.index("Figures for") < said.index("<table")
    assert "they are not Ofsted's grades, no inspector placed a figure here" in said


def test_three_authorities_and_england_stand_side_by_side() -> None:
    rows = table(opened(PAGE, score_year="2019"), f"Scorecard, 2019, {ON_BANDS}")
    assert list(rows[0]) == [
        "Measure",
        "Cheshire East",
        "Cheshire West and Chester",
        "Warrington",
        "England",
        "Bands as printed",
    ]
    assessments = row_of(rows, ASSESSMENTS)
    assert "80.6%" in assessments["Cheshire East"]
    assert "on the plan's bands: requires improvement" in assessments["Cheshire East"]
    needed = "0.4 percentage points more would reach the band for good (from 81%)"
    assert needed in assessments["Cheshire East"]
    assert "between two printed bands" in assessments["Cheshire East"]
    repeat = row_of(rows, REPEAT)
    assert "20.0%" in repeat["Cheshire East"]
    assert "any fall would reach the band for outstanding (below 20%)" in repeat["Cheshire East"]
    assert "on the plan's bands: outstanding" in repeat["Warrington"]
    assert "for outstanding: Below 20" in repeat["Bands as printed"]


def test_conferences_of_two_kinds_are_never_averaged() -> None:
    rows = table(opened(PAGE, score_year="2024"), f"Scorecard, 2024, {ON_BANDS}")
    kinds = [row for row in rows if row["Measure"].startswith("Child protection conferences")]
    assert len(kinds) == 2
    assert {row["Cheshire East"][:5] for row in kinds} == {"93.1%", "84.8%"}
    assert all("Comes close" in row["Measure"] for row in kinds)


def test_year_before_a_series_began_shows_the_others() -> None:
    rows = table(opened(PAGE, score_year="2013"), f"Scorecard, 2013, {ON_BANDS}")
    assert not any(row["Measure"].startswith(ASSESSMENTS) for row in rows)
    assert row_of(rows, REPEAT)


@pytest.mark.parametrize("year", ["1999", "2099", "<script>"])
def test_year_that_there_is_not_is_told_and_left_out(year: str) -> None:
    app = opened(PAGE, score_year=year)
    assert "which does not exist" in app.warning[0].value
    assert app.selectbox(key="score_year").value == NEWEST


def test_year_that_an_earlier_day_does_not_know_gives_way_to_the_newest_it_knows() -> None:
    app = opened(PAGE)
    app.selectbox(key="score_year").select("2024").run()
    app.text_input(key="as_at").set_value("31 March 2016").run()
    assert not app.exception
    assert app.selectbox(key="score_year").value == "2015"
    assert "Figures that had come out by 31 March 2016" in text(app)


def test_before_any_figure_the_page_says_so() -> None:
    told = "No figure held had come out by this day."
    assert told in text(opened(PAGE, as_at="2010-01-01"))
    app = opened(MEASURES, as_at="2010-01-01")
    assert told in text(app)
    assert not app.get("plotly_chart")
    assert "No report with such figures is held for this choice." in text(
        opened(REPORTS, as_at="2010-01-01")
    )


def test_authority_left_out_leaves_every_table_and_the_chart() -> None:
    app = opened(PAGE)
    app.checkbox(key="warrington").uncheck().run()
    assert "Warrington" not in table(app, f"Scorecard, {NEWEST}, {ON_BANDS}")[0]
    app = opened(MEASURES, warrington="false")
    assert "Warrington" not in table(app, f"Every year {ON_BANDS}: {MEASURE}")[0]
    assert not any("Warrington" in trace.get("name", "") for trace in figure(app)["data"])
    reported = table(
        opened(REPORTS, warrington="false"),
        f"Figures of inspection reports {ON_BANDS}",
    )
    assert {row["Authority"] for row in reported} == {
        "Cheshire East",
        "Cheshire West and Chester",
    }


def test_chosen_measure_is_drawn_and_told() -> None:
    app = opened(MEASURES)
    app.selectbox(key="score_measure").select(REPEAT).run()
    rows = table(app, f"Every year {ON_BANDS}: {REPEAT}")
    assert rows[0]["Period"] == f"year to 31 March {NEWEST}"
    newest = [row for row in rows if row["Period"].endswith("2019")]
    assert newest[0]["Warrington"].startswith("13.3%")
    assert "on the plan's bands: outstanding" in newest[0]["Warrington"]
    assert {trace.get("name") for trace in figure(app)["data"]} >= {"Warrington (W)", "England"}
    bands = "Below 20 for outstanding, 20-24 for good and 25-30 for requires improvement"
    assert f"Bands of the plan: {bands}." in text(app)


def test_figure_of_a_report_shows_how_it_was_reckoned_and_where_it_stands() -> None:
    pages = [opened(REPORTS, page_of_reported=str(number)) for number in range(1, 6)]
    said = "".join(map(text, pages))
    assert "94.7%: 18 of 19" in said
    assert "based on few children" in said
    assert "not placed: only related" in said
    assert "not placed: printed only as “about” or “at most”" in said
    assert "not placed: the plan prints no bands" in said
    caption = f"Figures of inspection reports {ON_BANDS}"
    rows = [row for page in pages for row in table(page, caption)]
    assert len(rows) == 54
    assert all("page" in row["Document"] or "paragraph" in row["Document"] for row in rows)
    health = row_of(rows, "Initial health assessments completed within timescale")
    assert health["Measure"].endswith("Recommendation 12")


def test_measures_without_a_figure_say_why_and_lead_to_their_recommendation() -> None:
    app = opened(PAGE)
    app.session_state["fold-without-a-figure"] = True
    app.run()
    rows = table(app, "Measures without a figure")
    assert f"Of the plan's 87 different measures, {len(rows)} have no figure" in text(app)
    assert all(row["Why there is no figure"] for row in rows)
    assert "plan-recommendation?plan_recommendation=" in html(app)
    assert "not taken up yet" not in text(app)


def test_own_values_are_scored() -> None:
    app = given(
        file_of(
            ("m40", "81", "Warrington", "2025-26"),
            ("m19", "90", "", ""),
            ("m03", "80", "", "", "100"),
        )
    )
    assert "3 values read, 3 placed on the plan's bands." in text(app)
    rows = table(app, "Your own values")
    assert [row["Measure"][:12] for row in rows] == ["Assessments ", "Strategy Dis", "Complaints a"]
    assert "on the plan's bands: good" in rows[0]["On the bands"]
    assert rows[0]["Authority"] == "Warrington"
    assert "printed in two bands: the better one counts" in rows[1]["On the bands"]
    assert "baseline 100: 20.0% lower" in rows[2]["Your value"]


def test_what_is_right_is_scored_beside_messages_about_what_is_not() -> None:
    app = given(file_of(("m40", "0.85"), ("m46", "twelve"), ("m52", "19.9"), ("m99", "3")))
    said = text(app)
    assert "1 value read, 1 placed on the plan's bands. 3 messages about rows: see below." in said
    rows = table(app, "Messages about rows")
    assert [row["Where"] for row in rows] == ["row 2", "row 3", "row 5"]
    assert all(row["The row's value"] == "not scored" for row in map(plain, rows))


def plain(row: dict[str, str]) -> dict[str, str]:
    return {unescape(name): unescape(value) for name, value in row.items()}


@pytest.mark.parametrize("page", [PAGE, MEASURES, REPORTS, OWN])
def test_bands_are_under_the_licence_of_the_plan_and_no_other(page: str) -> None:
    said = text(opened(page))
    assert "All rights in the plan reserved by the council: its bands are cited as facts." in said
    assert ("Figures: Open Government Licence v3.0." in said) == (page != OWN)


def test_markup_in_an_own_value_stays_text() -> None:
    app = given(file_of(("m40", "81", "<img src=x onerror=alert(1)>", "<b>2025</b>")))
    assert "<img src=x" not in html(app)
    assert "&lt;img src=x" in html(app)
    assert "<b>2025" not in html(app)


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b"%PDF-1.4", b"\x00\x01\x02", b"PK\x03\x04broken"]
)
def test_file_that_is_no_template_is_refused_in_one_sentence(content: bytes) -> None:
    app = given(content)
    assert [each.value for each in app.error] == ["This file cannot be scored."]
    assert "Nothing was read." in app.code[-1].value
    assert "The bands are those that the draft plan" in html(app)


def test_two_thousand_rows_are_scored_and_the_page_stays_short() -> None:
    rows: list[Any] = [
        ("m40", str(value % 99 + 2), f"Team {value}", "2025") for value in range(1900)
    ]
    app = given(file_of(*rows, *[("m40", "text")] * 100))
    said = text(app)
    assert "1900 values read, 1900 placed on the plan's bands. 100 messages" in said
    assert "The first 200 of 1,900; the download has all." in said
    assert len(table(app, "Your own values")) == 200
    assert len(table(app, "Messages about rows")) == 100


def test_own_values_leave_with_the_file() -> None:
    app = given(file_of(("m40", "81")))
    app.file_uploader[0].set_value([]).run()
    assert "Your own values, as you gave them" not in text(app)
    assert "Your own values, as you gave them" not in text(opened(OWN))


def test_link_of_old_to_a_measure_leads_to_it() -> None:
    app = opened(PAGE, score_measure=REPEAT)
    assert app.title[0].value.startswith("How has one measure moved")
    assert app.selectbox(key="score_measure").value == REPEAT
