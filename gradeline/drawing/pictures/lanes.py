"""Lanes on a picture: one large ribbon, or marks of days, in each row, its name beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.dots import Dots, said_beside
from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    MUTED,
    joined,
    lines_svg,
    moved,
    rule,
    text_svg,
    wrapped,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.pictures.ribbons import (
    Key,
    axis_svg,
    edges_svg,
    key_svg,
    mark_svg,
    ribbon_height,
    ribbon_svg,
)
from gradeline.drawing.ribbon import Axis, Ribbon

NAME, NOTE, AXIS = 28, 21, 22
LEADING = 1.2
SPACE = 36
# Behind the ribbons, for the letters of blocks that end with their axis.
END_ROOM = 28
WIDEST_NAME = 0.22
# Of the height of a lane the share of its ribbon, and how high that gets at the most.
SHARE, LARGEST_SHARE = 0.66, 0.86
HIGHEST = 128
HIGHEST_MARK = 34


@dataclass(frozen=True, slots=True)
class Lane:
    """A ribbon with its name, or in its place `marks` of single days.

    `note` is said under the name, `otherwise` where the ribbon has no block.
    """

    name: str
    ribbon: Ribbon
    note: str = ""
    otherwise: str = "No grade held"
    marks: Dots | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes under each other, on the axis that they share."""

    about: str
    axis: Axis
    lanes: Sequence[Lane]
    key: Key

    def draw(self, width: float, height: float) -> Markup:
        """Return the lanes, as high as there is room and as looks well."""
        key, tall = key_svg(self.key, width, 20)
        head = AXIS * 3
        room = height - tall - 24 - head
        own = min(room / max(len(self.lanes), 1), HIGHEST / SHARE)
        size = min(NAME, own * 0.36)
        left = max(
            [
                *(text_width(lane.name, size, "semibold") for lane in self.lanes),
                *(text_width(lane.note, size * NOTE / NAME) for lane in self.lanes),
            ],
            default=0,
        )
        left = min(left, width * WIDEST_NAME) + SPACE
        parts = [
            moved(axis_svg(self.axis, width - left - END_ROOM, AXIS), left, 0),
            rule(0, head - 2, width, head - 2, INK, 2),
        ]
        for number, lane in enumerate(self.lanes):
            parts.append(moved(_lane(lane, left, width, own, size), 0, head + own * number))
        return joined(parts) + moved(key, 0, head + own * len(self.lanes) + 24)


def _lane(lane: Lane, left: float, long: float, own: float, size: float) -> Markup:
    small = size * NOTE / NAME
    room = left - SPACE
    most = 2 if own > size * 3.4 else 1
    name = wrapped(lane.name, size, room, "semibold", most)
    note = wrapped(lane.note, small, room, most=2) if own > size * 3 else []
    block = len(name) * size * LEADING + len(note) * small * LEADING
    top = (own - block) / 2
    tall = max(own * SHARE, min(own * LARGEST_SHARE, ribbon_height([lane.ribbon])))
    parts = [
        lines_svg(name, 0, top + size * 0.9, size, step=size * LEADING, weight="semibold"),
        lines_svg(
            note,
            0,
            top + len(name) * size * LEADING + small * 0.9,
            small,
            step=small * LEADING,
            colour=MUTED,
        ),
        moved(_drawn(lane, long - left - END_ROOM, tall, small), left, (own - tall) / 2),
        rule(0, own, long, own, GRID),
    ]
    if not lane.ribbon.blocks and lane.marks is None:
        said = wrapped(lane.otherwise, small, long - left - 20, most=1)
        parts.append(
            lines_svg(said, left + 10, own / 2 + small * 0.33, small, step=0, colour=MUTED)
        )
    return joined(parts)


def _drawn(lane: Lane, long: float, tall: float, size: float) -> Markup:
    what = lane.marks
    if what is None:
        return ribbon_svg(lane.ribbon, long, tall, has_labels=True, end_room=END_ROOM)
    high = min(tall, HIGHEST_MARK)
    marks = joined(
        moved(
            Markup("<g><title>{}</title>{}</g>").format(
                dot.title, mark_svg(high, is_filled=dot.address is not None)
            ),
            what.axis.share(dot.day) * long,
            (tall - high) / 2,
        )
        for dot in what.dots
    )
    letter = text_width("Sep 2024", size) / len("Sep 2024")
    months = joined(
        text_svg(
            each.text,
            each.at * long,
            tall / 2 + size * 0.35,
            size,
            colour=MUTED,
            anchor="end" if each.is_before else "start",
        )
        for each in said_beside(what, high / 2 / long, letter * 1.06 / long)
    )
    return Markup('<g role="group"><title>{}</title>{}{}{}</g>').format(
        what.about, edges_svg(what.axis, long, tall), marks, months
    )
