"""Sentences about what reports list: which weaknesses are listed again, for whom, and in which.

Rows are those of `queries/findings/listed.sql`, in its order. That a report does not list a
weakness is told as that and no more, with how many points the reports list: a short one is silent
about most.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

from gradeline.queries.findings import ListedColumn, ListedRow
from gradeline.queries.inspection_record import FindingsRow
from gradeline.words.dates import partial, small_number
from gradeline.words.joining import counted, joined, lower_first

Rows = Sequence[ListedRow]
IN_A_ROW = 2
SHARED_BY = 2
NOT_HELD = "No findings of its reports are held"
NOT_LISTED = "not listed"
NONE_HELD = "No findings are held for this choice."
NONE_LISTED_AGAIN = "No weakness is listed in two reports of one authority."
NONE_SHARED = "No weakness is listed for two or more authorities."
BEFORE_THE_LATEST = "Listed in two or more reports in a row, but not in the latest"
NOTHING = "·"
# For whom a report lists something: the column that counts it, its mark, and how it is told.
OWN: ListedColumn = "own_count"
LISTED_FOR: dict[ListedColumn, tuple[str, str]] = {
    OWN: ("■", "as a weakness of the authority"),
    "board_count": ("◇", "for the safeguarding board"),
    "partners_count": ("○", "for partners"),
    "strength_count": ("+", "as a strength"),
}
ADDRESSED_TO = {"board": "safeguarding board", "partners": "partners"}
KEY = (
    "■ listed as a weakness of the authority, ◇ listed for the safeguarding board, ○ listed for"
    " partners, + listed as a strength, · not listed. Choose a name for its story, a mark for the"
    " inspection."
)
ABOUT_LISTED_AGAIN = (
    "Listed means that the report has a recommendation, an area for improvement or a strength about"
    " the theme; in a row means in one report after another, of those held. What a report does not"
    " list it may still criticise in its text, which is not held, and later reports list far fewer"
    " points: so the points that each lists stand beside it.",
    "A point is one matter asked for; a recommendation that names several counts as several. What"
    " is addressed to a safeguarding board or to partners is shown as theirs and is not counted as"
    " the authority's own.",
)
ABOUT = (
    "Each recommendation and area for improvement stands here in our own short words, with the"
    " place to look it up. What it is about is our reading, made twice.",
    "Paragraph numbers are those that the report cites; where they are known to be wrong, the"
    " record of its inspection says so.",
)
ABOUT_STRENGTHS = (
    "Strengths are those that a report lists as such; reports of ILACS have no such list, so that"
    " clear praise in their summaries stands for it."
)


def question(past: str) -> str:
    """Return the question of the page; `past` is the day of which it is asked, empty for today."""
    return (
        f"Which weaknesses had reports listed again by {past}?"
        if past
        else "Which weaknesses do reports list again?"
    )


def question_of_shared(past: str) -> str:
    """Return the question of what is listed for two or more authorities."""
    return (
        f"Which weaknesses had reports listed for two or more of them by {past}?"
        if past
        else "Which weaknesses do reports list for two or more of them?"
    )


def question_of_board(past: str) -> str:
    """Return the question of themes against inspections."""
    return (
        f"What had each report listed by {past}, theme by theme?"
        if past
        else "What does each report list, theme by theme?"
    )


def question_of_theme(theme: str, past: str) -> str:
    """Return the heading of one theme through the years."""
    return f"{theme}: report by report until {past}" if past else f"{theme}: report by report"


def question_of_points(past: str) -> str:
    """Return the question of the list of every point."""
    return (
        f"What had inspectors asked for and praised by {past}?"
        if past
        else "What do inspectors ask for, and what do they praise?"
    )


def mark(cell: ListedRow) -> tuple[str, str]:
    """Return the mark of a theme in a report and what it means."""
    told = [(sign, how) for name, (sign, how) in LISTED_FOR.items() if getattr(cell, name)]
    if not told:
        return NOTHING, NOT_LISTED
    return "".join(sign for sign, _ in told), f"listed {joined([how for _, how in told])}"


def addressee(row: ListedRow) -> str:
    """Name to whom a finding is addressed, and say so where it is not the authority's own."""
    if row.addressed_to is None:
        return ""
    if row.counts_for_own_run:
        return row.addressed_to
    return f"{ADDRESSED_TO[row.addressed_to]}; not counted as the authority's own"


