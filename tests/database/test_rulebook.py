"""One rulebook: what the descriptor and the rules on rows say, checks and tables both hold to."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from gradeline.database import filling, large_csv, table_statements
from gradeline.database.building import build, check
from gradeline.database.fingerprint import schema_files
from gradeline.database.large_tables import large_faults
from gradeline.facts.checking import check_facts
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import (
    DESCRIPTOR,
    PARQUET,
    TYPES,
    FactColumn,
    FactTable,
    Package,
    read_package,
)
from gradeline.facts.parquet_tables import write_parquet_table
from gradeline.facts.rules.breach import Facts
from gradeline.facts.rules.rows import ROW_RULES, rules_of
from gradeline.facts.rules.tables import TABLE_RULES
from tests.conftest import read_rows, write_rows
from tests.database.rulebook import (
    Breach,
    Cells,
    Demand,
    breach,
    demands,
    faults_of,
    read_facts,
    rows_held,
    write,
)
from tests.small_facts import lay_out

pytestmark = pytest.mark.slow

# A cell that breaks one of these cannot be found where it refers to, or belongs to no figure.
NEVER_ALONE = {
    Demand("plan_action", "recommendation_number", "a whole number"),
    Demand("plan_measure", "recommendation_number", "a whole number"),
    Demand("plan_measure", "same_as", "text of the form "),
    Demand("plan_measure_match", "inspection_id", "a code listed in inspection.csv"),
    Demand("plan_recommendation", "priority_number", "a whole number"),
}
BETWEEN_ROWS = ("each key once", "a code listed in ")
CARD = {
    **{"table": "observation", "indicator_id": "cla_rate", "year": "2024"},
    **{"source_id": "lait-2026-04", "figures": "2", "missing": "1"},
    **{"smallest": "1.5", "largest": "2", "digest": "0123abcd"},
}
ODD = (
    *(" x", "x ", "\u00a0x", "x\u3000", "x\u0085", "a\tb", "a\u001fb", "\u0085", "'", '"', "x'--"),
    *("0", "-1", "1.5", "1.", ".5", "1e5", "nan", "inf", "-0", "+1", "\u0665", "9" * 18, "9" * 400),
    *("true", "TRUE", "yes", "1", "2013", "0999", "2013-04", "2013-13", "2013-4", "2013-04-31"),
    *("2013-04-30", "0999-01-01", "2013-4-1", "2013-04-30 ", "30/04/2013", "2013-04-30T00:00"),
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    folder = lay_out(tmp_path_factory.mktemp("rulebook") / "data")
    made_up = {"inspection_id": "ce-sif-2015", "item": "published", "reason": "made up"}
    write_rows(folder / "correction.csv", [{**made_up, "corrected_on": "2026-11-27"}])
    write_rows(folder / "figure_card.csv", [CARD])
    pair = {"indicator_id": "care_leavers_eet_pct_age19", "counted_by": "care_leavers_eet_pct"}
    write_rows(folder / "indicator_complement.csv", [{**pair, "why": "made up"}])
    names = read_rows(folder / "publisher_name.csv")
    share = {**names[-1], "position": "9999", "share_of": "assessments"}
    write_rows(folder / "publisher_name.csv", [*names, share])
    return read_package(folder)


@pytest.fixture(scope="module")
def facts_held(package: Package) -> Facts:
    return read_facts(package)


@pytest.fixture(scope="module")
def breaches(package: Package, facts_held: Facts) -> dict[str, list[Breach]]:
    """Return rows that break each demand of each table; every demand must have some."""
    found = {
        table.name: [(each, breach(package, table, facts_held, each)) for each in demands(table)]
        for table in package.tables
    }
    assert [each for pairs in found.values() for each, rows in pairs if rows is None] == []
    return {name: [rows for _, rows in pairs if rows] for name, pairs in found.items()}


@pytest.fixture
def empty(package: Package) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a database with all tables of the rulebook and no rows."""
    with duckdb.connect() as connection:
        for path in schema_files():
            connection.execute(path.read_text("utf-8"))
        connection.execute(";\n".join(table_statements.table_statements(package)))
        yield connection


