"""What a report asks for: its recommendations and areas for improvement, one by one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gradeline.reading.document import Document, Line
from gradeline.reading.wording import is_bulleted, joined, plain, without_bullet
from gradeline.report import Recommendation

AUTHORITY = "local authority"
BOARD = "board"

# Heights and gaps as shares of a line's height; indents in points.
SMALL_PRINT = 0.9
LARGE_PRINT = 1.08
WIDE_GAP = 0.5
LOWER_PART = 0.6
INDENT = 3.0
LONGEST_HEADING = 140
FEWEST_WORDS = 5
MOST_NUMBERS_LOST = 5
MOST_LINES = 200

_FOOTNOTE = re.compile(r"(?:[?:]\d?|\.|\d)?$")
_SIGN = re.compile(r"[\ue000-\uf8ff]\s*")
_NUMBER = re.compile(r"(\d{1,3})(?:[.)](?=\s|[A-Z])|[.)]?$)")
_PRINTED_NUMBER = re.compile(r"\d{1,3}[.)]?\s*")
_QUESTION = ("what do", "what must", "what should")
_ASKS = re.compile(
    r"what (?:(?:does|do|must|should) (?P<who>.{1,80}) needs?|needs) to improve"
    r"|(?:key )?recommendations?"
    r"(?: (?:for|to) (?P<whom>(?:the )?(?:local authority|council|.{0,60}board|\w{0,4}scb)))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"areas? for (?:improvement|development|priority action)"
    r"|priority(?: and immediate)? actions?|immediate and priority actions?",
    re.IGNORECASE,
)
_BOARD = re.compile(r"\b(?:boards?|\w{0,4}scbs?)\b", re.IGNORECASE)
_BOARD_PART = re.compile(
    r"section 2\b.*"
    r"|the [\w ]{0,40}safeguarding children'?s? boards?(?: \(.{1,9}\))?(?: (?:is|req).*)?",
    re.IGNORECASE,
)
_AUTHORITY_PART = re.compile(r"section 1\b.*|the local authority", re.IGNORECASE)
_END = re.compile(
    r"(?:the )?experiences and progress|the impact of leaders|progress since|summary (?:for|of)"
    r"|information about|inspection (?:judge?ments?|findings)|what the inspection"
    r"|executive summary|the local safeguarding children'?s? boards?$|section \d|key judge?ment"
    r"|the graded judge?ment|about this inspection|(?:main |key )?findings$"
    r"|[\w' ]{0,50}\bstrengths(?: (?:and|of) .{1,80})?$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:no|there (?:are|were) no) .{0,80}\b(?:recommendations?|areas?|actions?|identified|made)\b",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"\b(?:should|must|following)\b|^(?:no|there) ", re.IGNORECASE)
_TIMESCALE = re.compile(
    r"immediately|within (?:the next )?\w+ (?:working )?(?:day|week|month|year)s?"
    r"(?: (?:of|from) .{1,60})?",
    re.IGNORECASE,
)
_TIMESCALE_AT_END = re.compile(
    r"\b(immediately|within \w+ (?:day|week|month|year)s?):$", re.IGNORECASE
)
_REFERENCES = re.compile(
    r"\([^()]{0,60}?\b(?:paragraphs?|paras?\.?|recommendations?)[ :]*(\d[^()]{0,120})\)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\d{1,3}(?: ?(?:-|to) ?\d{1,3})?")


@dataclass(frozen=True)
class Asking:
    """How reports of a framework ask for something.

    `addressees` are those whom they ask, AUTHORITY or BOARD or, in parts of their own, both;
    `strands` the parts of the service that are asked instead, each with the words by which the
    first sentences name it. Where they number paragraphs, a number is not that of what is asked.
    """

    addressees: tuple[str, ...] = (AUTHORITY,)
    strands: Mapping[str, str] = field(default_factory=dict)
    numbers_paragraphs: bool = False

    @property
    def has_board(self) -> bool:
        """Whether a safeguarding board is asked, alone or beside the authority."""
        return BOARD in self.addressees

    @property
    def has_parts(self) -> bool:
        """Whether the authority and the board are each asked in a part of its own."""
        return len(self.addressees) > 1


@dataclass
class RecommendationBlock:
    """Lines that belong together; `kind` says numbered, bulleted, timescale, group or other."""

    kind: str
    lines: list[Line]
    number: str = ""

    @property
    def is_item(self) -> bool:
        """Whether it begins with a number or a bullet."""
        return self.kind in ("numbered", "bulleted")

    @property
    def text(self) -> str:
        """Its wording without number and bullets."""
        texts = [without_sign(line) for line in self.lines]
        if self.kind == "numbered":
            texts[0] = _PRINTED_NUMBER.sub("", texts[0], count=1)
        return joined([text for text in texts if text])


@dataclass
class _Section:
    """A part of the report that asks for something, with the lines below its heading."""

    heading: str
    addressed_to: str
    lines: list[Line] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)


def read_recommendations(document: Document, asking: Asking) -> list[Recommendation]:
    """Return what the report asks for, in its order."""
    return [
        recommendation
        for section in _sections(document, asking)
        for recommendation in _read_section(section, asking)
    ]


def readable_lines(document: Document) -> list[Line]:
    """Return the lines of the body without list of contents and notes.

    A heading at the top of three pages passes for a running head, and is put back.
    """
    body = {id(line) for line in document.body}
    contents = {line.page for line in document.lines if line.plain.lower() == "contents"}
    kept = [
        line
        for line in document.lines
        if line.plain
        and (id(line) in body or _is_known_heading(_FOOTNOTE.sub("", line.plain, count=1)))
        and not (document.has_places and line.page in contents)
    ]
    return _without_notes(kept) if document.has_places else kept


def height_of(line: Line) -> float:
    """Return how tall most of a line is printed."""
    return max(line.pieces, key=lambda piece: len(piece.text)).height


def usual_height(lines: Sequence[Line]) -> float:
    """Return how tall the middle letter of the text is printed."""
    heights = sorted((height_of(line), len(line.plain)) for line in lines)
    beyond = sum(length for _, length in heights) / 2
    for height, length in heights:
        beyond -= length
        if beyond <= 0:
            return height
    return 0


def has_bullet(line: Line) -> bool:
    """Tell whether a line begins with a bullet, be it a letter of a font of signs."""
    return _has_sign_apart(line) or is_bulleted(line.text) or bool(_SIGN.match(line.plain))


def without_sign(line: Line) -> str:
    """Return the words of a line without its bullet."""
    if _has_sign_apart(line):
        return plain(" ".join(piece.text for piece in line.pieces[1:]))
    return without_bullet(_SIGN.sub("", line.plain)) if has_bullet(line) else line.plain


def number_of(line: Line) -> str:
    """Return the number that a line begins with; it needs a full stop or a gap behind it."""
    text = without_sign(line) if has_bullet(line) else plain(line.pieces[0].text)
    found = _NUMBER.match(text)
    if not found or (text.isdigit() and len(line.pieces) == 1):
        return ""
    return found.group(1)


def is_apart(line: Line, before: Line) -> bool:
    """Tell whether there is a gap or a new page between two lines."""
    return line.page != before.page or line.top - before.bottom >= WIDE_GAP * height_of(line)


def last_open(blocks: Sequence[RecommendationBlock]) -> RecommendationBlock | None:
    """Return the last block, unless it has more lines than any item of a report."""
    return blocks[-1] if blocks and len(blocks[-1].lines) < MOST_LINES else None


def goes_on(line: Line, block: RecommendationBlock) -> bool:
    """Tell whether a line without number or bullet goes on with the block before it."""
    first, before = block.lines[0], block.lines[-1]
    is_close = not is_apart(line, before)
    if not block.is_item:
        return is_close
    if line.left > first.left + INDENT:
        return True
    is_unfinished = line.plain[:1].islower() and not before.plain.endswith((".", ":"))
    return is_unfinished or (is_close and not _hangs(block))


def _sections(document: Document, asking: Asking) -> list[_Section]:
    lines = readable_lines(document)
    large = LARGE_PRINT * usual_height(lines)
    part = asking.addressees[0]
    found: list[_Section] = []
    current: _Section | None = None
    rest_of_heading: Line | None = None
    for place, line in enumerate(lines):
        if line is rest_of_heading:
            continue
        words = _FOOTNOTE.sub("", line.plain, count=1)
        is_large = document.has_places and height_of(line) > large
        if asking.has_parts and (not document.has_places or (is_large and line.page > 1)):
            part = _part(words, part)
        asks = _asks(words, lines[place + 1 : place + 2])
        is_group = words[:1].isupper() and bool(_GROUP.fullmatch(words))
        if is_group and current and words not in current.groups:
            current.groups.add(words)
            current.lines.append(line)
        elif asks or is_group:
            rest_of_heading = lines[place + 1] if asks and asks.string != words else None
            whom = (asks["who"] or asks["whom"]) if asks else ""
            current = _Section("" if asks else words, _addressee(whom, part), groups={words})
            found.append(current)
        elif current and (_is_end(words) or (is_large and not has_bullet(line))):
            current = None
        elif current:
            current.lines.append(line)
    if asking.strands:
        _name_strands(found, asking.strands)
    return found


def _without_notes(lines: Sequence[Line]) -> list[Line]:
    """Leave out small print, and all that stands below the first note of a page."""
    small = SMALL_PRINT * usual_height(lines)
    ends: dict[int, float] = {}
    for line in lines:
        ends[line.page] = max(ends.get(line.page, 0), line.bottom)
    notes: dict[int, float] = {}
    for line in lines:
        is_low = line.top > LOWER_PART * ends[line.page]
        if is_low and height_of(line) < small and " " in line.plain:
            notes[line.page] = min(notes.get(line.page, line.top), line.top)
    return [
        line
        for line in lines
        if height_of(line) >= small and line.top < notes.get(line.page, float("inf"))
    ]


def _is_known_heading(words: str) -> bool:
    patterns = (_ASKS, _GROUP, _BOARD_PART, _AUTHORITY_PART)
    return _is_end(words) or any(pattern.fullmatch(words) for pattern in patterns)


def _is_end(words: str) -> bool:
    return words[:1].isupper() and bool(_END.match(words)) and not words.endswith(".")


def _asks(words: str, following: Sequence[Line]) -> re.Match[str] | None:
    """Match a heading that asks for something; its question may go on in the next line."""
    if not words[:1].isupper():
        return None
    if words.lower().startswith(_QUESTION) and "improve" not in words.lower():
        words = joined([words, *(_FOOTNOTE.sub("", line.plain, count=1) for line in following)])
    return _ASKS.fullmatch(words)


def _part(words: str, part: str) -> str:
    if _BOARD_PART.fullmatch(words):
        return BOARD
    return AUTHORITY if _AUTHORITY_PART.fullmatch(words) else part


def _addressee(whom: str | None, part: str) -> str:
    if not whom:
        return part
    return BOARD if _BOARD.search(whom) else AUTHORITY


def _name_strands(sections: Sequence[_Section], strands: Mapping[str, str]) -> None:
    """Say for which strand each section is meant: its first sentence tells, else its place."""
    names = list(strands)
    for place, section in enumerate(sections):
        words = joined([line.plain for line in section.lines[:4]]).lower()
        named = [(words.index(told), name) for name, told in strands.items() if told in words]
        section.addressed_to = min(named)[1] if named else names[min(place, len(names) - 1)]


def _read_section(section: _Section, asking: Asking) -> list[Recommendation]:
    blocks = _blocks(section.lines, asking)
    has_items = any(block.is_item for block in blocks)
    found: list[Recommendation] = []
    group, theme, timescale = section.heading, "", ""
    for place, block in enumerate(blocks):
        before = blocks[place - 1].kind if place else ""
        after = blocks[place + 1 : place + 2]
        text = block.text
        if block.kind == "timescale":
            timescale = text.rstrip(":")
        elif block.kind == "group":
            group, theme, timescale = text.rstrip(":"), "", ""
        elif block.is_item or before == "timescale" or (not has_items and _is_sentence(text)):
            if not _says_nothing(text):
                heading = ": ".join(name for name in (group, theme) if name)
                found.append(_recommendation(block, text, timescale, heading, section))
        elif found and not _may_go_on(block, after, asking):
            break
        elif not asking.numbers_paragraphs and _is_heading(text):
            theme = text.rstrip(":")
        elif stated := _TIMESCALE_AT_END.search(text):
            timescale = stated.group(1)
    return found


def _recommendation(
    block: RecommendationBlock, text: str, timescale: str, heading: str, section: _Section
) -> Recommendation:
    references = [
        reference
        for printed in _REFERENCES.findall(text)
        for reference in _REFERENCE.findall(printed)
    ]
    return Recommendation(
        block.number,
        text,
        ", ".join(references),
        timescale,
        heading,
        section.addressed_to,
        block.lines[0].page,
    )


def _may_go_on(
    block: RecommendationBlock, after: Sequence[RecommendationBlock], asking: Asking
) -> bool:
    """Tell whether more may be asked for below words that are neither number nor bullet."""
    if asking.has_board:
        return True
    goes_back = bool(after) and after[0].is_item
    return goes_back and not asking.numbers_paragraphs and _is_heading(block.text)


def _says_nothing(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and bool(_NOTHING.match(text))


def _is_sentence(text: str) -> bool:
    is_long = text.endswith(".") or len(text.split()) >= FEWEST_WORDS
    return is_long and text[:1].isupper() and not text.endswith(":")


def _is_heading(text: str) -> bool:
    return (
        len(text) <= LONGEST_HEADING
        and text[:1].isupper()
        and not text.endswith(".")
        and not _NO_HEADING.search(text)
    )


def _blocks(lines: Sequence[Line], asking: Asking) -> list[RecommendationBlock]:
    blocks: list[RecommendationBlock] = []
    number = 0
    for line in lines:
        last = last_open(blocks)
        printed = number_of(line)
        if printed and asking.numbers_paragraphs:
            blocks.append(RecommendationBlock("other", [line]))
        elif printed and _is_next(int(printed), number, last):
            number = int(printed)
            is_other = last is not None and last.kind == "bulleted"
            blocks.append(RecommendationBlock("other" if is_other else "numbered", [line], printed))
        elif has_bullet(line):
            if last and _is_below(line, last):
                last.lines.append(line)
            else:
                blocks.append(RecommendationBlock("bulleted", [line]))
        elif kind := _title(line):
            blocks.append(RecommendationBlock(kind, [line]))
        elif last and last.kind not in ("timescale", "group") and goes_on(line, last):
            last.lines.append(line)
        else:
            blocks.append(RecommendationBlock("other", [line]))
    return blocks


def _title(line: Line) -> str:
    """Say whether a line names a time by which to act, or a group such as priority actions."""
    words = line.plain.rstrip(":")
    is_upper = words[:1].isupper()
    if _TIMESCALE.fullmatch(words) and (is_upper or words != line.plain):
        return "timescale"
    return "group" if is_upper and _GROUP.fullmatch(words) else ""


def _is_next(printed: int, number: int, last: RecommendationBlock | None) -> bool:
    """Tell whether a number goes on with the count, or begins it anew under a heading."""
    if number == 0 or last is None:
        return True
    begins_anew = printed == 1 and not last.is_item
    return begins_anew or number < printed <= number + MOST_NUMBERS_LOST


def _is_below(line: Line, last: RecommendationBlock) -> bool:
    """Tell whether a bullet belongs to the item before it."""
    if last.kind == "numbered":
        return True
    return last.kind == "bulleted" and line.left > last.lines[0].left + INDENT


def _hangs(block: RecommendationBlock) -> bool:
    """Tell whether the lines of an item begin further in than its number or bullet."""
    first = block.lines[0]
    if len(block.lines) > 1:
        return block.lines[1].left > first.left + INDENT
    return len(first.pieces) > 1


def _has_sign_apart(line: Line) -> bool:
    sign = line.pieces[0].text.strip()
    return len(line.pieces) > 1 and len(sign) == 1 and (sign == "o" or not sign.isalnum())
