"""Importing the local authority interactive tool: vintages, years, areas and unusable files."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.checking import check_facts
from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import UNKNOWN
from gradeline.importing.lait import import_lait
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import (
    ABSENCE,
    CUMBRIA,
    EAST,
    ENGLAND,
    MEASURES,
    NEWEST,
    OLDER,
    RATE,
    WARRINGTON,
    LaitRow,
    contents,
    figures,
    lait_rows,
    origins,
    save,
    told,
    write_csv,
    write_lait,
    write_parquet,
)

NEWER_ROWS: list[LaitRow] = [
    ("LAC", "2023", WARRINGTON, "73.5"),
    ("LAC", "2024", WARRINGTON, "74"),
    ("LAC", "2025", WARRINGTON, "75"),
    ("LAC", "2023", EAST, "55"),
    ("LAC", "2025", ENGLAND, "69"),
    ("TotAbs", "2023/24", WARRINGTON, "7.1"),
]


def take(
    data: Path, folder: Path, rows: list[LaitRow], name: str = "lait_2026-09.parquet"
) -> Summary:
    """Import rows as a file of the tool; save what changed."""
    dictionary = write_csv(folder / "measures.csv", list(MEASURES))
    path = write_lait(folder / name, rows)
    return save(data, lambda holdings: import_lait(holdings, path, dictionary))


def tried(
    room: Holdings, folder: Path, rows: list[LaitRow], name: str = "lait_2026-09.parquet"
) -> Summary:
    """Import rows as a file of the tool without saving."""
    dictionary = write_csv(folder / "measures.csv", list(MEASURES))
    return import_lait(room, write_lait(folder / name, rows), dictionary)


def test_figures_are_added_with_their_source_and_place(held: Path, tmp_path: Path) -> None:
    summary = take(held, tmp_path, NEWER_ROWS)
    assert origins(held)["warrington", 2025] == ("75", "lait-2026-09")
    assert origins(held)["england", 2025] == ("69", "lait-2026-09")
    source = next(
        row for row in read_rows(held / "source.csv") if row["source_id"] == "lait-2026-09"
    )
    assert source["published"] == "2026-09"
    assert source["short_title"] == "LAIT, September 2026"
    assert source["file"] == "lait_2026-09.parquet"
    series = {
        (row["indicator_id"], row["source_id"]): row for row in read_rows(held / "series.csv")
    }
    assert series[RATE, "lait-2026-09"]["locator"] == "measure LAC"
    assert series[RATE, "lait-2026-09"]["next_update"] == "2026-12-01"
    assert summary.counts["added"] == 2
    check(held)


def test_same_file_twice_changes_nothing(held: Path, tmp_path: Path) -> None:
    assert not take(held, tmp_path, NEWER_ROWS).is_empty
    before = contents(held)
    again = take(held, tmp_path, NEWER_ROWS)
    assert again.is_empty
    assert "Nothing was changed." in again.lines()
    assert (again.counts["added"], again.counts["unchanged"]) == (0, 6)
    assert contents(held) == before


def test_order_of_the_rows_does_not_matter(held: Path, tmp_path: Path) -> None:
    take(held, tmp_path, NEWER_ROWS)
    before = contents(held)
    assert take(held, tmp_path, NEWER_ROWS[::-1]).is_empty
    assert contents(held) == before


def test_import_leaves_every_other_table_alone(held: Path, tmp_path: Path) -> None:
    before = contents(held)
    take(held, tmp_path, NEWER_ROWS)
    after = contents(held)
    assert {name for name in after if after[name] != before.get(name)} == {
        "observation.csv",
        "series.csv",
        "source.csv",
    }


def test_rows_of_others_are_written_back_as_they_were(held: Path, tmp_path: Path) -> None:
    before = {name: set(text.splitlines()) for name, text in contents(held).items()}
    take(held, tmp_path, [("LAC", "2025", WARRINGTON, "75")])
    after = {name: set(text.splitlines()) for name, text in contents(held).items()}
    for name in ("observation.csv", "series.csv", "source.csv"):
        assert before[name] < after[name]
        assert len(after[name] - before[name]) == 1


def test_newer_vintage_revises_a_value_and_says_so(held: Path, tmp_path: Path) -> None:
    summary = take(held, tmp_path, NEWER_ROWS)
    assert origins(held)["warrington", 2023] == ("73.5", "lait-2026-09")
    assert f"{RATE}, warrington, 2023: was 72 ({NEWEST}), now 73.5" in summary.changes
    assert f"{RATE}, warrington, 2024: was not given ({NEWEST}), now 74" in summary.changes
    assert summary.counts["changed"] == 2
    assert "changed: 2" in told(summary)
    assert "was 72 (lait-2026-04), now 73.5" in told(summary)


def test_newer_vintage_with_the_same_value_confirms_it(held: Path, tmp_path: Path) -> None:
    summary = take(held, tmp_path, NEWER_ROWS)
    assert origins(held)["cheshire-east", 2023] == ("55", "lait-2026-09")
    assert origins(held, ABSENCE)["warrington", 2024] == ("7.1", "lait-2026-09")
    assert summary.counts["confirmed"] == 2


def test_figures_that_a_newer_vintage_does_not_have_stay(held: Path, tmp_path: Path) -> None:
    take(held, tmp_path, NEWER_ROWS)
    assert origins(held)["warrington", 2015] == ("64", OLDER)
    assert origins(held)["cheshire-east", 2024] == ("57.5", NEWEST)


@pytest.mark.parametrize("sign", ["-", "", "c", "x"])
def test_newer_gap_does_not_take_a_value_away_and_is_told(
    held: Path, tmp_path: Path, sign: str
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2023", WARRINGTON, sign),
        ("LAC", "2023", EAST, "55"),
        ("LAC", "2025", EAST, "58"),
    ]
    summary = take(held, tmp_path, rows)
    assert origins(held)["warrington", 2023] == ("72", NEWEST)
    reason = f"no longer given, so that the value of {NEWEST} is kept"
    assert summary.left_out == {reason: 1}
    assert f"{RATE}, warrington, 2023: 72" in told(summary)


def test_year_that_is_blank_throughout_a_newer_vintage_is_told(held: Path, tmp_path: Path) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2023", WARRINGTON, "73"),
        ("LAC", "2024", EAST, "-"),
        ("LAC", "2024", ENGLAND, "-"),
    ]
    summary = take(held, tmp_path, rows)
    assert figures(held)["cheshire-east", 2024] == "57.5"
    assert summary.left_out[f"no longer given, so that the value of {NEWEST} is kept"] == 2


def test_years_without_any_value_at_either_end_are_not_held(room: Holdings, tmp_path: Path) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2018", EAST, "-"),
        ("LAC", "2019", EAST, "50"),
        ("LAC", "2020", EAST, "-"),
        ("LAC", "2021", EAST, "52"),
        ("LAC", "2022", EAST, "-"),
    ]
    tried(room, tmp_path, rows)
    held = {key: said for key, said in figures(room).items() if key[1] in range(2018, 2023)}
    assert held == {
        ("cheshire-east", 2019): "50",
        ("cheshire-east", 2020): "not given",
        ("cheshire-east", 2021): "52",
    }


def test_older_vintage_adds_years_not_held_and_leaves_the_rest(held: Path, tmp_path: Path) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2014", WARRINGTON, "60"),
        ("LAC", "2023", WARRINGTON, "71"),
        ("LAC", "2023", EAST, "55"),
        ("LAC", "2024", WARRINGTON, "74"),
    ]
    summary = take(held, tmp_path, rows, "lait_2025-03.parquet")
    assert origins(held)["warrington", 2014] == ("60", "lait-2025-03")
    assert origins(held)["warrington", 2023] == ("72", NEWEST)
    assert origins(held)["warrington", 2024] == ("not given", NEWEST)
    assert origins(held)["cheshire-east", 2023] == ("55", NEWEST)
    reason = f"held from {NEWEST}, which is no older, with another value"
    assert summary.left_out[reason] == 2
    assert f"{RATE}, warrington, 2023: held 72, here 71" in told(summary)
    assert (summary.counts["added"], summary.counts["changed"]) == (1, 0)


def test_vintage_of_which_nothing_is_held_is_no_source_of_the_indicator(
    held: Path, tmp_path: Path
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2014", WARRINGTON, "60"),
        ("TotAbs", "2023/24", WARRINGTON, "7.2"),
    ]
    take(held, tmp_path, rows, "lait_2025-03.parquet")
    series = {(row["indicator_id"], row["source_id"]) for row in read_rows(held / "series.csv")}
    assert series == {
        *((RATE, "lait-2025-03"), (RATE, OLDER), (RATE, NEWEST)),
        (ABSENCE, NEWEST),
    }


def test_older_vintage_twice_changes_nothing(held: Path, tmp_path: Path) -> None:
    rows: list[LaitRow] = [("LAC", "2014", WARRINGTON, "60"), ("LAC", "2023", WARRINGTON, "71")]
    take(held, tmp_path, rows, "lait_2025-03.parquet")
    before = contents(held)
    assert take(held, tmp_path, rows, "lait_2025-03.parquet").is_empty
    assert contents(held) == before


def test_older_vintage_after_a_newer_gives_what_the_other_order_gives(
    small: Path, tmp_path: Path
) -> None:
    older: list[LaitRow] = [("LAC", "2019", WARRINGTON, "60"), ("LAC", "2025", WARRINGTON, "70")]
    newer: list[LaitRow] = [("LAC", "2020", WARRINGTON, "61"), ("LAC", "2025", WARRINGTON, "75")]
    ways = [("lait_2026-05.parquet", older), ("lait_2026-09.parquet", newer)]
    ends = []
    for number, order in enumerate((ways, ways[::-1])):
        holdings = Holdings(small, check_facts)
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, rows in order:
            tried(holdings, folder, rows, name)
        ends.append(origins(holdings))
    assert ends[0] == ends[1]
    assert ends[0]["warrington", 2025] == ("75", "lait-2026-09")


def test_same_month_issued_again_corrects_and_says_so(held: Path, tmp_path: Path) -> None:
    rows: list[LaitRow] = [("LAC", "2023", WARRINGTON, "72.4"), ("LAC", "2024", EAST, "-")]
    summary = take(held, tmp_path, rows, "lait_2026-04.parquet")
    assert origins(held)["warrington", 2023] == ("72.4", NEWEST)
    assert f"{RATE}, warrington, 2023: was 72 ({NEWEST}), now 72.4" in summary.changes
    assert figures(held)["cheshire-east", 2024] == "57.5"
    assert summary.left_out[f"no longer given, so that the value of {NEWEST} is kept"] == 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("lait_bds_long_2026-09.parquet", "lait-2026-09"),
        ("LAIT 2027 01.parquet", "lait-2027-01"),
        ("LAIT_202702.parquet", "lait-2027-02"),
        ("lait_20270331.PARQUET", "lait-2027-03"),
    ],
)
def test_vintage_is_read_from_the_name_of_the_file(
    room: Holdings, tmp_path: Path, name: str, source: str
) -> None:
    tried(room, tmp_path, [("LAC", "2025", WARRINGTON, "75")], name)
    assert origins(room)["warrington", 2025] == ("75", source)


@pytest.mark.parametrize(
    ("name", "vintage", "found"),
    [
        ("lait.parquet", None, "no month in the name of the file"),
        ("lait_november_2024.parquet", None, "no month in the name of the file"),
        ("lait_2026-13.parquet", None, "no month in the name of the file"),
        ("lait_2026-09.parquet", "2026", "'2026'"),
        ("lait_2026-09.parquet", "2026-00", "'2026-00'"),
        ("lait_2026-09.parquet", "April 2026", "'April 2026'"),
    ],
)
def test_month_that_cannot_be_told_is_an_error(
    room: Holdings, tmp_path: Path, dictionary: Path, name: str, vintage: str | None, found: str
) -> None:
    path = write_lait(tmp_path / name, NEWER_ROWS)
    with pytest.raises(UnusableFile) as raised:
        import_lait(room, path, dictionary, vintage)
    assert str(raised.value) == (
        f"{name}: found {found}; expected its month as --vintage YYYY-MM. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"", "an empty file"), (b"PK\x03\x04", "an Excel workbook or another zip file")],
)
def test_file_that_is_bad_is_named_before_its_month_is_asked_for(
    room: Holdings, tmp_path: Path, dictionary: Path, content: bytes, found: str
) -> None:
    path = tmp_path / "lait.parquet"
    path.write_bytes(content)
    with pytest.raises(UnusableFile, match=f"found {found}"):
        import_lait(room, path, dictionary)


def test_given_month_stands_over_the_name_of_the_file(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS)
    summary = import_lait(room, path, dictionary, "2026-10")
    assert origins(room)["warrington", 2025] == ("75", "lait-2026-10")
    assert summary.title == "LAIT of October 2026: lait_2026-09.parquet"


def test_csv_in_another_order_of_columns_gives_the_same(
    small: Path, tmp_path: Path, dictionary: Path
) -> None:
    order = ["Values", "LA Number", "Years", "Region", "LA and Regions", "Short Desc"]
    rows = [
        {name: row[name] for name in order} | {"LA Number": row["LA Number"].removesuffix(".0")}
        for row in lait_rows(NEWER_ROWS)
    ]
    files = [
        write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS),
        write_csv(tmp_path / "lait_2026-09.csv", rows),
        write_csv(tmp_path / "lait_2026-09 (1).csv", rows, "utf-8-sig"),
    ]
    held = []
    for path in files:
        holdings = Holdings(small, check_facts)
        import_lait(holdings, path, dictionary)
        assert figures(holdings)["warrington", 2025] == "75"
        held.append(holdings.rows("observation"))
    assert held[0] == held[1] == held[2]


def test_columns_are_known_whatever_their_case(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    rows = [
        {name.upper() + " ": cell for name, cell in row.items()} for row in lait_rows(NEWER_ROWS)
    ]
    import_lait(room, write_csv(tmp_path / "lait_2026-09.csv", rows), dictionary)
    assert figures(room)["warrington", 2025] == "75"


def test_csv_row_that_starts_with_a_hash_is_not_passed_over(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    rows = [
        {"Values": row["Values"], **row}
        for row in lait_rows([("LAC", "2024", EAST, "#N/A"), *NEWER_ROWS])
    ]
    summary = import_lait(room, write_csv(tmp_path / "lait_2026-09.csv", rows), dictionary)
    assert summary.left_out["neither a number nor a known symbol"] == 1


def test_file_name_with_brackets_is_that_file_alone(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    write_lait(tmp_path / "lait1_2026-09.parquet", [("LAC", "2025", WARRINGTON, "1")])
    path = write_lait(tmp_path / "tmp.parquet", [("LAC", "2025", WARRINGTON, "75")]).rename(
        tmp_path / "lait[1]_2026-09.parquet"
    )
    import_lait(room, path, dictionary)
    assert figures(room)["warrington", 2025] == "75"


def test_years_are_those_in_which_the_periods_end(room: Holdings, tmp_path: Path) -> None:
    periods = ["2015/16", "2016-17 (OT)", "2016-18", "2018/19", "2025 (prov)", "2023/24-25/26"]
    rows: list[LaitRow] = [
        ("LAC", period, WARRINGTON, str(100 + position)) for position, period in enumerate(periods)
    ]
    summary = tried(room, tmp_path, [*rows, ("LAC", "0", WARRINGTON, "9")])
    added = {year: said for (_, year), said in figures(room).items() if said.startswith("10")}
    assert added == {2016: "100", 2017: "101", 2018: "102", 2019: "103", 2025: "104", 2026: "105"}
    assert summary.left_out["not a period from 1990 on"] == 1
    assert "'0', row 8, measure LAC" in told(summary)


def test_figures_of_when_an_authority_did_not_exist_are_left_out(
    room: Holdings, tmp_path: Path
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2023", CUMBRIA, "80"),
        ("LAC", "2024", CUMBRIA, "81"),
        ("LAC", "2025", CUMBRIA, "-"),
        ("LAC", "2023", ("Cumberland", 942), "82"),
        ("LAC", "2024", ("Cumberland", 942), "83"),
    ]
    summary = tried(room, tmp_path, rows)
    held = {key for key in figures(room) if key[0].startswith("cumb")}
    assert held == {("cumbria-to-2023", 2023), ("cumberland", 2024)}
    assert summary.left_out["a figure of when the authority did not exist"] == 2
    assert "measure LAC, Cumbria (to 2023), 2024" in told(summary)
    assert "measure LAC, Cumberland, 2023" in told(summary)


@pytest.mark.parametrize("name", ["Cumbria", "Cumbria (to 2023)", "cumbria"])
def test_abolished_authority_is_known_by_its_name_with_or_without_its_end(
    room: Holdings, tmp_path: Path, name: str
) -> None:
    summary = tried(room, tmp_path, [("LAC", "2022", (name, 909), "80")])
    assert figures(room)["cumbria-to-2023", 2022] == "80"
    assert summary.remarks == []


def test_spelling_of_a_name_is_no_other_name(room: Holdings, tmp_path: Path) -> None:
    area = ("Bristol City of", 801)
    summary = tried(room, tmp_path, [("LAC", "2024", area, "80")])
    assert figures(room)["bristol-city-of", 2024] == "80"
    assert summary.remarks == []


def test_renamed_authority_is_taken_by_its_code_and_told(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [("LAC", "2025", ("Warrington Borough", 877), "75")])
    assert figures(room)["warrington", 2025] == "75"
    assert summary.remarks == [
        "877 Warrington Borough is held as Warrington: taken by its code; was it renamed? "
        "If so, add the name to authority_other_name.csv"
    ]


def test_code_of_one_authority_with_the_name_of_another_is_left_out(
    room: Holdings, tmp_path: Path
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2025", ("Warrington", 895), "75"),
        ("LAC", "2025", ENGLAND, "69"),
    ]
    summary = tried(room, tmp_path, rows)
    assert not {key for key in figures(room) if key[1] == 2025 and key[0] != "england"}
    assert summary.left_out["the code is of one area and the name of another"] == 1
    assert "895 Warrington (the code is of Cheshire East)" in told(summary)


def test_changed_code_of_an_authority_is_left_out_and_told(room: Holdings, tmp_path: Path) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2025", ("Warrington", 999), "75"),
        ("LAC", "2026", ("Warrington", 999), "76"),
        ("LAC", "2025", ENGLAND, "69"),
    ]
    summary = tried(room, tmp_path, rows)
    assert ("warrington", 2025) not in figures(room)
    assert summary.left_out[UNKNOWN] == 1
    assert "999 Warrington" in told(summary)
    [missed] = (each for each in summary.missing if each.startswith("Warrington: "))
    assert "authority_former_code.csv" in missed


def test_measure_is_known_whatever_its_case(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [("lac", "2025", WARRINGTON, "75"), NEWER_ROWS[5]])
    assert figures(room)["warrington", 2025] == "75"
    assert (summary.missing, summary.left_out) == ([], {})


def test_unknown_measure_is_named(room: Holdings, tmp_path: Path) -> None:
    rows: list[LaitRow] = [("NewMeasure", "2025", WARRINGTON, "1"), *NEWER_ROWS]
    summary = tried(room, tmp_path, rows)
    assert summary.left_out == {"measures that publisher_name.csv does not map": 1}
    assert "NewMeasure" in told(summary)


def test_mapped_measure_that_the_file_lacks_is_named(room: Holdings, tmp_path: Path) -> None:
    rows: list[LaitRow] = [NEWER_ROWS[0], ("TotAbs_new", "2023/24", WARRINGTON, "7.1")]
    rows += [(f"Other{number}", "2025", WARRINGTON, "1") for number in range(6)]
    summary = tried(room, tmp_path, rows)
    assert summary.missing == [
        "all_overall_absence_pct (measure TotAbs of publisher_name.csv): no row of it; measures of "
        "the file that are not mapped are 'TotAbs_new'; 'Other0'; 'Other1'; 'Other2'; 'Other3'; "
        "and 2 more"
    ]


def test_one_of_two_measures_mapped_to_an_indicator_is_enough(held: Path, tmp_path: Path) -> None:
    mapped = read_rows(held / "publisher_name.csv")
    write_rows(held / "publisher_name.csv", [*mapped, mapped[0] | {"position": "9", "item": "Old"}])
    summary = take(held, tmp_path, NEWER_ROWS)
    assert summary.missing == []
    assert summary.left_out == {"measures that the file has under another name": 1}


def test_measure_of_which_no_row_gives_a_figure_is_missing(room: Holdings, tmp_path: Path) -> None:
    rows: list[LaitRow] = [*NEWER_ROWS[:5], ("TotAbs", "2023/24", WARRINGTON, "about 7")]
    summary = tried(room, tmp_path, rows)
    assert summary.missing == [
        "all_overall_absence_pct (measure TotAbs of publisher_name.csv): none of its rows gave a "
        "figure; see what was left out"
    ]


@pytest.mark.parametrize("cell", ["about 70", "[low]", "~", "72%"])
def test_text_or_a_new_symbol_is_left_out_and_shown_with_its_place(
    room: Holdings, tmp_path: Path, cell: str
) -> None:
    rows: list[LaitRow] = [("LAC", "2023", WARRINGTON, cell), ("LAC", "2025", EAST, "58")]
    summary = tried(room, tmp_path, rows)
    assert summary.left_out["neither a number nor a known symbol"] == 1
    assert f"'{cell}' at row 2, measure LAC, Warrington, 2023" in told(summary)
    assert origins(room)["warrington", 2023] == ("72", NEWEST)
    assert figures(room)["cheshire-east", 2025] == "58"


def test_of_two_values_for_one_area_and_year_neither_is_taken(
    room: Holdings, tmp_path: Path
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2025", WARRINGTON, "75"),
        ("LAC", "2025 (prov)", WARRINGTON, "76"),
        ("LAC", "2025", EAST, "58"),
        ("LAC", "2025", EAST, "58.0"),
        ("LAC", "2025", ENGLAND, "-"),
        ("LAC", "2025 (prov)", ENGLAND, "69"),
    ]
    summary = tried(room, tmp_path, rows)
    assert {key[0]: said for key, said in figures(room).items() if key[1] == 2025} == {
        "cheshire-east": "58",
        "england": "69",
    }
    reason = "two values for the same area and year, of which neither is taken"
    assert summary.left_out[reason] == 1
    assert "row 3, measure LAC, Warrington, 2025 (prov): 75 and 76" in told(summary)


@pytest.mark.parametrize("name", ["Short Desc", "Years", "LA and Regions", "Values", "LA Number"])
def test_missing_column_is_named(
    room: Holdings, tmp_path: Path, dictionary: Path, name: str
) -> None:
    rows = [
        {key: cell for key, cell in row.items() if key != name} for row in lait_rows(NEWER_ROWS)
    ]
    path = write_parquet(tmp_path / "lait_2026-09.parquet", rows)
    with pytest.raises(UnusableFile, match=f"no column {name}; it has .*the columns Short Desc"):
        import_lait(room, path, dictionary)


def test_file_without_a_usable_figure_is_an_error_that_says_why(
    room: Holdings, tmp_path: Path
) -> None:
    rows: list[LaitRow] = [
        ("LAC", "2025", ("Warrington", 999), "75"),
        ("LAC", "2025", EAST, "many"),
        ("Other", "2025", EAST, "5"),
    ]
    with pytest.raises(UnusableFile) as raised:
        tried(room, tmp_path, rows)
    assert "no area of that code is held in authority.csv or authority_former_code.csv (1)" in str(
        raised.value
    )
    assert "neither a number nor a known symbol (1)" in str(raised.value)
    assert "measures that publisher_name.csv does not map (1)" in str(raised.value)


@pytest.mark.parametrize("share", [0.01, 0.5, 0.9, 0.99])
def test_truncated_parquet_is_an_error_and_nothing_is_lost(
    room: Holdings, tmp_path: Path, dictionary: Path, share: float
) -> None:
    before = figures(room)
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS * 50)
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(UnusableFile, match=r"found a file that cannot be read.*downloaded whole"):
        import_lait(room, path, dictionary)
    assert figures(room) == before


def test_parquet_damaged_inside_is_an_error(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS * 50)
    raw = bytearray(path.read_bytes())
    raw[4:200] = b"\xff" * 196
    path.write_bytes(bytes(raw))
    with pytest.raises(UnusableFile, match="found a file that breaks off"):
        import_lait(room, path, dictionary)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace("75,", "75", 1), "cannot be read|breaks off"),
        (lambda text: text.replace("Warrington", '"Warrington', 1), "cannot be read|breaks off"),
        (
            lambda text: text.replace("Warrington", "Warringt\xf6n", 1),
            "row 2: found text that is n",
        ),
        (lambda text: "", "found an empty file"),
        (lambda text: text.replace(",", ";"), "row 1: found columns divided by semicolons"),
    ],
)
def test_csv_that_is_not_whole_is_an_error(
    room: Holdings, tmp_path: Path, dictionary: Path, spoil: object, said: str
) -> None:
    path = write_csv(tmp_path / "lait_2026-09.csv", lait_rows(NEWER_ROWS))
    path.write_text(spoil(path.read_text("utf-8")), "latin-1")  # type: ignore[operator]
    with pytest.raises(UnusableFile, match=said):
        import_lait(room, path, dictionary)


def test_late_line_with_too_few_cells_is_named_by_its_number(
    room: Holdings, tmp_path: Path, dictionary: Path
) -> None:
    path = write_csv(tmp_path / "lait_2026-09.csv", lait_rows(NEWER_ROWS * 5000))
    with path.open("ab") as file:
        file.write(b"LAC,in words,2025\r\n")
    with pytest.raises(UnusableFile, match=r"row 30002: found 3 cells.*expected 7 cells"):
        import_lait(room, path, dictionary)


def test_missing_file_is_named(room: Holdings, tmp_path: Path, dictionary: Path) -> None:
    with pytest.raises(UnusableFile, match=r"lait_2026-09\.parquet: found a file that cannot"):
        import_lait(room, tmp_path / "lait_2026-09.parquet", dictionary)


def test_measure_of_two_indicators_feeds_both(held: Path, tmp_path: Path) -> None:
    mapped = read_rows(held / "publisher_name.csv")
    again = {"position": "9", "publisher": "lait", "file_pattern": "*", "item": "LAC"}
    write_rows(held / "publisher_name.csv", [*mapped, again | {"indicator_id": "cpp_rate"}])
    take(held, tmp_path, NEWER_ROWS)
    assert figures(held, "cpp_rate")["warrington", 2025] == "75"
    assert figures(held)["warrington", 2025] == "75"
