"""The parts of the page on sources and method."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.data import remembered, rows
from gradeline.ui.discrepancies import discrepancy_table
from gradeline.ui.markup import Cell, chip, link, table
from gradeline.words.dates import partial, years
from gradeline.words.method import MATCHES, interval, opening
from gradeline.words.names import area_name

SECTIONS = (
    ("Limits", "what-this-product-is-not"),
    ("Grades", "what-the-grades-mean"),
    ("Frameworks", "the-inspection-frameworks"),
    ("Crosswalk", "which-areas-are-compared-with-which"),
    ("Disagreements and gaps", "where-sources-differ-set-a-trap-or-leave-a-gap"),
    ("Usual time to the next", "the-usual-time-to-the-next-inspection"),
    ("Figures", "how-figures-are-handled"),
    ("Documents", "the-documents"),
    ("Licences", "licences"),
)


@dataclass(frozen=True)
class Method:
    """What the page shows: sentences, tables as markup, and the rows behind them."""

    opening: list[str]
    grades: str
    frameworks: str
    crosswalk: pd.DataFrame
    crosswalk_table: str
    discrepancies: pd.DataFrame
    discrepancies_table: str
    interval_words: list[str]
    interval_table: str
    doubts: str
    documents: pd.DataFrame
    documents_table: str


@remembered
def method(database: str) -> Method:
    """Return where the facts of a database come from and how they are used."""
    documents = rows(database, "sources/documents")
    frameworks = rows(database, "sources/frameworks")
    crosswalk = rows(database, "sources/crosswalk")
    discrepancies = rows(database, "sources/discrepancies")
    intervals = rows(database, "sources/usual_interval")
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
        grades=_grades_table(rows(database, "sources/grades")),
        frameworks=_frameworks_table(frameworks),
        crosswalk=crosswalk,
        crosswalk_table=_crosswalk_table(crosswalk),
        discrepancies=discrepancies,
        discrepancies_table=discrepancy_table(discrepancies),
        interval_words=interval(first_record(intervals)),
        interval_table=_interval_table(intervals),
        doubts=_doubts_table(rows(database, "sources/doubts")),
        documents=documents,
        documents_table=_documents_table(documents),
    )


def _grades_table(frame: pd.DataFrame) -> str:
    """Return the grade labels, their level, meaning and frameworks."""
    return table(
        "Grades in plain words",
        ["Grade", "Level", "Frameworks", "What it means", "Source"],
        [
            [
                Cell(chip(row.letter, row.label)),
                f"{row.rank} of 4",
                row.frameworks,
                row.meaning,
                f"{row.document}, {row.locator}",
            ]
            for row in records(frame)
        ],
        classes="gl-wide",
    )


def _frameworks_table(frame: pd.DataFrame) -> str:
    """Return the frameworks with their periods."""
    return table(
        "Inspection frameworks since 2009",
        ["Framework", "From", "To", "Graded", "Grades held", "What is judged", "Source"],
        [
            [
                f"{row.name} ({row.short_name})",
                partial(row.valid_from),
                partial(row.valid_to) if row.valid_to else "goes on",
                _graded(row),
                str(row.judgement_count) if row.is_graded else "none given",
                row.description,
                f"{row.document}, {row.locator}",
            ]
            for row in records(frame)
        ],
        classes="gl-wide",
    )


def _graded(row: Any) -> str:
    if not row.is_graded:
        return "no"
    return "yes" if row.has_overall else "yes, without an overall grade"


def match_words() -> str:
    """Return what each match means, as a list."""
    items = "".join(
        f"<li><strong>{escape(match)}</strong>: {escape(meaning)}</li>"
        for match, meaning in MATCHES.items()
    )
    return f'<ul class="gl-list">{items}</ul>'


def _crosswalk_table(frame: pd.DataFrame) -> str:
    """Return the crosswalk as a table."""
    return table(
        "The crosswalk",
        ["Theme", "Framework", "Printed area", "Match", "Drawn", "Why"],
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
        classes="gl-wide",
    )


def _interval_table(frame: pd.DataFrame) -> str:
    """Return the estimate for every grade and way of counting."""
    return table(
        "Years from one graded inspection to the next, by overall grade",
        [
            "Grade held",
            "Counting",
            "Cases",
            "Followed",
            "A quarter by",
            "Half by",
            "Three quarters by",
        ],
        [
            [
                row.overall_label,
                row.counting + (" (used)" if row.is_used else ""),
                str(row.case_count),
                str(row.followed_count),
                *(
                    _years(days)
                    for days in (row.quarter_days, row.half_days, row.three_quarter_days)
                ),
            ]
            for row in records(frame)
        ],
    )


def _years(days: int | None) -> str:
    return "not reached" if days is None else years(days)


def _documents_table(frame: pd.DataFrame) -> str:
    """Return the documents with what was read of them and what rests on them.

    Reports that only the report reader read stand in one row; the download has them all.
    """
    many = frame[frame["is_counted"]]
    return table(
        "Documents and data sets",
        ["Title", "Publisher", "Published", "Kind", "Read", "Facts", "Licence", "Remarks"],
        [
            *([_counted_row(many)] if len(many) else []),
            *(
                [
                    Cell(link(row.address, row.title)) if row.address else row.title,
                    row.publisher,
                    partial(row.published),
                    row.kind,
                    row.read,
                    str(row.fact_count),
                    row.licence,
                    row.note,
                ]
                for row in records(frame[~frame["is_counted"]])
            ),
        ],
        classes="gl-wide",
    )


def _counted_row(many: pd.DataFrame) -> list[str]:
    published = sorted(day[:4] for day in many["published"])
    return [
        f"{len(many)} inspection reports of other authorities",
        " and ".join(sorted(set(many["publisher"]))),
        f"{published[0]} to {published[-1]}",
        "inspection report",
        "by the reader",
        str(many["fact_count"].sum()),
        "; ".join(sorted(set(many["licence"]))),
        "Each is in the download, with its address at the publisher.",
    ]


def _doubts_table(frame: pd.DataFrame) -> str:
    """Return the published figures that are not shown."""
    if frame.empty:
        return ""
    return table(
        "Published figures that are not shown, as they cannot be right",
        ["Indicator", "Area", "Years", "Figures", "Why"],
        [
            [
                row.indicator,
                row.area,
                f"{row.first_year} to {row.last_year}",
                str(row.figure_count),
                row.why,
            ]
            for row in records(frame)
        ],
    )
