"""How a grade is known, in words."""

from collections.abc import Iterable

from gradeline.words.joining import joined

SECOND_HAND = {
    "later report": "from a later report",
    "official list": "from Ofsted's list",
    "press": "from the press",
}


def second_hand(evidence: Iterable[str | None]) -> str:
    """Say from which documents grades are known, where not from their own report; else nothing."""
    known = sorted({SECOND_HAND[each] for each in evidence if each in SECOND_HAND})
    return f"known {joined(known)}" if known else ""
