"""Find the database that readers are to be shown, building it when the facts are newer."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

from gradeline.database.building import build, has_room, latest_build
from gradeline.database.fingerprint import content_files
from gradeline.database.trouble import DatabaseTrouble
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.replacing import BEFORE
from gradeline.facts.settled import Signature, signature

# A build that fails on a disk that looks well would keep readers waiting at every rerun.
PAUSE_S = 60.0


@dataclass(frozen=True)
class Current:
    """The database to read, and why none could be built from newer facts.

    `faults` says what is wrong with the facts, `trouble` what else stood in the way.
    """

    path: Path
    faults: str | None = None
    trouble: str | None = None


class CurrentDatabase:
    """Keeps track of the database of one folder of facts; safe to share between threads."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder = data / "build"
        self._lock = threading.Lock()
        self._signature: Signature = ()
        self._current: Current | None = None
        self._next_try_s = 0.0

    def find(self) -> Current:
        """Return the database of the facts as they are now.

        What cannot be built leaves the last good database in use, and says why; raises what stopped
        the build (FaultyFacts, DatabaseTrouble) when there has never been one. Trouble is not
        remembered once it has passed.
        """
        signed = signature([*content_files(self._data), self._data / BEFORE])
        with self._lock:
            current = self._current
            if current is None or signed != self._signature or self._may_try_again(current):
                self._current = current = self._look()
                self._signature = signed
            return current

    def look_again(self, path: Path) -> None:
        """Give up the database at `path`, which failed; the next `find` checks it and may build."""
        with self._lock:
            if self._current is not None and self._current.path == path:
                self._current = None

    def _look(self) -> Current:
        try:
            return Current(build(self._data).path)
        except (FaultyFacts, DatabaseTrouble) as error:
            last_good = latest_build(self._folder)
            if last_good is None:
                raise
            if isinstance(error, FaultyFacts):
                return Current(last_good, faults=str(error))
            pause = PAUSE_S if has_room(self._folder, last_good) else 0.0
            self._next_try_s = time.monotonic() + pause
            return Current(last_good, trouble=str(error))

    def _may_try_again(self, current: Current) -> bool:
        return (
            current.trouble is not None
            and time.monotonic() >= self._next_try_s
            and has_room(self._folder, current.path)
        )
