"""Marks of what reports say, on a picture."""

import pytest

from gradeline.drawing.pictures.grid import GridColumn
from gradeline.drawing.pictures.marks import Marked, Marks, MarksRow
from tests.drawing.pictures.reading import (
    SVG,
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    drawn,
    said,
)

HOSTILE = "Ash <b>& Elm"
CROWDED = Marked("mixed", (("b", "criticised"), ("p", "praised")))
KEY = ((Marked("criticised"), "criticised"), (Marked("asked", (("r", None),)), "asked for"))


def marks(columns: int, rows: int, groups: int) -> Marks:
    return Marks(
        "Marks.",
        [
            GridColumn(f"{HOSTILE} {number // 4}", f"SIF 20{number} (57)")
            for number in range(columns)
        ],
        [
            MarksRow(
                f"Group {number * groups // rows}" if groups else "",
                f"Theme {number}: the quality of plans",
                [CROWDED if place % 2 else None for place in range(columns)],
            )
            for number in range(rows)
        ],
        KEY,
    )


@pytest.mark.parametrize("columns", [1, 2, 6, 11, 16])
@pytest.mark.parametrize(("rows", "groups"), [(1, 0), (8, 2), (41, 10), (70, 4), (300, 9)])
def test_themes_are_whole_and_those_without_room_are_counted(
    columns: int, rows: int, groups: int
) -> None:
    root = drawn(marks(columns, rows, groups))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    words = said(root)
    shown = [text for text in words if text.startswith("Theme ")]
    (left_out,) = [int(text.split()[1]) for text in words if " more row" in text] or [0]
    assert len(shown) + left_out == rows
    assert (left_out > 0) == (rows == 300)
    assert {f"Group {number}" for number in range(groups)} & {*words} or not groups


def test_kinds_of_mark_differ_in_shape_and_not_in_colour_alone() -> None:
    shapes = set()
    for verdict in ("criticised", "mixed", "praised", "described", "asked", "dealt with"):
        row = MarksRow("", "One", [Marked(verdict)])
        root = drawn(Marks("Marks.", [GridColumn("Ash", "")], [row], ()))
        places = [
            (each.tag, each.get("d"), each.get("r"), each.get("fill") == "none")
            for each in root.iter()
            if each.tag in (f"{SVG}path", f"{SVG}circle")
        ]
        shapes.add(tuple(places))
    assert len(shapes) == 6


def test_marks_of_no_theme_are_drawn_empty() -> None:
    assert_nothing_is_cut(drawn(Marks("Marks.", [], [], ())))
