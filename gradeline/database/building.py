"""Build the DuckDB file beside the one in use, then put it in place."""

import logging
import re
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from os import W_OK, access
from pathlib import Path

import duckdb

from gradeline.database.connecting import UNSOUND_OPTIMIZERS, connect_for_reading
from gradeline.database.filling import fill
from gradeline.database.fingerprint import derived_files, file_digest, fingerprint, schema_files
from gradeline.database.literals import literal
from gradeline.database.table_statements import table_statements
from gradeline.database.trouble import named_while_making
from gradeline.facts.checking import check_facts
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import PARQUET, FactTable, Package
from gradeline.facts.replacing import IMPORTING, clear_done
from gradeline.facts.settled import ChangedMeanwhile, facts_signature, settled
from gradeline.workshop import clear_leftovers, workshop

KEPT_BUILDS = 3
MEMORY_LIMIT = "640MB"
# Every column fills a block at least, so that small facts in large blocks make a file of emptiness
# that takes time to write and to check. Many facts are written sooner in large blocks.
SMALL_FACTS_BYTES = 64 * 1024 * 1024
# Figures take about so many times less room as Parquet than as text.
PARQUET_SHRINKS = 20
BLOCK_BYTES, SMALL_BLOCK_BYTES = 262_144, 16_384
LATEST = "latest"
BUILDING = ".building-"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Build:
    """A finished database and whether this call made it."""

    path: Path
    is_new: bool


def build(data: Path, folder: Path | None = None) -> Build:
    """Check the facts of `data` and write their database to `folder` (`data/build` by default).

    The file is named by its content and by a digest of its bytes; a sound one that is there already
    is left as it is, a damaged one is deleted and built again. It is written elsewhere first, so
    that readers see it whole or not at all; facts that are saved meanwhile are read again. What
    killed processes left behind is cleared away. Raises FaultyFacts or DatabaseTrouble, leaving
    every earlier sound database in place.
    """
    place = folder or data / "build"
    clear_leftovers(data, IMPORTING)
    clear_done(data)
    clear_leftovers(place, BUILDING)
    return settled(data, lambda: _build(data, place))


def _build(data: Path, folder: Path) -> Build:
    before = facts_signature(data)
    name = f"gradeline-{fingerprint(data)}"
    finished = _finished(folder, name)
    if finished is not None:
        _point_to(finished)
        return Build(finished, is_new=False)
    package = check_facts(data)
    with named_while_making(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with workshop(folder, BUILDING) as place:
            unfinished = place / "unfinished.duckdb"
            _make(unfinished, package)
            if facts_signature(data) != before:
                raise ChangedMeanwhile  # what was made is not of the content that names it
            path = folder / f"{name}-{file_digest(unfinished)}.duckdb"
            unfinished.replace(path)
    _point_to(path)
    _clear_away(folder, path)
    return Build(path, is_new=True)


def check(data: Path) -> Package:
    """Check the facts of `data` as a build would, leaving nothing behind.

    Raises FaultyFacts or DatabaseTrouble.
    """
    return settled(data, lambda: _check(data))


def _check(data: Path) -> Package:
    # Read here, as a build, which needs no cards, would wait for pyarrow.
    from gradeline.facts.cards import card_faults

    package = check_facts(data)
    faults = card_faults(package)
    if faults:
        raise FaultyFacts(faults)
    with (
        named_while_making("the folder for temporary files"),
        tempfile.TemporaryDirectory(prefix="gradeline-") as place,
    ):
        _make(Path(place) / "checked.duckdb", package)
    return package


def is_sound(path: Path) -> bool:
    """Say whether a file is there, has the bytes it was finished with and opens as a database.

    Reads all of it: about 0.1 seconds for 100 MB.
    """
    try:
        if not path.stem.endswith(f"-{file_digest(path)}"):
            return False
        connect_for_reading(path).close()
    except (duckdb.Error, OSError):
        return False
    return True


def latest_build(folder: Path) -> Path | None:
    """Return the database that was last built well in `folder`, or None when there is none."""
    name = _pointed(folder)
    return folder / name if name and is_sound(folder / name) else None


def has_room(folder: Path, like: Path) -> bool:
    """Say at little cost whether a database as large as `like` can probably be written."""
    try:
        return access(folder, W_OK) and shutil.disk_usage(folder).free >= like.stat().st_size
    except OSError:
        return False


def _finished(folder: Path, name: str) -> Path | None:
    """Return a sound database of this content; damaged ones are deleted, where the system lets."""
    for path in sorted(folder.glob(f"{name}-*.duckdb")):
        if is_sound(path):
            return path
        log.warning("%s is damaged; it is built again.", path)
        with suppress(OSError):
            path.unlink()
    return None


def _make(path: Path, package: Package) -> None:
    is_small = sum(_bytes_as_text(package, table) for table in package.tables) < SMALL_FACTS_BYTES
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY_LIMIT,
        "temp_directory": f"{path}.tmp",
        "disabled_optimizers": UNSOUND_OPTIMIZERS,
        "default_block_size": str(SMALL_BLOCK_BYTES if is_small else BLOCK_BYTES),
    }
    with duckdb.connect(str(path), config=config) as connection:
        # On a busy machine it would be printed among what a command prints.
        connection.execute("set enable_progress_bar = false")
        _make_in(connection, package)


def _bytes_as_text(package: Package, table: FactTable) -> int:
    shrinks = PARQUET_SHRINKS if table.format == PARQUET else 1
    return (package.folder / table.path).stat().st_size * shrinks


def _make_in(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    connection.execute("begin")
    _make_tables(connection, package)
    fill(connection, package)
    _make_derived(connection)
    connection.execute("commit")


def make_empty(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Make every table and view of a package in an open database, without a fact in them."""
    _make_tables(connection, package)
    _make_derived(connection)


def _make_tables(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    for path in schema_files():
        connection.execute(path.read_text(encoding="utf-8"))
    for statement in table_statements(package):
        connection.execute(statement)


def _make_derived(connection: duckdb.DuckDBPyConnection) -> None:
    for path in derived_files():
        _run(connection, path)


def _run(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Run a file of SQL; what it makes is described by the question it answers."""
    sql = path.read_text(encoding="utf-8")
    connection.execute(sql)
    question = sql.splitlines()[0].removeprefix("-- Question: ")
    for kind, name in re.findall(r"^create (view|table) (\w+)(?: as)?$", sql, re.M):
        connection.execute(f'comment on {kind} "{name}" is {literal(question)}')


def _point_to(path: Path) -> None:
    """Note which database was last built well; one that is sound can be used without that."""
    if _pointed(path.parent) == path.name:
        return
    try:
        with workshop(path.parent, BUILDING) as place:
            unfinished = place / LATEST
            unfinished.write_text(path.name + "\n", encoding="utf-8")
            unfinished.replace(path.parent / LATEST)
    except OSError as error:
        log.warning("%s cannot be noted as the last good database: %s", path, error)


def _pointed(folder: Path) -> str:
    try:
        return (folder / LATEST).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _clear_away(folder: Path, newest: Path) -> None:
    """Delete all but the last few builds; one that a reader still holds may stay."""
    builds = []
    for path in folder.glob("gradeline-*.duckdb"):
        with suppress(OSError):
            builds.append((path.stat().st_mtime, path))
    others = [path for _, path in sorted(builds, reverse=True) if path != newest]
    for path in others[KEPT_BUILDS - 1 :]:
        with suppress(OSError):
            path.unlink()
