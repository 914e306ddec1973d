"""What an import of Explore Education Statistics expects of a file and misses is named."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.unusable import UnusableFile
from tests.conftest import Rows, read_rows, write_rows
from tests.importing.conftest import (
    ABSENCE,
    RATE,
    figures,
    told,
)
from tests.importing.test_ees import AT_MARCH, ROWS, W, looked_after, tried

AS_MAPPED = f"{RATE} (column rate_per_10000, position 3 of publisher_name.csv)"


def renamed(rows: Rows, year: str = "") -> Rows:
    """Return rows as if the publisher had renamed what is counted, in every year or in one."""
    return [
        row | {"population_count": "On 31 March"}
        if row["population_count"] == AT_MARCH and row["time_period"].endswith(year)
        else row
        for row in rows
    ]


def test_renamed_value_of_a_filter_is_named_with_what_the_column_holds(
    room: Holdings, tmp_path: Path
) -> None:
    extra = [f"number={ABSENCE};population_count=Starting"]
    summary = tried(room, tmp_path, renamed(ROWS), extra=extra)
    assert summary.missing == [
        f"{AS_MAPPED}: no row has population_count 'At 31 March'; "
        "the column population_count holds 'On 31 March'; 'Starting'"
    ]
    assert summary.missing[0] in told(summary)
    assert figures(room, ABSENCE)["warrington", 2025] == "5"


def test_name_that_changed_in_the_rows_of_the_newest_year_is_told(
    room: Holdings, tmp_path: Path
) -> None:
    summary = tried(room, tmp_path, renamed(ROWS, "2025"))
    assert summary.missing == [
        f"{AS_MAPPED}: no row of 2025 (local authority) has population_count 'At 31 March'; "
        "the column population_count holds 'On 31 March'; 'Starting'"
    ]
    assert figures(room)["warrington", 2023] == "72"
    earlier = looked_after("2024", ("", "England"), "70", "National")
    (sentence,) = tried(room, tmp_path, renamed([earlier, *ROWS], "2025")).missing
    assert "no row of 2025 (local authority, national) has" in sentence


def test_name_that_changed_for_one_level_is_told(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [*ROWS[:3], *renamed(ROWS[3:])])
    assert summary.missing == [
        f"{AS_MAPPED}: no row of 2025 (local authority) has population_count 'At 31 March'; "
        "the column population_count holds 'On 31 March'; 'Starting'"
    ]


def test_long_list_of_values_is_cut_with_the_closest_first(room: Holdings, tmp_path: Path) -> None:
    others = [looked_after("2025", W, "1", count=f"Ceasing for reason {n}") for n in range(8)]
    summary = tried(room, tmp_path, [*others, *ROWS, looked_after("2026", W, "1", count="On 31 M")])
    (sentence,) = summary.missing
    assert sentence.endswith("the column population_count holds 'On 31 M'")
    extra = [f"number={ABSENCE};la_name=Warrington;population_count=Starting"]
    (sentence,) = tried(room, tmp_path, [*others, *renamed(ROWS)], extra=extra).missing
    assert "holds 'On 31 March'; 'Starting'; 'Ceasing for reason " in sentence
    assert sentence.endswith("; and 5 more")


def mapped(held: Path, *more: tuple[str, str, str, str]) -> None:
    """Map further columns: pattern, column, filters, indicator."""
    names = ("file_pattern", "item", "filters", "indicator_id")
    rows = [
        {"position": str(position), "publisher": "ees", **dict(zip(names, row, strict=True))}
        for position, row in enumerate(more, 9)
    ]
    write_rows(held / "publisher_name.csv", [*read_rows(held / "publisher_name.csv"), *rows])


def test_both_filters_are_named_where_neither_fits(held: Path, tmp_path: Path) -> None:
    mapped(held, ("looked_after_*", "number", "population_count=Gone;sex=All", ABSENCE))
    summary = tried(Holdings(held, check), tmp_path, [row | {"sex": "Total"} for row in ROWS])
    assert summary.missing == [
        f"{ABSENCE} (column number, position 9 of publisher_name.csv): no row has population_count "
        "'Gone'; the column population_count holds 'Starting'; 'At 31 March'. "
        "sex 'All'; the column sex holds 'Total'"
    ]


def test_mapped_column_that_was_renamed_is_named_with_the_columns_of_the_file(
    held: Path, tmp_path: Path
) -> None:
    mapped(held, ("looked_after_*", "rate_per_1000", "", ABSENCE))
    summary = tried(Holdings(held, check), tmp_path, ROWS)
    (sentence,) = summary.missing
    assert sentence.startswith(
        f"{ABSENCE} (column rate_per_1000, position 9 of publisher_name.csv): no column "
        "rate_per_1000; the file has 'rate_per_10000'; "
    )
    assert sentence.endswith("; and 8 more")


def test_one_of_two_ways_to_map_an_indicator_is_enough(held: Path, tmp_path: Path) -> None:
    mapped(
        held,
        ("looked_after_*", "renamed_since", "", RATE),
        ("looked_after_*", "rate_per_10000", "population_count=On 31 March", RATE),
    )
    assert tried(Holdings(held, check), tmp_path, ROWS).missing == []
    assert tried(Holdings(held, check), tmp_path, renamed(ROWS)).missing == []


def test_column_of_a_wider_pattern_is_not_expected_of_a_file_with_one_of_its_own(
    held: Path, tmp_path: Path
) -> None:
    mapped(held, ("looked_after_2026_adopted*", "number", "population_count=Starting", ABSENCE))
    rows = renamed(ROWS)
    summary = tried(Holdings(held, check), tmp_path, rows, "looked_after_2026_adopted.csv")
    assert summary.missing == []
    assert summary.left_out["mapped to a wider pattern of names, and not in this file"] == 1
    other = [f"number={ABSENCE};population_count=Starting"]
    assert tried(Holdings(held, check), tmp_path, rows, extra=other).missing


def test_filter_that_the_command_names_and_no_row_fits_is_told(
    room: Holdings, tmp_path: Path
) -> None:
    summary = tried(room, tmp_path, ROWS, extra=[f"number={ABSENCE};population_count=Begun"])
    assert summary.missing == [
        f"{ABSENCE} (column number, --series): no row has population_count 'Begun'; "
        "the column population_count holds 'Starting'; 'At 31 March'"
    ]


def test_column_of_which_no_row_gives_a_figure_is_told(room: Holdings, tmp_path: Path) -> None:
    rows = [row | {"share": "about 7"} for row in ROWS]
    summary = tried(room, tmp_path, rows, extra=[f"share={ABSENCE}"])
    assert summary.missing == [
        f"{ABSENCE} (column share, --series): none of its rows gave a figure; see what was left out"
    ]


def test_file_without_any_row_that_is_wanted_says_what_it_holds(
    room: Holdings, tmp_path: Path
) -> None:
    with pytest.raises(UnusableFile, match="no row has population_count 'At 31 March'; the column"):
        tried(room, tmp_path, renamed(ROWS))