def test_nothing_the_descriptor_says_is_passed_over(
    package: Package, breaches: dict[str, list[Breach]]
) -> None:
    descriptor = json.loads((package.folder / DESCRIPTOR).read_text("utf-8"))
    for resource in descriptor["resources"]:
        schema = resource["schema"]
        said = 1 + sum(
            len(schema.get(name, []))
            for name in ("uniqueKeys", "foreignKeys", "optionalForeignKeys")
        )
        for field in schema["fields"]:
            said += len(field.get("constraints", {})) + ("partialDate" in field)
            said += field["type"] != "string"
        rules = {(rule.column, rule.expected) for rule in rules_of(resource["name"])}
        assert len(breaches[resource["name"]]) == said + len(rules), resource["name"]


def test_each_demand_is_checked_by_itself(breaches: dict[str, list[Breach]]) -> None:
    every = [each for found in breaches.values() for each in found]
    assert {each.demand for each in every if not each.is_alone} == NEVER_ALONE


def test_tables_refuse_every_row_that_the_checks_refuse(
    package: Package, breaches: dict[str, list[Breach]], empty: duckdb.DuckDBPyConnection
) -> None:
    taken, held = [], set()
    for table in package.tables:
        for each in breaches[table.name]:
            if table.is_large and each.demand.expected.startswith(BETWEEN_ROWS):
                continue  # checked as it is filled: see the next tests
            if repr(each.good) not in held:
                put(empty, table, each.good)
                held.add(repr(each.good))
            try:
                put(empty, table, each.bad)
            except duckdb.Error:
                continue
            taken.append(each.demand)
        filling._load(empty, package.folder / table.path, table)
    assert taken == []


def put(connection: duckdb.DuckDBPyConnection, table: FactTable, rows: tuple[Cells, ...]) -> None:
    """Insert rows and take them back; raises duckdb.Error where the table refuses one."""
    marks = ", ".join("?" * len(table.columns))
    connection.execute("begin")
    try:
        for row in rows:
            cells = [row[name] or None for name in table.column_names]
            connection.execute(f'insert into "{table.name}" values ({marks})', cells)
    finally:
        connection.execute("rollback")


