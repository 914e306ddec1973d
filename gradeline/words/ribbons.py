"""Words that go with ribbons of grades: what a block is, what stands above it, the key."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from gradeline.queries.side_by_side import RibbonsRow
from gradeline.queries.trajectories import BandsRow
from gradeline.words.dates import month
from gradeline.words.evidence import second_hand
from gradeline.words.joining import joined, lower_first

BLOCKS = (
    "A block begins when the report was published and ends with the next inspection or with its"
    " framework; the letter of a narrow one stands after it, where there is room."
)
CHOOSE_A_BLOCK = "Choose a block to open its inspection."
NOTHING_DRAWN = (
    "Where nothing is drawn, no grade for the theme as a whole is held; grades of a part of it are"
    " under Judgement areas. An empty space says nothing about the service."
)
SINCE_2009 = "every grade since 2009"
LINE = "still the latest after its framework ended"
HALVES = "two grades for the theme"
SECOND_HAND = "known from another document"
ASIDE = "covers more or less than the theme"


def block_given(row: RibbonsRow) -> str:
    """Say which inspection gave a block, as short as can be: `SIF 2015`."""
    return f"{row.framework} {row.inspected_year}"


def block_title(row: RibbonsRow) -> str:
    """Say what a block is, with all that limits it: `Good, judged jointly with care leavers`."""
    parts = [row.grade_label, _scope(row), second_hand([row.evidence])]
    return ", ".join(part for part in parts if part)


def block_said(row: RibbonsRow) -> str:
    """Say a block in a few words: `2011 Adequate (of safeguarding services only)`."""
    limits = "; ".join(part for part in (_scope(row), second_hand([row.evidence])) if part)
    return f"{row.inspected_year} {row.grade_label}{f' ({limits})' if limits else ''}"


def _scope(row: RibbonsRow) -> str:
    if not row.scope:
        return ""
    return f"judged {row.scope}" if row.match == "merged" else row.scope


def ribbon_name(theme: str, authority: str) -> str:
    """Name the ribbon of a theme for those who cannot see it."""
    return f"{theme}, {authority} since 2009"


def families(periods: Sequence[BandsRow]) -> list[tuple[str, list[BandsRow]]]:
    """Return the frameworks in the order of time, each with its periods."""
    return [(name, list(own)) for name, own in groupby(periods, key=lambda period: period.family)]


def short_name(name: str) -> str:
    """Return a framework's name as it fits above an axis: `CP` for child protection."""
    words = name.split()
    return name if len(words) == 1 else "".join(word[0].upper() for word in words)


def full_name(periods: Sequence[BandsRow]) -> str:
    """Return the name of a framework in full, without the years that a part of a family has in it.

    When a part ended may not have been known on the day that is looked at.
    """
    return re.sub(r", [^,]*\d{4}$", "", periods[0].name)


def periods_meant(family: str, periods: Sequence[BandsRow]) -> str:
    """Say what a framework was and from when: `SIF (single inspection framework), from 2013`."""
    first, *later = [month(period.period_start) for period in periods]
    changed = f"; changed in {joined(later)}" if later else ""
    return f"{family} ({lower_first(full_name(periods))}), from {first}{changed}"


def frameworks_meant(
    periods: Sequence[BandsRow], called: Callable[[str], str] = short_name
) -> list[str]:
    """Say in full which frameworks stand above the ribbons; `called` shortens their names."""
    told = [f"{called(family)}: {lower_first(full_name(own))}" for family, own in families(periods)]
    return [f"Frameworks: {'; '.join(told)}."] if told else []


def grades_in_use(rows: Iterable[RibbonsRow]) -> list[RibbonsRow]:
    """Return a row for each grade that blocks have, the best first, in its shortest words."""
    found: dict[tuple[int, str], RibbonsRow] = {}
    for row in sorted(rows, key=lambda row: (row.grade_count, row.grade_rank, row.start_date)):
        known = found.setdefault((row.grade_count, row.grade_letter), row)
        if len(row.grade_label) < len(known.grade_label):
            found[row.grade_count, row.grade_letter] = row
    return list(found.values())


def grade_meant(row: RibbonsRow, grades: Iterable[RibbonsRow]) -> str:
    """Name a grade in the key; one of a level on which a later one stands is told apart from it."""
    level = (row.grade_count, row.grade_rank)
    later = [
        other.grade_letter
        for other in grades
        if (other.grade_count, other.grade_rank) == level
        and other.grade_letter != row.grade_letter
        and other.start_date > row.start_date
    ]
    return (
        f"{row.grade_label} (not the same as {joined(later, 'or')})" if later else row.grade_label
    )
