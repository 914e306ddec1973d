"""The scorecard in a real browser: choices in the link, and own values from file to bands."""

import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from gradeline.charts.palette import GRADE_COLOURS, Mode
from tests.browser.conftest import choose, go_to_part, settle, visit

pytestmark = pytest.mark.browser

# Every colour that an area, a line or a border of the tables, words and charts is painted in.
PAINTED = """() => [...new Set(
  [...document.querySelectorAll(".stHtml *, .stPlotlyChart *")].flatMap(
  element => {
    const style = getComputedStyle(element);
    const border = parseFloat(style.borderTopWidth) ? [style.borderTopColor] : [];
    const drawn = element instanceof SVGElement ? [style.fill, style.stroke] : [];
    return [style.backgroundColor, ...border, ...drawn];
  }))]"""
ON_BANDS = "on the plan's bands, which are not Ofsted's grades"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_year_and_measure_are_in_the_link_and_survive_reload(page: Page, address: str) -> None:
    visit(page, f"{address}/scorecard")
    choose(page, "Figures for", "2019")
    assert parse_qs(urlsplit(page.url).query)["score_year"] == ["2019"]
    page.reload()
    settle(page)
    expect(page.get_by_role("table", name=f"Scorecard, 2019, {ON_BANDS}")).to_be_visible()
    go_to_part(page, "One measure")
    choose(page, "Measure", "Repeat referrals")
    assert parse_qs(urlsplit(page.url).query)["score_measure"] == ["Repeat referrals"]
    page.reload()
    settle(page)
    expect(
        page.get_by_role("table", name=f"Every year {ON_BANDS}: Repeat referrals")
    ).to_be_visible()


def test_charts_of_the_plan_have_no_text_on_a_phone_where_there_is_no_room_for_it(
    page: Page, address: str
) -> None:
    for width, is_shown in ((390, False), (1440, True)):
        page.set_viewport_size({"width": width, "height": 900})
        visit(page, f"{address}/scorecard-measure")
        band = page.locator(".textpoint text", has_text="Band for good")
        expect(band).to_be_visible(visible=is_shown)
        expect(page.get_by_text("Bands of the plan: ")).to_be_visible()
        visit(page, f"{address}/plan")
        expect(page.locator(".bartext", has_text="51")).to_be_visible(visible=is_shown)


def test_filled_in_template_is_scored_and_its_places_can_be_downloaded(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/own-values")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Template as Excel").click()
    template = tmp_path / "template.xlsx"
    caught.value.save_as(template)
    book = openpyxl.load_workbook(template)
    sheet = book["Values"]
    rows = {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1)}
    sheet.cell(rows["m40"], 4, "Warrington")
    sheet.cell(rows["m40"], 6, 91)
    sheet.cell(rows["m46"], 6, "=3*5")
    sheet.cell(rows["m52"], 6, 0.19).number_format = "0%"
    content = io.BytesIO()
    book.save(content)

    page.set_input_files(
        "input[type=file]",
        files={"name": "mine.xlsx", "mimeType": XLSX, "buffer": content.getvalue()},
    )
    own = page.get_by_role("table", name="Your own values")
    own.wait_for()
    settle(page)
    assert own.get_by_role("row").count() == 3
    assessments = own.get_by_role("row").filter(has_text="Assessments completed within 45 days")
    assert "on the plan's bands: outstanding" in assessments.inner_text()
    repeat = own.get_by_role("row").filter(has_text="Repeat referrals").inner_text()
    assert "19%" in repeat
    assert "on the plan's bands: outstanding" in repeat
    messages = page.get_by_role("table", name="Messages about rows")
    assert "a formula" in messages.inner_text()
    assert f"row {rows['m46']}" in messages.inner_text()

    page.get_by_text("Take this: Own values on the plan's bands").click()
    with page.expect_download() as caught:
        page.get_by_role("button", name="Rows as CSV: Own values on the plan's bands").click()
    saved = Path(caught.value.path()).read_text("utf-8-sig")
    assert "m40" in saved
    assert "Warrington" in saved


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["scorecard-measure", "improvement-plan"])
def test_nothing_about_the_plan_is_painted_in_a_colour_of_a_grade(
    name: str, mode: Mode, page: Page, address: str
) -> None:
    page.emulate_media(color_scheme=mode)
    visit(page, f"{address}/{name}")
    page.locator(".js-plotly-plot .scatterlayer, .js-plotly-plot .barlayer").first.wait_for()
    settle(page)
    fills = [modes[mode][0] for modes in GRADE_COLOURS.values()]
    channels = [[int(fill[start : start + 2], 16) for start in (1, 3, 5)] for fill in fills]
    painted = page.evaluate(PAINTED)
    assert len(painted) > 3
    assert not {"rgb({}, {}, {})".format(*each) for each in channels} & set(painted)
