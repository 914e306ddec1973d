"""What is wrong with a large table is said with file, row, column, found and expected."""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from gradeline.database.building import build, check, latest_build
from gradeline.database.current import CurrentDatabase
from gradeline.database.large_tables import large_faults
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import read_package
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import make_small

pytestmark = pytest.mark.slow

FILE = "data/observation.csv"
KEY = "indicator_id, authority_id, year"
HEADER = "indicator_id,authority_id,year,value,missing_reason,status,source_id"
# Rows of the small facts: row 3 has a value, row 8 a reason why it has none.
VALUED, MISSING = 3, 8
Spoil = Callable[[str], str]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture
def held(small: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(small, folder)
    return folder


@pytest.fixture(scope="module")
def filled(small: Path) -> Path:
    """Return a good database of the small facts, whose other tables a check refers to."""
    return build(small, small.parent / "build").path


def faults_of(filled: Path, held: Path) -> list[Fault]:
    """Return the faults of the observations of `held` against the other tables of `filled`."""
    table = read_package(held).table("observation")
    with duckdb.connect(str(filled), read_only=True) as connection:
        connection.execute("begin")
        return large_faults(connection, held / table.path, table)


def spoil(held: Path, change: Spoil, encoding: str = "utf-8") -> None:
    path = held / "observation.csv"
    path.write_bytes(change(path.read_text("utf-8")).encode(encoding))


def in_row(number: int, change: Spoil) -> Spoil:
    """Return a change of one line of a text, the header being line 1."""

    def changed(text: str) -> str:
        lines = text.split("\n")
        lines[number - 1] = change(lines[number - 1])
        return "\n".join(lines)

    return changed


def cell(number: int, column: str, value: str) -> Spoil:
    """Return a change of one cell."""

    def changed(line: str) -> str:
        cells = line.split(",")
        cells[HEADER.split(",").index(column)] = value
        return ",".join(cells)

    return in_row(number, changed)


def test_rows_used_here_are_what_they_are_said_to_be(held: Path) -> None:
    rows = read_rows(held / "observation.csv")
    assert rows[VALUED - 2]["value"]
    assert rows[MISSING - 2]["missing_reason"]


def test_good_file_has_no_faults(filled: Path, held: Path) -> None:
    assert faults_of(filled, held) == []
    check(held)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("warrington", '"warrington"'),
        cell(VALUED, "value", "-3.25"),
        cell(VALUED, "value", "0"),
    ],
    ids=["byte order mark", "Windows lines", "no last line end", "quotes", "negative", "zero"],
)
def test_harmless_spelling_is_no_fault(filled: Path, held: Path, change: Spoil) -> None:
    spoil(held, change)
    assert faults_of(filled, held) == []
    check(held)


@pytest.mark.parametrize(
    ("number", "column", "value", "expected"),
    [
        (VALUED, "value", "about 5", "a number"),
        (VALUED, "value", "nan", "a number"),
        (VALUED, "value", "1e5", "a number"),
        (VALUED, "value", "5.", "a number"),
        (VALUED, "value", "9" * 400, "a number of at most 300 digits"),
        (VALUED, "value", "\u0665", "a number"),
        (VALUED, "value", " 5", "no spaces around the value"),
        (VALUED, "year", "1989", "at least 1990"),
        (VALUED, "year", "2101", "at most 2100"),
        (VALUED, "year", "9" * 400, "at most 2100"),
        (VALUED, "year", "2019/20", "a whole number"),
        (VALUED, "year", "2019.0", "a whole number"),
        (VALUED, "year", "", "a value"),
        (VALUED, "indicator_id", "", "a value"),
        (VALUED, "authority_id", "", "a value"),
        (VALUED, "source_id", "", "a value"),
        (VALUED, "status", "", "a value"),
        (VALUED, "status", "guessed", "one of published, derived"),
        (VALUED, "authority_id", "atlantis", "a code listed in authority.csv"),
        (MISSING, "missing_reason", "lost", "one of suppressed, not applicable, not available"),
        (MISSING, "status", "derived", "published where there is no value"),
    ],
)
def test_wrong_cell_is_named_with_what_was_expected(
    filled: Path, held: Path, number: int, column: str, value: str, expected: str
) -> None:
    spoil(held, cell(number, column, value))
    (fault,) = faults_of(filled, held)
    assert (fault.file, fault.row, fault.column) == (FILE, number, column)
    assert value[:50] in fault.found or fault.found == "an empty cell"
    assert fault.expected.startswith(expected)


@pytest.mark.parametrize("value", [" warrington", "warrington ", "warr\tington", '"warr\nington"'])
def test_spaces_and_control_characters_are_named(filled: Path, held: Path, value: str) -> None:
    spoil(held, cell(MISSING, "authority_id", value))
    expected = {fault.expected for fault in faults_of(filled, held) if fault.row == MISSING}
    assert expected & {
        "no spaces around the value",
        "text of one line without control characters",
    }


