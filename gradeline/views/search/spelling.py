"""Words as the search compares them: capitals, accents, apostrophes and plurals are all alike."""

import re
import unicodedata

# They tell nothing apart, and few leave them out alike.
SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "by", "did", "do", "does", "for", "from", "how"}
    | {"in", "is", "many", "of", "on", "or", "per", "since", "the", "their", "to", "was", "were"}
    | {"what", "when", "where", "which", "who", "why", "with"}
)
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u00b4\u02bc]")
_BETWEEN_WORDS = re.compile(r"[^\w\u2010\u2011\u2013-]+")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PLURAL = 4


def words(text: str) -> list[list[str]]:
    """Return the words of a text in their order, each as its parts: `re-referral` has two."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text.casefold()))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    pieces = (_WORD.findall(piece) for piece in _BETWEEN_WORDS.split(bare))
    return [parts for parts in pieces if parts]


def stem(word: str) -> str:
    """Return the singular of a plain word, by the simple rules; others as they are."""
    if len(word) < _SHORTEST_PLURAL:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return "child" if word == "children" else word


def key(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text, small words left out."""
    parts = (part for each in words(text) for part in each)
    return tuple(stem(part) for part in parts if part not in SMALL_WORDS)


def spellings(text: str) -> set[str]:
    """Return each word of a text, whole and in parts: `re-referral` is also `rereferral`."""
    found = set()
    for parts in words(text):
        found |= {*parts, "".join(parts)}
    return found - SMALL_WORDS
