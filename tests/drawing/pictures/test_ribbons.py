"""Ribbons, their axis and their key on a picture."""

from itertools import pairwise
from xml.etree import ElementTree

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS
from gradeline.drawing.pictures.ribbons import Key, Swatch, axis_svg, key_svg, ribbon_svg
from tests.drawing.making import AXIS, block, ribbon
from tests.drawing.pictures.reading import SVG, said, texts, titles

HISTORY = ribbon(
    *(
        block(
            *("2011-08-19", "2012-04-30", "2013-04-23"),
            letter=letter,
            colour=colour,
            lane=lane,
            lane_count=2,
            label=label,
        )
        for lane, (letter, colour, label) in enumerate(
            [("A", "orange edge", "Adequate"), ("I", "dark red", "Inadequate")], 1
        )
    ),
    block(
        *("2013-04-23", "2013-10-31", "2015-09-15"),
        letter="I",
        colour="dark red",
        is_second_hand=True,
    ),
    block("2015-09-15", "2017-12-31", "2026-11-27", title='Good, "SIF" <b>&', label="Good"),
)


def parsed(*parts: Markup) -> ElementTree.Element:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{Markup().join(parts)}</svg>'
    return ElementTree.fromstring(svg)  # noqa: S314


def test_ribbon_has_a_name_and_so_has_each_block() -> None:
    root = parsed(ribbon_svg(HISTORY, 400, 24))
    assert titles(root) == ["Leadership, Warrington", "Good", "Good", "Good", 'Good, "SIF" <b>&']


def test_second_hand_is_dashed_and_adequate_is_pale_with_an_edge() -> None:
    root = parsed(ribbon_svg(HISTORY, 400, 24))
    adequate, inadequate, second_hand, good = root.iter(f"{SVG}rect")
    assert good.get("fill") == GRADE_COLOURS["blue"]["light"][0]
    assert (good.get("fill-opacity"), inadequate.get("fill-opacity")) == ("1", "1")
    assert adequate.get("fill-opacity") == ".25"
    assert adequate.get("stroke") == GRADE_COLOURS["orange edge"]["light"][0]
    assert second_hand.get("fill-opacity") == "0"
    rects = (adequate, inadequate, second_hand, good)
    assert [rect for rect in rects if rect.get("stroke-dasharray")] == [second_hand]


def test_grade_not_of_the_theme_by_itself_is_underlined() -> None:
    plain, aside = (
        parsed(ribbon_svg(ribbon(block("2015-09-15", "2017-12-31", is_aside=is_aside)), 400, 24))
        for is_aside in (False, True)
    )
    assert len(list(aside.iter(f"{SVG}path"))) == len(list(plain.iter(f"{SVG}path"))) + 1


def test_blocks_and_letters_stay_inside() -> None:
    for long, tall in ((400, 24), (246, 20), (1500, 110)):
        root = parsed(ribbon_svg(HISTORY, long, tall, has_labels=True))
        for rect in root.iter(f"{SVG}rect"):
            x, y, wide, high = (float(rect.get(key, "")) for key in ("x", "y", "width", "height"))
            assert 0 <= x < x + wide <= long
            assert 0 <= y < y + high <= tall
        for each in texts(root):
            assert 0 <= each.left < each.right <= long
            assert 0 <= each.top < each.foot <= tall
        assert {"A", "I", "G"} - ({"A"} if long < 300 else set()) <= set(said(root))


def test_labels_are_there_where_they_have_room() -> None:
    assert "Good" in said(parsed(ribbon_svg(HISTORY, 1500, 110, has_labels=True)))
    wide = said(parsed(ribbon_svg(HISTORY, 4500, 43, has_labels=True)))
    assert {"Adequate", "Inadequate", "Good"} <= set(wide)
    assert "Good" not in said(parsed(ribbon_svg(HISTORY, 200, 24, has_labels=True)))
    assert "Good" not in said(parsed(ribbon_svg(HISTORY, 1500, 110)))


def test_names_and_years_of_an_axis_do_not_meet() -> None:
    for long in (1500, 400, 120):
        found = list(texts(parsed(axis_svg(AXIS, long, 20))))
        for top in {each.top for each in found}:
            line = sorted((each for each in found if each.top == top), key=lambda each: each.left)
            assert all(one.right <= other.left for one, other in pairwise(line))
            assert line[0].left >= 0
            assert line[-1].right <= long


def test_key_breaks_into_lines_and_names_every_entry() -> None:
    key = Key(
        [Swatch("G", "blue", "Good"), Swatch("A", "orange edge", "Adequate (not the same as RI)")],
        [("line", "thin"), ("halves", "split"), ("dashed", "second-hand"), ("aside", "wider")],
    )
    one, low = key_svg(key, 1800, 20)
    two, high = key_svg(key, 400, 20)
    assert low < high
    for drawn, room, tall in ((one, 1800, low), (two, 400, high)):
        root = parsed(drawn)
        words = {"Good", "Adequate (not the same as RI)", "thin", "split", "second-hand", "wider"}
        assert words | {"G", "A"} == set(said(root))
        assert all(each.right <= room and each.foot <= tall for each in texts(root))
    assert key_svg(Key([]), 400, 20) == (Markup(), 0.0)
