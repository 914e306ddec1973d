"""Grades that the body of a report states beside the name of an area, in headings and sentences."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from gradeline.reading.areas import Area, StatedGrade
from gradeline.reading.document import Line
from gradeline.reading.grades import Scale, any_grade, grade_of
from gradeline.reading.wording import is_bulleted, joined, plain, without_spaces

MOST_LINES = 5
_BROKEN_WORD = re.compile(r"(?:^| )[b-hj-z](?: |$)")
_FORMULA = ("the graded judg", "thegradedjudg")
_VERB = re.compile(r"\b(?:is|are)\b|requir|(?:is|are)(?:outst|good|inad|requir|that)")
_SENTENCE_END = (".", ":", ";", "?", "!", '"', "'", ")")
_STATES = (
    r" ?(?:[:-] ?)?(?:(?:is|are) ?:? ?)?(?:that (?:it|they) (?:(?:is|are) )?)?"
    r"(?:(?:judged|graded|assessed)(?: to be| as)? )?"
)
_STATES_WITHOUT_COLON = _STATES.replace("(?:[:-] ?)?", "")
_OWN_WORDS = frozenset(
    (
        *("the", "this", "overall", "judgement", "judgment", "that", "effectiveness", "of", "for"),
        *("in", "by", "provided", "local", "authority", "children's", "childrens", "social"),
        *("care", "services", "safeguarding", "children", "board", "lscb", "and", "with", "upon"),
        *("on", "under", "le", "city", "borough", "council", "county", "royal", "metropolitan"),
        *("district", "unitary", "trust", "area"),
    )
)
_MORE_THAN_A_NAME = re.compile(r"not|nolonger|yet|tobe|last|previous|wer?e|improv|leavers")
_AFTER = r"\d{0,2} ?[.:;]?\d{0,2}(?: because:?)?"


@lru_cache(maxsize=256)
def _patterns(
    heading: str, with_colon: bool, scale: Scale
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    states = _STATES if with_colon else _STATES_WITHOUT_COLON
    grade = rf"(?:grade [1-{len(scale)}] ?[(:-]? ?)?{any_grade(scale)}\)?"
    pattern = rf"(?:\d{{1,3}}\.? )?(?P<label>{heading})\d{{0,2}}{states}(?P<grade>{grade}){_AFTER}"
    return re.compile(pattern), re.compile(without_spaces(pattern))


def stated(
    lines: Sequence[Line],
    areas: Sequence[Area],
    scale: Scale,
    *,
    with_colon: bool = True,
    is_short: bool = False,
) -> list[StatedGrade]:
    """Return what headings and sentences say that stand on lines of their own.

    Bulleted lines do not count, and without `with_colon` neither do pairs of name, colon, grade:
    that is how reports list what an earlier inspection found. In what `is_short` words are put
    together that a file has broken anywhere, else only where it has left single letters.
    """
    found = []
    index = 0
    while index < len(lines):
        reading, used = _statement_at(lines, index, areas, scale, with_colon, is_short)
        if reading is not None:
            found.append(reading)
        index += used
    return found


def _statement_at(
    lines: Sequence[Line],
    index: int,
    areas: Sequence[Area],
    scale: Scale,
    with_colon: bool,
    is_short: bool,
) -> tuple[StatedGrade | None, int]:
    first = lines[index]
    if is_bulleted(first.text) or not begins_afresh(lines, index):
        return None, 1
    for size in range(min(MOST_LINES, len(lines) - index), 0, -1):
        window = lines[index : index + size]
        whole = joined([line.text for line in window])
        for area in areas:
            text = whole
            spaced, unspaced = _patterns(area.in_body, with_colon, scale)
            match = spaced.fullmatch(text.lower())
            if not match and (is_short or _BROKEN_WORD.search(text.lower())):
                text = text.replace(" ", "")
                match = unspaced.fullmatch(text.lower())
            if match and (
                match["label"].startswith(_FORMULA) or _is_closed(lines, index + size - 1)
            ):
                words = text[match.start("grade") : match.end("grade")]
                says = text[: match.end("grade")].lower()
                label = text[match.start("label") : match.end("label")]
                if re.search(any_grade(scale), match["label"]) or (
                    area.needs_verb and not (_VERB.search(says) and _holds_only_a_name(label))
                ):
                    continue
                return StatedGrade(
                    area.area_id,
                    grade_of(words, scale),
                    text[match.start("label") : match.end("label")],
                    words,
                    first.page,
                ), size
    return None, 1


def _holds_only_a_name(label: str) -> bool:
    """Tell whether what stands in a heading beside its own words is a name: in capitals.

    `Children's services in Halton are not yet` holds more than a name, and states no grade.
    """
    if " " not in label:
        return not _MORE_THAN_A_NAME.search(label.lower())
    words = [word.strip("()',") for word in plain(label).split()]
    return all(
        not word[:1].islower()
        or word.lower() in _OWN_WORDS
        or (word == "is" and before.lower().startswith("judg"))
        for before, word in pairwise(["", *words])
    )


def begins_afresh(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line begins a paragraph or heading, and does not go on with the one before."""
    if index == 0:
        return True
    line, before = lines[index], lines[index - 1]
    return (
        before.page != line.page
        or before.text.rstrip().endswith(_SENTENCE_END)
        or line.top - before.bottom > 0.45 * line.size
        or abs(line.size - before.size) > 0.06 * line.size
    )


def _is_closed(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the text ends with this line: nothing in lower case goes on with it."""
    if index + 1 == len(lines):
        return True
    line, after = lines[index], lines[index + 1]
    if line.text.rstrip().endswith((".", ":", ";")) or begins_afresh(lines, index + 1):
        return True
    return not after.text[:1].islower()