def reports_of(listed: Rows) -> list[list[ListedRow]]:
    """Return each theme with each authority as its reports in time order, one row for each."""
    once = {(row.tag_id, row.inspection_id): row for row in listed}.values()
    return [list(own) for _, own in groupby(once, lambda row: (row.tag_id, row.authority_id))]


def returned(listed: Rows) -> list[ListedRow]:
    """Return the themes that the latest report of an authority lists, and an earlier one did."""
    return _themes(listed, lambda row: row.current_run >= 1 and row.own_report_count > 1)


def past_runs(listed: Rows) -> list[ListedRow]:
    """Return those listed in two or more reports one after another, but not in the latest."""
    return _themes(listed, lambda row: row.current_run == 0 and row.run_length >= IN_A_ROW)


def _themes(listed: Rows, is_meant: Callable[[ListedRow], bool]) -> list[ListedRow]:
    """Return the row of the latest report of each theme and authority meant, longest run first."""
    latest = [reports[-1] for reports in reports_of(listed) if is_meant(reports[-1])]
    return sorted(latest, key=lambda row: (-row.current_run, -row.run_length, row.tag_order))


def shared(listed: Rows) -> list[ListedRow]:
    """Return a row of each theme that is listed for two or more authorities."""
    own = [reports[-1] for reports in reports_of(listed) if reports[-1].own_report_count]
    by_tag = [list(rows) for _, rows in groupby(own, lambda row: row.tag_id)]
    return [rows[0] for rows in by_tag if len(rows) >= SHARED_BY]


def shared_count(listed: Rows, names: Sequence[str]) -> str:
    """Say how many themes are listed for two or more authorities, and how many for all."""
    found = {row.tag_id for row in shared(listed)}
    if not found:
        return NONE_SHARED
    reports = [own[-1] for own in reports_of(listed)]
    of_tag = [
        {row.authority for row in reports if row.tag_id == tag and row.own_report_count}
        for tag in found
    ]
    told = f"{counted(len(found), 'theme')} {'is' if len(found) == 1 else 'are'} listed for"
    if len(names) == SHARED_BY:
        return f"{told} both."
    in_all = sum(len(own) == len(names) for own in of_tag)
    return f"{told} two or more authorities, {in_all} of them for all {small_number(len(names))}."


def lead(listed: Rows, names: Sequence[str]) -> list[str]:
    """Say for each authority what its latest report lists again."""
    if not listed:
        return [NONE_HELD]
    return [
        f"{name}: {_again([row for row in listed if row.authority == name])}." for name in names
    ]


def _again(own: Rows) -> str:
    """Say how much of what the latest report of one authority lists had been listed before."""
    if not own:
        return lower_first(NOT_HELD)
    reports = reports_of(own)
    latest = reports[0][-1]
    report = f"the report of {latest.inspected_year} ({_points(latest.point_count)})"
    if len(reports[0]) == 1:
        return f"{report} is the first that is held"
    if not any(row[-1].own_count for row in reports):
        return f"{report} lists no weakness of the authority"
    again = returned(own)
    running = [lower_first(row.tag) for row in again if row.current_run >= IN_A_ROW]
    if not again:
        return f"no theme that {report} lists had been listed in an earlier one"
    told = f"{counted(len(again), 'theme')} of {report} had been listed before"
    if not running:
        return f"{told}, none in the report just before it"
    many = "" if len(running) == len(again) else f" {len(running)} of them"
    return f"{told},{many or ' and'} in the report just before it: {joined(running)}"


def state(reports: Rows) -> str:
    """Say in which reports a theme is listed and for whom, and whether the latest does not list it.

    `reports` are the rows of one theme and authority, in time order: `Listed in 2015; not listed in
    2024 (7 points; 2015 listed 31)`.
    """
    latest = reports[-1]
    held = {
        name: [row for row in reports if getattr(row, name)]
        for name in LISTED_FOR
        if any(getattr(row, name) for row in reports)
    }
    if not held:
        return _never(reports)
    parts = [
        _own(rows) if name == OWN else f"{LISTED_FOR[name][1]} in {_years(rows)}"
        for name, rows in held.items()
    ]
    if OWN not in held:
        parts[0] = f"Listed {parts[0]}"
    if mark(latest)[0] == NOTHING:
        parts.append(f"{NOT_LISTED} in {latest.inspected_year} ({_compared(reports)})")
    return "; ".join(parts)


