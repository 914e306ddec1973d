"""Of which framework and kind a report is, and what follows from that alone."""

from gradeline.facts.holdings import Held
from gradeline.reading.frameworks.ilacs import NO_OVERALL_FROM
from gradeline.report import NOT_IN_FRAMEWORK, TABLE, Reading, Report

KINDS = {
    "slac": ("slac",),
    "cp": ("child_protection",),
    "lac": ("targeted_looked_after",),
    "sif": ("sif",),
    "ilacs": ("ilacs_standard", "ilacs_short"),
}
# An inspection of ILACS is held as this where neither report nor list tells which kind it is.
KIND_UNTOLD = "ilacs"
PRINTED_KINDS = {"short": "ilacs_short", "standard": "ilacs_standard"}
FAMILIES = {
    "slac": "SLAC",
    "cp": "Child protection",
    "lac": "Targeted looked after",
    "sif": "SIF",
    "ilacs": "ILACS",
}
CARE_LEAVERS_APART_FROM = "2023-01-01"


def family_of(framework_id: str) -> str:
    """Return the family of a framework period of the facts."""
    return framework_id.split("-")[0]


def family_read(report: Report) -> str:
    """Return the family of frameworks of the facts that a report is of; empty where of none.

    The reader knows the inspections of looked after children by their year as well.
    """
    family = report.framework or ""
    return {"lac_2013": "lac"}.get(family, family if family in KINDS else "")


def framework_of(report: Report) -> str | None:
    """Return the id of the framework period in the facts; None where they do not hold it.

    Which period of ILACS it is, is told by the areas that the report judges; where they do not
    tell, by the first day. None as well where neither does.
    """
    family = family_read(report)
    if family != "ilacs":
        return family or None
    start = report.start or ""
    foreign = {each.area for each in report.judgements if each.status == NOT_IN_FRAMEWORK}
    if "in_care" in foreign:
        return "ilacs-2018"
    if "in_care_and_leavers" in foreign:
        return "ilacs-2026" if "overall" in foreign else "ilacs-2023"
    if not start:
        return None
    if start >= NO_OVERALL_FROM:
        return "ilacs-2026"
    return "ilacs-2023" if start >= CARE_LEAVERS_APART_FROM else "ilacs-2018"


def frameworks_of(report: Report, held: Held) -> list[dict[str, str]]:
    """Return the framework periods of the facts that the report may be of, the oldest first."""
    periods = [
        row
        for row in held("framework")
        if row["is_graded"] == "true" and family_of(row["framework_id"]) == family_read(report)
    ]
    return sorted(periods, key=lambda row: int(row["display_order"]))


def kinds_of(report: Report) -> tuple[str, ...]:
    """Return the kinds of inspection that a report of this framework can be of."""
    return KINDS.get(family_read(report), ())


def kind_read(report: Report) -> str:
    """Return the kind of inspection that the report is of; empty where it does not say."""
    kinds = kinds_of(report)
    return kinds[0] if len(kinds) == 1 else PRINTED_KINDS.get(report.kind or "", "")


def is_without_its_kind(report: Report) -> bool:
    """Tell whether the report is of a framework with several kinds, and does not say which."""
    return report.framework == "ilacs" and not report.kind


def printed_in(family: str | None, area: str, reading: Reading | None) -> str:
    """Return the part of a report in which the grade of an area was read."""
    in_table = reading is not None and reading.where == TABLE
    if reading is None:
        return "where the person who corrected it saw it"
    if family in ("slac", "cp", "lac_2013"):
        return "record of main findings" if in_table else "heading of its section"
    if family == "sif" and area == "overall" and in_table:
        return "heading of the front table"
    if family == "sif" and area == "lscb" and not in_table:
        return "heading of the section on the board"
    return "front table" if in_table else "heading of its section"
