"""Sentences about a map of the grades of a theme."""

from collections.abc import Sequence
from datetime import date

from gradeline.compared_authorities import Known
from gradeline.queries.england import LatestRow
from gradeline.words.added_authorities import who_followed
from gradeline.words.dates import day
from gradeline.words.england.of_every_page import OF_A_PART, authorities, hold
from gradeline.words.inspected_since import month
from gradeline.words.joining import joined, joined_names, lower_first

EDGED = "Those chosen above have a bold edge."
BOLD = "Bold edge"
LARGER = "larger"
ABOUT_MAP = (
    "Hold the pointer over the middle of an area for its name"
    " and grade. A large area is not a large service."
)
WITHOUT = "Without a grade for the whole theme"
BOUNDARIES = (
    "Office for National Statistics, generalised; contains OS data, Crown copyright and database"
    " right"
)


def not_on_map(chosen: Sequence[Known], as_at: date) -> str:
    """Say which of those chosen did not exist on the day; nothing where all did."""
    gone = [each for each in chosen if each.abolished is not None and each.abolished <= as_at]
    to_come = [each.name for each in chosen if each.created is not None and each.created > as_at]
    said = [
        f"{each.name} is not on this map: it had ended by {day(as_at)}."
        f" {who_followed(each.followed_by)}".rstrip()
        for each in gone
    ]
    if to_come:
        verb = "is" if len(to_come) == 1 else "are"
        said.append(f"{joined(to_come)} {verb} not on this map: created after {day(as_at)}.")
    return " ".join(said)


def graded(count: int, there: int, theme: str, place: str, past: str) -> str:
    """Say how many authorities hold a grade for the whole of a theme, or held one on a past day."""
    who = f"All {authorities(there)}" if count == there else f"{count} of {authorities(there)}"
    return f"{who} in {place} {_held(theme, past, count)}; each is named under its grade."


def nobody_graded(theme: str, place: str, past: str, there: int) -> str:
    """Say that no authority holds a grade for the whole of a theme, or held one on a past day."""
    who = f"None of {authorities(there)} in {place}" if there else f"No authority in {place}"
    return f"{who} {_held(theme, past, 1)}. {OF_A_PART}"


def _held(theme: str, past: str, count: int) -> str:
    of_the_day = f" on {past}" if past else ""
    return f"{hold(count, past)} a grade for the whole of {lower_first(theme)}{of_the_day}"


def map_shown(theme: str, place: str, as_at: date) -> str:
    """Say what a map shows; each area is named under its grade."""
    return (
        f"Map of {place}: authorities shaded by their latest grade for {lower_first(theme)} as at"
        f" {day(as_at)}; each is named under its grade"
    )


def on_map(row: LatestRow) -> str:
    """Say what an area of the map is: `Halton: G, Good, ILACS`."""
    if row.grade_letter is None:
        return f"{row.authority}: no grade for the whole theme held"
    scope = f", {row.scope}" if row.scope else ""
    since = f"; inspected since, {month(row.since_published)}" if row.since_published else ""
    return f"{row.authority}: {row.grade_letter}, {row.grade_label}, {row.framework}{scope}{since}"


def without_outline(names: Sequence[str]) -> str:
    """Say whose boundary is not held; nothing where all are."""
    return f"No boundary is held of {joined_names(names)}." if names else ""


def enlarged(region: str) -> str:
    """Say which region is drawn a second time."""
    return f"{region} is drawn again, larger, on the left."


def marked(names: Sequence[str]) -> str:
    """Say which areas are too small to be seen and have a mark; nothing where none is."""
    if not names:
        return ""
    return f"Too small to be seen and marked by a disc larger than it is: {joined_names(names)}."
