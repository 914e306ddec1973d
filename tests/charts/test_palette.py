"""Colours can be read, and keep apart under normal vision and the kinds of colour blindness."""

import colorsys
import math
from itertools import combinations

import pytest

from gradeline.charts.authority import SYMBOLS, looks
from gradeline.charts.palette import GRADE_COLOURS, PALETTES, Mode
from gradeline.compared_authorities import MOST, Authority

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

MODES: tuple[Mode, ...] = ("light", "dark")
# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
VISIONS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
D65: Triple = (0.95047, 1.0, 1.08883)
LEAST_APART: dict[Mode, float] = {"light": 11, "dark": 12}
LEAST_FROM_GRADES = 15.0
ORANGE = "#f46a25"


def linear(colour: str) -> Triple:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    )
    return red, green, blue


def times(matrix: Matrix, colour: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return one, two, three


def lab(colour: Triple) -> Triple:
    x, y, z = (
        share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
        for share in (value / white for value, white in zip(times(XYZ, colour), D65, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, vision: str) -> float:
    """Return how far apart two colours look: the distance in Lab."""
    seen = []
    for colour in (one, other):
        red, green, blue = times(VISIONS[vision], linear(colour))
        seen.append(lab((min(max(red, 0), 1), min(max(green, 0), 1), min(max(blue, 0), 1))))
    return math.dist(*seen)


def contrast(one: str, other: str) -> float:
    luminance = [times(XYZ, linear(colour))[1] for colour in (one, other)]
    return (max(luminance) + 0.05) / (min(luminance) + 0.05)


def test_distance_and_contrast_are_those_of_the_books() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    assert apart("#ff0000", "#808000", "deuteranopia") < apart("#ff0000", "#808000", "normal") / 2


@pytest.mark.parametrize("mode", MODES)
def test_letters_and_words_reach_aa_contrast(mode: Mode) -> None:
    palette = PALETTES[mode]
    for fill, text in (colours[mode] for colours in GRADE_COLOURS.values()):
        assert contrast(fill, text) >= 4.5
    for colour in (palette.ink, palette.muted):
        assert contrast(colour, palette.paper) >= 4.5
        assert contrast(colour, palette.band) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_lines_reach_the_contrast_of_graphics(mode: Mode) -> None:
    assert len(PALETTES[mode].authorities) == MOST
    for colour in PALETTES[mode].authorities:
        assert contrast(colour, PALETTES[mode].paper) >= 3


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("mode", MODES)
def test_authorities_keep_apart_from_each_other(mode: Mode, vision: str) -> None:
    for one, other in combinations(PALETTES[mode].authorities, 2):
        assert apart(one, other, vision) >= LEAST_APART[mode], (one, other)


@pytest.mark.parametrize("mode", MODES)
def test_no_authority_has_the_colour_of_a_grade(mode: Mode) -> None:
    """The first is left out of the light ones: the dark blue that government analysts draw with.

    It comes close to the fill of Outstanding, and has since the first three were drawn; a grade is
    never shown without its letter, nor an authority's line without its name.
    """
    first = 1 if mode == "light" else 0
    fills = {ORANGE, *(colours[mode][0] for colours in GRADE_COLOURS.values())}
    for colour in PALETTES[mode].authorities[first:]:
        for fill in fills:
            assert apart(colour, fill, "normal") >= LEAST_FROM_GRADES, (colour, fill)


def test_each_of_six_has_a_colour_and_a_symbol_of_its_own_that_stay() -> None:
    six = [Authority(f"a{place}", f"A{place}", f"A{place}", place) for place in range(MOST)]
    drawn = looks(six)
    assert len({look.colour for look in drawn.values()}) == MOST
    assert len({look.symbol for look in drawn.values()}) == MOST == len(SYMBOLS)
    assert not {look.second_hand_symbol for look in drawn.values()} & set(SYMBOLS)
    assert looks(six[3:]) == {each.id: drawn[each.id] for each in six[3:]}


def hue(colour: str) -> float:
    """Return the hue of a colour in degrees."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return colorsys.rgb_to_hls(red, green, blue)[0] * 360


def test_grade_keeps_its_colour_family_in_both_themes() -> None:
    for name, colours in GRADE_COLOURS.items():
        light, dark = (hue(colours[mode][0]) for mode in MODES)
        assert min(abs(light - dark), 360 - abs(light - dark)) <= 15, name


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("mode", MODES)
def test_grades_of_one_scale_keep_apart(mode: Mode, vision: str) -> None:
    fills = [GRADE_COLOURS[name][mode][0] for name in ("dark blue", "blue", "orange", "dark red")]
    for one, other in combinations(fills, 2):
        assert apart(one, other, vision) >= 20, (one, other)
