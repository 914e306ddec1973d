"""How published figures are handled, when they come out, and which are not shown."""

from collections.abc import Iterable, Sequence

from gradeline.navigation.choices import Choices
from gradeline.queries import indicators
from gradeline.queries import sources as queries
from gradeline.queries.sources import DoubtsRow, MeasuresRow, ReleasesRow, ReleaseYearsRow
from gradeline.sections.cells import Day, Link, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.indicators import further_domain, usual_month
from gradeline.words.method import (
    AS_INDICATORS,
    FIGURES,
    FURTHER_LISTED,
    NOT_HELD,
    measures_held,
)

ROWS_A_PAGE = 20


@remembered
def figures(chosen: Choices) -> tuple[Section, ...]:
    """Return the rules of figures, when they come out, those not shown, and further measures."""
    database = chosen.database
    measures = rows(database, queries.measures())
    return (
        Section("figures", points=FIGURES),
        Section(
            "releases",
            fold="When do figures come out?",
            tables=[
                _releases(rows(database, queries.releases())),
                _release_years(rows(database, queries.release_years())),
            ],
        ),
        Section(
            "doubts",
            question="Published figures that are not shown",
            tables=[_doubts(rows(database, queries.doubts()))],
        ),
        Section(
            "measures",
            question="Which measures of the interactive tool are held?",
            sentences=measures_held([row.held_as for row in measures]),
        ),
        *(
            Section(name, fold=heading, tables=[made])
            for name, heading, made in (
                ("further", FURTHER_LISTED, _further(chosen)),
                ("as-indicators", AS_INDICATORS, _as_indicators(chosen, measures)),
                ("not-held", NOT_HELD, _not_held(measures)),
            )
            if made.rows
        ),
    )


def _further(chosen: Choices) -> Table:
    """Return the measures that only their publisher describes, by its topics."""
    return table(
        "further",
        "Further measures, by their publisher's topics",
        [
            Column("topic", "Topic"),
            Column("measure", "Measure"),
            Column("unit", "Unit"),
            Column("latest", "Latest"),
        ],
        [
            [
                row.topic,
                Link(row.label, chosen.indicator_address(further_domain(row.topic), row.label)),
                row.unit,
                row.last_period_label,
            ]
            for row in rows(chosen.database, indicators.further())
        ],
        rows_a_page=ROWS_A_PAGE,
    )


def _as_indicators(chosen: Choices, measures: Sequence[MeasuresRow]) -> Table:
    """Return the measures that are indicators with a definition of ours."""
    return table(
        "as-indicators",
        "Measures that are held as an indicator with a definition",
        [
            Column("topic", "Topic"),
            Column("measure", "Measure"),
            Column("indicator", "Held as"),
        ],
        [
            [
                row.topic,
                row.label,
                Link(row.indicator, chosen.indicator_address(row.domain, row.indicator)),
            ]
            for row in measures
            if row.indicator is not None and row.domain is not None
        ],
        rows_a_page=ROWS_A_PAGE,
    )


def _not_held(measures: Sequence[MeasuresRow]) -> Table:
    """Return the measures that are not held, each with the reason."""
    return table(
        "not-held",
        "Measures that are not held, and why",
        [Column("topic", "Topic"), Column("measure", "Measure"), Column("why", "Why")],
        [[row.topic, row.label, row.why_not] for row in measures if row.held_as == "nothing"],
        rows_a_page=ROWS_A_PAGE,
    )


def _releases(found: Iterable[ReleasesRow]) -> Table:
    """Return the releases of figures and the month in which each usually comes out."""
    return table(
        "releases",
        "The month by which the figures of a release usually come out",
        [
            Column("release", "Release"),
            Column("month", "By"),
            Column("indicators", "Indicators", is_number=True),
            Column("learnt", "How we know"),
        ],
        [
            [
                Stack(row.title, [row.publisher]),
                usual_month(row.month, row.years_after),
                row.indicator_count,
                Stack(row.learnt, [row.document]),
            ]
            for row in found
        ],
    )


def _release_years(found: Iterable[ReleaseYearsRow]) -> Table:
    """Return the years of which it is known when their figures came out."""
    return table(
        "release-years",
        "Years of which it is known when their figures came out",
        [
            Column("release", "Release"),
            Column("year", "Year"),
            Column("released", "Came out"),
            Column("note", "How we know"),
        ],
        [
            [row.title, str(row.year), Day(row.released), Stack(row.note, [row.document])]
            for row in found
        ],
    )


def _doubts(found: Iterable[DoubtsRow]) -> Table:
    """Return the published figures that are not shown."""
    return table(
        "doubts",
        "Published figures that are not shown, as they cannot be right",
        [
            Column("indicator", "Indicator"),
            Column("area", "Area"),
            Column("years", "Years"),
            Column("figures", "Figures", is_number=True),
            Column("why", "Why"),
        ],
        [
            [
                row.indicator,
                row.area,
                _years(row.first_year, row.last_year),
                row.figure_count,
                row.why,
            ]
            for row in found
        ],
        is_caption_hidden=True,
    )


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"