def _own(rows: Rows) -> str:
    """Say in which reports a theme is listed for the authority, and how many of them in a row."""
    last, run = rows[-1], rows[-1].current_run
    if run == 1 and len(rows) > 1:
        return f"Listed again in {last.inspected_year}, before in {_years(rows[:-1])}"
    told = f"Listed in {_years(rows)}"
    if run < IN_A_ROW:
        return told
    if run == len(rows):
        return f"{told}, {small_number(run)} reports in a row"
    return f"{told}, the last {small_number(run)} reports in a row"


def _never(reports: Rows) -> str:
    """Say that none of the reports held lists a theme, and how many points they list."""
    first, last = reports[0], reports[-1]
    counts = [row.point_count for row in reports]
    fewest, most = min(counts), max(counts)
    points = _points(most) if fewest == most else f"{fewest} to {_points(most)}"
    if len(reports) == 1:
        return f"Not listed in {last.inspected_year} ({points})"
    return (
        f"Not listed in {small_number(len(reports))} reports, {first.inspected_year} to"
        f" {last.inspected_year} ({points})"
    )


def _compared(reports: Rows) -> str:
    """Set the points of the latest report beside those of the reports that list a weakness."""
    weak = [row for row in reports if row.own_count or row.board_count or row.partners_count]
    then = [f"{row.inspected_year} listed {row.point_count}" for row in weak]
    return "; ".join([_points(reports[-1].point_count), *([joined(then)] if then else [])])


def _points(count: int) -> str:
    return counted(count, "point")


def _years(rows: Rows) -> str:
    return joined([str(row.inspected_year) for row in rows])


def states(listed: Rows) -> dict[tuple[str, str], str]:
    """Say in which reports each theme is listed, by tag and name of the authority."""
    return {(own[0].tag_id, own[0].authority): state(own) for own in reports_of(listed)}


def stands(theme: Rows, names: Sequence[str]) -> list[str]:
    """Say in sentences in which reports of each authority a theme, whose rows are given, is."""
    told = {name: state for (_, name), state in states(theme).items()}
    return [f"{name}: {lower_first(told.get(name, NOT_HELD))}." for name in names]


def unlisted(row: ListedRow) -> str:
    """Say that a report does not list a theme, and how many points it lists."""
    return f"{NOT_LISTED.capitalize()} ({_points(row.point_count)})"


def report_name(row: ListedRow | FindingsRow) -> str:
    """Name a report so that no other has the name: `Halton, SIF, 24 February 2015`."""
    return f"{row.authority}, {row.framework}, {partial(row.inspected)}"


def asked_for(weaknesses: int, strengths: int) -> str:
    """Say how many findings a report has: `What inspectors asked for: 7 weaknesses`."""
    return f"What inspectors asked for: {_kinds(weaknesses, strengths)}"


def found(findings: Rows) -> str:
    """Say how many findings the filter lets through."""
    if not findings:
        return "No finding passes the filter."
    weak = sum(row.kind == "weakness" for row in findings)
    inspections = len({row.inspection_id for row in findings})
    return f"{_kinds(weak, len(findings) - weak)} in {counted(inspections, 'inspection')}."


def _kinds(weaknesses: int, strengths: int) -> str:
    parts = [counted(weaknesses, "weakness", "weaknesses")] if weaknesses else []
    parts += [counted(strengths, "strength")] if strengths else []
    return joined(parts)


def number(row: ListedRow) -> str:
    """Write the number of a finding and by when it is to be met."""
    parts = [row.number or "", (row.timescale or "").lower()]
    return ", ".join(part for part in parts if part)


def place(row: ListedRow) -> str:
    """Say which paragraphs the report cites for a finding, and on which page it stands."""
    parts = []
    if row.paragraphs:
        parts.append(f"report cites {row.paragraphs}")
    if row.page is not None:
        parts.append(f"page {row.page}")
    return "; ".join(parts)


def planned(row: ListedRow) -> str:
    """Say what was planned about a finding, by when, and where that stands."""
    when = f" ({row.planned_date})" if row.planned_date else ""
    return f"Planned: {row.planned_action}{when}; {row.planned_source}"
