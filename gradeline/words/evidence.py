"""How a grade is known, in words."""

from collections.abc import Iterable
from typing import Protocol

from gradeline.words.joining import joined

SECOND_HAND = {
    "later report": "from a later report",
    "official list": "from Ofsted's list",
    "press": "from the press",
}


class Graded(Protocol):
    """A grade as its framework calls it, and as the document has it that it is known from."""

    @property
    def grade_label(self) -> str:
        """How the framework calls the grade."""

    @property
    def printed_text(self) -> str | None:
        """How the document has it; None where its wording was not seen."""

    @property
    def evidence(self) -> str:
        """How the grade is known."""


def list_writes(grades: Iterable[Graded]) -> list[str]:
    """Say where Ofsted's list has other words for grades than their framework; else nothing."""
    called = {
        (row.printed_text, row.grade_label)
        for row in grades
        if row.evidence == "official list" and row.printed_text not in (None, row.grade_label)
    }
    return [
        f"Ofsted's list writes “{printed}” for a grade that its framework called {label}."
        for printed, label in sorted(called, key=str)
    ]


def second_hand(evidence: Iterable[str | None]) -> str:
    """Say from which documents grades are known, where not from their own report; else nothing."""
    known = sorted({SECOND_HAND[each] for each in evidence if each in SECOND_HAND})
    return f"known {joined(known)}" if known else ""
