"""What befalls a database: damage, a full disk, a folder that cannot be written to."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from gradeline.database.building import SMALL_BLOCK_BYTES
from gradeline.database.fingerprint import file_digest
from gradeline.database.named_queries import Database
from gradeline.database.trouble import DatabaseUnusable
from gradeline.queries.side_by_side import latest_grades

HALF_A_MEGABYTE = 500_000
HEADERS = 12_288
BLOCK = SMALL_BLOCK_BYTES
# What the first page asks.
ASKED_FIRST = latest_grades(as_at=date(2026, 11, 21), authority_ids=("warrington",))
# Most blocks are full at their beginning only.
INSIDE = 64


def edit(facts: Path) -> None:
    """Change a fact, so that another database is due."""
    path = facts / "theme.csv"
    path.write_text(path.read_text("utf-8").replace("Adoption,", "Adopting,", 1), "utf-8")


def spoil(facts: Path) -> None:
    """Make the facts faulty."""
    path = facts / "judgement.csv"
    path.write_text(path.read_text("utf-8").replace("Inadequate", "Inadekwat", 1), "utf-8")


def cut(path: Path, size: int) -> None:
    os.truncate(path, size)


def cut_in_half(path: Path) -> None:
    cut(path, path.stat().st_size // 2)


def flip(path: Path, start: int, count: int = 1) -> None:
    """Flip a bit in each of `count` bytes from `start` on."""
    with path.open("r+b") as file:
        file.seek(start)
        flipped = bytes(byte ^ 0x10 for byte in file.read(count))
        file.seek(start)
        file.write(flipped)


def passed_off_as_sound(path: Path) -> Path:
    """Damage a block that only the first page reads, and name the file by what it is then.

    Its first check finds nothing, as it opens and has the bytes that its name tells of.
    """
    for block in range((path.stat().st_size - HEADERS) // BLOCK):
        flip(path, HEADERS + block * BLOCK + INSIDE, INSIDE)
        if _fails_when_asked(path):
            name = f"{path.stem.rpartition('-')[0]}-{file_digest(path)}.duckdb"
            return path.rename(path.with_name(name))
        flip(path, HEADERS + block * BLOCK + INSIDE, INSIDE)
    raise AssertionError("there is no block that only the first page reads")


def _fails_when_asked(path: Path) -> bool:
    try:
        database = Database(path)
    except DatabaseUnusable:
        return False
    try:
        database.ask(ASKED_FIRST)
    except DatabaseUnusable:
        return True
    finally:
        database.close()
    return False


@contextmanager
def full_disk(largest: int = HALF_A_MEGABYTE) -> Iterator[None]:
    """Let no file of this process grow beyond `largest` bytes: the system refuses, for real."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def bound_by_permissions() -> list[str]:
    """Return what makes a command obey the permissions of folders, even when root runs it."""
    if os.name == "nt":
        pytest.skip("folders of Windows have no permission bits")
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root obeys no permissions, and there is no setpriv")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search"]
