"""The one way to change the facts: one program at a time, from reading to the last table saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from gradeline.facts.holdings import Check, Holdings
from gradeline.facts.package import DESCRIPTOR, read_package
from gradeline.facts.replacing import IMPORTING, clear_done, place, undo
from gradeline.facts.settled import LOCK, signature
from gradeline.workshop import clear_leftovers, workshop

WAITING = "Another program is saving facts: waiting until it has finished."


class NotSaved(Exception):
    """Nothing was saved, for a reason that is no fault of the facts; the sentence says which."""


class OpenHoldings(Holdings):
    """The facts as they are held, to be changed: no other program changes them meanwhile."""

    def __init__(self, data: Path, check: Check) -> None:
        super().__init__(data, check)
        self._before = self._signature()

    def save(self, *, is_trial: bool = False) -> None:
        """Write the changed tables, once a copy of all facts with them has been checked.

        A trial does all but put them in place. Raises FaultyFacts, or NotSaved where a file was
        changed by other means since it was read; then nothing has been changed.
        """
        if not self.changed:
            return
        with workshop(self.data, IMPORTING) as trial:
            self.write_checked(trial)
            if self._signature() != self._before:
                raise NotSaved(
                    "Nothing was saved: files of facts were changed by other means, such as an "
                    "editor, while the new rows were checked. Please try again."
                )
            if is_trial:
                return
            place(self.data, trial, self.changed)
        self.kept()
        self._before = self._signature()

    def _signature(self) -> object:
        return signature([self.data / DESCRIPTOR, *self.paths])


@contextmanager
def saving(
    data: Path, check: Check, tell: Callable[[], object], seconds: float | None = None
) -> Iterator[OpenHoldings]:
    """Open the facts of `data` to change them, once no other program does.

    Where one does, `tell` is called once and it is waited for, `seconds` at most where they are
    given. A program that was ended holds nobody up, and what it had begun to save is undone first.
    Raises NotSaved where the wait was too long, FaultyFacts, OSError where nothing can be written.
    """
    read_package(data)
    lock = FileLock(data / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell()
        try:
            lock.acquire(timeout=-1 if seconds is None else seconds)
        except Timeout:
            raise NotSaved(
                "Nothing was saved: another program is still saving facts. Please try again in a "
                "minute."
            ) from None
    try:
        undo(data)
        clear_done(data)
        clear_leftovers(data, IMPORTING)
        yield OpenHoldings(data, check)
    finally:
        lock.release()
