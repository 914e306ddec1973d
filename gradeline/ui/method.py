"""The parts of the page on sources and method."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.data import remembered, rows
from gradeline.ui.markup import Cell, chip, link, paragraph, plain_list, table
from gradeline.words.dates import day, partial, years
from gradeline.words.lists import counted
from gradeline.words.names import area_name

KINDS = {"disagreement": "Disagreement", "oddity": "Oddity", "gap": "Gap"}
SECTIONS = (
    ("Limits", "what-this-product-is-not"),
    ("Grades", "what-the-grades-mean"),
    ("Frameworks", "the-inspection-frameworks"),
    ("Crosswalk", "which-areas-are-compared-with-which"),
    ("Disagreements and gaps", "where-sources-differ-set-a-trap-or-leave-a-gap"),
    ("Usual time to the next", "the-usual-time-to-the-next-inspection"),
    ("Documents", "the-documents"),
    ("Licences", "licences"),
)
MATCHES = {
    "same": "the same children and services as the area judged now",
    "split": "the framework divides the theme between several areas",
    "merged": "the framework joins the theme with another in one grade",
    "narrower": "the area covers a part of the theme",
    "broader": "the area covers the theme and more",
    "related": "the area touches the theme without standing for it",
    "no successor": "no later framework grades it",
}


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
    interval_words: str
    interval_table: str
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
    last: pd.Timestamp = first_record(rows(database, "shared/reading_day")).last_read_on
    return Method(
        opening=_opening(documents, frameworks, last),
        grades=_grades_table(rows(database, "sources/grades")),
        frameworks=_frameworks_table(frameworks),
        crosswalk=crosswalk,
        crosswalk_table=_crosswalk_table(crosswalk),
        discrepancies=discrepancies,
        discrepancies_table=_discrepancies_table(discrepancies),
        interval_words=_interval_words(first_record(intervals)),
        interval_table=_interval_table(intervals),
        documents=documents,
        documents_table=_documents_table(documents),
    )


def _opening(
    documents: pd.DataFrame, frameworks: pd.DataFrame, last_reading: pd.Timestamp
) -> list[str]:
    """Say in a few sentences what is held."""
    judgements = int(frameworks["judgement_count"].sum())
    reports = int(documents.loc[documents["kind"] == "inspection report", "fact_count"].gt(0).sum())
    return [
        f"{counted(judgements, 'grade')} are held, each with the page it is printed on or, where"
        f" its report is not held, the later document that states it.",
        f"They come from {counted(len(documents), 'document')}, {reports} of them inspection"
        f" reports, last read on {_day(last_reading)}.",
        "Every grade was read twice, independently, and checked on the printed page where there"
        " is one.",
    ]


def contents() -> str:
    """Return links to the sections of the page."""
    links = "".join(
        f'<li><a href="#{escape(anchor)}">{escape(name)}</a></li>' for name, anchor in SECTIONS
    )
    return f'<nav aria-label="On this page"><ul class="gl-key">{links}</ul></nav>'


def limits() -> str:
    """Return what this product is not, as a list."""
    entries = (
        "It is not an official source. Follow a grade to its report before relying on it.",
        "It does not say why a grade was given, or what would change it.",
        "It is not complete on visits: that none is shown does not mean that none took place.",
        "It makes no forecast. The usual time to the next inspection is an estimate from the past.",
        "It ranks nobody. Grades of different frameworks are set side by side, not converted.",
    )
    return plain_list(entries)


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
    """Say what each match means."""
    items = "".join(
        f"<li><strong>{escape(match)}</strong>: {escape(meaning)}</li>"
        for match, meaning in MATCHES.items()
    )
    return (
        paragraph(
            [
                "Printed areas of different frameworks have no one-to-one match. Each row says how"
                " well an area stands for a theme, the themes being those judged now. Like for"
                " like keeps the rows marked same; main rows are drawn in charts, the others are"
                " listed with them."
            ],
            "gl-words",
        )
        + f'<ul class="gl-list">{items}</ul>'
    )


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


def _discrepancies_table(frame: pd.DataFrame) -> str:
    """Return the discrepancies with all their statements, what is used and why."""
    body: list[list[str | Cell]] = []
    for _, statements in frame.groupby("discrepancy_id", sort=False):
        first = first_record(statements)
        lines = "".join(
            f"<li>{escape(row.statement)} "
            f'<span class="gl-small">{escape(row.document)}, {escape(row.locator)}</span></li>'
            for row in records(statements)
        )
        body.append(
            [
                first.subject,
                KINDS[first.kind],
                first.authority or "more than one",
                Cell(f'<ul class="gl-list">{lines}</ul>'),
                Cell(f"<strong>{escape(first.used)}</strong>"),
                first.why,
            ]
        )
    return table(
        "Disagreements, gaps and oddities",
        ["About", "Kind", "Authority", "What the sources say", "Used here", "Why"],
        body,
        classes="gl-wide",
    )


def _interval_words(case: Any) -> str:
    """Say how the usual time to the next inspection is estimated."""
    return paragraph(
        [
            "From every graded ILACS inspection in England that began by"
            f" {_day(case.observed_until)}: the days from the start of one to the start of the next"
            " in the same authority.",
            "Authorities still waiting on that day count as waiting (Kaplan-Meier), so that the"
            " quick ones do not stand for all.",
            f"No graded inspection began between {_day(case.pause_start)} and"
            f" {_day(case.pause_end)}. Those {case.pause_days} days are left out, except for"
            " Inadequate: authorities so graded were followed through the pause, and counting"
            " their days by the calendar fits before and after it.",
            "Both ways of counting are shown; the one used is marked.",
        ],
        "gl-words",
    )


def _day(value: pd.Timestamp) -> str:
    return day(value.date())


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
    """Return the documents with what was read of them and what rests on them."""
    return table(
        "Documents and data sets",
        ["Title", "Publisher", "Published", "Kind", "Read", "Facts", "Licence", "Remarks"],
        [
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
            for row in records(frame)
        ],
        classes="gl-wide",
    )


def licences() -> str:
    """Say under which licences facts and code are used."""
    return paragraph(
        [
            "Reports, notices and data of Ofsted and the Department for Education are Crown"
            " copyright, used under the Open Government Licence v3.0.",
            "From council papers and the press only facts are cited.",
            "The code and our own wording are under the MIT licence.",
        ],
        "gl-words",
    )
