"""The page about findings in a real browser: an answer in few clicks, and the ways to it."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gradeline.paths import DATA
from tests.browser.conftest import choose, go_to, go_to_part, run_again, settle, visit
from tests.browser.looking import serious, take
from tests.conftest import read_rows

pytestmark = pytest.mark.browser

MOST_CLICKS = 3
LONGEST_ON_A_PHONE = 4_300
NAMES_OVER_THE_NEXT = """row => [...row.querySelectorAll("td")].filter(cell =>
  parseFloat(getComputedStyle(cell, "::before").width) > cell.clientWidth + 1).length"""
LATEST_FIRST = "Statement by statement, the latest report of each first"
COUNT_CLICKS_FROM_PAGE_TO_PAGE = """
  addEventListener("click", event => {
    if (event.isTrusted) sessionStorage.clicks = Number(sessionStorage.clicks ?? 0) + 1;
  }, true);
"""
COUNT_CLICKS = """() => {
  window.clicks = 0;
  addEventListener("click", event => { if (event.isTrusted) window.clicks += 1; }, true);
}"""


def faulted(inspection_id: str) -> set[str]:
    """Return the names of the themes that a report criticises, wholly or in part, or asks about."""
    own = {
        row["finding_id"]
        for row in read_rows(DATA / "finding.csv")
        if row["inspection_id"] == inspection_id
        and row["addressed_to"].startswith("local authority")
    }
    tags = {
        row["tag_id"] for row in read_rows(DATA / "finding_about.csv") if row["finding_id"] in own
    } | {
        row["tag_id"]
        for row in read_rows(DATA / "statement.csv")
        if row["inspection_id"] == inspection_id
        and row["speaks_of"] in ("authority", "team")
        and row["stance"] in ("criticises", "mixed")
    }
    return {row["label"] for row in read_rows(DATA / "finding_tag.csv") if row["tag_id"] in tags}


def test_what_was_asked_of_both_is_seen_at_once(page: Page, address: str) -> None:
    visit(page, address)
    page.evaluate(COUNT_CLICKS)
    go_to(page, "Findings")
    page.get_by_role(
        "heading", name="What was asked of both Cheshire East and Warrington?"
    ).wait_for()

    table = page.get_by_role("table", name="What is asked or criticised, by theme")
    cells = table.locator("td[data-of=Both]")
    links = cells.locator("a:not([class])").all_inner_texts()
    assert set(links) == faulted("ce-ilacs-2024") & faulted("w-ilacs-2024")
    expect(table.get_by_role("link", name="Quality of plans", exact=True)).to_be_in_viewport()
    assert 0 < page.evaluate("window.clicks") <= MOST_CLICKS


def test_theme_leads_to_the_page_of_the_report_in_two_clicks(page: Page, address: str) -> None:
    visit(page, f"{address}/findings")
    page.evaluate(COUNT_CLICKS)
    page.get_by_role("link", name="Private fostering", exact=True).click()
    page.get_by_role("heading", name="Private fostering: report by report").wait_for()
    settle(page)
    assert "about=Private+fostering" in page.url
    expect(page.locator("body")).to_contain_text("dealt with: criticised in 2019 (")
    with report_at_hand(page), page.expect_popup() as report:
        page.get_by_role("link", name="paragraph 13, page 4", exact=True).click()
    assert report.value.url.endswith("/50247203#page=4")
    report.value.close()


def test_what_was_asked_of_both_leads_to_the_latest_reports_of_the_two_in_two_clicks(
    page: Page, address: str
) -> None:
    page.add_init_script(COUNT_CLICKS_FROM_PAGE_TO_PAGE)
    visit(page, f"{address}/findings")
    asked = page.get_by_role("link", name="Support for care leavers", exact=True)
    expect(asked).to_be_in_viewport()
    asked.click()
    page.get_by_role("heading", name="Support for care leavers: report by report").wait_for()
    settle(page)
    picked = page.get_by_role("combobox", name="Whose reports")
    expect(picked).to_have_value("Cheshire East and Warrington")
    table = page.get_by_role("table", name=LATEST_FIRST)
    reports = list(dict.fromkeys(table.locator("tbody th a").all_inner_texts()))
    assert reports[:2] == ["Warrington, ILACS 2024", "Cheshire East, ILACS 2024"]
    assert not any(report.startswith("Cheshire West") for report in reports)
    row = table.get_by_role("row").filter(has_text="Cheshire East, ILACS 2024").first
    with report_at_hand(page), page.expect_popup() as report:
        row.get_by_role("link", name="page").click()
    assert re.search(r"/50247203#page=\d+$", report.value.url)
    report.value.close()
    assert page.evaluate("sessionStorage.clicks") == "2"


@contextmanager
def report_at_hand(page: Page) -> Iterator[None]:
    """Have an empty page stand where Ofsted keeps its reports, as tests ask nobody."""
    anywhere = "https://files.ofsted.gov.uk/**"
    page.context.route(anywhere, lambda route: route.fulfill(body="", content_type="text/html"))
    yield
    page.context.unroute(anywhere)


def test_record_leads_to_its_statements_theme_by_theme_and_they_lead_back(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/inspections?inspection=ce-ilacs-2024&cheshire_east=false")
    with run_again(page):
        page.get_by_text("What its 57 paragraphs say, theme by theme").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Private fostering"))
    expect(row).to_contain_text("praised")
    with report_at_hand(page), page.expect_popup() as report:
        row.get_by_role("link", name="13", exact=True).click()
    assert report.value.url.endswith("/50247203#page=4")
    report.value.close()

    row.get_by_role("link", name="Private fostering").click()
    page.get_by_role("heading", name="Private fostering: report by report").wait_for()
    settle(page)
    picked = page.get_by_role("combobox", name="Report", exact=True)
    assert picked.input_value().startswith("Cheshire East, ILACS, 26 February 2024")
    statements = page.get_by_role("table", name=LATEST_FIRST)
    assert set(statements.locator("tbody th a").all_inner_texts()) == {"Cheshire East, ILACS 2024"}
    statements.locator("tbody th a").first.click()
    page.get_by_role("heading", name="Cheshire East: ILACS").first.wait_for()
    assert "inspection=ce-ilacs-2024" in page.url


def test_question_typed_in_stands_in_the_link_and_is_taken_back(page: Page, address: str) -> None:
    visit(page, f"{address}/findings-theme")
    field = page.get_by_role("textbox", name="Or find statements")
    field.fill("private fostering since 2015")
    with run_again(page):
        field.press("Enter")
    expect(page.locator("body")).to_contain_text("on “private fostering since 2015”")
    assert "said=private+fostering+since+2015" in page.url
    with run_again(page):
        page.go_back()
    assert "said=" not in page.url


@pytest.mark.parametrize("width", [820, 390])
@pytest.mark.parametrize("path", ["findings", "findings-board", "findings-theme"])
def test_pages_fit_narrow_screens(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{address}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert serious(page) == []


def test_board_is_short_on_a_phone_and_says_whose_initials_stand_over_its_marks(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{address}/findings-board")
    whose = page.get_by_text("CE: Cheshire East; CWaC: Cheshire West and Chester; W: Warrington.")
    assert whose.is_visible()
    rows = page.locator(".gl-marks tbody tr:not(.gl-group)")
    tops = [box["y"] for each in rows.first.locator("td").all() if (box := each.bounding_box())]
    assert len(tops) == 11
    assert len(set(tops)) == 1
    assert rows.first.evaluate(NAMES_OVER_THE_NEXT) == 0
    assert page.get_by_test_id("stMain").evaluate("node => node.scrollHeight") <= LONGEST_ON_A_PHONE
    page.set_viewport_size({"width": 1440, "height": 900})
    assert not whose.is_visible()


def test_record_leads_to_the_findings_of_its_report(page: Page, address: str) -> None:
    visit(page, f"{address}/inspections?inspection=w-ilacs-2019&warrington=false")
    page.get_by_role("link", name="What inspectors listed: 3 weaknesses").click()
    page.wait_for_url("**/findings-points?**")
    page.get_by_role("heading", name="What do inspectors ask for").wait_for()
    settle(page)
    picked = page.get_by_role("combobox", name="Inspection", exact=True)
    assert picked.input_value().startswith("Warrington, ILACS")
    taken = take(page, "Rows as CSV")
    rows = list(csv.DictReader(io.StringIO(Path(taken.path()).read_text("utf-8-sig"))))
    assert {row["inspection_id"] for row in rows} == {"w-ilacs-2019"}
    assert all(row["licence"] for row in rows)


def test_parts_keep_what_they_share_and_old_links_lead_to_theirs(page: Page, address: str) -> None:
    visit(page, f"{address}/findings?family=SIF&warrington=false")
    assert page.url.split("/")[-1].startswith("findings-board?")
    go_to_part(page, "Every point")
    assert "family=SIF" in page.url
    assert "warrington=false" in page.url
    choose(page, "Kind", "Strengths", exact=True)
    assert "kind=Strengths" in page.url
    expect(page.locator("body")).not_to_contain_text("ILACS 2024")
    with run_again(page):
        page.go_back()
    assert "kind=" not in page.url
