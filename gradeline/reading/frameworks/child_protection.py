"""Inspections of local authority arrangements for the protection of children, 2012 to 2013."""

import re

from gradeline.reading.document import Document
from gradeline.reading.frameworks.framework import Framework
from gradeline.reading.frameworks.record import Strand, read_record
from gradeline.report import Judgement, Problem

STRANDS = (
    Strand(
        "protection",
        re.compile(r"(?:local authority )?arrangements for the protection of children:?"),
    ),
)


def _read(document: Document, start: str) -> tuple[list[Judgement], list[Problem]]:
    return read_record(document, STRANDS)


CHILD_PROTECTION = Framework(
    "cp",
    "Inspection of local authority arrangements for the protection of children",
    re.compile(
        r"(?:unannounced )?(?:re-?)?inspection of (?:the )?(?:local authority )?arrangements for"
        r" the protection of children"
    ),
    _read,
)
