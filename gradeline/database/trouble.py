"""What stands in the way of making or reading a database when the facts are not to blame."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

LONGEST = 300
# The systems' words, which DuckDB passes on without a number.
NO_ROOM = (
    "No space left on device",
    "Disk quota exceeded",
    "Disc quota exceeded",
    "File too large",
    "There is not enough space on the disk",
)
NOT_WRITABLE = (
    "Permission denied",
    "Operation not permitted",
    "Read-only file system",
    "Access is denied",
)
# A query that is written wrongly or asked wrongly fails on every database: that is a fault of ours.
OF_THE_QUERY = (
    duckdb.ProgrammingError,
    duckdb.DataError,
    duckdb.IntegrityError,
    duckdb.NotSupportedError,
)


class DatabaseTrouble(Exception):
    """A database cannot be made or read, whatever the facts are; the sentence says what to do."""


class NoRoom(DatabaseTrouble):
    """There is no room on the disk for a database."""

    def __init__(self, where: Path | str, reason: str) -> None:
        super().__init__(
            f"There is no room for a database in {where} ({reason}). Free some space there, then "
            "try again; the cause is the disk, not the facts."
        )


class NotWritable(DatabaseTrouble):
    """The folder for databases cannot be written to."""

    def __init__(self, where: Path | str, reason: str) -> None:
        super().__init__(
            f"No database can be made in {where}, which cannot be written to ({reason}). Let the "
            "account that runs gradeline write there; the cause is the folder, not the facts."
        )


class NotMade(DatabaseTrouble):
    """A database could not be made for another reason, in the words of DuckDB or the system."""

    def __init__(self, where: Path | str, reason: str) -> None:
        super().__init__(f"No database could be made in {where}: {reason}")


class DatabaseUnusable(DatabaseTrouble):
    """The database at `path` could not be opened or asked."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"The database {path} cannot be read: {reason}")


@contextmanager
def named_while_making(where: Path | str) -> Iterator[None]:
    """Turn errors of DuckDB and the system into NoRoom, NotWritable or NotMade."""
    try:
        yield
    except (duckdb.Error, OSError) as error:
        for words, kind in ((NO_ROOM, NoRoom), (NOT_WRITABLE, NotWritable)):
            reason = next((each for each in words if each in str(error)), None)
            if reason is not None:
                raise kind(where, reason) from error
        raise NotMade(where, sentence(error)) from error


@contextmanager
def named_while_reading(path: Path) -> Iterator[None]:
    """Turn errors of DuckDB that are not the query's own into DatabaseUnusable."""
    try:
        yield
    except OF_THE_QUERY:
        raise
    except duckdb.Error as error:
        raise DatabaseUnusable(path, sentence(error)) from error


def sentence(error: Exception) -> str:
    """Return what DuckDB or the system says, without DuckDB's advice on settings."""
    said = re.split(r"\n+(?:Possible|The search space|LINE|  file =)", str(error))[0]
    return " ".join(said.split())[:LONGEST]
