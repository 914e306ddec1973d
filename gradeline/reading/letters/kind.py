"""What there is to know of one kind of letter."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gradeline.reading.front import Printed
from gradeline.reading.letters.sentences import Sentence


@dataclass(frozen=True)
class Kind:
    """A kind of letter: its id in the facts, its name, how its heading begins, what tells its days.

    `short_name` stands in the titles of sources, `stem` in the ids of visits.
    `tells_days` is looked for in the sentences below the heading; `topic` returns what was looked
    at from these and the heading, which is their first.
    """

    kind_id: str
    name: str
    short_name: str
    stem: str
    heading: re.Pattern[str]
    tells_days: re.Pattern[str]
    topic: Callable[[Sequence[Sentence]], Printed]
