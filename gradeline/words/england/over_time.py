"""Sentences about the grades of all authorities through the years, and by region."""

from collections.abc import Sequence
from datetime import date

from gradeline.queries.england import SharesRow
from gradeline.rounding import halves_up
from gradeline.words.dates import day
from gradeline.words.england.of_every_page import (
    GOOD_RANK,
    OF_A_PART,
    authorities,
    nothing_published,
)
from gradeline.words.inspected_since import some_of
from gradeline.words.joining import joined, lower_first, upper_first

ABOUT_SHARES = (
    "Each column is as at the end of its quarter, by days of publication; it is as high as the"
    " share of the authorities that existed then, and stays free above for those without a grade"
    " for the whole theme.",
    "It begins when half of them had one. Fine lines mark changes of framework: what a grade was"
    " given for, and how it was judged, changed there, so a step at a line need not mean that"
    " services changed. A latest grade stands until the next, however old it is.",
)


def counted_authorities(row: SharesRow) -> str:
    """Say how many authorities a column counts."""
    if row.graded_count == row.there_count:
        return authorities(row.there_count)
    return f"{row.graded_count} of {authorities(row.there_count)} with a grade"


def keyed(label: str, count: int, since: int, when: date) -> str:
    """Say what a colour means and how many hold the grade at the end."""
    older = some_of(since, count)
    return f"{label}, {count or 'none'} on {day(when)}{f' ({older})' if older else ''}"


def shared(own: Sequence[SharesRow], theme: str, place: str) -> str:
    """Say how many authorities held which grade of a theme on a day; `own` are the rows of it."""
    parts = [
        f"{row.authority_count} {row.grade_label} ({share(row.authority_count, row.graded_count)})"
        for row in own
    ]
    first = own[0]
    count, there = first.graded_count, first.there_count
    who = f"all {authorities(there)}" if count == there else f"{count} of {authorities(there)}"
    return (
        f"On {day(first.day)}, {who} in"
        f" {place} held a grade for the whole of {lower_first(theme)}: {joined(parts)}."
    )


def shared_before(before: Sequence[SharesRow], now: Sequence[SharesRow]) -> str:
    """Say how large the share of Good and Outstanding was at the beginning and is at the end."""
    return (
        f"Good or Outstanding were {_good(before)} of those graded on {day(before[0].day)} and"
        f" {_good(now)} on {day(now[0].day)}."
    )


def _good(own: Sequence[SharesRow]) -> str:
    good = sum(row.authority_count for row in own if row.grade_rank <= GOOD_RANK)
    return share(good, own[0].graded_count)


def share(count: int, of: int) -> str:
    """Write a share as a whole percentage."""
    return f"{halves_up(100 * count / of)}%"


def at_quarter(own: Sequence[SharesRow]) -> str:
    """Say what one column shows."""
    parts = [f"{row.authority_count} {row.grade_label}" for row in own]
    first = own[0]
    older = some_of(sum(row.since_count for row in own), first.graded_count)
    return (
        f"{day(first.day)}: {joined(parts)}; {first.graded_count} of"
        f" {authorities(first.there_count)}{f', {older}' if older else ''}"
    )


def columns_shown(first: Sequence[SharesRow], last: Sequence[SharesRow], place: str) -> str:
    """Say what the columns show, for those who cannot see them."""
    return f"{upper_first(place)}, from {at_quarter(first)}, to {at_quarter(last)}"


def one_quarter(place: str, theme: str) -> str:
    """Say that there is no course through the years to draw yet."""
    return (
        "There is no course of years to draw yet: it begins with the first quarter in which half of"
        f" the authorities in {place} held a grade for the whole of {lower_first(theme)}, which is"
        " this one."
    )


def without_grade(count: int) -> str:
    """Say how many hold no grade for the whole theme; nothing where all do."""
    return f"{count} without a grade for all of it" if count else ""


def too_few(
    quarters: Sequence[tuple[date, Sequence[SharesRow]]], theme: str, place: str, past: str
) -> str:
    """Say that fewer than half of the authorities have a grade for the whole of a theme."""
    if not quarters:
        return f"{nothing_published(theme, past).removesuffix('.')} in {place}."
    last = quarters[-1][1][0]
    by_then, held = (f"By {past} no", "held") if past else ("No", "hold")
    return (
        f"{by_then} more than {last.graded_count} of the {authorities(last.there_count)} in {place}"
        f" {held} a grade for the whole of {lower_first(theme)}: too few to draw shares of."
        f" {OF_A_PART}"
    )
