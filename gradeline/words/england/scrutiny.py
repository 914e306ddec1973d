"""Sentences about the inspections, visits and notices of one authority."""

from collections.abc import Sequence
from datetime import date, timedelta

from gradeline.compared_authorities import Known
from gradeline.queries.england import ScrutinyRow
from gradeline.queries.shared import GatheredListsRow
from gradeline.words.added_authorities import who_followed
from gradeline.words.dates import day, partial, short_month
from gradeline.words.joining import counted, joined, lower_first

# The group of graded inspections, as the query names it.
GRADED = "graded inspection"
GRADED_INSPECTIONS = "Graded inspections"
# Of fostering or adoption: held as an event, as no record of it is, and yet an inspection.
OF_A_SERVICE = "service inspection"
ABOUT_LANES = (
    "A graded inspection stands where its report was published, everything else where it happened,"
    " as far as that is known. What stands on one axis need not belong together."
)
CHOOSE_A_MARK = "Choose a mark to open its record or its report."


def no_scrutiny(name: str, as_at: date) -> str:
    """Say that nothing is held of an authority."""
    return f"No inspection or visit of {name} is known to have been published by {day(as_at)}."


def not_in_the_lists(groups: Sequence[str], lists: Sequence[GatheredListsRow]) -> str:
    """Say of which kinds, known from a compiled list alone, none is held, and what that means.

    Nothing where one of each is, or where no list had been published by the day.
    """
    return " ".join(
        f"No {lower_first(row.kind)} of it is in the compiled list (newest entry:"
        f" {day(row.last_published)}); it may have had one all the same."
        for row in lists
        if not row.has_letters and lower_first(row.kind) not in groups
    )


def scrutinised(found: Sequence[ScrutinyRow]) -> str:
    """Say how many inspections, visits and events are held."""
    groups = [
        OF_A_SERVICE if lower_first(row.what) == OF_A_SERVICE else row.group_name for row in found
    ]
    parts = [
        counted(groups.count(group), one, many)
        for group, one, many in (
            (GRADED, GRADED, None),
            ("visit", "visit or joint inspection", "visits and joint inspections"),
            ("area SEND inspection", "area SEND inspection", None),
            (OF_A_SERVICE, OF_A_SERVICE, None),
            ("event", "notice or other event", "notices and other events"),
        )
        if group in groups
    ]
    return f"Held: {joined(parts)}."


def ended_on(own: Known, as_at: date) -> str:
    """Say until when an authority existed; nothing where it still did on the day."""
    if own.abolished is None or own.abolished > as_at:
        return ""
    until = day(own.abolished - timedelta(days=1))
    return f"{own.name} existed until {until}. {who_followed(own.followed_by)}".rstrip()


def none_of_theme(theme: str) -> str:
    """Say that no grade of a theme is held."""
    return f"No grade for {lower_first(theme)} held"


def happened(row: ScrutinyRow) -> str:
    """Say what a mark is: `Focused visit, 31 October 2018: permanency planning`."""
    detail = f": {row.detail}" if row.detail else ""
    return f"{row.what}, {partial(row.happened)}{detail}"


def when_marked(row: ScrutinyRow) -> str:
    """Return month and year of a mark, `Oct 2018`, or the year where no more is known."""
    if row.group_name == GRADED:
        return short_month(row.chart_date)
    exact = len(row.happened) > len("2018")
    return short_month(row.chart_date) if exact else row.happened
