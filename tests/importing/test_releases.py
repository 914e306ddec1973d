"""The month in which figures come out, where nobody has said it: by the dictionary of the tool."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.importing.lait import import_lait
from tests.conftest import Rows, read_rows, write_rows
from tests.importing.conftest import (
    ABSENCE,
    RATE,
    WARRINGTON,
    measure,
    save,
    write_csv,
    write_lait,
)

ROWS = [("LAC", "2025", WARRINGTON, "75"), ("TotAbs", "2023/24", WARRINGTON, "7.1")]


def taken(held: Path, folder: Path, updates: dict[str, str]) -> Rows:
    """Import figures of indicators without a release; return what release each was given."""
    write_rows(
        held / "indicator_release.csv",
        [
            row
            for row in read_rows(held / "indicator_release.csv")
            if row["indicator_id"] not in (RATE, ABSENCE)
        ],
    )
    dictionary = write_csv(
        folder / "measures.csv",
        [
            measure("LAC") | {"Last Update": updates.get("LAC", "")},
            measure("TotAbs", "Low", "Academic Year") | {"Last Update": updates.get("TotAbs", "")},
        ],
    )
    path = write_lait(folder / "lait_2026-09.parquet", ROWS)
    save(held, lambda holdings: import_lait(holdings, path, dictionary))
    check(held)
    releases = {row["release_id"]: row for row in read_rows(held / "release.csv")}
    return [
        releases[row["release_id"]]
        for row in read_rows(held / "indicator_release.csv")
        if row["indicator_id"] in (RATE, ABSENCE)
    ]


def test_indicator_without_a_release_gets_the_month_of_the_dictionary(
    held: Path, tmp_path: Path
) -> None:
    """The newest rate is of 31 March 2025, the newest absence of the year to August 2024."""
    rate, absence = taken(held, tmp_path, {"LAC": "2025-11-01", "TotAbs": "2025-03-01"})
    assert (rate["month"], rate["years_after"], rate["source_id"]) == ("11", "0", "lait-2026-09")
    assert (absence["month"], absence["years_after"]) == ("3", "1")
    assert "updated in March of the year after" in absence["title"]


@pytest.mark.parametrize("update", ["", "Discontinued", "2025-02-01", "2027-04-01"])
def test_month_that_cannot_be_that_of_the_newest_figure_is_not_taken(
    held: Path, tmp_path: Path, update: str
) -> None:
    assert taken(held, tmp_path, {"LAC": update}) == []


def test_release_that_is_said_stays(held: Path, tmp_path: Path) -> None:
    before = read_rows(held / "indicator_release.csv")
    dictionary = write_csv(
        tmp_path / "measures.csv", [measure("LAC") | {"Last Update": "2026-05-01"}]
    )
    path = write_lait(tmp_path / "lait_2026-09.parquet", ROWS[:1])
    save(held, lambda holdings: import_lait(holdings, path, dictionary))
    assert read_rows(held / "indicator_release.csv") == before
