"""Where the facts come from and how they are used: grades, frameworks, crosswalk, documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gradeline.queries import sources as queries
from gradeline.queries.shared import reading_day
from gradeline.queries.sources import (
    CrosswalkRow,
    DiscrepanciesRow,
    DocumentsRow,
    DoubtsRow,
    FrameworksRow,
    GradesRow,
    InspectionRulesRow,
    UsualIntervalRow,
)
from gradeline.sections.cells import Cell, Day, Grade, Link, Missing
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.discrepancies import discrepancy_table
from gradeline.words.dates import years
from gradeline.words.joining import counted
from gradeline.words.method import (
    ABOUT_GRADES,
    CROSSWALK,
    FIGURES,
    LICENCES,
    LIMITS,
    MATCHES,
    WHAT_GRADES_MEAN,
    inspected_again,
    interval,
    opening,
)
from gradeline.words.names import area_name

CROSSWALK_TAKEN_AWAY: tuple[queries.CrosswalkColumn, ...] = (
    "theme", "framework", "strand", "area_label", "role", "match", "reason",
)  # fmt: skip
DISCREPANCIES_TAKEN_AWAY: tuple[queries.DiscrepanciesColumn, ...] = (
    "discrepancy_id", "subject", "kind", "authority", "used", "why", "statement", "document",
    "locator", "is_used",
)  # fmt: skip
DOCUMENTS_TAKEN_AWAY: tuple[queries.DocumentsColumn, ...] = (
    "source_id", "title", "short_title", "publisher", "published", "kind", "read", "fact_count",
    "licence", "address", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Method:
    """What the page shows: the answer, and the sections."""

    opening: list[str]
    sections: tuple[Section, ...]


@remembered
def method(database: str, today: date) -> Method:
    """Return where the facts of a database come from and how they are used, as at today."""
    documents = rows(database, queries.documents())
    intervals = rows(database, queries.usual_interval(as_at=today))
    reports = [row for row in documents if row.kind == "inspection report" and row.fact_count]
    return Method(
        opening=opening(
            rows(database, queries.grades_held())[0],
            rows(database, queries.figures())[0],
            len(documents),
            len(reports),
            rows(database, reading_day())[0].last_read_on,
        ),
        sections=(
            Section("limits", question="What this product is not", items=LIMITS),
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
            _crosswalk(rows(database, queries.crosswalk()), today),
            _discrepancies(rows(database, queries.discrepancies()), today),
            *(
                [_usual_time(intervals, rows(database, queries.inspection_rules()))]
                if intervals
                else []
            ),
            Section(
                "figures",
                question="How figures are handled",
                items=FIGURES,
                tables=[_doubts(rows(database, queries.doubts()))],
            ),
            _documents(documents, today),
            Section("licences", question="Licences", sentences=LICENCES),
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
            Column("graded", "Graded"),
            Column("grades_held", "Grades held"),
            Column("judged", "What is judged"),
            Column("source", "Source"),
        ],
        [
            [
                f"{row.name} ({row.short_name})",
                Day(row.valid_from),
                Day(row.valid_to) if row.valid_to else "goes on",
                _graded(row),
                str(row.judgement_count) if row.is_graded else "none given",
                row.description,
                f"{row.document}, {row.locator}",
            ]
            for row in found
        ],
        look="wide",
    )


def _graded(row: FrameworksRow) -> str:
    if not row.is_graded:
        return "no"
    return "yes" if row.has_overall else "yes, without an overall grade"


def _crosswalk(found: Sequence[CrosswalkRow], today: date) -> Section:
    shown = table(
        "crosswalk",
        "The crosswalk",
        [
            Column("theme", "Theme"),
            Column("framework", "Framework"),
            Column("area", "Printed area"),
            Column("match", "Match"),
            Column("drawn", "Drawn"),
            Column("why", "Why"),
        ],
        [
            [
                row.theme,
                row.framework,
                area_name(row),
                row.match,
                "main" if row.role == "main" else "listed",
                row.reason,
            ]
            for row in found
        ],
        look="wide",
    )
    about = "The crosswalk of areas and themes"
    return Section(
        "crosswalk",
        question="Which areas are compared with which",
        sentences=CROSSWALK,
        items=[f"{match}: {meaning}" for match, meaning in MATCHES.items()],
        tables=[shown],
        rows=[download_of("crosswalk", about, CROSSWALK_TAKEN_AWAY, found)],
        as_at=today,
    )


def _discrepancies(found: Sequence[DiscrepanciesRow], today: date) -> Section:
    return Section(
        "discrepancies",
        question="Where sources differ, set a trap or leave a gap",
        tables=[discrepancy_table(found)],
        rows=[download_of("discrepancies", "Discrepancies", DISCREPANCIES_TAKEN_AWAY, found)],
        as_at=today,
    )


def _usual_time(
    intervals: Sequence[UsualIntervalRow], rules: Iterable[InspectionRulesRow]
) -> Section:
    return Section(
        "usual-time",
        question="The usual time to the next inspection",
        items=interval(intervals[0]),
        tables=[_intervals(intervals), _rules(rules)],
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
                inspected_again(row.months_after, row.months_either_side),
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
            Column("cases", "Cases"),
            Column("followed", "Followed"),
            Column("quarter", "A quarter by"),
            Column("half", "Half by"),
            Column("three_quarters", "Three quarters by"),
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


def _documents(found: Sequence[DocumentsRow], today: date) -> Section:
    """Return the documents with what was read of them and what rests on them.

    Reports that only the report reader read stand in one row, and so do letters; the download has
    them all.
    """
    many = [row for row in found if row.is_counted]
    shown = table(
        "documents",
        "Documents and data sets",
        [
            Column("title", "Title"),
            Column("publisher", "Publisher"),
            Column("published", "Published"),
            Column("kind", "Kind"),
            Column("read", "Read"),
            Column("facts", "Facts"),
            Column("licence", "Licence"),
            Column("remarks", "Remarks"),
        ],
        [
            *(_counted(kind, list(alike)) for kind, alike in groupby(many, lambda row: row.kind)),
            *(_document(row) for row in found if not row.is_counted),
        ],
        look="wide",
    )
    about = "Documents and data sets"
    return Section(
        "documents",
        question="The documents",
        tables=[shown],
        rows=[download_of("sources", about, DOCUMENTS_TAKEN_AWAY, found)],
        as_at=today,
    )


def _document(row: DocumentsRow) -> list[Cell]:
    return [
        Link(row.title, row.address) if row.address else row.title,
        row.publisher,
        Day(row.published) if row.published else Missing("not known"),
        row.kind,
        row.read,
        row.fact_count,
        row.licence,
        row.note,
    ]


def _counted(kind: str, many: Sequence[DocumentsRow]) -> list[Cell]:
    published = sorted(row.published[:4] for row in many if row.published)
    return [
        f"{counted(len(many), kind)}, read by the report reader alone",
        " and ".join(sorted({row.publisher for row in many})),
        f"{published[0]} to {published[-1]}",
        kind,
        "by the reader",
        sum(row.fact_count for row in many),
        "; ".join(sorted({row.licence for row in many})),
        "Each is in the download, with its address at the publisher.",
    ]


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
