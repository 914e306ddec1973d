"""Which English local authority a report is about: by its title, or else by its whole text."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gradeline.facts.csv_tables import read_table
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.package import read_package
from gradeline.reading.document import Document, Line
from gradeline.reading.wording import plain

FEWEST_MENTIONS = 5
TIMES_THE_NEXT = 3
MOST_SHOWN = 4
_YEAR_OF_END = re.compile(r" \(to \d{4}\)$")
_LEGAL_END = re.compile(r"(?:, (?:City|County) of| Borough)$")
_FIELDS = (
    r"(?:inspection|review|fieldwork|visit) (?:dates?|period)|date of inspection|age group"
    r"|(?:lead|reporting) inspector|published|judgement grade|the overall (?:judgement|eff\w+)"
)
_END = re.compile(rf"\b(?:{_FIELDS})\b")
_END_OR_BOARD = re.compile(rf"\b(?:{_FIELDS}|review of the effectiveness)\b")
# In small letters these are words of the language, not names.
_WORDS = re.compile(r"\b(?:bury|hull|reading|slough)\b")
_NO_WORD = re.compile(r"\W+")
_POSTCODE = r"[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}"
_ANY_COUNTY = r"\w+shire"


@dataclass(frozen=True)
class KnownAuthority:
    """An authority and the names it goes by; days are ISO dates, empty where none is held."""

    authority_id: str
    name: str
    other_names: tuple[str, ...]
    created: str
    abolished: str

    def existed(self, on: str) -> bool:
        """Tell whether it was there on a day; on no day ('') any was."""
        return not on or (self.created <= on and (not self.abolished or on < self.abolished))


@dataclass(frozen=True)
class Recognised:
    """The authority of a report and the words that name it; `problem` is empty when it is sure.

    `page` is None where the whole text decided.
    """

    authority: KnownAuthority | None
    words: str
    page: int | None
    problem: str


Owners = tuple[KnownAuthority, ...]
Tally = dict[Owners, int]


@dataclass(frozen=True)
class _Mention:
    """A name in a text: who goes by it (nobody, for a county that is not held) and where it is."""

    owners: Owners
    name: str
    words: str
    page: int


def known_authorities(data: Path) -> tuple[KnownAuthority, ...]:
    """Return the authorities of a folder of facts; raises FaultyFacts when they cannot be read."""
    package = read_package(data)
    cells: dict[str, list[dict[str, str]]] = {}
    for name in ("authority", "authority_other_name"):
        rows, faults = read_table(data, package.table(name))
        if faults:
            raise FaultyFacts(faults)
        cells[name] = [row.cells for row in rows]
    others: dict[str, list[str]] = defaultdict(list)
    for row in cells["authority_other_name"]:
        others[row["authority_id"]].append(row["other_name"])
    return tuple(
        KnownAuthority(
            row["authority_id"],
            row["name"],
            tuple(dict.fromkeys([*_variants(row), *others[row["authority_id"]]])),
            row["created"],
            row["abolished"],
        )
        for row in cells["authority"]
        if row["kind"] == "authority"
    )


def recognise(
    title: Sequence[Line], document: Document, known: Sequence[KnownAuthority], on: str
) -> Recognised:
    """Tell which authority a report is about that began `on` an ISO day ('' if that is not known).

    The one authority that the title names; where it names none or several, the one that the whole
    text clearly names most. No authority but a problem where that does not tell, where the text is
    clearly about another, and where the authority did not exist on the day.
    """
    names = _Names(tuple(known), on)
    heading = names.in_lines(title, _END_OR_BOARD) or names.in_lines(title, _END)
    page = heading[0].page if heading else title[0].page if title else 1
    words = heading[0].words if heading else ""
    named = _tally(heading)
    in_text = _tally(names.in_lines(document.body))
    chosen = _clearly_most(in_text)
    if [len(owners) for owners in named] == [1]:
        ((one,),) = named
        first = next(mention for mention in heading if one in mention.owners)
        if chosen in (None, one) or not one.existed(on):
            return _existing(one, first.words, first.page, on)
        problem = f"page {page} names {one.name}, but the text names {_told(in_text)}"
    elif heading and not named:
        problem = f'page {page} names a county that is none of the authorities held: "{words}"'
    else:
        among = {authority for owners in named for authority in owners}
        if among:
            in_text = {owners: times for owners, times in in_text.items() if among & set(owners)}
            chosen = _clearly_most(in_text)
        if chosen:
            return _existing(chosen, f"the whole text names {_told(in_text)}", None, on)
        listed = ", ".join(map(_called, named)) or "no authority"
        problem = f"page {page} names {listed}; the text does not settle it: {_told(in_text)}"
    return Recognised(None, words, page, problem)


class _Names:
    """Finds the names of authorities in texts; of those that share one, those of the day count."""

    def __init__(self, known: Owners, on: str) -> None:
        self._pattern, self._all_owners = _pattern(known)
        self._on = on

    def in_lines(self, lines: Sequence[Line], end: re.Pattern[str] | None = None) -> list[_Mention]:
        """Return the names in the lines before what matches `end`; those in addresses are none."""
        starts, parts, length = [], [], 0
        for line in lines:
            starts.append(length)
            parts.append(_comparable(line.text))
            length += len(parts[-1]) + 1
        text = " ".join(parts)
        ending = end.search(text) if end else None
        mentions = []
        for match in self._pattern.finditer(text, 0, ending.start() if ending else length):
            if match["postcode"]:
                continue
            name = match["name"]
            begin = bisect_right(starts, match.start("name")) - 1
            held = lines[begin : bisect_right(starts, match.end("name") - 1)]
            words = " ".join(line.plain for line in held)
            mentions.append(_Mention(self._owners(name), name, words, held[0].page))
        return mentions

    def _owners(self, name: str) -> Owners:
        owners = self._all_owners.get(name, ())
        return tuple(each for each in owners if each.existed(self._on)) or owners


@lru_cache(maxsize=8)
def _pattern(known: Owners) -> tuple[re.Pattern[str], dict[str, Owners]]:
    """Return a pattern that takes the longest name of a place, and who goes by each name."""
    owners: dict[str, Owners] = {}
    for authority in known:
        for name in sorted(
            {_comparable(each) for each in (authority.name, *authority.other_names)}
        ):
            owners[name] = (*owners.get(name, ()), authority)
    by_length = sorted(owners, key=lambda name: (-len(name), name))
    names = "|".join([*map(re.escape, by_length), _ANY_COUNTY])
    # "Derby shire" is what is left of a word broken at the end of a line.
    return re.compile(rf"\b(?P<name>{names})\b(?! shire\b)(?P<postcode> {_POSTCODE}\b)?"), owners


def _variants(row: dict[str, str]) -> list[str]:
    """Return the names that follow from those held: `Bristol, City of` is called Bristol too."""
    current = [_YEAR_OF_END.sub("", row[column]) for column in ("name", "short_name")]
    found = [*current, *(_LEGAL_END.sub("", name) for name in current)]
    return [name for name in found if name != row["name"]]


def _comparable(text: str) -> str:
    """Return words and spaces only, in small letters; what follows an apostrophe stands apart."""
    text = re.sub(r"'(?![sS]\b)", "", plain(text).replace("&", " and "))
    return _WORDS.sub("", _NO_WORD.sub(" ", text)).strip().lower()


def _tally(mentions: Sequence[_Mention]) -> Tally:
    """Count mentions; a name that several share is that of the only one also named in full."""
    counts = Counter((mention.owners, mention.name) for mention in mentions if mention.owners)
    full = [(owners[0], name) for owners, name in counts if len(owners) == 1]
    tally: Counter[Owners] = Counter()
    for (owners, name), times in counts.items():
        named = {each for each, longer in full if each in owners and name in longer}
        tally[tuple(named) if len(named) == 1 else owners] += times
    return dict(tally.most_common())


def _clearly_most(tally: Tally) -> KnownAuthority | None:
    """Return the authority that is named often and far more often than the next."""
    if not tally:
        return None
    owners, times = next(iter(tally.items()))
    following = [*tally.values()][1:2]
    is_clear = times >= FEWEST_MENTIONS and all(times >= TIMES_THE_NEXT * n for n in following)
    return owners[0] if is_clear and len(owners) == 1 else None


def _existing(authority: KnownAuthority, words: str, page: int | None, on: str) -> Recognised:
    if authority.existed(on):
        return Recognised(authority, words, page, "")
    is_later = on < authority.created
    told = f"created on {authority.created}" if is_later else f"abolished on {authority.abolished}"
    named = f"page {page} names {authority.name}" if page else words
    problem = f"{named}: {authority.name} was {told}, and the inspection began on {on}"
    return Recognised(None, words, page, problem)


def _called(owners: Owners) -> str:
    return " or ".join(authority.name for authority in owners)


def _told(tally: Tally) -> str:
    shown = [
        f"{_called(owners)} {'once' if times == 1 else f'{times} times'}"
        for owners, times in tally.items()
    ]
    return ", ".join(shown[:MOST_SHOWN]) or "no authority named"
