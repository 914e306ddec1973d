"""A plain table on a picture, for what has no drawing of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    MUTED,
    Weight,
    in_largest,
    joined,
    lines_svg,
    rule,
    text_svg,
    wrapped,
)
from gradeline.drawing.pictures.letters import width as text_width

SIZES = (26.0, 23.0, 20.0, 18.0)
LEADING, PADDING, GAP = 1.22, 0.45, 28.0
# Lines of a cell: as many as it takes where all rows have room then, else a few.
MOST_LINES, FEW_LINES = 9, 3
FOOT = 34.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of text under their heads; the first column names the row.

    `numbers` are the places of the columns that are set to the right.
    """

    about: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int] = frozenset()

    def draw(self, width: float, height: float) -> Markup:
        """Return the table in the largest letters at which all rows have room.

        Cells are cut to a few lines only where all of them would leave no room for all rows; where
        not even that does, the last rows are left out and counted.
        """
        tried = [(size, most) for most in (MOST_LINES, FEW_LINES) for size in SIZES]
        return in_largest(tried, len(self.rows), lambda each: _drawn(self, width, height, *each))


def _drawn(table: Rows, long: float, tall: float, size: float, most: int) -> tuple[Markup, int]:
    """Return the table with letters of a size and cells of so many lines, and how many rows."""
    columns = _columns(table, long, size)
    parts: list[Markup] = []
    y = 0.0
    shown = 0
    for number, row in enumerate([table.heads, *table.rows]):
        weight: Weight = "semibold" if number == 0 else "regular"
        cells = [
            wrapped(text, size, room, "semibold" if place == 0 else weight, most)
            for place, (text, (_, room)) in enumerate(zip(row, columns, strict=True))
        ]
        own = size * (LEADING * max(1, *map(len, cells)) + 2 * PADDING)
        is_last = number == len(table.rows)
        if y + own > tall - (0 if is_last else FOOT):
            break
        for place, (lines, (left, room)) in enumerate(zip(cells, columns, strict=True)):
            is_number = place in table.numbers
            parts.append(
                lines_svg(
                    lines,
                    left + room if is_number else left,
                    y + size * (PADDING + 0.95),
                    size,
                    step=size * LEADING,
                    weight="semibold" if place == 0 else weight,
                    anchor="end" if is_number else "start",
                )
            )
        y += own
        shown = number
        parts.append(rule(0, y, long, y, INK if number == 0 else GRID, 2 if number == 0 else 1))
    left_out = len(table.rows) - shown
    if left_out:
        more = f"and {left_out} more {'row' if left_out == 1 else 'rows'} in the file"
        parts.append(text_svg(more, 0, y + 25, 20, weight="semibold", colour=MUTED))
    return joined(parts), shown


def _columns(table: Rows, long: float, size: float) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is: as it needs, or its share of the room."""
    room = long - GAP * (len(table.heads) - 1)
    wanted = []
    for place, head in enumerate(table.heads):
        texts = [text_width(row[place], size, "semibold") for row in table.rows]
        wanted.append(max([text_width(head, size, "semibold"), *texts]) + 2)
    # Narrow columns keep what they need; the wide ones share what is left.
    given = list(wanted)
    if sum(wanted) > room:
        open_places = set(range(len(wanted)))
        left = room
        while open_places:
            share = left / len(open_places)
            fitting = {place for place in open_places if wanted[place] <= share}
            if not fitting:
                for place in open_places:
                    given[place] = share
                break
            left -= sum(wanted[place] for place in fitting)
            open_places -= fitting
    begins = [sum(given[:place]) + GAP * place for place in range(len(given))]
    return list(zip(begins, given, strict=True))
