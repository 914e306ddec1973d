"""How reports were read paragraph by paragraph, and how far the two readings agreed."""

from gradeline.queries.sources import agreement
from gradeline.sections.section import Section
from gradeline.sections.table import Column, table
from gradeline.views.answers import rows
from gradeline.words.names import inspection_name
from gradeline.words.statements import ABOUT_READINGS, agreed


def readings(database: str) -> Section:
    """Return how far the readings of each report agreed before they were settled."""
    found = rows(database, agreement())
    counts = (
        ("both", "Found by both"),
        ("stance", "Same praise or criticism"),
        ("change", "Same change"),
        ("speaks_of", "Speaks of the same"),
        ("held", "Statements held"),
        ("settled", "Of these settled"),
    )
    return Section(
        "readings",
        question="How reports were read",
        sentences=[agreed(found)],
        fold="Report by report" if found else "",
        tables=[
            table(
                "agreement",
                "Pairs of a paragraph and a theme, before the two readings were settled",
                [
                    Column("report", "Report"),
                    Column("either", "Found by either", is_number=True),
                    *(Column(name, heading, is_number=True) for name, heading in counts),
                ],
                [
                    [
                        inspection_name(row),
                        row.pairs_either,
                        row.pairs_both,
                        row.same_stance,
                        row.same_change,
                        row.same_speaks_of,
                        row.statement_count,
                        row.settled_count,
                    ]
                    for row in found
                ],
            )
        ]
        if found
        else [],
        remarks=ABOUT_READINGS,
    )
