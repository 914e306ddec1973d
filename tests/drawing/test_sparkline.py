"""The small lines of a table: what is joined, what is a dot, where each stands on their sheet."""

import re
from itertools import accumulate
from xml.etree import ElementTree

import pytest

from gradeline.charts.palette import PALETTES
from gradeline.drawing.sparkline import (
    HEIGHT,
    SCALE,
    WIDTH,
    Point,
    Sparkline,
    line_colours,
    sheet_svg,
)

SVG = "{http://www.w3.org/2000/svg}"
ENGLAND = None
Lines = dict[int | None, list[Point]]
Corners = list[tuple[float, float]]


def drawn(*several: Lines) -> ElementTree.Element:
    return ElementTree.fromstring(sheet_svg([Sparkline("Lines", lines) for lines in several]))  # noqa: S314


def stretches(picture: ElementTree.Element, name: str = "") -> list[Corners]:
    """Return the corners of each stretch of a class, or of every line."""
    return [
        corners(stretch)
        for line in picture.iter(f"{SVG}path")
        if not line.attrib["class"].endswith(" d") and name in ("", line.attrib["class"])
        for stretch in line.attrib["d"].split("M")[1:]
    ]


def corners(stretch: str) -> Corners:
    """Return the corners of a path that begins somewhere and then goes on step by step."""
    numbers = [float(number) for number in re.findall(r"-?[0-9.]+", stretch.removesuffix("h0"))]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    return list(accumulate(pairs, lambda at, step: (at[0] + step[0], at[1] + step[1])))


def dots(picture: ElementTree.Element) -> list[tuple[str, float, float]]:
    found = []
    for line in picture.iter(f"{SVG}path"):
        name, _, mark = line.attrib["class"].partition(" ")
        if mark == "d":
            for dot in line.attrib["d"].split("M")[1:]:
                x, y = map(float, dot.removesuffix("h0").split())
                found.append((name, x, y))
    return found


def test_years_of_one_stretch_are_one_line() -> None:
    picture = drawn({0: [(2020, 1.0, 1), (2021, 2.0, 1), (2022, 3.0, 1)]})
    ((first, second, third),) = stretches(picture)
    assert first[0] < second[0] < third[0]
    assert first[1] > second[1] > third[1]
    assert dots(picture) == [("l0", *third)]


def test_line_is_cut_between_stretches_and_ends_in_a_dot() -> None:
    picture = drawn(
        {0: [(2016, 1.0, 1), (2017, 2.0, 1), (2018, 9.0, 2), (2019, 8.0, 2), (2022, 7.0, 3)]}
    )
    assert [len(stretch) for stretch in stretches(picture)] == [2, 2, 1]
    assert len(dots(picture)) == 1


def test_year_by_itself_is_left_out_unless_it_is_the_last() -> None:
    lone, line = (2014, 9.0, 1), [(2016, 1.0, 2), (2017, 2.0, 2)]
    assert stretches(drawn({0: [lone, *line]})) == stretches(drawn({0: line}))
    (stretch,) = stretches(drawn({0: [lone]}))
    assert len(stretch) == 1
    assert len(dots(drawn({0: [lone]}))) == 1


def test_equal_values_are_a_level_line_in_the_middle() -> None:
    (stretch,) = stretches(drawn({0: [(2020, 4.0, 1), (2021, 4.0, 1)]}))
    assert {y for _, y in stretch} == {HEIGHT * SCALE / 2}


@pytest.mark.parametrize(
    "values", [(-1.42, -1.0, -0.2), (0.0, 0.0, 0.0), (1e9, 2e9, 3e9), (0.001, 0.002, 0.0)]
)
def test_every_point_is_within_the_picture(values: tuple[float, ...]) -> None:
    line: list[Point] = [(2020 + step, value, 1) for step, value in enumerate(values)]
    picture = drawn({0: line, ENGLAND: [(2021, sum(values) / 3, 1)]})
    places = [place for stretch in stretches(picture) for place in stretch]
    for x, y in places + [(x, y) for _, x, y in dots(picture)]:
        assert 0 < x < WIDTH * SCALE
        assert 0 < y < HEIGHT * SCALE


def test_each_stands_in_its_own_part_of_the_sheet_as_it_would_by_itself() -> None:
    first: Lines = {0: [(2020, 1.0, 1), (2021, 2.0, 1)]}
    second: Lines = {0: [(2020, 7.0, 1), (2022, 3.0, 1)]}
    (upper,), (alone,) = stretches(drawn(first)), stretches(drawn(second))
    both = drawn(first, second)
    assert stretches(both) == [upper, [(x, y + HEIGHT * SCALE) for x, y in alone]]
    assert both.attrib["viewBox"] == f"0 0 {WIDTH * SCALE} {2 * HEIGHT * SCALE}"
    places = [Sparkline("", {}, place, 4).down for place in range(4)]
    assert places == ["0%", "33.33%", "66.67%", "100%"]
    assert Sparkline("", {}).down == "0%"


def test_all_areas_share_the_scale_of_years_and_values() -> None:
    picture = drawn({0: [(2020, 10.0, 1), (2021, 20.0, 1)], 1: [(2021, 10.0, 1), (2022, 20.0, 1)]})
    (east,), (west,) = stretches(picture, "l0"), stretches(picture, "l1")
    assert east[1][0] == west[0][0]
    assert (east[0][1], east[1][1]) == (west[0][1], west[1][1])


def test_colour_goes_by_the_position_whoever_is_shown() -> None:
    picture = drawn({2: [(2020, 1.0, 1)], 1: [(2020, 2.0, 1)]})
    assert {name for name, _, _ in dots(picture)} == {"l1", "l2"}


def test_other_areas_are_context_and_drawn_first() -> None:
    picture = drawn({0: [(2020, 1.0, 1)], ENGLAND: [(2020, 2.0, 1)]})
    assert [name for name, _, _ in dots(picture)] == ["lc", "l0"]


def test_every_class_drawn_has_a_colour_in_both_themes() -> None:
    text = sheet_svg([Sparkline("", {name: [(2020, 1.0, 1)] for name in (0, 1, 2, ENGLAND)})])
    light, _, dark = text.partition("prefers-color-scheme:dark")
    for name in ("l0", "l1", "l2", "lc"):
        assert f".{name}{{stroke:" in light
        assert f".{name}{{stroke:" in dark


def test_colours_are_those_of_the_palette_only() -> None:
    text = sheet_svg([Sparkline("", {name: [(2020, 1.0, 1)] for name in range(3)})])
    known = {
        colour
        for palette in PALETTES.values()
        for colour in (*palette.authorities, palette.context)
    }
    used = {colour for palette in PALETTES.values() for colour in palette.authorities[:3]}
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", text)) == used
    assert not re.search(r"rgb|hsl|url\(", text)
    assert {colour for _, *both in line_colours() for colour in both} == known


def test_nothing_is_fetched_from_elsewhere() -> None:
    text = sheet_svg([Sparkline("", {0: [(2020, 1.0, 1)]})])
    assert re.findall(r"https?://[^\"']+", text) == ["http://www.w3.org/2000/svg"]


def test_one_without_lines_keeps_its_part_empty() -> None:
    line: Lines = {0: [(2020, 1.0, 1)]}
    (dot,) = dots(drawn({}, line, {1: []}))
    assert HEIGHT * SCALE < dot[2] < 2 * HEIGHT * SCALE
