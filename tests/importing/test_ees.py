"""Importing tidy files of Explore Education Statistics: columns, filters, areas and symbols."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import UNKNOWN
from gradeline.importing.ees import import_ees
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from tests.conftest import Rows, read_rows, write_rows
from tests.importing.conftest import (
    ABSENCE,
    NEWEST,
    RATE,
    contents,
    ees,
    figures,
    origins,
    save,
    told,
    write_csv,
    write_parquet,
)

AT_MARCH = "At 31 March"
NAME = "looked_after_2026.csv"
RELEASED = "2026-11-19"
SOURCE = f"ees-looked-after-2026-{RELEASED}"
W, EAST = ("E06000007", "Warrington"), ("E06000049", "Cheshire East")
AMBIGUOUS = (
    "a second value for the same area and year: a filter is missing, so that no figure of the "
    "column is taken"
)


def looked_after(
    period: str,
    area: tuple[str, str],
    rate: str,
    level: str = "Local authority",
    count: str = AT_MARCH,
) -> dict[str, str]:
    """Return a row of a file of children looked after."""
    return ees(period, *area, level, population_count=count, number="5", rate_per_10000=rate)


ROWS = [
    looked_after("2025", ("", "England"), "69", "National"),
    looked_after("2025", ("E12000002", "North West"), "90", "Regional"),
    looked_after("2023", W, "72"),
    looked_after("2024", W, "74"),
    looked_after("2025", W, "75"),
    looked_after("2025", W, "40", count="Starting"),
    looked_after("2023", EAST, "54"),
]


def tried(
    room: Holdings,
    folder: Path,
    rows: Rows,
    name: str = NAME,
    extra: Sequence[str] = (),
    published: str = RELEASED,
) -> Summary:
    """Import rows as a tidy file without saving."""
    return import_ees(room, write_csv(folder / name, rows), published, extra)


def test_mapped_column_is_taken_for_every_level(held: Path, tmp_path: Path) -> None:
    path = write_csv(tmp_path / NAME, ROWS)
    summary = save(held, lambda holdings: import_ees(holdings, path, RELEASED))
    added = {key: said for key, said in origins(held).items() if key[1] == 2025}
    assert added == {
        ("england", 2025): ("69", SOURCE),
        ("north-west", 2025): ("90", SOURCE),
        ("warrington", 2025): ("75", SOURCE),
    }
    source = next(row for row in read_rows(held / "source.csv") if row["source_id"] == SOURCE)
    assert source["published"] == RELEASED
    assert source["file"] == NAME
    assert source["short_title"] == "EES, looked_after_2026, 19 November 2026"
    series = next(row for row in read_rows(held / "series.csv") if row["source_id"] == SOURCE)
    assert series["locator"] == "column rate_per_10000, population_count At 31 March"
    assert (summary.counts["added"], summary.counts["confirmed"]) == (3, 1)
    check(held)


def test_revised_value_is_told_and_stands(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, ROWS)
    assert origins(room)["cheshire-east", 2023] == ("54", SOURCE)
    assert summary.changes == [
        f"{RATE}, cheshire-east, 2023: was 55 ({NEWEST}), now 54",
        f"{RATE}, warrington, 2024: was not given ({NEWEST}), now 74",
    ]


def test_same_file_twice_changes_nothing(held: Path, tmp_path: Path) -> None:
    path = write_csv(tmp_path / NAME, ROWS)
    assert not save(held, lambda holdings: import_ees(holdings, path, RELEASED)).is_empty
    before = contents(held)
    again = save(held, lambda holdings: import_ees(holdings, path, RELEASED))
    assert again.is_empty
    assert contents(held) == before


def test_older_release_does_not_take_the_place_of_a_newer_source(
    room: Holdings, tmp_path: Path
) -> None:
    summary = tried(room, tmp_path, ROWS, published="2025-11-20")
    assert origins(room)["cheshire-east", 2023] == ("55", NEWEST)
    assert origins(room)["warrington", 2025] == ("75", "ees-looked-after-2026-2025-11-20")
    assert summary.left_out[f"held from {NEWEST}, which is no older, with another value"] == 2
    assert summary.counts["changed"] == 0


@pytest.mark.parametrize(
    ("period", "year"), [("202425", 2025), ("2025", 2025), ("201920", 2020), ("2024/25", 2025)]
)
def test_period_of_six_digits_is_the_year_it_ends_in(
    room: Holdings, tmp_path: Path, period: str, year: int
) -> None:
    rows = [ees(period, *W, sess_overall_percent="6.5") | {"time_identifier": "Academic year"}]
    tried(room, tmp_path, rows, "absence_national.csv")
    assert figures(room, ABSENCE)["warrington", year] == "6.5"


@pytest.mark.parametrize("period", ["202503", "2025-03-31", "1985", ""])
def test_row_of_what_is_no_period_is_told(room: Holdings, tmp_path: Path, period: str) -> None:
    summary = tried(room, tmp_path, [*ROWS, looked_after(period, W, "1")])
    assert summary.left_out["not a period from 1990 on"] == 1
    assert f"'{period}', row 9" in told(summary)


@pytest.mark.parametrize(
    ("symbol", "reason"),
    [
        ("c", "suppressed"),
        ("x", "not available"),
        ("z", "not applicable"),
        ("Z", "not applicable"),
        ("k", "low"),
        ("low", "low"),
        ("u", "unreliable"),
        ("", "not given"),
    ],
)
def test_symbol_is_a_gap_with_its_reason(
    held: Path, tmp_path: Path, symbol: str, reason: str
) -> None:
    path = write_csv(tmp_path / NAME, [looked_after("2026", W, symbol), *ROWS])
    save(held, lambda holdings: import_ees(holdings, path, RELEASED))
    row = next(
        row
        for row in read_rows(held / "observation.csv")
        if (row["authority_id"], row["year"]) == ("warrington", "2026")
    )
    assert (row["value"], row["missing_reason"]) == ("", reason)


@pytest.mark.parametrize("cell", ["~", "about 70", "[x]", "12%"])
def test_new_symbol_is_left_out_and_shown_with_its_place(
    room: Holdings, tmp_path: Path, cell: str
) -> None:
    summary = tried(room, tmp_path, [looked_after("2026", W, cell), *ROWS])
    assert ("warrington", 2026) not in figures(room)
    assert summary.left_out["neither a number nor a known symbol"] == 1
    assert f"'{cell}' at row 2, column rate_per_10000" in told(summary)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_byte_order_mark_does_no_harm(room: Holdings, tmp_path: Path, encoding: str) -> None:
    import_ees(room, write_csv(tmp_path / NAME, ROWS, encoding), RELEASED)
    assert figures(room)["warrington", 2025] == "75"


def test_filter_that_is_missing_is_told_and_no_figure_of_the_column_is_taken(
    room: Holdings, tmp_path: Path
) -> None:
    rows = [
        row | {"sex": sex, "sess_overall_percent": value}
        for sex, value in (("Total", "8"), ("Female", "9"))
        for row in ROWS[:4]
    ]
    summary = tried(room, tmp_path, rows, extra=[f"sess_overall_percent={ABSENCE}"])
    assert origins(room, ABSENCE) == {("warrington", 2024): ("7.1", NEWEST)}
    assert summary.left_out[AMBIGUOUS] == 4
    assert (
        "row 6, column sess_overall_percent, differs from row 2 in sex ('Total', 'Female')"
    ) in told(summary)
    assert figures(room)["england", 2025] == "69"


def test_file_of_which_every_column_lacks_a_filter_is_an_error_that_says_so(
    room: Holdings, tmp_path: Path
) -> None:
    with pytest.raises(UnusableFile, match="a filter is missing"):
        tried(room, tmp_path, ROWS, "other.csv", [f"rate_per_10000={RATE}"])
    assert origins(room)["warrington", 2023] == ("72", NEWEST)


def test_same_value_twice_is_no_contradiction(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [*ROWS, ROWS[4], looked_after("2025", W, "75.0")])
    assert AMBIGUOUS not in summary.left_out
    assert figures(room)["warrington", 2025] == "75"


@pytest.mark.parametrize("order", [1, -1])
def test_number_stands_over_a_symbol_for_the_same_area(
    room: Holdings, tmp_path: Path, order: int
) -> None:
    rows = [looked_after("2026", W, "76"), looked_after("2026", W, "z")][::order]
    tried(room, tmp_path, rows)
    assert figures(room)["warrington", 2026] == "76"


@pytest.mark.parametrize("level", ["School", "Local authority district", "MAT", ""])
def test_rows_of_other_levels_are_counted_and_left_out(
    room: Holdings, tmp_path: Path, level: str
) -> None:
    rows = [looked_after("2025", W, "1", level), looked_after("2024", W, "1", level), *ROWS]
    summary = tried(room, tmp_path, rows)
    assert summary.left_out["rows of another geographic level"] == 2
    assert figures(room)["warrington", 2025] == "75"


def test_level_is_known_whatever_its_case(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, [looked_after("2025", W, "75", "Local Authority")])
    assert figures(room)["warrington", 2025] == "75"


def test_unknown_new_code_falls_back_on_the_old_one(room: Holdings, tmp_path: Path) -> None:
    rows = [looked_after("2025", ("E08000016", "Barnsley"), "60") | {"old_la_code": "370"}]
    summary = tried(room, tmp_path, rows)
    assert figures(room)["barnsley", 2025] == "60"
    assert summary.remarks == []


@pytest.mark.parametrize(
    ("code", "name", "year", "authority"),
    [
        ("E08000019", "Sheffield", "2025", "sheffield"),
        ("E06000028", "Bournemouth", "2018", "bournemouth-to-2019"),
        ("E06000047", "County Durham", "2025", "durham"),
        ("E06000019", "Herefordshire, County of", "2025", "herefordshire"),
        ("E06000055", "Bedford", "2025", "bedford-borough"),
    ],
)
def test_former_code_and_other_name_are_taken_without_a_question(
    room: Holdings, tmp_path: Path, code: str, name: str, year: str, authority: str
) -> None:
    summary = tried(room, tmp_path, [looked_after(year, (code, name), "60")])
    assert figures(room)[authority, int(year)] == "60"
    assert summary.remarks == []


def test_former_code_with_the_name_of_another_is_left_out(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, [*ROWS, looked_after("2025", ("E08000019", "Barnsley"), "60")])
    assert not {key for key in figures(room) if key[0] in ("barnsley", "sheffield")}


def test_code_that_is_unknown_altogether_is_told(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [looked_after("2025", ("E06009999", "Newtown"), "1"), *ROWS])
    assert summary.left_out[UNKNOWN] == 1
    assert "E06009999 Newtown" in told(summary)


def test_authorities_published_together_are_left_out(room: Holdings, tmp_path: Path) -> None:
    joined = looked_after("2025", ("z", "North and West Northamptonshire"), "1")
    summary = tried(room, tmp_path, [joined | {"old_la_code": "940 / 941"}, *ROWS])
    assert not {key for key in figures(room) if "northamptonshire" in key[0]}
    assert summary.left_out[UNKNOWN] == 1
    assert "z, 940 / 941 North and West Northamptonshire" in told(summary)


def test_code_of_one_authority_with_the_name_of_another_is_left_out(
    room: Holdings, tmp_path: Path
) -> None:
    summary = tried(room, tmp_path, [*ROWS, looked_after("2026", (EAST[0], "Warrington"), "1")])
    assert not {key for key in figures(room) if key[1] == 2026}
    assert summary.left_out["the code is of one area and the name of another"] == 1


def test_renamed_authority_is_taken_by_its_code_and_told(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [looked_after("2026", (W[0], "Warrington Council"), "76")])
    assert figures(room)["warrington", 2026] == "76"
    assert summary.remarks == [
        "E06000007 Warrington Council is held as Warrington: taken by its code; was it renamed? "
        "If so, add the name to authority_other_name.csv"
    ]


def test_file_without_names_is_taken_by_codes_alone(room: Holdings, tmp_path: Path) -> None:
    rows = [{key: cell for key, cell in row.items() if key != "la_name"} for row in ROWS]
    summary = tried(room, tmp_path, rows)
    assert figures(room)["warrington", 2025] == "75"
    assert summary.remarks == []


def test_figures_of_an_abolished_authority_are_left_out(room: Holdings, tmp_path: Path) -> None:
    cumbria = ("E10000006", "Cumbria")
    rows = [looked_after("2023", cumbria, "80"), looked_after("2024", cumbria, "81")]
    summary = tried(room, tmp_path, [*rows, looked_after("2025", cumbria, "z")])
    assert {key for key in figures(room) if key[0] == "cumbria-to-2023"} == {
        ("cumbria-to-2023", 2023)
    }
    assert summary.left_out["a figure of when the authority did not exist"] == 1


def test_columns_without_an_indicator_are_listed(room: Holdings, tmp_path: Path) -> None:
    summary = tried(room, tmp_path, [row | {"share": "1", "sex": "Total"} for row in ROWS])
    assert summary.left_out["columns that no indicator is mapped to"] == 3
    assert "number; share; sex" in told(summary)


def test_mapped_column_that_the_file_lacks_is_told(held: Path, tmp_path: Path) -> None:
    mapped = read_rows(held / "publisher_name.csv")
    more = {"position": "9", "publisher": "ees", "file_pattern": "looked_after_*"}
    more |= {"item": "renamed_since", "indicator_id": ABSENCE}
    write_rows(held / "publisher_name.csv", [*mapped, more])
    path = write_csv(tmp_path / NAME, ROWS)
    summary = save(held, lambda holdings: import_ees(holdings, path, RELEASED))
    assert summary.left_out["mapped columns that the file does not have"] == 1
    assert f"{ABSENCE} needs renamed_since" in told(summary)


@pytest.mark.parametrize("name", ["Looked_After_2026.csv", "LOOKED_AFTER_x.csv"])
def test_name_of_a_mapped_file_is_known_whatever_its_case(
    room: Holdings, tmp_path: Path, name: str
) -> None:
    tried(room, tmp_path, ROWS, name)
    assert figures(room)["warrington", 2025] == "75"


def test_column_of_an_unmapped_file_is_taken_when_named(room: Holdings, tmp_path: Path) -> None:
    extra = [f"rate_per_10000={RATE};population_count=At 31 March", f"number={ABSENCE}"]
    summary = tried(room, tmp_path, ROWS, "other_file.csv", extra)
    assert figures(room)["warrington", 2025] == "75"
    assert figures(room, ABSENCE)["warrington", 2025] == "5"
    assert not summary.left_out


def test_filter_is_known_whatever_its_case(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, ROWS, "x.csv", [f"rate_per_10000={RATE};population_count=at 31 MARCH"])
    assert figures(room)["warrington", 2025] == "75"


def test_unmapped_file_is_an_error_that_lists_its_columns(room: Holdings, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as raised:
        tried(room, tmp_path, ROWS, "other_file.csv")
    assert "other_file.csv: found a name of a file that is not mapped" in str(raised.value)
    assert "--series COLUMN=INDICATOR" in str(raised.value)
    assert "la_name, population_count, number, rate_per_10000" in str(raised.value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rate_per_10000=no_such_rate", "found 'no_such_rate'; expected an indicator of indica"),
        ("rate_per_10000", "found 'rate_per_10000'; expected COLUMN=INDICATOR"),
        ("=cla_rate", "found '=cla_rate'; expected COLUMN=INDICATOR"),
        ("rate_per_10000=cla_rate;sex", "expected COLUMN=INDICATOR or COLUMN=INDICATOR;FILTER"),
    ],
)
def test_series_that_cannot_be_told_is_an_error(
    room: Holdings, tmp_path: Path, text: str, found: str
) -> None:
    with pytest.raises(UnusableFile) as raised:
        tried(room, tmp_path, ROWS, extra=[text])
    assert f"{NAME}, --series: " in str(raised.value)
    assert found in str(raised.value)


@pytest.mark.parametrize(
    "published", ["", "2026", "19/11/2026", "2026-13", "2026-02-31", "2026-11-19T09:30", "1926-11"]
)
def test_day_of_the_release_must_be_given_and_exist(
    room: Holdings, tmp_path: Path, published: str
) -> None:
    with pytest.raises(UnusableFile) as raised:
        tried(room, tmp_path, ROWS, published=published)
    assert str(raised.value) == (
        f"{NAME}: found {published!r}; expected the day of the release as --published YYYY-MM-DD. "
        "Nothing was changed."
    )


def test_release_may_be_known_by_its_month_alone(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, ROWS, published="2026-11")
    assert origins(room)["warrington", 2025] == ("75", "ees-looked-after-2026-2026-11")


@pytest.mark.parametrize("name", ["time_period", "geographic_level"])
def test_missing_column_is_named(room: Holdings, tmp_path: Path, name: str) -> None:
    rows = [{key: cell for key, cell in row.items() if key != name} for row in ROWS]
    with pytest.raises(
        UnusableFile, match=f"{NAME}, row 1: found no column {name}; it has .* publisher_syno"
    ):
        tried(room, tmp_path, rows)


def test_file_with_a_header_alone_is_an_error(room: Holdings, tmp_path: Path) -> None:
    path = write_csv(tmp_path / NAME, ROWS)
    path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    with pytest.raises(UnusableFile, match="found a header and no row below it"):
        import_ees(room, path, RELEASED)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda raw: raw[:-30], "row 8: found 10 cells, so that the file breaks off"),
        (
            lambda raw: raw[:-30] + b',"',
            "row 8: found a quotation mark out of place or never closed",
        ),
        (lambda raw: raw.replace(b"Warrington", b'"Warrington', 1), "row 4: found a quotation"),
        (lambda raw: raw.replace(b"Warrington", b"Warringt\xf6n", 1), "row 4: found text that is"),
        (lambda raw: raw.replace(b",", b";"), "row 1: found columns divided by semicolons"),
        (lambda raw: raw.replace(b",", b"|"), "row 1: found columns divided by bars"),
        (
            lambda raw: raw.replace(b"number", b"Rate_per_10000", 1),
            "row 1: found the column Rate_per",
        ),
        (
            lambda raw: raw.decode().encode("utf-16-le"),
            "found text saved as UTF-16, without the mark that says so; expected a CSV file; in "
            "Excel: save as CSV UTF-8",
        ),
        (lambda raw: raw.decode().encode("utf-16-be"), "found text saved as UTF-16, without"),
        (lambda raw: b"\0\1\2" + raw, "found a file that is no text"),
        (lambda raw: raw.decode().encode("utf-16")[:-1], "row 1: found text that is not saved"),
        (lambda raw: b"PK\x03\x04" + bytes(range(256)), "found an Excel workbook or another zip"),
        (lambda raw: b"\xd0\xcf\x11\xe0" + bytes(256), "found an Excel workbook of the old kind"),
        (lambda raw: b"\r\n<!DOCTYPE html>" + raw, "found a web page"),
        (lambda raw: b"", "found an empty file"),
        (lambda raw: b"\r\n\r\n", "found an empty file"),
        (lambda raw: b"\x1b[2J\x07 , time_period\n", "found no column geographic_level"),
        (lambda raw: b"\x1b[2J\x07\n" + raw, "found no column time_period, geographic_level"),
    ],
)
def test_file_that_is_not_whole_or_no_csv_is_named_as_what_it_is_and_nothing_is_lost(
    room: Holdings, tmp_path: Path, spoil: Callable[[bytes], bytes], said: str
) -> None:
    path = write_csv(tmp_path / NAME, ROWS)
    path.write_bytes(spoil(path.read_bytes()))
    before = figures(room)
    with pytest.raises(UnusableFile) as raised:
        import_ees(room, path, RELEASED)
    sentence = str(raised.value)
    assert said in sentence
    assert sentence.startswith(f"{NAME}")
    assert sentence.endswith("Nothing was changed.")
    assert sentence.isprintable()
    assert figures(room) == before


@pytest.mark.parametrize(
    "write",
    [
        lambda raw: raw.decode().encode("utf-16"),
        lambda raw: b"\xfe\xff" + raw.decode().encode("utf-16-be"),
        lambda raw: f"\ufeff{raw.decode('utf-8-sig')}".encode("utf-16"),
        lambda raw: raw.replace(b",", b"\t"),
        lambda raw: raw.replace(b"\r\n", b"\r\n\r\n"),
        lambda raw: raw.replace(b"\r\n", b"\n"),
        lambda raw: raw.replace(b"\r\n", b",,\r\n") + b"," * 14 + b"\r\n",
        lambda raw: raw.split(b"\r\n")[0].upper() + raw[raw.index(b"\r\n") :],
        lambda raw: raw.replace(b"time_period", b" Time_Period ", 1),
    ],
    ids=[
        *("utf-16", "big-endian", "utf-16 of a file with a mark", "tabs", "empty lines", "lf"),
        *("empty columns", "upper", "spaced"),
    ],
)
def test_file_that_can_be_read_without_a_doubt_is_read(
    room: Holdings, tmp_path: Path, write: Callable[[bytes], bytes]
) -> None:
    path = write_csv(tmp_path / NAME, ROWS)
    path.write_bytes(write(path.read_bytes()))
    summary = import_ees(room, path, RELEASED)
    assert figures(room)["warrington", 2025] == "75"
    assert (summary.missing, summary.remarks) == ([], [])


def test_parquet_is_known_whatever_its_name(room: Holdings, tmp_path: Path) -> None:
    import_ees(room, write_parquet(tmp_path / NAME, ROWS), RELEASED)
    assert figures(room)["warrington", 2025] == "75"


def test_same_row_twice_with_different_values_is_named_and_the_others_are_taken(
    room: Holdings, tmp_path: Path
) -> None:
    again = looked_after("2025", W, "76") | {"number": "6"}
    summary = tried(room, tmp_path, [*ROWS, again])
    assert ("warrington", 2025) not in figures(room)
    assert figures(room)["warrington", 2024] == "74"
    reason = "the same row twice with different values, of which neither is taken"
    assert summary.left_out[reason] == 1
    assert "column rate_per_10000: 75 in row 6, 76 in row 9" in told(summary)


def test_missing_file_is_named(room: Holdings, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match=f"{NAME}: found a file that cannot be read"):
        import_ees(room, tmp_path / NAME, RELEASED)


def shares(held: Path, item: str = "number", share_of: str = "whole") -> None:
    """Map the share of one column in another, and the other itself."""
    names = ("position", "publisher", "file_pattern", "item", "share_of", "indicator_id")
    rows = [("9", "ees", "looked_after_*", item, share_of, ABSENCE)]
    mapped = [dict(zip(names, row, strict=True)) for row in rows]
    write_rows(held / "publisher_name.csv", [*read_rows(held / "publisher_name.csv"), *mapped])


@pytest.mark.parametrize(
    ("number", "whole", "value", "reason"),
    [
        ("3", "8", "37.5", ""),
        ("1", "3", "33.3333", ""),
        ("0", "8", "0", ""),
        ("c", "8", "", "suppressed"),
        ("3", "u", "", "unreliable"),
        ("c", "u", "", "suppressed"),
        ("0", "0", "", "not applicable"),
    ],
)
def test_share_is_worked_out_of_two_columns_and_said_to_be(
    held: Path, tmp_path: Path, number: str, whole: str, value: str, reason: str
) -> None:
    shares(held)
    rows = [
        row | {"number": number, "whole": whole}
        for row in (looked_after("2024", W, "74"), looked_after("2025", W, "75"))
    ]
    path = write_csv(tmp_path / NAME, rows)
    summary = save(held, lambda holdings: import_ees(holdings, path, RELEASED))
    assert "whole" not in told(summary)
    taken = next(
        row
        for row in read_rows(held / "observation.csv")
        if (row["indicator_id"], row["authority_id"], row["year"])
        == (ABSENCE, "warrington", "2025")
    )
    assert (taken["value"], taken["missing_reason"]) == (value, reason)
    assert taken["status"] == ("derived" if value else "published")
    series = [row for row in read_rows(held / "series.csv") if row["source_id"] == SOURCE]
    methods = {row["indicator_id"]: row["method"] for row in series}
    assert methods == {ABSENCE: "column number in per cent of column whole", RATE: ""}


def test_share_of_a_column_that_was_renamed_is_named(held: Path, tmp_path: Path) -> None:
    shares(held, share_of="Whole")
    summary = tried(Holdings(held, check), tmp_path, ROWS)
    assert len(summary.missing) == 1
    assert "no column Whole; the file has" in summary.missing[0]
    rows = [row | {"whole": "eight"} for row in ROWS]
    assert "'5' and 'eight' at row 2, column number" in told(
        tried(Holdings(held, check), tmp_path, rows)
    )


def test_years_before_the_first_figure_are_no_gaps(room: Holdings, tmp_path: Path) -> None:
    rows = [looked_after("2022", W, "72") | {"number": "x"}]
    rows.append(looked_after("2023", W, "72") | {"number": "3"})
    rows.append(looked_after("2023", EAST, "54") | {"number": "c"})
    rows.append(looked_after("2026", W, "74") | {"number": "x"})
    tried(room, tmp_path, rows, extra=[f"number={ABSENCE}"])
    years = (2022, 2023, 2026)
    held = {key: said for key, said in figures(room, ABSENCE).items() if key[1] in years}
    assert held == {
        ("warrington", 2023): "3",
        ("cheshire-east", 2023): "suppressed",
        ("warrington", 2026): "not available",
    }


def test_file_that_is_bad_is_named_before_the_day_of_the_release_is_asked_for(
    room: Holdings, tmp_path: Path
) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"")
    with pytest.raises(UnusableFile, match="found an empty file"):
        import_ees(room, path, "")
