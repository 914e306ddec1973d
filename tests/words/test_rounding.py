"""Figures are rounded halves up in decimal, in one place."""

import re
from pathlib import Path

import pytest

from gradeline.rounding import halves_up
from gradeline.sections.cells import Number
from gradeline.words.indicators import amount, bare

ROOT = Path(__file__).parents[2]
# Drawings round positions, which nobody reads.
SHOWN_IN = ("app", "charts", "drawing/pictures", "sections", "views", "words")
FIXED = re.compile(r":,?\.(?:\d|\{[\w.]+\})[f%]\}")
PLACES = {"gradeline/drawing/pictures/letters.py": "places in a drawing"}


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (85.35, 1, "85.4"),
        (54.5, 0, "55"),
        (3.55, 1, "3.6"),
        (17.15, 1, "17.2"),
        (19.95, 1, "20.0"),
        (93.75, 1, "93.8"),
        (85.34, 1, "85.3"),
        (0.005, 2, "0.01"),
        (1.005, 2, "1.01"),
        # A mean of 0.1, 0.2 and 0.15, with the dust that binary sums leave.
        ((0.1 + 0.2 + 0.15) / 3, 2, "0.15"),
        ((0.1 + 0.2) / 2 - 1e-16, 1, "0.2"),
        (1_234_567.5, 0, "1,234,568"),
        (-0.35, 1, "-0.4"),
        (-0.04, 1, "0.0"),
        (0.0, 1, "0.0"),
        (6e7, 0, "60,000,000"),
    ],
)
def test_halves_go_up(value: float, decimals: int, shown: str) -> None:
    assert halves_up(value, decimals) == shown
    assert bare(value, "score", decimals) == shown
    assert amount(value, "%", decimals) == f"{shown}%"
    assert Number(value, decimals).written() == shown


def test_pounds_are_rounded_by_the_same_rule() -> None:
    assert amount(60_650_000.0, "pounds", 0) == "£60.7 million"
    assert amount(2.5, "pounds", 0) == "£3"


def test_nothing_that_is_read_is_rounded_by_a_format() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for room in SHOWN_IN
        for path in sorted((ROOT / "gradeline" / room).rglob("*.py"))
        if str(path.relative_to(ROOT)) not in PLACES
        for line in path.read_text("utf-8").splitlines()
        if FIXED.search(line)
    ]
    assert found == []
