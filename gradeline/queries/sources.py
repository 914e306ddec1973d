"""Rows of the queries in `queries/sources/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A row of `sources/agreement`.

    One row per report whose statements were read twice.
    """

    inspection_id: str
    authority: str
    framework: str
    inspected_year: int
    pairs_either: int
    pairs_both: int
    same_stance: int
    same_change: int
    same_speaks_of: int
    statement_count: int
    settled_count: int


AgreementColumn = Literal[
    "inspection_id", "authority", "framework", "inspected_year", "pairs_either", "pairs_both",
    "same_stance", "same_change", "same_speaks_of", "statement_count", "settled_count",
]  # fmt: skip


def agreement() -> Query[AgreementRow]:
    """Ask `sources/agreement`.

    How far did the two readings of each report agree, before they were settled?
    """
    return asked("sources/agreement", AgreementRow)


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """A row of `sources/crosswalk`.

    One row per theme and printed area.
    """

    theme: str
    theme_order: int
    framework: str
    strand: str | None
    area_label: str
    role: str
    match: str
    reason: str


CrosswalkColumn = Literal[
    "theme", "theme_order", "framework", "strand", "area_label", "role", "match", "reason",
]  # fmt: skip


def crosswalk() -> Query[CrosswalkRow]:
    """Ask `sources/crosswalk`.

    Which printed areas stand for which theme, how well, and why?
    """
    return asked("sources/crosswalk", CrosswalkRow)


@dataclass(frozen=True, slots=True)
class DiscrepanciesRow:
    """A row of `sources/discrepancies`.

    One row per statement.
    """

    discrepancy_id: str
    kind: str
    authority: str | None
    subject: str
    used: str
    why: str
    position: int
    statement: str
    document: str
    locator: str
    is_used: bool


DiscrepanciesColumn = Literal[
    "discrepancy_id", "kind", "authority", "subject", "used", "why", "position", "statement",
    "document", "locator", "is_used",
]  # fmt: skip


def discrepancies() -> Query[DiscrepanciesRow]:
    """Ask `sources/discrepancies`.

    Where do the sources disagree, set a trap or leave a gap, and what is used?
    """
    return asked("sources/discrepancies", DiscrepanciesRow)


@dataclass(frozen=True, slots=True)
class DocumentsRow:
    """A row of `sources/documents`.

    One row per source.
    """

    source_id: str
    title: str
    short_title: str
    publisher: str
    published: str | None
    kind: str
    licence: str
    address: str | None
    read: str
    note: str | None
    fact_count: int


DocumentsColumn = Literal[
    "source_id", "title", "short_title", "publisher", "published", "kind", "licence", "address",
    "read", "note", "fact_count",
]  # fmt: skip


def documents(*, kind: str | None, words: str | None) -> Query[DocumentsRow]:
    """Ask `sources/documents`.

    Which documents and data sets do the facts come from?
    """
    return asked("sources/documents", DocumentsRow, kind=kind, words=words)


@dataclass(frozen=True, slots=True)
class DoubtsRow:
    """A row of `sources/doubts`.

    One row per indicator, area and run of reasons.
    """

    indicator: str
    area: str
    first_year: int
    last_year: int
    figure_count: int
    why: str


DoubtsColumn = Literal[
    "indicator", "area", "first_year", "last_year", "figure_count", "why",
]  # fmt: skip


def doubts() -> Query[DoubtsRow]:
    """Ask `sources/doubts`.

    Which published figures are not shown, as they cannot be right?
    """
    return asked("sources/doubts", DoubtsRow)


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """A row of `sources/figures`.

    One row.
    """

    figure_count: int
    missing_count: int
    indicator_count: int
    area_count: int
    reported_count: int
    further_count: int
    measure_count: int


FiguresColumn = Literal[
    "figure_count", "missing_count", "indicator_count", "area_count", "reported_count",
    "further_count", "measure_count",
]  # fmt: skip


def figures() -> Query[FiguresRow]:
    """Ask `sources/figures`.

    How many figures are held?
    """
    return asked("sources/figures", FiguresRow)


@dataclass(frozen=True, slots=True)
class FrameworksRow:
    """A row of `sources/frameworks`.

    One row per framework period.
    """

    framework_id: str
    short_name: str
    name: str
    valid_from: str
    valid_to: str | None
    is_graded: bool
    has_overall: bool
    description: str
    area_count: int
    judgement_count: int
    document: str
    locator: str


FrameworksColumn = Literal[
    "framework_id", "short_name", "name", "valid_from", "valid_to", "is_graded", "has_overall",
    "description", "area_count", "judgement_count", "document", "locator",
]  # fmt: skip


def frameworks() -> Query[FrameworksRow]:
    """Ask `sources/frameworks`.

    Which inspection frameworks were there, and what did each judge?
    """
    return asked("sources/frameworks", FrameworksRow)


