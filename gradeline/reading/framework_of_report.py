"""Of which framework, period and kind a report is, as the facts tell, and where grades stand."""

from gradeline.facts.frameworks import Frameworks
from gradeline.facts.holdings import Held
from gradeline.reading.frameworks import framework_named
from gradeline.report import NOT_IN_FRAMEWORK, NOT_JUDGED, OK, TABLE, Reading, Report


def framework_of(report: Report, held: Held) -> str | None:
    """Return the id of the framework period in the facts; None where they do not hold it.

    Which of several periods it is, is told by the areas that the report judges; where they do not
    tell, by the first day. None as well where neither does.
    """
    frameworks = Frameworks(held)
    return frameworks.period_of(
        frameworks.read_as(report.framework or ""),
        report.start or "",
        judged=(each.area for each in report.judgements if each.status in (OK, NOT_JUDGED)),
        absent=(each.area for each in report.judgements if each.status == NOT_IN_FRAMEWORK),
    )


def frameworks_of(report: Report, held: Held) -> list[dict[str, str]]:
    """Return the framework periods of the facts that the report may be of, the oldest first."""
    frameworks = Frameworks(held)
    return frameworks.periods_of(frameworks.read_as(report.framework or ""))


def kinds_of(report: Report, held: Held) -> tuple[str, ...]:
    """Return the kinds of inspection that a report of this framework can be of."""
    frameworks = Frameworks(held)
    return frameworks.kinds_of(frameworks.read_as(report.framework or ""))


def kind_read(report: Report, held: Held) -> str:
    """Return the kind of inspection that the report is of; empty where it does not say."""
    frameworks, kinds = Frameworks(held), kinds_of(report, held)
    if len(kinds) == 1:
        return kinds[0]
    printed = {frameworks.kinds[kind_id]["printed_as"]: kind_id for kind_id in kinds}
    return printed.get(report.kind or "", "") if report.kind else ""


def is_without_its_kind(report: Report, held: Held) -> bool:
    """Tell whether the report is of a framework with several kinds, and does not say which."""
    return len(kinds_of(report, held)) > 1 and not report.kind


def printed_in(family: str | None, area: str, reading: Reading | None) -> str:
    """Return the part of a report in which the grade of an area was read."""
    if reading is None or family is None:
        return "where the person who corrected it saw it"
    return framework_named(family).printed_in(area, in_table=reading.where == TABLE)
