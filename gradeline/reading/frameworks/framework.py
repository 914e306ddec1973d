"""What every framework says of itself: how its reports are known, and how they are read."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from gradeline.reading.document import Document, Line
from gradeline.reading.profile import ProfileLayout
from gradeline.reading.recommendations import Asking
from gradeline.reading.wording import joined
from gradeline.report import Judgement, Problem

TITLE_LINES = 4

# From a report and its ISO first day ('' where that is not known) to what it judges.
Read = Callable[[Document, str], tuple[list[Judgement], list[Problem]]]


@dataclass(frozen=True, kw_only=True)
class Framework:
    """A framework of inspection, and all that its reports do in a way of their own.

    `family` is the name by which the reader calls it, as `read_as` in the facts; `described` says
    in a sentence which reports they are; `since` is the month in which inspections began; `title`
    matches the title of its reports, in lower case. `overrides` are the families whose title can
    stand in that of these reports, `encloses` those whose front pages can stand within them.
    `kinds` are the words by which reports tell kinds of inspection, and `kinds_hint` how to tell
    them where none is printed; `grades_authority` is false where a board alone is graded. `table`
    is how the table of grades is called, and `places` are the parts of a report where the grade of
    an area stands otherwise, by the area and whether it is read in the table.
    """

    family: str
    name: str
    short_name: str
    described: str
    since: str
    title: re.Pattern[str]
    read: Read
    overrides: frozenset[str] = frozenset()
    encloses: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    kinds_hint: str = "Look at how long it took"
    grades_authority: bool = True
    asking: Asking = field(default_factory=Asking)
    profile: ProfileLayout | None = None
    table: str = "front table"
    places: Mapping[tuple[str, bool], str] = field(default_factory=dict)

    def printed_in(self, area: str, *, in_table: bool) -> str:
        """Return the part of a report in which the grade of an area was read."""
        usual = self.table if in_table else "heading of its section"
        return self.places.get((area, in_table), usual)


def title_at(lines: Sequence[Line], index: int, title: re.Pattern[str]) -> str:
    """Return the title that begins on a line, or an empty text."""
    text = joined([line.text for line in lines[index : index + TITLE_LINES]])
    found = title.match(text.lower())
    return text[: found.end()] if found else ""