@dataclass(frozen=True, slots=True)
class GradesRow:
    """A row of `sources/grades`.

    One row per grade scale and label.
    """

    scale_id: str
    label: str
    rank: int
    letter: str
    colour: str
    grade_count: int
    meaning: str
    frameworks: str
    document: str
    locator: str


GradesColumn = Literal[
    "scale_id", "label", "rank", "letter", "colour", "grade_count", "meaning", "frameworks",
    "document", "locator",
]  # fmt: skip


def grades() -> Query[GradesRow]:
    """Ask `sources/grades`.

    What does each grade mean, and which frameworks use it?
    """
    return asked("sources/grades", GradesRow)


@dataclass(frozen=True, slots=True)
class GradesHeldRow:
    """A row of `sources/grades_held`.

    One row.
    """

    grade_count: int
    authority_count: int
    person_grade_count: int
    person_report_count: int
    reader_grade_count: int
    reader_report_count: int
    reader_authority_count: int
    list_grade_count: int
    other_grade_count: int


GradesHeldColumn = Literal[
    "grade_count", "authority_count", "person_grade_count", "person_report_count",
    "reader_grade_count", "reader_report_count", "reader_authority_count", "list_grade_count",
    "other_grade_count",
]  # fmt: skip


def grades_held() -> Query[GradesHeldRow]:
    """Ask `sources/grades_held`.

    By whom, and where, were the grades read that are held?
    """
    return asked("sources/grades_held", GradesHeldRow)


@dataclass(frozen=True, slots=True)
class InspectionRulesRow:
    """A row of `sources/inspection_rules`.

    One row per overall grade after which it says so.
    """

    overall_label: str
    kind: str
    months_after: int
    months_either_side: int
    document: str
    address: str | None
    locator: str


InspectionRulesColumn = Literal[
    "overall_label", "kind", "months_after", "months_either_side", "document", "address", "locator",
]  # fmt: skip


def inspection_rules() -> Query[InspectionRulesRow]:
    """Ask `sources/inspection_rules`.

    When and how does the framework say that authorities are inspected again?
    """
    return asked("sources/inspection_rules", InspectionRulesRow)


@dataclass(frozen=True, slots=True)
class MeasuresRow:
    """A row of `sources/measures`.

    One row per measure of its dictionary.
    """

    measure: str
    label: str
    topic: str
    held_as: str
    indicator: str | None
    domain: str | None
    why_not: str | None


MeasuresColumn = Literal[
    "measure", "label", "topic", "held_as", "indicator", "domain", "why_not",
]  # fmt: skip


def measures() -> Query[MeasuresRow]:
    """Ask `sources/measures`.

    As what is each measure of the interactive tool held, or why is it not?
    """
    return asked("sources/measures", MeasuresRow)


@dataclass(frozen=True, slots=True)
class ReleaseYearsRow:
    """A row of `sources/release_years`.

    One row per release and such a year.
    """

    title: str
    year: int
    released: str
    note: str
    document: str


ReleaseYearsColumn = Literal[
    "title", "year", "released", "note", "document",
]  # fmt: skip


def release_years() -> Query[ReleaseYearsRow]:
    """Ask `sources/release_years`.

    Of which years is it known when the figures of a release came out?
    """
    return asked("sources/release_years", ReleaseYearsRow)


@dataclass(frozen=True, slots=True)
class ReleasesRow:
    """A row of `sources/releases`.

    One row per release that an indicator goes by; that of which nothing is known last.
    """

    title: str
    publisher: str
    month: int
    years_after: int
    learnt: str
    document: str
    indicator_count: int


ReleasesColumn = Literal[
    "title", "publisher", "month", "years_after", "learnt", "document", "indicator_count",
]  # fmt: skip


def releases() -> Query[ReleasesRow]:
    """Ask `sources/releases`.

    In which month do the figures of each release come out, and how was that learnt?
    """
    return asked("sources/releases", ReleasesRow)


@dataclass(frozen=True, slots=True)
class UsualIntervalRow:
    """A row of `sources/usual_interval`.

    One row per overall grade and way of counting days; none before there is a list of Ofsted.
    """

    overall_label: str
    overall_rank: int
    counting: str
    is_used: bool
    case_count: int
    followed_count: int
    first_waiting: datetime.date | None
    quarter_days: int | None
    half_days: int | None
    three_quarter_days: int | None
    observed_until: datetime.date
    pause_start: datetime.date | None
    pause_end: datetime.date | None
    pause_days: int | None
    fewest_cases: int


UsualIntervalColumn = Literal[
    "overall_label", "overall_rank", "counting", "is_used", "case_count", "followed_count",
    "first_waiting", "quarter_days", "half_days", "three_quarter_days", "observed_until",
    "pause_start", "pause_end", "pause_days", "fewest_cases",
]  # fmt: skip


def usual_interval(*, as_at: datetime.date) -> Query[UsualIntervalRow]:
    """Ask `sources/usual_interval`.

    How is the usual time to the next inspection counted, and what if it were otherwise?
    """
    return asked("sources/usual_interval", UsualIntervalRow, as_at=as_at)
