"""Where the facts come from and how they are used: grades, frameworks, crosswalk, documents."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.sections.cells import Cell, Day, Grade, Link, Missing
from gradeline.sections.listing import rows_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.discrepancies import discrepancy_table
from gradeline.words.dates import years
from gradeline.words.lists import counted
from gradeline.words.method import (
    ABOUT_GRADES,
    CROSSWALK,
    FIGURES,
    LICENCES,
    LIMITS,
    MATCHES,
    inspected_again,
    interval,
    opening,
)
from gradeline.words.names import area_name

CROSSWALK_TAKEN_AWAY = (
    "theme", "framework", "strand", "area_label", "role", "match", "reason",
)  # fmt: skip
DISCREPANCIES_TAKEN_AWAY = (
    "discrepancy_id", "subject", "kind", "authority", "used", "why", "statement", "document",
    "locator", "is_used",
)  # fmt: skip
DOCUMENTS_TAKEN_AWAY = (
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
    documents = rows(database, "sources/documents")
    frameworks = rows(database, "sources/frameworks")
    intervals = rows(database, "sources/usual_interval", as_at=today)
    reports = (documents["kind"] == "inspection report") & (documents["fact_count"] > 0)
    last: pd.Timestamp = first_record(rows(database, "shared/reading_day")).last_read_on
    return Method(
        opening=opening(
            first_record(rows(database, "sources/grades_held")),
            first_record(rows(database, "sources/figures")),
            len(documents),
            int(reports.sum()),
            last,
        ),
        sections=(
            Section("limits", question="What this product is not", items=LIMITS),
            Section(
                "grades",
                question="What the grades mean",
                tables=[_grades(rows(database, "sources/grades"))],
                remarks=ABOUT_GRADES,
            ),
            Section(
                "frameworks",
                question="The inspection frameworks",
                tables=[_frameworks(frameworks)],
            ),
            _crosswalk(rows(database, "sources/crosswalk"), today),
            _discrepancies(rows(database, "sources/discrepancies"), today),
            *(
                []
                if intervals.empty
                else [_usual_time(intervals, rows(database, "sources/inspection_rules"))]
            ),
            Section(
                "figures",
                question="How figures are handled",
                items=FIGURES,
                tables=[_doubts(rows(database, "sources/doubts"))],
            ),
            _documents(documents, today),
            Section("licences", question="Licences", sentences=LICENCES),
        ),
    )


def _grades(frame: pd.DataFrame) -> Table:
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
            for row in records(frame)
        ],
        look="wide",
    )


def _frameworks(frame: pd.DataFrame) -> Table:
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
            for row in records(frame)
        ],
        look="wide",
    )


def _graded(row: Any) -> str:
    if not row.is_graded:
        return "no"
    return "yes" if row.has_overall else "yes, without an overall grade"


def _crosswalk(frame: pd.DataFrame, today: date) -> Section:
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
            for row in records(frame)
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
        rows=[rows_of("crosswalk", about, CROSSWALK_TAKEN_AWAY, frame)],
        as_at=today,
    )


def _discrepancies(frame: pd.DataFrame, today: date) -> Section:
    return Section(
        "discrepancies",
        question="Where sources differ, set a trap or leave a gap",
        tables=[discrepancy_table(frame)],
        rows=[rows_of("discrepancies", "Discrepancies", DISCREPANCIES_TAKEN_AWAY, frame)],
        as_at=today,
    )


def _usual_time(intervals: pd.DataFrame, rules: pd.DataFrame) -> Section:
    return Section(
        "usual-time",
        question="The usual time to the next inspection",
        items=interval(first_record(intervals)),
        tables=[_intervals(intervals), _rules(rules)],
    )


def _rules(frame: pd.DataFrame) -> Table:
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
                Link(f"{row.document}, {row.locator}", row.address),
            ]
            for row in records(frame)
        ],
    )


def _intervals(frame: pd.DataFrame) -> Table:
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
            for row in records(frame)
        ],
    )


def _years(days: float | None) -> Cell:
    return Missing("not reached") if days is None else years(days)


def _documents(frame: pd.DataFrame, today: date) -> Section:
    """Return the documents with what was read of them and what rests on them.

    Reports that only the report reader read stand in one row, and so do letters; the download has
    them all.
    """
    many = frame[frame["is_counted"]]
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
            *(_counted(str(kind), alike) for kind, alike in many.groupby("kind")),
            *(_document(row) for row in records(frame[~frame["is_counted"]])),
        ],
        look="wide",
    )
    about = "Documents and data sets"
    return Section(
        "documents",
        question="The documents",
        tables=[shown],
        rows=[rows_of("sources", about, DOCUMENTS_TAKEN_AWAY, frame)],
        as_at=today,
    )


def _document(row: Any) -> list[Cell]:
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


def _counted(kind: str, many: pd.DataFrame) -> list[Cell]:
    published = sorted(day[:4] for day in many["published"])
    return [
        f"{counted(len(many), kind)}, read by the report reader alone",
        " and ".join(sorted(set(many["publisher"]))),
        f"{published[0]} to {published[-1]}",
        kind,
        "by the reader",
        int(many["fact_count"].sum()),
        "; ".join(sorted(set(many["licence"]))),
        "Each is in the download, with its address at the publisher.",
    ]


def _doubts(frame: pd.DataFrame) -> Table:
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
            for row in records(frame)
        ],
    )
