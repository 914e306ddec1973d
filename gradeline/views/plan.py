"""The improvement plan: how far it had got, one recommendation, and every action."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from gradeline.charts.plan import timeline_chart
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import FINDINGS, PLAN, SCORECARD
from gradeline.records import first_record, records
from gradeline.sections.cells import Cell, Link, Listed, Stack
from gradeline.sections.listing import rows_of
from gradeline.sections.section import Figure, Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words import plan as words
from gradeline.words.places import place

PARTS = {"Priority": "priority", "Recommendation": "recommendation", "Lead role": "lead"}
NO_FILTER: dict[str, Any] = {
    "priority_number": None,
    "recommendation_number": None,
    "lead": None,
    "standing": None,
    "words": None,
}
COUNTS = {
    "action_count": "Actions",
    "completed_count": "Completed",
    "due_in_month_count": "Due in the month",
    "due_earlier_count": "Due earlier",
    "not_yet_due_count": "Not yet due",
    "not_dated_count": "Not dated",
    "impossible_count": "Date cannot be right",
}
BANDS = {
    "requires_improvement": "Band for requires improvement",
    "good": "Band for good",
    "outstanding": "Band for outstanding",
}
PROGRESS_TAKEN_AWAY = (
    "part_kind", "part", "part_number", *COUNTS, "set_apart", "at_end_of", "source", "licence",
)  # fmt: skip
ACTIONS_TAKEN_AWAY = (
    "reference", "reference_printed", "recommendation_number", "recommendation", "priority_number",
    "wording", "at_end_of", "standing", "state", "month", "month_printed", "date_doubt", "lead",
    "note", "locator", "source", "licence",
)  # fmt: skip
MEASURES_TAKEN_AWAY = (
    "measure_id", "recommendation_number", "label", "shows", "unit", "polarity", "kind",
    *(f"{band}_{form}" for form in ("printed", "rule") for band in BANDS),
    "same_as", "same_as_recommendation", "note", "has_figure", "locator", "source", "licence",
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What an action must be to pass the filter; None for any."""

    priority_number: int | None
    lead: str | None
    standing: str | None
    words: str | None


@dataclass(frozen=True)
class Progress:
    """How far the plan had got: the question, the answer, and its timeline."""

    question: str
    words: list[str]
    remarks: list[str]
    timeline: Section
    source: str


def the_plan(database: str) -> Any:
    """Return whose plan is held and which report it answers."""
    return first_record(rows(database, "improvement_plan/plan"))


@remembered
def progress(chosen: Choices, month: str) -> Progress:
    """Return how the plan stands at the end of `month`, YYYY-MM."""
    plan = the_plan(chosen.database)
    counts = rows(chosen.database, "improvement_plan/progress", month=month)
    timeline = rows(chosen.database, "improvement_plan/timeline", month=month)
    figure = Figure(
        "plan-timeline",
        timeline_chart(timeline, month),
        words.outline(timeline, month),
        notes=[words.timeline_note(timeline)],
    )
    return Progress(
        question=words.question(plan),
        words=words.progress(first_record(counts), _actions(chosen, month), month),
        remarks=words.about_plan(plan),
        timeline=Section("timeline", figures=[figure]),
        source=words.source(plan),
    )


@remembered
def progress_by(chosen: Choices, month: str, part: str) -> Section:
    """Return the progress of each priority, recommendation or lead role."""
    counts = rows(chosen.database, "improvement_plan/progress", month=month)
    own = counts[counts["part_kind"].isin(["plan", PARTS[part]])]
    recommendations = labels(chosen.database, "recommendation")
    months = {value: label for label, value in labels(chosen.database, "month").items()}
    addresses = {
        int(value): address(
            PLAN,
            chosen.query,
            ("plan_recommendation", label),
            ("plan_month", months[month]),
            ("progress_by", part),
        )
        for label, value in recommendations.items()
        if PARTS[part] == "recommendation"
    }
    about = "Progress of the plan"
    return Section(
        "progress-by",
        tables=[_progress(own, part, addresses)],
        remarks=[*words.ABOUT_PROGRESS, *(words.ABOUT_LEADS if part == "Lead role" else ())],
        rows=[rows_of("plan-progress", about, PROGRESS_TAKEN_AWAY, counts)],
        as_at=chosen.as_at,
    )


def _progress(own: pd.DataFrame, part: str, addresses: Mapping[int, str]) -> Table:
    """Return the counts of each part, the whole plan first; a number with an address is a link."""
    return table(
        "progress",
        f"Progress by {part.lower()}",
        [
            Column("part", part),
            *(Column(name, heading, is_number=True) for name, heading in COUNTS.items()),
            Column("set_apart", "Which these are"),
        ],
        [
            [
                _part(row, addresses),
                *(getattr(row, name) for name in COUNTS),
                row.set_apart,
            ]
            for row in records(own)
        ],
        look="wide",
    )


def _part(row: Any, addresses: Mapping[int, str]) -> Cell:
    if row.part_number is None:
        return str(row.part)
    name = f"{row.part_number:.0f}. {row.part}"
    target = addresses.get(int(row.part_number))
    return name if target is None else Link(name, target)


