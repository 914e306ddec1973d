"""The letter after a joint targeted area inspection (several inspectorates, from 2016)."""

import re
from collections.abc import Sequence

from gradeline.reading.front import Printed
from gradeline.reading.letters.kind import Kind
from gradeline.reading.letters.letter import JOINT_INSPECTION
from gradeline.reading.letters.sentences import Sentence

_RESPONSE = re.compile(r"\bmulti-agency response to (?P<what>.+?)(?: in (?:the )?(?=[A-Z])|\.?$)")


def _topic(text: Sequence[Sentence]) -> Printed:
    """Return to what the agencies' response was looked at, as the heading or a sentence says."""
    for sentence in text:
        said = _RESPONSE.search(sentence.text)
        if said:
            return Printed(said["what"], sentence.text, sentence.page)
    return Printed()


KIND = Kind(
    kind_id=JOINT_INSPECTION,
    name="joint targeted area inspection",
    short_name="Joint inspection",
    stem="jtai",
    heading=re.compile(r"Joint targeted area inspection (?:\(JTAI\) )?(?:of|in|to) \S"),
    tells_days=re.compile(r"\binspection\b|\bundertook\b|\bcarried out\b", re.IGNORECASE),
    topic=_topic,
)
