"""ILACS, from 2018: three areas and an overall grade; care leavers apart from January 2023.

Inspections that began in April 2026 or later have no overall grade.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from gradeline.reading.areas import Area, StatedGrade
from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.grades import WITH_REQUIRES_IMPROVEMENT
from gradeline.reading.judgements import judge_all
from gradeline.reading.statements import stated
from gradeline.reading.tables import by_order, by_place
from gradeline.report import CHECK, NOT_FOUND, NOT_IN_FRAMEWORK, Judgement, Problem

NO_OVERALL_FROM = "2026-04-01"
MOST_FRONT_PAGES = 3
_PROGRESS = r"(?:the )?experiences?(?: and progress)? of "
_LEAVERS = (
    r"(?:care leavers|young people leaving care|care[- ]experienced (?:young )?(?:people|adults))"
)
LEADERS = Area(
    "leaders",
    r"(?:the )?impact of leaders(?: and managers)? on (?:social work )?practice"
    r" with children(?:, young people)? and (?:their )?families",
)
HELP = Area(
    "help_protection",
    rf"{_PROGRESS}children(?: and young people)?(?: and families)?"
    r" (?:who (?:are in )?need(?: of)?|in need(?: of)?|needing|requiring) help and protection",
)
TOGETHER = Area(
    "in_care_and_leavers", rf"{_PROGRESS}children (?:in care|looked after) and (?:of )?{_LEAVERS}"
)
IN_CARE = Area("in_care", rf"{_PROGRESS}children (?:in care|looked after)")
CARE_LEAVERS = Area("care_leavers", rf"{_PROGRESS}(?:children |young people )?{_LEAVERS}")
OVERALL = Area("overall", r"overall effectiveness")
AREAS = (OVERALL, LEADERS, HELP, IN_CARE, CARE_LEAVERS, TOGETHER)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    front = [line for line in document.lines if line.page <= MOST_FRONT_PAGES]
    table = (by_place if document.has_places else by_order)(front, AREAS, WITH_REQUIRES_IMPROVEMENT)
    end = max(((each.page, each.bottom) for each in table), default=(1, 0.0))
    after = [line for line in document.body if (line.page, line.top) >= end]
    body = stated(after, AREAS, WITH_REQUIRES_IMPROVEMENT)
    judgements, problems = judge_all(AREAS, table, body)
    placed = [_placed(each, start, [*table, *body]) for each in judgements]
    foreign = [each for each in placed if each.status == CHECK and each.grade]
    problems += [
        Problem(
            "not in this framework",
            f"{each.area}: this grade cannot stand beside the others, see page {each.page}",
            each.page,
            each.words,
        )
        for each in foreign
    ]
    return [replace(each, grade=None) if each in foreign else each for each in placed], problems


def _placed(judgement: Judgement, start: str, readings: Sequence[StatedGrade]) -> Judgement:
    """Tell an area that its framework does not have from one that was not found."""
    named = {each.area_id for each in readings}
    together = TOGETHER.area_id in named
    apart = named & {IN_CARE.area_id, CARE_LEAVERS.area_id}
    match judgement.area:
        case OVERALL.area_id:
            foreign = start >= NO_OVERALL_FROM
        case TOGETHER.area_id:
            foreign = bool(apart)
        case IN_CARE.area_id | CARE_LEAVERS.area_id:
            foreign = together
        case _:
            foreign = False
    if not foreign:
        return judgement
    if judgement.status == NOT_FOUND:
        return replace(judgement, status=NOT_IN_FRAMEWORK)
    return replace(judgement, status=CHECK)


FRAMEWORK = Framework(
    family="ilacs",
    name="Inspection of local authority children's services (ILACS)",
    short_name="ILACS",
    described="ILACS (from 2018)",
    since="2018-01",
    title=re.compile(
        r"(?:short |standard )?(?:re-?)?inspection of (?:local authority children'?s services"
        r"|children'?s (?:social care )?services|(?:the )?[a-z'&.,() -]{2,90}?"
        r"(?:local authority(?:'s)? )?children'?s (?:social care )?services)"
    ),
    read=_read,
    kinds=("short", "standard"),
    kinds_hint="One week on site is usually short, two are standard",
)
