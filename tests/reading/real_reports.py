"""Reports that were published, each opened and read once; they are not in this repository."""

from functools import cache
from pathlib import Path

from gradeline.paths import DATA, ROOT
from gradeline.reading.document import Document
from gradeline.reading.opening import open_document
from gradeline.reading.report_reader import read_report
from gradeline.report import Report

SHARED = ROOT.parent / "shared"
REPORTS = SHARED / "reports"
SEEDS = SHARED / "seeds"


@cache
def document_of(path: Path) -> Document:
    """Return what a published report holds."""
    return open_document(path.read_bytes())


@cache
def report_of(path: Path) -> Report:
    """Return what the reader makes of a published report."""
    return read_report(document_of(path), DATA)
