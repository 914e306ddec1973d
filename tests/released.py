"""From which day each year of an indicator is known, worked out anew from the CSV tables."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from tests.conftest import read_figures, read_rows

Released = Callable[[str, int], date]


@cache
def released(folder: Path) -> Released:
    """Return what tells of an indicator and a year from which day its figures are known."""
    releases = {row["release_id"]: row for row in read_rows(folder / "release.csv")}
    of = {
        row["indicator_id"]: row["release_id"]
        for row in read_rows(folder / "indicator_release.csv")
    }
    known_days = {
        (row["release_id"], int(row["year"])): row["released"]
        for row in read_rows(folder / "release_year.csv")
    }
    published = {
        row["source_id"]: last_of(row["published"] or row["read_on"])
        for row in read_rows(folder / "source.csv")
    }
    given: dict[tuple[str, int], date] = {}
    for row in read_figures(folder):
        key, day = (row["indicator_id"], int(row["year"])), published[row["source_id"]]
        given[key] = min(given.get(key, day), day)

    def known_from(indicator_id: str, year: int) -> date:
        release = releases[of.get(indicator_id, "unknown")]
        told = known_days.get((release["release_id"], year))
        if told is None:
            month = year * 12 + int(release["years_after"]) * 12 + int(release["month"])
            day = date(month // 12, month % 12 + 1, 1)
        elif len(told) == 10:
            day = date.fromisoformat(told)
        else:
            day = last_of(told) + timedelta(days=1)
        return min(day, given.get((indicator_id, year), day))

    return known_from


def last_of(partial: str) -> date:
    """Return the last day that YYYY, YYYY-MM or YYYY-MM-DD can mean."""
    year, month, day = (int(part) for part in [*partial.split("-"), "0", "0"][:3])
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
