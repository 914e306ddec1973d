"""The page about findings in a real browser: an answer in few clicks, and the ways to it."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gradeline.paths import DATA
from tests.browser.conftest import choose, go_to, go_to_part, run_again, settle, visit
from tests.browser.looking import take
from tests.conftest import read_rows

pytestmark = pytest.mark.browser

MOST_CLICKS = 3
COUNT_CLICKS = """() => {
  window.clicks = 0;
  addEventListener("click", event => { if (event.isTrusted) window.clicks += 1; }, true);
}"""
# The rows of a table between one group's heading and the next, cell by cell.
ROWS_OF_GROUP = """(group) => {
  const rows = [];
  for (let row = group.closest("tr").nextElementSibling; row; row = row.nextElementSibling) {
    if (row.classList.contains("gl-group")) break;
    rows.push([...row.cells].map(cell => cell.innerText.trim()));
  }
  return rows;
}"""


def weaknesses(inspection_id: str) -> set[str]:
    """Return the names of the themes that a report lists for the authority, from the facts."""
    own = {
        row["finding_id"]
        for row in read_rows(DATA / "finding.csv")
        if row["inspection_id"] == inspection_id
        and row["kind"] == "weakness"
        and row["addressed_to"] == "local authority"
    }
    tags = {
        row["tag_id"] for row in read_rows(DATA / "finding_about.csv") if row["finding_id"] in own
    }
    return {row["label"] for row in read_rows(DATA / "finding_tag.csv") if row["tag_id"] in tags}


def test_weaknesses_listed_in_2024_and_2015_and_how_they_stand_with_warrington(
    page: Page, address: str
) -> None:
    visit(page, address)
    page.evaluate(COUNT_CLICKS)
    go_to(page, "Findings")

    told = "Cheshire East: listed in the latest report, 2024, and before"
    group = page.get_by_role("rowheader", name=told)
    expect(group).to_be_in_viewport()
    header = page.get_by_role("table").filter(has_text=told).locator("thead th").all_inner_texts()
    rows = [dict(zip(header, row, strict=True)) for row in group.evaluate(ROWS_OF_GROUP)]
    also_in_2015 = {row["About"]: row for row in rows if "2015" in row["Cheshire East"]}

    assert set(also_in_2015) == weaknesses("ce-ilacs-2024") & weaknesses("ce-sif-2015")
    still, ever = weaknesses("w-ilacs-2024"), set[str]()
    for report in ("w-slac-2011", "w-sif-2015", "w-ilacs-2019"):
        ever |= weaknesses(report)
    for theme, row in also_in_2015.items():
        assert row["Cheshire East"].startswith("Listed ")
        assert "2024" in row["Cheshire East"]
        if theme in still:
            assert re.match(r"Listed [^;]*2024", row["Warrington"])
        elif theme in ever:
            assert re.match(r"Listed .*; (not listed|as a strength) .*2024", row["Warrington"])
        else:
            assert re.match(r"Not listed in|Listed as a strength", row["Warrington"])
    assert 0 < page.evaluate("window.clicks") <= MOST_CLICKS


def test_third_click_brings_the_story_and_says_in_which_reports_it_is_listed(
    page: Page, address: str
) -> None:
    visit(page, address)
    go_to(page, "Findings")
    page.get_by_role("link", name="Accommodation of care leavers").first.click()
    name = "Accommodation of care leavers: report by report"
    page.get_by_role("heading", name=name).wait_for()
    settle(page)
    assert "about=Accommodation+of+care+leavers" in page.url
    expect(page.locator("body")).to_contain_text(
        "Warrington: listed in 2015; as a strength in 2024."
    )


def test_record_leads_to_the_findings_of_its_report(page: Page, address: str) -> None:
    visit(page, f"{address}/inspections?inspection=w-ilacs-2019&warrington=false")
    page.get_by_role("link", name="What inspectors asked for: 3 weaknesses").click()
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
