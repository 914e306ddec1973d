"""A table of Parquet is read, written, described on its card, saved and shown like one of CSV."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest

from gradeline.__main__ import main
from gradeline.database.building import build, check
from gradeline.facts.cards import card_faults, card_rows
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.holdings import Holdings
from gradeline.facts.package import read_package
from gradeline.facts.parquet_tables import read_parquet_table, write_parquet_table
from gradeline.facts.saving import saving
from tests.conftest import read_rows
from tests.importing.conftest import RATE, never_told
from tests.parquet_facts import make_parquet, write_figures

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_parquet(tmp_path_factory.mktemp("parquet") / "data")


@pytest.fixture
def held(shared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shared, tmp_path / "data"))


def figures(data: Path) -> list[dict[str, str]]:
    rows, faults = read_parquet_table(data, read_package(data).table("observation"))
    assert faults == []
    return rows


def test_rows_come_back_as_they_were_written(held: Path, tmp_path: Path) -> None:
    table = read_package(held).table("observation")
    values = ["0", "-3.25", "0.00001", "561.7272727272727", "123456789012345", "72", ""]
    rows = [
        {
            "indicator_id": RATE,
            "authority_id": "warrington",
            "year": str(2000 + number),
            "value": value,
            "missing_reason": "" if value else "suppressed",
            "status": "published",
            "source_id": "lait-2026-04",
        }
        for number, value in enumerate(values)
    ]
    write_parquet_table(tmp_path / table.path, table, rows)
    assert read_parquet_table(tmp_path, table) == (rows, [])


def test_equal_rows_make_equal_files_whatever_their_order(held: Path, tmp_path: Path) -> None:
    table = read_package(held).table("observation")
    rows = figures(held)
    write_parquet_table(tmp_path / "again.parquet", table, rows[::-1])
    assert (tmp_path / "again.parquet").read_bytes() == (held / table.path).read_bytes()


def test_years_are_in_the_order_of_numbers(held: Path) -> None:
    keys = [(row["indicator_id"], row["authority_id"], int(row["year"])) for row in figures(held)]
    assert keys == sorted(keys)


def test_database_holds_the_same_figures_as_from_csv(
    held: Path, small_facts: Path, tmp_path: Path
) -> None:
    asked = "select * from observation order by all"
    found = []
    for data in (held, small_facts):
        path = build(data, tmp_path / "build").path
        with duckdb.connect(str(path), read_only=True) as connection:
            found.append(connection.execute(asked).fetchall())
    assert found[0] == found[1]
    assert len(found[0]) == len(read_rows(small_facts / "observation.csv"))


def test_text_that_is_no_number_is_named_before_anything_is_written(held: Path) -> None:
    before = (held / "observation.parquet").read_bytes()
    room = Holdings(held, check)
    rows = [dict(row) for row in room.rows("observation")]
    rows[0]["value"] = "about 5"
    room.put("observation", rows)
    with pytest.raises(FaultyFacts) as raised:
        room.write_checked(held.parent)
    key = ", ".join(rows[0][name] for name in ("indicator_id", "authority_id", "year"))
    assert raised.value.faults == [
        Fault("data/observation.parquet", key, "value", "'about 5'", "a value of the type number")
    ]
    assert (held / "observation.parquet").read_bytes() == before


def test_saving_figures_renews_their_card(held: Path) -> None:
    with saving(held, check, never_told) as room:
        rows = [dict(row) for row in room.rows("observation")]
        changed = next(row for row in rows if row["value"])
        changed["value"] = "99.5"
        room.put("observation", rows)
        room.save()
    card = [
        row
        for row in read_rows(held / "figure_card.csv")
        if (row["indicator_id"], row["year"]) == (changed["indicator_id"], changed["year"])
    ]
    assert [row["largest"] for row in card if row["source_id"] == changed["source_id"]]
    assert card_faults(read_package(held)) == []
    assert changed in figures(held)


def test_saving_another_table_leaves_figures_and_card_as_they_are(held: Path) -> None:
    names = ("observation.parquet", "figure_card.csv")
    before = {name: (held / name).stat() for name in names}
    with saving(held, check, never_told) as room:
        room.put("theme", [dict(row) for row in room.rows("theme")])
        room.save()
    assert {name: (held / name).stat().st_mtime_ns for name in names} == {
        name: status.st_mtime_ns for name, status in before.items()
    }


def test_card_that_says_other_than_the_figures_is_named(held: Path) -> None:
    rows = figures(held)
    changed = next(row for row in rows if row["value"])
    rows = [row | {"value": "1.5"} if row is changed else row for row in rows]
    table = read_package(held).table("observation")
    write_parquet_table(held / table.path, table, rows)
    with pytest.raises(FaultyFacts) as raised:
        check(held)
    card = read_rows(held / "figure_card.csv")
    line = next(
        number
        for number, row in enumerate(card, 2)
        if all(row[name] == changed[name] for name in ("indicator_id", "year", "source_id"))
    )
    (fault,) = raised.value.faults
    assert (fault.file, fault.row) == ("data/figure_card.csv", line)
    assert fault.expected.endswith("by what observation holds")


def test_card_tells_figures_from_missing_ones(held: Path) -> None:
    table = read_package(held).table("observation")
    common = {"indicator_id": RATE, "year": "2024", "source_id": "s", "status": "published"}
    rows = [
        common | {"authority_id": "a", "value": "9", "missing_reason": ""},
        common | {"authority_id": "b", "value": "10", "missing_reason": ""},
        common | {"authority_id": "c", "value": "", "missing_reason": "suppressed"},
    ]
    (card,) = card_rows(table, rows)
    assert (card["figures"], card["missing"]) == ("2", "1")
    assert (card["smallest"], card["largest"]) == ("9", "10")
    (other,) = card_rows(table, [*rows[:2], rows[2] | {"missing_reason": "low"}])
    assert other["digest"] != card["digest"]
    assert card_rows(table, rows[::-1]) == [card]


@pytest.mark.parametrize("content", [b"", b"no parquet at all", b"PAR1 cut off"])
def test_damaged_file_is_a_fault_and_not_an_error(held: Path, content: bytes) -> None:
    (held / "observation.parquet").write_bytes(content)
    with pytest.raises(FaultyFacts, match=r"data/observation\.parquet: found a file that cannot"):
        check(held)
    with pytest.raises(FaultyFacts, match=r"data/observation\.parquet: found a file that cannot"):
        build(held)


def test_table_is_printed_as_csv(held: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "observation", "--data", str(held)]) == 0
    printed = capfd.readouterr().out
    assert list(csv.DictReader(io.StringIO(printed))) == figures(held)


def test_change_against_a_commit_is_printed_whatever_the_format_was(
    small_facts: Path, shared: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    held = Path(shutil.copytree(small_facts, tmp_path / "data", ignore=ignored))
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "CSV"]):
        identity = ("-c", "user.name=nobody", "-c", "user.email=nobody@localhost")
        subprocess.run(["git", *identity, *words], cwd=held, check=True)
    for path in shared.iterdir():
        if path.is_file():
            shutil.copy2(path, held)
    rows = figures(held)
    changed = next(row for row in rows if row["value"])
    write_figures(held, [row | {"value": "1.5"} if row is changed else row for row in rows])
    assert main(["show", "observation", "--data", str(held), "--against", "HEAD"]) == 0
    printed = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert printed == [{"change": "-", **changed}, {"change": "+", **changed, "value": "1.5"}]
    was, now = changed["source_id"], "an edition of later"
    moved = [row | {"source_id": now} if row["source_id"] == was else row for row in rows]
    other = moved[rows.index(changed)] | {"value": "1.5"}
    moved[rows.index(changed)] = other
    write_figures(held, moved)
    assert main(["show", "observation", "--data", str(held), "--against", "HEAD"]) == 0
    told = capfd.readouterr()
    printed = list(csv.DictReader(io.StringIO(told.out)))
    assert printed == [{"change": "-", **changed}, {"change": "+", **other}]
    same = sum(row["source_id"] == was for row in rows) - 1
    assert told.err == f"{same} rows of {was} are the same of {now}: not listed.\n"


def ignored(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name == "build"]


def test_unknown_table_and_commit_are_answered_in_words(
    held: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "observations", "--data", str(held)]) == 1
    assert "No table is called observations; there are source," in capfd.readouterr().err
    assert main(["show", "observation", "--data", str(held), "--against", "HEAD"]) == 1
    assert "No file datapackage.json in the commit HEAD" in capfd.readouterr().err
