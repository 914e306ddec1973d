"""Words for how a figure went over three years."""

from typing import Any

import pytest

from gradeline.queries.indicators import LatestRow
from gradeline.words import change
from tests.made_rows import made


def row(trend: str | None, verdict: str | None = None, **more: Any) -> LatestRow:
    about = {"rests_on_few": False, "polarity": "low", "area": "Halton", **more}
    return made(LatestRow, trend=trend, verdict=verdict, **about)


@pytest.mark.parametrize(
    ("trend", "verdict", "told", "short", "sign"),
    [
        ("rising", "worse", "rising, which is worse", "rising (worse)", "▲"),
        ("falling", "better", "falling, which is better", "falling (better)", "▼"),
        ("level", "same", "no clear change", "no clear change", "="),
        ("up and down", "no trend", "up and down, no trend", "up and down, no trend", "~"),
        (None, None, "no trend told: fewer than four comparable years in a row", "", ""),
    ],
)
def test_way_is_said_whole_and_in_short_with_its_sign(
    trend: str | None, verdict: str | None, told: str, short: str, sign: str
) -> None:
    went = row(trend, verdict)
    assert change.told(went) == told
    assert change.short(went) == short
    assert change.in_a_cell(went) == short.removesuffix(", no trend")
    assert change.sign(went)[0] == sign
    assert change.sign(went)[1].startswith(short.partition(" (")[0].partition(",")[0])


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"polarity": "none"}, "neither is better"),
        ({"polarity": "none", "rests_on_few": True}, "neither is better"),
        (
            {"rests_on_few": True, "few_of": "children"},
            "too few children to call it better or worse",
        ),
        ({"rests_on_few": None}, "how many children it is based on is not held"),
    ],
)
def test_why_nothing_is_called_better_or_worse_is_said(more: dict[str, Any], told: str) -> None:
    went = row("rising", **more)
    assert change.told(went) == f"rising; {told}"
    assert change.short(went) == "rising"


def test_areas_that_went_the_same_way_are_told_together() -> None:
    found = [
        row("rising", "worse", area="Halton"),
        row("up and down", "no trend", area="Wigan"),
        row("rising", "worse", area="Kent"),
        row(None, area="Rutland"),
    ]
    assert change.of_each(found, "lower is better") == (
        "Over three years: Halton and Kent rising (worse), Wigan up and down without a trend;"
        " lower is better."
    )
    assert change.of_each(found[-1:], "lower is better") == ""


@pytest.mark.parametrize(
    ("children", "unit", "told"),
    [
        (9.0, "referrals", "one percentage point is at most 9 referrals"),
        (9.01, "referrals", "one percentage point is at most 10 referrals"),
        (1.0, "young people", "one percentage point is at most 1 young person"),
        (
            1.44,
            "full-time equivalents",
            "one percentage point is at most 2 full-time social workers",
        ),
        (
            0.9,
            "full-time equivalents",
            "one full-time social worker is at least 1 percentage point",
        ),
        (1.01, "children", "one percentage point is at most 2 children"),
        (0.99, "children", "one child is at least 1 percentage point"),
        (0.45, "children", "one child is at least 2 percentage points"),
        (0.3, "plans", "one plan is at least 3 percentage points"),
        (12_345.6, "children", "one percentage point is at most 12,346 children"),
        (None, "children", ""),
        (0.0, "children", ""),
        (5.0, None, ""),
    ],
)
def test_point_is_told_in_children(children: float | None, unit: str | None, told: str) -> None:
    assert change.a_point(row(None, units_per_point=children, base_unit=unit)) == told


def test_points_of_several_areas_are_told_in_one_sentence() -> None:
    found = [
        row(None, area="Kent", units_per_point=12.4, base_unit="children"),
        row(None, area="Rutland", units_per_point=0.4, base_unit="children"),
        row(None, area="Wigan", units_per_point=5.0, base_unit="children"),
        row(None, area="England"),
    ]
    assert change.points_of_each(found) == (
        "A difference of one percentage point is at most 13 children in Kent and 5 in Wigan; in"
        " Rutland one child is at least 2 percentage points."
    )
    assert change.points_of_each(found[-1:]) == ""


def test_every_sign_has_its_words_in_the_key() -> None:
    for trend, sign in change.SIGNS.items():
        assert f"{sign} {change.SHORT[trend].split(',')[0]}" in change.KEY
