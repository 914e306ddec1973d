"""The dashboard in a real browser, as its readers use it."""

import csv
import io
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from gradeline.navigation.register import page_at
from tests.browser.conftest import choose, go_to, run_again, settle, started, visit
from tests.browser.looking import (
    PHONE,
    assert_all_can_use_it,
    assert_downloads_are_rows,
    fits,
    nothing_wrong,
    serious,
    take,
)

pytestmark = pytest.mark.browser

TITLES = {
    "/": "Where do the three stand?",
    "/trajectories": "Overall effectiveness: the grades since 2009",
    "/trajectories-by-authority": "Cheshire East: the grades since 2009",
    "/judgement-areas": "Which judgements were made, area by area?",
    "/findings": "What was asked of both Cheshire East and Warrington?",
    "/plan": "How far had Cheshire East's improvement plan of 2015 got?",
    "/scorecard": "How do they score on Cheshire East's own thresholds?",
    "/inspections": "Cheshire East: ILACS standard inspection, 26 February to 8 March 2024",
    "/method": "What this is, and where it all comes from",
    "/accessibility": "Who can use this, and where does it fall short?",
}
# Further parts of the pages above, which hold their choices as those do.
PARTS = {
    "/findings-board": "What does each report say, theme by theme?",
    "/findings-theme": "Leadership and corporate support: report by report",
    "/findings-points": "What do inspectors ask for, and what do they praise?",
    "/plan-recommendation": "Recommendation 1 of Cheshire East's improvement plan of 2015",
    "/plan-actions": "Which actions did Cheshire East's improvement plan of 2015 set?",
    "/scorecard-measure": "How has one measure moved, on Cheshire East's own thresholds?",
    "/scorecard-reports": "Where do figures in reports lie on Cheshire East's own thresholds?",
    "/own-values": "Where do your own values lie on Cheshire East's own thresholds?",
    "/grades-and-frameworks": "What do the grades mean, and what did each framework judge?",
    "/areas-and-themes": "Which printed areas are compared with which?",
    "/until-the-next": "How long is it usually until the next inspection?",
    "/figures": "How are published figures handled?",
    "/where-sources-disagree": "Where do sources disagree, and what is used?",
    "/documents": "Which documents and data sets do the facts come from?",
}
# The ground of the mark beside the label of a radio or check box.
MARK = """node => {
  const part = node.closest("label").querySelector(":scope > div");
  return getComputedStyle(node.type === "radio" ? part.firstElementChild : part).backgroundColor;
}"""
# As at 31 December 2024, without Warrington.
THEN = {
    "/": "Where did the two stand on 31 December 2024?",
    "/trajectories": "Overall effectiveness: the grades from 2009 to 31 December 2024",
    "/trajectories-by-authority": "Cheshire East: the grades from 2009 to 31 December 2024",
    "/judgement-areas": ("Which judgements had been published by 31 December 2024, area by area?"),
    "/findings": (
        "What had been asked of both Cheshire East and Cheshire West and Chester by"
        " 31 December 2024?"
    ),
    "/scorecard": ("How did they score on Cheshire East's own thresholds by 31 December 2024?"),
}


@pytest.mark.parametrize("path", [*TITLES, *PARTS])
def test_page_in_one_visit(page: Page, address: str, path: str) -> None:
    with nothing_wrong(page, address):
        visit(page, f"{address}{path}")
        assert page.locator("h1").inner_text() == {**TITLES, **PARTS}[path]
        assert_downloads_are_rows(page)
        assert_all_can_use_it(page)


@pytest.mark.parametrize("path", TITLES)
def test_deep_link_brings_the_day_and_the_authorities(page: Page, address: str, path: str) -> None:
    assert_deep_link_opens(page, address, path)


# The file of the first is named as its address, that of the second is not; Streamlit treats a first
# visit to them differently.
@pytest.mark.parametrize("path", ["/findings", "/trajectories"])
def test_deep_link_on_a_fresh_server(page: Page, tmp_path: Path, path: str) -> None:
    with started(tmp_path / "log.txt") as address:
        assert_deep_link_opens(page, address, path)


def assert_deep_link_opens(page: Page, address: str, path: str) -> None:
    visit(page, f"{address}{path}?as_at=2024-12-31&warrington=false")
    assert page.locator("h1").inner_text() == THEN.get(path, TITLES[path])
    assert page.get_by_text("Page not found").count() == 0
    assert "as_at=2024-12-31" in page.url
    assert "warrington=false" in page.url
    if "as_at" in page_at(path.strip("/")).goes_by:
        assert page.get_by_label("As at", exact=True).input_value() == "31 December 2024"
        assert not page.get_by_label("Warrington", exact=True).is_checked()
        assert "As at 31 December 2024" in page.inner_text("body")


