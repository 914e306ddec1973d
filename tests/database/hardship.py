"""What befalls a database: damage, a full disk, a folder that cannot be written to."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gradeline.database.fingerprint import file_digest

HALF_A_MEGABYTE = 500_000
HEADERS = 12_288


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
    """Cut a database short and give it the name of what is left: its first check finds nothing."""
    cut_in_half(path)
    passed_off = path.with_name(f"{path.stem.rpartition('-')[0]}-{file_digest(path)}.duckdb")
    return path.rename(passed_off)


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
