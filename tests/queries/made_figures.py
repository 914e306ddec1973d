"""A database of made-up figures of indicators held, for what the build works out of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gradeline.database.building import build
from gradeline.database.connecting import connect_for_reading
from tests.conftest import write_rows
from tests.frames import Database

Series = dict[tuple[str, str], dict[int, float | str]]
Make = Callable[..., Database]
CE, CWAC, W = "cheshire-east", "cheshire-west-and-chester", "warrington"


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


def figure(
    database: Database, indicator: str, area: str, column: str, table: str = "figure"
) -> dict[int, Any]:
    """Return a column of a derived table of one indicator and area, by year."""
    with connect_for_reading(database.path) as connection:
        return dict(
            connection.execute(
                f"select year, {column} from {table} where indicator_id = $1 and authority_id = $2",
                [indicator, area],
            ).fetchall()
        )
