"""What sentences of several pages about England share: places, themes, counts."""

from collections.abc import Sequence
from datetime import date, timedelta

from gradeline.compared_authorities import Known
from gradeline.queries.england import CameNextRow, LatestRow
from gradeline.words.added_authorities import who_followed
from gradeline.words.dates import day, small_number
from gradeline.words.inspected_since import month, passed, some_of
from gradeline.words.joining import counted, joined_names, lower_first

BEST_RANK = 1
GOOD_RANK = 2
WORST_RANK = 4
TEN = 10
# More names are a list, not a sentence.
MOST_NAMED = 15
BLOCKS = "A block is as wide as its share; the number of a narrow one stands under its row."
OF_A_PART = "A grade of a part of it, such as one strand of two, is none for the whole."


def number(value: int) -> str:
    """Write a number up to ten as a word."""
    return "ten" if value == TEN else small_number(value)


def hold(count: int, past: str) -> str:
    """Return the verb of so many who hold a grade, or held one on a past day."""
    return "held" if past else "hold" if count > 1 else "holds"


def be(count: int, past: str) -> str:
    """Return the verb of so many who are something, or were on a past day."""
    if count == 1:
        return "was" if past else "is"
    return "were" if past else "are"


def of_whom(name: str) -> str:
    """Return a name as that of an owner: `Halton's`, `St. Helens'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def shortest(label: str) -> str:
    """Return a grade in its shortest words: `Requires improvement`."""
    return label.removesuffix(" to be good")


def existed(own: Known, as_at: date) -> str:
    """Say that an authority did not exist on the day; nothing where it did."""
    if own.abolished is not None and own.abolished <= as_at:
        until = day(own.abolished - timedelta(days=1))
        return (
            f"{own.name} existed until {until}: choose a day before, or another authority."
            f" {who_followed(own.followed_by)}"
        ).rstrip()
    if own.created is not None and own.created > as_at:
        return (
            f"{own.name} was created on {day(own.created)}: choose a later day, or another"
            " authority."
        )
    return ""


def theme_and_count(theme: str, count: int) -> str:
    """Name a theme with how many authorities held a grade for the whole of it."""
    return f"{theme}: {authorities(count)}"


def graded_as_a_whole(past: str) -> str:
    """Lead to the themes for which authorities hold a grade, or held one on a past day."""
    held = f"held a grade on {past}" if past else "hold a grade"
    return f"Themes for which authorities {held}:"


def nothing_published(theme: str, past: str) -> str:
    """Say that no grade of a theme is known to be published, or was by a past day."""
    by_then = f"had been published by {past}" if past else "is held"
    return f"No inspection with a grade for the whole of {lower_first(theme)} {by_then}."


def inspections(count: int) -> str:
    """Say how many inspections: `60 inspections`."""
    return counted(count, "inspection")


def authorities(count: int) -> str:
    """Say how many authorities: `52 authorities`."""
    return counted(count, "authority", "authorities")


def of_them(inspection_count: int, authority_count: int) -> str:
    """Say how many inspections of how many authorities; the one of a single one needs no more."""
    if inspection_count == 1:
        return inspections(1)
    return f"{inspections(inspection_count)} of {authorities(authority_count)}"


def gone(rows: Sequence[CameNextRow]) -> str:
    """Say how many inspections of how many authorities are listed."""
    if not rows:
        return "No inspection is counted here."
    names = list(dict.fromkeys(row.authority for row in rows))
    told = f": {joined_names(names)}." if len(names) <= MOST_NAMED else ", by name."
    return f"{of_them(len(rows), len(names))}{told}"


def named_as_of(row: LatestRow) -> str:
    """Name an authority; where it was inspected since without a grade, with the month of that."""
    if row.since_published is None:
        return row.authority
    return f"{row.authority}, inspected since, {month(row.since_published)}"


def map_finding(theme: str, place: str, rows: Sequence[LatestRow], past: str) -> str:
    """Say in one sentence how many on a map are Good or Outstanding."""
    held = [row for row in rows if row.grade_rank is not None]
    good = sum((row.grade_rank or 0) <= GOOD_RANK for row in held)
    of = f"{len(held)} graded authorities" if len(held) != 1 else "one graded authority"
    verb = f"were, on {past}," if past else "are"
    older = some_of(len(passed(held)), len(held))
    return (
        f"{good} of {of} in {place} {verb} Good or Outstanding in"
        f" {lower_first(theme)}{f' ({older})' if older else ''}."
    )
