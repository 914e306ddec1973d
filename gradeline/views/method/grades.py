"""What the grades mean, and which framework used which."""

from collections.abc import Iterable

from gradeline.queries import sources as queries
from gradeline.queries.sources import FrameworksRow, GradesRow
from gradeline.sections.cells import Cell, Day, Grade, Number, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.method import ABOUT_GRADES, WHAT_GRADES_MEAN

NO_OVERALL = "no overall grade"


@remembered
def grades_and_frameworks(database: str) -> tuple[Section, Section]:
    """Return what each grade means and what each framework judged."""
    return (
        Section(
            "grades",
            question="What the grades mean",
            tables=[_grades(rows(database, queries.grades()))],
            remarks=ABOUT_GRADES,
        ),
        Section(
            "frameworks",
            question="The inspection frameworks",
            tables=[_frameworks(rows(database, queries.frameworks()))],
        ),
    )


@remembered
def grades_meant(database: str) -> Section:
    """Return what each grade means, to be opened on pages that show grades."""
    return Section("grades-meant", fold=WHAT_GRADES_MEAN, later=lambda: _meanings(database))


def _meanings(database: str) -> Section:
    """Return each grade with what it means; one that means the same in several frameworks once."""
    meant = {(row.letter, row.meaning): row for row in reversed(rows(database, queries.grades()))}
    shown = table(
        "grades-meant",
        "Grades in plain words",
        [Column("grade", "Grade"), Column("meaning", "What it means")],
        [
            [Grade(row.letter, row.label, row.colour), row.meaning]
            for row in reversed(meant.values())
        ],
        is_caption_hidden=True,
    )
    return Section("meanings", tables=[shown], remarks=ABOUT_GRADES[:1])


def _grades(found: Iterable[GradesRow]) -> Table:
    return table(
        "grades",
        "Grades in plain words",
        [
            Column("grade", "Grade"),
            Column("level", "Level"),
            Column("frameworks", "Frameworks"),
            Column("meaning", "What it means"),
            Column("source", "Source"),
        ],
        [
            [
                Grade(row.letter, row.label, row.colour),
                f"{row.rank} of {row.grade_count}",
                row.frameworks,
                row.meaning,
                f"{row.document}, {row.locator}",
            ]
            for row in found
        ],
        is_caption_hidden=True,
        look="wide",
    )


def _frameworks(found: Iterable[FrameworksRow]) -> Table:
    return table(
        "frameworks",
        "Inspection frameworks since 2009",
        [
            Column("framework", "Framework"),
            Column("from", "From"),
            Column("to", "To"),
            Column("grades_held", "Grades held", is_number=True),
            Column("judged", "What is judged"),
            Column("source", "Source"),
        ],
        [
            [
                f"{row.name} ({row.short_name})",
                Day(row.valid_from),
                Day(row.valid_to) if row.valid_to else "still in use",
                _held(row),
                row.description,
                f"{row.document}, {row.locator}",
            ]
            for row in found
        ],
        is_caption_hidden=True,
        look="wide",
    )


def _held(row: FrameworksRow) -> Cell:
    """Return how many grades are held, and whether there is an overall one among them."""
    if not row.is_graded:
        return "ungraded"
    count = Number(row.judgement_count)
    return count if row.has_overall else Stack(count, [NO_OVERALL])
