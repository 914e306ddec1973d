"""Find the database that readers are to be shown, building it when the facts are newer."""

import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb

from gradeline.database.building import build, latest_build
from gradeline.database.fingerprint import content_files
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.placing import BEFORE
from gradeline.facts.settled import Signature, signature


@dataclass(frozen=True)
class Current:
    """The database to read, and what is wrong with newer facts that could not be built."""

    path: Path
    faults: str | None = None


class CurrentDatabase:
    """Keeps track of the database of one folder of facts; safe to share between threads."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._lock = threading.Lock()
        self._signature: Signature = ()
        self._current: Current | None = None

    def find(self) -> Current:
        """Return the database of the facts as they are now.

        Facts that cannot be built leave the last good database in use, and say why; raises what
        stopped the build (FaultyFacts, duckdb.Error, OSError) when there has never been one.
        """
        signed = signature([*content_files(self._data), self._data / BEFORE])
        with self._lock:
            if self._current is None or signed != self._signature:
                self._current = self._look()
                self._signature = signed
            return self._current

    def _look(self) -> Current:
        try:
            return Current(build(self._data).path)
        except (FaultyFacts, duckdb.Error, OSError) as error:
            last_good = latest_build(self._data / "build")
            if last_good is None:
                raise
            return Current(last_good, str(error))
