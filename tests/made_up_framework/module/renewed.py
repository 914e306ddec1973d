"""The made-up framework of 2027: a report card with five areas on a scale of five grades."""

import re

from gradeline.reading.areas import Area
from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.judgements import judge_all
from gradeline.reading.statements import stated
from gradeline.reading.tables import by_order, by_place
from gradeline.report import Judgement, Problem

SCALE = ("Exceptional", "Strong", "Secure", "Needs attention", "Urgent improvement")
AREAS = (
    Area("leading_together", r"leading and working together"),
    Area("family_help", r"family help and child protection"),
    Area("care_and_kinship", r"children in care and kinship care"),
    Area("leaving_care", r"young people leaving care"),
    Area("being_heard", r"children being heard"),
)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    rows = by_place if document.has_places else by_order
    table = rows([line for line in document.lines if line.page == 1], AREAS, SCALE)
    body = [line for line in document.body if line.page > 1]
    return judge_all(AREAS, table, stated(body, AREAS, SCALE))


FRAMEWORK = Framework(
    family="renewed",
    name="Report card on children's services",
    short_name="Renewed framework",
    described="report cards of the renewed framework (from 2027)",
    since="2027-02",
    title=re.compile(r"report card on (?:local authority )?children's services"),
    read=_read,
    table="report card",
)
