"""Importing a model of statistical neighbours: where its table stands, and what is not taken."""

import csv
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.checking import check_facts
from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import UNKNOWN
from gradeline.importing.neighbours import import_neighbours
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows
from tests.importing.conftest import add_rows, contents, save, told, write_sheet

PUBLISHED = ROOT.parent / "shared" / "published"
MODELS = ("2021-04", "2025-05")
Cells = list[str | int | float]
HEADER: Cells = ["LA num", "LA Name", "LA number", "GOReg"]
HEADER += [cell for rank in range(1, 11) for cell in (f"SN{rank}", "SNP")]
CLOSENESS = ("Extremely close", "Very Close", "Close", "Somewhat close", "Not close")
CANNOT = "authorities with a neighbour that cannot be told"
AUTHORITIES = {"warrington": ("Warrington", 877), "cheshire-east": ("Cheshire East", 895)}
CODES = [340, 876, 344, 343, 359, 351, 350, 358, 356, 357]
NAMES = [
    *("knowsley", "halton", "wirral", "sefton", "wigan"),
    *("bury", "bolton", "trafford", "stockport", "tameside"),
]


def listed(authority: str, codes: list[int] | None = None, closeness: str = "Close") -> Cells:
    """Return a row of the model: an authority and its neighbours."""
    name, code = AUTHORITIES[authority]
    pairs = [cell for each in codes or CODES for cell in (each, closeness)]
    return [code, name, code, "North West", *pairs]


def write(path: Path, *rows: Cells, above: tuple[Cells, ...] = ()) -> Path:
    """Write a model; `above` are rows over its header."""
    return write_sheet(path, [*above, HEADER, *rows])


def tried(room: Holdings, folder: Path, *rows: Cells, name: str = "sn_2027-05.xlsx") -> Summary:
    """Import a model without saving."""
    return import_neighbours(room, write(folder / name, *rows))


def held_of(room: Holdings, authority: str, model: str = "2027") -> list[tuple[str, str, str]]:
    """Return rank, neighbour and closeness of the neighbours held of an authority."""
    return [
        (row["rank"], row["neighbour_id"], row["closeness"])
        for row in room.rows("neighbour")
        if (row["authority_id"], row["model"]) == (authority, model)
    ]


def test_ten_neighbours_are_taken_in_their_order(held: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "sn_2027-05.xlsx", listed("warrington"), listed("cheshire-east"))
    summary = save(held, lambda holdings: import_neighbours(holdings, path))
    taken = Holdings(held, check_facts)
    assert held_of(taken, "warrington") == [
        (str(rank), name, "close") for rank, name in enumerate(NAMES, 1)
    ]
    assert summary.counts["added"] == 20
    source = next(
        row
        for row in read_rows(held / "source.csv")
        if row["source_id"] == "statistical-neighbours-2027-05"
    )
    assert (source["published"], source["file"]) == ("2027-05", "sn_2027-05.xlsx")
    check(held)


def test_same_model_twice_changes_nothing(held: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "sn_2027-05.xlsx", listed("warrington"))
    save(held, lambda holdings: import_neighbours(holdings, path))
    before = contents(held)
    again = save(held, lambda holdings: import_neighbours(holdings, path))
    assert again.is_empty
    assert again.counts["unchanged"] == 10
    assert contents(held) == before


def test_authority_of_the_last_model_that_the_file_lacks_is_named(
    room: Holdings, tmp_path: Path
) -> None:
    both = listed("warrington"), listed("cheshire-east")
    assert tried(room, tmp_path, *both).missing == []
    cut = ["", "Warington", 8777, *listed("warrington")[3:]]
    summary = tried(room, tmp_path, both[1], cut, name="sn_2028-05.xlsx")
    assert summary.missing == [
        "Warrington: no neighbours that can be taken; "
        "the column LA Name holds 'Warington'; 'Cheshire East'"
    ]
    assert tried(room, tmp_path, both[1], name="sn_2026-05.xlsx").missing == []


