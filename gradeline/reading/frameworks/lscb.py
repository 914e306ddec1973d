"""Reviews of a Local Safeguarding Children Board alone, 2014 to 2018."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.sif import BOARD, LSCB, front_of
from gradeline.reading.grades import WITH_REQUIRES_IMPROVEMENT as SCALE
from gradeline.reading.judgements import judge
from gradeline.reading.recommendations import BOARD as TO_BOARD
from gradeline.reading.recommendations import Asking
from gradeline.reading.statements import stated
from gradeline.reading.tables import by_order, by_place
from gradeline.report import Judgement, Problem


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    front = front_of(document)
    rest = document.body[len(front) :]
    rows = by_place if document.has_places else by_order
    judgement, problems = judge(
        LSCB,
        [*rows(front, (LSCB,), SCALE), *stated(front, (LSCB,), SCALE)],
        stated(rest, (LSCB,), SCALE, with_colon=False),
    )
    return [judgement], problems


FRAMEWORK = Framework(
    family="lscb",
    name="Review of a Local Safeguarding Children Board",
    short_name="Review of a safeguarding children board",
    described="reviews of a safeguarding children board",
    since="2013-12",
    title=re.compile(
        rf"(?:re-?)?(?:review|inspection) of (?:the )?(?:effectiveness of )?(?:the )?"
        rf"(?:[a-z'&., -]{{2,70}} )?{BOARD}"
    ),
    read=_read,
    grades_authority=False,
    asking=Asking(addressees=(TO_BOARD,)),
)
