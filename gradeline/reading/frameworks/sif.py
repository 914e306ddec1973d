"""SIF, November 2013 to 2018: overall, three areas, adoption and care leavers, and the board."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from gradeline.reading.areas import Area
from gradeline.reading.document import Document, Line
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.grades import WITH_REQUIRES_IMPROVEMENT as SCALE
from gradeline.reading.judgements import judge_all
from gradeline.reading.profile import ProfileLayout
from gradeline.reading.recommendations import AUTHORITY as TO_AUTHORITY
from gradeline.reading.recommendations import BOARD as TO_BOARD
from gradeline.reading.recommendations import Asking
from gradeline.reading.statements import stated
from gradeline.reading.tables import by_order, by_place
from gradeline.report import NOT_FOUND, NOT_JUDGED, Judgement, Problem

MOST_FRONT_PAGES = 3
BOARD = r"(?:lscb|local safeguarding children'?s?'? board)(?: \(lscb\))?"
_GRADED = r"(?:the )?(?:graded )?judge?ments? (?:for|about|on|of) (?:the )?"
_PROGRESS = r"(?:the )?experiences? and progress of "
_CHILDREN = r"children(?: and young people)? "
_SERVICES = r"(?:local authority )?children'?s (?:social care )?services"
_NAME = r"[a-z'&., -]{2,70}"
OVERALL = Area(
    "overall",
    r"overall effectiveness",
    rf"the overall judge?ment(?: is)?(?: that)?(?: the)?(?: {_SERVICES})?"
    rf"(?: (?:in|for|of) {_NAME}?)?"
    rf"|(?:the )?{_SERVICES}(?: (?:in|for|of|provided by) {_NAME}?)?"
    rf"|th(?:is|e) local authority",
    needs_verb=True,
)
HELP = Area(
    "help_protection", rf"(?:{_PROGRESS})?{_CHILDREN}(?:who need|in need of) help and protection"
)
LOOKED_AFTER = Area(
    "looked_after",
    rf"(?:{_PROGRESS})?(?:{_CHILDREN}looked after|looked after children) and achieving permanence",
)
ADOPTION = Area("adoption", r"adoption performance", rf"(?:{_GRADED})?adoption performance")
CARE_LEAVERS = Area(
    "care_leavers",
    rf"{_PROGRESS}(?:young people )?care leavers",
    rf"(?:{_GRADED})?{_PROGRESS}care leavers",
)
LEADERSHIP = Area("leadership", r"leadership,? management,? and governance")
LSCB = Area(
    "lscb",
    rf"(?:the )?(?:effectiveness of the )?{BOARD}",
    rf"the (?:effectiveness of the )?(?:{_NAME} )?{BOARD}(?: (?:in|for) {_NAME})?",
    needs_verb=True,
)
AREAS = (OVERALL, HELP, LOOKED_AFTER, ADOPTION, CARE_LEAVERS, LEADERSHIP, LSCB)
_AFTER_FRONT = re.compile(r"(?:contents|executive summary|summary of findings|section 1\b.*)$")
_BOARD_REVIEW = re.compile(
    rf"review of (?:the )?(?:effectiveness of )?(?:the )?(?:{_NAME} )?{BOARD}"
)


def front_of(document: Document) -> list[Line]:
    """Return the lines before the contents or the summary."""
    return [
        line
        for line in takewhile(
            lambda line: not _AFTER_FRONT.match(line.plain.lower()), document.body
        )
        if line.page <= MOST_FRONT_PAGES
    ]


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    front = front_of(document)
    rows = by_place if document.has_places else by_order
    in_table = [
        *rows(front, AREAS, SCALE),
        *stated(front, (OVERALL, LSCB), SCALE, with_colon=False, is_short=True),
    ]
    rest = document.body[len(front) :]
    in_body = [
        *(each for each in rows(rest, AREAS, SCALE) if each.grade is not None),
        *stated(rest, AREAS, SCALE, with_colon=False),
    ]
    judgements, problems = judge_all(AREAS, in_table, in_body)
    if not has_board_review(front):
        judgements = [
            replace(each, status=NOT_JUDGED)
            if each.area == LSCB.area_id and each.status == NOT_FOUND
            else each
            for each in judgements
        ]
    return judgements, problems


def has_board_review(front: Sequence[Line]) -> bool:
    """Tell whether the title names a review of the safeguarding board."""
    return bool(_BOARD_REVIEW.search(" ".join(line.plain for line in front).lower()))


FRAMEWORK = Framework(
    family="sif",
    name="Single inspection framework (SIF)",
    short_name="SIF",
    described="the single inspection framework (SIF, 2013 to 2018)",
    since="2013-11",
    title=re.compile(
        r"(?:re-?)?inspection of (?:local authority )?services for children in need of help and"
        r" protection,? children looked after,? and care leavers"
    ),
    read=_read,
    overrides=frozenset({"lscb"}),
    encloses=frozenset({"lscb"}),
    asking=Asking(addressees=(TO_AUTHORITY, TO_BOARD)),
    profile=ProfileLayout(
        re.compile(r"information about (?:this|the) local authority(?: area)?\d?", re.IGNORECASE),
        in_bullets=True,
    ),
    places={
        (OVERALL.area_id, True): "heading of the front table",
        (LSCB.area_id, False): "heading of the section on the board",
    },
)
