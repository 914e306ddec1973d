"""The commands, on facts without what they took over, give the facts that are held."""

import shutil
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.facts.saving import saving
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.readings import import_readings
from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import never_told

pytestmark = pytest.mark.slow

SHARED = ROOT.parent / "shared"
LISTS = (
    "childrens_social_care_in_england_2023_underlying_data.ods",
    "ofsted_la_inspection_outcomes_2024-03-31.ods",
    "ofsted_la_inspection_outcomes_2025-03-31.ods",
)
TABLES = ("source", "inspection", "judgement", "discrepancy", "discrepancy_statement")
# Set by a person, see correction.csv and the discrepancies of these inspections.
BY_HAND = ("sheffield-sif-2014", "city-of-london-sif-2016")


def _emptied(facts: Path) -> None:
    """Leave of other authorities nothing that the commands take over."""
    compared = {
        row["authority_id"]
        for row in read_rows(facts / "authority.csv")
        if row["is_compared"] == "true"
    }
    inspections = read_rows(facts / "inspection.csv")
    own = {row["inspection_id"] for row in inspections if row["authority_id"] in compared}
    kept = {
        row[column]
        for name in ("framework", "judgement_area")
        for row in read_rows(facts / f"{name}.csv")
        for column in ("source_id",)
    }
    write_rows(
        facts / "inspection.csv", [row for row in inspections if row["inspection_id"] in own]
    )
    for name in ("judgement", "correction"):
        rows = read_rows(facts / f"{name}.csv")
        write_rows(facts / f"{name}.csv", [row for row in rows if row["inspection_id"] in own])
    entries = [
        row
        for row in read_rows(facts / "discrepancy.csv")
        if row["authority_id"] in {"", *compared}
    ]
    write_rows(facts / "discrepancy.csv", entries)
    names = {row["discrepancy_id"] for row in entries}
    said = read_rows(facts / "discrepancy_statement.csv")
    write_rows(
        facts / "discrepancy_statement.csv", [row for row in said if row["discrepancy_id"] in names]
    )
    sources = read_rows(facts / "source.csv")
    write_rows(
        facts / "source.csv",
        [
            row
            for row in sources
            if row["source_id"] in kept
            or not (row["read"] == "by the reader" or row["source_id"] == "ofsted-outcomes-2024")
        ],
    )


def _held(folder: Path, name: str) -> list[tuple[str, ...]]:
    """Return the rows of a table without what a person set or the day of the command."""
    rows = read_rows(folder / f"{name}.csv")
    return sorted(
        tuple(value for column, value in row.items() if column != "read_on")
        for row in rows
        if not (name == "inspection" and row["inspection_id"] in BY_HAND)
        and not row.get("discrepancy_id", "").startswith(tuple(f"{each}-days" for each in BY_HAND))
    )


@pytest.fixture
def live_copy(tmp_path: Path) -> Path:
    """Return a copy of the live facts, without the databases made of them."""
    return Path(
        shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("build", ".*"))
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the lists and readings are not here")
def test_commands_on_emptied_facts_give_the_rows_that_are_held(live_copy: Path) -> None:
    facts = live_copy
    _emptied(facts)
    england = SHARED / "england"
    with saving(facts, check, never_told) as holdings:
        for name in LISTS:
            import_ofsted(holdings, SHARED / "published" / name)
        summary = import_readings(
            holdings, england / "readings.jsonl", england / "report_links.csv"
        )
        holdings.save()
    assert summary.left_out == {"grades of a list that the report itself does not give": 1}
    for name in TABLES:
        assert _held(facts, name) == _held(DATA, name), name


@pytest.mark.skipif(not SHARED.exists(), reason="the lists and readings are not here")
def test_commands_on_the_facts_held_change_nothing(live_copy: Path) -> None:
    holdings = Holdings(live_copy, check)
    summaries = [import_ofsted(holdings, SHARED / "published" / name) for name in LISTS]
    england = SHARED / "england"
    summaries.append(
        import_readings(holdings, england / "readings.jsonl", england / "report_links.csv")
    )
    assert [summary.is_empty for summary in summaries] == [True] * 4


@pytest.mark.skipif(not SHARED.exists(), reason="the lists and readings are not here")
def test_list_of_march_2025_is_what_is_held(live_copy: Path) -> None:
    summary = import_ofsted(Holdings(live_copy, check), SHARED / "published" / LISTS[-1])
    assert summary.is_empty
    assert summary.counts == {"unchanged": 271}
    assert summary.left_out == {"visits to authorities that are not compared": 60}
    assert summary.missing == []
    assert summary.remarks == [
        "held here as the list has them: 27 grades of 6 inspections and 0 visits "
        "of Cheshire East, Cheshire West and Chester, Warrington",
        "Cheshire East, Monitoring visit, February 2025 is held here (ce-monitoring-2025-02), "
        "and no row of the list is of it",
    ]
