"""Inspections of local authority arrangements for the protection of children, 2012 to 2013."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record_of_findings import PROFILE, RECORD, Strand, read_record
from gradeline.reading.recommendations import Asking
from gradeline.report import Judgement, Problem

STRANDS = (
    Strand(
        "protection",
        re.compile(r"(?:local authority )?arrangements for the protection of children:?"),
    ),
)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


FRAMEWORK = Framework(
    family="cp",
    name="Inspection of local authority arrangements for the protection of children",
    short_name="Child protection",
    described="child protection (2012 to 2013)",
    since="2012-05",
    title=re.compile(
        r"(?:unannounced )?(?:re-?)?inspection of (?:the )?(?:local authority )?arrangements for"
        r" the protection of children"
    ),
    read=_read,
    asking=Asking(numbers_paragraphs=True),
    profile=PROFILE,
    table=RECORD,
)
