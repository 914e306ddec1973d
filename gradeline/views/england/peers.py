"""Who is set beside an authority: statistical neighbours, its region, the reader's own list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gradeline.compared_authorities import Known, existed_on
from gradeline.navigation.choices import Choices
from gradeline.queries.england import PeersRow, peers
from gradeline.views.answers import known, rows
from gradeline.words.england.of_every_page import number, of_whom
from gradeline.words.names import region_name

Among = Literal["neighbours", "region", "own list"]
NEWEST_MODEL = 2025


@dataclass(frozen=True)
class Peers:
    """Those beside an authority; `who` is what they are called after `of`.

    `left_out` are neighbours of the model that did not exist on the day.
    """

    own: Known
    beside: tuple[PeersRow, ...]
    left_out: tuple[PeersRow, ...]
    who: str


def of_id(database: str, authority_id: str) -> Known:
    """Return an authority by its id."""
    return next(each for each in known(database) if each.id == authority_id)


def peers_of(chosen: Choices, authority_id: str, among: Among, model: int) -> Peers:
    """Return those beside an authority who existed on the day, the closest first or by name."""
    own = of_id(chosen.database, authority_id)
    everyone = rows(chosen.database, peers(authority_id=authority_id, model=model))
    others = [row for row in everyone if row.authority_id != authority_id]
    wanted = [row for row in others if _is_among(chosen, row, among)]
    there = tuple(row for row in wanted if existed_on(row, chosen.as_at))
    gone = tuple(row for row in wanted if row.rank is not None and row not in there)
    return Peers(own, there, gone, _who(own, among, model, there))


def _is_among(chosen: Choices, row: PeersRow, among: Among) -> bool:
    if among == "neighbours":
        return row.rank is not None
    if among == "region":
        return row.is_in_region
    return row.authority_id in chosen.authority_ids


def _who(own: Known, among: Among, model: int, there: Sequence[PeersRow]) -> str:
    count = number(len(there))
    if among == "neighbours":
        return f"{of_whom(own.name)} {count} statistical neighbours ({model})"
    if among == "region":
        region = next((row.region for row in there), None)
        where = region_name(region) if region else "its region"
        return f"the {count} other authorities in {where}"
    return f"the {count} other authorities chosen"
