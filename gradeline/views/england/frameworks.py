"""What the short names of frameworks stand for, as every page about England says."""

from datetime import date

from gradeline.navigation.choices import Choices
from gradeline.queries.trajectories import bands
from gradeline.views.answers import rows
from gradeline.words.ribbons import frameworks_meant


def frameworks_told(
    chosen: Choices, *, is_short: bool = False, since: date = date.min
) -> list[str]:
    """Return a sentence with each framework's name and what it is; none before the first.

    `is_short` is for names as they stand above an axis: `CP` for child protection; `since` leaves
    out frameworks that had ended by then.
    """
    every = rows(chosen.database, bands(as_at=chosen.as_at))
    found = [row for row in every if row.period_end > since]
    return frameworks_meant(found) if is_short else frameworks_meant(found, str)
