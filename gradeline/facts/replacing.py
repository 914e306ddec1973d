"""Put changed tables in the place of those held: all of them, or none.

Before the first table is replaced, a copy of each stands in a folder beside them; it goes when the
last is in place. Where it is still there, a program was ended in between, and what it had begun is
undone by whoever comes next.

Written here, as libraries that replace a file in one step do so for one file, and tables go
together.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from gradeline.facts.faults import Fault, FaultyFacts

IMPORTING = ".importing-"
BEFORE = ".saving-before"
DONE = ".saving-done"
NEW = "new.json"
LONGEST_WAIT = 5.0


def place(data: Path, new: Path, names: Sequence[str]) -> None:
    """Move the files `names` from the folder `new` over those of `data`.

    Only for the one program that may save. Raises OSError, as where a spreadsheet program holds a
    file on Windows; then all files are as they were.
    """
    keep_before(data, new, names)
    try:
        for name in names:
            _replace(new / name, data / name)
        _discard(data)
    except BaseException:
        undo(data)
        raise


def keep_before(data: Path, new: Path, names: Sequence[str]) -> None:
    """Keep a copy of the files that are about to be replaced, and tell what by."""
    before = new / "before"
    before.mkdir()
    for name in names:
        shutil.copy2(data / name, before)
    digests = {name: _digest(new / name) for name in names}
    (before / NEW).write_text(json.dumps(digests), encoding="utf-8")
    before.rename(data / BEFORE)


def undo(data: Path) -> None:
    """Put the tables back that a program had begun to replace when it was ended.

    Raises FaultyFacts where somebody has changed one since: neither version may be lost.
    """
    before = data / BEFORE
    if not before.exists():
        return
    digests = json.loads((before / NEW).read_text(encoding="utf-8"))
    left = [name for name in digests if (before / name).exists()]
    faults = [
        Fault(
            f"data/{name}",
            None,
            None,
            "changes made after a program was ended while it saved this table",
            f"the table as the program left it: put the one you want in place, its version before "
            f"is data/{BEFORE}/{name}, and delete the folder data/{BEFORE}",
        )
        for name in left
        if _digest(data / name) not in (digests[name], _digest(before / name))
    ]
    if faults:
        raise FaultyFacts(faults)
    for name in left:
        _replace(before / name, data / name)
    _discard(data)


def clear_done(data: Path) -> None:
    """Delete copies that a program was ended over, after the last table was in place."""
    shutil.rmtree(data / DONE, ignore_errors=True)


def _discard(data: Path) -> None:
    """Delete the copies; from the moment the folder has another name nothing is undone."""
    clear_done(data)
    (data / BEFORE).rename(data / DONE)
    clear_done(data)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _replace(new: Path, old: Path) -> None:
    """Move a file over another; on Windows one that is being read is waited for."""
    until = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            new.replace(old)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
