"""The figures with which a report describes the area: its children, its services, its care."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gradeline.reading.document import Document, Line
from gradeline.reading.profile_numbers import (
    SENTENCE_END,
    PrintedNumber,
    first_date,
    numbers_in,
)
from gradeline.reading.recommendations import (
    INDENT,
    LARGE_PRINT,
    RecommendationBlock,
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
from gradeline.report import ProfileFigure

LONGEST_HEADING = 80
DEEPER = 10.0

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
_OF_THESE = re.compile(r"\bof th(?:is number|ese)\b", re.IGNORECASE)


@dataclass(frozen=True)
class ProfileLayout:
    """How reports of a framework describe the area: below a heading that `opening` matches.

    They do so in bullets or, where not `in_bullets`, in numbered paragraphs.
    """

    opening: re.Pattern[str]
    in_bullets: bool = False


@dataclass(frozen=True)
class _Outer:
    """What the bullets below a bullet or a line such as "Of this number:" take over from it."""

    words: str
    left: float
    date: str
    unit: str
    is_bulleted: bool


def read_profile(document: Document, layout: ProfileLayout | None) -> list[ProfileFigure]:
    """Return the figures with which the report describes the area: one row per number.

    There are none where `layout` is None: reports of some frameworks have no such section.
    """
    if layout is None:
        return []
    lines = _section(document, layout.opening)
    if layout.in_bullets:
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
        for number in numbers_in(text):
            yield ProfileFigure(
                number.sentence,
                number.value,
                number.unit,
                number.date,
                "Service information",
                pages.at(number.start),
                paragraph,
            )


def _paragraphs(lines: Sequence[Line]) -> list[RecommendationBlock]:
    blocks: list[RecommendationBlock] = []
    number = 0
    for line in lines:
        last = last_open(blocks)
        printed = number_of(line)
        if printed and (number == 0 or int(printed) == number + 1):
            number = int(printed)
            blocks.append(RecommendationBlock("numbered", [line], printed))
        elif last and (goes_on(line, last) or _is_broken_off(line, last)):
            last.lines.append(line)
        else:
            blocks.append(RecommendationBlock("bulleted" if has_bullet(line) else "other", [line]))
    return blocks


def _is_broken_off(line: Line, last: RecommendationBlock) -> bool:
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
        numbers = numbers_in(text, above.unit, above.date) if above else numbers_in(text)
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


def _bullets(lines: Sequence[Line]) -> list[RecommendationBlock]:
    blocks: list[RecommendationBlock] = []
    for line in lines:
        last = last_open(blocks)
        if has_bullet(line) or (last and _is_without_its_bullet(line, last)):
            blocks.append(RecommendationBlock("bulleted", [line]))
        elif _HEADING.fullmatch(line.plain):
            blocks.append(RecommendationBlock("heading", [line]))
        elif last and last.kind != "heading" and goes_on(line, last):
            last.lines.append(line)
        else:
            blocks.append(RecommendationBlock("other", [line]))
    return blocks


def _is_without_its_bullet(line: Line, last: RecommendationBlock) -> bool:
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


def _is_below(block: RecommendationBlock, outer: _Outer, has_places: bool) -> bool:
    if block.kind == "other" or block.text.endswith(":"):
        return False
    if not outer.is_bulleted:
        return True
    if has_places:
        return block.lines[0].left > outer.left + INDENT
    return outer.words.endswith(":") and not block.text[:1].isupper()


def _as_outer(
    block: RecommendationBlock, numbers: Sequence[PrintedNumber], before: _Outer | None
) -> _Outer:
    """Return what bullets below take over: "Of this number:" goes on with what was counted."""
    text = block.text
    goes_back = before if _OF_THESE.match(text) and not numbers else None
    counts = [number.unit for number in numbers if number.unit not in ("%", "£")]
    date = first_date(text)
    unit = counts[0] if counts else ""
    return _Outer(
        text,
        block.lines[0].left,
        date or (goes_back.date if goes_back else ""),
        unit or (goes_back.unit if goes_back else ""),
        block.kind == "bulleted",
    )


def _lead(words: str) -> str:
    return SENTENCE_END.split(words)[-1]


class _Pages:
    """The pages on which the text of a block is printed."""

    def __init__(self, block: RecommendationBlock, text: str) -> None:
        self._pages = [line.page for line in block.lines]
        self._starts: list[int] = []
        place = 0
        for line in block.lines:
            place = max(place, text.find(without_sign(line), place))
            self._starts.append(place)

    def at(self, place: int) -> int:
        """Return the page of a place in the text."""
        return self._pages[max(bisect_right(self._starts, place) - 1, 0)]
