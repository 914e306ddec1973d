"""As at a day only figures are known that had come out by then, whichever query is asked."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from gradeline.database.connecting import connect_for_reading
from gradeline.paths import QUERIES
from tests.conftest import read_rows
from tests.frames import Database, records
from tests.pages.indicator_pages import known
from tests.queries.test_query_files import VALUES
from tests.small_facts import SMALL

THREE = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
AREAS = [*THREE, "england", "north-west"]
# Those that answer with years or periods of indicators, and of which indicator they are asked.
OF_ONE = (
    "indicators/eleven",
    "indicators/latest",
    "indicators/lines",
    "indicators/neighbour_lines",
    "indicators/remarks",
)
OF_A_DOMAIN = ("indicators/overview", "indicators/profile")
OF_ALL = (
    "indicators/standing_out",
    "scorecard/published",
    "side_by_side/headline_lines",
    "side_by_side/headlines",
)
ONE_OF_EACH = list(
    {
        row["release_id"]: row["indicator_id"] for row in read_rows(SMALL / "indicator_release.csv")
    }.values()
)
YEARS = {
    (name, known().words(name, year)): year
    for name in known().indicators
    for year in range(2009, 2027)
}


def asked(database: Database, day: date) -> Iterator[tuple[str, Any]]:
    """Yield the rows of every query of figures as at a day, with the indicator asked of."""
    shared = VALUES | {"as_at": day, "authority_ids": THREE, "area_ids": AREAS}
    domains = {row["domain_id"] for row in known().indicators.values()}
    for names, key, values in (
        (OF_ONE, "indicator_id", ONE_OF_EACH),
        (OF_A_DOMAIN, "domain_id", sorted(domains)),
        (OF_ALL, "", [""]),
    ):
        for name in names:
            wanted = parameters(name)
            for value in values:
                own = {parameter: (shared | {key: value})[parameter] for parameter in wanted}
                for row in records(database.query(name, own)):
                    yield (value if key == "indicator_id" else row.indicator_id), row


def parameters(name: str) -> set[str]:
    return set(re.findall(r"\$(\w+)", (QUERIES / f"{name}.sql").read_text("utf-8")))


def year_of(indicator_id: str, row: Any) -> int | None:
    if hasattr(row, "year"):
        return int(row.year)
    return None if row.period_label is None else YEARS[indicator_id, row.period_label]


@pytest.mark.parametrize("day", [date(2016, 3, 31), date(2020, 12, 10)])
def test_no_query_gives_a_figure_before_it_came_out(database: Database, day: date) -> None:
    met = 0
    for indicator_id, row in asked(database, day):
        year = year_of(indicator_id, row)
        if year is not None:
            met += 1
            assert known().known_from(indicator_id, year) <= day, (indicator_id, row)
    assert met > 100


def test_every_figure_is_known_from_the_day_worked_out_apart(database: Database) -> None:
    with connect_for_reading(database.path) as connection:
        held = connection.execute("select distinct indicator_id, year, known_from from figure")
        days = {(name, year): day for name, year, day in held.fetchall()}
    expected = {(name, year): known().known_from(name, year) for name, _, year in known().rows}
    assert days == expected
    late = [key for key, day in days.items() if day <= known().ends(*key)]
    assert late == []


@pytest.mark.parametrize("indicator_id", ["cla_number", "cpp_number", "care_leavers_eet_pct"])
def test_as_at_31_march_2016_the_newest_figures_are_those_of_2015(
    database: Database, indicator_id: str
) -> None:
    asked_of = {
        "figures": "figure",
        "indicator_id": indicator_id,
        "area_ids": AREAS,
        "as_at": date(2016, 3, 31),
    }
    assert set(database.query("indicators/latest", asked_of)["period_label"]) == {
        known().words(indicator_id, 2015)
    }
    assert database.query("indicators/lines", asked_of)["year"].max() == 2015


def test_delay_that_is_known_holds_a_year_back(database: Database) -> None:
    """Placement stability by authority of 2020 was added to the release after it came out."""
    asked_of = {
        "figures": "figure",
        "indicator_id": "cla_3plus_placements_pct",
        "area_ids": AREAS,
    }
    newest = {
        day: database.query("indicators/lines", {**asked_of, "as_at": day})["year"].max()
        for day in (date(2021, 12, 31), date(2022, 1, 1))
    }
    assert list(newest.values()) == [2019, 2021]


def test_no_query_goes_by_the_end_of_the_period() -> None:
    """What came out by a day is told by known_from alone."""
    found = [
        path.name
        for path in QUERIES.glob("*/*.sql")
        if re.search(r"(period_end|end_day).*<=?\s*\$as_at", path.read_text("utf-8"))
    ]
    assert found == []
