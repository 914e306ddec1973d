"""What can be found, and by which words; made once for a database."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from gradeline.queries.search import EntriesRow
from gradeline.views.misspelt import forgivable, is_one_fault_from, one_fault_from
from gradeline.views.search.spelling import SMALL_WORDS, key, spellings, stem, words

Stems = tuple[str, ...]

LONGEST_ABBREVIATION = 3
# The beginning of a name names an authority too, unless it is that of many, or a word for where.
MOST_BEGUN = 3
WHERE = frozenset(
    {("central",), ("city",), ("east",), ("isle",), ("north",), ("south",), ("west",)}
)
MOST_READINGS = 50
LAST_YEAR = 2100
# How well something fits, the best first: it is called so, the trade calls it or its domain so, its
# label has the words in a row, its label has their beginnings, other words do.
CALLED, MEANT, IN_A_ROW, IN_LABEL, IN_OTHER_WORDS = range(5)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: its row, the stems of its labels and of its other words.

    `called` and `meant` are its labels, and its other words and its domain, each run together;
    `own` are words of its labels, `above` also those of its domain, `every` also its other words.
    """

    row: EntriesRow
    labels: tuple[Stems, ...]
    phrases: tuple[Stems, ...]
    called: frozenset[str]
    meant: frozenset[str]
    own: frozenset[str]
    above: frozenset[str]
    every: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: rows by how well they fit, the best first, 0 being the thing itself.

    `shown_for` are the words that were searched for in place of those typed, None where those
    typed were; `left_out` what had to be left out, such as a year; `named` the ids of authorities
    named beside what was found; `rest` the words without these, empty where nothing was left out.
    """

    hits: dict[EntriesRow, int] = field(default_factory=dict)
    shown_for: tuple[str, ...] | None = None
    left_out: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word that was typed: as it stands and as it is looked up; empty for a small word."""

    shown: str
    stem: str


