"""One fault of typing in a word: what all searches forgive, and in which words."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST_FORGIVEN = 5


def forgivable(held: Iterable[str]) -> list[str]:
    """Return the words that are long enough to be told from others by one letter."""
    return [word for word in held if len(word) >= SHORTEST_FORGIVEN]


def is_one_fault_from(word: str, other: str) -> bool:
    """Say whether a word is another, or one fault of typing from it."""
    return OSA.distance(word, other, score_cutoff=1) <= 1


def one_fault_from(word: str, held: list[str]) -> list[str]:
    """Return the words of `held` that are one fault of typing from a word, or none; nearest first.

    A fault is a letter too many, too few, wrong, or in the place of its neighbour.
    """
    near = extract(word, held, scorer=OSA.distance, score_cutoff=1, limit=None)
    return [each for each, _, _ in near]
