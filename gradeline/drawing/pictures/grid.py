"""A grid of grades on a picture: what was judged, by inspection."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    LEGIBLE,
    MUTED,
    joined,
    lines_svg,
    moved,
    rule,
    shortened,
    text_svg,
    upright_svg,
    wrapped,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.pictures.ribbons import Key, chip_height, chip_svg, chip_width, key_svg

LARGEST, SMALLEST = 28.0, float(LEGIBLE)
# How high a row is, and the letters of a group, in sizes of its letters.
LEADING, SMALL = 1.45, 0.86
HEAD, LONGEST_HEAD = float(LEGIBLE), 3
# How long the lines of a head are that stands upright, where it has no room to lie.
UPRIGHT = 126.0
# The letters of a grade, so that they can be read.
CHIP = LEGIBLE / 0.9
# Shares of the width.
WIDEST_GROUP, WIDEST_NAME = 0.15, 0.28
WIDEST_CELL, GAP, FOOT, KEY = 170.0, 16.0, 28.0, 20.0


@dataclass(frozen=True, slots=True)
class GridColumn:
    """An inspection, and the authority that it is of."""

    over: str
    name: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """A grade: its letter and its colour."""

    letter: str
    colour: str
    is_second_hand: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """What was judged, in the group that it belongs to, with a grade or None for each column."""

    group: str
    name: str
    cells: Sequence[GridCell | None]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of letters under inspections; columns of one authority stand together."""

    about: str
    columns: Sequence[GridColumn]
    rows: Sequence[GridRow]
    key: Key

    def draw(self, width: float, height: float) -> Markup:
        """Return the grid; where rows have no room, the last are left out and counted."""
        key, tall = key_svg(self.key, width, KEY)
        room = height - tall - 14
        longest = max((text_width(row.name, 1) for row in self.rows), default=1.0)
        fitting = max(width * WIDEST_NAME / longest, SMALLEST)
        most = min(LARGEST, fitting, max(room / max(len(self.rows), 1) / LEADING, SMALLEST))
        groups = [text_width(row.group, _small(most), "semibold") for row in self.rows]
        first = min(max(groups, default=0.0) + 2, width * WIDEST_GROUP) + GAP
        left = first + min(longest * most + 2, width * WIDEST_NAME) + GAP
        cell = min((width - left) / max(len(self.columns), 1), WIDEST_CELL)
        head, top = heads(self.columns, left, cell)
        free = room - top
        shown = self.rows
        if len(shown) * SMALLEST * LEADING > free:
            shown = shown[: int((free - FOOT) / (SMALLEST * LEADING))]
        size = min(max(free / max(len(shown), 1) / LEADING, SMALLEST), most)
        if len(shown) < len(self.rows):
            size = SMALLEST
        parts = [head]
        for number, row in enumerate(shown):
            is_first = number == 0 or row.group != shown[number - 1].group
            y = top + number * size * LEADING
            if is_first:
                colour, thick = (INK, 2) if number == 0 else (GRID, 1)
                parts.append(rule(0, y, left + cell * len(self.columns), y, colour, thick))
            drawn = _row(row, size, first, left, cell, says_group=is_first)
            parts.append(moved(drawn, 0, y))
        if len(shown) < len(self.rows):
            left_out = len(self.rows) - len(shown)
            more = f"and {left_out} more {'row' if left_out == 1 else 'rows'} in the file"
            parts.append(text_svg(more, 0, room - 6, 20, weight="semibold", colour=MUTED))
        return joined([*parts, moved(key, 0, height - tall)])


def heads(columns: Sequence[GridColumn], left: float, cell: float) -> tuple[Markup, float]:
    """Return the names of authorities over those of their inspections, and how high they are."""
    together = [list(own) for _, own in groupby(columns, key=lambda column: column.over)]
    over = [
        wrapped(own[0].over, HEAD, len(own) * cell - 8, "semibold", LONGEST_HEAD)
        for own in together
    ]
    high = max(map(len, over), default=1) * HEAD * 1.15
    longest = max(
        (text_width(word, HEAD) for column in columns for word in column.name.split()), default=0.0
    )
    has_room = longest <= cell - 5
    parts: list[Markup] = []
    x = left
    for own, lines in zip(together, over, strict=True):
        begins = high - (len(lines) - 1) * HEAD * 1.15 - 4
        parts.append(lines_svg(lines, x, begins, HEAD, step=HEAD * 1.15, weight="semibold"))
        parts.append(rule(x, high + 2, x + len(own) * cell - 8, high + 2, INK, 1.5))
        x += len(own) * cell
    names = [
        wrapped(column.name, HEAD, cell - 4 if has_room else UPRIGHT, most=3 if has_room else 2)
        for column in columns
    ]
    if not has_room:
        long = max((text_width(line, HEAD) for lines in names for line in lines), default=0.0)
        parts += [
            upright_svg(line, left + number * cell + HEAD * (0.9 + place), high + 12 + long, HEAD)
            for number, lines in enumerate(names)
            for place, line in enumerate(lines)
        ]
        return joined(parts), high + 20 + long
    parts += [
        lines_svg(
            lines, left + number * cell, high + 8 + HEAD, HEAD, step=HEAD * 1.15, colour=MUTED
        )
        for number, lines in enumerate(names)
    ]
    return joined(parts), high + 14 + max(map(len, names), default=1) * HEAD * 1.15


def _small(size: float) -> float:
    """Return the size of the names of groups beside letters of a size."""
    return max(size * SMALL, LEGIBLE)


def _row(
    row: GridRow, size: float, first: float, left: float, cell: float, *, says_group: bool
) -> Markup:
    """Return a row from its own upper edge."""
    base = size * LEADING / 2 + size * 0.33
    small = _small(size)
    parts = [
        text_svg(shortened(row.name, size, left - first - GAP), first, base, size),
    ]
    if says_group:
        said = shortened(row.group, small, first - GAP, "semibold")
        parts.append(text_svg(said, 0, base, small, weight="semibold", colour=MUTED))
    for number, held in enumerate(row.cells):
        if held is None:
            continue
        chip = max(size * 0.94, CHIP)
        chip = min(chip, chip * (cell - 2) / chip_width(held.letter, chip))
        drawn = chip_svg(held.letter, held.colour, chip, is_second_hand=held.is_second_hand)
        top = (size * LEADING - chip_height(chip)) / 2
        parts.append(moved(drawn, left + number * cell, top))
    return joined(parts)
