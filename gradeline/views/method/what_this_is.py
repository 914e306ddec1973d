"""What is held, what the product is not, and under which licences."""

from gradeline.queries import sources as queries
from gradeline.queries.shared import reading_day
from gradeline.sections.section import Section
from gradeline.views.answers import remembered, rows
from gradeline.words.method import LICENCES, LIMITS, opening

SECTIONS = (
    Section("limits", question="What this product is not", items=LIMITS),
    Section("licences", question="Licences", items=LICENCES),
)


@remembered
def what_is_held(database: str) -> list[str]:
    """Return how many grades and figures are held, from where, and who read them."""
    documents = rows(database, queries.documents(kind=None, words=None))
    reports = [row for row in documents if row.kind == "inspection report" and row.fact_count]
    return opening(
        rows(database, queries.grades_held())[0],
        rows(database, queries.figures())[0],
        len(documents),
        len(reports),
        rows(database, reading_day())[0].last_read_on,
    )
