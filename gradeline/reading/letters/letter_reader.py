"""Reading a letter: from a document to everything that it says and where it says it."""

import re
from collections.abc import Sequence
from pathlib import Path

from gradeline.reading.authorities import known_authorities, recognise
from gradeline.reading.document import Document, Line
from gradeline.reading.front import Printed
from gradeline.reading.identifying import identify
from gradeline.reading.letters import focused_visit, joint_inspection
from gradeline.reading.letters.kind import Kind
from gradeline.reading.letters.letter import Letter
from gradeline.reading.letters.priority_action import priority_action
from gradeline.reading.letters.sentences import Sentence, sentences
from gradeline.reading.letters.visit_days import fieldwork, publication
from gradeline.reading.report_reader import licence_of
from gradeline.report import Problem

KINDS = (focused_visit.KIND, joint_inspection.KIND)
MOST_HEADING_LINES = 3
MOST_OPENING_LINES = 60
LONGEST_TOPIC = 300
NO_LETTER = "no letter of a visit"
_OTHERS = {
    re.compile(r"(?:Ofsted )?[Mm]onitoring visit (?:to|of|at)\b"): (
        "the letter of a monitoring visit, which follows an inadequate judgement"
    ),
    re.compile(r"(?:Joint )?(?:[Ll]ocal )?[Aa]rea SEND\b"): "the report of an area SEND inspection",
    re.compile(r"Annual (?:conversation|engagement)\b"): "the letter of an annual conversation",
}
_LETTERHEAD = re.compile(
    r"Ofsted|(?:Aviation House|Clive House|Piccadilly Gate|Store Street|Manchester(?: M1 2WD)?"
    r"|M1 2WD|2 Rivergate|Temple Quay|Bristol BS1 6EH|T 0300 .*|Textphone .*|enquiries@\S+"
    r"|www\.\S+),?"
)
_OPENS = re.compile(
    r"(?:This (?:letter|visit|inspection)|(?:His|Her) Majesty|Between|From|On \d|Inspectors|Ofsted,"
    r"|In \w+ 20\d\d)\b"
)
_SECTION = re.compile(
    r"(?:Overview|Headline findings|(?:Main f|Key f|F)indings|Key [Ss]trengths"
    r"|What needs to improve|Areas? for (?:priority action|improvement))\b"
)


def read_letter(document: Document, data: Path) -> Letter:
    """Return what a letter says; `data` is the folder of facts that names the authorities."""
    body = [line for line in document.body if not _LETTERHEAD.fullmatch(line.plain)]
    found = _heading(body)
    if isinstance(found, Problem):
        return Letter(problems=(_other(document, found),))
    kind, index = found
    heading, opening = _parts(body, index)
    title = " ".join(line.plain for line in heading)
    text = [Sentence(title, heading[0].page), *sentences(opening)]
    start, end, wrong_days = fieldwork(text[1:], kind.tells_days)
    published, wrong_day = publication(document.lines, end.value)
    named = recognise(heading, document, known_authorities(data), start.value)
    priority, unclear = priority_action(body)
    topic = kind.topic(text)
    problems = [*wrong_days, *wrong_day, *unclear, *_second_letter(body, index)]
    if len(topic.value) > LONGEST_TOPIC:
        told = f"a sentence of {len(topic.value):,} characters: where it ends cannot be told"
        problems.append(Problem("unclear topic", told, topic.page))
    if named.problem:
        problems.append(Problem("authority", named.problem, named.page))
    return Letter(
        kind=kind.kind_id,
        title=title,
        authority_id=named.authority.authority_id if named.authority else "",
        licence=licence_of(document),
        authority=Printed(named.authority.name if named.authority else "", named.words, named.page),
        start=start,
        end=end,
        published=published,
        topic=topic,
        priority_action=priority,
        problems=tuple(problems),
    )


def _heading(body: Sequence[Line]) -> tuple[Kind, int] | Problem:
    """Return the kind of letter and the line of its heading, the first on its first page."""
    for index, line in enumerate(body):
        if line.page > 1:
            break
        for kind in KINDS:
            if kind.heading.match(line.plain):
                return kind, index
        for pattern, what in _OTHERS.items():
            if match := pattern.match(line.plain):
                return Problem(NO_LETTER, what, line.page, match.group())
    return Problem(NO_LETTER, "no heading on the first page says of which visit it is")


def _other(document: Document, told: Problem) -> Problem:
    """Say what the file is instead of a letter of a visit, where it can be told."""
    identified = identify(document)
    if not told.words and identified.framework is not None:
        name = identified.framework.name
        return Problem(NO_LETTER, f"an inspection report with grades ({name})", 1, identified.title)
    return told


def _second_letter(body: Sequence[Line], index: int) -> list[Problem]:
    """Name another letter in the same file: which of them is meant cannot be told."""
    for line in body[index + 1 :]:
        for kind in KINDS:
            if line.page > 1 and kind.heading.match(line.plain):
                said = f"another letter, of a {kind.name}, begins on page {line.page}"
                return [Problem("two letters", said, line.page)]
    return []


def _parts(body: Sequence[Line], index: int) -> tuple[list[Line], list[Line]]:
    """Return the lines of the heading and those from there to the first section."""
    after = list(body[index + 1 : index + 1 + MOST_OPENING_LINES])
    begins = next((at for at, line in enumerate(after) if _OPENS.match(line.plain)), 0)
    begins = begins if begins < MOST_HEADING_LINES else 0
    ends = next((at for at, line in enumerate(after) if _SECTION.match(line.plain)), len(after))
    return [body[index], *after[:begins]], after[begins:ends]
