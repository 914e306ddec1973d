"""How long it usually is until the next inspection."""

from collections.abc import Iterable
from datetime import date

from gradeline.queries import sources as queries
from gradeline.queries.sources import InspectionRulesRow, UsualIntervalRow
from gradeline.sections.cells import Cell, Link, Missing
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words import usual_time as words
from gradeline.words.dates import years


@remembered
def until_the_next(database: str, today: date) -> tuple[list[str], tuple[Section, ...]]:
    """Return in a sentence for each grade how long it usually is, and how that is worked out.

    Before there is a list of Ofsted nothing is known of it.
    """
    intervals = rows(database, queries.usual_interval(as_at=today))
    rules = Section(
        "rules",
        question="What the framework says",
        sentences=[words.ABOUT_RULES],
        tables=[_rules(rows(database, queries.inspection_rules()))],
    )
    if not intervals:
        return [words.NOT_KNOWN], (rules,)
    return words.answer(intervals), (
        Section(
            "usual-time",
            question="What happened so far",
            sentences=words.TERMS,
            tables=[_intervals(intervals)],
        ),
        rules,
        Section(
            "how-worked-out",
            question="How it is worked out",
            points=words.how_worked_out(intervals[0]),
        ),
    )


def _rules(found: Iterable[InspectionRulesRow]) -> Table:
    """Return what the framework says of the next inspection after each overall grade."""
    return table(
        "inspection-rules",
        "When the framework says that the next inspection usually comes",
        [
            Column("grade", "Grade held"),
            Column("next", "Next inspection"),
            Column("when", "When"),
            Column("source", "Source"),
        ],
        [
            [
                row.overall_label,
                row.kind,
                words.inspected_again(row.months_after, row.months_either_side),
                Link(where, row.address) if row.address else where,
            ]
            for row in found
            for where in [f"{row.document}, {row.locator}"]
        ],
    )


def _intervals(found: Iterable[UsualIntervalRow]) -> Table:
    """Return the estimate for every grade and way of counting."""
    return table(
        "usual-time",
        "Years from one graded inspection to the next, by overall grade",
        [
            Column("grade", "Grade held"),
            Column("counting", "Counting"),
            Column("cases", "Cases", is_number=True),
            Column("followed", "Followed", is_number=True),
            Column("quarter", "A quarter by", is_number=True),
            Column("half", "Half by", is_number=True),
            Column("three_quarters", "Three quarters by", is_number=True),
        ],
        [
            [
                row.overall_label,
                row.counting + (" (used)" if row.is_used else ""),
                row.case_count,
                row.followed_count,
                *(
                    _years(days)
                    for days in (row.quarter_days, row.half_days, row.three_quarter_days)
                ),
            ]
            for row in found
        ],
    )


def _years(days: float | None) -> Cell:
    return Missing("not reached") if days is None else years(days)
