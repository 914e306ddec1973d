"""Sentences about the improvement plan: how far it had got, what its bands mean.

The rows are those of the queries in `queries/improvement_plan/`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from gradeline.queries.improvement_plan import (
    ActionsRow,
    MeasuresRow,
    PlanRow,
    ProgressRow,
    TimelineRow,
)
from gradeline.words.dates import partial
from gradeline.words.joining import counted, joined

OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0."
STANDINGS = {
    "Completed": "completed",
    "Due": "due",
    "Not yet due": "not yet due",
    "Not dated": "not dated",
    "Date cannot be right": "impossible",
}
# How an action can stand, in the order in which that is told.
IN_TURN = ("completed", "due in the month", "due earlier", "not yet due", "not dated", "impossible")
ABOUT_DRAFT = (
    "The plan is an undated draft of November or December 2015; no later version was read. It does"
    " not show what was done afterwards: due means that the review month has come and that the"
    " draft does not show the action as completed, not that it was late."
)
ABOUT_PROGRESS = (
    "An action counts once, as it stood at the end of the month chosen. Completed: shown as"
    " completed by then. Due in the month or due earlier: to be reviewed by then, and not shown as"
    " completed. Not yet due: completed or to be reviewed in a later month.",
)
ABOUT_LEADS = (
    "An action with several leads counts under each. Leads are roles and groups as printed;"
    " Principal Managers is printed where two of them lead.",
)
ABOUT_BANDS = (
    "The bands are the plan's own; it names them in words of Ofsted's scale. Small type says how a"
    " band is read. A value counts in the best band whose rule it meets: where it falls in two"
    " bands, in the better one; where it falls between two, in the worse one.",
)

SHORT_FORMS_MEANT = "Short forms in the plan"
SHORT_FORMS = (
    "ADM: agency decision maker. CAF: common assessment framework. CAFCASS: Children and Family"
    " Court Advisory and Support Service. CIN and CP: children in need, child protection. CPD and"
    " PDP: continuing professional development, personal development plan.",
    "CSE: child sexual exploitation. DBS: Disclosure and Barring Service. FGM: female genital"
    " mutilation. IRO: independent reviewing officer. LSCB: local safeguarding children board.",
    "MFH: missing from home. PEP: personal education plan. Reg. 24: approval of a relative or"
    " friend as a temporary foster carer (regulation 24). SLT: senior leadership team. SMART:"
    " specific, measurable, achievable, realistic and timed.",
)
ABOUT_FILE = "The files behind “Take this” hold the measures of every recommendation."
IN_THE_TEXT = "In the text of the report:"
LEADS_ON = "The number of an action leads to its recommendation and to what the report says of it."


def question(plan: PlanRow) -> str:
    """Ask how far a plan had got."""
    return f"How far had {plan.authority}'s {plan.short_title} got?"


def question_of_actions(plan: PlanRow) -> str:
    """Ask which actions a plan set."""
    return f"Which actions did {plan.authority}'s {plan.short_title} set?"


def question_of_recommendation(plan: PlanRow, number: int) -> str:
    """Name one recommendation of a plan."""
    return f"Recommendation {number} of {plan.authority}'s {plan.short_title}"


def measure_count(count: int) -> str:
    """Say how many measures are folded away: 5 measures with the plan's bands."""
    return f"{counted(count, 'measure')} with the plan's bands"


def about_plan(plan: PlanRow) -> list[str]:
    """Say what the plan is and whose."""
    return [ABOUT_DRAFT, f"The page is about {plan.authority} alone."]


def month_words(month: str | None) -> str:
    """Write a month YYYY-MM out: December 2015."""
    return partial(month)


def progress(plan: ProgressRow, actions: Sequence[ActionsRow], month: str) -> list[str]:
    """Say how far the plan had got by the end of a month.

    `plan` is the row of the whole plan, `actions` all rows of actions.
    """
    due = plan.due_in_month_count + plan.due_earlier_count
    sentences = [
        f"By the end of {month_words(month)}, {plan.completed_count} of the plan's"
        f" {plan.action_count} actions are shown as completed.",
        f"{_were(due, 'more was', 'more were')} due, {plan.due_in_month_count} of them in that"
        f" month, and {_were(plan.not_yet_due_count, 'was', 'were')} not yet due."
        if due
        else f"{_were(plan.not_yet_due_count, 'was', 'were')} not yet due.",
    ]
    undated = [row.reference for row in actions if row.standing == "not dated"]
    if undated:
        sentences.append(f"The plan gives no date for {actions_called(undated)}.")
    wrong = [
        f"{row.reference} ({'completion' if row.state == 'completed' else 'review'} in"
        f" {month_words(row.month)})"
        for row in actions
        if row.standing == "impossible"
    ]
    if wrong:
        sentences.append(
            f"Actions with a date that cannot be right are counted separately: {joined(wrong)}."
        )
    return sentences


