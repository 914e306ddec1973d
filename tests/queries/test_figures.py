"""What the build works out of figures, on made-up series worked by hand."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import read_rows
from tests.queries.made_figures import CE, CWAC, Make, Series, W, figure, figures

__all__ = ["figures"]

pytestmark = pytest.mark.slow

AS_AT = date(2026, 11, 21)


def test_lower_is_better_takes_the_first_place_and_equals_share_one(figures: Make) -> None:
    values = {CE: 10.0, CWAC: 20.0, W: 20.0, "halton": 30.0}
    made = figures({("rereferrals_pct", area): {2025: value} for area, value in values.items()})
    places = {
        area: figure(made, "rereferrals_pct", area, "(place, of_count, quartile)")[2025]
        for area in values
    }
    assert places == {CE: (1, 4, 1), CWAC: (2, 4, 2), W: (2, 4, 2), "halton": (4, 4, 4)}


def test_figures_that_are_shown_alike_share_a_place(figures: Make) -> None:
    """They are shown with one decimal, halves up."""
    values = {CE: 10.04, CWAC: 9.96, W: 10.06, "halton": 10.05, "cumberland": 9.9}
    made = figures({("rereferrals_pct", area): {2025: value} for area, value in values.items()})
    places = {area: figure(made, "rereferrals_pct", area, "place")[2025] for area in values}
    assert places == {"cumberland": 1, CE: 2, CWAC: 2, W: 4, "halton": 4}


def test_country_regions_and_the_abolished_have_no_place(figures: Make) -> None:
    areas = [CE, CWAC, W, "halton", "england", "north-west", "cumbria-to-2023"]
    made = figures({("rereferrals_pct", area): {2022: 5.0, 2024: 5.0} for area in areas})
    of_count = figure(made, "rereferrals_pct", CE, "of_count")
    assert of_count == {2022: 5, 2024: 4}
    for area in ("england", "north-west"):
        assert figure(made, "rereferrals_pct", area, "place") == {2022: None, 2024: None}


def test_no_place_where_only_those_compared_have_a_figure(figures: Make) -> None:
    made = figures({("rereferrals_pct", area): {2025: 5.0} for area in (CE, CWAC, W)})
    assert figure(made, "rereferrals_pct", CE, "(place, of_count, quartile)") == {
        2025: (None, None, None)
    }


def test_total_has_no_place(figures: Make) -> None:
    areas = (CE, CWAC, W, "halton")
    made = figures({("cla_number", area): {2025: 100.0} for area in areas})
    assert figure(made, "cla_number", CE, "place") == {2025: None}


def test_missing_year_break_and_suppression_cut_the_line(figures: Make) -> None:
    made = figures(
        {("cla_rate", CE): {2015: 1.0, 2016: 9.0, 2018: 9.0, 2019: 20.0, 2020: "suppressed"}},
        breaks={"cla_rate": 2019},
    )
    assert figure(made, "cla_rate", CE, "stretch") == {
        2015: 1,
        2016: 1,
        2018: 2,
        2019: 3,
        2020: None,
    }
    assert set(figure(made, "cla_rate", CE, "trend").values()) == {None}


TRENDS = {
    "each year a step up": ([10.0, 11.0, 12.0, 13.0], "rising"),
    "each year a step down": ([13.0, 12.0, 11.0, 10.0], "falling"),
    "all within rounding": ([10.0, 10.1, 10.0, 10.1], "level"),
    "within rounding each year, beyond it in three": ([10.0, 10.1, 10.2, 10.3], "rising"),
    "back where it was": ([10.0, 14.0, 12.0, 10.0], "up and down"),
    "twice a usual step, once the other way": ([10.0, 12.0, 11.0, 14.0], "up and down"),
    "more than that": ([10.0, 12.0, 11.0, 14.1], "rising"),
    "the same downwards": ([14.1, 12.0, 13.0, 10.0], "falling"),
    "the other way within rounding": ([10.0, 11.0, 10.9, 11.9], "rising"),
    "the other way beyond it": ([10.0, 11.0, 10.7, 11.0], "up and down"),
    "two steps the other way, each within rounding, together beyond it": (
        [9.0, 9.3, 9.0, 9.0, 9.1, 9.2, 8.7],
        "up and down",
    ),
    "the same upwards": ([9.0, 8.7, 9.0, 9.0, 8.9, 8.8, 9.3], "up and down"),
    "one way, yet less than a usual step": (
        [20.0, 26.0, 20.0, 26.0, 20.0, 20.5, 21.0, 21.5],
        "level",
    ),
    "a usual step, one way": ([10.0, 13.0, 10.0, 10.0, 11.0, 12.0, 12.0], "rising"),
    "jumps of more than ten years ago": (
        [0.0, 90.0, 10.0, 10.2, 10.0, 10.2, 10.0, 10.2, 10.0, 10.2, 10.0, 10.3, 10.6, 10.9],
        "rising",
    ),
    "three figures": ([10.0, 11.0, 12.0], None),
}


def test_trend_looks_at_three_years_and_at_the_usual_step(figures: Make, facts: Path) -> None:
    areas = [
        row["authority_id"]
        for row in read_rows(facts / "authority.csv")
        if row["kind"] == "authority" and not row["abolished"]
    ]
    by_case = dict(zip(TRENDS, areas, strict=False))
    made = figures(
        {
            ("rereferrals_pct", by_case[case]): {
                2026 - len(values) + place: value for place, value in enumerate(values)
            }
            for case, (values, _) in TRENDS.items()
        }
        | {("cla_rate", CE): {2020: 1.0, 2021: 2.0, 2023: 3.0, 2024: 4.0, 2025: 5.0}}
        | {("assessments_45_days_pct", CE): dict(zip(range(2021, 2026), range(5), strict=True))},
        breaks={"assessments_45_days_pct": 2022},
    )
    told = {
        case: figure(made, "rereferrals_pct", area, "trend")[2025] for case, area in by_case.items()
    }
    assert told == {case: way for case, (_, way) in TRENDS.items()}
    # Neither over a missing year nor over a break.
    assert figure(made, "cla_rate", CE, "trend")[2025] is None
    held = figure(made, "assessments_45_days_pct", CE, "(trend, start_value)")
    assert held[2024] == (None, None)
    assert held[2025] == ("rising", 1.0)


def test_verdict_goes_by_the_trend_and_by_which_way_is_better(figures: Make) -> None:
    rising, jumping = [10.0, 11.0, 12.0, 13.0], [10.0, 14.0, 12.0, 10.0]
    level, years = [10.0, 10.0, 10.1, 10.0], range(2022, 2026)
    bases: Series = {
        ("referrals_number", area): dict.fromkeys(years, 900) for area in (CE, CWAC, W)
    }
    made = figures(
        {
            **bases,
            **{
                ("rereferrals_pct", area): dict(zip(years, values, strict=True))
                for area, values in ((CE, rising), (CWAC, jumping), (W, level))
            },
            ("assessments_45_days_pct", CE): dict(zip(years, rising, strict=True)),
            ("cla_rate", CE): dict(zip(years, rising, strict=True)),
        }
    )
    verdicts = {
        area: figure(made, "rereferrals_pct", area, "verdict")[2025] for area in (CE, CWAC, W)
    }
    assert verdicts == {CE: "worse", CWAC: "no trend", W: "same"}
    assert figure(made, "rereferrals_pct", CE, "verdict")[2024] is None
    assert figure(made, "assessments_45_days_pct", CE, "verdict")[2025] == "better"
    assert figure(made, "cla_rate", CE, "(trend, verdict)")[2025] == ("rising", None)


def test_nobody_is_better_or_worse_on_few_children(figures: Make) -> None:
    years = range(2022, 2026)
    rising = dict(zip(years, (10.0, 20.0, 30.0, 50.0), strict=True))
    made = figures(
        {
            **{("rereferrals_pct", area): rising for area in (CE, W, CWAC)},
            ("referrals_number", CE): dict.fromkeys(years, 29),
            ("referrals_number", W): dict.fromkeys(years, 30),
        }
    )
    verdicts = {
        area: figure(made, "rereferrals_pct", area, "(verdict, rests_on_few)")[2025]
        for area in (CE, W, CWAC)
    }
    assert verdicts == {CE: (None, True), W: ("worse", False), CWAC: (None, None)}


def test_children_of_a_point_are_a_hundredth_of_those_it_rests_on(figures: Make) -> None:
    made = figures(
        {
            ("rereferrals_pct", CE): {2025: 10.0},
            ("referrals_number", CE): {2025: 450},
            ("rereferrals_pct", W): {2025: 10.0},
            ("assessments_45_days_pct", CE): {2025: 80.0},
        }
    )
    assert figure(made, "rereferrals_pct", CE, "units_per_point") == {2025: 4.5}
    for indicator, area in (
        ("rereferrals_pct", W),
        ("referrals_number", CE),
        ("assessments_45_days_pct", CE),
    ):
        assert figure(made, indicator, area, "units_per_point") == {2025: None}


def test_average_of_neighbours_needs_five_of_them(figures: Make, facts: Path) -> None:
    ten = [
        row["neighbour_id"]
        for row in read_rows(facts / "neighbour.csv")
        if (row["authority_id"], row["model"]) == (W, "2025")
    ]
    made = figures(
        {
            **{("cla_rate", area): {2024: 10.0 + place} for place, area in enumerate(ten[:4])},
            **{("cla_number", area): {2025: 10.0 + place} for place, area in enumerate(ten[:5])},
        }
    )
    asked = {"figures": "figure", "authority_ids": [W], "model": 2025, "as_at": AS_AT}
    four = made.query("indicators/neighbour_lines", {**asked, "indicator_id": "cla_rate"})
    five = made.query("indicators/neighbour_lines", {**asked, "indicator_id": "cla_number"})
    assert four.empty
    assert five[["year", "mean_value", "median_value", "neighbour_count"]].to_numpy().tolist() == [
        [2025, 12.0, 12.0, 5]
    ]


def test_figure_that_had_not_come_out_by_the_day_is_not_shown(figures: Make) -> None:
    made = figures({("cla_rate", CE): {2024: 60, 2025: 70}})
    asked = {"figures": "figure", "indicator_id": "cla_rate", "area_ids": [CE]}
    for day, last in ((date(2025, 12, 31), 2024), (date(2026, 1, 1), 2025)):
        frame = made.query("indicators/lines", {**asked, "as_at": day})
        assert frame["year"].max() == last


def test_share_of_few_social_workers_is_told_and_not_judged(figures: Make) -> None:
    made = figures(
        {
            ("sw_agency_rate", CE): {2024: 10.0, 2025: 40.0},
            ("sw_fte", CE): {2024: 100.0, 2025: 29.0},
        }
    )
    told = figure(made, "sw_agency_rate", CE, "(few_of, rests_on_few, verdict)")
    assert told[2025] == ("social workers", True, None)
    assert told[2024] == (None, False, None)


def test_count_says_itself_of_how_many_it_is(figures: Make) -> None:
    made = figures({("cla_number", CE): {2025: 12.0}})
    assert figure(made, "cla_number", CE, "(few_of, rests_on_few)") == {2025: (None, True)}
