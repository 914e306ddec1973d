"""Marks of what reports say on a picture: themes under inspections, or under those compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from markupsafe import Markup

from gradeline.charts.palette import VERDICTS
from gradeline.drawing.pictures.grid import GridColumn, heads
from gradeline.drawing.pictures.letters import (
    GRID,
    LEGIBLE,
    MUTED,
    in_largest,
    joined,
    moved,
    rule,
    short,
    shortened,
    text_svg,
)
from gradeline.drawing.pictures.letters import width as text_width

Verdict = Literal["criticised", "mixed", "praised", "described", "asked", "dealt with"]

SIZES = (26.0, 24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0)
LEADING, BESIDE = 1.36, 0.8
# The least size of letters beside a mark, in pixels, where its cell has the room.
LEAST_BESIDE = LEGIBLE - 2
# How far apart blocks of columns stand, and the shares of a block.
MOST_BLOCKS, GUTTER, WIDEST_NAME, WIDEST_CELL = 2, 56.0, 0.48, 190.0
GAP, KEY = 14.0, 18.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark, and in small type others beside it, each with the letter before it.

    `verdict` is None where only others are told; a letter alone has none either.
    """

    verdict: Verdict | None
    beside: Sequence[tuple[str, Verdict | None]] = ()


@dataclass(frozen=True, slots=True)
class MarksRow:
    """A theme, in the group that it belongs to, with a mark or None for each column."""

    group: str
    name: str
    cells: Sequence[Marked | None]


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows of marks under their columns, in two blocks side by side where they are many.

    `key` says what each mark means.
    """

    about: str
    columns: Sequence[GridColumn]
    rows: Sequence[MarksRow]
    key: Sequence[tuple[Marked, str]]

    def draw(self, width: float, height: float) -> Markup:
        """Return the marks in the largest letters at which all rows have room.

        Where not even the smallest leave room for all, the last are left out and counted.
        """
        key, tall = _key(self.key, width)
        room = height - tall - 16
        drawn = in_largest(SIZES, len(self.rows), lambda size: _fullest(self, width, room, size))
        return joined([drawn, moved(key, 0, height - tall)])


@dataclass(frozen=True, slots=True)
class _Block:
    """How a block of columns is laid out: its width, where marks begin, how wide a cell is."""

    wide: float
    left: float
    cell: float


def _laid_out(marks: Marks, count: int, width: float, size: float) -> _Block:
    wide = (width - GUTTER * (count - 1)) / count
    longest = max((text_width(row.name, size) for row in marks.rows), default=0.0)
    left = min(longest + 2, wide * WIDEST_NAME) + GAP
    return _Block(wide, left, min((wide - left) / max(len(marks.columns), 1), WIDEST_CELL))


def _fullest(marks: Marks, width: float, room: float, size: float) -> tuple[Markup, int]:
    """Return the marks in as few blocks as hold all rows, and how many rows are whole."""
    for count in range(1, MOST_BLOCKS + 1):
        drawn, shown = _blocks(marks, count, width, room, size)
        wide = _laid_out(marks, count, width, size).wide * WIDEST_NAME
        if any(text_width(row.name, size) > wide for row in marks.rows):
            shown = 0
        if shown == len(marks.rows):
            break
    return drawn, shown


def _lines(rows: Sequence[MarksRow]) -> int:
    """Return how many lines rows take, the names of their groups among them."""
    return len(rows) + len([name for name, _ in groupby(rows, lambda row: row.group) if name])


def _blocks(marks: Marks, count: int, width: float, room: float, size: float) -> tuple[Markup, int]:
    """Return the rows in so many blocks side by side, and how many rows have room in them."""
    block = _laid_out(marks, count, width, size)
    head, top = heads(marks.columns, block.left, block.cell)
    most = int((room - top) / (size * LEADING))
    # A group that goes on in the next block is named again there.
    share = min(-(-_lines(marks.rows) // count) + (count > 1), most)
    rows = list(marks.rows)
    blocks: list[list[MarksRow]] = []
    for _ in range(count):
        own, rows = _filled(rows, share)
        blocks.append(own)
    parts: list[Markup] = []
    if rows:
        # The count of what is left out takes the place of two lines.
        kept, cut = _filled(blocks[-1], share - 2)
        blocks[-1], rows = kept, [*cut, *rows]
        more = f"and {len(rows)} more {'row' if len(rows) == 1 else 'rows'} in the file"
        x = (count - 1) * (block.wide + GUTTER)
        parts.append(text_svg(more, x, room - 6, 20, weight="semibold", colour=MUTED))
    for number, own in enumerate(blocks):
        drawn = joined([head, *_rows(own, top, size, block)])
        parts.append(moved(drawn, number * (block.wide + GUTTER), 0))
    return joined(parts), len(marks.rows) - len(rows)


def _filled(rows: Sequence[MarksRow], lines: int) -> tuple[list[MarksRow], list[MarksRow]]:
    """Return the rows that have room in so many lines, and the rest."""
    own: list[MarksRow] = []
    for row in rows:
        if _lines([*own, row]) > lines:
            break
        own.append(row)
    return own, list(rows[len(own) :])


def _rows(rows: Sequence[MarksRow], top: float, size: float, block: _Block) -> list[Markup]:
    parts: list[Markup] = []
    y = top
    step, base = size * LEADING, size * (LEADING / 2 + 0.33)
    for number, row in enumerate(rows):
        if row.group and (number == 0 or row.group != rows[number - 1].group):
            named = shortened(row.group, size, block.wide, "semibold")
            parts.append(text_svg(named, 0, y + base, size, weight="semibold", colour=MUTED))
            y += step
        parts.append(rule(0, y, block.left + block.cell * len(row.cells), y, GRID, 1))
        name = shortened(row.name, size, block.left - GAP)
        parts.append(text_svg(name, 0, y + base, size))
        for place, held in enumerate(row.cells):
            if held is not None:
                drawn, _ = _marked(held, size, block.cell - 4)
                parts.append(moved(drawn, block.left + place * block.cell, y + step / 2))
        y += step
    return parts


def _marked(held: Marked, size: float, room: float) -> tuple[Markup, float]:
    """Return a mark and those beside it about a middle line, in so many pixels; and how wide."""
    small = max(size * BESIDE, LEAST_BESIDE)
    wanted = (size * 0.72 + size * 0.3 if held.verdict else 0.0) + sum(
        text_width(letter, small) + (small * 0.8 if verdict else 0.0) + small * 0.35
        for letter, verdict in held.beside
    )
    scale = min(1.0, room / wanted) if wanted else 1.0
    size, small = size * scale, small * scale
    parts: list[Markup] = []
    x = 0.0
    if held.verdict:
        parts.append(_shape(held.verdict, x, size * 0.72, VERDICTS[held.verdict][0]))
        x += size * 1.02
    for letter, verdict in held.beside:
        parts.append(text_svg(letter, x, small * 0.33, small, colour=MUTED))
        x += text_width(letter, small) + small * 0.1
        if verdict:
            parts.append(_shape(verdict, x, small * 0.7, MUTED))
            x += small * 0.7
        x += small * 0.25
    return joined(parts), x


def _shape(verdict: Verdict, x: float, long: float, colour: str) -> Markup:
    """Return a shape so many pixels long whose left middle is at a place of the middle line."""
    half = long / 2
    thick = max(long * 0.12, 1.4)
    inner = thick / 2
    box = f"M{short(x + inner)} {short(-half + inner)}H{short(x + long - inner)}"
    box += f"V{short(half - inner)}H{short(x + inner)}Z"
    filled = f"M{short(x)} {short(-half)}H{short(x + long)}V{short(half)}H{short(x)}Z"
    left = f"M{short(x)} {short(-half)}H{short(x + half)}V{short(half)}H{short(x)}Z"
    ring = Markup('<circle cx="{}" cy="0" r="{}" fill="none" stroke="{}" stroke-width="{}"/>')
    dot = Markup('<circle cx="{}" cy="0" r="{}" fill="{}"/>')
    solid, outlined = (
        Markup('<path d="{}" fill="{}"/>'),
        Markup('<path d="{}" fill="none" stroke="{}" stroke-width="{}"/>'),
    )
    match verdict:
        case "criticised":
            return solid.format(filled, colour)
        case "mixed":
            return outlined.format(box, colour, short(thick)) + solid.format(left, colour)
        case "praised":
            return outlined.format(box, colour, short(thick))
        case "described":
            return dot.format(short(x + half), short(long * 0.16), colour)
        case "asked":
            return ring.format(short(x + half), short(half - inner), colour, short(thick))
        case "dealt with":
            tick = f"M{short(x)} 0L{short(x + long * 0.38)} {short(half * 0.75)}"
            tick += f"L{short(x + long)} {short(-half * 0.8)}"
            return outlined.format(tick, colour, short(thick * 1.5))


def _key(key: Sequence[tuple[Marked, str]], room: float) -> tuple[Markup, float]:
    """Return what the marks mean, in as many lines as it needs, and its height."""
    parts: list[Markup] = []
    x = y = 0.0
    for held, meaning in key:
        sign, wide = _marked(held, KEY, room)
        long = wide + 4 + text_width(meaning, KEY)
        if x and x + long > room:
            x, y = 0.0, y + KEY * 1.5
        parts.append(moved(sign, x, y + KEY * 0.7))
        parts.append(text_svg(meaning, x + wide + 4, y + KEY, KEY))
        x += long + KEY * 1.4
    return joined(parts), y + KEY * 1.4 if key else 0.0
