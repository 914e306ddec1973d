"""How published figures are handled, and which are not shown."""

from collections.abc import Iterable

from gradeline.queries import sources as queries
from gradeline.queries.sources import DoubtsRow
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.method import FIGURES


@remembered
def figures(database: str) -> tuple[Section, Section]:
    """Return the rules by which figures are handled, and those that cannot be right."""
    return (
        Section("figures", points=FIGURES),
        Section(
            "doubts",
            question="Published figures that are not shown",
            tables=[_doubts(rows(database, queries.doubts()))],
        ),
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
