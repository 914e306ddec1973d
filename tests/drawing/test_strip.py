"""Strips: where authorities stand among all others, on a page and as a picture."""

import random
import re
from xml.etree import ElementTree

import pytest

from gradeline.charts.palette import PALETTES, Mode
from gradeline.drawing.strip import STEPS, Own, Strip, place, strip_html, strip_svg

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"><script>alert(1)</script>&'
VALUES = tuple(float(value) for value in range(10, 31))
OURS = (Own(0, 10.0, "Here 10%"), Own(3, 30.0, "There 30%"))


def strip(**more: object) -> Strip:
    given: dict[str, object] = {
        "about": "21 authorities",
        "values": VALUES,
        "middle": (15.0, 25.0),
        "country": 20.0,
        "own": OURS,
        **more,
    }
    return Strip(**given)  # type: ignore[arg-type]


def test_low_stands_left_and_high_right_and_the_country_between() -> None:
    placed = place(strip())
    assert (placed.marks[0], placed.marks[-1]) == (0.0, 1.0)
    assert placed.country == 0.5
    assert placed.middle == (0.25, 0.75)
    assert [share for _, share in placed.own] == [0.0, 1.0]


def test_turned_strip_has_low_to_the_right() -> None:
    placed = place(strip(is_turned=True, country=12.0))
    assert [share for _, share in placed.own] == [1.0, 0.0]
    assert placed.country == 0.9
    assert placed.middle == (0.25, 0.75)


def test_far_figure_of_others_stands_at_the_end_and_does_not_press_the_rest_together() -> None:
    placed = place(strip(values=(*VALUES, 10_000.0)))
    assert placed.marks[-1] == 1.0
    assert placed.marks[-2] < 1.0
    assert placed.marks[-2] > 0.4


def test_far_figure_of_ours_is_where_it_is() -> None:
    placed = place(strip(values=(*VALUES, 100.0), own=[Own(0, 100.0, "far")]))
    ((_, share),) = placed.own
    assert share == 1.0
    assert placed.marks[-2] == pytest.approx(20 / 90)


def test_equal_figures_stand_in_the_middle() -> None:
    placed = place(strip(values=(7.0, 7.0), middle=None, country=None, own=[Own(1, 7.0, "7")]))
    assert placed.marks == (0.5, 0.5)
    assert placed.own[0][1] == 0.5


@pytest.mark.parametrize("seed", range(30))
def test_nothing_stands_outside(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    values = sorted(chance.lognormvariate(1, 1.2) - 1 for _ in range(chance.randrange(1, 160)))
    own = [Own(spot, chance.choice(values) * chance.choice([1, 3]), "x") for spot in range(6)]
    middle = (values[len(values) // 4], values[len(values) * 3 // 4])
    placed = place(Strip("x", values, middle, chance.choice([None, values[0]]), own, True))
    shares = [*placed.marks, *(share for _, share in placed.own), *(placed.middle or ())]
    assert all(0 <= share <= 1 for share in shares)


def test_grey_marks_of_a_page_are_one_dashed_line_as_long_as_the_strip() -> None:
    markup = strip_html(strip())
    (dashes,) = re.findall(r"stroke-dasharray='([\d ]+)'", markup)
    lengths = [int(length) for length in dashes.split()]
    assert len(lengths) % 2 == 0
    assert sum(lengths) == STEPS
    assert len(lengths) // 2 - 1 == len(VALUES)


def test_strip_of_all_england_is_short_markup() -> None:
    chance = random.Random(1)  # noqa: S311
    values = sorted(chance.gauss(50, 12) for _ in range(153))
    assert len(strip_html(strip(values=values, middle=(42.0, 58.0), country=50.0))) < 1100


def test_page_has_a_picture_with_words_and_each_of_ours_by_its_symbol() -> None:
    markup = strip_html(strip())
    assert 'role="img" aria-label="21 authorities"' in markup
    assert re.findall(r'<u class="gl-s(\d)" style="left:(\d+)%" title="([^"]*)"', markup) == [
        ("0", "0", "Here 10%"),
        ("3", "100", "There 30%"),
    ]


def test_whatever_is_told_stays_text() -> None:
    hostile = strip(about=HOSTILE, own=[Own(0, 12.0, HOSTILE)])
    for drawn in (strip_html(hostile), strip_svg(hostile, 400)):
        assert "<script" not in drawn
        assert "&lt;script&gt;" in drawn


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_picture_is_whole_in_its_own_colours(mode: Mode) -> None:
    everyone = [Own(spot, 12.0 + spot, f"{spot}") for spot in range(6)]
    picture = ElementTree.fromstring(strip_svg(strip(own=everyone), 400, mode))  # noqa: S314
    assert picture.findtext(f"{SVG}title") == "21 authorities"
    symbols = [*picture.iter(f"{SVG}circle"), *picture.iter(f"{SVG}polygon")]
    assert {each.get("fill") for each in symbols} == set(PALETTES[mode].authorities)
    assert {each.findtext(f"{SVG}title") for each in symbols} == set("012345")
    (grey,) = [path for path in picture.iter(f"{SVG}path") if path.get("stroke-width") is None]
    assert grey.get("d", "").count("M") == len(VALUES)
