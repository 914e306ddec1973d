"""What views ask of the database, remembered between reruns."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from gradeline.compared_authorities import Known
from gradeline.database.current import Current, CurrentDatabase
from gradeline.database.named_queries import Database
from gradeline.paths import DATA
from gradeline.queries import shared as queries
from gradeline.queries.query import Query, Row

# What is remembered goes by its arguments alone, the database among them, and is shared between
# readers: nobody may change it.
remembered = lru_cache(maxsize=500)
ASKED_AT_ONCE = 4


@lru_cache(maxsize=4)
def _facts(folder: Path) -> CurrentDatabase:
    return CurrentDatabase(folder)


def current() -> Current:
    """Return the database in use; raises FaultyFacts or DatabaseTrouble when there is none."""
    return _facts(DATA).find()


def look_again(database: Path) -> None:
    """Close a database that failed; the next `current` finds it sound or builds another."""
    _opened.cache_clear()
    _facts(DATA).look_again(database)


@lru_cache(maxsize=4)
def _opened(database: str) -> Database:
    return Database(Path(database))


@remembered
def _rows(database: str, query: Query[Row]) -> tuple[Row, ...]:
    return _opened(database).ask(query)


def rows(database: str, query: Query[Row]) -> tuple[Row, ...]:
    """Return the rows of a query of `database`, a file's path.

    Raises DatabaseUnusable, which the frame of every page answers.
    """
    return _rows(database, query)


@cache
def _askers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(ASKED_AT_ONCE, thread_name_prefix="asking")


def ask_at_once(database: str, asked: Iterable[Query[Any]]) -> None:
    """Have queries answered at the same time, so that `rows` finds every answer remembered.

    DuckDB plans and answers without the lock of Python, so a page that asks a dozen waits half as
    long on two cores. Those that take longest stand first. Raises DatabaseUnusable.
    """
    _opened(database)
    for _ in _askers().map(partial(_rows, database), asked):
        pass


@remembered
def known(database: str) -> tuple[Known, ...]:
    """Return every authority that can stand beside others, those that do by default first."""
    return tuple(
        Known(
            row.authority_id,
            row.name,
            row.initials,
            row.is_compared,
            row.created,
            row.abolished,
            tuple(row.followed_by.split("; ")) if row.followed_by else (),
        )
        for row in rows(database, queries.authorities())
    )


def asked_once(database: str, query: Query[Row]) -> tuple[Row, ...]:
    """Return the rows of a query without remembering them: for what a reader brings along."""
    return _opened(database).ask(query)
