"""Sentences that say which visits and inspections of local areas are held, and which are not."""

from collections.abc import Iterable, Sequence
from datetime import date

from gradeline.queries.shared import GatheredListsRow
from gradeline.words.dates import day
from gradeline.words.joining import joined
from gradeline.words.names import kind_in_sentence

# Other visits, and what happened between inspections, were collected for those that stand by
# default.
OTHERS_NOT_COLLECTED = "Other visits and events have not been collected for it"
NONE_COLLECTED = "Visits and events have not been collected for it"
SEND = "SEND: special educational needs and disabilities."
NOT_IN_THE_LISTS = "No area SEND or joint inspection since then in the lists held here"


def gathered_lists(lists: Iterable[GatheredListsRow]) -> list[str]:
    """Say which inspections are known from gathered lists, and what their absence means.

    Nothing where nothing is held.
    """
    kinds = [_as_listed(row) for row in lists]
    if not kinds:
        return []
    known = joined(kinds)
    return [
        f"{known[0].upper()}{known[1:]} are known from compiled lists. They give no grade, and an"
        " authority missing from a list may still have been inspected.",
        *([SEND] if "SEND" in known else []),
    ]


def _as_listed(row: GatheredListsRow) -> str:
    """Return a kind of inspection and how far its list goes; a letter counts more than a list."""
    letter = "whose letter was not read " if row.has_letters else ""
    newest = day(row.last_published)
    return f"{kind_in_sentence(row.kind)}s {letter}(newest entry: {newest})"


def nothing_since(looked: date | None, as_at: date) -> str:
    """Say that no visit or event since the last inspection is held by `as_at`.

    `looked` is the last day on which a source of some was read, None where none is held; it is told
    of a later day.
    """
    held = "No visit or event held"
    if looked is None or looked > as_at:
        return held
    return f"{held}; sources of visits and events were last read on {day(looked)}"


def others_not_collected(names: Sequence[str]) -> list[str]:
    """Say of whom no other visits, and no events, are shown because none were collected."""
    if not names:
        return []
    return [f"Other visits and events have not been collected for {joined(list(names))}."]
