"""A map of areas: each in the colour of its grade, its words at its middle, its outline a rule."""

import re
from base64 import b64decode
from dataclasses import replace

from gradeline.drawing.area_map import (
    Area,
    AreaMap,
    Box,
    Shape,
    edges_svg,
    map_html,
    outlines_style,
    tiny,
)
from gradeline.drawing.pictures.area_map import MapToTake
from gradeline.drawing.pictures.letters import INK

HERE = Shape("here", "M0 0l100 0 0 100z", Box(0, 0, 100, 100), (70, 30))
THERE = Shape("there", "M900 900l100 0 0 100z", Box(900, 900, 1000, 1000), (970, 930))
ISLE = Shape("isle", "M500 500l2 0 0 3z", Box(500, 500, 502, 503), (501, 501))
ONE = Area(HERE, "blue", "One <1>: G, Good", True)
OTHER = Area(THERE, None, "Other: none")
SMALL = Area(ISLE, "orange", "Isle: RI")


def test_each_area_has_the_colour_of_its_grade_and_its_words() -> None:
    html = str(map_html(AreaMap("What <it> shows", [ONE, OTHER])))
    assert 'aria-label="What &lt;it&gt; shows"' in html
    assert '<i class="gl-m-here gl-blue"><b title="One &lt;1&gt;: G, Good"></b></i>' in html
    assert '<i class="gl-m-there gl-none"><b title="Other: none"></b></i>' in html
    assert "--fx:-12;--fy:-12;--fw:1024;--fh:1024" in html


def test_only_a_grade_from_before_the_last_inspection_is_dotted() -> None:
    older = Area(THERE, "blue", "Other: G, Good; inspected since", is_dotted=True)
    html = str(map_html(AreaMap("about", [ONE, older])))
    assert '<i class="gl-m-there gl-blue gl-dotted">' in html
    assert html.count("gl-dotted") == 1


def test_only_the_chosen_have_an_edge() -> None:
    html = str(map_html(AreaMap("about", [ONE, OTHER])))
    (image,) = re.findall('base64,([^"]+)', html)
    svg = b64decode(image).decode()
    assert re.findall('<path d="([^"]+)"', svg) == [HERE.outline]
    assert 'viewBox="-12 -12 1024 1024"' in svg
    assert svg == edges_svg([ONE], Box(-12, -12, 1012, 1012))
    assert "<img" not in str(map_html(AreaMap("about", [OTHER])))


def test_outline_and_place_of_an_area_are_a_rule_that_no_choice_changes() -> None:
    rules = outlines_style([HERE, THERE])
    assert rules.count(".gl-m-") == 2
    assert "--x:897;--y:897;--w:106;--h:106;--a:69%;--b:31%" in rules
    assert "d='M0 0l100 0 0 100z'" in rules
    # A page would take a tag within a style for a fault.
    assert "<" not in rules


def test_small_areas_are_drawn_again_larger_with_their_words_there_alone() -> None:
    drawn = AreaMap("about", [ONE, OTHER], [OTHER], Box(200, 200, 700, 700), "Those <again>")
    html = str(map_html(drawn))
    assert "Those &lt;again&gt;" in html
    assert html.count("gl-m-there") == 2
    assert html.count("Other: none") == 1
    assert "width:48.83%;height:48.83%;--fx:900;--fy:900;--fw:100;--fh:100" in html


def test_area_too_small_to_be_seen_has_a_mark_in_its_colour() -> None:
    drawn = AreaMap("about", [ONE, OTHER, SMALL])
    assert tiny(drawn) == [SMALL]
    assert '<u class="gl-orange" title="Isle: RI" style="left:50.10%;top:50.10%"></u>' in str(
        map_html(drawn)
    )
    assert tiny(AreaMap("about", [ONE, OTHER, SMALL], [SMALL], Box(0, 0, 10, 10))) == []


def test_mark_of_a_small_area_has_an_edge_only_where_it_is_chosen() -> None:
    for is_chosen in (True, False):
        drawn = AreaMap("about", [ONE, replace(SMALL, is_chosen=is_chosen)])
        assert ('<u class="gl-orange gl-edged"' in str(map_html(drawn))) is is_chosen
        picture = str(MapToTake(drawn, []).draw(900, 900))
        (circle,) = re.findall("<circle [^>]*stroke-width[^>]*>", picture)
        assert (f'stroke="{INK}"' in circle) is is_chosen
