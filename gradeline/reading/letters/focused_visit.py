"""The letter after a focused visit (Ofsted, ILACS framework, from 2018)."""

import re
from collections.abc import Sequence
from itertools import takewhile

from gradeline.reading.front import Printed
from gradeline.reading.letters.kind import Kind
from gradeline.reading.letters.letter import FOCUSED_VISIT
from gradeline.reading.letters.sentences import Sentence
from gradeline.reading.wording import without_bullet

SHORT = 100
_LOOKED_AT = re.compile(
    r"(?:during (?:this|the) visit, )?(?:inspectors|(?:this|the) visit|we) (?:also )?(?:looked at"
    r"|evaluated|considered|reviewed|assessed|examined|explored|focused on) (?P<what>.+)",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"(?:a |the )?(?:\w+ )?(?:range|variety) of|.{0,40}\b(?:evidence|information|records|files)\b",
    re.IGNORECASE,
)
_ARRANGEMENTS = re.compile(
    r"(?:the )?(?:local authority|council|trust)'s arrangements (?:for|at|to|in|around|regarding"
    r"|in relation to|relating to|in respect of)(?: |(?=:))",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r",? with (?:a |an )?(?:\w+ )?focus\b|, which included a\b|,? in accordance with the\b"
    r"|, assessing\b|, the service that\b|,? and, in particular\b|:"
)
_EXAMPLES = re.compile(r", including\b|, together with\b")


def _topic(text: Sequence[Sentence]) -> Printed:
    """Return what inspectors looked at, as printed, without what they gave attention to in it."""
    for index, sentence in enumerate(text[1:], 1):
        said = _LOOKED_AT.match(sentence.text)
        if not said or _EVIDENCE.match(said["what"]):
            continue
        topic = _DETAIL.split(_ARRANGEMENTS.sub("", said["what"], count=1), maxsplit=1)[0]
        if not topic:
            items = takewhile(lambda each: each.is_bulleted, text[index + 1 :])
            topic = "; ".join(without_bullet(each.text).rstrip(".;, ") for each in items)
        if len(topic) > SHORT:
            topic = _EXAMPLES.split(topic, maxsplit=1)[0]
        return Printed(topic.rstrip(". "), sentence.text, sentence.page)
    return Printed()


KIND = Kind(
    kind_id=FOCUSED_VISIT,
    name="focused visit",
    short_name="Focused visit",
    stem="focused",
    heading=re.compile(
        r"(?:F|(?:ILACS|Ofsted) f)ocused (?:assurance )?[Vv]isit (?:to|of|at|in) \S"
    ),
    tells_days=re.compile(r"\bvisit|\bcarried out\b", re.IGNORECASE),
    topic=_topic,
)