@remembered
def recommendation(chosen: Choices, month: str, number: int) -> Section:
    """Return one recommendation with its actions as at the end of `month`, and its measures."""
    plan = the_plan(chosen.database)
    about = first_record(
        rows(chosen.database, "improvement_plan/recommendation", recommendation_number=number)
    )
    findings = rows(
        chosen.database,
        "improvement_plan/findings",
        inspection_id=plan.inspection_id,
        recommendation_number=number,
    )
    measures = rows(chosen.database, "improvement_plan/measures", recommendation_number=number)
    every = rows(chosen.database, "improvement_plan/measures", recommendation_number=None)
    actions = _actions(chosen, month, recommendation_number=number)
    caption = f"Actions of recommendation {number}"
    return Section(
        "recommendation",
        tables=[
            _recommendation(about, findings, plan, chosen),
            _action_table("recommendation-actions", caption, actions),
            *([] if measures.empty else [_measures(number, measures, chosen)]),
        ],
        remarks=_about_measures(number, measures),
        rows=[rows_of("plan-measures", "All measures", MEASURES_TAKEN_AWAY, every)],
        as_at=chosen.as_at,
    )


def _about_measures(number: int, measures: pd.DataFrame) -> list[str]:
    if measures.empty:
        return [words.no_measures(number), words.ABOUT_FILE]
    read = words.ABOUT_BANDS if measures["good_rule"].notna().any() else ()
    return [*read, words.ABOUT_FILE]


def _recommendation(row: Any, findings: pd.DataFrame, plan: Any, chosen: Choices) -> Table:
    """Return what one recommendation is and what the report found, as a table of facts."""
    report = Link(plan.report, chosen.record_address(plan.inspection_id))
    body: list[list[Cell]] = [
        ["In our words", row.wording],
        ["Priority", f"{row.priority_number}. {row.priority}"],
        [
            "Paragraphs it answers",
            Listed([f"{words.answered(row.paragraphs)} of the", report], is_joined=True),
        ],
        ["Findings of the report", _findings(findings, chosen)],
        ["Lead for delivery", row.lead or "none printed"],
        ["Stands in the plan at", row.locator],
    ]
    return table(
        "recommendation",
        f"Recommendation {row.recommendation_number}",
        [Column("what", "What"), Column("in_plan", "In the plan")],
        body,
    )


def _findings(findings: pd.DataFrame, chosen: Choices) -> Cell:
    items = []
    for _, own in findings.groupby("finding_id", sort=False):
        first = first_record(own)
        tags: list[Cell] = [
            Link(tag, address(FINDINGS, chosen.query, ("about", tag)))
            for tag in own["tag"].dropna()
        ]
        where = place(first.page, None)
        about = Listed(tags, is_joined=True, between=", ")
        notes: list[Cell] = [f"{where}; about", about] if tags else [where]
        items.append(Stack(first.wording, [Listed(notes, is_joined=True)]))
    return Listed(items) if items else "none held"


@remembered
def every_action(chosen: Choices, month: str, asked: Asked) -> tuple[Section, Section]:
    """Return how many actions pass the filter as at the end of `month`, and these."""
    passing = _actions(chosen, month, **vars(asked))
    about = "Actions in the filter"
    taken_away = rows_of("plan-actions", about, ACTIONS_TAKEN_AWAY, passing)
    shown = _action_table("actions", about, passing)
    return (
        Section(
            "actions-found",
            sentences=[words.found(passing, month)],
            rows=[] if passing.empty else [taken_away],
            as_at=chosen.as_at,
        ),
        Section("actions", tables=[] if passing.empty else [shown]),
    )


def _action_table(name: str, caption: str, actions: pd.DataFrame) -> Table:
    """Return actions in the order of the plan, with what is wrong in each as printed."""
    return table(
        name,
        caption,
        [
            Column("action", "Action"),
            Column("wording", "What is to be done, in our words"),
            Column("standing", "Standing"),
            Column("date", "Printed date"),
            Column("lead", "Lead"),
            Column("remark", "Remark"),
        ],
        [
            [
                _reference(row),
                row.wording,
                words.standing(row),
                words.dated(row),
                row.lead or "no role printed",
                row.note,
            ]
            for row in records(actions)
        ],
        look="wide",
    )


def _reference(row: Any) -> Cell:
    is_same = row.reference == row.reference_printed
    return Stack(row.reference, ["" if is_same else f"printed {row.reference_printed}"])


def _measures(number: int, measures: pd.DataFrame, chosen: Choices) -> Table:
    """Return the measures of a recommendation with their bands as printed and as read."""
    return table(
        "measures",
        f"Measures of recommendation {number}",
        [
            Column("measure", "Measure"),
            Column("shows", "Shows, in our words"),
            Column("unit", "Unit and kind"),
            *(Column(name, heading) for name, heading in BANDS.items()),
            Column("remark", "Remark"),
        ],
        [
            [
                _measure(row, chosen),
                row.shows,
                words.measured(row),
                *(_band(row, name) for name in BANDS),
                _remark(row),
            ]
            for row in records(measures)
        ],
        look="wide",
    )


def _measure(row: Any, chosen: Choices) -> Cell:
    if not row.has_figure:
        return str(row.label)
    shown = Link("figures on the scorecard", address(SCORECARD, chosen.query))
    return Stack(row.label, [shown])


def _band(row: Any, name: str) -> Cell:
    printed, rule = getattr(row, f"{name}_printed"), getattr(row, f"{name}_rule")
    if printed is None:
        return "no band"
    return Stack(printed, [words.band_rule(rule, row.unit)])


def _remark(row: Any) -> str:
    again = (
        ""
        if row.same_as is None
        else f"Printed first under recommendation {row.same_as_recommendation:.0f}."
    )
    return f"{again} {row.note or ''}".strip()


def _actions(chosen: Choices, month: str, **asked: Any) -> pd.DataFrame:
    return rows(chosen.database, "improvement_plan/actions", month=month, **{**NO_FILTER, **asked})


@remembered
def labels(database: str, choice: str) -> dict[str, str]:
    """Return the values of a choice of the page by their labels, in order."""
    choices = rows(database, "improvement_plan/choices")
    own = choices[choices["choice"] == choice]
    return dict(zip(own["label"], own["value"], strict=True))
