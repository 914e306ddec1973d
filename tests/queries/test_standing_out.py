"""Which figures stand out, on made-up series worked by hand."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import read_rows, write_rows
from tests.frames import Database, records
from tests.queries.made_figures import CE, CWAC, Make, Series, W, figure, figures

__all__ = ["figures"]

pytestmark = pytest.mark.slow

AS_AT = date(2026, 11, 21)
YEARS = range(2022, 2026)


def everywhere(facts: Path) -> list[str]:
    """Return forty authorities with the three and Halton among them, and no neighbour of theirs."""
    near = {row["neighbour_id"] for row in read_rows(facts / "neighbour.csv")}
    others = [
        row["authority_id"]
        for row in read_rows(facts / "authority.csv")
        if row["kind"] == "authority"
        and not row["abolished"]
        and row["created"] < "2020"
        and row["authority_id"] not in {CE, CWAC, W, "halton", *near}
    ]
    return [*others[:9], W, "halton", *others[9:27], CWAC, CE, *others[27:36]]


def ranked(areas: list[str], indicator: str, year: int = 2025, **own: float) -> Series:
    """Return figures of forty areas, one point apart, some with a figure of their own."""
    return {
        (indicator, area): {year: own.get(area.replace("-", "_"), 20.0 + place)}
        for place, area in enumerate(areas)
    }


def joined(*some: Series) -> Series:
    held: Series = {}
    for each in some:
        for key, years in each.items():
            held.setdefault(key, {}).update(years)
    return held


def based_on(*some: Series) -> Series:
    """Return figures with the social workers that those of the workforce rest on."""
    series, workers = joined(*some), dict[tuple[str, str], dict[int, float | str]]()
    for (_, area), years in series.items():
        workers.setdefault(("sw_fte", area), {}).update(dict.fromkeys(years, 100.0))
    return joined(series, workers)


def standing(database: Database, *authorities: str) -> list[Any]:
    asked = {"as_at": AS_AT, "authority_ids": list(authorities or (CE, CWAC, W))}
    return records(database.query("indicators/standing_out", asked))


def test_quarter_of_england_begins_after_three_quarters_and_rounding_decides_nothing(
    figures: Make, facts: Path
) -> None:
    areas = everywhere(facts)
    assert (len(areas), areas.index(W), areas.index(CWAC), areas.index(CE)) == (40, 9, 29, 30)
    children: Series = {("referrals_number", area): {2025: 900.0} for area in areas}
    children["referrals_number", areas[-1]] = {2025: 29.0}
    del children["referrals_number", areas[-2]]
    made = figures(
        based_on(
            children,
            ranked(areas, "rereferrals_pct"),
            # 49.9 against 50.0 can be rounding, and so can 29.0 against 29.1.
            ranked(areas, "sw_agency_rate", cheshire_west_and_chester=49.9, halton=29.1),
        )
    )

    def sides(indicator: str) -> dict[str, Any]:
        return {
            area: figure(made, indicator, area, "england_side", "figure_standing").get(2025, "none")
            for area in areas
        }

    held = sides("rereferrals_pct")
    assert [held[area] for area in areas[:10]] == ["better"] * 10
    assert [held[area] for area in areas[10:30]] == [None] * 20
    assert [held[area] for area in areas[30:38]] == ["worse"] * 8
    # Of few children, or of an unknown number, nothing is told.
    assert [held[area] for area in areas[38:]] == ["none"] * 2
    close = sides("sw_agency_rate")
    assert (close[W], close[CE]) == (None, None)
    assert (close[areas[8]], close[areas[31]]) == ("better", "worse")


def test_context_complements_totals_and_what_has_no_better_way_are_not_counted(
    figures: Make, facts: Path
) -> None:
    pair = {"indicator_id": "sw_turnover_rate", "counted_by": "sw_agency_rate", "why": "made up"}
    write_rows(facts / "indicator_complement.csv", [pair])
    domains = read_rows(facts / "indicator_domain.csv")
    for row in domains:
        row["is_context"] = str(row["domain_id"] == "education").lower()
    write_rows(facts / "indicator_domain.csv", domains)
    areas = everywhere(facts)
    names = ("sw_turnover_rate", "sw_agency_rate", "all_overall_absence_pct", "cla_rate")
    made = figures(based_on(*(ranked(areas, name) for name in names)))
    assert {row.indicator_id for row in standing(made)} == {"sw_agency_rate"}
    asked = {"as_at": AS_AT, "authority_ids": [CE]}
    reasons = {
        row.indicator_id: row.reason
        for row in records(made.query("indicators/not_counted", asked))
        if row.indicator_id in (*names, "rereferrals_pct")
    }
    assert reasons == {
        "sw_turnover_rate": "said by another",
        "all_overall_absence_pct": "context",
        "cla_rate": "no better way",
        "rereferrals_pct": "not held",
    }


def test_neighbours_alone_are_enough_and_contradicting_groups_cancel_out(
    figures: Make, facts: Path
) -> None:
    ten = [
        row["neighbour_id"]
        for row in read_rows(facts / "neighbour.csv")
        if (row["authority_id"], row["model"]) == (CE, "2025")
    ]
    others = [area for area in everywhere(facts) if area not in (CE, CWAC, W, "halton")]
    beside: Series = {
        ("sw_agency_rate", area): {2025: 10.0 + place} for place, area in enumerate(ten)
    }
    beside["sw_agency_rate", ten[9]] = {2025: 60.0}
    low, high = others[:18], others[18:]
    around: Series = {("sw_agency_rate", area): {2025: 1.0} for area in low}
    around |= {("sw_agency_rate", area): {2025: 90.0} for area in high}
    above: Series = {("sw_turnover_rate", area): {2025: 90.0} for area in others}
    few: Series = {("sw_caseload", area): {2025: 1.0} for area in ten[:6]}
    made = figures(
        based_on(
            beside,
            around,
            {("sw_agency_rate", CE): {2025: 30.0}},
            {("sw_turnover_rate", key[1]): years for key, years in beside.items()},
            above,
            {("sw_turnover_rate", CE): {2025: 30.0}},
            few,
            {("sw_caseload", CE): {2025: 30.0}},
        )
    )
    (row,) = standing(made, CE)
    assert (row.indicator_id, row.side) == ("sw_agency_rate", "worse")
    assert (row.england_side, row.neighbour_side) == (None, "worse")
    assert (row.neighbour_place, row.neighbour_count, row.neighbour_middle) == (10, 11, 14.5)
    columns = "(england_side, neighbour_side, side)"
    held = figure(made, "sw_turnover_rate", CE, columns, "figure_standing")
    assert held == {2025: ("better", "worse", None)}
    # Of fewer than eight there are no quarters.
    held = figure(made, "sw_caseload", CE, columns, "figure_standing")
    assert held == {2025: (None, None, None)}


def test_farthest_stand_first_old_ones_last_with_how_long_they_have(
    figures: Make, facts: Path
) -> None:
    areas = everywhere(facts)
    made = figures(
        based_on(
            *(
                ranked(areas, "sw_agency_rate", year, cheshire_east=own)
                for year, own in zip(YEARS, (90.0, 30.5, 90.0, 91.0), strict=True)
            ),
            ranked(areas, "sw_turnover_rate", cheshire_east=200.0),
            ranked(areas, "assessments_45_days_pct", 2023, cheshire_east=-900.0),
            ranked(areas, "sw_caseload", 2022, cheshire_east=900.0),
        )
    )
    listed = standing(made, CE)
    assert [(row.indicator_id, row.is_older) for row in listed] == [
        ("sw_turnover_rate", False),
        ("sw_agency_rate", False),
        ("assessments_45_days_pct", True),
    ]
    assert [(row.england_years, row.neighbour_years) for row in listed] == [
        (1, None),
        (2, None),
        (1, None),
    ]
    assert (listed[1].place, listed[1].of_count, listed[1].middle) == (40, 40, 39.5)


def test_years_in_england_and_among_neighbours_are_counted_apart(
    figures: Make, facts: Path
) -> None:
    """The middle of England for two years, the worst of its neighbours for four, then of both."""
    ten = [
        row["neighbour_id"]
        for row in read_rows(facts / "neighbour.csv")
        if (row["authority_id"], row["model"]) == (CE, "2025")
    ]
    others = [area for area in everywhere(facts) if area != CE]
    around: Series = {
        ("sw_agency_rate", area): dict.fromkeys(YEARS, 10.0 + place)
        for place, area in enumerate([*ten, *others])
    }
    own: Series = {("sw_agency_rate", CE): dict(zip(YEARS, (30.5, 30.5, 90.0, 91.0), strict=True))}
    made = figures(based_on(around, own))
    (row,) = standing(made, CE)
    assert (row.england_side, row.england_years) == ("worse", 2)
    assert (row.neighbour_side, row.neighbour_years) == ("worse", 4)


def test_entries_are_counted_beside_those_of_any_authority(figures: Make, facts: Path) -> None:
    areas = everywhere(facts)
    made = figures(
        based_on(
            *(ranked(areas, "sw_agency_rate", year) for year in YEARS),
            ranked(areas, "sw_turnover_rate"),
        )
    )
    asked = {"as_at": AS_AT, "authority_ids": [CE, CWAC]}
    usual = records(made.query("indicators/usual_entries", asked))
    assert [(row.authority_id, row.side, row.figure_count, row.entry_count) for row in usual] == [
        (CE, "worse", 2, 2),
        (CE, "better", 2, 0),
        (CWAC, "worse", 2, 0),
        (CWAC, "better", 2, 0),
    ]
    # Ten of forty are in each quarter.
    assert {row.expected_count for row in usual} == {0.5}
    assert {(row.few_count, row.many_count) for row in usual} == {(0, 0)}
    (again,) = records(made.query("indicators/recurring", asked))
    assert (again.first_year, again.last_year) == (2022, 2024)
    assert (again.entry_count, again.again_count, again.lot_count) == (3, 3, 0.75)
