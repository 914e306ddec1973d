"""Reading a report: from a document to everything that it says and where it says it."""

import re
from collections.abc import Sequence
from pathlib import Path

from gradeline.reading.authorities import known_authorities, recognise
from gradeline.reading.document import Document, Line
from gradeline.reading.front import fieldwork, publication
from gradeline.reading.identifying import FRONT_PAGES, identify
from gradeline.reading.profile import read_profile
from gradeline.reading.recommendations import read_recommendations
from gradeline.reading.wording import joined
from gradeline.report import NOT_FOUND, Origins, Place, Problem, Report

MOST_TITLE_LINES = 12
OPEN = "Open Government Licence v3.0"
CLOSED = "Crown copyright; facts cited only"
_OPEN_LICENCE = "open government licen"
_REVIEW = re.compile(r" and review of the effectiveness of .{5,60}? board", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}\b")
_RE_INSPECTION = re.compile(r"\bre-?inspection of\b")
_KIND = r"\b(?:this was a|this|a|our) ({}) inspection\b"
_TITLE_END = re.compile(
    r"(?:re-?)?(?:inspection|review) dates?\b|report published|lead inspector|reporting inspector"
    r"|age group|judgement(?: grade)?$|published"
)


def read_report(document: Document, data: Path, file: str = "") -> Report:
    """Read a document; `data` is the folder of facts that names the authorities.

    What cannot be told is left empty and named among the problems. `file` is the name it goes by.
    """
    identified = identify(document)
    framework = identified.framework
    if framework is None:
        return Report(file, read_from=Origins(), problems=identified.problems)
    own = document.on_pages(1, identified.last_page)
    front = [line for line in own.lines if line.page <= FRONT_PAGES]
    start, end, date_problems = fieldwork(front, front[identified.title_line])
    published, published_problems = publication(front, end.value)
    title = _title(front, identified.title_line)
    recognised = recognise(title, own, known_authorities(data), start.value)
    authority = recognised.authority
    judgements, problems = framework.read(own, start.value)
    problems += [
        Problem("not found", f"{each.area}: no words give its grade")
        for each in judgements
        if each.status == NOT_FOUND
    ]
    if recognised.problem:
        problems.append(Problem("authority", recognised.problem, recognised.page))
    return Report(
        file,
        framework=framework.family,
        kind=_kind(title, front, framework.kinds) or None,
        title=_printed_title(identified.title, title, front[identified.title_line]) or None,
        licence=licence_of(own),
        authority=authority.name if authority else None,
        authority_id=authority.authority_id if authority else None,
        start=start.value or None,
        end=end.value or None,
        published=published.value or None,
        read_from=Origins(
            authority=Place(recognised.words or None, recognised.page),
            start=start.place,
            end=end.place,
            published=published.place,
        ),
        judgements=tuple(judgements),
        recommendations=tuple(read_recommendations(own, framework.asking)),
        profile=tuple(read_profile(own, framework.profile)),
        problems=(*identified.problems, *date_problems, *published_problems, *problems),
    )


def _title(front: Sequence[Line], title_line: int) -> list[Line]:
    """Return the lines of the front page before its days, inspectors and grades."""
    page = front[title_line].page
    lines: list[Line] = []
    for line in front:
        if line.page != page:
            continue
        if lines and _TITLE_END.match(line.plain.lower()):
            break
        lines.append(line)
    return lines[:MOST_TITLE_LINES]


def _printed_title(found: str, lines: Sequence[Line], first: Line) -> str:
    """Return the title, with the review of the board where it names one, without footnote marks."""
    start = next((index for index, line in enumerate(lines) if line is first), 0)
    whole = joined([line.text for line in lines[start:]])
    review = _REVIEW.match(whole[len(found) :]) if whole.startswith(found) else None
    return _FOOTNOTE.sub("", found + (review.group() if review else ""))


def licence_of(document: Document) -> str:
    """Return the licence under which the report says it may be used."""
    is_open = any(_OPEN_LICENCE in line.plain.lower() for line in document.lines)
    return OPEN if is_open else CLOSED


def _kind(title: Sequence[Line], front: Sequence[Line], kinds: Sequence[str]) -> str:
    """Return what the report calls itself: re-inspection, one of the kinds, or nothing."""
    if _RE_INSPECTION.search(joined([line.text for line in title]).lower()):
        return "re-inspection"
    words = joined([line.text for line in front]).lower()
    found = re.search(_KIND.format("|".join(kinds)), words) if kinds else None
    return found.group(1) if found else ""
