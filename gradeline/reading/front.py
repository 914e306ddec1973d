"""The front of a report: its title, the days of the inspection and of publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gradeline.reading.dates import MONTH_NAMES, days, one_day, spell
from gradeline.reading.document import Line
from gradeline.report import Place, Problem

MOST_TITLE_LINES = 30
_FIELDWORK = re.compile(
    r"^(?:(?:re-?)?inspection|review|fieldwork|visit|on-?site)(?: and review)? (?:dates?|period)"
    r" ?:? ?(?P<rest>.*)$"
)
_PUBLISHED = re.compile(
    r"^(?:report |date |first )?(?:published|publication date|of publication)(?: on)?(?: date)?"
    r" ?:? ?(?P<rest>.*)$"
)
_GOES_ON = re.compile(r"^(?:and|to|until|-|&)(?: |\d)(?=.{0,12}\d)")
_UNFINISHED = re.compile(r"(?:\band|\bto|-|,|&|\buntil)$")
_NEXT_FIELD = re.compile(
    r"^(?:lead inspector|reporting inspector|age group|report published|published|unique|judgement"
    r"|the overall|overall|children's services|inspection)"
)
_IN_PROSE = re.compile(r"[a-z]{3}")
_WITH_YEAR = re.compile(r"20\d\d|/\d\d\b")


@dataclass(frozen=True)
class Printed:
    """A day of the front page with its place; `value` is empty where no day can be told."""

    value: str = ""
    words: str = ""
    page: int | None = None

    @property
    def place(self) -> Place:
        """Where it is printed."""
        return Place(self.words or None, self.page)


def fieldwork(front: Sequence[Line], title: Line) -> tuple[Printed, Printed, list[Problem]]:
    """Return the first and the last day of fieldwork, as ISO dates, and what is wrong with them.

    Of several lines that give days the one that follows the title counts: heads and feet of pages
    can hold those of another inspection.
    """
    fields = [
        (index, line, line.plain[match.start("rest") :])
        for index, line in enumerate(front)
        for match in [_FIELDWORK.match(line.plain.lower())]
        if match
    ]
    fields.sort(
        key=lambda field: (field[1].page != title.page, field[1].top < title.top, field[1].top)
    )
    for index, line, rest in fields:
        words = _whole_field(front, index, rest)
        if not re.search(r"\d", words):
            continue
        found = spell(words)
        if found.start and found.end:
            return (
                Printed(found.start.isoformat(), words, line.page),
                Printed(found.end.isoformat(), words, line.page),
                [],
            )
        said = Problem(
            "unclear dates",
            f'the days of the inspection cannot be told from "{words}" on page {line.page}',
            line.page,
            words,
        )
        return Printed("", words, line.page), Printed("", words, line.page), [said]
    said = Problem("dates not found", "no line gives the days of the inspection")
    return Printed(), Printed(), [said]


def publication(front: Sequence[Line], end: str) -> tuple[Printed, list[Problem]]:
    """Return the publication day as an ISO date; empty where none is printed.

    A day before the end of fieldwork cannot be right and is a problem.
    """
    for index, line in enumerate(front):
        match = _PUBLISHED.match(line.plain.lower())
        if not match:
            continue
        words = _whole_field(front, index, line.plain[match.start("rest") :])
        if not days(words) or _IN_PROSE.search(MONTH_NAMES.sub("", words.lower())):
            continue
        day = one_day(words)
        if day is None or (end and day < date.fromisoformat(end)):
            said = Problem(
                "unclear dates",
                f'the publication day cannot be "{words}" on page {line.page}',
                line.page,
                words,
            )
            return Printed("", words, line.page), [said]
        return Printed(day.isoformat(), words, line.page), []
    return Printed(), []


def _whole_field(lines: Sequence[Line], index: int, words: str) -> str:
    """Return the words of a field with those of the lines that go on with it."""
    for line in lines[index + 1 : index + 4]:
        text = line.plain.lower()
        goes_on = _GOES_ON.match(text) or _UNFINISHED.search(words.lower())
        if _NEXT_FIELD.match(text) or (_WITH_YEAR.search(words) and not goes_on):
            break
        if not re.search(r"\d", text) and not _UNFINISHED.search(words.lower()) and words:
            break
        words = f"{words} {line.plain}".strip()
    return words
