"""The markup that pages show is real HTML, and nothing in the facts can break out of it."""

from types import SimpleNamespace

from gradeline.charts.palette import GRADE_COLOURS
from gradeline.ui.markup import Cell, bullets, chip, link, paragraph, place, printed_place, table
from gradeline.ui.style import STYLE

HOSTILE = "<script>alert('x')</script>\"&"
ESCAPED = "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&quot;&amp;"


def test_table_has_caption_and_headers_of_columns_and_rows() -> None:
    assert table("About", ["Area", "Grade"], [["Adoption", Cell("<b>Good</b>")]]) == (
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="About">'
        '<table class="gl-table "><caption>About</caption>'
        '<thead><tr><th scope="col">Area</th><th scope="col">Grade</th></tr></thead>'
        '<tbody><tr><th scope="row">Adoption</th><td data-of="Grade"><b>Good</b></td></tr>'
        "</tbody></table></div>"
    )


def test_text_of_the_facts_is_escaped_everywhere() -> None:
    made = (
        table(HOSTILE, [HOSTILE, HOSTILE], [[HOSTILE, HOSTILE]])
        + chip("G", HOSTILE)
        + link(HOSTILE, HOSTILE)
        + paragraph([HOSTILE])
        + bullets([(HOSTILE, HOSTILE)])
    )
    assert "<script" not in made
    assert made.count(ESCAPED) == 13


def test_missing_value_is_an_empty_cell_and_not_zero() -> None:
    assert '<td data-of="b"></td>' in table("t", ["a", "b"], [["x", None]])


def test_second_hand_grade_is_marked_in_form_and_words() -> None:
    assert "gl-second" not in chip("I", "Inadequate")
    assert "gl-second" in chip("I", "Inadequate", "press")
    assert "from the press" in chip("I", "Inadequate", "press")
    assert "from a later report" in chip("A", "Adequate", "later report")


def test_letter_is_not_read_twice_by_screen_readers() -> None:
    assert 'aria-hidden="true">RI</span> <span>Requires improvement</span>' in chip(
        "RI", "Requires improvement"
    )


def test_every_grade_letter_has_its_style() -> None:
    for letter in GRADE_COLOURS:
        assert f".gl-{letter} {{" in STYLE


def test_place_tells_page_and_paragraph_or_says_otherwise() -> None:
    assert place(37, 14) == "page 37, paragraph 14"
    assert place(37, None) == "page 37"
    assert place(None, None, "article") == "article"


def test_page_of_a_grade_is_not_confused_with_the_paragraph_of_its_section() -> None:
    own = SimpleNamespace(evidence="primary", page=1, paragraph=42)
    later = SimpleNamespace(evidence="later report", page=5, paragraph=9)
    press = SimpleNamespace(evidence="press", page=None, paragraph=None)
    assert printed_place(own) == "page 1; from paragraph 42"
    assert printed_place(later) == "page 5, paragraph 9"
    assert printed_place(press) == "no page"
