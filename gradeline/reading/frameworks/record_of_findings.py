"""Reports that end with a record of main findings: every row of it is an area of judgement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gradeline.reading.areas import Area, StatedGrade
from gradeline.reading.document import Document, Line
from gradeline.reading.grades import WITH_ADEQUATE as SCALE
from gradeline.reading.judgements import judge
from gradeline.reading.profile import ProfileLayout
from gradeline.reading.statements import stated
from gradeline.reading.tables import open_rows
from gradeline.report import Judgement, Problem

RECORD = "record of main findings"
PROFILE = ProfileLayout(re.compile(r"service information", re.IGNORECASE))
_RECORD = re.compile(r"record of main findings ?:?.{0,60}$")
# Labels as records from 2009 to 2013 print them; others are read as well where rows stand apart.
KNOWN = Area(
    "",
    r"overall effectiveness|capacity (?:for improvement|to improve)"
    r"|children and young people are safe(?: and feel safe)?|children and young people feel safe"
    r"|(?:the )?quality of (?:provision|practice)"
    r"|the contribution of health agencies to keeping children and young people safe"
    r"|ambition and prioritisation|leadership and (?:management|governance)"
    r"|leadership, governance and partnership|performance management and quality assurance"
    r"|evaluation, including performance management, quality assurance and workforce development"
    r"|user engagement|partnerships?(?: working)?|equality and diversity|value for money"
    r"|being healthy|staying safe|enjoying and achieving"
    r"|making a positive contribution(?:, including user engagement)?"
    r"|(?:achieving )?economic well-?being|service responsiveness(?:,? including complaints)?"
    r"|assessment and direct work with children and families"
    r"|case planning, review and recording"
    r"|outcomes for looked after children and young people"
    r"|(?:the )?effectiveness of the help and protection provided to children, young people,?"
    r"(?: and their)? families and carers",
)
_OF_WHAT = r"(?: of [a-z', ]{3,90}?)?"


@dataclass(frozen=True)
class Strand:
    """A part of a report with an overall grade of its own; `heading` matches its first line."""

    prefix: str
    heading: re.Pattern[str]


def snake(label: str) -> str:
    """Return a printed label as an identifier: lower case, words joined by underscores."""
    return "_".join(re.findall(r"[a-z0-9]+", label.lower().replace("'", "")))


def read_record(
    document: Document, strands: Sequence[Strand]
) -> tuple[list[Judgement], list[Problem]]:
    """Return the rows of the record, each held against the grade under its heading in the body."""
    start = _start_of_record(document.body)
    if start is None:
        missing = Problem("table not found", 'no page has the "record of main findings"')
        return [], [missing]
    record, before = document.body[start + 1 :], document.body[:start]
    tables = _by_strand(record, strands)
    bodies = _by_strand(before, strands)
    rows = [
        (strand, reading)
        for strand, lines in tables
        for reading in open_rows(lines, (KNOWN,), SCALE, has_places=document.has_places)
    ]
    names = [snake(reading.label) for _, reading in rows]
    judgements: list[Judgement] = []
    problems: list[Problem] = []
    done: set[str] = set()
    for (strand, reading), name in zip(rows, names, strict=True):
        in_both = len({other.prefix for (other, _), own in zip(rows, names, strict=True)
                       if own == name}) > 1  # fmt: skip
        area_id = f"{strand.prefix}_{name}" if in_both else name
        if area_id in done:
            problems.append(
                Problem("row twice", f"{area_id} stands twice in the record", reading.page)
            )
            continue
        done.add(area_id)
        area = Area(area_id, rf"(?:the )?{re.escape(reading.label.lower())}{_OF_WHAT}")
        body = [line for other, lines in bodies if other == strand for line in lines]
        judgement, doubts = judge(area, [_named(reading, area_id)], stated(body, [area], SCALE))
        judgements.append(judgement)
        problems += doubts
    return judgements, problems


def _named(reading: StatedGrade, area_id: str) -> StatedGrade:
    return replace(reading, area_id=area_id)


def _start_of_record(lines: Sequence[Line]) -> int | None:
    found = [
        index
        for index, line in enumerate(lines)
        if _RECORD.match(line.plain.lower()) and not re.search(r"\d$", line.plain)
    ]
    return found[-1] if found else None


def _by_strand(
    lines: Sequence[Line], strands: Sequence[Strand]
) -> list[tuple[Strand, Sequence[Line]]]:
    """Cut lines at the headings of strands; what comes before the first belongs to the first."""
    parts: list[tuple[Strand, list[Line]]] = [(strands[0], [])]
    for line in lines:
        begun = next(
            (strand for strand in strands if strand.heading.fullmatch(line.plain.lower())), None
        )
        if begun is not None:
            parts.append((begun, []))
        else:
            parts[-1][1].append(line)
    return [(strand, own) for strand, own in parts]
