"""Words of Side by side: its question, how to read its board, what is not the latest or left out.

The answer that leads it stands in `standing.py`, when the next inspection may come in
`next_inspection.py`.
"""

from collections.abc import Iterable

from gradeline.queries.shared import WithheldRow
from gradeline.queries.side_by_side import LatestGradesRow
from gradeline.words.dates import AGO, partial, published_ago, small_number
from gradeline.words.joining import joined
from gradeline.words.names import kind_in_sentence

AFTER = "Since then, next inspection, neighbours"
NO_LONGER_EXISTS = "It no longer exists"
REMARKS = (
    "Latest means the most recent graded inspection known to have been published by the as-at day.",
    "An arrow compares a grade with the most recent earlier inspection that judged the same theme"
    " by itself, or the very same area. Grades that cannot be compared have the reason beside"
    " them.",
    "The year beside a grade is that of the fieldwork, where it is known. How long ago a report was"
    " published, and the blocks of the board, count from publication.",
    "The time of the next inspection is an estimate, counted from the start of the last one. It is"
    " neither a forecast nor Ofsted's timetable. Similar cases are inspections in England that gave"
    " the same overall grade and after which the authority waited at least as long as this one has"
    " waited by the as-at day.",
)


def title(names: dict[str, str], past: str = "") -> str:
    """Return the question of the page, for one authority by its name, for more by their number.

    `past` is the day of which it is asked, in words; empty for today.
    """
    is_one = len(names) == 1
    who = next(iter(names.values())) if is_one else f"the {small_number(len(names))}"
    if past:
        return f"Where did {who} stand on {past}?"
    return f"Where {'does' if is_one else 'do'} {who} stand?"


def not_latest(row: LatestGradesRow, *, without_overall_since: str | None, ago: str = AGO) -> str:
    """Say that a grade is not from the latest inspection, and how old it is.

    `without_overall_since` is the month from which no overall grade is given, where the latest
    inspection was of a framework without one.
    """
    age = published_ago(row.published, row.months_since, ago)
    if row.theme_id == "overall" and without_overall_since:
        return f"Not current: no overall grade is given from {without_overall_since}; {age}"
    return f"From an earlier inspection, {age}"


def left_out(withheld: Iterable[WithheldRow]) -> list[str]:
    """Say which inspections are not shown, as nothing tells when they were published.

    Nothing where none are.
    """
    entries = [
        f"{row.authority}, {kind_in_sentence(row.kind)} of {partial(row.dated)}" for row in withheld
    ]
    if not entries:
        return []
    return [f"Left out, as the publication date is not known: {'; '.join(entries)}."]


def not_yet(names: Iterable[str]) -> list[str]:
    """Say which authorities were created later than the day; nothing where all existed."""
    created_later = list(names)
    return [f"{joined(created_later)} did not exist yet."] if created_later else []
