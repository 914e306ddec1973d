"""The dictionary of the tool's measures: what it says beside what is held, and how it is read."""

import csv
from pathlib import Path

import pytest

from gradeline.facts.holdings import Holdings
from gradeline.importing.lait import import_lait
from gradeline.importing.lait_dictionary import read_dictionary
from gradeline.importing.synonyms import Synonyms
from gradeline.importing.unusable import UnusableFile
from tests.importing.conftest import (
    MEASURES,
    RATE,
    measure,
    write_csv,
    write_lait,
)
from tests.importing.test_lait import NEWER_ROWS

NO_SYNONYMS = Synonyms([], "lait")


def remarks(room: Holdings, folder: Path, *measures: dict[str, str]) -> list[str]:
    """Return what the import remarks on the measures of a dictionary."""
    dictionary = write_csv(folder / "measures.csv", list(measures))
    path = write_lait(folder / "lait_2026-09.parquet", NEWER_ROWS)
    return import_lait(room, path, dictionary).remarks


def due(room: Holdings) -> str:
    """Return when the rate is due next, by the newest series."""
    return next(
        row["next_update"]
        for row in room.rows("series")
        if (row["indicator_id"], row["source_id"]) == (RATE, "lait-2026-09")
    )


def test_dictionary_that_agrees_is_no_remark(room: Holdings, tmp_path: Path) -> None:
    assert remarks(room, tmp_path, *MEASURES) == []


def test_dictionary_that_says_other_than_held_is_told(room: Holdings, tmp_path: Path) -> None:
    said = remarks(room, tmp_path, measure("LAC", "High", "Calendar Year"))
    assert said == [
        f"{RATE} (measure LAC): polarity high in the dictionary, none here",
        f"{RATE} (measure LAC): Calendar Year in the dictionary, 31-march here",
        "measure TotAbs is not in measures.csv",
    ]


def test_unknown_kind_of_year_is_no_contradiction(room: Holdings, tmp_path: Path) -> None:
    assert remarks(room, tmp_path, measure("LAC", year_type="Lunar"), MEASURES[1]) == []


def test_dictionary_saved_by_excel_is_read(room: Holdings, tmp_path: Path) -> None:
    rows = [row | {"Description": "Children\u2019s \u2013 £5"} for row in MEASURES]
    dictionary = write_csv(tmp_path / "measures.csv", rows, "cp1252")
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS)
    assert import_lait(room, path, dictionary).remarks == []


def test_dictionary_with_a_byte_order_mark_is_read(room: Holdings, tmp_path: Path) -> None:
    dictionary = write_csv(
        tmp_path / "measures.csv",
        [{"Measure_short": row["Measure_short"], **row} for row in MEASURES],
        "utf-8-sig",
    )
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS)
    assert import_lait(room, path, dictionary).remarks == []


@pytest.mark.parametrize("is_first", [True, False])
def test_of_a_measure_listed_twice_the_one_updated_last_counts(
    room: Holdings, tmp_path: Path, is_first: bool
) -> None:
    rows = [
        measure("LAC", last="45992", due="46357"),
        measure("LAC", "High", last="45000", due="45400"),
        MEASURES[1],
    ]
    assert remarks(room, tmp_path, *(rows if is_first else [rows[1], rows[0], rows[2]])) == []
    assert due(room) == "2026-12-01"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("46357", "2026-12-01"),
        ("46357.0", "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01 00:00:00", "2026-12-01"),
        ("01/12/2026", "2026-12-01"),
        ("1/3/2027", "2027-03-01"),
        ("TBC", "to be confirmed"),
        ("Discontinued", "discontinued"),
        ("No longer published at Local Authority level", "discontinued"),
        ("New data", ""),
        ("", ""),
    ],
)
def test_day_of_the_next_update_is_read_as_it_is_printed(
    room: Holdings, tmp_path: Path, printed: str, read: str
) -> None:
    remarks(room, tmp_path, measure("LAC", due=printed), MEASURES[1])
    assert due(room) == read


def test_dictionary_without_a_column_is_named(room: Holdings, tmp_path: Path) -> None:
    rows = [
        {name: cell for name, cell in row.items() if name not in ("Polarity", "Next Update")}
        for row in MEASURES
    ]
    with pytest.raises(
        UnusableFile, match=r"measures\.csv, row 1: found no column Polarity, Next Update; it has"
    ):
        remarks(room, tmp_path, *rows)


def test_dictionary_that_is_not_there_is_named(room: Holdings, tmp_path: Path) -> None:
    path = write_lait(tmp_path / "lait_2026-09.parquet", NEWER_ROWS)
    with pytest.raises(UnusableFile, match=r"none\.csv: found a file that cannot be read"):
        import_lait(room, path, tmp_path / "none.csv")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_dictionary_is_read_however_it_is_saved(
    room: Holdings, tmp_path: Path, encoding: str, divider: str
) -> None:
    path = tmp_path / "measures.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=divider)
        writer.writerow(name.upper() for name in MEASURES[0])
        writer.writerows(row.values() for row in MEASURES)
    assert read_dictionary(path, NO_SYNONYMS).keys() == {"LAC", "TotAbs"}


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<!doctype html><p>Not found", "found a web page"),
        (",".join(MEASURES[0]), "found no measure below the header"),
        (",".join([*MEASURES[0], "Chart_title"]), "found no column Topic, y_axis_name, dps"),
        ("PK\x03\x04 and more", "found an Excel workbook"),
        (" ", "found an empty file"),
    ],
)
def test_what_is_no_whole_dictionary_is_named(tmp_path: Path, content: str, found: str) -> None:
    path = tmp_path / "measures.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(UnusableFile, match=rf"measures\.csv.*: {found}"):
        read_dictionary(path, NO_SYNONYMS)


def test_column_of_the_dictionary_may_have_another_name(tmp_path: Path) -> None:
    rows = [{("Code" if k == "Measure_short" else k): v for k, v in r.items()} for r in MEASURES]
    path = write_csv(tmp_path / "measures.csv", rows)
    with pytest.raises(UnusableFile, match="lait,column,Measure_short,THE NEW NAME"):
        read_dictionary(path, NO_SYNONYMS)
    row = {
        "publisher": "lait",
        "kind": "column",
        "name": "Measure_short",
        "other_name": "code",
    }
    assert read_dictionary(path, Synonyms([row], "lait")).keys() == {"LAC", "TotAbs"}
