"""Bars that lie, and small charts of lines over the years, as the HTML of a page."""

import random
import re
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from gradeline.charts.palette import PALETTES
from gradeline.drawing.bars import Bar, bar_html, ends
from gradeline.drawing.trend import APART, Line, Trend, place, trend_html

HOSTILE = '"><script>alert(1)</script>&'


def test_bar_is_its_share_of_the_scale() -> None:
    assert ends(Bar(5.0, 0.0, 20.0)) == (0.0, 0.25)
    assert ends(Bar(-1.0, -2.0, 0.0)) == (0.5, 1.0)
    assert ends(Bar(0.0, 0.0, 0.0)) == (0.0, 0.0)


def test_bar_of_one_compared_has_its_colour_and_others_have_none() -> None:
    assert 'class="gl-s4"' in bar_html(Bar(5.0, 0.0, 20.0, 4))
    assert "gl-s" not in bar_html(Bar(5.0, 0.0, 20.0))
    assert "margin-left:0.0%;width:25.0%" in bar_html(Bar(5.0, 0.0, 20.0))


def trend(*lines: Line, about: str = "Three lines") -> Trend:
    return Trend(about, lines, "1", "9")


RISING = Line(0, "CE 9", [(2020, 1.0, 1), (2021, 5.0, 1), (2022, 9.0, 1)])
BROKEN = Line(2, "W 5 (2021)", [(2019, 3.0, 1), (2021, 5.0, 2)])
COUNTRY = Line(None, "England 4", [(2019, 4.0, 1), (2022, 4.0, 2)])


def test_lines_share_a_scale_that_fits_them() -> None:
    rising, broken, _ = place(trend(RISING, BROKEN, COUNTRY))
    assert rising.stretches == (((1 / 3, 1.0), (2 / 3, 0.5), (1.0, 0.0)),)
    assert broken.stretches == (((0.0, 0.75),), ((2 / 3, 0.5),))


def test_line_is_cut_where_its_stretch_changes() -> None:
    (path,) = re.findall(r"class='m d' d='([^']*)'", unquote(trend_html(trend(RISING, BROKEN))))
    assert path == "M0 75h0M54 50h0"


def test_picture_knows_both_themes_and_only_the_colours_in_it() -> None:
    (picture,) = re.findall(r'src="data:image/svg\+xml,([^"]*)"', trend_html(trend(RISING)))
    text = unquote(picture)
    assert ElementTree.fromstring(text) is not None  # noqa: S314
    for mode in ("light", "dark"):
        first, second, *_ = PALETTES["light" if mode == "light" else "dark"].authorities
        assert first in text
        assert second not in text


def test_each_line_is_named_and_marked_at_its_end() -> None:
    markup = trend_html(trend(RISING, BROKEN, COUNTRY))
    assert re.findall(r'<span class="(gl-[\w]+)"[^>]*>([^<]+)</span>', markup) == [
        ("gl-s0", "CE 9"),
        ("gl-s2", "W 5 (2021)"),
        ("gl-c", "England 4"),
    ]
    # At the right end, where the style sheet has a mark.
    assert '<b style="top:0%"><i class="gl-sym gl-s0">' in markup
    assert '<b style="left:67%;top:50%"><i class="gl-sym gl-s2">' in markup
    assert "<s>2019</s><s>2022</s>" in markup
    assert 'role="img" aria-label="Three lines"' in markup


def test_lines_go_in_steps_and_a_lone_year_is_a_dot() -> None:
    up_and_down = Line(0, "x", [(2020, 1.0, 1), (2021, 3.0, 1), (2022, 2.0, 1), (2023, 1.0, 2)])
    (picture,) = re.findall(r'src="data:image/svg\+xml,([^"]*)"', trend_html(trend(up_and_down)))
    assert re.findall(r"class='k( d)?' d='([^']*)'", unquote(picture)) == [
        (" d", "M81 100h0"),
        ("", "M0 100l27-100 27 50"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_names_keep_apart_in_the_order_of_the_lines(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    lines = [
        Line(spot, "x", [(2020, chance.random(), 1)]) for spot in range(chance.randrange(1, 7))
    ]
    placed = sorted(place(trend(*lines)), key=lambda each: each.stretches[-1][-1][1])
    tops = [each.label_top for each in placed]
    assert all(below - above >= APART - 1e-9 for above, below in pairwise(tops))
    assert max(tops) <= 1.0


def test_equal_values_are_a_line_in_the_middle_and_no_lines_are_nothing() -> None:
    (only,) = place(trend(Line(0, "x", [(2020, 3.0, 1), (2021, 3.0, 1)])))
    assert only.stretches == (((0.0, 0.5), (1.0, 0.5)),)
    assert trend_html(trend()) == ""


def test_whatever_is_told_stays_text() -> None:
    markup = trend_html(
        Trend(HOSTILE, [Line(0, HOSTILE, [(2020, 1.0, 1)])], low=HOSTILE, high=HOSTILE)
    )
    assert "<script" not in markup