def actions_called(numbers: Sequence[str]) -> str:
    """Name actions by their numbers: action 5.2."""
    return f"{'action' if len(numbers) == 1 else 'actions'} {joined(numbers)}"


def no_measures(number: int) -> str:
    """Say that a recommendation has no measures."""
    return f"The plan prints no measures for recommendation {number}."


def source(plan: PlanRow) -> str:
    """Name the documents the page is from: the plan, and the report that it answers."""
    return (
        f"{document(plan)}; its faults are listed under Method, Where sources disagree. Findings"
        f" of the report: {plan.report_publisher}, {plan.report}"
    )


def source_alone(plan: PlanRow) -> str:
    """Name the plan alone, and whose rights in it are reserved: there is little room."""
    return f"{document(plan)}. {RESERVED}."


def document(plan: PlanRow) -> str:
    """Name the plan with its publisher and its year."""
    return f"{plan.publisher}, {plan.document}, {plan.drafted}, read from a damaged text"


RESERVED = "All rights in the plan reserved by the council"
LICENCE = (
    f"{RESERVED}: facts are cited only, in our own wording, and no person is named. The report:"
    f" {OPEN_GOVERNMENT_LICENCE}"
)


def _were(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def dated(row: ActionsRow) -> str:
    """Say what is printed of the date of an action: completed, November 2015."""
    if row.month is None:
        return "no date"
    doubt = {"impossible": ", cannot be right", "doubtful": ", year doubtful"}
    return (
        f"{'completed' if row.state == 'completed' else 'review'} {month_words(row.month)}"
        f"{doubt.get(row.date_doubt or '', '')}"
    )


def standing(row: ActionsRow) -> str:
    """Name how an action stands."""
    return "Date cannot be right" if row.standing == "impossible" else row.standing.capitalize()


def found(actions: Sequence[ActionsRow], month: str) -> str:
    """Say how many actions pass a filter and how they stand."""
    if not actions:
        return "No action matches the filters."
    told = {"impossible": "with a date that cannot be right"}
    counts = Counter(row.standing for row in actions)
    ordered = sorted(counts, key=IN_TURN.index)
    parts = joined([f"{counts[name]} {told.get(name, name)}" for name in ordered])
    return f"{counted(len(actions), 'action')} at the end of {month_words(month)}: {parts}."


def outline(timeline: Iterable[TimelineRow], month: str) -> str:
    """Describe the timeline for readers who cannot see it, from what it draws."""
    totals: Counter[str] = Counter()
    for row in timeline:
        totals[row.month] += row.action_count
    parts = [f"{count} in {month_words(name)}" for name, count in totals.most_common(3)]
    return (
        f"Bar chart of {totals.total()} actions by the month of their completion or review, from"
        f" {month_words(min(totals))} to {month_words(max(totals))},"
        f" as they stand at the end of {month_words(month)}. Most fall into three months:"
        f" {joined(parts)}."
    )


def of_timeline(plan: PlanRow) -> str:
    """Say what a picture of the timeline shows, and what due means in it."""
    return (
        f"{plan.authority}'s {plan.short_title}: actions by the month of their completion or"
        " review. Due: that month has come, not that the action was late"
    )


def standings(rows: Iterable[TimelineRow]) -> str:
    """Say how many actions of a month stand in which way: `20 completed, 3 due`."""
    return ", ".join(f"{row.action_count} {row.standing}" for row in rows)


def timeline_note(timeline: Iterable[TimelineRow]) -> str:
    """Say which actions are not drawn, or drawn in doubt."""
    doubtful = sum(row.doubtful_count for row in timeline)
    return (
        "Each action is shown in the month of its completion or review; those without a date, or"
        f" with one that cannot be right, are not drawn. The year of {doubtful} of them, all in"
        " November and December 2016, is doubtful."
    )


def answered(paragraphs: str | None, meant: Iterable[str | None]) -> str:
    """Say which paragraphs of the report a recommendation answers.

    `meant` are those of each finding where the numbers cited are wrong.
    """
    if paragraphs is None:
        return "none printed; its number is itself a paragraph of the report"
    cited = joined(paragraphs.split("; "))
    rightly = {number for some in meant if some for number in some.split("; ")}
    return f"{joined(sorted(rightly, key=int))} (cited as {cited})" if rightly else cited


def band_rule(rule: str | None, unit: str | None) -> str:
    """Say how a band is read: at least 85%, at most 3 working days; empty where there is none."""
    if rule is None:
        return ""
    if unit in ("%", "% reduction"):
        return f"{rule}%"
    return f"{rule} {unit}".removesuffix("s" if rule.endswith(" 1") else " ")


def measured(row: MeasuresRow) -> str:
    """Say in which unit and how a measure is taken, and which way is better."""
    better = {"high": "higher is better", "low": "lower is better", "none": ""}
    kind = "" if row.kind == "other" or row.kind == row.unit else row.kind
    parts = [row.unit or "unit not printed", kind, better[row.polarity]]
    return "; ".join(part for part in parts if part)
