"""A ribbon as the HTML of a page."""

import re
from datetime import date

import pytest

from gradeline.drawing.page import axis_html, edges_style, ribbon_html
from tests.drawing.making import AXIS, block, ribbon

HOSTILE = '"><script>alert(1)</script>&'


def test_block_is_a_link_named_by_what_it_is() -> None:
    drawn = ribbon_html(
        ribbon(
            block("2015-05-12", "2017-12-31", title="Good, SIF inspection, 2015", address="./r?i=w")
        )
    )
    (link,) = re.findall(r"<a [^>]*>[^<]*</a>", drawn)
    assert 'href="./r?i=w"' in link
    assert 'title="Good, SIF inspection, 2015"' in link
    assert link.endswith(">G</a>")
    assert 'role="group" aria-label="Leadership, Warrington"' in drawn


def test_block_without_a_record_is_a_picture_with_a_name() -> None:
    drawn = ribbon_html(ribbon(block("2015-05-12", "2017-12-31")))
    assert "<a " not in drawn
    assert 'role="img" aria-label="Good"' in drawn


def test_looks_say_how_a_grade_is_known_and_what_it_is_of() -> None:
    drawn = ribbon_html(
        ribbon(
            block("2010-05-12", "2011-12-31", letter="A", colour="orange edge"),
            block("2012-05-12", "2013-12-31", is_second_hand=True),
            block("2014-05-12", "2015-12-31", is_aside=True),
        )
    )
    classes = re.findall(r'<span class="([^"]*)"', drawn)
    assert classes == ["gl-orange-edge", "gl-blue gl-dashed", "gl-blue gl-aside"]


def test_halves_of_one_inspection_are_one_link_that_says_both() -> None:
    titles = ("Adequate here", "Good there")
    halves = [
        block("2011-08-19", "2012-04-30", address="./r", title=title, lane=lane, lane_count=2)
        for lane, title in enumerate(titles, 1)
    ]
    drawn = ribbon_html(ribbon(*halves))
    assert drawn.count("<a ") == 1
    assert 'title="Adequate here; Good there"' in drawn
    assert re.findall("<(b)", drawn) == ["b", "b"]
    assert "top:" not in drawn


def test_half_without_the_other_is_told_its_place() -> None:
    lower = block("2011-08-19", "2012-04-30", address="./r", lane=2, lane_count=2)
    assert "top:50%;height:50%" in ribbon_html(ribbon(lower))


def test_halves_of_one_inspection_tell_it_once() -> None:
    halves = [
        block("2011-08-19", "2012-04-30", title=title, lane=lane, lane_count=2, given="SLAC 2011")
        for lane, title in enumerate(("Adequate, of this", "Good, of that"), 1)
    ]
    assert 'aria-label="SLAC 2011: Adequate, of this; Good, of that"' in ribbon_html(
        ribbon(*halves)
    )


@pytest.mark.parametrize(
    ("until", "next_start", "inside"),
    [
        ("2018-12-10", "2020-09-09", "<u>G</u><i>G</i>"),
        ("2018-12-10", "2018-12-20", "<u>G</u>"),
        ("2019-12-10", "2020-01-09", "G"),
    ],
)
def test_letter_that_fits_no_narrow_ribbon_is_told_from_what_it_has_instead(
    until: str, next_start: str, inside: str
) -> None:
    drawn = ribbon_html(ribbon(block("2018-02-10", until), block(next_start, "2024-01-01")))
    first = drawn.split("</span>")[0]
    assert first.endswith(f">{inside}")
    assert ("gl-tight" in first) == inside.startswith("<")


def test_line_is_told_in_hundredths_of_the_ribbon() -> None:
    days = "2018-01-01", "2020-01-01", "2022-01-01"
    drawn = ribbon_html(ribbon(block(*days)))
    (length,) = re.findall(r"--l:([\d.]+)", drawn)
    _, ended, last = (AXIS.share(date.fromisoformat(day)) for day in days)
    assert float(length) == pytest.approx((last - ended) * 100, abs=0.05)
    assert "--l" not in ribbon_html(ribbon(block("2018-01-01", "2020-01-01", "2020-01-01")))


def test_letter_of_a_narrow_block_stands_after_it() -> None:
    drawn = ribbon_html(ribbon(block("2018-02-10", "2018-02-10", "2020-01-09", letter="RI")))
    assert '"gl-blue gl-bare"' in drawn
    assert "><i>RI</i></span>" in drawn


def test_narrowest_block_of_the_last_day_stays_in_its_ribbon() -> None:
    drawn = ribbon_html(ribbon(block("2026-11-27")))
    assert 'style="left:min(100%,100% - 3px);right:0%"' in drawn


def test_whatever_is_told_stays_text() -> None:
    hostile = block(
        *("2018-01-01", "2020-01-01"),
        letter=HOSTILE,
        colour=HOSTILE,
        title=HOSTILE,
        address=HOSTILE,
    )
    drawn = ribbon_html(ribbon(hostile))
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_axis_names_periods_and_years_and_draws_their_edges() -> None:
    drawn = axis_html(AXIS)
    assert re.findall(r"<abbr title=\"([^\"]*)\"[^>]*>(\w+)</abbr>", drawn) == [
        ("SLAC, from April 2009", "SLAC"),
        ("SIF, from November 2013", "SIF"),
        ("ILACS, from January 2018", "ILACS"),
    ]
    assert re.findall(r">(20\d\d)<", drawn) == ["2010", "2015", "2020", "2025"]
    assert edges_style(AXIS).count("var(--gl-edge) ") == 4
