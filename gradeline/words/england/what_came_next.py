"""Sentences about what the next inspection gave after each grade."""

from collections.abc import Sequence

from gradeline.queries.england import CameNextRow, NextGradesRow
from gradeline.words.dates import years
from gradeline.words.england.of_every_page import (
    MOST_NAMED,
    authorities,
    inspections,
    number,
    of_them,
)
from gradeline.words.joining import joined, joined_names, lower_first

# The middle half of fewer would hardly be a half of them.
FEWEST_TIMED = 8
ABOUT_PAIRS = (
    "Every inspection is counted whose grade is for the whole theme and which was followed by"
    " another that gave one too; grades of a part of the theme, such as one strand of two, are left"
    " out. Joint and broader grades are counted, such as those until 2022 for children in care and"
    " care leavers together; “Like for like only” leaves them out.",
    "Times are those between the two publications. Median: half of the times were shorter, half"
    " longer; the figures after it leave out the quickest and the slowest quarter. They are of"
    " completed pairs only: whoever still waits is not among them, so they are no forecast.",
    "This is history. It says what happened after a grade, not why, and not what will happen.",
)
ADEQUATE_APART = "Adequate has a row of its own: it is not Requires improvement."
AT_THE_NEXT = "At the next inspection"
AT_THE_ONE_AFTER = "At the inspection after the next, by way of another grade"


def what_came(row: NextGradesRow, nexts: Sequence[NextGradesRow], theme: str) -> str:
    """Say what came after one grade of a theme, `row` counting all that were followed."""
    if not row.inspection_count:
        none = (
            f"After {row.grade_label} in {lower_first(theme)} no pair of inspections is counted"
            f" here; without a next grade yet: {row.open_count or 'none'}"
        )
        return f"{'; '.join(filter(None, [none, _of_ended(row)]))}."
    if row.inspection_count == 1:
        return (
            f"One inspection that gave {row.grade_label} in {lower_first(theme)} was followed by"
            f" another that is counted here: it gave {nexts[0].next_label}."
        )
    gave = [f"{each.inspection_count} {each.next_label}" for each in nexts]
    return (
        f"After {of_them(row.inspection_count, row.authority_count)} that gave"
        f" {row.grade_label} in {lower_first(theme)}, the next gave {joined(gave)}."
    )


def here_now(names: Sequence[str]) -> str:
    """Say which of those chosen hold a grade on the day; nothing where none does."""
    return f"Latest grade of {joined_names(names)}" if names else ""


def neighbour_of(names: Sequence[str]) -> str:
    """Say whose statistical neighbour an authority is; nothing where of none."""
    return f"Statistical neighbour of {joined_names(names)}" if names else ""


def followed(row: NextGradesRow) -> str:
    """Say of how many inspections and authorities a grade was followed by another."""
    if not row.inspection_count:
        return "none followed yet"
    return of_them(row.inspection_count, row.authority_count)


def time_between(row: NextGradesRow) -> str:
    """Say how long it took to the next publication: the median, and how long half of them took."""
    if row.median_days is None or row.lower_days is None or row.upper_days is None:
        return "no days known"
    middle = f"{years(row.median_days)} years"
    if row.timed_count == 1:
        return middle
    if row.timed_count < FEWEST_TIMED:
        return f"median {middle}"
    return f"median {middle}; about half took {years(row.lower_days)} to {years(row.upper_days)}"


def not_yet(row: NextGradesRow) -> str:
    """Say how many inspections with a grade have none after them yet, and how many never will."""
    return "; ".join(filter(None, [_open(row), _of_ended(row)]))


def _open(row: NextGradesRow) -> str:
    if not row.open_count:
        return ""
    since = row.since_count
    who = f"{since} of them" if since < row.open_count else "all of them" if since > 1 else "it was"
    told = f", {who} inspected since without a grade for this" if since else ""
    return f"{row.open_count} more without a next grade yet{told}"


def _of_ended(row: NextGradesRow) -> str:
    """Say how many further inspections no other can follow; nothing where none."""
    if not row.ended_count:
        return ""
    whose = "an authority" if row.ended_count == 1 else "authorities"
    return f"{row.ended_count} more of {whose} abolished before a next grade"


def block(row: NextGradesRow, of: int) -> str:
    """Say what a block stands for: `Good after Inadequate: 18 of 60 inspections`."""
    return (
        f"{row.next_label} after {row.grade_label}: {row.inspection_count} of {inspections(of)}"
        + (f", {authorities(row.authority_count)}" if row.inspection_count > 1 else "")
    )


def gone_from(was: str | None, became: str | None, theme: str) -> str:
    """Return the heading over those who went from one grade to another."""
    return f"From {was or 'any grade'} to {became or 'any grade'} in {lower_first(theme)}"


def gone_later(rows: Sequence[CameNextRow], became: str) -> str:
    """Say how many came to a grade one inspection later; nothing where nobody did."""
    if not rows:
        return ""
    count = "one more inspection" if len(rows) == 1 else f"{number(len(rows))} more inspections"
    names = list(dict.fromkeys(row.authority for row in rows))
    is_short = len(names) <= MOST_NAMED
    told = f": {joined_names(names)}." if is_short else "; they stand at the end of the list."
    return f"After {count}, {became} came one inspection later{told}"


def pairs_counted(is_within: bool | None, *, like_for_like: bool) -> str:
    """Say which pairs of inspections are counted."""
    pairs = {
        None: "pairs of inspections within and across frameworks",
        True: "pairs of inspections of one framework",
        False: "pairs of inspections of two frameworks",
    }[is_within]
    return f"{pairs}, like for like only" if like_for_like else pairs
