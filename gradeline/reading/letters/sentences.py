"""The text of a letter, sentence by sentence, whatever lines it was printed in."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.reading.document import Line
from gradeline.reading.wording import is_bulleted

# St Helens is printed with a full stop too; a bullet begins a sentence.
_SENTENCE = re.compile(r"\S[^\n]*?(?:(?<!\bSt)[.?!](?=\s+[^a-z])|\n|$)")


@dataclass(frozen=True)
class Sentence:
    """A sentence in plain signs, and the page on which it begins."""

    text: str
    page: int
    is_bulleted: bool = False


def sentences(lines: Sequence[Line]) -> list[Sentence]:
    """Return the sentences of printed lines; a word broken at a hyphen is put together again."""
    whole, starts = "", []
    for line in lines:
        is_broken = whole.endswith("-") and line.plain[:1].islower()
        if whole and not is_broken:
            whole += "\n" if is_bulleted(line.text) else " "
        starts.append(len(whole))
        whole += line.plain
    found = []
    for match in _SENTENCE.finditer(whole):
        line = lines[bisect_right(starts, match.start()) - 1]
        text = match.group().strip()
        found.append(Sentence(text, line.page, is_bulleted(text)))
    return found
