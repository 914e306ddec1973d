"""Places among all authorities and averages of neighbours, worked out by hand."""

import random
from collections import Counter
from itertools import pairwise
from statistics import mean, median

import pytest

from tests.frames import Database, records
from tests.pages.indicator_pages import AS_AT, known, neighbour_values
from tests.words.test_side_by_side import NAMES

pytestmark = pytest.mark.slow


def sampled(count: int, seed: int) -> list[tuple[str, int]]:
    """Return years in which at least one authority has a figure of the indicator."""
    kinds = {area: row["kind"] for area, row in known().authorities.items()}
    pairs = sorted(
        {
            (name, year)
            for (name, area, year), row in known().rows.items()
            if row["value"] and kinds[area] == "authority"
        }
    )
    return random.Random(seed).sample(pairs, count)  # noqa: S311


@pytest.mark.parametrize(("indicator_id", "year"), sampled(30, seed=20261031))
def test_places_are_those_counted_by_hand(database: Database, indicator_id: str, year: int) -> None:
    facts, about = known(), known().indicators[indicator_id]
    is_total = about["base"] == "itself" or about["unit"] in ("pounds", "full-time equivalents")
    values = {
        area: value
        for area, row in facts.authorities.items()
        if row["kind"] == "authority"
        and (value := facts.value(indicator_id, area, year)) is not None
        and facts.existed(indicator_id, area, year)
    }
    expected = {}
    for area, value in values.items():
        better = sum(
            other < value if about["polarity"] == "low" else other > value
            for other in values.values()
        )
        expected[area] = (better + 1, len(values), better * 4 // len(values) + 1)
    only_those_compared = len(values) <= 3
    assert places(database, indicator_id, year) == (
        {} if is_total or only_those_compared else expected
    )


def places(database: Database, indicator_id: str, year: int) -> dict[str, tuple[int, int, int]]:
    """Return place, how many are placed and quarter of each authority that has a place."""
    areas = [area for area, row in known().authorities.items() if row["kind"] == "authority"]
    frame = database.query(
        "indicators/latest",
        {
            "figures": "figure",
            "indicator_id": indicator_id,
            "area_ids": areas,
            "as_at": known().known_from(indicator_id, year),
        },
    )
    assert set(frame["period_label"]) == {known().words(indicator_id, year)}
    return {
        row.authority_id: (row.place, row.of_count, row.quartile)
        for row in records(frame)
        if row.place is not None
    }


def test_equal_figures_share_a_place_and_the_next_is_skipped(database: Database) -> None:
    shared = Counter(place for place, _, _ in places(database, "cla_rate", 2025).values())
    assert max(shared.values()) > 1
    for place, following in pairwise(sorted(shared)):
        assert following == place + shared[place]


def neighbour_cases(count: int, seed: int) -> list[tuple[str, str, int]]:
    chance = random.Random(seed)  # noqa: S311
    names = sorted({name for name, _, _ in known().rows})
    return [
        (chance.choice(names), chance.choice([*NAMES]), chance.choice([2021, 2025]))
        for _ in range(count)
    ]


@pytest.mark.parametrize(("indicator_id", "area", "model"), neighbour_cases(20, seed=20261031))
def test_averages_of_neighbours_are_those_worked_out_by_hand(
    database: Database, indicator_id: str, area: str, model: int
) -> None:
    frame = database.query(
        "indicators/neighbour_lines",
        {
            "figures": "figure",
            "indicator_id": indicator_id,
            "authority_ids": [area],
            "model": model,
            "as_at": AS_AT,
        },
    )
    expected = {}
    for year in known().years(indicator_id):
        values = neighbour_values(indicator_id, area, str(model), year)
        if len(values) >= 5 and known().known_from(indicator_id, year) <= AS_AT:
            expected[year] = (mean(values), median(values), len(values))
    held = {
        row.year: (row.mean_value, row.median_value, row.neighbour_count) for row in records(frame)
    }
    assert held.keys() == expected.keys()
    for year, (average, middle, count) in expected.items():
        assert held[year][0] == pytest.approx(average)
        assert held[year][1] == pytest.approx(middle)
        assert held[year][2] == count
