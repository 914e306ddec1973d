"""Sentences about one inspection or visit."""

from collections import Counter
from collections.abc import Sequence

from gradeline.queries.inspection_record import InspectionRow, JudgementsRow
from gradeline.words.dates import partial, span
from gradeline.words.joining import counted, joined

BASES = {
    "printed": "printed on the report",
    "official list": "from Ofsted's list of outcomes",
    "file name": "from the name of the file at the publisher",
    "stated elsewhere": "stated by a document other than the report",
    "inferred": "inferred: see below",
}

SECOND_HAND = {
    "official list": "Ofsted's list",
    "later report": "a later report",
    "press": "the press",
}


def summary(inspection: InspectionRow, judgements: Sequence[JudgementsRow]) -> str:
    """Say in one or two sentences when it was published and what it found.

    What it was of whom, and when, stands in its heading.
    """
    if not inspection.is_graded:
        found = inspection.outcome if inspection.outcome else ""
        about = f" Looked at: {inspection.topic}." if inspection.topic else ""
        said = f"No grade is given on such a visit.{f' {found}.' if found else ''}"
        return f"{_published(inspection)}{about} {said}".strip()
    ranked = sorted(judgements, key=lambda row: row.grade_rank)
    grades = Counter(row.grade_label for row in ranked)
    parts = joined([f"{count} {label}" for label, count in grades.items()])
    held = counted(len(judgements), "judgement")
    evidence = {row.evidence for row in judgements}
    places = [words for key, words in SECOND_HAND.items() if key in evidence]
    source = f" Its own report is not held: grades are from {joined(places)}." if places else ""
    overall = "" if inspection.has_overall else " Its framework gives no overall grade."
    return f"{_published(inspection)} {held} held: {parts}.{source}{overall}".strip()


def _published(inspection: InspectionRow) -> str:
    """Say when it was published; empty where the heading names it by that day."""
    if not inspection.published:
        return "Publication date not known."
    is_named_by_it = not (inspection.start or inspection.end or inspection.named)
    # A month or a year stands after `in`, a day does not.
    on = "" if len(inspection.published) == len("2026-01-31") else "in "
    return "" if is_named_by_it else f"Published {on}{partial(inspection.published)}."


def figures_stated(count: int) -> str:
    """Say how many figures a report states, and that they are its own."""
    return (
        f"{counted(count, 'figure')} stated in the report, with"
        f" {'its own date' if count == 1 else 'their own dates'} and not part of a published series"
    )


def inspected(inspection: InspectionRow) -> str:
    """Say when the fieldwork was, or the date by which later documents or lists name it."""
    if inspection.start or inspection.end:
        return span(inspection.start, inspection.end)
    if inspection.named:
        return f"named in other documents by {partial(inspection.named)}"
    return f"published {partial(inspection.published)}"


def publication(inspection: InspectionRow) -> str:
    """Say when it was published and how that is known."""
    if not inspection.published or not inspection.published_basis:
        return "not known"
    basis = BASES[inspection.published_basis]
    # What follows a visit is a letter.
    known = basis if inspection.is_graded else basis.replace("the report", "the letter")
    return f"{partial(inspection.published)} ({known})"
