"""What the build works out of figures, on made-up series worked by hand."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gradeline.database.building import build
from gradeline.database.connecting import connect_for_reading
from tests.conftest import read_rows, write_rows
from tests.frames import Database, records

pytestmark = pytest.mark.slow

Series = dict[tuple[str, str], dict[int, float | str]]
Make = Callable[..., Database]
CE, CWAC, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
AS_AT = date(2026, 11, 21)


@pytest.fixture
def figures(facts: Path) -> Iterator[Make]:
    """Return a function that builds a database of made-up figures of indicators held."""
    opened: list[Database] = []

    def make(series: Series, breaks: dict[str, int] | None = None) -> Database:
        """Build; a value that is text is the reason why there is none."""
        rows = [
            {
                "indicator_id": indicator,
                "authority_id": area,
                "year": str(year),
                "value": "" if isinstance(value, str) else str(value),
                "missing_reason": value if isinstance(value, str) else "",
                "status": "published",
                "source_id": "lait-2026-04",
            }
            for (indicator, area), years in series.items()
            for year, value in years.items()
        ]
        write_rows(facts / "observation.csv", rows)
        write_rows(facts / "figure_in_doubt.csv", [])
        write_rows(
            facts / "series_remark.csv",
            [
                {
                    "indicator_id": key,
                    "year": str(year),
                    "kind": "break",
                    "is_pandemic": "false",
                    "remark": "made up",
                }
                for key, year in (breaks or {}).items()
            ],
        )
        opened.append(Database(build(facts).path))
        return opened[-1]

    yield make
    for database in opened:
        database.close()


def figure(database: Database, indicator: str, area: str, column: str) -> dict[int, Any]:
    with connect_for_reading(database.path) as connection:
        return dict(
            connection.execute(
                f"select year, {column} from figure where indicator_id = $1 and authority_id = $2",
                [indicator, area],
            ).fetchall()
        )


def test_lower_is_better_takes_the_first_place_and_equals_share_one(figures: Make) -> None:
    values = {CE: 10.0, CWAC: 20.0, W: 20.0, "halton": 30.0}
    made = figures({("rereferrals_pct", area): {2025: value} for area, value in values.items()})
    places = {
        area: figure(made, "rereferrals_pct", area, "(place, of_count, quartile)")[2025]
        for area in values
    }
    assert places == {CE: (1, 4, 1), CWAC: (2, 4, 2), W: (2, 4, 2), "halton": (4, 4, 4)}


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
    assert figure(made, "cla_rate", CE, "travel") == {
        2015: None,
        2016: "rising",
        2018: None,
        2019: None,
        2020: None,
    }


def test_one_unit_of_the_last_decimal_is_rounding(figures: Make) -> None:
    made = figures(
        {
            ("rereferrals_pct", CE): {2023: 10.0, 2024: 10.1, 2025: 10.3},
            ("referrals_number", CE): {2023: 900, 2024: 900, 2025: 900},
        }
    )
    assert figure(made, "rereferrals_pct", CE, "travel") == {
        2023: None,
        2024: "level",
        2025: "rising",
    }
    assert figure(made, "rereferrals_pct", CE, "verdict") == {
        2023: None,
        2024: "same",
        2025: "worse",
    }


def test_nobody_is_better_or_worse_on_few_children(figures: Make) -> None:
    made = figures(
        {
            ("rereferrals_pct", CE): {2024: 10.0, 2025: 50.0},
            ("referrals_number", CE): {2024: 29, 2025: 29},
            ("rereferrals_pct", W): {2024: 10.0, 2025: 50.0},
            ("referrals_number", W): {2024: 30, 2025: 30},
            ("rereferrals_pct", CWAC): {2024: 10.0, 2025: 50.0},
        }
    )
    verdicts = {
        area: figure(made, "rereferrals_pct", area, "(verdict, rests_on_few)")[2025]
        for area in (CE, W, CWAC)
    }
    assert verdicts == {CE: (None, True), W: ("worse", False), CWAC: (None, None)}


def standing_out(database: Database, *authorities: str) -> list[Any]:
    asked = {"as_at": AS_AT, "authority_ids": list(authorities or (CE, CWAC, W))}
    frame = database.query("indicators/red_list", asked)
    return records(frame[frame["indicator_id"].isin(["rereferrals_pct", "cla_rate"])])


def red_list(database: Database, *authorities: str) -> dict[tuple[str, str | None], str]:
    return {
        (row.indicator_id, row.authority_id): row.side or row.reason
        for row in standing_out(database, *authorities)
    }


def many_children(*more: str) -> Series:
    return {("referrals_number", area): {2024: 900, 2025: 900} for area in (CE, CWAC, W, *more)}


def test_worse_than_both_and_getting_worse_is_listed_and_the_opposite_too(figures: Make) -> None:
    made = figures(
        {
            **many_children(),
            ("rereferrals_pct", CE): {2024: 20.0, 2025: 25.0},
            ("rereferrals_pct", CWAC): {2024: 20.0, 2025: 20.0},
            ("rereferrals_pct", W): {2024: 20.0, 2025: 15.0},
            ("cla_rate", CE): {2024: 60, 2025: 70},
        }
    )
    assert red_list(made) == {
        ("rereferrals_pct", CE): "worse",
        ("rereferrals_pct", W): "better",
        ("cla_rate", None): "no better way",
    }


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ({2024: 26.0, 2025: 25.0}, {2024: 20.0, 2025: 20.0}),  # worse than both, getting better
        ({2024: 20.0, 2025: 20.1}, {2024: 20.0, 2025: 20.0}),  # within rounding
        ({2025: 25.0}, {2024: 20.0, 2025: 20.0}),  # no year before
    ],
)
def test_what_does_not_stand_out_is_not_listed(
    figures: Make, own: dict[int, float], other: dict[int, float]
) -> None:
    made = figures(
        {
            **many_children(),
            ("rereferrals_pct", CE): {**own},
            ("rereferrals_pct", CWAC): {**other},
            ("rereferrals_pct", W): {**other},
        }
    )
    assert red_list(made) == {("cla_rate", None): "no better way"}


FOUR: Series = {
    ("rereferrals_pct", CE): {2024: 20.0, 2025: 25.0},
    ("rereferrals_pct", CWAC): {2024: 20.0, 2025: 20.0},
    ("rereferrals_pct", W): {2024: 20.0, 2025: 15.0},
    ("rereferrals_pct", "halton"): {2024: 20.0, 2025: 30.0},
}


def test_guest_takes_part_and_the_others_come_in_the_order_asked_for(figures: Make) -> None:
    made = figures({**many_children("halton"), **FOUR})
    (worst, best) = standing_out(made, W, CE, "halton", CWAC)[:2][::-1]
    assert (worst.authority_id, worst.side) == ("halton", "worse")
    assert list(worst.other_names) == ["Warrington", "Cheshire East", "Cheshire West"]
    assert list(worst.other_values) == [15.0, 25.0, 20.0]
    assert (best.authority_id, best.side) == (W, "better")
    assert red_list(made)["rereferrals_pct", CE] == "worse"


def test_of_two_one_is_set_beside_the_other_alone(figures: Make) -> None:
    made = figures({**many_children("halton"), **FOUR})
    worse, better = (row for row in standing_out(made, CE, W) if row.side)
    assert (worse.authority_id, list(worse.other_values)) == (CE, [15.0])
    assert (better.authority_id, list(better.other_values)) == (W, [25.0])


def test_one_alone_stands_out_from_nobody(figures: Make) -> None:
    made = figures({**many_children(), **FOUR})
    assert {row.side for row in standing_out(made, CE)} <= {None}


def test_indicator_that_one_of_them_has_no_figure_of_is_left_out_with_its_reason(
    figures: Make,
) -> None:
    some = {key: years for key, years in FOUR.items() if key[1] != "halton"}
    made = figures({**many_children("halton"), **some})
    assert red_list(made, CE, CWAC, W, "halton") == {
        ("rereferrals_pct", None): "not held for all",
        ("cla_rate", None): "no better way",
    }


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
    asked = {"authority_ids": [W], "model": 2025, "as_at": AS_AT}
    four = made.query("indicators/neighbour_lines", {**asked, "indicator_id": "cla_rate"})
    five = made.query("indicators/neighbour_lines", {**asked, "indicator_id": "cla_number"})
    assert four.empty
    assert five[["year", "mean_value", "median_value", "neighbour_count"]].to_numpy().tolist() == [
        [2025, 12.0, 12.0, 5]
    ]


def test_figure_that_had_not_come_out_by_the_day_is_not_shown(figures: Make) -> None:
    made = figures({("cla_rate", CE): {2024: 60, 2025: 70}})
    asked = {"indicator_id": "cla_rate", "area_ids": [CE]}
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
