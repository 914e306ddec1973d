"""Words for what stands out."""

import pytest

from gradeline.queries.indicators import (
    NotCountedRow,
    RecurringRow,
    StandingOutRow,
    UsualEntriesRow,
)
from gradeline.words import standing_out as words
from tests.made_rows import made

NAMES = {"halton": "Halton", "kent": "Kent"}


def usual(name: str, worse: int, better: int, figures: int = 28) -> list[UsualEntriesRow]:
    return [
        made(
            UsualEntriesRow,
            authority_id=name.lower(),
            authority=name,
            side=side,
            figure_count=figures,
            entry_count=count,
            expected_count=expected,
            few_count=4,
            many_count=8,
        )
        for side, count, expected in (("worse", worse, figures / 4), ("better", better, 8.4))
    ]


def test_lead_counts_both_sides_and_says_what_lot_would_give() -> None:
    found = [*usual("Halton", 8, 10), *usual("Kent", 0, 3, 20)]
    assert words.lead(found, [], NAMES, is_past=False) == [
        "Halton is in the worst quarter of England, or of its ten neighbours, on 8 of 28 figures"
        " and in the best on 10; Kent in the worst on none of 20 and in the best on 3.",
        "By chance alone each would be in the worst on about 5 to 7 and in the best on about 8.",
    ]


def test_lead_of_a_day_in_the_past_names_whom_nothing_is_told_of() -> None:
    said = words.lead(usual("Halton", 1, 1, 1), [], NAMES, is_past=True)
    assert said[0] == (
        "Halton was in the worst quarter of England, or of its ten neighbours, on 1 of 1 figure"
        " and in the best on 1."
    )
    assert said[1].startswith("By chance alone it would be in the worst on about ")
    assert said[-1] == "Nothing can be told of Kent."


@pytest.mark.parametrize(
    ("reasons", "is_past", "told"),
    [
        (
            ["context", "few children", "no others", "no others"],
            True,
            "of 2 indicators that could, the figures published by this day are held here for no"
            " other authorities, so nobody is ranked.",
        ),
        (
            ["few children", "not held"],
            True,
            "every figure of Halton and Kent published by this day that could is based on fewer"
            " than 30 children or social workers, or on an unknown number.",
        ),
        (
            ["not held", "context"],
            True,
            "no figure of Halton and Kent published by this day that could is held.",
        ),
        (["not held"], False, "no figure of Halton and Kent that could is held."),
    ],
)
def test_why_nothing_can_be_told_is_said(reasons: list[str], is_past: bool, told: str) -> None:
    left_out = [made(NotCountedRow, label="A", reason=reason) for reason in reasons]
    said = words.lead([], left_out, NAMES, is_past=is_past)
    assert said == [f"Nothing can be told to stand out: {told}"]


def test_chance_says_how_authorities_differ_and_how_many_come_again() -> None:
    again = made(
        RecurringRow, first_year=2018, last_year=2024, entry_count=200, again_count=120,
        lot_count=50.0,
    )  # fmt: skip
    said = " ".join(words.chance(usual("Halton", 8, 10), again))
    assert "of 28 figures, about 7 in the worst quarter and about 8 in the best" in said
    assert "Half of all authorities have 4 to 8 in the worst and 4 to 8 in the best" in said
    assert "Of the 200 entries that this rule gives for 2018 to 2024, 120 (60%) came again" in said
    assert "it would be 25%" in said
    none = made(RecurringRow, entry_count=0, again_count=0)
    assert "came again" not in " ".join(words.chance(usual("Halton", 8, 10), none))
    assert words.chance([], none) == []


LISTED = {
    "unit": "%",
    "decimals": 1,
    "place": 144,
    "of_count": 151,
    "middle": 12.8,
    "england_side": "worse",
    "neighbour_place": 11,
    "neighbour_count": 11,
    "neighbour_middle": 9.65,
    "neighbour_side": None,
    "england_years": 3,
    "neighbour_years": None,
    "is_older": False,
    "trend": "rising",
    "verdict": "worse",
    "start_value": 10.1,
}


def test_row_says_ranks_quarter_and_middles() -> None:
    row = made(StandingOutRow, **LISTED)
    assert words.in_england(row) == ["144th of 151", "worst quarter, median 12.8%"]
    assert words.with_neighbours(row) == ["11th of 11", "median 9.7%"]
    assert words.trend(row) == "▲ rising (worse), from 10.1%"
    assert words.with_neighbours(made(StandingOutRow, **{**LISTED, "neighbour_place": None})) == []
    assert words.trend(made(StandingOutRow, **{**LISTED, "trend": None})) == words.NO_TREND


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, ["3rd year in a row in England"]),
        ({"england_years": 1}, []),
        ({"england_years": 1, "neighbour_years": 1}, []),
        ({"england_years": 2, "neighbour_years": 2}, ["2nd year in a row in both"]),
        (
            {"england_years": 1, "neighbour_years": 3},
            ["3rd year in a row among its neighbours, 1st year in England"],
        ),
        (
            {"england_years": 12, "neighbour_years": 2},
            ["12th year in a row in England, 2nd year among its neighbours"],
        ),
        (
            {"england_years": None, "neighbour_years": 2},
            ["2nd year in a row among its neighbours"],
        ),
        (
            {"units_per_point": 2.4, "base_unit": "children", "is_older": True},
            [
                "3rd year in a row in England; more than two years old; one percentage point is"
                " at most 3 children"
            ],
        ),
        ({"england_years": 1, "remark": "Few were seen."}, ["Few were seen."]),
        ({"england_years": 1, "of_count": 72}, ["given for 72 authorities only"]),
    ],
)
def test_row_says_how_long_and_what_to_know(more: dict[str, object], told: list[str]) -> None:
    assert words.cautions(made(StandingOutRow, **{**LISTED, **more})) == told


def test_what_is_not_counted_is_named_by_reason() -> None:
    found = [
        made(NotCountedRow, label="A", reason="few children"),
        made(NotCountedRow, label="B", reason="context"),
        made(NotCountedRow, label="C", reason="few children"),
    ]
    assert words.not_counted(found) == [
        ("1 indicator: a measure of context", "B."),
        (
            "2 indicators: based on fewer than 30 children or social workers, or on an unknown"
            " number",
            "A; C.",
        ),
    ]


@pytest.mark.parametrize(
    ("names", "past", "asked"),
    [
        (["Halton"], "", "Where does Halton stand out?"),
        (["Halton", "Kent"], "", "Where does one of the two stand out?"),
        (["A", "B", "C"], "1 May 2020", "Where did one of the three stand out on 1 May 2020?"),
    ],
)
def test_question_goes_by_how_many_there_are(names: list[str], past: str, asked: str) -> None:
    assert words.question(names, past) == asked
