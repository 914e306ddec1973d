"""Sentences about one authority among its neighbours, its region or a list."""

from collections.abc import Sequence
from datetime import date, timedelta

from gradeline.queries.england import PeersRow, StandingRow
from gradeline.words.dates import day
from gradeline.words.england.of_every_page import (
    BEST_RANK,
    GOOD_RANK,
    TEN,
    be,
    hold,
    number,
    of_whom,
    shortest,
)
from gradeline.words.inspected_since import passed
from gradeline.words.joining import joined, joined_names, lower_first, upper_first

ABOUT_COMPARING = (
    "Grades are compared where both were given for the same by itself and on a scale with the same"
    " words: Adequate is not Requires improvement, and a joint, wider or narrower judgement is set"
    " beside none but its own kind."
)
LETTERS = "The letter before a ribbon is the latest grade."
PART = "“part” stands for a theme judged in parts, or in part only."


def good_or_better(
    rows: Sequence[StandingRow], authority_id: str, count: int, who: str, theme: str, past: str
) -> str:
    """Say how many of `who` are Good or Outstanding in a theme.

    `rows` are their grades of the theme and that of the authority, who are `count` in all; `who`
    is what they are called after `of`: `Halton's ten statistical neighbours (2025)`.
    """
    others = [row for row in rows if row.authority_id != authority_id and row.is_whole]
    when = f" on {past}" if past else ""
    if not others:
        return f"None of {who} {hold(1, past)} a grade for the whole of {lower_first(theme)}{when}."
    good = [row for row in others if row.grade_rank <= GOOD_RANK]
    many = number(len(good)) if good else "none"
    said = (
        f"{many} of {who} {be(len(good), past)} Good or Outstanding in {lower_first(theme)}{when}"
    )
    limits = [
        f"{number(count - len(others))} of the {number(count)} without a grade for the whole of it"
        if count > len(others)
        else "",
        _limited(good),
        _inspected_since(good),
    ]
    told = "; ".join(part for part in limits if part)
    return f"{upper_first(said)}{f' ({told})' if told else ''}."


def by_grade(rows: Sequence[StandingRow], authority_id: str) -> str:
    """Name those who are Outstanding and those who are Good; nothing where they are too many."""
    good = [
        row
        for row in rows
        if row.authority_id != authority_id and row.is_whole and row.grade_rank <= GOOD_RANK
    ]
    if not 0 < len(good) <= TEN:
        return ""
    names: dict[str, list[str]] = {}
    for row in sorted(good, key=lambda row: row.grade_rank):
        names.setdefault(row.grade_label, []).append(row.authority)
    return " ".join(f"{label}: {joined_names(own)}." for label, own in names.items())


def good_of(rows: Sequence[StandingRow], authority_id: str, count: int) -> str:
    """Say in short how many of those beside an authority are Good or Outstanding."""
    graded = [row for row in rows if row.authority_id != authority_id and row.is_whole]
    if not graded:
        return f"none of {count} with one grade for all of it"
    good = sum(row.grade_rank <= GOOD_RANK for row in graded)
    of = f"{count}" if len(graded) == count else f"{len(graded)} graded"
    return f"{good} of {of} Good or Outstanding"


def _inspected_since(rows: Sequence[StandingRow]) -> str:
    """Say how many of those counted were inspected since without a grade for the theme."""
    return _some(len(passed(rows)), len(rows), "inspected since without one")


def _limited(rows: Sequence[StandingRow]) -> str:
    """Say how many grades were not given for the theme by itself."""
    wider = sum(bool(row.scope) for row in rows)
    return _some(wider, len(rows), "by a wider or joint judgement")


def _some(count: int, of: int, what: str) -> str:
    """Say of how many of those just counted something holds; nothing where of none."""
    if not count:
        return ""
    if count < of:
        return f"{number(count)} of these {what}"
    return what if of == 1 else f"all of these {what}"


def standing(
    rows: Sequence[StandingRow], authority_id: str, name: str, count: int, theme: str, past: str
) -> str:
    """Say how many hold a higher grade than an authority, the same or a lower one, or neither.

    `rows` are the grades of the theme, with that of the authority; the others are `count` in all.
    """
    own = next((row for row in rows if row.authority_id == authority_id and row.is_whole), None)
    if own is None:
        return (
            f"{name} {hold(1, past)} no one grade for the whole of {lower_first(theme)}, so none of"
            f" the {number(count)} can be compared with it."
        )
    found = [row.standing for row in rows if row.authority_id != authority_id]
    higher, level, lower = (found.count(way) for way in ("higher", "level", "lower"))
    left = count - higher - level - lower
    than = f"{of_whom(name)} {own.grade_label}"
    for many, way in ((higher, "a higher grade than"), (lower, "a lower grade than")):
        if many == count > 1:
            return f"All {number(count)} {hold(count, past)} {way} {than}."
    if own.grade_rank == BEST_RANK:
        same = f"{_none_or(level)} {hold(level, past)} the same"
        first = f"No grade is higher than {than}: {same}"
    else:
        some = upper_first(number(higher)) if higher else "None of them"
        ahead = f"{some} {hold(higher, past)} a higher grade than {than}"
        first = f"{ahead}, {_none_or(level)} the same"
    return f"{first} and {_none_or(lower)} a lower one{_not_compared(rows, left, past)}."


def _not_compared(rows: Sequence[StandingRow], left: int, past: str) -> str:
    """Say how many have no comparable grade, and how many of these are Good or Outstanding."""
    if not left:
        return ""
    good = sum(
        row.standing == "not comparable" and row.is_whole and row.grade_rank <= GOOD_RANK
        for row in rows
    )
    rest = "had" if past else "has" if left == 1 else "have"
    which = ""
    if good:
        who = "it" if left == 1 else f"{number(good)} of these" if good < left else "all of these"
        which = f" ({who} {be(good, past)} Good or Outstanding, judged on another scale or scope)"
    return f"; {number(left)} {rest} no comparable grade{which}"


def _none_or(count: int) -> str:
    return number(count) if count else "none"


def who_came(label: str, theme: str) -> str:
    """Name the page about those who came from a grade to Good."""
    return f"Who came from {shortest(label)} to Good in {lower_first(theme)}?"


def not_there(peers: Sequence[PeersRow], among: str, as_at: date) -> str:
    """Say which of those to set beside did not exist on the day; nothing where all did.

    `among` says who they are: `Among the neighbours of the model`.
    """
    gone = [
        f"{row.authority}, which existed until {day(row.abolished - timedelta(days=1))}"
        for row in peers
        if row.abolished is not None and row.abolished <= as_at
    ]
    to_come = [
        f"{row.authority}, which was created on {day(row.created)}"
        for row in peers
        if row.created is not None and row.created > as_at
    ]
    if not gone and not to_come:
        return ""
    return f"{among} and left out: {joined([*gone, *to_come])}."


def nobody_beside(name: str, among: str) -> str:
    """Say that there is nobody to set beside an authority."""
    return f"There is nobody to set beside {name}: {among}."
