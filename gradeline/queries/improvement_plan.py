"""Rows of the queries in `queries/improvement_plan/`, made by `python3 -m gradeline queries`."""

import datetime
from dataclasses import dataclass
from typing import Literal

from gradeline.queries.query import Query, asked


@dataclass(frozen=True, slots=True)
class ActionsRow:
    """A row of `improvement_plan/actions`.

    One row per action.
    """

    reference: str
    reference_printed: str
    recommendation_number: int
    recommendation: str
    priority_number: int
    wording: str
    at_end_of: str
    standing: str
    state: str
    month: str | None
    month_printed: str | None
    date_doubt: str | None
    lead: str | None
    note: str | None
    locator: str
    source: str
    licence: str


ActionsColumn = Literal[
    "reference", "reference_printed", "recommendation_number", "recommendation", "priority_number",
    "wording", "at_end_of", "standing", "state", "month", "month_printed", "date_doubt", "lead",
    "note", "locator", "source", "licence",
]  # fmt: skip


def actions(
    *,
    month: str,
    priority_number: int | None,
    recommendation_number: int | None,
    lead: str | None,
    standing: str | None,
    words: str | None,
) -> Query[ActionsRow]:
    """Ask `improvement_plan/actions`.

    Which actions of the improvement plan pass the filter, and how do they stand?
    """
    return asked(
        "improvement_plan/actions",
        ActionsRow,
        month=month,
        priority_number=priority_number,
        recommendation_number=recommendation_number,
        lead=lead,
        standing=standing,
        words=words,
    )


@dataclass(frozen=True, slots=True)
class ChoicesRow:
    """A row of `improvement_plan/choices`.

    One row per month, priority, recommendation or lead role.
    """

    choice: str
    value: str
    label: str
    position: int


ChoicesColumn = Literal[
    "choice", "value", "label", "position",
]  # fmt: skip


def choices() -> Query[ChoicesRow]:
    """Ask `improvement_plan/choices`.

    What can be chosen on the page about the improvement plan?
    """
    return asked("improvement_plan/choices", ChoicesRow)


@dataclass(frozen=True, slots=True)
class FindingsRow:
    """A row of `improvement_plan/findings`.

    One row per finding of the recommendation's number and theme of findings.
    """

    finding_id: str
    wording: str
    page: int | None
    paragraphs: str | None
    text_paragraphs: str | None
    tag: str | None


FindingsColumn = Literal[
    "finding_id", "wording", "page", "paragraphs", "text_paragraphs", "tag",
]  # fmt: skip


def findings(*, inspection_id: str, recommendation_number: int) -> Query[FindingsRow]:
    """Ask `improvement_plan/findings`.

    What did the inspection say that one recommendation of the improvement plan answers?
    """
    return asked(
        "improvement_plan/findings",
        FindingsRow,
        inspection_id=inspection_id,
        recommendation_number=recommendation_number,
    )


@dataclass(frozen=True, slots=True)
class MeasuresRow:
    """A row of `improvement_plan/measures`.

    One row per measure, as often as it is printed.
    """

    measure_id: str
    recommendation_number: int
    label: str
    shows: str | None
    unit: str | None
    polarity: str
    kind: str
    requires_improvement_printed: str | None
    good_printed: str | None
    outstanding_printed: str | None
    requires_improvement_rule: str | None
    good_rule: str | None
    outstanding_rule: str | None
    same_as: str | None
    same_as_recommendation: int | None
    note: str | None
    has_figure: bool
    locator: str
    source: str
    licence: str


MeasuresColumn = Literal[
    "measure_id", "recommendation_number", "label", "shows", "unit", "polarity", "kind",
    "requires_improvement_printed", "good_printed", "outstanding_printed",
    "requires_improvement_rule", "good_rule", "outstanding_rule", "same_as",
    "same_as_recommendation", "note", "has_figure", "locator", "source", "licence",
]  # fmt: skip


def measures(*, recommendation_number: int | None) -> Query[MeasuresRow]:
    """Ask `improvement_plan/measures`.

    What does the improvement plan measure, and from which value on does each band begin?
    """
    return asked(
        "improvement_plan/measures", MeasuresRow, recommendation_number=recommendation_number
    )


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of `improvement_plan/plan`.

    One row.
    """

    authority_id: str
    authority: str
    short_title: str
    drafted: str
    inspection_id: str
    report: str
    report_publisher: str
    publisher: str
    document: str


PlanColumn = Literal[
    "authority_id", "authority", "short_title", "drafted", "inspection_id", "report",
    "report_publisher", "publisher", "document",
]  # fmt: skip


def plan() -> Query[PlanRow]:
    """Ask `improvement_plan/plan`.

    Whose improvement plan is held, and which report does it answer?
    """
    return asked("improvement_plan/plan", PlanRow)


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A row of `improvement_plan/progress`.

    One row per part: the plan, a priority, a recommendation or a lead role; an action of several
    leads counts under each of them.
    """

    part_kind: str
    part: str
    part_number: int | None
    action_count: int
    completed_count: int
    due_in_month_count: int
    due_earlier_count: int
    not_yet_due_count: int
    not_dated_count: int
    impossible_count: int
    set_apart: str | None
    at_end_of: str
    source: str
    licence: str


ProgressColumn = Literal[
    "part_kind", "part", "part_number", "action_count", "completed_count", "due_in_month_count",
    "due_earlier_count", "not_yet_due_count", "not_dated_count", "impossible_count", "set_apart",
    "at_end_of", "source", "licence",
]  # fmt: skip


def progress(*, month: str) -> Query[ProgressRow]:
    """Ask `improvement_plan/progress`.

    How far had each part of the improvement plan got by the end of a month?
    """
    return asked("improvement_plan/progress", ProgressRow, month=month)


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A row of `improvement_plan/recommendation`.

    One row for the recommendation.
    """

    recommendation_number: int
    wording: str
    priority_number: int
    priority: str
    paragraphs: str | None
    lead: str | None
    locator: str
    source: str


RecommendationColumn = Literal[
    "recommendation_number", "wording", "priority_number", "priority", "paragraphs", "lead",
    "locator", "source",
]  # fmt: skip


def recommendation(*, recommendation_number: int) -> Query[RecommendationRow]:
    """Ask `improvement_plan/recommendation`.

    What is one recommendation that the improvement plan answers?
    """
    return asked(
        "improvement_plan/recommendation",
        RecommendationRow,
        recommendation_number=recommendation_number,
    )


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row of `improvement_plan/timeline`.

    One row per month of a completion or review and standing; actions without a month or with an
    impossible one are left out.
    """

    month_start: datetime.date
    month: str
    standing: str
    action_count: int
    doubtful_count: int


TimelineColumn = Literal[
    "month_start", "month", "standing", "action_count", "doubtful_count",
]  # fmt: skip


def timeline(*, month: str) -> Query[TimelineRow]:
    """Ask `improvement_plan/timeline`.

    How many actions of the improvement plan fall into each month, and how do they stand?
    """
    return asked("improvement_plan/timeline", TimelineRow, month=month)
