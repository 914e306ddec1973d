"""The areas and grades of a framework, as the facts hold them, and what a report says of them."""

import re

from gradeline.facts.holdings import Held
from gradeline.report import Judgement, Reading, Report


def areas_of(framework_id: str, held: Held) -> dict[str, dict[str, str]]:
    """Return the areas of a framework by the name that the reader calls them."""
    rows = [row for row in held("judgement_area") if row["framework_id"] == framework_id]
    return {row["read_as"]: row for row in sorted(rows, key=lambda row: int(row["display_order"]))}


def labels_of(framework_id: str, held: Held) -> list[str]:
    """Return the grades of a framework, best first."""
    scale_id = _scale_of(framework_id, held)
    rows = [row for row in held("grade") if row["scale_id"] == scale_id]
    return [row["label"] for row in sorted(rows, key=lambda row: int(row["rank"]))]


def label_of(grade: str, framework_id: str, words: str, held: Held) -> str:
    """Return a grade in the words of the scale: the longer label only where it was printed so."""
    scale_id = _scale_of(framework_id, held)
    labels = [row["label"] for row in held("grade") if row["scale_id"] == scale_id]
    fitting = [label for label in labels if label.lower().startswith(grade.lower())]
    exact = [label for label in fitting if label.lower() == _as_scale(words)]
    return (exact or fitting)[0]


def judgements_of(report: Report, framework_id: str, held: Held) -> dict[str, Judgement]:
    """Return what was read of each area that the facts know, by the name the reader calls it.

    A leading `the` does not count: reports print it or leave it out.
    """
    known = {_without_the(name): name for name in areas_of(framework_id, held)}
    found: dict[str, Judgement] = {}
    for each in report.judgements:
        name = known.get(_without_the(each.area))
        if name is not None:
            found.setdefault(name, each)
    return found


def reading_of(judgement: Judgement | None, label: str) -> Reading | None:
    """Return the first place of a report that gives an area this grade; None where none does."""
    readings = judgement.readings if judgement else ()
    return next((each for each in readings if each.grade and label.startswith(each.grade)), None)


def _scale_of(framework_id: str, held: Held) -> str:
    return next(row["scale_id"] for row in held("framework") if row["framework_id"] == framework_id)


def _as_scale(words: str) -> str:
    return re.sub(r"^require ", "requires ", words.lower().strip(" ."))


def _without_the(name: str) -> str:
    return name.removeprefix("the_")
