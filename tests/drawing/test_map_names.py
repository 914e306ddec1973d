"""Names on a map: wholly within their own area, or not there."""

import pytest

from gradeline.drawing.area_map import Area, AreaMap, Box, Shape, map_html, names_on_a_page
from gradeline.drawing.map_names import is_within, largest, pieces, placed
from gradeline.drawing.pictures.area_map import MapToTake
from gradeline.drawing.pictures.ribbons import Swatch
from tests.drawing.pictures.reading import (
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    drawn,
    said,
)

SQUARE = "M0 0l200 0 0 200 -200 0z"
# A tall area that is only as wide at its foot as letters are.
NAIL = "M0 0l100 0 0 20 -45 0 0 180 -10 0 0 -180 -45 0z"
TWO = f"{SQUARE}M300 0l10 0 0 10 -10 0z"
SIZE = 10


def area(key: str, outline: str, box: Box, *names: str) -> Area:
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return Area(Shape(key, outline, box, middle), "blue", f"{key}: G", names=names)


def test_outline_is_read_piece_by_piece() -> None:
    assert pieces(TWO)[1] == ((300, 0), (310, 0), (310, 10), (300, 10))
    assert largest(TWO) == 200 * 200
    assert is_within((100, 100), TWO)
    assert is_within((305, 5), TWO)
    assert not is_within((250, 5), TWO)


def test_name_stands_in_one_line_where_that_has_room_else_in_several_else_the_next_name() -> None:
    names = ("Somewhere and Elsewhere", "SaE")
    middle = (100.0, 100.0)
    assert (whole := placed(SQUARE, middle, names, SIZE, 1))
    assert (whole.lines, whole.middle) == (("Somewhere and Elsewhere",), middle)
    assert (broken := placed(SQUARE, middle, names, SIZE, 0.4))
    assert broken.lines == ("Somewhere", "and", "Elsewhere")
    assert (brief := placed(SQUARE, middle, names, SIZE, 0.2))
    assert brief.name == "SaE"
    assert placed(SQUARE, middle, names, SIZE, 0.05) is None


def test_name_that_would_lie_over_another_area_is_left_out_or_stands_beside_the_middle() -> None:
    assert placed(NAIL, (50, 100), ("Nail",), SIZE, 1) is None
    assert (beside := placed(NAIL, (50, 20), ("Nail",), SIZE, 1))
    assert beside.middle[1] < 20


def test_page_has_names_for_a_phone_and_more_for_a_screen() -> None:
    wide = area("wide", "M0 0l600 0 0 200 -600 0z", Box(0, 0, 600, 200), "Wide & far")
    other = area("other", "M600 0l120 0 0 200 -120 0z", Box(600, 0, 720, 200), "Oxfordshires")
    shown = AreaMap("about", [wide, other])
    narrow, roomy = names_on_a_page(shown)
    assert [name.name for name in narrow] == ["Wide & far"]
    assert [name.name for name in roomy] == ["Oxfordshires"]
    html = str(map_html(shown))
    assert html.count("<em ") == 2
    assert ">Wide &amp; far</em>" in html
    assert html.count('<em class="gl-roomy"') == 1


@pytest.mark.parametrize("count", [10, 150])
def test_picture_has_names_on_its_areas_and_all_that_are_in_its_key(count: int) -> None:
    one = area("one", SQUARE, Box(0, 0, 200, 200), "Somewhere and Elsewhere")
    held = [f"Authority {number:03}" for number in range(count)]
    root = drawn(
        MapToTake(AreaMap("about", [one]), [(Swatch("G", "blue", "Good"), "; ".join(held))])
    )
    texts = " ".join(said(root))
    assert "Somewhere and Elsewhere" in texts
    assert all(name in texts for name in held)
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
