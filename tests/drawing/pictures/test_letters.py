"""How wide text is, where it breaks and what is cut."""

import pytest
import resvg_py
from markupsafe import Markup

from gradeline.drawing.pictures.letters import FAMILY, FILES, shortened, text_svg, width, wrapped
from tests.drawing.pictures.ink import inked


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
@pytest.mark.parametrize("text", ["Requires improvement to be good", "Wigan 91.5%", "AVATAR"])
def test_text_is_as_wide_as_measured_or_a_little_narrower(text: str, weight: str) -> None:
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="60" font-family="{}">{}</svg>'
    ).format(FAMILY, text_svg(text, 0, 40, 40, weight=weight))  # type: ignore[arg-type]
    plain = svg.replace("textLength", "data-length")
    png = resvg_py.svg_to_bytes(
        svg_string=str(plain), skip_system_fonts=True, font_files=list(FILES.values())
    )
    _, _, right, _ = inked(png)
    measured = width(text, 40, weight)  # type: ignore[arg-type]
    assert measured * 0.94 - 4 <= right <= measured + 2


def test_text_that_fits_stays_whole_and_another_ends_in_dots() -> None:
    room = width("Cheshire West", 20)
    assert shortened("Cheshire West", 20, room) == "Cheshire West"
    cut = shortened("Cheshire West and Chester", 20, room)
    assert cut.endswith("…")
    assert width(cut, 20) <= room


def test_lines_break_between_words_and_none_is_too_wide() -> None:
    text = "Requires improvement to be good, with one Averyveryverylongwordthatfitsnowhere"
    lines = wrapped(text, 20, 150)
    assert all(width(line, 20) <= 150 for line in lines)
    assert " ".join(lines[:-1]).startswith("Requires improvement to be good, with one")
    assert lines[-1].endswith("…")


def test_lines_that_are_too_many_are_cut_where_they_end() -> None:
    lines = wrapped("one two three four five six seven eight", 20, 80, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_text_stays_text() -> None:
    drawn = text_svg('<b>&"', 0, 0, 20)
    assert "<b>" not in drawn
    assert "&lt;b&gt;&amp;" in drawn
