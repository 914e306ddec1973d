"""Which framework a document is a report of: what it says of itself, exactly one or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.reading.document import Document, Line
from gradeline.reading.frameworks import frameworks
from gradeline.reading.frameworks.framework import Framework, title_at
from gradeline.report import Problem

FRONT_PAGES = 3
FRONT_LINES = 40
NEXT_FRONT_LINES = 14
_DAYS = re.compile(r"(?:re-?)?(?:inspection|review)(?: and review)? dates? ?:? ?.*\d")
_UNGRADED = re.compile(
    r"(?:focused|monitoring|assurance|progress) (?:assurance )?visit\b"
    r"|(?:outcome|findings) (?:of|from) the .{0,40}(?:focused|monitoring|assurance) visit"
    r"|joint targeted area inspection|.{0,60}contact,? referral and assessment"
    r"|joint area review|annual (?:conversation|performance assessment)"
)


@dataclass(frozen=True)
class Identified:
    """The framework of a document, its title and the last page that belongs to it."""

    framework: Framework | None
    title: str
    title_line: int
    last_page: int
    problems: tuple[Problem, ...]


def identify(document: Document) -> Identified:
    """Tell the framework of a document; no framework with a problem where it is not exactly one."""
    lines = document.lines
    front = [line for line in lines if line.page <= FRONT_PAGES]
    found: dict[str, tuple[int, str, Framework]] = {}
    for index in _first_of_each_page(front):
        for framework in frameworks():
            title = title_at(front, index, framework.title)
            held = found.get(framework.family)
            # The title is set larger than what runs along the head or foot of the page.
            if title and (held is None or _is_larger(front[index], front[held[0]])):
                found[framework.family] = (index, title, framework)
    for _, _, framework in list(found.values()):
        for family in framework.overrides:
            found.pop(family, None)
    if len(found) > 1:
        first = min(index for index, _, _ in found.values())
        found = {
            family: each for family, each in found.items() if each[0] <= first + NEXT_FRONT_LINES
        }
    if len(found) != 1:
        return Identified(None, "", 0, document.page_count, (_unidentified(front, found),))
    ((index, title, framework),) = found.values()
    last_page, problems = _other_reports(document, framework, front[index])
    return Identified(framework, title, index, last_page, problems)


def _is_larger(line: Line, other: Line) -> bool:
    return line.page == other.page and line.size > 1.1 * other.size


def _first_of_each_page(front: Sequence[Line]) -> list[int]:
    indexes: list[int] = []
    count: dict[int, int] = {}
    for index, line in enumerate(front):
        count[line.page] = count.get(line.page, 0) + 1
        if count[line.page] <= FRONT_LINES:
            indexes.append(index)
    return indexes


def _unidentified(front: Sequence[Line], found: dict[str, tuple[int, str, Framework]]) -> Problem:
    if found:
        told = "; ".join(f'"{title}" ({each.name})' for _, title, each in found.values())
        return Problem("more than one framework", f"the front names {told}", 1, told)
    for line in front:
        match = _UNGRADED.match(line.plain.lower())
        if match:
            return Problem(
                "ungraded visit",
                f'"{line.plain[:80]}" on page {line.page}: a visit or letter without grades',
                line.page,
                line.plain[:80],
            )
    known = ", ".join(each.described for each in frameworks())
    return Problem("not an inspection report", f"no title of a framework that is known: {known}")


def _other_reports(
    document: Document, framework: Framework, first: Line
) -> tuple[int, tuple[Problem, ...]]:
    """Find the front page of another report bound in the same file.

    Its title is set as large as that of the first, which tells it from what runs along pages.
    """
    for page in document.pages:
        number = page[0].page
        if number <= first.page:
            continue
        top = page[:NEXT_FRONT_LINES]
        titles = [
            (title, each)
            for index in range(len(top))
            if top[index].size > 0.9 * first.size
            for each in frameworks()
            for title in [title_at(top, index, each.title)]
            if title
        ]
        dated = any(_DAYS.match(line.plain.lower()) for line in page[: 2 * NEXT_FRONT_LINES])
        if not titles or not dated:
            continue
        title, other = titles[0]
        if other.family in framework.encloses:
            continue
        said = Problem(
            "two reports",
            f'another report begins on page {number}: "{title}"; only what is before it was read',
            number,
            title,
        )
        return number - 1, (said,)
    return document.page_count, ()