def test_files_are_checked_in_sql_as_they_are_in_python(
    package: Package,
    facts_held: Facts,
    breaches: dict[str, list[Breach]],
    empty: duckdb.DuckDBPyConnection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(empty, package)
    monkeypatch.setattr(large_csv, "MOST_SHOWN", 10_000)
    seen: set[FactColumn] = set()
    count = 0
    for table in package.tables:
        # One column of each kind is enough.
        kinds = {replace(column, name="", description=""): column.name for column in table.columns}
        (first, *_) = rows_held(table, facts_held)
        rows = [first | {kinds[each]: value} for each in kinds.keys() - seen for value in ODD]
        seen |= kinds.keys()
        rules = {(rule.column, rule.expected.split("{")[0]) for rule in rules_of(table.name)}
        for each in breaches[table.name]:
            rows += each.bad if (each.demand.column, each.demand.expected) in rules else ()
        if rows:
            in_python = within_rows(faults_of(package, table, facts_held, tuple(rows)))
            in_sql = large_faults(empty, write(tmp_path, table, tuple(rows)), table)
            assert within_rows(in_sql) == in_python
            count += len(in_python)
    assert count > 1000


def fill(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    connection.execute("begin")
    for table in package.tables:
        filling._load(connection, package.folder / table.path, table)


def within_rows(faults: list[Fault]) -> list[tuple[int | str | None, str | None, str, str]]:
    return sorted(
        (each.row, each.column, each.found, each.expected)
        for each in faults
        if not each.expected.startswith(BETWEEN_ROWS)
    )


def test_large_table_is_checked_for_its_keys_and_references(
    package: Package,
    breaches: dict[str, list[Breach]],
    empty: duckdb.DuckDBPyConnection,
    tmp_path: Path,
) -> None:
    fill(empty, package)
    between = [
        (table, each)
        for table in package.tables
        for each in breaches[table.name]
        if table.is_large and each.demand.expected.startswith(BETWEEN_ROWS)
    ]
    assert len(between) == 3 + 4
    for large, each in between:
        (fault,) = large_faults(empty, write(tmp_path, large, each.bad), large)
        assert each.demand.is_met_with(fault)


def test_parquet_is_checked_as_csv_is(
    package: Package,
    breaches: dict[str, list[Breach]],
    empty: duckdb.DuckDBPyConnection,
    tmp_path: Path,
) -> None:
    fill(empty, package)
    refused = []
    for large, each in (
        (table, each) for table in package.tables for each in breaches[table.name] if table.is_large
    ):
        parquet = replace(large, path="figures.parquet", format=PARQUET)
        try:
            write_parquet_table(tmp_path / parquet.path, parquet, each.bad)
        except FaultyFacts as error:
            refused += error.faults
            continue
        found = large_faults(empty, tmp_path / parquet.path, parquet)
        wanted = large_faults(empty, write(tmp_path, large, each.bad), large)
        assert {(one.column, one.expected) for one in found} == {
            (one.column, one.expected) for one in wanted
        }, each.demand
        assert wanted
    # What is no number cannot be written as one.
    assert {(each.column, each.expected) for each in refused} == {
        ("year", "a value of the type integer"),
        ("value", "a value of the type number"),
    }


def test_every_type_of_the_descriptor_has_one_of_the_database() -> None:
    assert table_statements.COLUMN_TYPES.keys() == TYPES


def test_every_rule_has_a_name_of_its_own_and_says_where_it_comes_from() -> None:
    names = [(rule.table, rule.name) for rule in ROW_RULES]
    names += [("", rule.name) for rule in TABLE_RULES]
    assert len(set(names)) == len(names)
    sources = [*(rule.source for rule in ROW_RULES), *(rule.source for rule in TABLE_RULES)]
    assert all(source.endswith(".") for source in sources)


def change(folder: Path, table: str, column: str | None, **changes: Any) -> None:
    """Change what the descriptor says of a column, or add a column to a table."""
    path = folder / DESCRIPTOR
    descriptor = json.loads(path.read_text("utf-8"))
    (schema,) = (each["schema"] for each in descriptor["resources"] if each["name"] == table)
    if column is None:
        schema["fields"].append(changes)
    for field in schema["fields"]:
        if field["name"] == column:
            field.setdefault("constraints", {}).update(changes)
    path.write_text(json.dumps(descriptor), "utf-8")


def add_column(folder: Path, table: str, name: str, cell: str) -> None:
    path = folder / f"{table}.csv"
    header, *lines = path.read_text("utf-8").splitlines()
    added = [f"{header},{name}", *(f"{line},{cell}" for line in lines)]
    path.write_text("\n".join(added) + "\n", "utf-8")


def faults_in(folder: Path) -> list[tuple[str, str | None, str, str]]:
    with pytest.raises(FaultyFacts) as raised:
        check_facts(folder)
    return [(each.file, each.column, each.found, each.expected) for each in raised.value.faults]


def test_new_column_needs_the_descriptor_only(facts: Path) -> None:
    limits = {"required": True, "minimum": "2020-01-01"}
    change(facts, "theme", None, name="seen", type="date", description="Day.", constraints=limits)
    add_column(facts, "theme", "seen", "2021-05-01")
    with duckdb.connect(str(build(facts).path)) as connection:
        assert connection.execute("select distinct seen from theme").fetchall()
        assert connection.execute(
            "select comment from duckdb_columns() where table_name = 'theme' "
            "and column_name = 'seen' and data_type = 'DATE'"
        ).fetchall() == [("Day.",)]
        for value in ("null", "'2019-12-31'"):
            with pytest.raises(duckdb.ConstraintException):
                connection.execute(f"update theme set seen = {value}")
    rows = read_rows(facts / "theme.csv")
    rows[0]["seen"], rows[1]["seen"] = "2019-12-31", ""
    write_rows(facts / "theme.csv", rows)
    assert faults_in(facts) == [
        ("data/theme.csv", "seen", "'2019-12-31'", "at least 2020-01-01"),
        ("data/theme.csv", "seen", "an empty cell", "a value"),
    ]


def test_new_value_needs_the_descriptor_only(facts: Path) -> None:
    rows = read_rows(facts / "event.csv")
    rows[0]["kind"] = "inquiry"
    write_rows(facts / "event.csv", rows)
    assert [fault[:3] for fault in faults_in(facts)] == [("data/event.csv", "kind", "'inquiry'")]
    change(facts, "event", "kind", enum=[*{row["kind"] for row in rows}])
    check(facts)


def test_new_range_needs_the_descriptor_only(facts: Path) -> None:
    change(facts, "grade", "rank", maximum=3)
    assert faults_in(facts) == [("data/grade.csv", "rank", "'4'", "at most 3")] * 3
    made = table_statements.create_table(read_package(facts).table("grade"))
    with duckdb.connect() as connection:
        connection.execute("create table source (source_id varchar primary key)")
        connection.execute(made)
        with pytest.raises(duckdb.ConstraintException, match="rank <= 3"):
            connection.execute("insert into grade values ('slac', 'x', 4, 'O', 'blue', '', '', '')")


def test_new_key_needs_the_descriptor_only(facts: Path) -> None:
    change(facts, "plan_priority", "locator", unique=True)
    rows = read_rows(facts / "plan_priority.csv")
    for number, row in enumerate(rows):
        row["locator"] = f"page {max(1, number)}"
    write_rows(facts / "plan_priority.csv", rows)
    assert [fault[1] for fault in faults_in(facts)] == ["locator"]
    assert 'unique ("locator")' in table_statements.create_table(
        read_package(facts).table("plan_priority")
    )


def test_table_that_may_be_empty_is_named_by_the_descriptor(facts: Path) -> None:
    write_rows(facts / "series_remark.csv", [])
    check_facts(facts)
    path = facts / DESCRIPTOR
    path.write_text(path.read_text("utf-8").replace('"mayBeEmpty": true', '"mayBeEmpty": false'))
    assert ("data/series_remark.csv", None, "no rows", "at least one row") in faults_in(facts)


def test_rows_that_refer_to_rows_further_down_are_all_held(facts: Path) -> None:
    rows = read_rows(facts / "plan_measure.csv")
    rows.sort(key=lambda row: not row["same_as"])
    assert rows[0]["same_as"]
    write_rows(facts / "plan_measure.csv", rows)
    with duckdb.connect(str(build(facts).path)) as connection:
        assert connection.execute("select count(*) from plan_measure").fetchone() == (len(rows),)
        with pytest.raises(duckdb.ConstraintException, match="foreign key"):
            connection.execute("update plan_measure set same_as = 'm99' where same_as is null")


@pytest.mark.parametrize("length", [1, 2, 3])
def test_rows_that_lead_back_to_themselves_are_refused(facts: Path, length: int) -> None:
    rows = read_rows(facts / "indicator.csv")
    chain = [row for row in rows if row["base"] == "itself"][:length]
    for row, other in zip(chain, [*chain[1:], chain[0]], strict=True):
        row |= {"base": "held", "base_indicator_id": other["indicator_id"]}
    write_rows(facts / "indicator.csv", rows)
    found = faults_in(facts)
    assert len(found) == length
    for fault in found:
        assert fault[0] == "data/indicator.csv"
        assert fault[1] == "base_indicator_id"
        assert fault[2].endswith("which leads back to this row")
