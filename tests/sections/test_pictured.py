"""Sections as pictures: which tables can be one, and what of them is in it."""

from dataclasses import replace
from datetime import date

import pytest

from gradeline.drawing.pictures.picture import picture_svg
from gradeline.drawing.pictures.rows import Rows
from gradeline.sections.cells import (
    Brief,
    Ends,
    Grade,
    Link,
    Listed,
    Missing,
    Number,
    Stack,
    Strong,
)
from gradeline.sections.pictured import (
    board_of,
    has_table_picture,
    key_of,
    rows_of,
    table_picture,
)
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.sections.text import in_short
from tests.drawing.making import AXIS, block, ribbon

DAY = date(2016, 3, 31)
COLUMNS = [Column("area", "Area"), Column("value", "Value", over="2024", is_number=True)]
SHOWN = table("t", "Figures", COLUMNS, [["Ash", Number(3, 1, "%")], ["Elm", Missing("low")]])


def test_table_becomes_rows_of_the_words_that_a_page_shows() -> None:
    made = rows_of(SHOWN)
    assert made.heads == ["Area", "2024: Value"]
    assert made.rows == [["Ash", "3.0%"], ["Elm", "low"]]
    assert made.numbers == {1}


def test_groups_stand_in_the_first_column_once() -> None:
    grouped = Table(
        "t",
        "Figures",
        COLUMNS,
        [Group("Leadership", [["Ash", 1], ["Elm", 2]]), Group("Care", [["Ash", 3]])],
        group_name="theme",
    )
    made = rows_of(grouped)
    assert made.heads[0] == "Theme"
    assert [row[0] for row in made.rows] == ["Leadership", "", "Care"]
    assert made.numbers == {2}


def test_cells_are_said_as_shortly_as_they_are_shown() -> None:
    cell = Listed([Stack(Strong(Link("Ash", "./")), [Brief("3 years", "published 2013"), ""])])
    assert in_short(cell) == "Ash; 3 years"
    assert in_short(Stack("One", [], heading="Strand")) == "Strand: One"


def test_section_with_one_plain_table_has_a_picture_of_it() -> None:
    section = Section("s", question="How many?", tables=[SHOWN], source=Source("a list"), as_at=DAY)
    assert has_table_picture(section)
    picture = table_picture(section, DAY)
    assert (picture.title, picture.selection, picture.as_at) == ("Figures", "How many?", DAY)
    assert picture.source.startswith("a list. Contains public sector information")
    assert isinstance(picture.body, Rows)
    bare = table_picture(replace(section, question="", source=None), DAY)
    assert bare.source.startswith("the documents named in its rows. Contains public sector")
    assert bare.selection == ""
    assert " . As at" not in picture_svg(bare)


@pytest.mark.parametrize(
    "tables",
    [
        [],
        [SHOWN, SHOWN],
        [table("t", "Empty", COLUMNS, [])],
        [table("t", "Signs", COLUMNS, [["Ash", 1]], look="marks")],
        [table("t", "Wide", [Column(str(n), str(n)) for n in range(9)], [list(range(9))])],
    ],
    ids=["none", "two", "empty", "signs", "wide"],
)
def test_section_without_such_a_table_has_none(tables: list[Table]) -> None:
    assert not has_table_picture(Section("s", tables=tables, as_at=DAY))


def test_board_is_made_of_the_cells_of_its_table() -> None:
    history = ribbon(block("2015-05-12", "2017-12-31"))
    grade = Ends(
        Grade("G", "Good", "blue", "press"), Brief("▲ from RI in 2013", "up from ... in 2013")
    )
    below = Listed([Stack(Link("SIF inspection", "./"), [Brief("1 year", "published 2015")]), AXIS])
    made = board_of(
        table(
            "board",
            "Board",
            [Column("theme", ""), Column("ash", "Ash", below=below)],
            [
                [Stack("Leadership", ["a note"]), Listed([grade, history])],
                ["Care", Listed([Brief("No grade held", "No grade held; and why"), ribbon()])],
                ["Since then", "Nothing held"],
            ],
            axis=AXIS,
        ),
        [Grade("G", "Good", "blue")],
        "A board.",
    )
    (column,) = made.columns
    assert (column.name, column.notes) == ("Ash", ["SIF inspection", "published 2015"])
    first, second = made.rows
    assert (first.theme, first.note, second.theme) == ("Leadership", "a note", "Care")
    (now,) = first.cells[0].grades
    assert (now.label, now.is_second_hand) == ("Good", True)
    assert now.beside == "▲ from RI in 2013; from the press"
    assert first.cells[0].ribbon == history
    assert (second.cells[0].otherwise, second.cells[0].grades) == ("No grade held", [])


def test_board_without_an_axis_is_refused() -> None:
    with pytest.raises(ValueError, match="The table t has no axis"):
        board_of(SHOWN, [], "")


def test_key_leaves_out_what_is_no_grade_and_no_look() -> None:
    assert key_of(["words"]).grades == []
