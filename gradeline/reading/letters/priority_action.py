"""Whether a letter names an area for priority action, the strongest thing that it can say."""

import re
from collections.abc import Sequence

from gradeline.reading.document import Line
from gradeline.reading.front import Printed
from gradeline.reading.letters.letter import NO, YES
from gradeline.reading.letters.sentences import Sentence, sentences
from gradeline.report import Problem

_HEADING = re.compile(r"Areas? for priority action\d?\s*(?:[:.-]\s*(?P<rest>.*))?$")
_MENTION = re.compile(r"\bareas? for priority action\b", re.IGNORECASE)
_NONE = re.compile(
    r"(?:there (?:are|were|is) no|no|none)\b|not applicable"
    r"|.*\b(?:no|not (?:identif\w+|made|given|found) any) areas? for priority action",
    re.IGNORECASE,
)
_NOTIFIED = re.compile(
    r"\bnotified (?:the )?(?:department for education|dfe) of the areas? for priority action",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:existing|previous|previously|earlier)\b|\b(?:at|from|in) the last\b"
    r"|\bidentified (?:in|at|during) (?:\w+ (?:and \w+ )?20\d\d|the last)\b",
    re.IGNORECASE,
)
_EARLIER_VISIT = re.compile(
    r"\b(?:previous|last) (?:focused |monitoring )?(?:visit|inspection) (?:took place|was in)\b",
    re.IGNORECASE,
)


def priority_action(body: Sequence[Line]) -> tuple[Printed, list[Problem]]:
    """Return YES, NO or nothing with the words and the page; a problem where they are unclear.

    What is said of areas that an earlier visit named does not count.
    """
    found: dict[str, Printed] = {}
    unclear: list[int] = []
    others: list[Line] = []
    for index, line in enumerate(body):
        heading = _HEADING.match(line.plain)
        if heading is None:
            others.append(line)
            continue
        follows = body[index + 1].plain if index + 1 < len(body) else ""
        said = heading["rest"] or follows
        if said:
            answer = NO if _NONE.match(said) else YES
            found.setdefault(answer, Printed(answer, line.plain, line.page))
        else:
            unclear.append(line.page)
    text = sentences(others)
    for before, sentence in zip([None, *text], text, strict=False):
        mention = _MENTION.search(sentence.text)
        if mention is None or _is_of_earlier_visit(sentence, before):
            continue
        if _NOTIFIED.search(sentence.text):
            found.setdefault(YES, Printed(YES, mention.group(), sentence.page))
        elif _NONE.match(sentence.text):
            found.setdefault(NO, Printed(NO, mention.group(), sentence.page))
        else:
            unclear.append(sentence.page)
    if set(found) == {YES} or (set(found) == {NO} and not unclear):
        return next(iter(found.values())), []
    if not found and not unclear:
        return Printed(), []
    pages = sorted({*(each.page or 1 for each in found.values()), *unclear})
    told = f"named on page {', '.join(map(str, pages))}, but not clear whether this visit found one"
    return Printed(), [
        Problem("unclear priority action", told, pages[0], "area for priority action")
    ]


def _is_of_earlier_visit(sentence: Sentence, before: Sentence | None) -> bool:
    return bool(
        _EARLIER.search(sentence.text)
        or (before is not None and _EARLIER_VISIT.search(before.text))
    )
