"""Sentences of the search: what was searched for, what was not found and why."""

from collections.abc import Sequence
from datetime import date

from gradeline.words.dates import day
from gradeline.words.joining import counted, joined, lower_first
from gradeline.words.reported import not_read as not_read_for_figures
from gradeline.words.ribbons import SINCE_2009

HEADINGS = {
    "indicator": "Indicators",
    "measure": "Further measures",
    "theme": "Themes, over the years",
    "area": "Printed areas",
    "tag": "What findings are about",
    "grade": "Grades",
    "authority": "Authorities",
    "page": "Pages",
    "statement": "What reports say",
    "reported": "Figures in reports",
    "nearest": "Nearest that is available",
}
NOTHING_TYPED = "Type a word for what you are looking for."


def caption(asked: str) -> str:
    """Say what the table of hits is."""
    return f"Found for {_quoted(asked)}"


def shown_for(asked: str, instead: Sequence[str]) -> str:
    """Say that a fault of typing was forgiven."""
    return f"Nothing for {_quoted(asked)}; shown for {_all_quoted(instead, 'or')}."


def years_not_used(
    years: Sequence[str], can_be_asked: Sequence[str], day_in_the_past: str, is_heeded: bool
) -> str:
    """Say that years were left out, and what goes back to one of those that can be asked for.

    `day_in_the_past` is the as-at day in words; empty where it is today. `is_heeded` says that
    statements were looked for since one.
    """
    were = "was" if len(years) == 1 else "were"
    used = "searched for in what reports say alone" if is_heeded else "not searched for"
    shown = (
        f"what had been published by {day_in_the_past}" if day_in_the_past else "every year held"
    )
    left_out = f"{joined(years)} {were} {used}: pages show {shown}."
    if not can_be_asked:
        return left_out
    end = f"the end of {joined(can_be_asked, 'or')}" if len(years) > 1 else "the end of it"
    return (
        f"{left_out} For what had been published by {end}, type {joined(can_be_asked, 'or')} under"
        " “As at”."
    )


def created_later(name: str, created: date, before: Sequence[str]) -> str:
    """Say when an authority was created, and which were there before."""
    told = f"{name} was created on {day(created)}: there is nothing of it from before."
    were = "was" if len(before) == 1 else "were"
    return f"{told} Before, there {were} {joined(before)}." if before else told


def shown_with(names: Sequence[str]) -> str:
    """Say that authorities named are among those that the links lead to."""
    return f"The links keep {joined(names)} among the authorities compared."


def every_grade(authority: str) -> str:
    """Name the history of an authority."""
    return f"{authority}: {SINCE_2009}"


def beside_the_others(authority: str) -> str:
    """Name the page that has an authority beside those chosen."""
    return f"{authority} beside the others"


def nothing(asked: str) -> str:
    """Say that nothing was found."""
    return f"Nothing found for {_quoted(asked)}. Try fewer words, or another word for it."


def not_held(label: str, reason: str) -> str:
    """Say that figures are looked for in vain, and why."""
    return f"Not held: {lower_first(label)}. {reason}"


def in_reports_alone(
    label: str,
    reason: str,
    count: int,
    of: Sequence[str],
    none_of: Sequence[str],
    not_read: Sequence[str],
) -> str:
    """Say that no series of figures is held, and of whom reports state some nevertheless.

    All three are names of authorities: `none_of` and `not_read` are asked for and have none,
    `not_read` because nobody looked for figures in their reports.
    """
    none = f"; none of {joined(none_of)}" if none_of else ""
    unknown = f"; {not_read_for_figures(not_read)}" if not_read else ""
    return (
        f"Not held as a series: {lower_first(label)}. {reason} Reports state"
        f" {counted(count, 'figure')} on it, of {joined(of)}{none}{unknown}."
    )


def reported(label: str, values: Sequence[str], inspection: str) -> str:
    """Name the figures that a report states: `Visits on time: 36% and 30% (Halton, SIF 2015)`."""
    return f"{label}: {joined(values)} ({inspection})"


def on_the_bands(plan: str) -> str:
    """Name the page that has figures of reports on the bands of a plan."""
    return f"On the bands of the {plan}"


def in_the_plan(plan: str, number: int) -> str:
    """Name what a plan promises about it."""
    return f"Recommendation {number} of the {plan}"


def not_judged(areas: Sequence[str]) -> str:
    """Say that some of what was found was given to none of the authorities shown."""
    return (
        f"Not given to any of the authorities chosen: {joined([_quoted(area) for area in areas])}."
    )


def more(count: int) -> str:
    """Say how many hits of a group are not shown."""
    return f"and {count} more: add a word to narrow the search"


def statements(count: int, since: int | None) -> str:
    """Say how many statements of reports have the words, since a year where one is named."""
    years = f" since {since}" if since else ""
    each = "" if count == 1 else "each "
    return f"{counted(count, 'statement')}{years}, {each}with its place in the report"


def statements_called(count: int, name: str) -> str:
    """Say how many statements of reports have some words, which are not all that was asked for."""
    return f"{counted(count, 'statement')} on {_quoted(name)}"


def statements_on(
    count: int,
    rest: str,
    named: Sequence[str],
    own: int,
    not_read: Sequence[str],
    has_year: bool,
) -> str:
    """Say how many statements have the words but for the authorities and years named.

    `own` of them are in reports on the authorities `named`; nothing is known of reports on those
    `not_read`.
    """
    told = statements_called(count, rest)
    if has_year:
        told = f"{told}, of every year"
    if named:
        whose = f"of {joined(named, 'or')}"
        of_one = whose if own else f"not {whose}"
        told = f"{told}, {of_one}" if count == 1 else f"{told}, {own or 'none'} of them {whose}"
    if not_read:
        told = f"{told}; reports on {joined(not_read)} have not been read paragraph by paragraph"
    return told


def every_indicator(domain: str) -> str:
    """Name the indicators of a domain as a whole."""
    return f"{domain}: every indicator"


def _quoted(text: str) -> str:
    return f"“{text}”"


def _all_quoted(texts: Sequence[str], last: str) -> str:
    return joined([_quoted(text) for text in texts], last)
