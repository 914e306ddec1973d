"""SLAC, 2009 to 2012: safeguarding, and services for looked after children, each graded."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record import Strand, read_record
from gradeline.report import Judgement, Problem

STRANDS = (
    Strand("safeguarding", re.compile(r"safeguarding services?:?")),
    Strand("looked_after_children", re.compile(r"services for looked after children:?")),
)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


SLAC = Framework(
    "slac",
    "Inspection of safeguarding and looked after children services (SLAC)",
    re.compile(
        r"(?:re-?)?inspection of safeguarding and (?:services for )?looked[- ]after children"
        r"(?:'?s)?(?: services)?"
    ),
    _read,
)
