"""SLAC, 2009 to 2012: safeguarding, and services for looked after children, each graded."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record_of_findings import PROFILE, RECORD, Strand, read_record
from gradeline.reading.recommendations import Asking
from gradeline.report import Judgement, Problem

STRANDS = (
    Strand("safeguarding", re.compile(r"safeguarding services?:?")),
    Strand("looked_after_children", re.compile(r"services for looked after children:?")),
)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


FRAMEWORK = Framework(
    family="slac",
    name="Inspection of safeguarding and looked after children services (SLAC)",
    short_name="SLAC",
    described="safeguarding and looked after children (SLAC, 2009 to 2012)",
    since="2009-04",
    title=re.compile(
        r"(?:re-?)?inspection of safeguarding and (?:services for )?looked[- ]after children"
        r"(?:'?s)?(?: services)?"
    ),
    read=_read,
    overrides=frozenset({"lac_2013"}),
    asking=Asking(
        strands={
            "safeguarding": "services for safeguarding",
            "looked after children": "services for looked after",
        },
        numbers_paragraphs=True,
    ),
    profile=PROFILE,
    table=RECORD,
)
