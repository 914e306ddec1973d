"""No row of today's facts holds what its type does not allow: nothing is missing unannounced."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import Any

import pytest

from gradeline.database.named_queries import Database
from gradeline.database.query_heads import head_of
from gradeline.paths import DATA, QUERIES
from tests.conftest import read_rows
from tests.queries.answers_as_declared import NAMES, query, undeclared
from tests.queries.test_query_files import VALUES

pytestmark = pytest.mark.slow

AREAS = read_rows(DATA / "authority.csv")
EVERYONE = [row["authority_id"] for row in AREAS if row["kind"] == "authority"]
SIX = [*VALUES["authority_ids"], "halton", "wigan", "hampshire"]
INSPECTIONS = read_rows(DATA / "inspection.csv")
OWN = [row["inspection_id"] for row in INSPECTIONS if row["authority_id"] in SIX]
# Every so many, where all would take too long.
SOME_INSPECTIONS, SOME_INDICATORS = 40, 3


def of(table: str, column: str) -> list[str]:
    return [row[column] for row in read_rows(DATA / f"{table}.csv")]


TRIED: dict[str, Sequence[Any]] = {
    "as_at": (date(2010, 6, 1), date(2016, 3, 31), date(2026, 11, 21)),
    "authority_ids": (EVERYONE,),
    "area_ids": ([row["authority_id"] for row in AREAS],),
    "theme_id": of("theme", "theme_id"),
    "inspection_id": [*OWN, *of("inspection", "inspection_id")[::SOME_INSPECTIONS]],
    "indicator_id": of("indicator", "indicator_id")[::SOME_INDICATORS],
    "domain_id": of("indicator_domain", "domain_id"),
    "recommendation_number": range(1, 26),
}
# What is compared with all the others, or shown for all of them, is so for six at the most.
FEW = ("indicators/neighbour_lines", "indicators/reported")
# The filters of lists are left open.
FILTERED = ("improvement_plan/actions", "improvement_plan/measures")
FILTERS = ("recommendation_number",)


def asked(name: str) -> Iterator[dict[str, Any]]:
    """Yield sets of parameters for a query, from which its answers differ."""
    parameters = [each.name for each in head_of(QUERIES / f"{name}.sql").parameters]
    tried = dict(TRIED)
    if name in FEW:
        tried["authority_ids"] = (SIX,)
    if name in FILTERED:
        tried |= dict.fromkeys(FILTERS, (None,))
    if name == "improvement_plan/findings":
        tried["inspection_id"] = (VALUES["inspection_id"],)
    if "indicator_id" in parameters or "inspection_id" in parameters:
        tried["as_at"] = TRIED["as_at"][-1:]
    for values in product(*(tried.get(each, (VALUES[each],)) for each in parameters)):
        yield dict(zip(parameters, values, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_missing_that_is_not_declared(name: str, live_database: Database) -> None:
    queries = [query(name, parameters) for parameters in asked(name)]
    assert undeclared(live_database, queries) == set()
