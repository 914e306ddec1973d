"""What pages show is real HTML, and nothing in the facts can break out of it."""

import re
from datetime import date

import pytest

from gradeline.app.style import STYLE
from gradeline.charts.palette import GRADE_COLOURS, PALETTES
from gradeline.drawing.page import grade_class
from gradeline.drawing.sparkline import Sparkline
from gradeline.sections.cells import (
    Cell,
    Day,
    Folded,
    Grade,
    Keyed,
    Link,
    Listed,
    Mark,
    Missing,
    Number,
    OnScreen,
    Stack,
    Strong,
)
from gradeline.sections.html_cells import cell_html
from gradeline.sections.html_tables import MOST_NAMED_ONCE, table_html
from gradeline.sections.html_text import (
    items_html,
    key_html,
    lead_html,
    note_html,
    points_html,
    source_html,
)
from gradeline.sections.section import Source
from gradeline.sections.table import Column, Group, Look, Table, table
from gradeline.sections.text import in_words

HOSTILE = "<script>alert('x')</script>\"&"
COLUMNS = [Column("area", "Area"), Column("grade", "Grade")]
EVERY_CELL: list[Cell] = [
    HOSTILE,
    Number(1.5, 1, HOSTILE, HOSTILE),
    Grade("G", HOSTILE, "blue"),
    Grade("G", HOSTILE, "blue", "press", is_letter=True, about=HOSTILE, address=HOSTILE),
    Link(HOSTILE, HOSTILE),
    Link(HOSTILE, f"https://example.org/{HOSTILE}"),
    Missing(HOSTILE),
    Mark(HOSTILE, HOSTILE),
    Mark(HOSTILE, HOSTILE, HOSTILE),
    Sparkline(HOSTILE, {0: [(2020, 1.0, 1)]}),
    Keyed(HOSTILE, 1),
    Strong(HOSTILE),
    Folded(HOSTILE, [HOSTILE]),
    Stack(HOSTILE, [HOSTILE, Link(HOSTILE, HOSTILE)], heading=HOSTILE, is_old=True),
    Listed([HOSTILE, Missing(HOSTILE)], is_bulleted=True),
]


def test_table_has_caption_and_headers_of_columns_and_rows() -> None:
    made = table("areas", "About", COLUMNS, [["Adoption", Strong("Good")]])
    assert table_html(made) == (
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="About">'
        '<table class="gl-table "><caption>About</caption>'
        '<thead><tr><th scope="col">Area</th><th scope="col">Grade</th></tr></thead>'
        '<tbody><tr><th scope="row">Adoption</th>'
        '<td data-of="Grade"><b>Good</b></td></tr>'
        "</tbody></table></div>"
    )


@pytest.mark.parametrize("cell", EVERY_CELL, ids=lambda cell: type(cell).__name__)
def test_no_cell_lets_markup_through(cell: Cell) -> None:
    columns = [Column("a", HOSTILE), Column("b", HOSTILE, over=HOSTILE)]
    looks: tuple[Look, ...] = ("wide", "cards", "headlines")
    for look in looks:
        made = Table(
            "t", HOSTILE, columns, [Group(HOSTILE, [[cell, cell]])], notes=[HOSTILE], look=look
        )
        assert "<script" not in table_html(made)
        assert "alert('x')</script>\"" not in table_html(made)


def test_no_text_of_a_section_lets_markup_through() -> None:
    made = (
        lead_html([HOSTILE])
        + points_html([(HOSTILE, HOSTILE)])
        + items_html([HOSTILE])
        + key_html([HOSTILE])
        + source_html(Source(HOSTILE, HOSTILE), date(2024, 5, 16))
    )
    assert "<script" not in made


def test_headings_that_share_one_above_them_stand_under_it() -> None:
    columns = [Column("a", "Area"), Column("x", "SIF", over="One"), Column("y", "SIF", over="Two")]
    head = table_html(table("t", "T", columns, [])).split("<tbody>")[0]
    assert '<th scope="col" rowspan="2">Area</th>' in head
    assert '<th scope="colgroup" colspan="1">One</th>' in head
    assert head.count('<th scope="col">SIF</th>') == 2


def test_nothing_to_say_is_an_empty_cell_and_not_zero() -> None:
    made = table_html(table("t", "T", COLUMNS, [["x", None], ["y", 0]]))
    assert '<td data-of="Grade"></td>' in made
    assert '<td data-of="Grade">0</td>' in made


def test_missing_value_gives_its_reason() -> None:
    assert cell_html(Missing("suppressed")) == (
        '<span class="gl-small gl-missing">suppressed</span>'
    )


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ("later report", "from a later report"),
        ("official list", "from Ofsted&#39;s list"),
        ("press", "from the press"),
    ],
)
def test_second_hand_grade_is_marked_in_form_and_words(evidence: str, words: str) -> None:
    made = cell_html(Grade("I", "Inadequate", "dark red", evidence))
    assert "gl-second" in made
    assert words in made
    assert "gl-second" not in cell_html(Grade("I", "Inadequate", "dark red"))


