"""The improvement plan: how far it had got, one recommendation, and every action."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gradeline.charts.palette import PALETTES
from gradeline.charts.plan import timeline_chart
from gradeline.drawing.pictures.bars import Bar, Bars
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import PLAN_RECOMMENDATION, SCORECARD
from gradeline.queries import improvement_plan as queries
from gradeline.queries.improvement_plan import (
    ActionsRow,
    FindingsRow,
    MeasuresRow,
    PlanRow,
    ProgressRow,
    RecommendationRow,
    TimelineRow,
)
from gradeline.sections.cells import Cell, Link, Listed, OnScreen, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Download, Figure, Section, Source
from gradeline.sections.table import ROWS_A_PAGE, Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.findings import in_the_text
from gradeline.views.plan_links import labels, recommendation_addresses, the_plan
from gradeline.words import plan as words
from gradeline.words.places import place

PARTS = {"Priority": "priority", "Recommendation": "recommendation", "Lead role": "lead"}
COUNTS: dict[queries.ProgressColumn, str] = {
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
PROGRESS_TAKEN_AWAY: tuple[queries.ProgressColumn, ...] = (
    "part_kind", "part", "part_number", *COUNTS, "set_apart", "at_end_of", "source", "licence",
)  # fmt: skip
TIMELINE_TAKEN_AWAY: tuple[queries.TimelineColumn, ...] = (
    "month", "standing", "action_count", "doubtful_count",
)  # fmt: skip
ACTIONS_TAKEN_AWAY: tuple[queries.ActionsColumn, ...] = (
    "reference", "reference_printed", "recommendation_number", "recommendation", "priority_number",
    "wording", "at_end_of", "standing", "state", "month", "month_printed", "date_doubt", "lead",
    "note", "locator", "source", "licence",
)  # fmt: skip
MEASURES_TAKEN_AWAY: tuple[queries.MeasuresColumn, ...] = (
    "measure_id", "recommendation_number", "label", "shows", "unit", "polarity", "kind",
    "requires_improvement_printed", "good_printed", "outstanding_printed",
    "requires_improvement_rule", "good_rule", "outstanding_rule", "same_as",
    "same_as_recommendation", "note", "has_figure", "locator", "source", "licence",
)  # fmt: skip


@dataclass(frozen=True)
class ActionFilter:
    """What an action must be to pass the filter; None for any."""

    priority_number: int | None = None
    lead: str | None = None
    standing: str | None = None
    words: str | None = None


EVERY_ACTION = ActionFilter()
NOWHERE: Mapping[int, str] = {}


@dataclass(frozen=True)
class Progress:
    """How far the plan had got: the answer, and its timeline."""

    words: list[str]
    remarks: list[str]
    timeline: Section


def source(plan: PlanRow) -> Source:
    """Return the documents that the pages about the plan are from."""
    return Source(words.source(plan), words.LICENCE)


def _download(
    chosen: Choices, name: str, about: str, columns: Sequence[str], found: Sequence[object]
) -> Download:
    """Return rows of the plan to take away, under its licence."""
    of_plan = source(the_plan(chosen.database))
    return replace(download_of(name, about, columns, found), source=of_plan)


@remembered
def progress(chosen: Choices, month: str) -> Progress:
    """Return how the plan stands at the end of `month`, YYYY-MM."""
    plan = the_plan(chosen.database)
    whole = rows(chosen.database, queries.progress(month=month))[0]
    timeline = rows(chosen.database, queries.timeline(month=month))
    figure = Figure(
        "plan-timeline",
        timeline_chart(timeline, month),
        words.outline(timeline, month),
        notes=[words.timeline_note(timeline)],
    )
    told = words.progress(whole, _actions(chosen, month), month)
    about = "Actions by the month of their completion or review"
    return Progress(
        words=told,
        remarks=words.about_plan(plan),
        timeline=Section(
            "timeline",
            figures=[figure],
            picture=lambda: PictureToTake(
                told[0],
                words.of_timeline(plan),
                _months(timeline, month),
                words.source_alone(plan),
                chosen.as_at,
            ),
            rows=[_download(chosen, "plan-timeline", about, TIMELINE_TAKEN_AWAY, timeline)],
            as_at=chosen.as_at,
        ),
    )


def _months(timeline: Sequence[TimelineRow], month: str) -> Bars:
    """Return a bar for each month, as long as it has actions, with how these stand."""
    by_month = {name: list(own) for name, own in groupby(timeline, lambda row: row.month)}
    return Bars(
        words.outline(timeline, month),
        "actions",
        [
            Bar(
                words.month_words(name),
                sum(row.action_count for row in own),
                words.standings(own),
                PALETTES["light"].authorities[0],
            )
            for name, own in by_month.items()
        ],
    )


@remembered
def progress_by(chosen: Choices, month: str, part: str) -> Section:
    """Return the progress of each priority, recommendation or lead role."""
    counts = rows(chosen.database, queries.progress(month=month))
    own = [row for row in counts if row.part_kind in ("plan", PARTS[part])]
    recommendations = labels(chosen.database, "recommendation")
    months = {value: label for label, value in labels(chosen.database, "month").items()}
    addresses = {
        int(value): address(
            PLAN_RECOMMENDATION,
            chosen.query,
            ("plan_recommendation", label),
            ("plan_month", months[month]),
        )
        for label, value in recommendations.items()
        if PARTS[part] == "recommendation"
    }
    about = "Progress of the plan"
    return Section(
        "progress-by",
        tables=[_progress(own, part, addresses)],
        remarks=[*words.ABOUT_PROGRESS, *(words.ABOUT_LEADS if part == "Lead role" else ())],
        rows=[_download(chosen, "plan-progress", about, PROGRESS_TAKEN_AWAY, counts)],
        as_at=chosen.as_at,
    )


def _progress(own: Iterable[ProgressRow], part: str, addresses: Mapping[int, str]) -> Table:
    """Return the counts of each part, the whole plan first; a number with an address is a link."""
    return table(
        "progress",
        f"Progress by {part.lower()}",
        [
            Column("part", part),
            *(Column(name, heading, is_number=True) for name, heading in COUNTS.items()),
            Column("set_apart", "Undated or impossible"),
        ],
        [
            [
                _part(row, addresses),
                *(getattr(row, name) for name in COUNTS),
                row.set_apart,
            ]
            for row in own
        ],
        look="wide",
        rows_a_page=ROWS_A_PAGE,
    )


def _part(row: ProgressRow, addresses: Mapping[int, str]) -> Cell:
    if row.part_number is None:
        return row.part
    name = f"{row.part_number}. {row.part}"
    target = addresses.get(row.part_number)
    return name if target is None else Link(name, target)


@remembered
def recommendation(chosen: Choices, month: str, number: int) -> Section:
    """Return one recommendation with its actions as at the end of `month`, and its measures."""
    plan = the_plan(chosen.database)
    about = rows(chosen.database, queries.recommendation(recommendation_number=number))[0]
    asked = queries.findings(inspection_id=plan.inspection_id, recommendation_number=number)
    findings = rows(chosen.database, asked)
    measures = rows(chosen.database, queries.measures(recommendation_number=number))
    every = rows(chosen.database, queries.measures(recommendation_number=None))
    actions = _actions(chosen, month, recommendation_number=number)
    caption = f"Actions of recommendation {number}"
    return Section(
        "recommendation",
        tables=[
            _recommendation(about, findings, plan, chosen),
            _action_table("recommendation-actions", caption, actions),
        ],
        parts=[*_measured(number, measures, chosen), _short_forms()],
        remarks=[OnScreen(words.ABOUT_FILE)],
        rows=[_download(chosen, "plan-measures", "All measures", MEASURES_TAKEN_AWAY, every)],
        as_at=chosen.as_at,
    )


def _measured(number: int, measures: Sequence[MeasuresRow], chosen: Choices) -> list[Section]:
    """Return the measures of a recommendation, folded away, or that it has none."""
    if not measures:
        return [Section("measures", remarks=[words.no_measures(number)])]
    is_read = any(row.good_rule is not None for row in measures)
    return [
        Section(
            "measures",
            tables=[_measures(number, measures, chosen)],
            fold=words.measure_count(len(measures)),
            remarks=words.ABOUT_BANDS if is_read else (),
        )
    ]


def _recommendation(
    row: RecommendationRow, findings: Sequence[FindingsRow], plan: PlanRow, chosen: Choices
) -> Table:
    """Return what one recommendation is and what the report found, as a table of facts."""
    report = Link(plan.report, chosen.record_address(plan.inspection_id))
    meant = [each.text_paragraphs for each in findings]
    body: list[list[Cell]] = [
        ["In our words", row.wording],
        ["Priority", f"{row.priority_number}. {row.priority}"],
        [
            "Paragraphs it answers",
            Listed([f"{words.answered(row.paragraphs, meant)} of the", report], is_joined=True),
        ],
        ["Findings of the report", _findings(findings, plan, chosen)],
        ["Lead for delivery", row.lead or "none printed"],
        ["Place in the plan", row.locator],
    ]
    return table(
        "recommendation",
        f"Recommendation {row.recommendation_number}",
        [Column("what", "What"), Column("in_plan", "In the plan or the report")],
        body,
    )


def _findings(findings: Iterable[FindingsRow], plan: PlanRow, chosen: Choices) -> Cell:
    """Return each finding with its themes and the statements of the report that it rests on."""
    text = in_the_text(chosen.database, chosen.latest, (plan.authority_id,))
    items = []
    for _, own in groupby(findings, lambda row: row.finding_id):
        first, *others = own
        tags: list[Cell] = [
            Link(row.tag, chosen.tag_address(row.tag))
            for row in (first, *others)
            if row.tag is not None
        ]
        where = place(first.page, None)
        about = Listed(tags, is_joined=True, between=", ")
        notes: list[Cell] = [f"{where}; about", about] if tags else [where]
        said = text[first.finding_id]
        in_text = [Listed([words.IN_THE_TEXT, said], is_joined=True)] if said else []
        items.append(Stack(first.wording, [Listed(notes, is_joined=True), *in_text]))
    return Listed(items) if items else "none held"


@remembered
def every_action(chosen: Choices, month: str, asked: ActionFilter) -> tuple[Section, Section]:
    """Return how many actions pass the filter as at the end of `month`, and these."""
    passing = _actions(chosen, month, asked)
    about = "Actions found"
    taken_away = _download(chosen, "plan-actions", about, ACTIONS_TAKEN_AWAY, passing)
    caption = "Actions found, in the order of the plan"
    shown = _action_table("actions", caption, passing, recommendation_addresses(chosen))
    return (
        Section(
            "actions-found",
            sentences=[words.found(passing, month)],
            rows=[taken_away] if passing else [],
            as_at=chosen.as_at,
        ),
        Section(
            "actions",
            tables=[shown] if passing else [],
            remarks=[OnScreen(words.LEADS_ON)] if passing else [],
            parts=[_short_forms()] if passing else [],
        ),
    )


def _short_forms() -> Section:
    """Return what the short forms in the plan mean, folded away."""
    return Section("short-forms", fold=words.SHORT_FORMS_MEANT, items=words.SHORT_FORMS)


def _action_table(
    name: str, caption: str, actions: Iterable[ActionsRow], addresses: Mapping[int, str] = NOWHERE
) -> Table:
    """Return actions in the order of the plan, with what is wrong in each as printed.

    `addresses` lead each to its recommendation, and so to what the report says.
    """
    return table(
        name,
        caption,
        [
            Column("action", "Action"),
            Column("wording", "What is to be done, in our words"),
            Column("standing", "Standing"),
            Column("date", "Printed date"),
            Column("lead", "Lead"),
        ],
        [
            [
                _reference(row, addresses),
                Stack(row.wording, [row.note]),
                words.standing(row),
                words.dated(row),
                row.lead or "no role printed",
            ]
            for row in actions
        ],
        look="wide",
        rows_a_page=ROWS_A_PAGE,
    )


def _reference(row: ActionsRow, addresses: Mapping[int, str]) -> Cell:
    is_same = row.reference == row.reference_printed
    target = addresses.get(row.recommendation_number)
    reference: Cell = Link(row.reference, target) if target else row.reference
    return Stack(reference, ["" if is_same else f"printed {row.reference_printed}"])


def _measures(number: int, measures: Iterable[MeasuresRow], chosen: Choices) -> Table:
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
                *_bands(row),
                _remark(row),
            ]
            for row in measures
        ],
        look="wide",
    )


def _measure(row: MeasuresRow, chosen: Choices) -> Cell:
    if not row.has_figure:
        return row.label
    shown = Link("figures on the scorecard", address(SCORECARD, chosen.query))
    return Stack(row.label, [shown])


def _bands(row: MeasuresRow) -> list[Cell]:
    """Return the bands in the order of BANDS, each as printed and as read."""
    return [
        "no band" if printed is None else Stack(printed, [words.band_rule(rule, row.unit)])
        for printed, rule in (
            (row.requires_improvement_printed, row.requires_improvement_rule),
            (row.good_printed, row.good_rule),
            (row.outstanding_printed, row.outstanding_rule),
        )
    ]


def _remark(row: MeasuresRow) -> str:
    again = (
        ""
        if row.same_as is None
        else f"Printed first under recommendation {row.same_as_recommendation}."
    )
    return f"{again} {row.note or ''}".strip()


def _actions(
    chosen: Choices,
    month: str,
    asked: ActionFilter = EVERY_ACTION,
    recommendation_number: int | None = None,
) -> tuple[ActionsRow, ...]:
    query = queries.actions(
        month=month,
        priority_number=asked.priority_number,
        recommendation_number=recommendation_number,
        lead=asked.lead,
        standing=asked.standing,
        words=asked.words,
    )
    return rows(chosen.database, query)
