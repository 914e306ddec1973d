"""Inspections of services for looked after children, 2013."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record import Strand, read_record
from gradeline.report import Judgement, Problem

STRANDS = (Strand("looked_after_children", re.compile(r"services for looked after children:?")),)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


LAC_2013 = Framework(
    "lac_2013",
    "Inspection of services for looked after children, 2013",
    re.compile(
        r"(?:re-?)?inspection of (?:services for |local authority )?looked[- ]after children"
        r"(?:'?s)?(?: services)?(?: and care leavers)?"
    ),
    _read,
)