def test_deep_link_brings_a_theme_and_the_switches(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?theme=Care+leavers&bridged=true&visits=false")
    assert page.locator("h1").inner_text() == "Care leavers: the grades since 2009"
    assert page.get_by_label("Bridge frameworks").is_checked()
    assert not page.get_by_label("Visits and events").is_checked()


def test_choices_stay_while_moving_between_pages(page: Page, address: str) -> None:
    visit(page, address)
    page.get_by_label("As at", exact=True).fill("31 March 2016")
    with run_again(page):
        page.get_by_label("As at", exact=True).press("Enter")
    with run_again(page):
        page.get_by_text("Cheshire East", exact=True).first.click()
    go_to(page, "Trajectories")
    choose(page, "Theme", "Leadership")
    go_to(page, "Judgement areas")
    for part in ("as_at=31+March+2016", "cheshire_east=false", "theme=Leadership"):
        assert part in page.url.replace("%20", "+")
    go_to(page, "Method")
    assert "as_at=31+March+2016" in page.url.replace("%20", "+")
    with run_again(page):
        page.go_back()
    assert page.locator("h1").inner_text() == (
        "Which judgements had been published by 31 March 2016, area by area?"
    )
    assert page.get_by_label("As at", exact=True).input_value() == "31 March 2016"


def test_copied_link_opens_the_same_view(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?theme=Adoption")
    with run_again(page):
        page.get_by_text("Warrington", exact=True).first.click()
    page.wait_for_url("**warrington=false**")
    page.get_by_role("button", name="Copy link").click()
    code = page.get_by_test_id("stPopoverBody").locator("code")
    expect(code).to_have_text(page.url)
    expect(page.get_by_test_id("stPopoverBody")).to_contain_text("It opens on this computer alone")
    link = code.inner_text()
    other = page.context.new_page()
    visit(other, link)
    assert other.locator("h1").inner_text() == "Adoption: the grades since 2009"
    assert not other.get_by_label("Warrington", exact=True).is_checked()


def test_cell_of_the_grid_leads_to_its_inspection(page: Page, address: str) -> None:
    visit(page, f"{address}/judgement-areas")
    page.get_by_label("Outstanding: Cheshire West and Chester, SIF 2015").first.click()
    page.wait_for_url("**inspection=cwac-sif-2015**")
    settle(page)
    assert page.locator("h1").inner_text().startswith("Cheshire West and Chester: SIF inspection")


def test_picked_inspection_goes_into_the_link(page: Page, address: str) -> None:
    visit(page, f"{address}/inspections")
    box = page.get_by_role("combobox", name="Inspection or visit")
    box.click()
    box.type("Warrington: SIF")
    with run_again(page):
        box.press("Enter")
    page.wait_for_function("location.search.includes('inspection=w-sif-2015')")
    assert page.locator("h1").inner_text() == (
        "Warrington: SIF inspection, 24 February to 20 March 2015"
    )


def test_explorer_filter_is_worked_by_keyboard(page: Page, address: str) -> None:
    visit(page, f"{address}/judgement-areas")
    page.get_by_label("Outstanding (4)").focus()
    with run_again(page):
        page.keyboard.press("Space")
    page.wait_for_url("**grade=Outstanding**")
    expect(page.locator("body")).to_contain_text("4 judgements in 2 inspections: 4 Outstanding.")
    page.get_by_role("button", name="Clear all").focus()
    with run_again(page):
        page.keyboard.press("Enter")
    expect(page.locator("body")).not_to_contain_text("Filtered by")
    with run_again(page):
        page.go_back()
    expect(page.get_by_label("Outstanding (4)")).to_be_checked()
    expect(page.locator("body")).to_contain_text("Filtered by: Outstanding.")


def test_inadequate_grades_of_two_themes_are_four_clicks_away(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/?with=halton")
    with run_again(page):
        page.get_by_label("Search").fill("inadequate")
        page.get_by_label("Search").press("Enter")
    page.get_by_role("link", name="Inadequate", exact=True).click()
    page.wait_for_url("**/judgement-areas?**")
    settle(page)
    for theme in ("Children in care", "Care leavers"):
        with run_again(page):
            page.get_by_test_id("stCheckbox").filter(has_text=theme).click()
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download Excel").click()
    caught.value.save_as(tmp_path / "judgements.xlsx")
    header, *rows = openpyxl.load_workbook(tmp_path / "judgements.xlsx")["Rows"].values
    assert {row[header.index("Theme")] for row in rows} == {"Children in care", "Care leavers"}
    assert {row[header.index("Grade")] for row in rows} == {"Inadequate"}
    assert all(row[header.index("Page")] for row in rows)


@pytest.mark.parametrize("beside", ["", "?with=halton&with=wigan&with=hampshire"])
def test_judgement_areas_are_no_longer_than_three_screens(
    page: Page, address: str, beside: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    visit(page, f"{address}/judgement-areas{beside}")
    block = page.get_by_test_id("stMainBlockContainer")
    assert block.evaluate("each => each.scrollHeight") <= 2700


def test_filters_of_the_judgements_that_are_folded_open_by_keyboard(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/judgement-areas?framework=SIF")
    page.get_by_role("button", name="Printed area, strand, years, words").focus()
    with run_again(page):
        page.keyboard.press("Enter")
    choose(page, "Printed area", "Adoption performance")
    page.wait_for_url("**area=SIF*")
    expect(page.locator("body")).to_contain_text("3 judgements in 3 inspections")


def test_csv_download_reads_back(page: Page, address: str) -> None:
    visit(page, f"{address}/judgement-areas?framework=SIF")
    taken = take(page, "Rows as CSV")
    assert taken.suggested_filename.startswith("gradeline-judgements-")
    text = Path(taken.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 21
    assert {row["framework"] for row in rows} == {"SIF"}
    assert all(row["page"] for row in rows)
    assert "Government Licence v3.0" in rows[0]["attribution"]
    assert {row["licence"] for row in rows} == {
        "Open Government Licence v3.0",
        "Crown copyright; facts cited only",
    }


def test_excel_download_reads_back(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/judgement-areas?grade=Outstanding")
    taken = take(page, "Rows as Excel")
    taken.save_as(tmp_path / taken.suggested_filename)
    book = openpyxl.load_workbook(tmp_path / taken.suggested_filename)
    header, *rows = book["Rows"].iter_rows(values_only=True)
    assert {row[header.index("Grade")] for row in rows} == {"Outstanding"}
    assert len(rows) == 4
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["What"] == "Judgements found"
    assert about["Authorities"] == "Cheshire East, Cheshire West and Chester and Warrington"
    assert about["Filters"] == "Grade: Outstanding"
    assert str(about["Address"]).startswith(f"{address}/judgement-areas?grade=Outstanding&as_at=")


def test_page_opened_on_a_phone_fits_it(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, address)
    assert fits(page)
    assert page.locator("h1").is_visible()


def test_hostile_link_is_left_out_with_a_notice(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?theme=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert "which does not exist. It has been left out." in page.inner_text("body")
    assert page.locator("h1").inner_text() == TITLES["/trajectories"]


def test_unknown_page_is_told_and_home_is_shown(page: Page, address: str) -> None:
    visit(page, f"{address}/no-such-page?warrington=false")
    assert page.locator("h1").is_visible()
    told = page.inner_text("body")
    assert "There is no page “no-such-page”. This is the first one." in told
    assert "Page not found" not in told
    visit(page, f"{address}/Trajectories_By-authority")
    assert page.locator("h1").inner_text() == TITLES["/trajectories-by-authority"]
    assert "There is no page" not in page.inner_text("body")


def test_chart_is_drawn_with_the_printed_label_on_hover(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?theme=Adoption")
    blocks = page.locator(".js-plotly-plot .trace.bars").last.locator(".point path")
    blocks.nth(1).hover(force=True)
    page.wait_for_selector(".hoverlayer .hovertext")
    told = page.locator(".hoverlayer").text_content() or ""
    assert "Outstanding" in told
    assert "Single inspection framework" in told


def test_link_in_a_table_keeps_the_choices(page: Page, address: str) -> None:
    visit(page, f"{address}/?as_at=2016-03-31&warrington=false&theme=Adoption")
    page.get_by_role("link", name="SIF inspection").first.click()
    page.wait_for_url("**/inspections**")
    settle(page)
    assert page.locator("h1").inner_text().startswith("Cheshire East: SIF inspection")
    for part in ("as_at=2016-03-31", "warrington=false", "theme=Adoption"):
        assert part in page.url


def test_chart_follows_the_theme_chosen_in_the_menu(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories")
    page.wait_for_selector(".js-plotly-plot .xtick text")
    colour = "node => getComputedStyle(node).fill"
    tick = page.locator(".js-plotly-plot .xtick text").first
    assert tick.evaluate(colour) == "rgb(11, 12, 12)"
    page.get_by_test_id("stMainMenu").click()
    page.get_by_role("menuitemradio", name="Dark").click()
    page.wait_for_function(
        "getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark'"
    )
    assert tick.evaluate(colour) == "rgb(243, 244, 245)"
    mark = page.locator(".js-plotly-plot .scatterlayer .point").first
    assert mark.evaluate(colour) == "rgb(140, 184, 227)"
    filled = {
        block.evaluate(colour)
        for block in page.locator(".js-plotly-plot .trace.bars .point path").all()
    }
    assert {"rgb(255, 178, 102)", "rgb(86, 148, 202)"} <= filled
    assert not {"rgb(244, 106, 37)", "rgb(29, 112, 184)"} & filled


def test_home_answers_to_its_name_as_well(page: Page, tmp_path: Path) -> None:
    with started(tmp_path / "log.txt") as address:
        visit(page, f"{address}/side-by-side?as_at=2016-03-31")
        assert page.locator("h1").inner_text() == "Where did the three stand on 31 March 2016?"
        assert page.get_by_text("Page not found").count() == 0


def test_chart_has_years_above_it_whoever_has_no_grade(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?theme=Participation&cheshire_east=false")
    page.wait_for_selector(".js-plotly-plot .xtick text")
    years = page.locator(".js-plotly-plot .xtick text").all_text_contents()
    assert "2012" in years
    assert page.locator(".js-plotly-plot .point").count() > 0


def test_back_undoes_one_choice_after_another(page: Page, address: str) -> None:
    visit(page, f"{address}/judgement-areas?with=halton")
    box = page.get_by_label("Warrington", exact=True)
    with run_again(page):
        page.get_by_text("Warrington", exact=True).first.click()
    with run_again(page):
        page.get_by_test_id("stCheckbox").filter(has_text="Outstanding").click()
    assert "warrington=false" in page.url
    assert "grade=Outstanding" in page.url
    with run_again(page):
        page.go_back()
    assert "grade=" not in page.url
    assert not box.is_checked()
    with run_again(page):
        page.go_back()
    assert box.is_checked()
    assert page.get_by_label("Halton", exact=True).is_checked()


def test_back_from_another_page_takes_one_step_with_guests_too(page: Page, address: str) -> None:
    visit(page, f"{address}/trajectories?with=halton&with=wigan")
    go_to(page, "Findings")
    assert page.get_by_label("Wigan", exact=True).is_checked()
    with run_again(page):
        page.go_back()
    assert page.url.endswith("/trajectories?with=halton&with=wigan")
    assert page.get_by_label("Wigan", exact=True).is_checked()


@pytest.mark.parametrize("kind", ["radio", "checkbox"])
def test_choice_shows_where_the_system_decides_the_colours(
    page: Page, address: str, kind: str
) -> None:
    page.emulate_media(forced_colors="active")
    visit(page, f"{address}/indicators?warrington=false&as_at=2024-12-31")
    chosen, other = (
        page.locator(f"input[type={kind}]{state}").first.evaluate(MARK)
        for state in (":checked", ":not(:checked)")
    )
    page.emulate_media(forced_colors="none")
    assert chosen != other


def test_search_stands_on_every_page_and_back_ends_it(page: Page, address: str) -> None:
    visit(page, f"{address}/findings?warrington=false")
    box = page.get_by_role("textbox", name="Search")
    box.fill("caselaod")
    with run_again(page):
        box.press("Enter")
    found = page.locator(".st-key-search_found")
    expect(found).to_contain_text("Nothing for “caselaod”; shown for “caseload”.")
    assert serious(page) == []
    link = found.get_by_role("link", name="Cases for each children's social worker")
    assert "warrington=false" in (link.get_attribute("href") or "")
    with run_again(page):
        page.go_back()
    expect(found).to_have_count(0)


@pytest.mark.parametrize(
    ("scheme", "beside"),
    [("light", ""), ("dark", ""), ("light", "&with=halton&with=wigan&with=hampshire")],
)
def test_side_by_side_is_two_portrait_sheets_that_say_what_they_are(
    page: Page, address: str, scheme: Literal["light", "dark"], beside: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    visit(page, f"{address}/?as_at=2024-12-31{beside}")
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) <= 2
    for number, sheet in enumerate(printed, 1):
        width, height = sheet.get_size()
        assert (round(width), round(height)) == (595, 842)
        text = " ".join(sheet.get_textpage().get_text_range().split())
        # A long address is broken into lines.
        assert f"{address}/?as_at=2024-12-31{beside}" in text.replace(" ", "")
        assert "as at 31 December 2024, printed " in text
        assert f"sheet {number}" in text
        assert "Copy link" not in text
        # Paper is white in the dark theme too.
        assert (sheet.render().to_numpy().min(axis=2) == 255).mean() > 0.6


def test_board_on_paper_starts_with_the_answer(page: Page, address: str) -> None:
    visit(page, f"{address}/")
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) == 2
    text = printed[0].get_textpage().get_text_range()
    assert text.index("Where do the three stand?") < text.index("Warrington holds")
    assert text.index("Warrington holds") < text.index("Care leavers")