def test_models_of_other_years_stay(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, listed("warrington"), name="sn_2027-05.xlsx")
    tried(room, tmp_path, listed("warrington", CODES[::-1]), name="sn_2028-05.xlsx")
    assert [name for _, name, _ in held_of(room, "warrington", "2027")] == NAMES
    assert [name for _, name, _ in held_of(room, "warrington", "2028")] == NAMES[::-1]


def test_model_of_the_same_year_replaces_and_says_so(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, listed("warrington"), listed("cheshire-east"))
    changed = [*CODES[:8], CODES[9], CODES[8]]
    summary = tried(room, tmp_path, listed("warrington", changed))
    assert summary.changes == [
        "neighbour 9 of warrington: was stockport (close, statistical-neighbours-2027-05), "
        "now tameside (close, statistical-neighbours-2027-05)",
        "neighbour 10 of warrington: was tameside (close, statistical-neighbours-2027-05), "
        "now stockport (close, statistical-neighbours-2027-05)",
    ]
    assert [name for _, name, _ in held_of(room, "warrington")][8:] == ["tameside", "stockport"]
    assert len(held_of(room, "cheshire-east")) == 10
    assert summary.left_out == {"held and not in this file: kept": 10}
    assert "cheshire-east" in told(summary)


@pytest.mark.parametrize(
    "above",
    [
        (),
        ([1, 2, 3],),
        (["A", "B"], [1, 2], ["A title"]),
        ([""], [""], [""], [""]),
    ],
)
def test_header_is_found_in_whatever_row_it_stands(
    room: Holdings, tmp_path: Path, above: tuple[Cells, ...]
) -> None:
    unknown = listed("cheshire-east", [*CODES[:9], 999])
    path = write(tmp_path / "sn_2027-05.xlsx", listed("warrington"), unknown, above=above)
    summary = import_neighbours(room, path)
    assert len(held_of(room, "warrington")) == 10
    assert f"Cheshire East, row {len(above) + 3}, SN10: '999', 'Close'" in told(summary)


@pytest.mark.parametrize("printed", CLOSENESS)
def test_closeness_is_known_whatever_its_case(room: Holdings, tmp_path: Path, printed: str) -> None:
    tried(room, tmp_path, listed("warrington", closeness=printed))
    assert {closeness for *_, closeness in held_of(room, "warrington")} == {printed.lower()}


@pytest.mark.parametrize(
    ("codes", "closeness", "shown"),
    [
        ([*CODES[:9], 999], "Close", "SN10: '999', 'Close'"),
        ([*CODES[:9], 970], "Close", "SN10: '970', 'Close'"),
        ([*CODES[:4], 877, *CODES[5:]], "Close", "SN5: '877', 'Close'"),
        ([*CODES[:9], CODES[0]], "Close", "SN10: '340', 'Close'"),
        (CODES, "Near", "SN1: '340', 'Near'"),
        (CODES, "", "SN1: '340', ''"),
    ],
    ids=["unknown", "England", "itself", "twice", "new word", "no word"],
)
def test_authority_with_a_neighbour_that_cannot_be_told_is_left_out_whole(
    room: Holdings, tmp_path: Path, codes: list[int], closeness: str, shown: str
) -> None:
    summary = tried(room, tmp_path, listed("cheshire-east"), listed("warrington", codes, closeness))
    assert held_of(room, "warrington") == []
    assert len(held_of(room, "cheshire-east")) == 10
    assert summary.left_out == {CANNOT: 1}
    assert f"Warrington, row 3, {shown}" in told(summary)


