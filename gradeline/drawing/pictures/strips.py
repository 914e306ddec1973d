"""Figures on a picture with a strip to each: where authorities stand among all the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    LEGIBLE,
    MUTED,
    in_largest,
    joined,
    lines_svg,
    moved,
    rule,
    short,
    shortened,
    text_svg,
    wrapped,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.strip import Strip, strip_svg
from gradeline.drawing.symbols import symbol_svg

SIZES = (24.0, 21.0, 19.0)
# The size of notes if they can be read, the height of lines, the room around a row, in sizes.
SMALL, LEADING, PADDING = 0.74, 1.16, 0.34
GAP = 18.0
# Shares of the width: names have no more, and the less the more columns there are; a strip no less.
WIDEST_NAME, NARROWEST_NAME, TO_A_COLUMN = 0.36, 0.25, 0.02
LEAST_STRIP = 0.17
# The widest column of figures, in sizes.
WIDEST_CELL = 9.5
# Lines of what is said of a figure, and of why there is none.
MOST_NOTES, MOST_REASONS = 2, 5
FOOT = 30.0
NONE = Markup()


@dataclass(frozen=True, slots=True)
class StripColumn:
    """An area: its name, and its position where it is one of those compared."""

    name: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class StripCell:
    """A figure and what is said of it; where there is no figure, why."""

    figure: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class StripRow:
    """A figure of every area and its strip, None where nobody is ranked; `heading` is its group."""

    name: str
    note: str
    cells: Sequence[StripCell]
    strip: Strip | None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Strips:
    """Rows of figures with their strips.

    `group` names those on a strip, `ends` what its left and its right end mean, `key` its signs.
    """

    about: str
    columns: Sequence[StripColumn]
    group: str
    ends: tuple[str, str]
    rows: Sequence[StripRow]
    key: str = ""

    def draw(self, width: float, height: float) -> Markup:
        """Return the rows in the largest letters at which all have room.

        Where not even the smallest leave room for all, the last are left out and counted.
        """
        return in_largest(SIZES, len(self.rows), lambda size: _drawn(self, width, height, size))


@dataclass(frozen=True, slots=True)
class _Room:
    """How wide the name, each figure and the strip are, and where the last two begin."""

    size: float
    name: float
    cell: float
    cells: tuple[float, ...]
    strip: float
    strip_at: float

    @property
    def small(self) -> float:
        """Return the size of notes."""
        return _small(self.size)


def _small(size: float) -> float:
    """Return the size of notes beside letters of a size."""
    return max(size * SMALL, LEGIBLE)


def _drawn(body: Strips, long: float, tall: float, size: float) -> tuple[Markup, int]:
    """Return the rows with letters of a size, and how many there are."""
    room = _room(body, long, size)
    head, y = _head(body, room, long)
    parts = [head]
    foot = FOOT if body.key else 0.0
    shown = 0
    heading = ""
    for number, row in enumerate(body.rows):
        above = NONE
        begins = y
        if row.heading and row.heading != heading:
            begins += size * 1.7
            above = text_svg(
                shortened(row.heading, size * 0.85, long, "semibold"),
                *(0, begins - size * 0.45, size * 0.85),
                weight="semibold",
                colour=MUTED,
            ) + rule(0, begins, long, begins, GRID)
        drawn, own = _row(row, room)
        is_last = number == len(body.rows) - 1
        if begins + own > tall - foot - (0 if is_last else FOOT):
            break
        heading = row.heading
        parts += [above, moved(drawn, 0, begins), rule(0, begins + own, long, begins + own, GRID)]
        y = begins + own
        shown = number + 1
    left_out = len(body.rows) - shown
    if left_out:
        more = f"and {left_out} more {'row' if left_out == 1 else 'rows'} in the file"
        parts.append(text_svg(more, 0, y + 24, 20, weight="semibold", colour=MUTED))
    if body.key:
        parts.append(text_svg(shortened(body.key, 18, long), 0, tall - 6, 18, colour=MUTED))
    return joined(parts), shown


def _room(body: Strips, long: float, size: float) -> _Room:
    small = _small(size)
    count = len(body.columns)
    names = [text_width(row.name, size, "semibold") for row in body.rows]
    share = max(WIDEST_NAME - count * TO_A_COLUMN, NARROWEST_NAME)
    name = min(max(names, default=0.0) + 2, long * share)
    wanted = [
        *(text_width(column.name, small, "semibold") + size for column in body.columns),
        *(text_width(cell.figure, size, "semibold") for row in body.rows for cell in row.cells),
        *(text_width(cell.note, small) for row in body.rows for cell in row.cells),
    ]
    free = long - name - GAP - long * LEAST_STRIP
    cell = min(max(wanted, default=0.0) + 8, size * WIDEST_CELL, free / max(count, 1) - GAP)
    begins = tuple(name + GAP + number * (cell + GAP) for number in range(count))
    strip_at = name + GAP + count * (cell + GAP)
    return _Room(size, name, cell, begins, long - strip_at, strip_at)


def _head(body: Strips, room: _Room, long: float) -> tuple[Markup, float]:
    """Return the names of areas with their symbols, and what the ends of strips mean."""
    small, parts = room.small, []
    named = [wrapped(each.name, small, room.cell, "semibold", 2) for each in body.columns]
    lines = max(2, *(len(each) for each in named)) if named else 2
    foot = small * LEADING * lines
    for column, name, left in zip(body.columns, named, room.cells, strict=True):
        right = left + room.cell
        first = foot - (len(name) - 1) * small * LEADING
        parts.append(
            lines_svg(
                name, right, first, small, step=small * LEADING, weight="semibold", anchor="end"
            )
        )
        below = foot + small * 0.85
        if column.position is not None:
            parts.append(symbol_svg(column.position, right - small * 0.4, below, small * 0.38))
        else:
            parts.append(
                rule(right - 2, below - small * 0.5, right - 2, below + small * 0.5, INK, 3)
            )
    if any(row.strip for row in body.rows):
        worse, better = body.ends
        parts += [
            text_svg(
                shortened(body.group, small, room.strip, "semibold"),
                *(room.strip_at, foot, small),
                weight="semibold",
            ),
            text_svg(worse, room.strip_at, foot + small * 1.2, small, colour=MUTED),
            text_svg(better, long, foot + small * 1.2, small, colour=MUTED, anchor="end"),
        ]
    end = foot + small * 1.75
    return joined([*parts, rule(0, end, long, end, INK, 2)]), end


def _row(row: StripRow, room: _Room) -> tuple[Markup, float]:
    """Return a row from its own upper edge, and how high it is."""
    size, small = room.size, room.small
    name = wrapped(row.name, size, room.name, "semibold", 2)
    note = wrapped(row.note, small, room.name, most=1) if row.note else []
    cells = [
        (
            each,
            wrapped(each.note, small, room.cell, most=MOST_NOTES if each.figure else MOST_REASONS),
        )
        for each in row.cells
    ]
    step, below = size * LEADING, small * LEADING
    tall = max(
        len(name) * step + len(note) * below,
        *(bool(each.figure) * step + len(notes) * below for each, notes in cells),
        size * 1.3,
    )
    tall += size * 2 * PADDING
    top = size * PADDING
    parts = [
        lines_svg(name, 0, top + size * 0.85, size, step=step, weight="semibold"),
        lines_svg(note, 0, top + len(name) * step + small * 0.8, small, step=below, colour=MUTED),
    ]
    for (each, notes), left in zip(cells, room.cells, strict=True):
        right = left + room.cell
        parts.append(
            text_svg(each.figure, right, top + size * 0.85, size, weight="semibold", anchor="end")
        )
        first = top + bool(each.figure) * step + small * 0.8
        parts.append(lines_svg(notes, right, first, small, step=below, colour=MUTED, anchor="end"))
    if row.strip is not None:
        high = size * 1.3
        drawn = strip_svg(row.strip, int(room.strip), height=round(high))
        parts.append(moved(drawn, float(short(room.strip_at)), (tall - high) / 2))
    return joined(parts), tall