@pytest.mark.parametrize(
    ("number", "column", "value", "found"),
    [
        (VALUED, "value", "", "an empty cell"),
        (VALUED, "missing_reason", "suppressed", "'suppressed'"),
        (MISSING, "value", "5", "'not given'"),
        (MISSING, "missing_reason", "", "an empty cell"),
    ],
    ids=["neither left", "reason added", "value added", "none left"],
)
def test_value_and_reason_both_or_neither_is_a_fault(
    filled: Path, held: Path, number: int, column: str, value: str, found: str
) -> None:
    spoil(held, cell(number, column, value))
    assert faults_of(filled, held) == [
        Fault(
            FILE,
            number,
            "missing_reason",
            found,
            "a value or a reason why it is missing, not both and not neither",
        )
    ]


def test_unknown_reason_beside_a_value_is_two_faults(filled: Path, held: Path) -> None:
    spoil(held, cell(VALUED, "missing_reason", "lost"))
    assert [
        (fault.row, fault.column, fault.found, fault.expected[:11])
        for fault in faults_of(filled, held)
    ] == [
        (VALUED, "missing_reason", "'lost'", "one of supp"),
        (VALUED, "missing_reason", "'lost'", "a value or "),
    ]


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("indicator_id", "no_such_rate", "'no_such_rate, lait-2026-04'"),
        ("source_id", "no-such-source", "'cla_rate, no-such-source'"),
        ("source_id", "lait-2024-11", "'cla_number, lait-2024-11'"),
    ],
    ids=["indicator", "source", "source that has no series of it"],
)
def test_figure_without_a_series_is_named(
    filled: Path, held: Path, column: str, value: str, found: str
) -> None:
    if found.startswith("'cla_number"):
        spoil(held, cell(VALUED, "indicator_id", "cla_number"))
    spoil(held, cell(VALUED, column, value))
    assert faults_of(filled, held) == [
        Fault(FILE, VALUED, "indicator_id, source_id", found, "a code listed in series.csv")
    ]


def test_two_rows_with_the_same_empty_cell_are_two_faults(filled: Path, held: Path) -> None:
    spoil(held, cell(VALUED - 1, "year", ""))
    spoil(held, cell(VALUED, "year", ""))
    assert [(fault.row, fault.column, fault.found) for fault in faults_of(filled, held)] == [
        (VALUED - 1, "year", "an empty cell"),
        (VALUED, "year", "an empty cell"),
    ]


def test_duplicate_key_names_the_row_it_repeats(filled: Path, held: Path) -> None:
    rows = read_rows(held / "observation.csv")
    write_rows(held / "observation.csv", [*rows, rows[1] | {"value": "1"}])
    assert faults_of(filled, held) == [
        Fault(
            FILE,
            len(rows) + 2,
            KEY,
            f"'{', '.join(list(rows[1].values())[:3])}' again, as in row 3",
            "each key once",
        )
    ]


@pytest.mark.parametrize(
    "header",
    [
        HEADER.replace("value", "values"),
        HEADER.replace("authority_id,year", "year,authority_id"),
        HEADER.removesuffix(",source_id"),
        HEADER + ",note",
        HEADER.replace(",", ";"),
        "",
    ],
    ids=["renamed", "swapped", "one too few", "one too many", "semicolons", "empty"],
)
def test_wrong_header_shows_both_headers(filled: Path, held: Path, header: str) -> None:
    spoil(held, in_row(1, lambda line: header))
    assert faults_of(filled, held) == [
        Fault(FILE, 1, None, f"the header {header}", f"the header {HEADER}")
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda line: line.rpartition(",")[0], "Expected Number of Columns: 7 Found: 6"),
        (lambda line: line + ",x", "Expected Number of Columns: 7 Found: 8"),
        (lambda line: line.replace(",", ',"', 1), "Value with unterminated quote found."),
        (lambda line: '"' + line, "Value with unterminated quote found."),
    ],
    ids=["missing cell", "extra cell", "unbalanced quote", "quote at the start"],
)
def test_line_that_is_no_row_is_named(filled: Path, held: Path, change: Spoil, found: str) -> None:
    spoil(held, in_row(VALUED, change))
    (fault, *_) = faults_of(filled, held)
    assert (fault.file, fault.row) == (FILE, VALUED)
    assert found in fault.found
    assert fault.expected == "one cell of text for each column"


def test_missing_cell_is_not_filled_from_the_next_row(filled: Path, held: Path) -> None:
    spoil(held, in_row(VALUED, lambda line: line.replace("cheshire-east,", "", 1)))
    assert [fault.row for fault in faults_of(filled, held)] == [VALUED]