def test_empty_cell_is_not_taken_for_an_authority_that_has_no_code(
    room: Holdings, tmp_path: Path
) -> None:
    nameless = [
        row | {"dfe_code": ""} if row["authority_id"] == "halton" else row
        for row in room.rows("authority")
    ]
    room.put("authority", nameless)
    path = tmp_path / "sn_2027-05.xlsx"
    cells = listed("warrington", [*CODES[:1], *CODES[2:], 880])
    cells[-2] = ""
    import_neighbours(
        room, write(path, cells, listed("cheshire-east", [*CODES[:1], *CODES[2:], 880]))
    )
    assert held_of(room, "warrington") == []
    assert len(held_of(room, "cheshire-east")) == 10


def test_authority_listed_again_is_told_and_the_first_row_stands(
    room: Holdings, tmp_path: Path
) -> None:
    summary = tried(room, tmp_path, listed("warrington"), listed("warrington", CODES[::-1]))
    assert [name for _, name, _ in held_of(room, "warrington")] == NAMES
    assert summary.left_out == {"authorities listed again": 1}
    assert "Warrington, row 3" in told(summary)


def test_unknown_authority_and_other_rows_are_told(room: Holdings, tmp_path: Path) -> None:
    unknown: Cells = [999, "Newtown", 999, "North", *listed("warrington")[4:]]
    summary = tried(room, tmp_path, listed("warrington"), unknown, ["", "Old SNs:", ""])
    assert summary.left_out == {
        UNKNOWN: 1,
        "not a row of an authority": 1,
    }
    assert "999 Newtown" in told(summary)
    assert "row 4:  Old SNs:" in told(summary)


def test_code_of_one_authority_with_the_name_of_another_is_left_out(
    room: Holdings, tmp_path: Path
) -> None:
    mixed = listed("warrington")
    mixed[1] = "Cheshire East"
    summary = tried(room, tmp_path, listed("cheshire-east"), mixed)
    assert held_of(room, "warrington") == []
    assert summary.left_out == {"the code is of one area and the name of another": 1}


@pytest.mark.parametrize("name", ["SN1", "SN10", "LA number", "LA Name"])
def test_missing_column_is_an_error_that_lists_the_columns(
    room: Holdings, tmp_path: Path, name: str
) -> None:
    header = [f"old {cell}" if cell == name else cell for cell in HEADER]
    path = write_sheet(tmp_path / "sn_2027-05.xlsx", [header, listed("warrington")])
    with pytest.raises(
        UnusableFile,
        match=f"row 1: found no column {name}; it has .*'old {name}'.* LA Name",
    ):
        import_neighbours(room, path)


def test_column_under_another_name_is_found_where_the_table_of_synonyms_has_it(
    held: Path, tmp_path: Path
) -> None:
    synonym = {"publisher": "lait", "kind": "column", "name": "LA number", "other_name": "LA code"}
    add_rows(held / "publisher_synonym.csv", [synonym])
    header = ["LA code" if cell == "LA number" else cell for cell in HEADER]
    path = write_sheet(tmp_path / "sn_2027-05.xlsx", [header, listed("warrington")])
    assert import_neighbours(Holdings(held, check_facts), path).counts["added"] == 10


def test_missing_column_of_closeness_is_an_error_not_a_crash(
    room: Holdings, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "sn_2027-05.xlsx", [HEADER[:-1], listed("warrington")[:-1]])
    with pytest.raises(UnusableFile) as raised:
        import_neighbours(room, path)
    assert f"found no authority that can be taken: {CANNOT} (1)" in str(raised.value)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_truncated_workbook_is_an_error_and_nothing_is_lost(
    room: Holdings, tmp_path: Path, share: float
) -> None:
    tried(room, tmp_path, listed("warrington"))
    path = write(tmp_path / "sn_2027-06.xlsx", listed("warrington", CODES[::-1]))
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(UnusableFile, match=r"sn_2027-06\.xlsx: found a file that is no spread"):
        import_neighbours(room, path)
    assert [name for _, name, _ in held_of(room, "warrington")] == NAMES


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("sn.xlsx", b"", "an empty file; expected a spreadsheet"),
        ("sn.csv", b"", "an empty file; expected a spreadsheet"),
        ("sn.xlsx", b"PK, cut off", "a file that is no spreadsheet, or is damaged"),
        ("sn.csv", b"a,b\r\n1,2\r\n", "no row with any of the columns of a model; expected a row"),
    ],
)
def test_file_that_is_bad_is_named_before_its_month_is_asked_for(
    room: Holdings, tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnusableFile, match=f"{name}: found {found}"):
        import_neighbours(room, path)


