"""How published figures are handled, when they come out, and which are not shown."""

from collections.abc import Iterable

from gradeline.queries import sources as queries
from gradeline.queries.sources import DoubtsRow, ReleasesRow, ReleaseYearsRow
from gradeline.sections.cells import Day, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.indicators import usual_month
from gradeline.words.method import FIGURES


@remembered
def figures(database: str) -> tuple[Section, ...]:
    """Return the rules of figures, when they come out, and those that cannot be right."""
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
            Column("figures", "Figures"),
            Column("why", "Why"),
        ],
        [
            [
                row.indicator,
                row.area,
                f"{row.first_year} to {row.last_year}",
                row.figure_count,
                row.why,
            ]
            for row in found
        ],
    )
