"""Build the DuckDB file beside the one in use, then put it in place."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import duckdb

from gradeline.database.connecting import connect_for_reading
from gradeline.database.fingerprint import fingerprint, schema_files
from gradeline.facts.checking import check_facts
from gradeline.facts.package import Package, Table

COLUMN_TYPES = {
    "string": "varchar",
    "integer": "bigint",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
}
SORT_COLUMNS = ("display_order", "authority_id", "inspection_id", "framework_id")
KEPT_BUILDS = 3
LATEST = "latest"


@dataclass(frozen=True)
class Build:
    """A finished database and whether this call made it."""

    path: Path
    is_new: bool


def build(data: Path, folder: Path | None = None) -> Build:
    """Check the facts of `data` and write their database to `folder` (`data/build` by default).

    The file is named by its content; a sound one that is there already is left as it is. It is
    written under another name first, so that readers see it whole or not at all. Raises
    FaultyFacts, leaving every earlier database in place.
    """
    folder = folder or data / "build"
    path = folder / f"gradeline-{fingerprint(data)}.duckdb"
    if is_sound(path):
        _point_to(path)
        return Build(path, is_new=False)
    package = check_facts(data)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=folder) as workshop:
        unfinished = Path(workshop) / path.name
        with duckdb.connect(str(unfinished)) as connection:
            _fill(connection, package)
        _put_in_place(unfinished, path)
    _point_to(path)
    _clear_away(folder, path)
    return Build(path, is_new=True)


def is_sound(path: Path) -> bool:
    """Say whether a file is there and opens as a database."""
    if not path.is_file():
        return False
    try:
        connect_for_reading(path).close()
    except duckdb.Error:
        return False
    return True


def latest_build(folder: Path) -> Path | None:
    """Return the database that was last built well in `folder`, or None when there is none."""
    pointer = folder / LATEST
    if not pointer.exists():
        return None
    path = folder / _pointed(pointer)
    return path if is_sound(path) else None


def _fill(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    connection.execute("begin")
    for path in schema_files():
        sql = path.read_text(encoding="utf-8")
        connection.execute(sql)
        for view in re.findall(r"^create view (\w+)", sql, re.M):
            question = sql.splitlines()[0].removeprefix("-- Question: ")
            connection.execute(f'comment on view "{view}" is {_literal(question)}')
    for table in package.tables:
        _load(connection, package.folder / table.path, table)
        _describe(connection, table)
    connection.execute("commit")


def _load(connection: duckdb.DuckDBPyConnection, path: Path, table: Table) -> None:
    columns = {column.name: COLUMN_TYPES[column.type] for column in table.columns}
    order = [name for name in SORT_COLUMNS if name in columns] or list(table.key)
    order_by = ", ".join(f'"{name}"' for name in order)
    # The names put into the text are those of the checked description.
    connection.execute(
        f"""
        insert into "{table.name}" by name
        select * from read_csv(
            $path, columns = $columns, header = true, auto_detect = false,
            delim = ',', quote = '"', escape = '"', nullstr = ''
        )
        order by {order_by}
        """,  # noqa: S608
        {"path": str(path), "columns": columns},
    )


def _describe(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    connection.execute(f'comment on table "{table.name}" is {_literal(table.description)}')
    for column in table.columns:
        place = f'"{table.name}"."{column.name}"'
        connection.execute(f"comment on column {place} is {_literal(column.description)}")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _put_in_place(unfinished: Path, path: Path) -> None:
    try:
        unfinished.replace(path)
    except PermissionError:
        # On Windows a file that another process built and opened first cannot be replaced;
        # it has the same content.
        if not path.exists():
            raise


def _point_to(path: Path) -> None:
    pointer = path.parent / LATEST
    if pointer.exists() and _pointed(pointer) == path.name:
        return
    with tempfile.TemporaryDirectory(prefix=".building-", dir=path.parent) as workshop:
        unfinished = Path(workshop) / LATEST
        unfinished.write_text(path.name + "\n", encoding="utf-8")
        unfinished.replace(pointer)


def _pointed(pointer: Path) -> str:
    return pointer.read_text(encoding="utf-8", errors="replace").strip()


def _clear_away(folder: Path, newest: Path) -> None:
    """Delete all but the last few builds; one that a reader still holds may stay."""
    builds = sorted(
        folder.glob("gradeline-*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True
    )
    for path in [path for path in builds if path != newest][KEPT_BUILDS - 1 :]:
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            continue
