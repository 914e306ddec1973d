"""Folders to work in until the work is done; what killed processes left there is cleared away.

tempfile would leave behind what a killed process has begun; the locks are those of filelock.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

LOCK = ".lock"


@contextmanager
def workshop(folder: Path, prefix: str) -> Iterator[Path]:
    """Make a folder in `folder` to work in, named by `prefix`, and delete it with what it holds.

    Its owner holds a lock beside it, which the system lets go of however the owner ends. The lock
    comes before the folder, so that none is ever there unlocked while its owner lives. Raises
    OSError where nothing can be written.
    """
    place = folder / f"{prefix}{secrets.token_hex(8)}"
    with FileLock(_lock_of(place)):
        try:
            place.mkdir()
            yield place
        finally:
            _delete(place)


def clear_leftovers(folder: Path, prefix: str) -> None:
    """Delete the workshops of `prefix` in `folder` whose owner is gone; others stay."""
    places = {path.with_name(path.name.removesuffix(LOCK)) for path in folder.glob(f"{prefix}*")}
    for place in places:
        # Held by a living owner, or in a folder that cannot be written to: left for a later time.
        with suppress(OSError), FileLock(_lock_of(place), timeout=0):
            _delete(place)


def _lock_of(place: Path) -> Path:
    return place.with_name(place.name + LOCK)


def _delete(place: Path) -> None:
    """Delete a workshop and its lock, which must be held; what cannot go now stays."""
    shutil.rmtree(place, ignore_errors=True)
    # Windows deletes no open file; there the lock deletes it when it is let go.
    with suppress(OSError):
        _lock_of(place).unlink()
