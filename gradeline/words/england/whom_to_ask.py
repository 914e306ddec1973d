"""Sentences about who stood where an authority stands, and was better soon after."""

from collections.abc import Sequence
from datetime import date

from gradeline.queries.england import StandingRow, WhomToAskRow
from gradeline.words.dates import day
from gradeline.words.england.of_every_page import BEST_RANK, number
from gradeline.words.inspected_since import of_one
from gradeline.words.joining import joined, lower_first, upper_first
from gradeline.words.names import region_name

STEPS = 2
NEIGHBOUR, ELSEWHERE = 1, 3
ABOUT_ASKING = (
    "Two grades better: two levels up the scale of four, at the next inspection that judged the"
    " theme or the one after. Levels are counted here across frameworks too; the place to begin"
    " from is the very grade held now, so that Adequate is not taken for Requires improvement.",
    "What made the difference is for them to say; a later grade may have been another again and"
    " stands under “Latest grade”.",
)


def whom(
    name: str,
    own: StandingRow | None,
    rows: Sequence[WhomToAskRow],
    theme: str,
    region: str,
    past: str,
) -> str:
    """Say who was two grades better soon after standing where an authority stands."""
    if own is None or not own.is_whole:
        return (
            f"{name} {'held' if past else 'holds'} no one grade for the whole of"
            f" {lower_first(theme)}, so nobody can be said to have stood where it does."
        )
    verb = "stood" if past else "stands"
    stands = f"{name} {verb} at {own.grade_label} in {lower_first(theme)}."
    if own.since_published:
        stands += f" {of_one(own.since_published, lower_first(theme))}"
    if own.grade_rank <= STEPS:
        better = "better grade" if own.grade_rank == BEST_RANK else "grade two levels better"
        return f"{stands} There is no {better}."
    if not rows:
        return (
            f"{stands} No other authority known to have stood there too was two grades better at"
            " the next inspection or the one after; many may not have had one yet."
        )
    where = [
        f"{number(count)} {place}"
        for count, place in (
            (len({row.authority_id for row in rows if row.nearness == nearness}), place)
            for nearness, place in (
                (1, "among its statistical neighbours"),
                (2, f"in {region_name(region)}" if region else "in its region"),
                (3, "elsewhere"),
            )
        )
        if count
    ]
    owners = len({row.authority_id for row in rows})
    were = "was" if owners == 1 else "were"
    told = f": {joined(where)}" if len(where) > 1 else f"; {_all_of(owners, rows[0], region)}"
    return (
        f"{stands} {upper_first(_others(owners))}"
        f" stood there too and {were} two grades better at the next inspection or the one after"
        f"{told}."
    )


def abolished(day_of_it: date) -> str:
    """Say in the place of a latest grade that the authority exists no longer."""
    return f"abolished on {day(day_of_it)}"


def _all_of(count: int, row: WhomToAskRow, region: str) -> str:
    """Say where all of them are, who are equally near: neighbours, of the region or neither."""
    own = f"in {region_name(region)}" if region else "in its region"
    if row.nearness == ELSEWHERE:
        if count == 1:
            return f"it is neither a statistical neighbour nor {own}"
        return f"none of them is a statistical neighbour or {own}"
    where = "among its statistical neighbours" if row.nearness == NEIGHBOUR else own
    if count == 1:
        return f"it is {where}"
    return f"{'both' if count == 2 else 'all of them'} are {where}"


def _others(count: int) -> str:
    return f"{number(count)} other {'authority' if count == 1 else 'authorities'}"