def test_letter_is_not_read_twice_by_screen_readers() -> None:
    made = cell_html(Grade("RI", "Requires improvement", "orange"))
    assert 'aria-hidden="true">RI</span> <span>Requires improvement</span>' in made


def test_letter_in_a_grid_says_grade_and_inspection() -> None:
    grade = Grade(
        "G", "Good", "blue", is_letter=True, about="Warrington, SIF 2015", address="record?x=1"
    )
    assert 'aria-label="Good: Warrington, SIF 2015"' in cell_html(grade)
    assert 'href="record?x=1"' in cell_html(grade)


def test_entries_are_folded_away_under_a_heading_and_told_whole_in_a_file() -> None:
    folded = Folded("Which day", ["Used here: 4 June", Listed(["9 June", "6 June"])])
    made = cell_html(folded)
    assert made.startswith('<details class="gl-fold"><summary>Which day</summary>')
    assert "<details open" not in made
    assert in_words(folded) == "Which day: Used here: 4 June; 9 June; 6 June"


def test_link_of_the_site_stays_in_the_tab_and_a_document_opens_another() -> None:
    assert "target" not in cell_html(Link("Indicators", "indicators?domain=Health"))
    assert 'target="_blank" rel="noopener"' in cell_html(Link("Report", "https://example.org/1"))


def test_date_is_written_as_far_as_it_is_known() -> None:
    assert [cell_html(Day(text)) for text in ("2015", "2015-09", "2015-09-15", "")] == [
        "2015",
        "September 2015",
        "15 September 2015",
        "",
    ]


def test_every_grade_colour_and_every_position_has_its_style() -> None:
    for colour in GRADE_COLOURS:
        assert f".{grade_class(colour)} {{" in STYLE
    for position in range(len(PALETTES["light"].authorities)):
        assert f".gl-key-{position} {{" in STYLE


def test_rows_that_narrow_pages_fold_are_a_table_of_their_own_with_the_same_columns() -> None:
    columns = [Column("what", ""), Column("one", "Halton", below=Link("record", "r"))]
    made = str(
        table_html(
            Table(
                "board",
                "Grades",
                columns,
                [Group("", [["Overall", "Good"]]), Group("", [["Since", "none"]], "Later")],
                notes=["A remark."],
            )
        )
    )
    at_hand, folded = made.split('<details class="gl-folds"><summary>Later</summary>')
    assert "Overall" in at_hand
    assert "Since" not in at_hand
    assert '<td data-of="Halton">none</td>' in folded
    assert "record" not in folded
    assert '<caption class="gl-hidden">Later</caption>' in folded
    assert folded.count("<thead>") == made.count("<thead>") - 1 == 1
    assert made.endswith('<p class="gl-note">A remark.</p>')


def test_board_names_its_columns_to_the_style_sheet_once() -> None:
    columns = [Column("what", ""), Column("one", "St Helen's"), Column("two", "Wigan \\ Leigh")]
    made = str(table_html(table("t", "T", columns, [["Overall", "Good", "Good"]], look="board")))
    assert "--c2:'St Helen\\27 s';--c3:'Wigan \\5c  Leigh'" in made
    assert made.count("<td>Good</td>") == 2
    assert ".gl-named td:nth-child(3) { --of: var(--c3); }" in STYLE


def test_so_many_columns_that_no_style_names_them_bear_their_names_in_each_cell() -> None:
    columns = [Column(str(number), f"A {number}") for number in range(MOST_NAMED_ONCE + 1)]
    row = ["Good"] * len(columns)
    made = table_html(table("t", "T", columns, [row], look="headlines"))
    assert made.count('<td data-of="A ') == MOST_NAMED_ONCE
    assert "--c2" not in made


def test_how_to_use_a_page_is_told_apart_from_what_it_says() -> None:
    told = OnScreen("Choose <one>.")
    apart = '<span class="gl-screen">Choose &lt;one&gt;.</span>'
    assert note_html([told, "Two & three."]) == f'<p class="gl-note">{apart} Two &amp; three.</p>'
    assert f"<li>{apart}</li>" in items_html([told])


def test_small_lines_of_a_table_are_one_picture_of_which_each_shows_its_part() -> None:
    rows: list[list[Cell]] = [
        [f"Row {number}", Sparkline("Ten years", {number: [(2020, 1.0, 1)]})] for number in range(3)
    ]
    made = str(table_html(table("t", "T", COLUMNS, rows)))
    assert made.count("data:image/svg+xml") == 1
    assert re.findall(r"--y:([^\"]*)\"", made) == ["0%", "50%", "100%"]
    assert made.count('role="img" aria-label="Ten years"') == 3
