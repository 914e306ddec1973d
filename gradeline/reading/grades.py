"""Grades as reports word them: broken, lower case, with or without `to be good`."""

import re

from gradeline.reading.wording import plain, without_spaces

OUTSTANDING, GOOD, INADEQUATE = "Outstanding", "Good", "Inadequate"
REQUIRES_IMPROVEMENT, ADEQUATE = "Requires improvement", "Adequate"
WITH_ADEQUATE = (OUTSTANDING, GOOD, ADEQUATE, INADEQUATE)
WITH_REQUIRES_IMPROVEMENT = (OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE)
NOT_JUDGED = "not judged"

GRADE = r"(?:outstanding|good|adequate|inadequate|requir(?:es|e|ing) improvements?(?: to be good)?)"
_NUMBERED = rf"(?:grade )?([1-4])? ?[(:-]? ?({GRADE})\)?(?: ?\(?grade ([1-4])\)?)?"
_WITH_SPACES = re.compile(_NUMBERED)
_WITHOUT_SPACES = re.compile(without_spaces(_NUMBERED))
_NOT_JUDGED = re.compile(
    r"^(?:not (?:judged|graded|inspected|applicable|assessed)|no (?:judgement|judgment|grade)"
    r"|n/a|insufficient evidence)(?: .{0,60})?$"
)
_FOOTNOTE = re.compile(r"(?<=[a-z).])\d{1,2}$")


def grade_of(words: str, scale: tuple[str, ...]) -> str | None:
    """Return the grade of `scale` that these words are, whole; NOT_JUDGED, or None for others."""
    text = _FOOTNOTE.sub("", plain(words).lower().strip(" .:;*|")).strip(" .")
    if _NOT_JUDGED.match(text):
        return NOT_JUDGED
    found = _WITH_SPACES.fullmatch(text) or _WITHOUT_SPACES.fullmatch(text.replace(" ", ""))
    if not found:
        return None
    word = found.group(2)
    grade = REQUIRES_IMPROVEMENT if word.startswith("requir") else word.capitalize()
    if grade not in scale:
        return None
    number = found.group(1) or found.group(3)
    return None if number and scale.index(grade) != int(number) - 1 else grade
