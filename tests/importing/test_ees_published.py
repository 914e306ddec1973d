"""Published files of Explore Education Statistics against what is held; left out without them."""

import csv
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.ees import import_ees
from gradeline.paths import DATA, ROOT
from tests.conftest import read_figures, read_rows

PUBLISHED = ROOT.parent / "shared" / "published" / "ees"
FACTORS = PUBLISHED / "c3_factors_identified_at_end_of_assessment_2018_to_2025.csv"
FILES = [
    (FACTORS, "2025-10"),
    (PUBLISHED / "la_care_leavers_activity.csv", "2025-11"),
    (PUBLISHED / "absence_la.csv", "2026-04"),
]
WHOLE = "Episodes_with_assessment_factor"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FACTORS.exists(), reason="the published files are not at hand"),
]


@pytest.mark.parametrize(("path", "published"), FILES, ids=lambda each: Path(each).stem)
def test_file_taken_over_adds_and_changes_nothing(path: Path, published: str) -> None:
    summary = import_ees(Holdings(DATA, check), path, published)
    assert summary.counts.keys() == {"unchanged"}
    assert summary.is_empty
    assert (summary.missing, summary.doubts, summary.changes) == ([], [], [])


def test_shares_of_factors_are_those_of_the_counts_of_the_file() -> None:
    columns = {
        row["indicator_id"]: (row["item"], row["share_of"])
        for row in read_rows(DATA / "publisher_name.csv")
        if row["file_pattern"].startswith("c3_")
    }
    codes = {row["ons_code"]: row["authority_id"] for row in read_rows(DATA / "authority.csv")}
    with FACTORS.open(encoding="utf-8-sig", newline="") as file:
        rows = {
            (authority, row["time_period"]): row
            for row in csv.DictReader(file)
            if row["geographic_level"] == "Local authority"
            if (authority := codes.get(row["new_la_code"]))
        }
    compared = 0
    for held in read_figures(DATA):
        row = rows.get((held["authority_id"], held["year"]))
        if row is None or held["indicator_id"] not in columns:
            continue
        item, share_of = columns[held["indicator_id"]]
        compared += 1
        if not held["value"]:
            assert {row[item], row[share_of or item]} & set("cuxz"), held
        elif share_of:
            assert share_of == WHOLE
            exact = 100 * int(row[item]) / int(row[WHOLE])
            assert float(held["value"]) == pytest.approx(exact, abs=1e-4), held
            assert held["status"] == "derived"
        else:
            assert int(held["value"]) == int(row[item]), held
    assert compared > 20_000
