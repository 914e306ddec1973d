"""The figures with which a report describes the area: its children, its services, its care."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gradeline.reading.document import Document, Line
from gradeline.reading.recommendations import (
    INDENT,
    LARGE_PRINT,
    Block,
    goes_on,
    has_bullet,
    height_of,
    is_apart,
    last_open,
    number_of,
    readable_lines,
    usual_height,
    without_sign,
)

OPENINGS = {
    "sif": re.compile(
        r"information about (?:this|the) local authority(?: area)?\d?", re.IGNORECASE
    ),
    "slac": re.compile(r"service information", re.IGNORECASE),
    "lac_2013": re.compile(r"service information", re.IGNORECASE),
    "cp": re.compile(r"service information", re.IGNORECASE),
}
LONGEST_HEADING = 80
MOST_WORDS_TO_NOUN = 7
DEEPER = 10.0
LONGEST_SENTENCE = 2000
NEAR = 80

_END = re.compile(
    r"executive summary|recommendations$|summary (?:for|of)|inspection judge?ments?"
    r"|the experiences and progress|what do|information about this inspection"
    r"|safeguarding services$|services for looked after|overall effectiveness",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:children (?:living|looked after)|child protection|looked after children) in .{1,50}"
    r"|(?:other|previous) (?:ofsted )?inspections.{0,20}|local leadership"
    r"|other information about .{1,40}",
    re.IGNORECASE,
)
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
_OF_THESE = re.compile(r"\bof th(?:is number|ese)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.?])\s(?=[A-Z\d(])")

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
class ProfileFigure:
    """A figure of the description of the area, as printed.

    `text` is the bullet or sentence that holds it, `value` the number in digits or words, `unit`
    a sign or the noun that follows, and `date` the day, month or year it is printed with; any but
    the first two may be empty.
    """

    text: str
    value: str
    unit: str
    date: str
    heading: str
    page: int
    paragraph: str

    @property
    def amount(self) -> float:
        """The value as a number: 7 for "seven", 0 for "none", 1469 for "1,469"."""
        words = self.value.lower()
        if words[0].isdigit():
            digits, _, power = words.replace(",", "").partition(" ")
            return float(digits) * {"million": 1e6, "billion": 1e9}.get(power, 1)
        return float(sum(_WORDS_AS_DIGITS[word] for word in words.split("-")))


@dataclass(frozen=True)
class _Outer:
    """What the bullets below a bullet or a line such as "Of this number:" take over from it."""

    words: str
    left: float
    date: str
    unit: str
    is_bulleted: bool


@dataclass(frozen=True)
class _Number:
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


def read_profile(document: Document, family: str) -> list[ProfileFigure]:
    """Return the figures with which the report describes the area: one row per number.

    SIF reports do so in bullets, those of SLAC and of 2012 and 2013 in numbered paragraphs; other
    reports have no such section.
    """
    if family not in OPENINGS:
        return []
    lines = _section(document, OPENINGS[family])
    if family == "sif":
        return list(_from_bullets(lines, document.has_places))
    return list(_from_paragraphs(lines))


def _section(document: Document, opening: re.Pattern[str]) -> list[Line]:
    """Return the lines of the first section under this heading that has any."""
    lines = readable_lines(document)
    large = LARGE_PRINT * usual_height(lines) if document.has_places else float("inf")
    found: list[Line] = []
    is_open = False
    for line in lines:
        words = line.plain
        is_title = height_of(line) > large and not _HEADING.fullmatch(words)
        if opening.fullmatch(words):
            is_open = True
        elif is_open and ((is_title and found) or (words[:1].isupper() and _END.match(words))):
            if found:
                break
            is_open = False
        elif is_open and not is_title:
            found.append(line)
    return found


def _from_paragraphs(lines: Sequence[Line]) -> Iterator[ProfileFigure]:
    """Yield the figures of numbered paragraphs, with their sentences."""
    paragraph = ""
    for block in _paragraphs(lines):
        paragraph = block.number or paragraph
        text = block.text
        pages = _Pages(block, text)
        for number in _numbers(text, None):
            yield ProfileFigure(
                number.sentence,
                number.value,
                number.unit,
                number.date,
                "Service information",
                pages.at(number.start),
                paragraph,
            )


def _paragraphs(lines: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    number = 0
    for line in lines:
        last = last_open(blocks)
        printed = number_of(line)
        if printed and (number == 0 or int(printed) == number + 1):
            number = int(printed)
            blocks.append(Block("numbered", [line], printed))
        elif last and (goes_on(line, last) or _is_broken_off(line, last)):
            last.lines.append(line)
        else:
            blocks.append(Block("bulleted" if has_bullet(line) else "other", [line]))
    return blocks


def _is_broken_off(line: Line, last: Block) -> bool:
    """Tell whether a bulleted line is in truth the rest of a sentence."""
    begins = without_sign(line)[:1]
    return begins.islower() and not last.lines[-1].plain.endswith((".", ":", ";"))


def _from_bullets(lines: Sequence[Line], has_places: bool) -> Iterator[ProfileFigure]:
    """Yield the figures of bullets; a bullet below another takes over its first words and date."""
    heading = ""
    outer: _Outer | None = None
    for block in _bullets(lines):
        text = block.text
        if block.kind == "heading" or (block.kind == "other" and _is_heading(text)):
            heading, outer = text, None
            continue
        above = outer if outer and _is_below(block, outer, has_places) else None
        lead = f"{_lead(above.words)} " if above and above.words.endswith(":") else ""
        numbers = _numbers(text, above)
        pages = _Pages(block, text)
        for number in numbers:
            yield ProfileFigure(
                lead + (text if block.kind == "bulleted" else number.sentence),
                number.value,
                number.unit,
                number.date,
                heading,
                pages.at(number.start),
                "",
            )
        if above is None:
            outer = _as_outer(block, numbers, outer)


def _bullets(lines: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        last = last_open(blocks)
        if has_bullet(line) or (last and _is_without_its_bullet(line, last)):
            blocks.append(Block("bulleted", [line]))
        elif _HEADING.fullmatch(line.plain):
            blocks.append(Block("heading", [line]))
        elif last and last.kind != "heading" and goes_on(line, last):
            last.lines.append(line)
        else:
            blocks.append(Block("other", [line]))
    return blocks


def _is_without_its_bullet(line: Line, last: Block) -> bool:
    """Tell whether a line stands like a bullet below another, though no sign is printed."""
    first, before = last.lines[0], last.lines[-1]
    if last.kind != "bulleted" or not is_apart(line, before):
        return False
    if not has_bullet(first):
        return abs(line.left - first.left) <= INDENT
    words_begin = last.lines[1].left if len(last.lines) > 1 else first.pieces[-1].left
    return line.left > words_begin + DEEPER and before.plain.endswith(":")


def _is_heading(text: str) -> bool:
    is_short = len(text) <= LONGEST_HEADING and not text.endswith((".", ":", ";", ","))
    return is_short and text[:1].isupper()


def _is_below(block: Block, outer: _Outer, has_places: bool) -> bool:
    if block.kind == "other" or block.text.endswith(":"):
        return False
    if not outer.is_bulleted:
        return True
    if has_places:
        return block.lines[0].left > outer.left + INDENT
    return outer.words.endswith(":") and not block.text[:1].isupper()


def _as_outer(block: Block, numbers: Sequence[_Number], before: _Outer | None) -> _Outer:
    """Return what bullets below take over: "Of this number:" goes on with what was counted."""
    text = block.text
    goes_back = before if _OF_THESE.match(text) and not numbers else None
    counts = [number.unit for number in numbers if number.unit not in ("%", "£")]
    date = next((date.words for date in _dates(text)), "")
    unit = counts[0] if counts else ""
    return _Outer(
        text,
        block.lines[0].left,
        date or (goes_back.date if goes_back else ""),
        unit or (goes_back.unit if goes_back else ""),
        block.kind == "bulleted",
    )


def _lead(words: str) -> str:
    return _SENTENCE.split(words)[-1]


class _Pages:
    """The pages on which the text of a block is printed."""

    def __init__(self, block: Block, text: str) -> None:
        self._pages = [line.page for line in block.lines]
        self._starts: list[int] = []
        place = 0
        for line in block.lines:
            place = max(place, text.find(without_sign(line), place))
            self._starts.append(place)

    def at(self, place: int) -> int:
        """Return the page of a place in the text."""
        return self._pages[max(bisect_right(self._starts, place) - 1, 0)]


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; one without end is cut."""
    start = 0
    for end in [*(found.start() for found in _SENTENCE.finditer(text)), len(text)]:
        while end - start > LONGEST_SENTENCE:
            yield start, start + LONGEST_SENTENCE
            start += LONGEST_SENTENCE
        yield start, end
        start = end + 1


def _numbers(text: str, above: _Outer | None) -> list[_Number]:
    """Return the figures of a text; days, years, ages and the like are none."""
    numbers: list[_Number] = []
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
            elif not unit and above and not numbers:
                unit = above.unit
            if unit[:1].isalpha() and not unit.startswith("per "):
                counted = unit
            date = _date_of(sentence, start, end, dates) or otherwise
            date = date or (above.date if above else "")
            numbers.append(_Number(begins + start, sentence, found["value"], unit, date))
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
