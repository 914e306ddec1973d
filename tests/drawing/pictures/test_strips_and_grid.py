"""Figures with their strips, and the grid of grades, on a picture."""

import pytest

from gradeline.drawing.pictures.grid import Grid, GridCell, GridColumn, GridRow
from gradeline.drawing.pictures.ribbons import Key, Swatch
from gradeline.drawing.pictures.strips import StripCell, StripColumn, StripRow, Strips
from gradeline.drawing.strip import Own, Strip
from tests.drawing.pictures.reading import (
    SVG,
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    drawn,
    said,
    texts,
    titles,
)

HOSTILE = "Ash <b>& Elm"
KEY = Key([Swatch("RI", "orange", "Requires improvement"), Swatch("G", "blue", "Good")])


def strips(count: int, rows: int, heading: str = "") -> Strips:
    own = [Own(position, 20.0 + position, f"{HOSTILE} {position}") for position in range(count)]
    strip = Strip("many authorities", [float(value) for value in range(60)], (15, 45), 30, own)
    cells = [
        StripCell("1,234.5 %", "▼ better, 149th of 152, rests on few children"),
        *[StripCell("", "not given by the source; 8% in year to 31 March 2020")] * count,
    ]
    return Strips(
        "Figures.",
        [
            *(StripColumn(f"{HOSTILE} and Chester", position) for position in range(count)),
            StripColumn("England"),
        ],
        "All English authorities",
        ("◀ worse", "better ▶"),
        [
            StripRow(
                f"Row {number}: care leavers in education, employment or training of {HOSTILE}",
                "year to 31 March 2025; higher is better",
                cells,
                strip if number % 2 == 0 else None,
                heading if number % 2 else "",
            )
            for number in range(rows)
        ],
        "thin grey: each authority",
    )


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("rows", [1, 6, 30])
def test_rows_with_strips_are_whole_and_those_without_room_are_counted(
    count: int, rows: int
) -> None:
    root = drawn(strips(count, rows))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    words = said(root)
    shown = sum(text.startswith("Row ") for text in words)
    assert 1 <= shown <= rows
    left_out = [text for text in words if text.endswith("in the file")]
    assert left_out == ([f"and {rows - shown} more rows in the file"] if shown < rows else [])
    assert words.count("1,234.5 %") == shown


def test_each_of_ours_stands_on_the_strip_by_its_symbol_and_name() -> None:
    root = drawn(strips(3, 1))
    assert titles(root).count("many authorities") == 1
    for position in range(3):
        assert titles(root).count(f"{HOSTILE} {position}") == 1
    # Each symbol stands once on the strip and once under the name of its column.
    fills = [each.get("fill") for each in root.iter() if each.tag in (f"{SVG}circle",)]
    assert fills == ["#12436d", "#12436d"]


def test_missing_figure_has_its_reason_and_no_figure() -> None:
    whole = " ".join(said(drawn(strips(1, 1))))
    assert "not given by the source;" in whole
    assert "2020" in whole


def test_group_that_is_not_ranked_is_told_once_and_has_no_strip() -> None:
    body = strips(2, 4, heading="Not ranked: totals")
    root = drawn(body)
    assert "Not ranked: totals" in said(root)
    assert titles(root).count("many authorities") == 2
    unranked = Strips("F", body.columns, "All", ("left", "right"), body.rows[1:2])
    assert not {"All", "left", "right"} & set(said(drawn(unranked)))


def grid(columns: int, rows: int) -> Grid:
    held = GridCell("RI", "orange"), GridCell("G", "blue", True), None
    return Grid(
        "A grid.",
        [GridColumn(f"{HOSTILE} {n // 4}", f"Child protection {2009 + n}") for n in range(columns)],
        [
            GridRow(
                f"Theme {number // 5}",
                f"The experiences and progress of children {number}",
                [held[(number + place) % 3] for place in range(columns)],
            )
            for number in range(rows)
        ],
        KEY,
    )


@pytest.mark.parametrize("columns", [1, 5, 15, 27])
@pytest.mark.parametrize("rows", [1, 8, 60])
def test_grid_has_each_letter_in_its_place_and_counts_what_it_leaves_out(
    columns: int, rows: int
) -> None:
    root = drawn(grid(columns, rows))
    assert_nothing_is_cut(root)
    words = said(root)
    shown = sum(text.startswith("The exp") for text in words)
    assert 1 <= shown <= rows
    left_out = [text for text in words if text.endswith("in the file")]
    assert left_out == ([f"and {rows - shown} more rows in the file"] if shown < rows else [])
    letters = [cell.letter for row in grid(columns, shown).rows for cell in row.cells if cell]
    assert sorted(text for text in words if text in ("RI", "G")) == sorted([*letters, "RI", "G"])
    if columns < 27:
        assert_nothing_covers_another(root)


def test_second_hand_letters_are_dashed_and_a_theme_is_named_once() -> None:
    root = drawn(grid(3, 6))
    dashed = [each for each in root.iter(f"{SVG}rect") if each.get("stroke-dasharray")]
    assert len(dashed) == 6
    assert said(root).count("Theme 0") == said(root).count("Theme 1") == 1


def test_letters_of_an_inspection_stand_under_each_other() -> None:
    places: dict[float, int] = {}
    for each in texts(drawn(grid(3, 6))):
        if each.text == "RI":
            middle = round((each.left + each.right) / 2)
            places[middle] = places.get(middle, 0) + 1
    assert sorted(places.values()) == [1, 2, 2, 2]
