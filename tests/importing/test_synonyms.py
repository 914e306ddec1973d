"""Names as published: whatever their case, and as the publisher has renamed them since."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.checking import check_facts
from gradeline.facts.holdings import Holdings
from gradeline.importing.ees import import_ees
from gradeline.importing.unusable import UnusableFile
from gradeline.paths import DATA, ROOT
from tests.conftest import Rows, read_rows
from tests.importing.conftest import ABSENCE, add_rows, figures, write_csv
from tests.importing.test_ees import AT_MARCH, ROWS, tried

PUBLISHED = ROOT.parent / "shared" / "published" / "ees"
NUMBER = f"number={ABSENCE};population_count=At 31 March"


def renamed(rows: Rows, *names: tuple[str, str]) -> Rows:
    """Return rows with columns, or what they hold, under other names."""
    others = dict(names)
    return [
        {others.get(name, name): others.get(cell, cell) for name, cell in row.items()}
        for row in rows
    ]


@pytest.mark.parametrize(
    "names",
    [
        [("population_count", "Population_Count"), ("rate_per_10000", "RATE_PER_10000")],
        [("population_count", "population_type")],
        [("population_count", "Population_Type"), (AT_MARCH, "cla on 31 March")],
        [(AT_MARCH, "CLA on 31 March")],
    ],
)
def test_column_or_value_under_another_name_is_found(
    room: Holdings, tmp_path: Path, names: list[tuple[str, str]]
) -> None:
    summary = tried(room, tmp_path, renamed(ROWS, *names))
    assert figures(room)["warrington", 2025] == "75"
    assert (summary.missing, summary.remarks) == ([], [])


def test_place_in_the_source_names_the_columns_as_the_file_has_them(
    room: Holdings, tmp_path: Path
) -> None:
    tried(room, tmp_path, renamed(ROWS, ("population_count", "Population_Type")))
    series = [row for row in room.rows("series") if row["source_id"].startswith("ees-")]
    assert [row["locator"] for row in series] == [
        "column rate_per_10000, Population_Type At 31 March"
    ]


def test_counts_are_found_beside_the_population(room: Holdings, tmp_path: Path) -> None:
    rows = [row | {"population_estimate": "40000"} for row in ROWS]
    names = ("number", "children_count"), ("population_count", "population_type")
    tried(room, tmp_path, renamed(rows, *names), "other.csv", [NUMBER])
    assert figures(room, ABSENCE)["warrington", 2025] == "5"


def test_own_name_goes_before_another(room: Holdings, tmp_path: Path) -> None:
    rows = [row | {"children_count": "9"} for row in ROWS]
    tried(room, tmp_path, rows, "other.csv", [NUMBER])
    assert figures(room, ABSENCE)["warrington", 2025] == "5"


def test_name_mapped_to_a_file_goes_before_another_name_of_it(
    room: Holdings, tmp_path: Path
) -> None:
    rows = [row | {"population_type": "Starting"} for row in ROWS]
    summary = tried(room, tmp_path, rows)
    assert figures(room)["warrington", 2025] == "75"
    assert summary.missing == []


def test_name_without_a_synonym_is_still_missed(room: Holdings, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as raised:
        tried(room, tmp_path, renamed(ROWS, ("population_count", "population_kind")))
    assert "found no column population_count; expected" in str(raised.value)
    assert "publisher_synonym.csv: ees,column,population_count,THE NEW NAME" in str(raised.value)


def test_column_of_every_tidy_file_may_have_another_name(held: Path, tmp_path: Path) -> None:
    rows = renamed(ROWS, ("time_period", "year"), ("new_la_code", "la_code"))
    with pytest.raises(UnusableFile, match="ees,column,time_period,THE NEW NAME"):
        tried(Holdings(held, check_facts), tmp_path, rows)
    kind = {"publisher": "ees", "kind": "column"}
    names = (("time_period", "year"), ("new_la_code", "la_code"))
    add_rows(
        held / "publisher_synonym.csv",
        [{**kind, "name": name, "other_name": other} for name, other in names],
    )
    room, plain = Holdings(held, check_facts), Holdings(held, check_facts)
    tried(room, tmp_path, rows)
    tried(plain, tmp_path, ROWS)
    assert figures(room) == figures(plain)


def test_file_without_any_code_of_authorities_is_an_error(room: Holdings, tmp_path: Path) -> None:
    rows = renamed(ROWS, ("new_la_code", "la_code"), ("old_la_code", "la_number"))
    with pytest.raises(UnusableFile, match="found no column new_la_code; it has"):
        tried(room, tmp_path, rows)


def as_in_2025(row: dict[str, str]) -> dict[str, str]:
    """Return a row of a file of care leavers in capitals."""
    return {name.upper(): cell for name, cell in row.items()}


def of_2024(row: dict[str, str]) -> dict[str, str]:
    """Return a row of a file of care leavers under the names before 2025."""
    old = {"care_leaver_age": "age", "breakdown": "activity", "care_leaver_percent": "percentage"}
    return {
        old.get(name, name): cell.replace("19 to 21 years", "Aged 19 to 21")
        for name, cell in row.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("rename", [as_in_2025, of_2024])
def test_published_file_goes_in_under_the_names_of_other_years(
    tmp_path: Path, rename: Callable[[dict[str, str]], dict[str, str]]
) -> None:
    name = "la_care_leavers_activity.csv"
    if not (PUBLISHED / name).exists():
        pytest.skip("the published file is not at hand")
    rows = read_rows(PUBLISHED / name)
    if "\ufefftime_period" in rows[0]:
        rows = [{key.lstrip("\ufeff"): cell for key, cell in row.items()} for row in rows]
    room = Holdings(DATA, check)
    path = write_csv(tmp_path / name, [rename(row) for row in rows])
    summary = import_ees(room, path, "2026-01")
    assert summary.missing == []
    assert summary.counts["unchanged"] > 1900
