"""The board of grades says what the table of grades says, short, with the history beside it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from gradeline.drawing.ribbon import Ribbon, told_together
from gradeline.sections.cells import Brief, Cell, Ends, Grade, Link, Listed, Sample, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Table
from gradeline.sections.text import in_words
from gradeline.views.england.neighbours import NeighboursChoice, neighbours, neighbours_in_lines
from gradeline.views.side_by_side import side_by_side
from tests.frames import Database
from tests.views.choosing import SIX, chosen, rows_of

DAYS = [date(2012, 6, 30), date(2016, 3, 31), date(2020, 3, 1), date(2026, 10, 31)]


def latest(database: Database, day: date = DAYS[-1]) -> Section:
    shown = side_by_side(chosen(database, day)).latest
    assert shown is not None
    return shown


def parts(cell: Cell) -> Iterator[Cell]:
    """Return a cell and all that stands in it."""
    yield cell
    inside: list[Cell] = []
    if isinstance(cell, Listed):
        inside = list(cell.items)
    elif isinstance(cell, Ends):
        inside = [cell.left, cell.right]
    elif isinstance(cell, Stack):
        inside = [cell.cell, *cell.notes]
    for each in inside:
        yield from parts(each)


def theme_rows(table: Table) -> dict[str, list[list[Cell]]]:
    """Return the parts of the cells of each theme, authority by authority."""
    return {
        in_words(row[0]).split(";")[0]: [list(parts(cell)) for cell in row[1:]]
        for row in table.rows
    }


def grades(cells: list[Cell]) -> list[Grade]:
    return [cell for cell in cells if isinstance(cell, Grade)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_board_and_table_hold_the_same_grades(database: Database, day: date) -> None:
    section = latest(database, day)
    short = theme_rows(section.tables[0])
    in_full = section.parts[0].later
    assert in_full is not None
    full = theme_rows(in_full().tables[0])
    themes = [theme for theme in full if theme != "Last graded inspection"]
    assert themes == [theme for theme in short if theme in full]
    for theme in themes:
        for brief, whole in zip(short[theme], full[theme], strict=True):
            assert grades(brief) == grades(whole)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_last_block_of_each_lane_is_the_grade_now(database: Database, day: date) -> None:
    for theme, cells in theme_rows(latest(database, day).tables[0]).items():
        for cell in cells:
            for ribbon in (each for each in cell if isinstance(each, Ribbon)):
                assert ribbon.about.startswith(theme)
                last = {block.lane: block.letter for block in ribbon.blocks}
                newest = [block.lane_count for block in ribbon.blocks][-1:]
                own = [letter for lane, letter in last.items() if lane <= (newest or [0])[0]]
                assert [grade.letter for grade in grades(cell)] == own


def test_which_way_a_grade_moved_is_told_short_and_in_full(database: Database) -> None:
    rows = theme_rows(latest(database).tables[0])
    briefs = {
        theme: [cell for cells in own for cell in cells if isinstance(cell, Brief)]
        for theme, own in rows.items()
    }
    assert [brief.text for brief in briefs["Overall effectiveness"]] == [
        "▼ from RI in 2019",
        "▼ from G in 2019",
        "= as in 2019",
    ]
    assert briefs["Overall effectiveness"][0].meaning == (
        "down from Requires improvement to be good in 2019"
    )
    assert briefs["Children in care"][0].text == "RI in 2019 (joint)"
    assert briefs["Children in care"][0].meaning.startswith("not comparable with ILACS 2019")
    assert briefs["Care leavers"][0].meaning.endswith(
        "jointly with children in care Requires improvement to be good in 2019"
    )


def test_joint_grade_is_said_to_be_joint(database: Database) -> None:
    rows = theme_rows(latest(database, date(2020, 3, 1)).tables[0])
    for theme in ("Children in care", "Care leavers"):
        (brief, *_) = [cell for cell in rows[theme][0] if isinstance(cell, Brief)]
        assert brief.text.startswith("joint; ")
        assert brief.meaning.startswith("judged jointly with ")


def test_strands_are_told_apart(database: Database) -> None:
    rows = theme_rows(latest(database, date(2012, 6, 30)).tables[0])
    texts = [cell.text for cell in rows["Overall effectiveness"][2] if isinstance(cell, Brief)]
    assert texts == [
        "Safeguarding services; ▲ from I in 2009",
        "Services for looked after children; = as in 2009",
    ]


def test_every_block_opens_its_inspection_and_the_day_stays(database: Database) -> None:
    shown = side_by_side(
        chosen(database, date(2016, 3, 31), query=(("as_at", "2016-03-31"),))
    ).latest
    assert shown is not None
    cells = theme_rows(shown.tables[0])["Overall effectiveness"][0]
    (ribbon,) = [cell for cell in cells if isinstance(cell, Ribbon)]
    assert [block.address for block in ribbon.blocks] == [
        f"inspections?inspection={key}&as_at=2016-03-31"
        for key in ("ce-slac-2011", "ce-slac-2011", "ce-cp-2013", "ce-sif-2015")
    ]
    assert told_together(ribbon.blocks[-1:]) == "SIF 2015: Requires improvement to be good"
    assert ribbon.blocks[0].title == ("Adequate, of safeguarding services only")
    assert ribbon.blocks[2].is_second_hand
    assert "known from" in ribbon.blocks[2].title


def test_authority_without_a_grade_has_words_and_an_empty_ribbon(database: Database) -> None:
    shown = side_by_side(chosen(database, date(2010, 6, 30))).latest
    assert shown is not None
    cells = theme_rows(shown.tables[0])["Overall effectiveness"][0]
    (ribbon,) = [cell for cell in cells if isinstance(cell, Ribbon)]
    assert (in_words(cells[0]), list(ribbon.blocks)) == ("No grade held", [])
    assert "None known to have been published" in in_words(shown.tables[0].columns[1].below)


def test_head_names_the_last_inspection_and_its_age(database: Database) -> None:
    below = list(parts(latest(database).tables[0].columns[1].below))
    assert any(isinstance(cell, Link) and "ce-ilacs-2024" in cell.address for cell in below)
    (age,) = [cell for cell in below if isinstance(cell, Brief)]
    assert (age.text, age.meaning) == (
        "published 2 years 5 months ago",
        "published 16 May 2024",
    )


def test_axis_names_only_frameworks_begun_by_the_day(database: Database) -> None:
    def names(day: date) -> list[str]:
        axis = latest(database, day).tables[0].axis
        assert axis is not None
        return [period.name for period in axis.periods]

    assert names(date(2026, 10, 31)) == ["SLAC", "CP", "SIF", "ILACS"]
    assert names(date(2016, 3, 31)) == ["SLAC", "CP", "SIF"]


def test_key_explains_what_is_there_and_nothing_else(database: Database) -> None:
    def key(day: date) -> list[str]:
        return [in_words(cell) for cell in latest(database, day).key or ()]

    assert key(DAYS[-1]) == [
        *("Outstanding", "Good", "Adequate (not the same as RI)", "Requires improvement"),
        *("Inadequate", "still the latest after its framework ended", "two grades for the theme"),
        *("covers more or less than the theme", "known from another document"),
    ]
    assert key(date(2012, 6, 30))[:3] == ["Good", "Adequate", "Inadequate"]
    assert key(date(2011, 9, 1)) == [
        *("Good", "Adequate", "Inadequate", "two grades for the theme"),
        *("covers more or less than the theme", "known from another document"),
    ]
    looks = [cell.look for cell in latest(database).key or () if isinstance(cell, Sample)]
    assert looks == ["line", "halves", "aside", "dashed"]


def test_board_of_six_has_a_cell_for_each(database: Database) -> None:
    shown = side_by_side(chosen(database, own=SIX)).latest
    assert shown is not None
    assert len(shown.tables[0].columns) == 7


def test_what_came_since_stands_under_the_grades(database: Database) -> None:
    heads = [row[0] for row in rows_of(latest(database).tables[0])]
    assert heads[-3:] == ["Since then", "Next inspection; an estimate", "Among neighbours"]


def test_line_on_neighbours_is_what_the_page_of_england_says(database: Database) -> None:
    for day in DAYS:
        choices = replace(chosen(database, day), theme_id="leadership", theme="Leadership")
        lines = neighbours_in_lines(choices, "leadership", "Leadership")
        assert list(lines) == list(choices.authority_ids)
        for key, line in lines.items():
            page = neighbours(choices, NeighboursChoice(key, "neighbours", 2025, "Closeness"))
            assert page.lead[0] == line or "No grade" in page.lead[0]


def test_with_more_than_three_the_neighbours_are_linked_and_not_counted(database: Database) -> None:
    shown = side_by_side(chosen(database, DAYS[-1], SIX)).latest
    assert shown is not None
    (row,) = [row for row in rows_of(shown.tables[0]) if row[0] == "Among neighbours"]
    assert set(row[1:]) == {"Its statistical neighbours"}
