"""Inspections of services for looked after children, 2013."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record_of_findings import PROFILE, RECORD, Strand, read_record
from gradeline.reading.recommendations import Asking
from gradeline.report import Judgement, Problem

STRANDS = (Strand("looked_after_children", re.compile(r"services for looked after children:?")),)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


FRAMEWORK = Framework(
    family="lac_2013",
    name="Inspection of services for looked after children, 2013",
    short_name="Looked after children, 2013",
    described="looked after children (2013)",
    since="2013-06",
    title=re.compile(
        r"(?:re-?)?inspection of (?:services for |local authority )?looked[- ]after children"
        r"(?:'?s)?(?: services)?(?: and care leavers)?"
    ),
    read=_read,
    asking=Asking(numbers_paragraphs=True),
    profile=PROFILE,
    table=RECORD,
)
