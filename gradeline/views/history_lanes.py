"""Grades over the years as lanes take them: the rows of a history, and where each is drawn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gradeline.charts.history_lanes import END_ROOM, Bridge, Event, LaneGrade, Years
from gradeline.drawing.ribbon import Ribbon, Room, place
from gradeline.navigation.choices import Choices
from gradeline.queries import trajectories as queries
from gradeline.queries.side_by_side import RibbonsRow
from gradeline.queries.trajectories import BridgesRow, HappeningsRow, MarksRow
from gradeline.views import grade_board
from gradeline.views.answers import remembered, rows
from gradeline.words.ribbons import ribbon_name
from gradeline.words.trajectories import (
    block_lines,
    bridge_lines,
    bridge_sign,
    event_lines,
    period_lines,
)

# How well an area matches a theme that it judges like for like.
ALIKE = "same"
Key = tuple[str, str]


@dataclass(frozen=True)
class Switches:
    """What a reader wants drawn beside the grades, and which of them."""

    has_visits: bool = False
    is_bridged: bool = False
    is_like_for_like: bool = False
    has_zoom: bool = False


@dataclass(frozen=True)
class History:
    """The rows behind one chart, of some authorities and one theme or all of them.

    `every_mark` are the grades before like for like left some out.
    """

    every_mark: Sequence[MarksRow]
    marks: Sequence[MarksRow]
    blocks: Sequence[RibbonsRow]
    bridges: Sequence[BridgesRow]
    happenings: Sequence[HappeningsRow]


def history_of(
    chosen: Choices, switches: Switches, theme_id: str | None, authority_id: str | None = None
) -> History:
    """Return the rows behind a chart: of one theme or all, of one authority or those chosen."""
    database, as_at = chosen.database, chosen.as_at
    ids = chosen.authority_ids if authority_id is None else (authority_id,)
    marks = rows(database, queries.marks(as_at=as_at, authority_ids=ids, theme_id=theme_id))
    blocks = [
        row
        for row in grade_board.found(chosen)
        if row.authority_id in ids and theme_id in (None, row.theme_id)
    ]
    alike = switches.is_like_for_like
    bridges = queries.bridges(
        as_at=as_at, authority_ids=ids, theme_id=theme_id, like_for_like=alike
    )
    happenings = queries.happenings(as_at=as_at, authority_ids=ids)
    return History(
        every_mark=marks,
        marks=[row for row in marks if row.match == ALIKE] if alike else marks,
        blocks=[row for row in blocks if row.match == ALIKE] if alike else blocks,
        bridges=rows(database, bridges) if switches.is_bridged else (),
        happenings=rows(database, happenings) if switches.has_visits else (),
    )


def drawn(
    chosen: Choices, held: History, theme_id: str, authority_id: str
) -> tuple[list[LaneGrade], list[Bridge]]:
    """Return the blocks of a lane where they are drawn, and what joins them."""
    own = [
        row for row in held.blocks if (row.theme_id, row.authority_id) == (theme_id, authority_id)
    ]
    marks = {
        (row.inspection_id, row.area_id): row for row in held.marks if row.theme_id == theme_id
    }
    keys = {grade_board.block(chosen, row): (row.inspection_id, row.area_id) for row in own}
    ribbon = Ribbon(ribbon_name(theme_id, authority_id), grade_board.axis(chosen), list(keys))
    pieces = {
        (key := keys[placed.block]): LaneGrade(
            letter=placed.block.letter if placed.has_letter else "",
            colour=placed.block.colour,
            left=placed.left,
            right=placed.right,
            line=placed.line,
            top=placed.top,
            height=placed.height,
            lines=block_lines(marks[key]),
            is_second_hand=placed.block.is_second_hand,
            is_aside=placed.block.is_aside,
            beside=placed.beside,
        )
        for placed in place(ribbon, Room(end=END_ROOM))
    }
    return list(pieces.values()), _bridges(held.bridges, theme_id, authority_id, pieces, marks)


def _bridges(
    bridges: Iterable[BridgesRow],
    theme_id: str,
    authority_id: str,
    pieces: Mapping[Key, LaneGrade],
    marks: Mapping[Key, MarksRow],
) -> list[Bridge]:
    made = []
    for row in bridges:
        if (row.theme_id, row.authority_id) == (theme_id, authority_id):
            first, next_one = (
                (row.inspection_id, row.area_id),
                (row.later_inspection_id, row.later_area_id),
            )
            ends = marks[first], marks[next_one]
            made.append(
                Bridge(
                    *(pieces[first], pieces[next_one]),
                    sign=bridge_sign(row, *ends),
                    lines=bridge_lines(row, *ends),
                )
            )
    return made


def events_of(happenings: Iterable[HappeningsRow], authority_id: str) -> list[Event]:
    """Return the visits and events of an authority."""
    return [
        Event(row.chart_date, row.group_name, event_lines(row))
        for row in happenings
        if row.authority_id == authority_id
    ]


@remembered
def years_of(chosen: Choices) -> Years:
    """Return the axis of the board of grades as charts take it."""
    axis = grade_board.axis(chosen)
    return Years(
        axis.first,
        axis.last,
        edges=axis.edges(),
        names=[(period.name, left, right) for period, left, right in axis.names()],
        periods=[
            (row.period_start, row.period_end, period_lines(row))
            for row in rows(chosen.database, queries.bands(as_at=chosen.as_at))
        ],
    )
