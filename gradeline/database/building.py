"""Build the DuckDB file beside the one in use, then put it in place."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import duckdb

from gradeline.database.connecting import connect_for_reading
from gradeline.database.filling import fill
from gradeline.database.fingerprint import derived_files, fingerprint, schema_files
from gradeline.database.literals import literal
from gradeline.facts.checking import check_facts
from gradeline.facts.package import Package

KEPT_BUILDS = 3
MEMORY_LIMIT = "640MB"
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
        _make(unfinished, package)
        _put_in_place(unfinished, path)
    _point_to(path)
    _clear_away(folder, path)
    return Build(path, is_new=True)


def check(data: Path) -> Package:
    """Check the facts of `data` as a build would, leaving nothing behind; raises FaultyFacts."""
    package = check_facts(data)
    with tempfile.TemporaryDirectory(prefix="gradeline-") as workshop:
        _make(Path(workshop) / "checked.duckdb", package)
    return package


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


def _make(path: Path, package: Package) -> None:
    with duckdb.connect(
        str(path), config={"memory_limit": MEMORY_LIMIT, "temp_directory": f"{path}.tmp"}
    ) as connection:
        _make_in(connection, package)


def _make_in(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    connection.execute("begin")
    for path in schema_files():
        connection.execute(path.read_text(encoding="utf-8"))
    fill(connection, package)
    for path in derived_files():
        _run(connection, path)
    connection.execute("commit")


def _run(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Run a file of SQL; what it makes is described by the question it answers."""
    sql = path.read_text(encoding="utf-8")
    connection.execute(sql)
    question = sql.splitlines()[0].removeprefix("-- Question: ")
    for kind, name in re.findall(r"^create (view|table) (\w+)(?: as)?$", sql, re.M):
        connection.execute(f'comment on {kind} "{name}" is {literal(question)}')


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
