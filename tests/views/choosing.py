"""What tests of views share: the choices of a reader, and tables as rows of words."""

from collections.abc import Iterable
from datetime import date

from gradeline.compared_authorities import Authority
from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.sections.table import Table
from gradeline.sections.text import in_words
from gradeline.views.trajectories import Trajectories
from tests.charts.test_trajectory import EVERYONE

AS_AT = date(2026, 10, 31)
HALTON, WIGAN, HAMPSHIRE = (
    Authority("halton", "Halton", "Ha", 3, is_guest=True),
    Authority("wigan", "Wigan", "Wi", 4, is_guest=True),
    Authority("hampshire", "Hampshire", "Ham", 5, is_guest=True),
)
SIX = (*EVERYONE, HALTON, WIGAN, HAMPSHIRE)


def chosen(
    database: Database | None = None,
    as_at: date = AS_AT,
    own: Iterable[Authority] = EVERYONE,
    query: tuple[tuple[str, str], ...] = (),
) -> Choices:
    """Return the choices of a reader; without a database for views that take rows."""
    path = "" if database is None else str(database.path)
    return Choices(path, as_at, AS_AT, tuple(own), "overall", "Overall", query)


def rows_of(table: Table) -> list[list[str]]:
    """Return the rows of a table, each cell in words."""
    return [[in_words(cell) for cell in row] for row in table.rows]


def said_below(shown: Trajectories) -> list[str]:
    """Return what is said in small type below a figure of lanes."""
    return [*shown.chart.remarks, *(said for part in shown.chart.parts for said in part.remarks)]
