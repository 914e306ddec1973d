"""Measures of the tool that only its publisher describes are taken over as published, or named."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.importing.lait import import_lait
from gradeline.importing.observations import FURTHER
from gradeline.importing.summary import Summary
from tests.conftest import Rows, read_rows, write_rows
from tests.importing.conftest import (
    EAST,
    ENGLAND,
    MEASURES,
    WARRINGTON,
    LaitRow,
    figures,
    measure,
    save,
    told,
    write_csv,
    write_lait,
)

NEW = "New_Measure%"
KEY = "lait_new_measure_pct"
AREAS = (EAST, WARRINGTON, ENGLAND)


def described(name: str = NEW, **cells: str) -> dict[str, str]:
    """Return a row of the dictionary with what further measures need."""
    return measure(name, "High", "Academic Year") | {
        "Chart_title": "Children who  learn to swim (%) ",
        "Topic": "Contextual\\Other",
        "y_axis_name": "% of pupils",
        "dps": "NA",
        "Hyperlink(s)": "https://www.example.org/swim; https://www.example.org/other",
        **cells,
    }


def rows_of(name: str, years: str, *values: str) -> list[LaitRow]:
    return [(name, years, area, value) for area, value in zip(AREAS, values, strict=False)]


def dictionary(path: Path, *rows: dict[str, str]) -> Path:
    plain = [described() | dict(each) | {"Chart_title": "Mapped"} for each in MEASURES]
    return write_csv(path, [*plain, *rows])


def take(
    data: Path, rows: list[LaitRow], *measures: dict[str, str], doubtful: bool = False
) -> Summary:
    tool = write_lait(
        data.parent / "lait_2026-09.parquet",
        [("LAC", "2025", WARRINGTON, "75"), ("TotAbs", "2025", WARRINGTON, "7"), *rows],
    )
    listed = dictionary(data.parent / "dictionary.csv", *measures)
    return save(data, lambda room: import_lait(room, tool, listed, takes_doubtful=doubtful))


def further(data: Path) -> dict[tuple[str, str], str]:
    return {
        (row["authority_id"], row["year"]): row["value"] or row["missing_reason"]
        for row in read_rows(data / f"{FURTHER}.csv")
        if row["indicator_id"] == KEY
    }


def row_of(data: Path, name: str = NEW) -> dict[str, str]:
    (row,) = (row for row in read_rows(data / "published_measure.csv") if row["measure"] == name)
    return row


@pytest.fixture
def held(held: Path) -> Path:
    """Return facts that hold no further measure."""
    for name in (FURTHER, "published_measure", "search_word"):
        write_rows(held / f"{name}.csv", [])
    return held


def test_measure_is_held_as_its_publisher_describes_it(held: Path) -> None:
    summary = take(held, rows_of(NEW, "2024/25", "61.25", "-", "60"), described())
    assert further(held) == {
        ("cheshire-east", "2025"): "61.25",
        ("warrington", "2025"): "not given",
        ("england", "2025"): "60",
    }
    assert row_of(held) == {
        "indicator_id": KEY,
        "measure": NEW,
        "label": "Children who learn to swim (%)",
        "topic": "Contextual, Other",
        "unit": "%",
        "polarity": "high",
        "decimals": "2",
        "base": "unknown",
        "period_kind_id": "academic-year",
        "year_type": "Academic Year",
        "address": "https://www.example.org/swim",
        "next_update": "2026-12-01",
        "release_id": "lait-12-0",
        "same_as": "",
        "why_not": "",
    }
    assert summary.counts["added"] == 5 + len((NEW, "LAC", "TotAbs"))
    assert not summary.missing


def test_measure_comes_out_in_the_month_that_its_publisher_tells(held: Path) -> None:
    """The newest figure is of the year to August 2024; a later file does not move the month."""
    rows = rows_of(NEW, "2023/24", "61.25", "-", "60")
    take(held, rows, described(**{"Last Update": "2025-03-01"}))
    releases = {row["release_id"]: row for row in read_rows(held / "release.csv")}
    release = releases[row_of(held)["release_id"]]
    assert (release["month"], release["years_after"]) == ("3", "1")
    take(held, rows, described(**{"Last Update": "2025-06-01"}))
    assert row_of(held)["release_id"] == release["release_id"]


@pytest.mark.parametrize("update", ["", "Discontinued", "2024-02-01", "2027-04-01"])
def test_measure_whose_month_is_not_told_has_no_release(held: Path, update: str) -> None:
    take(held, rows_of(NEW, "2023/24", "61.25"), described(**{"Last Update": update}))
    assert row_of(held)["release_id"] == ""


def test_same_file_twice_changes_nothing(held: Path) -> None:
    rows = rows_of(NEW, "2024/25", "61.25", "-", "60")
    take(held, rows, described())
    before = {path.name: path.read_bytes() for path in held.glob("*.csv")}
    summary = take(held, rows, described())
    assert {path.name: path.read_bytes() for path in held.glob("*.csv")} == before
    assert summary.is_empty


def test_next_year_of_a_measure_revises_and_keeps_its_name(held: Path) -> None:
    take(held, rows_of(NEW, "2024", "61", "62", "60"), described())
    rows = [*rows_of(NEW, "2024", "61.5", "62", "-"), *rows_of(NEW, "2025", "63", "-", "64")]
    summary = take(held, rows, described(**{"Chart_title": "Children who can swim (%)"}))
    assert further(held)["cheshire-east", "2024"] == "61.5"
    assert further(held)["england", "2024"] == "60"
    assert further(held)["england", "2025"] == "64"
    assert row_of(held)["label"] == "Children who can swim (%)"
    assert row_of(held)["indicator_id"] == KEY
    assert f"{KEY}, cheshire-east, 2024: was 61" in told(summary)
    assert f"measure {NEW}, label: was Children who learn to swim (%)" in told(summary)


@pytest.mark.parametrize(
    ("axis", "title", "unit", "base"),
    [
        ("Rate per 10,000 of 10-17 population", "Cautions", "per 10,000", "unknown"),
        ("Rate per 1000 live births", "Deaths", "per 1,000", "unknown"),
        ("Entries", "Entered for it (%)", "%", "unknown"),
        ("% gap", "Gap (%)", "percentage points", "unknown"),
        ("Average Score", "Score", "score", "unknown"),
        ("Number of Children Looked After", "Looked after (num)", "children", "itself"),
        ("Total cases", "Cases", "cases", "itself"),
        ("Unit Cost", "Weekly cost", "pounds a week", "none"),
        ("Leavers FTE", "Leavers (FTE)", "full-time equivalents", "none"),
    ],
)
def test_unit_follows_from_what_stands_at_the_scale(
    held: Path, axis: str, title: str, unit: str, base: str
) -> None:
    units = [
        {"publisher": "lait", "kind": "unit", "name": name, "other_name": other}
        for name, other in (
            ("percentage points", "% gap"),
            ("score", "average score"),
            ("children", "Number of Children Looked After"),
            ("cases", "Total cases"),
            ("pounds a week", "Unit Cost"),
            ("full-time equivalents", "Leavers FTE"),
        )
    ]
    write_rows(held / "publisher_synonym.csv", units)
    take(held, rows_of(NEW, "2025", "5", "6", "7"), described(y_axis_name=axis, Chart_title=title))
    assert (row_of(held)["unit"], row_of(held)["base"]) == (unit, base)
    assert further(held)["england", "2025"] == "7"


@pytest.mark.parametrize(
    ("stated", "values", "decimals"),
    [
        ("NA", ("61", "62", "60"), "0"),
        ("NA", ("61.5", "62", "60"), "1"),
        ("NA", ("61.12345", "62", "60"), "2"),
        ("2", ("61", "62", "60"), "0"),
        ("1", ("61.25", "62.5", "60"), "1"),
    ],
)
def test_decimals_are_those_its_figures_have_and_no_more_than_are_stated(
    held: Path, stated: str, values: tuple[str, ...], decimals: str
) -> None:
    take(held, rows_of(NEW, "2025", *values), described(dps=stated))
    assert row_of(held)["decimals"] == decimals


@pytest.mark.parametrize(
    ("year_type", "years", "kind", "year"),
    [
        ("Academic Year", "2024/25", "academic-year", "2025"),
        ("Annual", "2025", "31-march", "2025"),
        ("Annual (end of Sept)", "2025", "30-september", "2025"),
        ("Annual - January", "2025", "january", "2025"),
        ("Calendar Year", "2025 (prov)", "calendar-year", "2025"),
        ("Financial Year", "2024-25 (OT)", "financial-year", "2025"),
        ("Calendar Year", "2022-24", "three-calendar-years", "2024"),
        ("Financial Year", "2021/22-23/24", "three-financial-years", "2024"),
    ],
)
def test_kind_of_period_follows_from_the_dictionary_and_the_length_of_its_years(
    held: Path, year_type: str, years: str, kind: str, year: str
) -> None:
    take(held, rows_of(NEW, years, "5", "6", "7"), described(Year_Type=year_type))
    assert row_of(held)["period_kind_id"] == kind
    assert further(held)["england", year] == "7"


@pytest.mark.parametrize(
    ("rows", "cells", "why"),
    [
        (rows_of(NEW, "2025", "good", "fair", "7"), {}, "no numbers: 'good'; 'fair'"),
        (rows_of(NEW, "2025", "-", "-", "-"), {}, "It has no value."),
        (rows_of(NEW, "2025", "5", "6", "7"), {"y_axis_name": "Goats"}, "calls it Goats"),
        (rows_of(NEW, "2025", "5", "6", "7"), {"Year_Type": "Lunar"}, "Lunar, 1 long"),
        (
            [*rows_of(NEW, "2025", "5"), *rows_of(NEW, "2023-25", "6")],
            {"Year_Type": "Calendar Year"},
            "several values for the same area and year",
        ),
        (
            [*rows_of(NEW, "2024", "5"), *rows_of(NEW, "2023-25", "6")],
            {"Year_Type": "Calendar Year"},
            "1, 3 long",
        ),
    ],
    ids=["words", "nothing", "unit", "year", "twice", "lengths"],
)
def test_measure_that_cannot_be_held_truthfully_is_named_with_the_reason(
    held: Path, rows: list[LaitRow], cells: dict[str, str], why: str
) -> None:
    title = {"Chart_title": "Swimming"} if "y_axis_name" in cells else {}
    summary = take(held, rows, described(**cells, **title))
    assert further(held) == {}
    assert why in row_of(held)["why_not"]
    assert f"{NEW}: {row_of(held)['why_not']}" in told(summary)


def test_held_figures_stay_where_a_newer_file_cannot_be_held(held: Path) -> None:
    take(held, rows_of(NEW, "2024", "61", "62", "60"), described())
    summary = take(held, rows_of(NEW, "2025", "good", "fair", "poor"), described())
    assert further(held)["england", "2024"] == "60"
    assert row_of(held)["why_not"] == ""
    assert any(f"measure {NEW}" in each and "stays" in each for each in summary.missing)


def test_period_that_is_none_is_passed_over_where_it_has_no_value(held: Path) -> None:
    rows = [*rows_of(NEW, "2025", "5", "6", "7"), *rows_of(NEW, "0", "-", "-", "-")]
    take(held, rows, described())
    assert set(further(held)) == {
        (area, "2025") for area in ("cheshire-east", "warrington", "england")
    }


def test_measure_that_is_mapped_is_described_and_held_as_its_indicator_only(held: Path) -> None:
    take(held, [], described())
    assert row_of(held, "LAC")["label"]
    assert read_rows(held / f"{FURTHER}.csv") == []


def test_measure_that_is_mapped_later_is_no_longer_held_twice(held: Path) -> None:
    rows = rows_of(NEW, "2025", "5", "6", "7")
    take(held, rows, described())
    names = read_rows(held / "publisher_name.csv")
    added = dict(names[0]) | {"position": "99", "item": NEW, "indicator_id": "cla_number"}
    write_rows(held / "publisher_name.csv", [*names, added])
    summary = take(held, rows, described())
    assert further(held) == {}
    assert f"{KEY}: 3 figures are those of an indicator by now" in told(summary)


def test_measure_named_the_same_as_an_indicator_is_held_as_that(held: Path) -> None:
    rows = rows_of(NEW, "2025", "5", "6", "7")
    take(held, rows, described())
    measures = read_rows(held / "published_measure.csv")
    for row in measures:
        row["same_as"] = "cla_number" if row["measure"] == NEW else ""
    write_rows(held / "published_measure.csv", measures)
    take(held, rows, described())
    assert further(held) == {}
    assert row_of(held)["same_as"] == "cla_number"


def test_title_that_is_an_indicators_label_is_told_from_it(held: Path) -> None:
    label = read_rows(held / "indicator.csv")[0]["label"]
    take(held, rows_of(NEW, "2025", "5", "6", "7"), described(Chart_title=label))
    assert row_of(held)["label"] == f"{label} ({NEW})"


def many(name: str, values: list[str], years: str = "2025") -> list[LaitRow]:
    """Return rows of so many authorities."""
    return [
        (name, years, (row["name"], int(row["dfe_code"])), value)
        for row, value in zip(authorities(), values, strict=False)
    ]


def authorities() -> Rows:
    from tests.small_facts import SMALL

    return [
        row
        for row in read_rows(SMALL / "authority.csv")
        if row["kind"] == "authority" and row["dfe_code"] and not row["abolished"]
    ]


def test_one_figure_beyond_its_unit_is_in_doubt_and_many_are_not(held: Path) -> None:
    usual = [f"{40 + number % 20}" for number in range(140)]
    summary = take(held, many(NEW, ["4000", *usual]), described())
    assert [doubt.found for doubt in summary.doubts] == ["4000"]
    beyond = [f"{90 + number % 40}" for number in range(140)]
    assert not take(
        held, many("Suspensions", beyond), described("Suspensions", Chart_title="S (%)")
    ).doubts


def test_beyond_its_unit_is_in_no_doubt_once_a_person_took_it(held: Path) -> None:
    usual = [f"{40 + number % 20}" for number in range(140)]
    take(held, many(NEW, ["120", *usual]), described(), doubtful=True)
    summary = take(held, many(NEW, ["121", *usual], "2026"), described())
    assert summary.doubts == []


def test_figure_a_hundred_times_its_own_is_in_doubt_and_a_first_import_is_not(held: Path) -> None:
    usual = [f"{40 + number % 20}" for number in range(140)]
    years = ("2021", "2022", "2023", "2024")
    first = take(held, [row for year in years for row in many(NEW, usual, year)], described())
    assert first.doubts == []
    summary = take(held, many(NEW, ["0.41", *usual[1:]]), described())
    assert [doubt.found for doubt in summary.doubts] == ["0.41"]


def test_year_of_shares_of_one_in_place_of_per_cent_is_in_doubt_whole(held: Path) -> None:
    usual = [f"{40 + number % 20}" for number in range(140)]
    years = ("2021", "2022", "2023", "2024")
    take(held, [row for year in years for row in many(NEW, usual, year)], described())
    ones = [f"{int(each) / 100:g}" for each in usual]
    summary = take(held, many(NEW, ones), described())
    assert {doubt.found for doubt in summary.doubts} == set(ones)


def test_counts_of_small_groups_do_not_make_doubts(held: Path, tmp_path: Path) -> None:
    cells = {"y_axis_name": "Number of Children Looked After", "Chart_title": "Adopted (num)"}
    units = {"publisher": "lait", "kind": "unit", "name": "children"}
    write_rows(
        held / "publisher_synonym.csv",
        [units | {"other_name": "Number of Children Looked After"}],
    )
    small = [f"{5 * (number % 4)}" for number in range(140)]
    years = ("2021", "2022", "2023", "2024")
    take(held, [row for year in years for row in many(NEW, small, year)], described(**cells))
    summary = take(
        held, many(NEW, [f"{5 * ((number + 2) % 4)}" for number in range(140)]), described(**cells)
    )
    assert summary.doubts == []


def test_figures_of_indicators_are_those_without_it(held: Path) -> None:
    take(held, [], described())
    before = read_rows(held / "observation.csv")
    take(held, rows_of(NEW, "2025", "5", "6", "7"), described())
    assert read_rows(held / "observation.csv") == before


def test_measures_of_the_same_title_are_told_apart_by_their_short_names(held: Path) -> None:
    rows = [*rows_of(NEW, "2025", "5", "6", "7"), *rows_of("Other", "2025", "5", "6", "7")]
    take(held, rows, described(), described("Other"))
    assert row_of(held, "Other")["label"] == "Children who learn to swim (%) (Other)"


def test_measure_that_was_renamed_goes_on_under_its_id(held: Path) -> None:
    take(held, rows_of(NEW, "2024", "61", "62", "60"), described())
    rows = rows_of("Swim", "2025", "63", "64", "62") + rows_of("Swim", "2024", "61", "62", "60")
    summary = take(held, rows, described("Swim"))
    assert row_of(held, "Swim")["indicator_id"] == KEY
    assert further(held)["warrington", "2025"] == "64"
    assert further(held)["warrington", "2024"] == "62"
    assert f"measure {NEW} is called Swim now" in told(summary)
    check(held)


def test_measure_of_an_indicator_that_was_renamed_is_told_with_what_to_put_where(
    held: Path,
) -> None:
    title = {"Chart_title": "Children looked after"}
    tool = write_lait(held.parent / "lait_2026-09.parquet", rows_of("LAC", "2025", "75"))
    listed = write_csv(held.parent / "dictionary.csv", [described("LAC", **title)])
    save(held, lambda room: import_lait(room, tool, listed))
    rows = [*rows_of("CLA", "2026", "76"), *rows_of("TotAbs", "2026", "7")]
    tool = write_lait(held.parent / "lait_2027-09.parquet", rows)
    listed = write_csv(held.parent / "dictionary.csv", [described("CLA", **title)])
    summary = save(held, lambda room: import_lait(room, tool, listed))
    assert any("put CLA in the place of LAC in publisher_name.csv" in m for m in summary.missing)
    assert [row["measure"] for row in read_rows(held / "published_measure.csv")] == ["LAC"]
    names = read_rows(held / "publisher_name.csv")
    mended = [row | {"item": row["item"].replace("LAC", "CLA")} for row in names]
    write_rows(held / "publisher_name.csv", mended)
    save(held, lambda room: import_lait(room, tool, listed))
    assert row_of(held, "CLA")["indicator_id"] == "lait_lac"
    check(held)


def test_measure_in_another_unit_stays_as_it_was_and_one_worded_otherwise_goes_on(
    held: Path,
) -> None:
    take(held, rows_of(NEW, "2024", "61", "62", "60"), described())
    number = described(Chart_title="Swimmers", y_axis_name="Rate per 1,000")
    summary = take(held, rows_of(NEW, "2024", "610", "620", "600"), number)
    assert further(held)["england", "2024"] == "60"
    assert row_of(held)["unit"] == "%"
    [missed] = summary.missing
    assert missed.startswith(f"measure {NEW}: It was in % and its unit is Rate per 1,000 now; 3 of")
    summary = take(held, rows_of(NEW, "2024", "61", "62", "60.5"), number)
    assert not summary.missing
    assert row_of(held)["unit"] == "per 1,000"


def test_indicator_whose_measure_is_in_another_unit_is_told_and_stays(held: Path) -> None:
    title = {"Chart_title": "Children looked after"}
    rate = described("LAC", y_axis_name="Rate per 10,000", **title)
    tool = write_lait(held.parent / "lait_2026-09.parquet", rows_of("LAC", "2024", "57.5", "74"))
    listed = write_csv(held.parent / "dictionary.csv", [rate])
    save(held, lambda room: import_lait(room, tool, listed))
    before = figures(held)
    rows = [*rows_of("LAC", "2024", "5.8", "7.4"), *rows_of("TotAbs", "2024", "7.1")]
    tool = write_lait(held.parent / "lait_2027-09.parquet", rows)
    listed = write_csv(held.parent / "dictionary.csv", [rate | {"y_axis_name": "Rate per 1,000"}])
    summary = save(held, lambda room: import_lait(room, tool, listed))
    assert figures(held) == before
    assert row_of(held, "LAC")["unit"] == "per 10,000"
    assert any("LAC" in each and "Rate per 1,000 now; 2 of 2" in each for each in summary.missing)


def test_measures_that_a_file_lacks_are_told_in_one_line_and_stay_as_they_are(held: Path) -> None:
    names = [f"New_{number}" for number in range(7)]
    measures = [described(name, Chart_title=f"Swimmers {name}") for name in names]
    rows = [row for name in names for row in rows_of(name, "2024", "61.5", "62", "60")]
    take(held, rows, *measures)
    before = read_rows(held / "published_measure.csv")
    summary = take(held, rows[:3], *measures)
    assert read_rows(held / "published_measure.csv") == before
    [missed] = summary.missing
    assert missed.startswith("no row of 6 of the measures held (New_1; New_2; ")
