"""What a framework judges, and the words by which its reports name it."""

import re
from dataclasses import dataclass
from functools import cached_property

from gradeline.reading.wording import without_spaces

_NUMBERING = r"(?:\d{1,2}(?:\.\d{1,2})*\.? )?"
_FOOTNOTE = r"(?: ?\d{1,2})?"


@dataclass(frozen=True)
class Area:
    """An area of judgement: its id, and patterns of its label in lower case.

    `label` is how a table names it, `heading` how a heading or sentence of the body does where that
    differs. `needs_verb` is true where only `is`, `are` or `requires` makes a statement of a
    heading, since the heading can hold any name.
    """

    area_id: str
    label: str
    heading: str = ""
    needs_verb: bool = False

    @cached_property
    def in_table(self) -> re.Pattern[str]:
        """Matches the whole of a label in a table."""
        return re.compile(self._in_table)

    @cached_property
    def _without_spaces(self) -> re.Pattern[str]:
        return re.compile(without_spaces(self._in_table))

    @property
    def _in_table(self) -> str:
        return rf"{_NUMBERING}(?:{self.label}){_FOOTNOTE} ?[.:]?"

    def is_named(self, text: str) -> bool:
        """Tell whether a text in lower case is the label, wherever it was given spaces."""
        return bool(
            self.in_table.fullmatch(text) or self._without_spaces.fullmatch(text.replace(" ", ""))
        )

    @property
    def in_body(self) -> str:
        """The pattern by which the body names the area."""
        return self.heading or self.label


@dataclass(frozen=True)
class StatedGrade:
    """One place in a report that states the grade of an area.

    `grade` is None where the words are no grade that is known. `is_sure` is false where the words
    might belong to another area, as in a table whose columns are lost. `bottom` is where the words
    end on their page.
    """

    area_id: str
    grade: str | None
    label: str
    words: str
    page: int
    is_sure: bool = True
    bottom: float = 0.0