@pytest.mark.parametrize("name", ["none_2027-05.xlsx", ""])
def test_what_is_no_file_is_an_error(room: Holdings, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableFile, match="expected a spreadsheet"):
        import_neighbours(room, tmp_path / name, "2027-05")


@pytest.mark.parametrize(
    ("name", "month", "model", "source"),
    [
        ("sn_2027-05.xlsx", None, "2027", "2027-05"),
        ("sn_2027_05.xlsx", None, "2027", "2027-05"),
        ("SN 2027.xlsx", None, "2027", "2027"),
        ("sn_2027-05.xlsx", "2029-01", "2029", "2029-01"),
        ("sn.xlsx", "2029-01", "2029", "2029-01"),
    ],
)
def test_model_is_named_by_the_year_given_or_that_of_the_file(
    room: Holdings, tmp_path: Path, name: str, month: str | None, model: str, source: str
) -> None:
    import_neighbours(room, write(tmp_path / name, listed("warrington")), month)
    assert len(held_of(room, "warrington", model)) == 10
    assert {row["source_id"] for row in room.rows("neighbour")} == {
        f"statistical-neighbours-{source}"
    }


@pytest.mark.parametrize("name", ["sn_may_2025.xlsx", "SN May 2025.xlsx", "sn_2025-05.xlsx"])
def test_month_in_words_is_read_from_the_name_of_the_file(
    room: Holdings, tmp_path: Path, name: str
) -> None:
    import_neighbours(room, write(tmp_path / name, listed("warrington")))
    assert "statistical-neighbours-2025-05" in {row["source_id"] for row in room.rows("neighbour")}


def test_model_may_be_saved_as_csv(room: Holdings, tmp_path: Path) -> None:
    lines: list[Cells] = [["", "", *range(22)], [""] * 24, HEADER, listed("warrington"), [""] * 24]
    path = tmp_path / "sn_may_2027.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([*lines, ["Old SNs:", *[""] * 23]])
    summary = import_neighbours(room, path)
    assert [name for _, name, _ in held_of(room, "warrington")] == NAMES
    assert "row 6: Old SNs:" in told(summary)


@pytest.mark.parametrize(
    ("name", "month", "found"),
    [
        ("sn.xlsx", None, "no year in the name of the file"),
        ("sn_2027-05.xlsx", "2027-13", "'2027-13'"),
        ("sn_2027-05.xlsx", "May 2027", "'May 2027'"),
    ],
)
def test_month_that_cannot_be_told_is_an_error(
    room: Holdings, tmp_path: Path, name: str, month: str | None, found: str
) -> None:
    path = write(tmp_path / name, listed("warrington"))
    with pytest.raises(UnusableFile, match=f"found {found}; expected its month as --vintage"):
        import_neighbours(room, path, month)


@pytest.mark.parametrize("month", MODELS)
def test_published_models_add_and_change_nothing(month: str) -> None:
    path = PUBLISHED / f"statistical_neighbours_{month}.xlsx"
    if not path.exists():
        pytest.skip("the published file is not at hand")
    summary = import_neighbours(Holdings(DATA, check), path)
    held = sum(row["model"] == month[:4] for row in read_rows(DATA / "neighbour.csv"))
    assert dict(summary.counts) == {"unchanged": held}
    assert held > 1500
    assert "Nothing was changed." in summary.lines()
