"""The small lines on the cards: what is joined, what is a dot, and whose colours there are."""

import re
from itertools import accumulate
from xml.etree import ElementTree

import pytest

from gradeline.charts.palette import PALETTES
from gradeline.compared_authorities import Authority
from gradeline.drawing.sparkline import HEIGHT, SCALE, WIDTH, Point, line_colours, sparkline

NAMES = ("east", "west", "warrington")
EVERYONE = [Authority(name, name, name[:2], place) for place, name in enumerate(NAMES)]
SVG = "{http://www.w3.org/2000/svg}"
Lines = dict[str, list[Point]]


def drawn(lines: Lines) -> ElementTree.Element:
    return ElementTree.fromstring(sparkline(lines, EVERYONE))  # noqa: S314


def paths(picture: ElementTree.Element, name: str = "") -> list[list[tuple[float, float]]]:
    """Return the corners of each line of a class, or of every line."""
    return [
        corners(stretch)
        for group in picture.iter(f"{SVG}g")
        for line in group.iter(f"{SVG}path")
        if "class" not in line.attrib and name in ("", group.attrib["class"])
        for stretch in line.attrib["d"].split("M")[1:]
    ]


def corners(stretch: str) -> list[tuple[float, float]]:
    """Return the corners of a path that begins somewhere and then goes on step by step."""
    numbers = [float(number) for number in re.findall(r"-?[0-9.]+", stretch)]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    return list(accumulate(pairs, lambda at, step: (at[0] + step[0], at[1] + step[1])))


def dots(picture: ElementTree.Element) -> list[tuple[str, float, float]]:
    found = []
    for group in picture.iter(f"{SVG}g"):
        for line in group.iter(f"{SVG}path"):
            if line.attrib.get("class") == "d":
                for dot in line.attrib["d"].split("M")[1:]:
                    x, y = map(float, dot.removesuffix("h0").split())
                    found.append((group.attrib["class"], x, y))
    return found


def test_years_of_one_stretch_are_one_line() -> None:
    picture = drawn({"east": [(2020, 1.0, 1), (2021, 2.0, 1), (2022, 3.0, 1)]})
    ((first, second, third),) = paths(picture)
    assert first[0] < second[0] < third[0]
    assert first[1] > second[1] > third[1]
    assert dots(picture) == [("l0", *third)]


def test_line_is_cut_between_stretches() -> None:
    picture = drawn(
        {"east": [(2016, 1.0, 1), (2017, 2.0, 1), (2018, 9.0, 2), (2019, 8.0, 2), (2022, 7.0, 3)]}
    )
    assert [len(path) for path in paths(picture)] == [2, 2]
    assert len(dots(picture)) == 3


def test_single_point_is_a_dot_and_no_line() -> None:
    picture = drawn({"east": [(2020, 5.0, 1)]})
    assert paths(picture) == []
    assert len(dots(picture)) == 1


def test_equal_values_are_a_level_line_in_the_middle() -> None:
    (path,) = paths(drawn({"east": [(2020, 4.0, 1), (2021, 4.0, 1)]}))
    assert {y for _, y in path} == {HEIGHT * SCALE / 2}


@pytest.mark.parametrize(
    "values", [(-1.42, -1.0, -0.2), (0.0, 0.0, 0.0), (1e9, 2e9, 3e9), (0.001, 0.002, 0.0)]
)
def test_every_point_is_within_the_picture(values: tuple[float, ...]) -> None:
    line: list[Point] = [(2020 + step, value, 1) for step, value in enumerate(values)]
    picture = drawn({"east": line, "england": [(2021, sum(values) / 3, 1)]})
    places = [place for path in paths(picture) for place in path]
    for x, y in places + [(x, y) for _, x, y in dots(picture)]:
        assert 0 < x < WIDTH * SCALE
        assert 0 < y < HEIGHT * SCALE


def test_all_areas_share_the_scale_of_years_and_values() -> None:
    picture = drawn(
        {
            "east": [(2020, 10.0, 1), (2021, 20.0, 1)],
            "west": [(2021, 10.0, 1), (2022, 20.0, 1)],
        }
    )
    (east,), (west,) = paths(picture, "l0"), paths(picture, "l1")
    assert east[1][0] == west[0][0]
    assert (east[0][1], east[1][1]) == (west[0][1], west[1][1])


def test_colour_goes_by_the_place_among_all_compared_whoever_is_shown() -> None:
    picture = drawn({"warrington": [(2020, 1.0, 1)], "west": [(2020, 2.0, 1)]})
    assert {name for name, _, _ in dots(picture)} == {"l1", "l2"}


def test_other_areas_are_context_and_drawn_first() -> None:
    picture = drawn({"east": [(2020, 1.0, 1)], "england": [(2020, 2.0, 1)]})
    assert [name for name, _, _ in dots(picture)] == ["lc", "l0"]


def test_every_class_drawn_has_a_colour_in_both_themes() -> None:
    text = sparkline({name: [(2020, 1.0, 1)] for name in (*NAMES, "england")}, EVERYONE)
    light, _, dark = text.partition("prefers-color-scheme:dark")
    for name in set(re.findall(r"<g class='(\w+)'", text)):
        assert f".{name}{{color:" in light
        assert f".{name}{{color:" in dark


def test_colours_are_those_of_the_palette_only() -> None:
    text = sparkline({name: [(2020, 1.0, 1), (2021, 2.0, 1)] for name in NAMES}, EVERYONE)
    known = {
        colour
        for palette in PALETTES.values()
        for colour in (*palette.authorities, palette.context)
    }
    used = {colour for palette in PALETTES.values() for colour in palette.authorities[: len(NAMES)]}
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", text)) == used
    assert not re.search(r"rgb|hsl|url\(", text)
    assert {colour for _, *both in line_colours() for colour in both} == known


def test_no_name_of_an_area_gets_into_the_picture() -> None:
    hostile = '"/><script>alert(1)</script>&'
    own = [Authority(hostile, hostile, hostile, 0)]
    text = sparkline({hostile: [(2020, 1.0, 1), (2021, 2.0, 1)]}, own)
    ElementTree.fromstring(text)  # noqa: S314
    assert "script" not in text
    assert "alert" not in sparkline({hostile: [(2020, 1.0, 1)]}, EVERYONE)


def test_nothing_is_fetched_from_elsewhere() -> None:
    text = sparkline({"east": [(2020, 1.0, 1)]}, EVERYONE)
    assert re.findall(r"https?://[^\"']+", text) == ["http://www.w3.org/2000/svg"]


def test_nothing_to_draw_is_no_picture() -> None:
    assert sparkline({}, EVERYONE) == ""
    assert sparkline({"east": []}, EVERYONE) == ""


def test_area_without_points_beside_one_with_some_is_left_out() -> None:
    assert len(dots(drawn({"east": [], "west": [(2020, 1.0, 1)]}))) == 1
