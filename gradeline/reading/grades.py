"""Grades as reports word them: broken, lower case, with or without `to be good`."""

import re
from functools import cache

from gradeline.reading.wording import plain, without_spaces

OUTSTANDING, GOOD, INADEQUATE = "Outstanding", "Good", "Inadequate"
REQUIRES_IMPROVEMENT, ADEQUATE = "Requires improvement", "Adequate"
WITH_ADEQUATE = (OUTSTANDING, GOOD, ADEQUATE, INADEQUATE)
WITH_REQUIRES_IMPROVEMENT = (OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE)
NOT_JUDGED = "not judged"

Scale = tuple[str, ...]
_USUAL = r"outstanding|good|adequate|inadequate|requir(?:es|e|ing) improvements?(?: to be good)?"
_NOT_JUDGED = re.compile(
    r"^(?:not (?:judged|graded|inspected|applicable|assessed)|no (?:judgement|judgment|grade)"
    r"|n/a|insufficient evidence)(?: .{0,60})?$"
)
_FOOTNOTE = re.compile(r"(?<=[a-z).])\d{1,2}$")


@cache
def any_grade(scale: Scale) -> str:
    """Return the pattern of the words of a grade: those of this scale and of the usual ones.

    The usual words are known on every scale, so that one of another scale is told as such.
    """
    own = [label.lower() for label in scale if not re.fullmatch(_USUAL, label.lower())]
    own.sort(key=len, reverse=True)
    return f"(?:{'|'.join([*map(re.escape, own), _USUAL])})"


@cache
def _patterns(scale: Scale) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = f"[1-{len(scale)}]"
    pattern = (
        rf"(?:grade )?({number})? ?[(:-]? ?({any_grade(scale)})\)?(?: ?\(?grade ({number})\)?)?"
    )
    return re.compile(pattern), re.compile(without_spaces(pattern))


def grade_of(words: str, scale: Scale) -> str | None:
    """Return the grade of `scale` that these words are, whole; NOT_JUDGED, or None for others."""
    text = _FOOTNOTE.sub("", plain(words).lower().strip(" .:;*|")).strip(" .")
    if _NOT_JUDGED.match(text):
        return NOT_JUDGED
    with_spaces, without = _patterns(scale)
    found = with_spaces.fullmatch(text) or without.fullmatch(text.replace(" ", ""))
    if not found:
        return None
    word = found.group(2).replace(" ", "")
    own = {label.lower().replace(" ", ""): label for label in scale}
    usual = REQUIRES_IMPROVEMENT if word.startswith("requir") else word.capitalize()
    grade = own.get(word, usual)
    if grade not in scale:
        return None
    number = found.group(1) or found.group(3)
    return None if number and scale.index(grade) != int(number) - 1 else grade
