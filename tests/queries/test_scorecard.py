"""The rule of the plan's bands on its boundaries, and ten places that were worked out by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.conftest import read_rows
from tests.frames import Database, records
from tests.small_facts import SMALL

THREE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
TODAY = date(2026, 11, 21)
BANDS = read_rows(SMALL / "plan_band.csv")
MEASURES = read_rows(SMALL / "plan_measure.csv")
MATCHES = read_rows(SMALL / "plan_measure_match.csv")
SHORT = "Short of all bands"
TWICE, GAP, BEYOND = "two bands claim it", "between two bands", "better than printed"


def scored(database: Database, measure_id: str, value: float, baseline: float | None = None) -> Any:
    (row,) = records(
        database.query(
            "scorecard/own_values",
            {
                "row_numbers": [2],
                "measure_ids": [measure_id],
                "own_values": [value],
                "baselines": [baseline],
            },
        )
    )
    return row


def published(database: Database, as_at: date = TODAY) -> pd.DataFrame:
    return database.query("scorecard/published", {"authority_ids": THREE, "as_at": as_at})


def reported(database: Database, as_at: date = TODAY) -> pd.DataFrame:
    return database.query("scorecard/reported", {"authority_ids": THREE, "as_at": as_at})


# Area, measure, indicator, year; the published value, the band, what is missing to which bound.
BY_HAND = [
    ("warrington", "m40", "assessments_45_days_pct", 2024, 91, "Outstanding", None, None),
    (
        "cheshire-east",
        "m40",
        "assessments_45_days_pct",
        2019,
        80.6,
        "Requires improvement",
        81,
        0.4,
    ),
    ("warrington", "m40", "assessments_45_days_pct", 2018, 64.9, SHORT, 75, 10.1),
    ("cheshire-east", "m08", "icpc_15_days_pct", 2024, 84.8, SHORT, 85, 0.2),
    (
        "cheshire-west-and-chester",
        "m08",
        "icpc_15_days_pct",
        2015,
        89.5,
        "Requires improvement",
        90,
        0.5,
    ),
    ("cheshire-east", "m46", "cpp_repeat_pct", 2023, 20, "Requires improvement", 14, -6),
    ("cheshire-west-and-chester", "m46", "cpp_repeat_pct", 2014, 3.8, "Outstanding", None, None),
    ("england", "m46", "cpp_repeat_pct", 2018, 20.2, SHORT, 20, -0.2),
    ("cheshire-east", "m52", "rereferrals_pct", 2019, 20, "Good", 20, 0),
    ("england", "m52", "rereferrals_pct", 2015, 24.2, "Requires improvement", 24, -0.2),
]


@pytest.mark.parametrize(
    ("area", "measure", "indicator", "year", "value", "band", "bound", "change"), BY_HAND
)
def test_place_worked_out_by_hand(
    database: Database,
    area: str,
    measure: str,
    indicator: str,
    year: int,
    value: float,
    band: str,
    bound: float | None,
    change: float | None,
) -> None:
    held = published(database)
    (row,) = records(
        held[
            (held["authority_id"] == area)
            & (held["measure_id"] == measure)
            & (held["indicator_id"] == indicator)
            & (held["year"] == year)
        ]
    )
    assert (row.value, row.plan_band) == (value, band)
    assert (row.next_bound, row.change_needed) == (bound, change)


# Measure, value, baseline, band, remark.
EDGES = [
    ("m01", 85, None, "Good", None),
    ("m01", 84.999, None, "Requires improvement", GAP),
    ("m01", 84, None, "Requires improvement", None),
    ("m01", 94.9, None, "Good", GAP),
    ("m01", 95, None, "Outstanding", None),
    ("m01", 75, None, "Requires improvement", None),
    ("m01", 74.9, None, SHORT, None),
    ("m01", 0, None, SHORT, None),
    ("m19", 84, None, "Good", TWICE),
    ("m19", 90, None, "Outstanding", TWICE),
    ("m19", 83.9, None, "Requires improvement", None),
    ("m48", 90, None, "Outstanding", TWICE),
    ("m25", 89.5, None, "Good", GAP),
    ("m25", 90, None, "Outstanding", None),
    ("m51", 90, None, "Outstanding", TWICE),
    ("m07", 10, None, "Good", None),
    ("m07", 9.9, None, "Outstanding", None),
    ("m07", 15.5, None, "Requires improvement", GAP),
    ("m07", 20, None, "Requires improvement", None),
    ("m07", 20.1, None, SHORT, None),
    ("m64", 10.5, None, "Good", GAP),
    ("m64", 10, None, "Outstanding", None),
    ("m64", 0, None, "Outstanding", None),
    ("m46", 9.5, None, "Good", GAP),
    ("m46", 4.9, None, "Outstanding", BEYOND),
    ("m46", 5, None, "Outstanding", None),
    ("m15", 1, None, "Outstanding", None),
    ("m15", 2, None, "Good", None),
    ("m15", 5, None, "Requires improvement", None),
    ("m15", 5.5, None, SHORT, None),
    ("m16", 7, None, "Requires improvement", None),
    ("m03", 80, 100, "Good", None),
    ("m03", 70, 100, "Outstanding", None),
    ("m03", 90, 100, "Requires improvement", None),
    ("m03", 90.1, 100, SHORT, None),
    ("m03", 110, 100, SHORT, None),
    ("m03", 80, None, None, None),
    ("m03", 5, 0, None, None),
    ("m81", 46.5, 49, "Good", None),
    ("m02", 12, None, None, None),
    ("m66", 6, None, None, None),
    ("m38", 100, None, "Outstanding", None),
]


@pytest.mark.parametrize(("measure", "value", "baseline", "band", "remark"), EDGES)
def test_value_on_a_boundary(
    database: Database,
    measure: str,
    value: float,
    baseline: float | None,
    band: str | None,
    remark: str | None,
) -> None:
    row = scored(database, measure, value, baseline)
    assert (row.plan_band, row.remark) == (band, remark)


def test_dust_of_binary_sums_decides_nothing(database: Database) -> None:
    assert scored(database, "m40", 90.9 + 0.1 - 1e-13).plan_band == "Outstanding"
    assert scored(database, "m46", 13.9 + 0.1 + 1e-13).plan_band == "Good"
    assert scored(database, "m03", 0.7, 1.0).plan_band == "Outstanding"
    assert scored(database, "m40", 90.9999).plan_band == "Good"


def holds(band: dict[str, str], score: float) -> bool:
    bound = float(band["bound"])
    if band["rule"] == "at most":
        return score <= bound
    return score < bound if band["rule"] == "below" else score >= bound


def test_every_published_figure_has_the_best_band_that_holds(database: Database) -> None:
    held = published(database)
    for row in records(held):
        own = [band for band in BANDS if band["measure_id"] == row.measure_id]
        if row.value is None:
            assert row.plan_band is None
            assert row.missing_reason
            continue
        claiming = sorted((int(b["rank"]), b["grade"]) for b in own if holds(b, row.value))
        assert row.plan_band == (claiming[0][1] if claiming else SHORT)
    assert held["plan_band"].notna().sum() > 200


@pytest.mark.slow
def test_reaching_the_next_bound_reaches_the_next_band(database: Database) -> None:
    for measure in (row["measure_id"] for row in MEASURES if row["good_printed"]):
        own = {b["grade"]: b for b in BANDS if b["measure_id"] == measure}
        if not own or own["Good"]["rule"] == "reduction of at least":
            continue
        worst = 0.0 if own["Good"]["rule"] == "at least" else 100.0
        row, seen = scored(database, measure, worst), []
        while row.next_band:
            seen.append(row.next_band)
            step = 0.1 if row.next_rule == "below" else 0
            wanted = row.next_band
            row = scored(database, measure, row.value + row.change_needed - step)
            assert row.plan_band == wanted
        assert seen == ["Requires improvement", "Good", "Outstanding"]


def test_figure_had_come_out_by_the_day(database: Database) -> None:
    held = published(database, date(2019, 11, 30))
    assert held["year"].max() == 2018
    assert published(database, date(2019, 12, 1))["year"].max() == 2019
    assert published(database, date(2010, 1, 1)).empty


def test_england_stands_beside_one_authority(database: Database) -> None:
    held = database.query("scorecard/published", {"authority_ids": ["warrington"], "as_at": TODAY})
    assert list(held["area"].unique()) == ["Warrington", "England"]


def test_figure_of_a_report_that_was_not_out_is_not_known(database: Database) -> None:
    assert reported(database, date(2011, 6, 1)).empty
    early = reported(database, date(2015, 12, 31))
    assert set(early["authority"]) == {"Cheshire East", "Warrington"}


def test_reported_shares_are_reckoned_as_the_row_says(database: Database) -> None:
    held = {(row.measure_id, row.series): row for row in records(reported(database))}
    in_time = next(row for row in held.values() if row.reckoned == "share")
    assert (in_time.printed_value, in_time.of_value) == (18, 19)
    assert in_time.value == pytest.approx(94.7368, abs=1e-4)
    assert (in_time.plan_band, in_time.remark) == ("Good", GAP)
    refused = next(row for row in held.values() if row.reckoned == "rest of share")
    assert (refused.printed_value, refused.of_value) == (4, 26)
    assert refused.value == pytest.approx(84.6154, abs=1e-4)
    assert all(row.few_of == "children" for row in (in_time, refused))


def test_nothing_is_placed_where_it_would_not_be_honest(database: Database) -> None:
    for row in records(reported(database)):
        assert (row.plan_band is None) == (row.no_band_reason is not None)
        if row.match == "related" or row.qualifier is not None:
            assert row.plan_band is None
        assert row.no_band_reason != "no baseline"


def test_every_measure_has_a_figure_or_is_listed_without_one(database: Database) -> None:
    missing = set(database.query("scorecard/without_figure")["measure_id"])
    told = set(published(database)["measure_id"]) | set(reported(database)["measure_id"])
    first = {row["measure_id"] for row in MEASURES if not row["same_as"]}
    assert missing | told == first
    assert not missing & told


def test_own_values_come_back_in_their_order_with_their_rows(database: Database) -> None:
    held = database.query(
        "scorecard/own_values",
        {
            "row_numbers": [9, 3],
            "measure_ids": ["m40", "m46"],
            "own_values": [91.0, 3.0],
            "baselines": [None, None],
        },
    )
    assert list(zip(held["row_number"], held["measure_id"], held["plan_band"], strict=True)) == [
        (3, "m46", "Outstanding"),
        (9, "m40", "Outstanding"),
    ]
    none: dict[str, Any] = {"row_numbers": [], "measure_ids": [], "own_values": [], "baselines": []}
    assert database.query("scorecard/own_values", none).empty
