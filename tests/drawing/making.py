"""Ribbons as tests need them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gradeline.drawing.ribbon import Axis, Block, Period, Ribbon
from gradeline.queries.side_by_side import RibbonsRow

AXIS = Axis(
    date(2009, 4, 1),
    date(2026, 11, 27),
    (
        Period("SLAC", date(2009, 4, 1), date(2012, 4, 30), "SLAC, from April 2009"),
        Period("SIF", date(2013, 11, 1), date(2017, 12, 31), "SIF, from November 2013"),
        Period(
            *("ILACS", date(2018, 1, 1), date(2026, 11, 27), "ILACS, from January 2018"),
            starts=(date(2023, 1, 1), date(2026, 4, 1)),
        ),
    ),
)


def block(start: str, held: str = "", known: str = "", **more: Any) -> Block:
    """Return a block of a day and, where they differ, the days until which it stood."""
    given = {"letter": "G", "colour": "blue", "title": "Good", "said": "Good", **more}
    days = [date.fromisoformat(day) for day in (start, held or start, known or held or start)]
    return Block(start=days[0], held_until=days[1], known_until=days[2], **given)


def ribbon(*blocks: Block, axis: Axis = AXIS) -> Ribbon:
    return Ribbon("Leadership, Warrington", axis, blocks)


def ribbon_of(rows: Iterable[RibbonsRow], first: date, last: date) -> Ribbon:
    """Return the ribbon of rows of the query of that name."""
    blocks = [
        block(
            *(str(row.start_date), str(row.held_until), str(row.known_until)),
            letter=row.grade_letter,
            lane=row.lane,
            lane_count=row.lane_count,
        )
        for row in rows
    ]
    return ribbon(*blocks, axis=Axis(first, last))