class Index:
    """The words of all that can be found; safe to share, as nothing changes it."""

    def __init__(self, rows: Iterable[EntriesRow]) -> None:
        held = tuple(rows)
        self._entries = tuple(_entry(row) for row in held if row.kind != "words")
        self._stands_for = _stands_for(row for row in held if row.kind == "words")
        self._written: dict[str, str] = {}
        holders: dict[str, set[int]] = {}
        named: dict[str, set[int]] = {}
        for number, entry in enumerate(self._entries):
            for word in entry.every:
                holders.setdefault(word, set()).add(number)
            for name in entry.called | entry.meant:
                named.setdefault(name, set()).add(number)
        for row in held:
            self._remember(row)
        for spelled in self._written:
            holders.setdefault(stem(spelled), set())
        self._holders = {word: frozenset(numbers) for word, numbers in holders.items()}
        self._named = {name: frozenset(numbers) for name, numbers in named.items()}
        self._words = sorted(self._holders)
        self._long = forgivable(self._written)
        self._cut = _to_cut(self._entries)

    def search(self, text: str) -> Answer:
        """Return what fits all words of a text, in any order.

        Where nothing does, one fault of typing is forgiven in each word of five letters or more;
        where nothing does either, years, and names of authorities and grades, are searched apart.
        In a name of several words a fault is forgiven in short ones too.
        """
        typed = self._typed(text)
        found = self._attempt(typed)
        if found.hits:
            return found
        years = [word for word in typed if _is_year(word.stem)]
        rest = [word for word in typed if word not in years]
        left_out = tuple(word.shown for word in years)
        found = self._attempt(rest) if years else found
        if found.hits:
            return Answer(found.hits, found.shown_for, left_out, rest=_in_a_row(rest))
        found = self._apart(rest, left_out)
        if found.hits:
            return found
        named = self._with_names_mended(rest)
        found = self._apart(named, left_out) if named else found
        if not found.hits:
            return found
        return Answer(found.hits, (_in_a_row(named),), left_out, found.named, found.rest)

    def authority(self, name: str) -> EntriesRow | None:
        """Return the row of an authority by its whole name; None where there is none."""
        numbers = self._named.get("".join(key(name)), frozenset())
        rows = (self._entries[number].row for number in numbers)
        return next((row for row in rows if (row.kind, row.label) == ("authority", name)), None)

    def _apart(self, typed: Sequence[_Typed], left_out: tuple[str, ...]) -> Answer:
        """Return what fits the words without the names of authorities and grades, and these."""
        for reading in [typed, *self._readings(typed)]:
            rest, named = self._cut_names(reading)
            found = self._attempt(rest)
            if not named or (any(word.stem for word in rest) and not found.hits):
                continue
            hits = {**found.hits, **{entry.row: CALLED for entry in named}}
            authorities = tuple(e.row.target for e in named if e.row.kind == "authority")
            shown = found.shown_for
            if shown is not None or reading is not typed:
                shown = (_in_a_row(reading) if shown is None else shown[0],)
            return Answer(hits, shown, left_out, authorities, _in_a_row(rest))
        return Answer()

    def _remember(self, row: EntriesRow) -> None:
        """Keep how the words of a row are written, in small letters where they ever are."""
        for text in _texts(row):
            for position, piece in enumerate(text.split()):
                bare = piece.strip(".,:;()")
                begins = position == 0 and row.kind != "authority" and not bare.isupper()
                spelled = spellings(piece)
                for each in spelled:
                    whole = bare.lower() if begins else bare
                    written = whole if len(spelled) == 1 else each
                    if each not in self._written or written.islower():
                        self._written[each] = written

    def _typed(self, text: str) -> list[_Typed]:
        typed = []
        for parts in words(text):
            whole = "".join(parts)
            if len(parts) > 1 and self._begun_by(stem(whole)):
                parts = [whole]
            typed += [_Typed(part, self._looked_up(part)) for part in parts]
        return typed

    def _looked_up(self, part: str) -> str:
        """Return the singular of a word where there is such a word; nothing for a small word."""
        if part in SMALL_WORDS:
            return ""
        return stem(part) if stem(part) in self._holders else part

    def _attempt(self, typed: Sequence[_Typed]) -> Answer:
        hits = self._fitting(typed)
        if hits:
            return Answer(hits)
        shown = []
        for reading in self._readings(typed):
            more = self._fitting(reading)
            if more:
                shown.append(_in_a_row(reading))
                hits = {row: min(tier, hits.get(row, tier)) for row, tier in (more | hits).items()}
        return Answer(hits, tuple(shown)) if hits else Answer()

    def _readings(self, typed: Sequence[_Typed]) -> list[list[_Typed]]:
        """Return the other ways to read what was typed, one fault forgiven in each word."""
        choices = [self._alike(word) for word in typed]
        readings = islice(product(*choices), MOST_READINGS)
        return [each for each in map(list, readings) if each != list(typed)]

    def _alike(self, word: _Typed) -> list[_Typed]:
        """Return a word, where something begins with it, and the long words that are near it."""
        as_typed = [word] if not word.stem or self._begun_by(word.stem) else []
        if not word.stem or not word.shown.isalpha():
            return as_typed
        near = one_fault_from(word.shown, self._long)
        by_stem = {stem(spelled): self._written[spelled] for spelled in reversed(near)}
        by_stem.pop(word.stem, None)
        return [*as_typed, *(_Typed(shown, each) for each, shown in sorted(by_stem.items()))]

    def _fitting(self, typed: Sequence[_Typed]) -> dict[EntriesRow, int]:
        """Return what has all the words, or those of labels that other words stand for."""
        asked = tuple(word.stem for word in typed if word.stem)
        hits = self._having(asked)
        instead = self._in_words_of_labels(asked)
        for number in self._having(instead) if instead != asked else ():
            if _has(self._entries[number].above, instead):
                hits.setdefault(number, IN_OTHER_WORDS)
        return {self._entries[number].row: tier for number, tier in hits.items()}

    def _having(self, asked: Stems) -> dict[int, int]:
        if not asked:
            return {}
        hits = frozenset.intersection(*(self._holding(word) for word in asked))
        hits |= self._named.get("".join(asked), frozenset())
        return {
            number: _fit(self._entries[number], asked)
            for number in hits
            if _is_about(self._entries[number], asked)
        }

    def _holding(self, word: str) -> frozenset[int]:
        """Return the entries that have a word, or one that begins with it.

        An abbreviation that is a word stands for itself alone: `RI` is not Richmond.
        """
        if len(word) <= LONGEST_ABBREVIATION and word in self._holders:
            return self._holders[word]
        return frozenset().union(*(self._holders[each] for each in self._begun_by(word)))

    def _begun_by(self, word: str) -> list[str]:
        first = bisect_left(self._words, word)
        last = bisect_left(self._words, f"{word}\U0010ffff", lo=first)
        return self._words[first:last]

    def _in_words_of_labels(self, asked: Stems) -> Stems:
        """Return what is asked with each phrase of the trade turned into words of labels."""
        for phrase, instead in self._stands_for:
            at = _place(asked, phrase)
            if at is not None:
                before, after = asked[:at], asked[at + len(phrase) :]
                return (
                    *self._in_words_of_labels(before), *instead, *self._in_words_of_labels(after)
                )  # fmt: skip
        return asked

    def _cut_names(self, typed: Sequence[_Typed]) -> tuple[list[_Typed], list[Entry]]:
        rest, named = [word for word in typed if word.stem], list[Entry]()
        for name, entries in self._cut:
            at = _place(tuple(word.stem for word in rest), name)
            if at is not None:
                del rest[at : at + len(name)]
                named += entries
        return rest, named

    def _with_names_mended(self, typed: Sequence[_Typed]) -> list[_Typed]:
        """Return what was typed with a name of several words as it is spelled; else nothing."""
        rest = [word for word in typed if word.stem]
        for name, entries in self._cut:
            for at in range(len(rest) - len(name) + 1) if len(name) > 1 else ():
                part = list(zip(rest[at : at + len(name)], name, strict=True))
                if all(is_one_fault_from(word.stem, each) for word, each in part):
                    instead = [_Typed(self._written.get(each, each), each) for _, each in part]
                    if entries[0].row.kind == "authority":
                        return [*rest[:at], *instead, *rest[at + len(name) :]]
        return []


