"""Figures in the sentences that describe an area: the number, what it counts, its date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_WORDS_TO_NOUN = 7
LONGEST_SENTENCE = 2000
NEAR = 80

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}\b(?: \d{{4}})?"
    r"|(?<![\w,.])(?:19|20)\d\d(?:[-/]\d{2,4})?"
    r"(?![\w%]|[.,]\d| (?:looked|children|young|pupils|people))"
)
_NOT_AS_AT = re.compile(r"(?:\bsince\b[^.,;]{0,60}|\b(?:from|between)(?: the)? )$", re.IGNORECASE)
_TURNS = re.compile(r"\b(?:from|with|than|to)\b", re.IGNORECASE)
_REFERS_BACK = re.compile(r"of th(?:is|ese|em)\b|they\b|these\b|a further\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.?])\s(?=[A-Z\d(])")

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = rf"(?:(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES}|none|no)"
_ANY = rf"(?:\d{{1,3}}|{_ONES})"
_RANGE = rf"{_ANY}(?:(?: ?- ?| to |-? and |-? or ){_ANY})?"
_NUMBER = re.compile(
    r"(?<![\w.,/+%-])(?P<money>£ ?)?"
    rf"(?P<value>(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: (?:million|billion)\b)?"
    rf"|{_WORD}\b)",
    re.IGNORECASE,
)
_AFTER_NUMBER = re.compile(
    r"(?P<percent> ?(?:%|per ?cent\b))|(?P<rate> (?:children )?per (?P<of>1,000|10,000|100,000)\b)"
    r"|\d?(?![\w/+]|[.,]\d|-\w)"
)
_NO_FIGURE = re.compile(
    rf"\bage(?:s|d)?(?: of| between| range| group)? (?:under |over |up to )?{_RANGE}\b"
    rf"|\b(?:under|over|below) (?:the age of )?(?:1[0-9]|2[0-5]|5|five)s?\b(?! %|%)"
    rf"|\b{_RANGE}[ -]years?\b(?:[ -]olds?\b| of age\b)?"
    rf"|\b{_ANY} (?:or|and) (?:over|older|under|above|younger)\b"
    rf"|\b{_ANY}(?: ?- ?| to ){_ANY} (?:age|year)"
    rf"|\b{_ANY} (?:calendar |working )?(?:hours?|days?|weeks?|months?|miles?|minutes?)\b"
    r"|\bper (?:1|10|100),000\b"
    r"|\b(?:tables?|sections?|key stages?|years?|paragraphs?|levels?|grades?|tiers?|phases?"
    r"|chapters?|articles?|stages?) \d[\d.]*(?: (?:and|to) \d[\d.]*)?"
    r"|\bone (?:of (?:the|a|its)|or more|another)\b|\b(?:no|any|every|each|at|this|that) one\b"
    r"|(?<=[,;] )\d (?=of whom \d+(?:\.\d+)?%)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"child|children|people|person|persons|pupils?|students?|residents?|babies|females?|males?"
    r"|girls?|boys?|carers?|adopters?|parents|families|households|homes?|schools?|academy|academies"
    r"|nursery|nurseries|centres?|colleges?|units?|teams?|placements?|settings?|places|providers?"
    r"|adoptions?|orders?|notifications?|reviews?|referrals?|visits?|plans?|inspections?|cases"
    r"|languages?|posts?|workers?|staff|councils?|districts?|boroughs?|wards?|towns?|parishes"
    r"|hospitals?|hubs?|forms?|trusts?|areas?|applications?|assessments?|episodes?|leavers?|scrs?"
    r"|authority|authorities",
    re.IGNORECASE,
)
_NO_NOUN_BEYOND = re.compile(
    r"live|lives|lived|living|are|is|was|were|have|has|had|became|ceased|at|from|in|of|who|whom"
    r"|which|that|with|to|on|by|for|compared|aged"
)
_SHARES_UNIT = re.compile(
    r"\b(?:from|to|than|with|of whom|of which|including|of these,?|(?:in|de)crease of)"
    r"(?: (?:only|about|around|approximately|just))?[ (]*$",
    re.IGNORECASE,
)
_WORDS_AS_DIGITS = (
    {word: number for number, word in enumerate(["no", *_ONES.split("|")])}
    | {word: 10 * number for number, word in enumerate(_TENS.split("|"), start=2)}
    | {"none": 0}
)
_NONE_OF = re.compile(r" (?:of \w+ )?(?:lives?|is|are|was|were|has|have|at)\b", re.IGNORECASE)


@dataclass(frozen=True)
class PrintedNumber:
    """A figure in a text: where it begins, and the sentence it stands in."""

    start: int
    sentence: str
    value: str
    unit: str
    date: str


@dataclass(frozen=True)
class _Date:
    start: int
    end: int
    words: str


def amount(value: str) -> float:
    """Return a number printed in digits or words: 7 for "seven", 0 for "none", 1469 for "1,469"."""
    words = value.lower()
    if words[0].isdigit():
        digits, _, power = words.replace(",", "").partition(" ")
        return float(digits) * {"million": 1e6, "billion": 1e9}.get(power, 1)
    return float(sum(_WORDS_AS_DIGITS[word] for word in words.split("-")))


def first_date(text: str) -> str:
    """Return the first date of a text at which figures may stand; empty for none."""
    return next((date.words for date in _dates(text)), "")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; one without end is cut."""
    start = 0
    for end in [*(found.start() for found in SENTENCE_END.finditer(text)), len(text)]:
        while end - start > LONGEST_SENTENCE:
            yield start, start + LONGEST_SENTENCE
            start += LONGEST_SENTENCE
        yield start, end
        start = end + 1


