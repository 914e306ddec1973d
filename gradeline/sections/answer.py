"""What a page shows that answers one question."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.sections.section import Section


@dataclass(frozen=True)
class Answer:
    """The question of a page, its answer in words, and sections; none where there is nothing."""

    question: str
    lead: Sequence[str]
    sections: Sequence[Section] = ()
