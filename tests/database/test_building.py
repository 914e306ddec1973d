"""The database file: made whole or not at all, named by content, described, and strict."""

import multiprocessing
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from gradeline.database import table_statements
from gradeline.database.building import build, latest_build
from gradeline.database.current import CurrentDatabase
from gradeline.database.named_queries import Database, UnknownQuery
from gradeline.database.trouble import NotMade
from gradeline.facts.checking import check_facts
from gradeline.facts.faults import FaultyFacts
from gradeline.paths import ROOT
from gradeline.queries import shared, sources
from gradeline.queries.query import Query, Row
from gradeline.queries.shared import ThemesRow
from tests.database.hardship import edit, spoil

pytestmark = pytest.mark.slow

# Tables that the build makes out of others; what their columns mean stands in their SQL files.
DERIVED = [
    "area_inspection_held",
    "discrepancy_said",
    "figure",
    "figure_headline",
    "figure_released",
    "figure_reported",
    "figure_scored",
    "figure_standing",
    "figure_year",
    "finding_tagged",
    "framework_period",
    "further_measure",
    "graded_inspection",
    "happening",
    "ilacs_inspection",
    "indicator_described",
    "inspected_since",
    "inspection_dated",
    "judgement_earlier",
    "judgement_known",
    "judgement_theme",
    "measure_described",
    "measure_series",
    "plan_scale",
    "reported_scored",
    "ribbon_grade",
    "statement_told",
    "tag_reported",
    "theme_grade",
    "theme_standing",
    "theme_told",
]
TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}


def asked(path: Path, query: Query[Row]) -> tuple[Row, ...]:
    """Return what a database answers."""
    database = Database(path)
    try:
        return database.ask(query)
    finally:
        database.close()


def test_same_facts_are_built_once(facts: Path) -> None:
    first = build(facts)
    assert first.is_new
    assert not build(facts).is_new
    assert build(facts).path == first.path


def test_newer_file_time_alone_does_not_build_again(facts: Path) -> None:
    first = build(facts)
    (facts / "theme.csv").touch()
    assert build(facts) == type(first)(first.path, is_new=False)


def test_changed_fact_makes_another_file_and_keeps_the_first(facts: Path) -> None:
    first = build(facts)
    edit(facts)
    second = build(facts)
    assert second.path != first.path
    assert first.path.exists()


def test_only_the_last_few_builds_are_kept(facts: Path) -> None:
    for number in range(6):
        path = facts / "theme.csv"
        path.write_text(path.read_text("utf-8").replace("Adoption", f"Adoption{number}"), "utf-8")
        newest = build(facts).path
    held = sorted((facts / "build").glob("gradeline-*.duckdb"))
    assert len(held) == 3
    assert newest in held


def test_faulty_facts_leave_the_last_database_in_use(facts: Path) -> None:
    current = CurrentDatabase(facts)
    good = current.find()
    assert good.faults is None
    spoil(facts)
    served = current.find()
    assert served.path == good.path
    assert served.faults is not None
    assert "judgement.csv" in served.faults
    assert "Inadekwat" in served.faults
    assert sum(row.is_compared for row in asked(served.path, shared.authorities())) == 3


def test_mended_facts_are_served_again(facts: Path) -> None:
    before = (facts / "judgement.csv").read_bytes()
    current = CurrentDatabase(facts)
    good = current.find()
    spoil(facts)
    current.find()
    (facts / "judgement.csv").write_bytes(before)
    assert current.find() == good


def test_changed_fact_is_served_without_a_restart(facts: Path) -> None:
    current = CurrentDatabase(facts)
    first = current.find()
    edit(facts)
    labels = {row.label for row in asked(current.find().path, shared.themes())}
    assert current.find().path != first.path
    assert "Adopting" in labels


def test_faulty_facts_without_any_database_are_an_error(facts: Path) -> None:
    spoil(facts)
    with pytest.raises(FaultyFacts):
        CurrentDatabase(facts).find()
    assert latest_build(facts / "build") is None


