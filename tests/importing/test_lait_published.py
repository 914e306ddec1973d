"""The published file of the tool against what is held; left out where it is not at hand."""

import random

import duckdb
import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.lait import import_lait
from gradeline.importing.observations import FURTHER, OBSERVATION
from gradeline.paths import DATA, ROOT
from tests.conftest import read_figures, read_rows
from tests.importing.conftest import (
    LAIT,
    NEWEST,
)

PUBLISHED = ROOT.parent / "shared" / "published"
TOOL = PUBLISHED / "lait_bds_long_2026-04.parquet"


@pytest.mark.slow
def test_the_tool_of_april_2026_adds_and_changes_nothing() -> None:
    if not TOOL.exists():
        pytest.skip("the published file is not at hand")
    dictionary = PUBLISHED / "lait_data_dictionary_2026-04.csv"
    summary = import_lait(Holdings(DATA, check), TOOL, dictionary)
    held = sum(
        row["source_id"] == NEWEST
        for name in (OBSERVATION, FURTHER)
        for row in read_figures(DATA, name)
    )
    assert dict(summary.counts) == {"unchanged": held}
    assert summary.doubts == []
    assert held > 600_000
    assert "Nothing was changed." in summary.lines()


@pytest.mark.slow
def test_figures_held_are_those_of_the_published_file() -> None:
    if not TOOL.exists():
        pytest.skip("the published file is not at hand")
    codes = {row["authority_id"]: row["dfe_code"] for row in read_rows(DATA / "authority.csv")}
    measures = {
        row["indicator_id"]: row["item"]
        for row in read_rows(DATA / "publisher_name.csv")
        if row["publisher"] == "lait"
    }
    measures |= {
        row["indicator_id"]: row["measure"] for row in read_rows(DATA / "published_measure.csv")
    }
    rows = [
        row
        for name in (OBSERVATION, FURTHER)
        for row in read_figures(DATA, name)
        if row["source_id"] == NEWEST
    ]
    sample = random.Random(2026).sample(rows, 200)  # noqa: S311
    with duckdb.connect() as connection:
        connection.execute(f"create view tool as from '{TOOL}'")
        for row in sample:
            short = row["year"][2:]
            printed = connection.execute(
                'select "Values" from tool where "Short Desc" = ? and "LA Number" = ? '
                "and regexp_replace(\"Years\", ' ?\\(.*', '') like ?",
                [measures[row["indicator_id"]], int(codes[row["authority_id"]]), f"%{short}"],
            ).fetchall()
            assert len(printed) == 1, row
            if row["value"]:
                assert float(printed[0][0].replace(",", "")) == float(row["value"]), row
            else:
                assert printed[0][0] in ("-", None), row


def test_every_measure_of_the_dictionary_is_held_once_or_named_with_a_reason() -> None:
    measures = read_rows(DATA / "published_measure.csv")
    mapped = {
        row["item"].lower()
        for row in read_rows(DATA / "publisher_name.csv")
        if row["publisher"] == "lait"
    }
    assert len(measures) == 434
    held = {row["indicator_id"] for row in read_figures(DATA, FURTHER)}
    for row in measures:
        is_indicator = row["measure"].lower() in mapped or bool(row["same_as"])
        assert [is_indicator, row["indicator_id"] in held, bool(row["why_not"])].count(True) == 1, (
            row
        )
    assert mapped <= {row["measure"].lower() for row in measures}


def test_columns_of_the_made_up_files_are_those_of_the_published_one() -> None:
    if not TOOL.exists():
        pytest.skip("the published file is not at hand")
    with duckdb.connect() as connection:
        found = connection.execute(f"describe select * from '{TOOL}'").fetchall()
    kinds = {name: kind for name, kind, *_ in found}
    assert set(kinds) == set(LAIT)
    assert kinds["LA Number"] == "DOUBLE"
    assert kinds["Values"] == "VARCHAR"