def test_text_that_is_not_utf8_is_found_in_its_row(filled: Path, held: Path) -> None:
    spoil(held, in_row(VALUED, lambda line: line.replace("cheshire", "chesh\xefre")), "cp1252")
    assert faults_of(filled, held) == [
        Fault(FILE, VALUED, None, "the byte 0xef, which is not UTF-8", "a file saved as UTF-8")
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_empty_line_is_named_and_does_not_shift_the_rows_after_it(
    filled: Path, held: Path, ending: str
) -> None:
    spoil(held, in_row(VALUED, lambda line: line + "\n"))
    spoil(held, lambda text: text.replace("\n", ending))
    assert faults_of(filled, held) == [Fault(FILE, VALUED + 1, None, "an empty line", "7 cells")]


def test_row_far_down_a_file_is_counted_right(filled: Path, held: Path) -> None:
    rows = read_rows(held / "observation.csv")
    wanted = [
        {**rows[0], "authority_id": name, "year": str(year)}
        for name in dict.fromkeys(row["authority_id"] for row in read_rows(held / "authority.csv"))
        for year in range(1990, 2101)
    ]
    write_rows(held / "observation.csv", [*wanted, {**rows[0], "year": "2101"}])
    assert len(wanted) > 15_000
    (fault,) = faults_of(filled, held)
    assert (fault.row, fault.column, fault.found) == (len(wanted) + 2, "year", "'2101'")


def test_faults_of_a_kind_are_cut_short(filled: Path, held: Path) -> None:
    rows = read_rows(held / "observation.csv")
    write_rows(held / "observation.csv", [row | {"value": "x"} for row in rows[:1] * 500])
    faults = faults_of(filled, held)
    assert len([fault for fault in faults if fault.column == "value"]) == 100


def test_several_kinds_of_faults_are_reported_together(filled: Path, held: Path) -> None:
    spoil(held, cell(VALUED, "value", "x"))
    spoil(held, cell(VALUED + 1, "authority_id", "atlantis"))
    spoil(held, cell(VALUED + 2, "status", "guessed"))
    assert {(fault.row, fault.column) for fault in faults_of(filled, held)} == {
        (VALUED, "value"),
        (VALUED + 1, "authority_id"),
        (VALUED + 2, "status"),
    }


def test_missing_file_and_folder_in_its_place_are_named(filled: Path, held: Path) -> None:
    (held / "observation.csv").unlink()
    assert faults_of(filled, held) == [
        Fault(FILE, None, None, "no such file", "the table observation")
    ]
    (held / "observation.csv").mkdir()
    (fault,) = faults_of(filled, held)
    assert fault.found.startswith("a file that cannot be read")


@pytest.mark.parametrize(
    ("printed", "year", "found"),
    [
        ("71.5", "2023", "71.5 for cla_rate, warrington, 2023, where 72.0 is held"),
        ("72", "2022", "72 for cla_rate, warrington, 2022, where None is held"),
        ("1234567.25", "2024", "1234567.25 for cla_rate, warrington, 2024, where None is held"),
    ],
    ids=["mended", "not held", "missing"],
)
def test_figure_in_doubt_that_no_longer_matches_is_named(
    held: Path, printed: str, year: str, found: str
) -> None:
    doubt = {"indicator_id": "cla_rate", "authority_id": "warrington", "why": "made up"}
    write_rows(held / "figure_in_doubt.csv", [doubt | {"year": year, "printed_value": printed}])
    with pytest.raises(FaultyFacts) as raised:
        check(held)
    assert raised.value.faults == [
        Fault(
            "data/figure_in_doubt.csv",
            None,
            "printed_value",
            found,
            "the figure as held; if the source has mended it, delete the row",
        )
    ]


def test_figure_in_doubt_that_is_held_as_printed_is_no_fault(held: Path) -> None:
    doubt = {"indicator_id": "cla_rate", "authority_id": "warrington", "why": "made up"}
    write_rows(held / "figure_in_doubt.csv", [doubt | {"year": "2023", "printed_value": "72.0"}])
    check(held)


def test_faulty_large_table_leaves_the_last_database_in_use(held: Path) -> None:
    current = CurrentDatabase(held)
    good = current.find()
    assert good.faults is None
    spoil(held, cell(VALUED, "value", "about 5"))
    served = current.find()
    assert served.path == good.path
    assert served.faults is not None
    assert f"{FILE}, row {VALUED}, column value: found 'about 5'; expected a number" in (
        served.faults
    )
    assert latest_build(held / "build") == good.path
    assert [path.name for path in (held / "build").glob("*.duckdb")] == [good.path.name]
    with duckdb.connect(str(served.path), read_only=True) as connection:
        assert connection.execute("select count(*) from observation").fetchone() == (8,)


def test_faulty_large_table_without_any_database_is_an_error(held: Path) -> None:
    spoil(held, lambda text: text.replace("warrington", "atlantis"))
    with pytest.raises(FaultyFacts, match="atlantis"):
        build(held)
    assert latest_build(held / "build") is None
    assert not list((held / "build").iterdir())
