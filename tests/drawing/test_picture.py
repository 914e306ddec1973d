"""A ribbon as a picture by itself."""

from xml.etree import ElementTree

import pytest

from gradeline.charts.palette import GRADE_COLOURS, Mode
from gradeline.drawing.picture import ribbon_svg
from tests.drawing.making import block, ribbon

SVG = "{http://www.w3.org/2000/svg}"
HISTORY = ribbon(
    block(
        "2011-08-19",
        "2012-04-30",
        "2013-04-23",
        letter="A",
        colour="orange edge",
        lane=1,
        lane_count=2,
    ),
    block(
        "2011-08-19",
        "2012-04-30",
        "2013-04-23",
        letter="I",
        colour="dark red",
        lane=2,
        lane_count=2,
    ),
    block(
        "2013-04-23", "2013-10-31", "2015-09-15", letter="I", colour="dark red", is_second_hand=True
    ),
    block("2015-09-15", "2017-12-31", "2026-11-27", title='Good, "SIF" <b>&'),
)


def drawn(mode: Mode = "light") -> ElementTree.Element:
    return ElementTree.fromstring(ribbon_svg(HISTORY, 400, mode))  # noqa: S314


def test_picture_has_a_name_and_so_has_each_block() -> None:
    picture = drawn()
    assert picture.get("role") == "img"
    titles = [each.text for each in picture.iter(f"{SVG}title")]
    assert titles == ["Leadership, Warrington", "Good", "Good", "Good", 'Good, "SIF" <b>&']


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_are_in_it_and_adequate_is_pale_with_an_edge(mode: Mode) -> None:
    adequate, inadequate, second_hand, good = drawn(mode).iter(f"{SVG}rect")
    assert good.get("fill") == GRADE_COLOURS["blue"][mode][0]
    assert (good.get("fill-opacity"), inadequate.get("fill-opacity")) == ("1", "1")
    assert adequate.get("fill-opacity") == ".25"
    assert adequate.get("stroke") == GRADE_COLOURS["orange edge"][mode][0]
    assert second_hand.get("fill-opacity") == "0"
    rects = (adequate, inadequate, second_hand, good)
    assert [rect for rect in rects if rect.get("stroke-dasharray")] == [second_hand]


def test_blocks_and_letters_stay_inside() -> None:
    picture = drawn()
    for rect in picture.iter(f"{SVG}rect"):
        x, y, width, height = (float(rect.get(key, "")) for key in ("x", "y", "width", "height"))
        assert 0 <= x < x + width <= 400
        assert 0 <= y < y + height <= 24
    assert [each.text for each in picture.iter(f"{SVG}text")] == ["A", "I", "I", "G"]