def test_failed_build_leaves_nothing_half_made(
    facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(table_statements.COLUMN_TYPES, "boolean", "no_such_type")
    with pytest.raises(NotMade, match="no_such_type"):
        build(facts)
    assert list((facts / "build").iterdir()) == []


def test_tables_have_the_columns_and_types_of_the_description(facts: Path) -> None:
    described = {
        (table.name, column.name): TYPES[column.type]
        for table in check_facts(facts).tables
        for column in table.columns
    }
    with duckdb.connect(str(build(facts).path), read_only=True) as connection:
        built = {
            (table, column): kind
            for table, column, kind in connection.sql(
                "select table_name, column_name, data_type from duckdb_columns() "
                "where table_name in (select table_name from duckdb_tables())"
            ).fetchall()
            if table not in DERIVED
        }
    assert built == described


def test_every_table_and_column_carries_its_description(facts: Path) -> None:
    with duckdb.connect(str(build(facts).path), read_only=True) as connection:
        bare = connection.sql(
            "select table_name, column_name from duckdb_columns() where comment is null "
            "and table_name in (select table_name from duckdb_tables()) "
            "and not list_contains($derived, table_name) union all "
            "select table_name, null from duckdb_tables() where comment is null union all "
            "select view_name, null from duckdb_views() where not internal and comment is null",
            params={"derived": DERIVED},
        ).fetchall()
    assert bare == []


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("insert into judgement select * from judgement limit 1", duckdb.ConstraintException),
        ("update judgement set area_id = 'nothing'", duckdb.ConstraintException),
        ("update judgement set evidence = 'hearsay'", duckdb.ConstraintException),
        ("update grade set rank = 0", duckdb.ConstraintException),
        (
            "insert into grade values ('sif', 'Adequate', 3, 'RI', 'orange', '', 'w-sif-2015', '')",
            duckdb.ConstraintException,
        ),
        ("insert into inspection (inspection_id) values ('x')", duckdb.ConstraintException),
    ],
)
def test_the_database_itself_refuses_what_cannot_be(
    facts: Path, statement: str, error: type[Exception]
) -> None:
    with duckdb.connect(str(build(facts).path)) as connection, pytest.raises(error):
        connection.execute(statement)


def test_adequate_and_requires_improvement_are_different_labels_of_one_rank(
    database: Database,
) -> None:
    third = [row for row in database.ask(sources.grades()) if row.rank == 3]
    assert {row.label for row in third} == {
        "Adequate",
        "Requires improvement",
        "Requires improvement to be good",
    }
    assert {row.letter for row in third} == {"A", "RI"}


def test_readers_cannot_write_or_reach_other_files(database: Database, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    connection = database._connection.cursor()
    for statement in (
        "delete from judgement",
        f"select * from read_csv('{secret}')",
        "set enable_external_access = true",
        f"attach '{tmp_path / 'other.duckdb'}'",
    ):
        with pytest.raises(duckdb.Error):
            connection.execute(statement)


def test_optimizer_that_has_given_wrong_rows_is_off(database: Database) -> None:
    """Of two threads that are seldom in that order no test is sure, so the setting is looked at."""
    connection = database._connection.cursor()
    (off,) = connection.sql("select current_setting('disabled_optimizers')").fetchall()[0]
    assert "join_filter_pushdown" in off.split(",")
    with pytest.raises(duckdb.Error):
        connection.execute("set disabled_optimizers = ''")


def test_unknown_query_is_named(database: Database) -> None:
    with pytest.raises(UnknownQuery, match=r"queries/shared/nothing\.sql does not exist"):
        database.ask(Query("shared/nothing", ThemesRow))
    with pytest.raises(UnknownQuery):
        database.ask(Query("../data/secret", ThemesRow))


def read_while_building(path: str, start: "multiprocessing.synchronize.Event") -> int:
    start.wait()
    database = Database(Path(path))
    return sum(len(database.ask(shared.themes())) for _ in range(50))


def test_several_processes_read_while_another_builds(facts: Path) -> None:
    path = build(facts).path
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager, context.Pool(2) as pool:
        start = manager.Event()
        readers = [pool.apply_async(read_while_building, (str(path), start)) for _ in range(2)]
        edit(facts)
        start.set()
        rebuilt = build(facts)
        counts = [reader.get(timeout=60) for reader in readers]
    assert rebuilt.is_new
    assert counts == [550, 550]


def run(command: str, data: Path) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "gradeline", command, "--data", str(data)]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)


def test_check_command_only_checks(facts: Path) -> None:
    done = run("check", facts)
    assert (done.returncode, done.stdout) == (0, "The facts hold: 55 tables.\n")
    assert not (facts / "build").exists()


def test_build_command_says_what_it_made(facts: Path) -> None:
    assert run("build", facts).stdout.startswith(f"Built: {facts / 'build' / 'gradeline-'}")
    assert run("build", facts).stdout.startswith("Already built: ")


@pytest.mark.parametrize("command", ["build", "check"])
def test_commands_fail_with_the_faults_on_bad_facts(facts: Path, command: str) -> None:
    spoil(facts)
    done = run(command, facts)
    assert done.returncode == 1
    assert "data/judgement.csv, row" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_does_not_wait_for_pandas() -> None:
    code = "import sys, gradeline.database.building; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