def _texts(row: EntriesRow) -> list[str]:
    return [row.label, row.short_label or "", row.within or "", *row.other_words]


def _entry(row: EntriesRow) -> Entry:
    labels = [row.label, *([row.short_label] if row.short_label else [])]
    meant = [*row.other_words, row.within or ""]
    own, above, other = (
        frozenset(stem(word) for text in texts for word in spellings(text))
        for texts in (labels, [row.within or ""], row.other_words)
    )
    return Entry(
        row,
        labels=tuple(key(label) for label in labels),
        phrases=tuple(key(word) for word in row.other_words),
        called=frozenset("".join(key(label)) for label in labels),
        meant=frozenset("".join(key(word)) for word in meant if word),
        own=own,
        above=own | above,
        every=own | above | other,
    )


def _fit(entry: Entry, asked: Stems) -> int:
    """Return how well an entry fits that has all the words asked for, somewhere."""
    together = "".join(asked)
    is_in_a_row = any(_place(label, asked) is not None for label in entry.labels)
    if together in entry.called or (together in entry.meant and is_in_a_row):
        return CALLED
    if together in entry.meant:
        return MEANT
    if is_in_a_row:
        return IN_A_ROW
    return IN_LABEL if _has(entry.own, asked) else IN_OTHER_WORDS


def _is_about(entry: Entry, asked: Stems) -> bool:
    """Say whether an entry is about what is asked for; a page is not about each of its words."""
    if entry.row.kind != "page" or _has(entry.own, asked):
        return True
    together = "".join(asked)
    return together in entry.meant or any(
        len(phrase) == len(asked)
        and all(word.startswith(each) for word, each in zip(phrase, asked, strict=True))
        for phrase in entry.phrases
    )


def _has(held: frozenset[str], asked: Stems) -> bool:
    """Say whether each word asked for begins one that is held."""
    return all(any(word.startswith(each) for word in held) for each in asked)


def _stands_for(rows: Iterable[EntriesRow]) -> tuple[tuple[Stems, Stems], ...]:
    """Return phrases of the trade with the words that take their place, the longest first."""
    pairs = {(key(word), key(row.label)) for row in rows for word in row.other_words}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def _to_cut(entries: Iterable[Entry]) -> tuple[tuple[Stems, tuple[Entry, ...]], ...]:
    """Return names of authorities and grades with what they name, the longest first.

    Initials are too short. The beginning of a name stands for what is called so where few are.
    """
    named: dict[Stems, list[Entry]] = {}
    begun: dict[Stems, list[Entry]] = {}
    for entry in entries:
        if entry.row.kind not in ("authority", "grade"):
            continue
        for name in (entry.row.label, entry.row.short_label or "", *entry.row.other_words):
            whole = key(name)
            named.setdefault(whole, []).append(entry)
            for end in range(1, len(whole)) if entry.row.kind == "authority" else ():
                if entry not in begun.setdefault(whole[:end], []):
                    begun[whole[:end]].append(entry)
    few = {
        name: begun[name]
        for name in begun.keys() - named.keys() - WHERE
        if len(begun[name]) <= MOST_BEGUN
    }
    long = [
        (name, tuple(dict.fromkeys(of_it)))
        for name, of_it in (named | few).items()
        if len("".join(name)) > LONGEST_ABBREVIATION
    ]
    return tuple(sorted(long, key=lambda pair: (-len(pair[0]), pair[0])))


def _place(asked: Stems, phrase: Stems) -> int | None:
    """Return where a phrase begins in what is asked."""
    starts = range(len(asked) - len(phrase) + 1)
    return next((at for at in starts if asked[at : at + len(phrase)] == phrase), None)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 < int(word) < LAST_YEAR


def _in_a_row(typed: Sequence[_Typed]) -> str:
    return " ".join(word.shown for word in typed)
