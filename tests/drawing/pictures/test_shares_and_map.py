"""Bars of shares, columns through time and maps as bodies of pictures."""

from dataclasses import replace
from datetime import date

from gradeline.drawing.area_map import Area, AreaMap, Box, Shape
from gradeline.drawing.pictures.area_map import MapToTake
from gradeline.drawing.pictures.ribbons import Key, Swatch
from gradeline.drawing.pictures.share_columns import Columns
from gradeline.drawing.pictures.stacks import Stack, Stacks
from gradeline.drawing.share_columns import ShareColumn
from gradeline.drawing.shares import Part
from tests.drawing.making import AXIS
from tests.drawing.pictures.reading import (
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    drawn,
    said,
    titles,
)

PARTS = [Part(90, "G", "blue", "Good: 90"), Part(1, "A", "orange edge", "Adequate: 1")]


def test_number_of_a_block_without_room_stands_under_it() -> None:
    parts = [
        Part(1, "O", "dark blue", "Outstanding: 1"),
        *PARTS,
        Part(2, "I", "dark red", "Worst: 2"),
    ]
    stacks = [Stack(f"Grade {number}", "94 inspections", parts, "median") for number in range(5)]
    key = Key([Swatch("O", "dark blue", "Best of all"), Swatch("I", "dark red", "Worst")])
    root = drawn(Stacks("about", stacks, key))
    assert "Best of all" in said(root)
    for words in ("O 1", "G 90", "A 1", "I 2"):
        assert said(root).count(words) == 5
    assert titles(root).count("Adequate: 1") == 5
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)


def test_columns_have_their_numbers_as_titles_and_their_key() -> None:
    middle = date(2016, 1, 1)
    columns = [
        ShareColumn(AXIS.first, middle, PARTS, 100, "first"),
        ShareColumn(middle, AXIS.last, PARTS, 100, "second"),
    ]
    root = drawn(Columns("about", AXIS, columns, Key([Swatch("G", "blue", "Good, 90")])))
    assert [title for title in titles(root) if title in ("first", "second")] == ["first", "second"]
    assert "Good, 90" in said(root)
    assert_nothing_is_cut(root)


def area(key: str, left: int, size: int, colour: str | None, title: str) -> Area:
    box = Box(left, left, left + size, left + size)
    shape = Shape(key, f"M{left} {left}l{size} 0 0 {size}z", box, (left + 1, left + 1))
    return Area(shape, colour, title, key == "one")


def test_map_has_every_area_and_the_names_of_each_grade() -> None:
    one = area("one", 0, 10, "blue", "One: Good")
    other = area("other", 90, 10, None, "Other: none")
    key = [(Swatch("G", "blue", "Good: 1"), "One")]
    root = drawn(
        MapToTake(AreaMap("about", [one, other], [other], Box(10, 50, 40, 80), "Other"), key)
    )
    assert "Other" in said(root)
    assert titles(root).count("Other: none") == 2
    assert "Good: 1" in said(root)
    assert_nothing_is_cut(root)


def test_dots_are_as_far_apart_where_areas_are_drawn_again_larger() -> None:
    one = area("one", 0, 10, "blue", "One: Good")
    older = replace(area("other", 90, 10, "blue", "Other: Good"), is_dotted=True)
    root = drawn(MapToTake(AreaMap("about", [one, older], [older], Box(10, 50, 40, 80)), []))
    steps = {
        each.get("id", ""): float(each.get("width", ""))
        for each in root.iter()
        if each.tag.endswith("pattern")
    }
    # Ten steps of the grid are drawn again over thirty.
    assert abs(steps["dots"] / steps["dots-inset"] - 3) < 0.1
    fills = [each.get("fill") for each in root.iter() if "dots" in each.get("fill", "")]
    assert fills == ["url(#dots)", "url(#dots-inset)"]


def test_area_too_small_to_be_seen_is_marked_on_the_map() -> None:
    one = area("one", 0, 1000, "blue", "One: Good")
    isle = area("isle", 1100, 5, "orange", "Isle: RI")
    root = drawn(MapToTake(AreaMap("about", [one, isle]), []))
    assert titles(root).count("Isle: RI") == 2
    assert_nothing_is_cut(root)
