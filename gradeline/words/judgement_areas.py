"""Sentences about a set of judgements found by a filter."""

from collections import Counter
from collections.abc import Sequence

from gradeline.queries.judgement_areas import JudgementsRow
from gradeline.words.joining import counted, joined

FIRST_AFTER_LAST = "The first year is after the last, so nothing can be found."
FROM_LATER = "known from another document"
CHOOSE_A_LETTER = "Choose a letter to open its inspection."
GRID_KEY = (
    "A plain edge: Adequate. Dotted: known from another document. An empty cell: no such judgement"
    " is held for that inspection."
)


def question(past: str) -> str:
    """Return the question of the page; `past` is the day of which it is asked, empty for today."""
    return (
        f"Which judgements had been published by {past}, area by area?"
        if past
        else "Which judgements were made, area by area?"
    )


def none_by(past: str) -> str:
    """Say that no judgement is held at all; `past` is the day asked for, empty for today."""
    known = f"known to have been published by {past}" if past else "held"
    return f"No judgement on those chosen is {known}."


def found(judgements: Sequence[JudgementsRow]) -> str:
    """Say how many judgements were found, of how many inspections, with which grades."""
    if not judgements:
        return "No judgement matches the filters."
    inspections = len({row.inspection_id for row in judgements})
    ranked = sorted(judgements, key=lambda row: (row.grade_count, row.grade_rank))
    grades = Counter(row.grade_label for row in ranked)
    parts = joined([f"{count} {label}" for label, count in grades.items()])
    return (
        f"{counted(len(judgements), 'judgement')} in {counted(inspections, 'inspection')}: {parts}."
    )


def narrowed(
    chosen: Sequence[Sequence[str]], first: int | None, last: int | None, words: str | None
) -> str:
    """Say what the judgements are filtered by: SIF; Good or Outstanding; from 2012 on."""
    parts = [joined(names, "or") for names in chosen if names]
    if first is not None and last is not None:
        parts.append(f"from {first} to {last}")
    elif first is not None:
        parts.append(f"from {first} on")
    elif last is not None:
        parts.append(f"up to {last}")
    if words is not None:
        parts.append(f"the words “{words}”")
    return f"Filtered by: {'; '.join(parts)}." if parts else ""


NOT_OFFERED = "What would leave no judgement is not offered."


def in_all_wordings(grade: str, wordings: Sequence[str]) -> str:
    """Name a grade by its shortest wording and what the others add to it."""
    others = [each for each in wordings if each != grade]
    added = [each.removeprefix(f"{grade} ") for each in others if each.startswith(f"{grade} ")]
    unlike = [each for each in others if not each.startswith(f"{grade} ")]
    named = joined([grade, *unlike], "or")
    return f"{named}, with or without “{joined(added, 'or')}”" if added else named


def published(day: str | None) -> str:
    """Say when a report was published, `day` in words."""
    return "publication date not known" if day is None else f"published {day}"


def about_section(place: str) -> str:
    """Say where the section on an area begins, or why no place is given."""
    return f"section: {place}" if place.startswith(("page", "paragraph")) else place
