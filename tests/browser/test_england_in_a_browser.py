"""The pages about England in a browser: what a director does, who can use them, what fits."""

import pytest
from playwright.sync_api import Page, expect

from gradeline.navigation.register import PAGES
from tests.browser.conftest import SOCKETS, run_again, visit
from tests.browser.looking import serious

pytestmark = pytest.mark.browser

PATHS = [page.path for page in PAGES if page.entry == "England"]
SCREEN = 900
MOST_SENT = 60_000


def test_neighbours_in_care_leavers_are_one_screen_and_who_came_to_good_two_clicks_away(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": SCREEN})
    visit(page, f"{address}/england?theme=Care+leavers")
    last = page.locator(".gl-peers tbody tr").last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= SCREEN
    assert page.locator(".gl-peers tbody tr").count() == 11
    page.get_by_role("link", name="Who came from Inadequate to Good in care leavers?").click()
    heading = page.get_by_role("heading", name="From Inadequate to Good in care leavers")
    expect(heading).to_be_visible()
    assert "was=Inadequate" in page.url
    # The last one came to Good by way of a third report; each report is a click away.
    links = page.locator(".gl-table tbody tr").last.get_by_role("link")
    expect(links.first).to_be_visible()
    assert links.count() == 6
    named = page.get_by_text("Good came one inspection later: ").bounding_box()
    assert named
    assert named["y"] + named["height"] <= SCREEN


@pytest.mark.parametrize("path", PATHS)
def test_page_about_england_can_be_used_by_everyone_and_fits(
    page: Page, address: str, path: str
) -> None:
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": SCREEN})
        visit(page, f"{address}/{path}")
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_block_is_chosen_by_keyboard(page: Page, address: str) -> None:
    visit(page, f"{address}/what-came-next?theme=Overall+effectiveness")
    # That of a block with room, and that under the row of one without.
    for place in (".gl-shares a:not([aria-hidden])", ".gl-under a:visible"):
        page.locator(place).first.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=2)).to_contain_text("in overall effectiveness")
        expect(page.locator(f'{place}[aria-current="true"]')).to_have_count(1)


def test_map_has_its_outlines_and_a_change_sends_colours_alone(page: Page, address: str) -> None:
    visit(page, f"{address}/map")
    areas = page.locator(".gl-map i")
    masked = "all => all.filter(one => getComputedStyle(one).maskImage !== 'none').length"
    assert areas.evaluate_all(masked) == areas.count() > 150
    sent: list[int] = []
    SOCKETS[page].on("framereceived", lambda frame: sent.append(len(frame)))
    with run_again(page):
        page.get_by_text("Warrington", exact=True).first.click()
    assert "warrington=false" in page.url
    assert 0 < sum(sent) <= MOST_SENT


@pytest.mark.parametrize(
    ("path", "drawn"),
    [
        ("grades-over-time", ".gl-columns i"),
        ("what-came-next", ".gl-shares > a"),
        ("all-scrutiny", ".gl-dots > a"),
    ],
)
def test_what_is_drawn_keeps_its_colours_where_colours_are_forced(
    page: Page, address: str, path: str, drawn: str
) -> None:
    visit(page, f"{address}/{path}")
    colours = "all => all.map(each => getComputedStyle(each).backgroundColor)"
    before = page.locator(drawn).evaluate_all(colours)
    page.emulate_media(forced_colors="active")
    forced = page.locator(drawn).evaluate_all(colours)
    page.emulate_media(forced_colors="none")
    assert len(before) > 5
    assert forced == before


@pytest.mark.parametrize("region", ["North West", "London"])
def test_map_keeps_its_shape_so_that_edges_stand_on_their_areas(
    page: Page, address: str, region: str
) -> None:
    for width in (1440, 820, 390):
        page.set_viewport_size({"width": width, "height": SCREEN})
        visit(page, f"{address}/map?region={region.replace(' ', '+')}")
        drawn, shape = page.locator(".gl-map").evaluate(
            "node => [node.clientWidth / node.clientHeight,"
            " node.style.getPropertyValue('--fw') / node.style.getPropertyValue('--fh')]"
        )
        assert drawn == pytest.approx(shape, rel=0.02)
