"""The board of grades as a reader sees it, wide, narrow and on a phone."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import settle, visit
from tests.browser.looking import fits, nothing_wrong, serious

pytestmark = pytest.mark.browser

WIDE, LAPTOP, NARROW, PHONE = (1440, 900), (1280, 800), (820, 1100), (390, 844)
# As wide as no longer holds six columns.
SMALL = (1240, 800)
SIX = "?with=halton&with=wigan&with=hampshire"
# Blocks that leave their ribbon, letters that are cut, and cells wider than the board.
CLIPPED = """() => {
  const box = node => node.getBoundingClientRect();
  const board = box(document.querySelector('.gl-board'));
  const out = [];
  for (const ribbon of document.querySelectorAll('.gl-ribbon')) {
    const whole = box(ribbon);
    for (const block of ribbon.querySelectorAll('a, span, b')) {
      const own = box(block);
      if (own.left < whole.left - 1 || own.right > whole.right + 1 || own.width < 2.5
        || own.top < whole.top - 1 || own.bottom > whole.bottom + 1) out.push(block.outerHTML);
      if (block.textContent && !block.children.length) {
        const range = document.createRange();
        range.selectNodeContents(block);
        if (range.getBoundingClientRect().right > own.right + 1) out.push(block.outerHTML);
      }
    }
  }
  for (const each of document.querySelectorAll('.gl-board :is(td, th) *:not(.gl-hidden)')) {
    const own = box(each);
    if (own.width && (own.left < board.left - 1 || own.right > board.right + 1
      || own.right > innerWidth)) out.push(each.outerHTML);
  }
  return out;
}"""
TOPS = """() => [...document.querySelectorAll(
  '.gl-board:not(.gl-folds .gl-board) tbody tr:first-child td')]
  .map(cell => Math.round(cell.getBoundingClientRect().top))"""
NAMES = """() => [...document.querySelectorAll(
  '.gl-board:not(.gl-folds .gl-board) tbody tr:first-child td')]
  .map(cell => getComputedStyle(cell, '::before').content)"""


def look(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    visit(page, address)


def style(page: Page, selector: str, name: str) -> Any:
    return page.locator(selector).first.evaluate(
        "(node, name) => getComputedStyle(node)[name]", name
    )


@pytest.mark.parametrize("choice", ["", SIX, "?as_at=2012-06-30", f"{SIX}&as_at=2013-09-30"])
def test_nothing_of_the_board_is_clipped_at_any_width(
    page: Page, address: str, choice: str
) -> None:
    with nothing_wrong(page, address):
        look(page, f"{address}/{choice}", WIDE)
        for width, height in (WIDE, LAPTOP, SMALL, NARROW, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            settle(page)
            assert page.evaluate(CLIPPED) == []
            assert fits(page)


@pytest.mark.parametrize("choice", ["", SIX])
def test_grades_of_all_are_on_the_first_screen(page: Page, address: str, choice: str) -> None:
    look(page, f"{address}/{choice}", WIDE)
    last = page.locator(".gl-board tbody tr").filter(has=page.locator(".gl-ribbon")).last
    box = last.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= WIDE[1]
    assert last.locator("th").inner_text() == "Care leavers"
    tops = page.evaluate(TOPS)
    assert len(set(tops)) == 1


@pytest.mark.parametrize(("choice", "size"), [("", NARROW), ("", PHONE), (SIX, SMALL)])
def test_without_room_authorities_stand_under_each_other_with_their_names(
    page: Page, address: str, choice: str, size: tuple[int, int]
) -> None:
    look(page, f"{address}/{choice}", size)
    tops = page.evaluate(TOPS)
    assert tops == sorted(set(tops))
    assert page.evaluate(NAMES)[:3] == [
        '"Cheshire East"',
        '"Cheshire West and Chester"',
        '"Warrington"',
    ]
    assert page.locator(".gl-axis:visible").count() == 1


def test_letters_that_fit_no_narrow_column_stand_after_their_block_or_in_it(
    page: Page, address: str
) -> None:
    look(page, f"{address}/{SIX}", WIDE)
    tight = page.locator(".gl-ribbon .gl-tight:has(> :nth-child(2))").first
    inside, after = tight.locator("u"), tight.locator("i")
    assert (inside.is_visible(), after.is_visible()) == (False, True)
    page.set_viewport_size({"width": SMALL[0], "height": SMALL[1]})
    settle(page)
    assert (inside.is_visible(), after.is_visible()) == (True, False)


def test_many_authorities_in_both_themes_keep_nobody_out(page: Page, address: str) -> None:
    look(page, f"{address}/?with=halton&with=wigan", WIDE)
    assert serious(page) == []
    page.emulate_media(color_scheme="dark")
    settle(page)
    assert serious(page) == []


def test_block_is_reached_by_keyboard_and_opens_its_inspection(page: Page, address: str) -> None:
    look(page, f"{address}/?as_at=2020-03-01", WIDE)
    block = page.locator(".gl-ribbon a[href*='inspection=w-sif-2015']").first
    block.focus()
    assert style(page, ".gl-ribbon a:focus", "outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**inspection=w-sif-2015**")
    settle(page)
    assert page.locator("h1").inner_text().startswith("Warrington: SIF inspection")
    assert "as_at=2020-03-01" in page.url
    assert len(page.context.pages) == 1


def test_blocks_keep_grade_and_edge_where_colours_are_forced(page: Page, address: str) -> None:
    look(page, address, WIDE)
    drawn = """() => [
      ...document.querySelectorAll('.gl-ribbon a:not(.gl-split), .gl-ribbon b')].map(
      block => getComputedStyle(block)).map(own => [
        own.borderTopStyle, own.borderTopColor, own.backgroundColor, own.color])"""
    before = page.evaluate(drawn)
    page.emulate_media(forced_colors="active")
    forced = page.evaluate(drawn)
    page.emulate_media(forced_colors="none")
    assert forced == before
    assert {edge for edge, *_ in before} == {"solid", "dashed"}


def test_letters_on_paper_keep_their_colour_and_those_of_halves_are_larger(
    page: Page, address: str
) -> None:
    look(page, address, WIDE)
    letters = """() => [...document.querySelectorAll('.gl-ribbon a:not(.gl-split), .gl-ribbon b')]
      .map(block => getComputedStyle(block)).map(own => [own.color, parseFloat(own.fontSize)])"""
    on_screen = page.evaluate(letters)
    page.emulate_media(media="print")
    on_paper = page.evaluate(letters)
    page.emulate_media(media="screen")
    assert [colour for colour, _ in on_paper] == [colour for colour, _ in on_screen]
    assert min(size for _, size in on_paper) > max(size for _, size in on_screen)


@pytest.mark.parametrize(
    ("path", "using"),
    [
        ("judgement-areas", "Choose a letter"),
        ("trajectories?zoom=true", "Drag across some years"),
        ("all-scrutiny", "Choose a mark"),
        ("plan-recommendation", "The files behind"),
    ],
)
def test_how_to_use_a_page_is_not_on_paper(path: str, using: str, page: Page, address: str) -> None:
    look(page, f"{address}/{path}", WIDE)
    told = page.get_by_text(using)
    assert told.is_visible()
    page.emulate_media(media="print")
    assert not told.is_visible()
    page.emulate_media(media="screen")


def test_no_row_is_split_over_two_sheets(page: Page, address: str) -> None:
    look(page, address, WIDE)
    page.emulate_media(media="print")
    rows = page.locator(".gl-board tbody tr").evaluate_all(
        "rows => rows.map(row => getComputedStyle(row).breakInside)"
    )
    painted = style(page, ".gl-ribbon a", "printColorAdjust")
    page.emulate_media(media="screen")
    assert (set(rows), painted) == ({"avoid"}, "exact")