def numbers_in(text: str, unit_above: str = "", date_above: str = "") -> list[PrintedNumber]:
    """Return the figures of a text; days, years, ages and the like are none.

    `unit_above` and `date_above` are those of the line that the text stands below.
    """
    numbers: list[PrintedNumber] = []
    counted = ""
    last_date = ""
    for begins, ends in _sentences(text):
        sentence = text[begins:ends]
        dates = _dates(sentence)
        taken = [
            found.span() for pattern in (_DATE, _NO_FIGURE) for found in pattern.finditer(sentence)
        ]
        otherwise = last_date if _REFERS_BACK.match(sentence) else ""
        for found in _NUMBER.finditer(sentence):
            behind = _AFTER_NUMBER.match(sentence, found.end())
            start, end = found.span("value")
            is_taken = any(first < end and start < last for first, last in taken)
            if behind is None or is_taken or not _counts(found, sentence):
                continue
            unit = _unit(found, behind, sentence)
            if not unit and counted and _SHARES_UNIT.search(sentence[max(0, start - NEAR) : start]):
                unit = counted
            elif not unit and not numbers:
                unit = unit_above
            if unit[:1].isalpha() and not unit.startswith("per "):
                counted = unit
            date = _date_of(sentence, start, end, dates) or otherwise or date_above
            numbers.append(PrintedNumber(begins + start, sentence, found["value"], unit, date))
        last_date = dates[-1].words if dates else last_date
    return numbers


def _counts(found: re.Match[str], text: str) -> bool:
    """Tell whether a word such as "no", "one" or "Five" counts something here."""
    words = found["value"]
    if words[0].isdigit():
        return True
    start = found.start()
    is_first = start == 0 or text[:start].rstrip().endswith((".", ":", ";", "("))
    if words[0].isupper() and not is_first:
        return False
    if words.lower() == "none":
        return bool(_NONE_OF.match(text, found.end()))
    return words.lower() != "no" or bool(_noun_after(text, found.end()))


def _unit(found: re.Match[str], behind: re.Match[str], text: str) -> str:
    if found["money"]:
        return "£"
    if behind["percent"]:
        return "%"
    return f"per {behind['of']}" if behind["rate"] else _noun_after(text, behind.end())


def _noun_after(text: str, place: int) -> str:
    """Return the thing counted: the next noun before a verb or the end of the clause."""
    found = before = ""
    for word in text[place : place + 120].split()[:MOST_WORDS_TO_NOUN]:
        bare = word.strip("()\"'").rstrip(".,;:").lower()
        is_noun = bool(_NOUN.fullmatch(bare))
        if _NO_NOUN_BEYOND.fullmatch(bare) or (found and not is_noun):
            break
        if is_noun:
            found = f"young {bare}" if (before, bare) == ("young", "people") else bare
        if word.endswith((".", ",", ";", ":", ")")):
            break
        before = bare
    return found


def _dates(text: str) -> list[_Date]:
    """Return the dates at which figures may stand; "since May" and "from 2010" are none."""
    return [
        _Date(*found.span(), found.group())
        for found in _DATE.finditer(text)
        if not _NOT_AS_AT.search(text, max(0, found.start() - NEAR), found.start())
    ]


def _date_of(sentence: str, start: int, end: int, dates: Sequence[_Date]) -> str:
    """Return the date printed with a number: the one before it, or behind "from" the one after."""
    before = [date for date in dates if date.end <= start]
    after = [date for date in dates if end <= date.start]
    if before and not (after and _TURNS.search(sentence, before[-1].end, start)):
        return before[-1].words
    return after[0].words if after else ""
