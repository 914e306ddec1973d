"""Ribbons and what stands beside them in every form: HTML, CSV, Excel."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from gradeline.drawing.ribbon import Ribbon
from gradeline.sections.cells import Brief, Cell, Ends, Grade, Listed, Sample
from gradeline.sections.csv_and_excel import csv_bytes, xlsx_bytes
from gradeline.sections.html_cells import cell_html
from gradeline.sections.html_tables import table_html
from gradeline.sections.table import Column, table
from gradeline.sections.text import in_words
from tests.drawing.making import AXIS, block, ribbon

AS_AT = date(2026, 11, 27)
HISTORY = ribbon(
    block("2011-08-19", "2012-04-30", said="2011 Adequate", address="./r?inspection=one"),
    block("2015-09-15", "2017-12-31", said="2015 Requires improvement (from the press)"),
)
SAID = "2011 Adequate; 2015 Requires improvement (from the press)"


def test_ribbon_is_drawn_on_a_page_and_told_elsewhere() -> None:
    assert 'href="./r?inspection=one"' in cell_html(HISTORY)
    assert in_words(HISTORY) == SAID
    assert in_words(Ribbon("x", AXIS, ())) == ""
    assert in_words(AXIS) == "2009 to 2026"


def test_brief_words_hold_all_of_them_as_their_meaning() -> None:
    brief = Brief("▼ from G", 'down from Good in 2019; "jointly"')
    assert cell_html(brief) == (
        '<span class="gl-brief" title="down from Good in 2019; &#34;jointly&#34;">▼ from G</span>'
    )
    assert in_words(Ends(Grade("RI", "Requires improvement", "orange"), brief)) == (
        'Requires improvement; down from Good in 2019; "jointly"'
    )


@pytest.mark.parametrize("look", ["line", "halves", "dashed", "aside"])
def test_key_shows_a_look_and_says_it(look: str) -> None:
    sample = Sample(look, "known second-hand")  # type: ignore[arg-type]
    assert cell_html(sample).startswith(f'<span class="gl-sample gl-{look}" aria-hidden="true">')
    assert in_words(sample) == "known second-hand"


def board(authorities: int) -> str:
    cell = Listed([Grade("G", "Good", "blue"), HISTORY], is_joined=True)
    columns = [
        Column("theme", ""),
        *(Column(f"a{each}", f"A {each}", below=AXIS) for each in range(authorities)),
    ]
    rows: list[list[Cell]] = [["Leadership", *[cell] * authorities]]
    return table_html(table("board", "Board", columns, rows, look="board", axis=AXIS))


def test_board_has_an_axis_over_each_authority_and_edges_for_all() -> None:
    made = board(3)
    assert made.count('<div class="gl-axis">') == 3
    assert made.count("--gl-edges:") == 1
    assert '<th scope="row">Leadership</th>' in made
    assert '<th scope="col">A 0<div class="gl-axis">' in made


@pytest.mark.parametrize(
    ("authorities", "look"), [(1, "few"), (3, "few"), (4, "more"), (6, "more")]
)
def test_board_tells_whether_it_has_many_authorities(authorities: int, look: str) -> None:
    assert f'class="gl-table gl-board gl-{look} gl-named"' in board(authorities)


def test_files_hold_the_history_in_words() -> None:
    made = table("t", "T", [Column("theme", "Theme"), Column("w", "W")], [["Overall", HISTORY]])
    (row,) = csv.DictReader(io.StringIO(csv_bytes(made, AS_AT).decode("utf-8-sig")))
    assert row["w"] == SAID
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(made, AS_AT, {})))["Rows"]
    assert sheet["B2"].value == SAID
