"""What every framework says of itself: how its reports are known, and how they are read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gradeline.reading.document import Document, Line
from gradeline.reading.wording import joined
from gradeline.report import Judgement, Problem

TITLE_LINES = 4

# From a report and its ISO first day ('' where that is not known) to what it judges.
Read = Callable[[Document, str], tuple[list[Judgement], list[Problem]]]


@dataclass(frozen=True)
class Framework:
    """A framework of inspection: `title` matches the title of its reports, in lower case."""

    family: str
    name: str
    title: re.Pattern[str]
    read: Read


def title_at(lines: Sequence[Line], index: int, title: re.Pattern[str]) -> str:
    """Return the title that begins on a line, or an empty text."""
    text = joined([line.text for line in lines[index : index + TITLE_LINES]])
    found = title.match(text.lower())
    return text[: found.end()] if found else ""
