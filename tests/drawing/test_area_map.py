"""A map of areas: a picture with each outline in its colour, and the words of each over it."""

import re
from base64 import b64decode

from gradeline.drawing.area_map import Area, AreaMap, Box, map_html, map_svg

ONE = Area("M0 0l10 0 0 10z", Box(0, 0, 10, 10), (7, 3), "blue", "One <1>: G, Good", True)
OTHER = Area("M90 90l10 0 0 10z", Box(90, 90, 100, 100), (97, 93), None, "Other: none")


def test_each_outline_has_the_colour_of_its_grade_and_the_chosen_an_edge() -> None:
    svg = map_svg(AreaMap("about", [ONE, OTHER]))
    paths = re.findall('<path class="([^"]+)" d="([^"]+)"/>', svg)
    assert paths == [
        ("gl-blue", ONE.outline),
        ("none", OTHER.outline),
        ("chosen", ONE.outline),
    ]
    assert 'viewBox="-12 -12 124 124"' in svg


def test_words_stand_over_the_middle_of_each_area() -> None:
    html = str(map_html(AreaMap("What <it> shows", [ONE, OTHER])))
    assert 'alt="What &lt;it&gt; shows"' in html
    assert 'title="One &lt;1&gt;: G, Good" style="left:15.32%;top:12.10%"' in html
    encoded = re.search('base64,([^"]+)', html)
    assert encoded
    assert b64decode(encoded[1]).decode().startswith("<svg")


def test_small_areas_are_drawn_again_larger_within_a_box() -> None:
    drawn = AreaMap("about", [ONE, OTHER], [OTHER], Box(20, 20, 70, 70))
    assert '<g transform="translate(-430.0 -430.0) scale(5.000)">' in map_svg(drawn)
    assert str(map_html(drawn)).count("Other: none") == 2
