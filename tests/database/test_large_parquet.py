"""What is wrong with a table of Parquet is said with file, key, column, found and expected."""

import shutil
from pathlib import Path

import duckdb
import pytest

from gradeline.database.building import build
from gradeline.database.large_tables import large_faults
from gradeline.facts.faults import Fault
from gradeline.facts.package import read_package
from tests.parquet_facts import make_parquet

pytestmark = pytest.mark.slow

FILE = "data/observation.parquet"
WITH_VALUE = ("cla_rate", "warrington", 2023)
MISSING = ("cla_rate", "warrington", 1999)
# A row without a value is made, as the small facts have few.
ADDED = "insert into held values ('cla_rate', 'warrington', 1999, null, 'low', 'published', '{}')"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_parquet(tmp_path_factory.mktemp("parquet") / "data")


@pytest.fixture
def held(shared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shared, tmp_path / "data"))


@pytest.fixture(scope="module")
def filled(shared: Path) -> Path:
    return build(shared, shared.parent / "build").path


def spoil(held: Path, *statements: str, order: str = "all", columns: str = "*") -> None:
    """Rewrite the file after statements on its rows as the table `held`."""
    path = held / "observation.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"create table held as from read_parquet('{path}')")
        source = connection.execute(
            "select any_value(source_id) from held where indicator_id = 'cla_rate'"
        ).fetchone()
        assert source is not None
        connection.execute(ADDED.format(source[0]))
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            f"copy (select {columns} from held order by {order}) to '{path}' (format parquet)"
        )


def faults_of(filled: Path, held: Path) -> list[Fault]:
    table = read_package(held).table("observation")
    with duckdb.connect(str(filled), read_only=True) as connection:
        return large_faults(connection, held / table.path, table)


def where(key: tuple[str, str, int]) -> str:
    return "indicator_id = '{}' and authority_id = '{}' and year = {}".format(*key)


def named(key: tuple[str, str, int]) -> str:
    return ", ".join(map(str, key))


def test_good_file_has_no_faults(filled: Path, held: Path) -> None:
    assert faults_of(filled, held) == []
    spoil(held)
    assert faults_of(filled, held) == []


@pytest.mark.parametrize(
    ("key", "column", "value", "found", "expected"),
    [
        (WITH_VALUE, "value", "'nan'", "'nan'", "a number"),
        (WITH_VALUE, "value", "'inf'", "'inf'", "a number"),
        (WITH_VALUE, "status", "'guessed'", "'guessed'", "one of published, derived"),
        (WITH_VALUE, "status", "null", "an empty cell", "a value"),
        (WITH_VALUE, "source_id", "null", "an empty cell", "a value"),
        (WITH_VALUE, "missing_reason", "'low'", "'low'", "a value or a reason why it is missing"),
        (WITH_VALUE, "value", "null", "an empty cell", "a value or a reason why it is missing"),
        (MISSING, "missing_reason", "'lost'", "'lost'", "one of suppressed, not applicable"),
        (MISSING, "missing_reason", "null", "an empty cell", "a value or a reason why it is"),
        (MISSING, "status", "'derived'", "'derived'", "published where there is no value"),
    ],
)
def test_wrong_cell_is_named_by_the_key_of_its_row(
    filled: Path,
    held: Path,
    key: tuple[str, str, int],
    column: str,
    value: str,
    found: str,
    expected: str,
) -> None:
    spoil(held, f"update held set {column} = {value} where {where(key)}")
    (fault,) = faults_of(filled, held)
    place = "missing_reason" if expected.startswith("a value or") else column
    assert (fault.file, fault.row, fault.column) == (FILE, named(key), place)
    assert fault.found == found
    assert fault.expected.startswith(expected)


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1989, "at least 1990"), (2101, "at most 2100"), (10**18, "at most 2100")],
)
def test_year_out_of_bounds_is_named(filled: Path, held: Path, year: int, expected: str) -> None:
    spoil(held, f"update held set year = {year} where {where(WITH_VALUE)}")
    (fault,) = faults_of(filled, held)
    assert (fault.row, fault.column) == (named((*WITH_VALUE[:2], year)), "year")
    assert (fault.found, fault.expected) == (repr(str(year)), expected)


def test_text_with_spaces_or_control_characters_is_named(filled: Path, held: Path) -> None:
    spoil(
        held,
        f"update held set authority_id = 'warrington ' where {where(WITH_VALUE)}",
        f"update held set authority_id = 'warr' || chr(10) || 'ington' where {where(MISSING)}",
    )
    expected = {fault.expected for fault in faults_of(filled, held)}
    assert expected == {
        "no spaces around the value",
        "text of one line without control characters",
        "a code listed in authority.csv",
    }


def test_empty_text_is_not_a_missing_value(filled: Path, held: Path) -> None:
    spoil(held, f"update held set missing_reason = '' where {where(WITH_VALUE)}")
    assert {(fault.row, fault.column) for fault in faults_of(filled, held)} == {
        (named(WITH_VALUE), "missing_reason")
    }


def test_what_is_not_listed_is_named_once_for_each(filled: Path, held: Path) -> None:
    spoil(held, "update held set authority_id = 'atlantis' where authority_id = 'warrington'")
    (fault,) = faults_of(filled, held)
    assert (fault.column, fault.found) == ("authority_id", "'atlantis'")
    assert fault.expected == "a code listed in authority.csv"
    assert ", atlantis, " in str(fault.row)


def test_figure_without_a_series_is_named(filled: Path, held: Path) -> None:
    spoil(held, f"update held set source_id = 'no-such-source' where {where(WITH_VALUE)}")
    assert faults_of(filled, held) == [
        Fault(
            FILE,
            named(WITH_VALUE),
            "indicator_id, source_id",
            "'cla_rate, no-such-source'",
            "a code listed in series.csv",
        )
    ]


def test_duplicate_key_is_named(filled: Path, held: Path) -> None:
    spoil(held, f"insert into held from held where {where(WITH_VALUE)}")
    key = "indicator_id, authority_id, year"
    found = f"'{named(WITH_VALUE)}' again"
    assert faults_of(filled, held) == [Fault(FILE, named(WITH_VALUE), key, found, "each key once")]


def test_rows_out_of_order_are_named(filled: Path, held: Path) -> None:
    spoil(held, order=f"not ({where(MISSING)}), indicator_id, authority_id, year")
    (fault,) = faults_of(filled, held)
    assert fault.found == f"a row behind that of {named(MISSING)}"
    assert fault.expected.startswith("rows in the order of indicator_id, authority_id, year")


def test_other_columns_and_types_are_told_with_those_expected(filled: Path, held: Path) -> None:
    spoil(held, columns="* exclude (value), cast(value as varchar) as value")
    (fault,) = faults_of(filled, held)
    assert fault.found.endswith("source_id varchar, value varchar")
    assert ", value double, " in fault.expected


def test_file_without_rows_is_a_fault(filled: Path, held: Path) -> None:
    spoil(held, "delete from held")
    assert faults_of(filled, held) == [Fault(FILE, None, None, "no rows", "at least one row")]


def test_missing_file_and_folder_in_its_place_are_named(filled: Path, held: Path) -> None:
    (held / "observation.parquet").unlink()
    assert faults_of(filled, held)[0].found == "no such file"
    (held / "observation.parquet").mkdir()
    assert faults_of(filled, held)[0].found == "a folder"


def test_faults_of_a_kind_are_cut_short(filled: Path, held: Path) -> None:
    spoil(held, "update held set status = 'guessed'")
    assert len(faults_of(filled, held)) == 100
