"""The page on which a report is added, in a real browser, as a performance officer uses it."""

import csv
import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gradeline.database.building import check
from gradeline.paths import DATA
from gradeline.reading.graded_areas import areas_of
from gradeline.report import CHECK
from tests.browser.conftest import choose, go_to, go_to_part, run_again, settle, visit
from tests.browser.looking import PHONE, assert_all_can_use_it, nothing_wrong
from tests.conftest import read_rows
from tests.reading.fixtures import FIXTURES
from tests.reading.test_rows import report_on

pytestmark = pytest.mark.browser

PATH = "/add-a-report"
FILES: dict[str, list[str]] = {
    "empty": [],
    "new": ["ilacs_2023_care_leavers_apart"],
    "doubt": ["front_and_body_disagree"],
    "sif": ["sif_2016_executive_summary"],
    "text": ["ilacs_as_text"],
    "not added": ["board_review_alone"],
    "broken": ["broken"],
    "several": ["ilacs_2018_bare_name", "slac_pdf", "broken"],
}


def held(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the live facts, which the server shows."""
    return read_rows(DATA / f"{name}.csv")


def files(tmp_path: Path, *names: str) -> list[str]:
    """Write composed reports, and one that is none, where a browser can take them from."""
    paths = []
    for name in names:
        path = tmp_path / (f"{name}.txt" if name.endswith("_as_text") else f"{name}.pdf")
        is_report = name in FIXTURES
        path.write_bytes(FIXTURES[name]().content if is_report else b"<html>Sign in</html>")
        paths.append(str(path))
    return paths


def give(page: Page, *paths: str) -> None:
    """Give files to the page and wait until they have been read."""
    page.locator("input[type=file]").set_input_files(list(paths))
    page.locator("h2").first.wait_for(timeout=60_000)
    expect(page.get_by_text(re.compile(r"^Read \d+ of \d+\.$"))).to_have_count(0, timeout=60_000)
    settle(page)


def at(page: Page, address: str, tmp_path: Path, state: str) -> None:
    """Bring the page into a state."""
    visit(page, f"{address}{PATH}")
    if FILES[state]:
        give(page, *files(tmp_path, *FILES[state]))


def tick(page: Page) -> None:
    """Tick everything that is to be seen, by keyboard."""
    for box in page.get_by_test_id("stMain").get_by_role("checkbox").all():
        if not box.is_checked():
            box.focus()
            with run_again(page):
                box.press("Space")


@pytest.mark.parametrize("state", FILES)
def test_page_in_one_visit(page: Page, address: str, tmp_path: Path, state: str) -> None:
    with nothing_wrong(page, address):
        at(page, address, tmp_path, state)
        assert_all_can_use_it(page)


def test_deep_link_opens(page: Page, address: str) -> None:
    visit(page, f"{address}{PATH}")
    assert page.locator("h1").inner_text() == "Add a report"
    assert page.get_by_text("Page not found").count() == 0


def test_report_is_confirmed_by_keyboard_and_its_rows_are_taken_along(
    page: Page, address: str, tmp_path: Path
) -> None:
    at(page, address, tmp_path, "new")
    expect(page.get_by_role("button", name="Download the rows")).to_have_count(0)
    choose(page, "Kind of inspection", "standard", exact=True)
    tick(page)
    button = page.get_by_role("button", name="Download the rows")
    expect(button).to_be_visible()
    assert "?" not in page.url
    with page.expect_download() as caught:
        button.press("Enter")
    assert re.fullmatch(r"gradeline-reports-\d{4}-\d\d-\d\d\.zip", caught.value.suggested_filename)
    archive = zipfile.ZipFile(caught.value.path())
    for name in ("source", "inspection", "judgement", "correction"):
        rows = list(csv.DictReader(io.StringIO(archive.read(f"{name}.csv").decode())))
        assert rows[: len(held(name))] == held(name)
    grades = {row["area_id"]: row["label"] for row in rows_added(archive, "judgement")}
    assert grades == {
        "ilacs-2023-leaders": "Good",
        "ilacs-2023-help": "Requires improvement to be good",
        "ilacs-2023-in-care": "Outstanding",
        "ilacs-2023-care-leavers": "Inadequate",
        "ilacs-2023-overall": "Good",
    }


def rows_added(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(archive.read(f"{name}.csv").decode())))
    return rows[len(held(name)) :]


def test_zip_of_the_page_passes_the_check_in_a_copy_of_the_facts(
    page: Page, address: str, tmp_path: Path
) -> None:
    facts = tmp_path / "data"
    shutil.copytree(DATA, facts, ignore=shutil.ignore_patterns("build", ".*"))
    at(page, address, tmp_path, "sif")
    tick(page)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download the rows").click()
    archive = zipfile.ZipFile(caught.value.path())
    for name in ("source", "inspection", "judgement", "correction"):
        archive.extract(f"{name}.csv", facts)
    check(facts)
    assert read_rows(facts / "inspection.csv")[-1]["inspection_id"] == "halton-sif-2016"


def test_recommendations_and_json_can_be_taken_along_before_anything_is_confirmed(
    page: Page, address: str, tmp_path: Path
) -> None:
    at(page, address, tmp_path, "not added")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download all that was read (JSON)").click()
    assert "lscb" in Path(caught.value.path()).read_text("utf-8")


def test_picture_of_the_page_stands_beside_the_rows_and_below_on_a_phone(
    page: Page, address: str, tmp_path: Path
) -> None:
    at(page, address, tmp_path, "new")
    picture = page.get_by_role("img", name=re.compile("^Page 1 of ilacs_2023"))
    expect(picture).to_be_visible()
    assert picture.evaluate("node => node.complete && node.naturalWidth > 500")
    row = page.get_by_role("combobox", name="Overall effectiveness")
    beside, shown = row.bounding_box(), picture.bounding_box()
    assert beside is not None
    assert shown is not None
    assert shown["x"] > beside["x"] + beside["width"]
    page.set_viewport_size(PHONE)
    settle(page)
    beside, shown = row.bounding_box(), picture.bounding_box()
    assert beside is not None
    assert shown is not None
    assert shown["y"] > beside["y"]


def test_doubt_is_ended_with_a_reason(page: Page, address: str, tmp_path: Path) -> None:
    at(page, address, tmp_path, "doubt")
    expect(page.locator("body")).to_contain_text("To check: the table and the body differ.")
    choose(page, "Kind of inspection", "standard", exact=True)
    tick(page)
    (doubtful,) = [each for each in report_on(FILES["doubt"][0]).judgements if each.status == CHECK]
    name, said = doubtful.area, {each.grade for each in doubtful.readings}
    unsaid = next(grade for grade in ("Outstanding", "Good", "Inadequate") if grade not in said)
    area = areas_of("ilacs-2023", held)[name]["label"]
    assert choice(page, area) == "Choose…"
    choose(page, area, unsaid, exact=True)
    for box, text in (
        ("Why this grade", "A letter corrects the report"),
        ("Words on the page", unsaid.lower()),
        ("Page: ", "2"),
    ):
        field = page.get_by_role("textbox", name=re.compile(f"^{box}"))
        field.fill(text)
        with run_again(page):
            field.press("Enter")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download the rows").click()
    (row,) = rows_added(zipfile.ZipFile(caught.value.path()), "correction")
    assert (row["held_value"], row["reason"]) == (unsaid, "A letter corrects the report")
    assert "table, page 1" in row["read_value"]
    assert "body, page" in row["read_value"]


def choice(page: Page, label: str) -> str:
    return page.get_by_role("combobox", name=label, exact=True).input_value()


def test_long_batch_can_be_stopped_and_gone_on_with(
    page: Page, address: str, tmp_path: Path
) -> None:
    paths = []
    content = FIXTURES["sif_2016_executive_summary"]().content
    for number in range(8):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(content + b"\n" * number)
        paths.append(str(path))
    visit(page, f"{address}{PATH}")
    page.locator("input[type=file]").set_input_files(paths)
    expect(page.get_by_text(re.compile(r"^Read [1-7] of 8\.$"))).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Stop reading").click()
    told = page.get_by_text(re.compile(r"^Stopped: \d files? (was|were) not read"))
    expect(told).to_be_visible(timeout=30_000)
    left = int(re.findall(r"\d", told.inner_text())[0])
    assert 1 <= left <= 7
    settle(page)
    page.get_by_role("button", name="Read the rest").click()
    expect(page.get_by_text("8 reports read.")).to_be_visible(timeout=60_000)


def test_choices_are_there_after_a_look_at_another_page(
    page: Page, address: str, tmp_path: Path
) -> None:
    at(page, address, tmp_path, "new")
    choose(page, "Kind of inspection", "short", exact=True)
    go_to(page, "Method")
    go_to(page, "Inspections")
    go_to_part(page, "Add a report")
    give(page, *files(tmp_path, *FILES["new"]))
    assert choice(page, "Kind of inspection") == "ILACS short inspection"
