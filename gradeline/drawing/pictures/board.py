"""The board of grades on a picture: a row for each theme, a column for each authority."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    width,
    wrapped,
)
from gradeline.drawing.pictures.ribbons import (
    Key,
    axis_svg,
    chip_height,
    chip_svg,
    chip_width,
    key_svg,
    ribbon_height,
    ribbon_svg,
)
from gradeline.drawing.ribbon import Axis, Ribbon

# Sizes of letters, the largest first; the first at which every row has room is taken.
# Where grades stand level with their ribbons: in how many columns at most, and their share.
MOST_LEVEL, WORDS_IF_LEVEL = 3, 0.42
LEGIBLE_SIZES = range(28, LEGIBLE - 1, -1)
SMALLER_SIZES = (17, 16)
# The least size for which that everything stands in its line is worth smaller letters.
EVEN = 20
SMALLER = 0.82
GAP = 32
KEY = 20
THEMES = 0.13
# Shares of the size of letters.
STEP = 1.25
RIBBON = 1.4
RIBBON_AT_MOST = 2.2
PADDING, LEAST_PADDING = 0.5, 0.35
# How much of the room that is left over each row may take, as a share of its height.
LOOSER = 0.6
# The letter of a grade is a little smaller than the words beside it.
LETTER = LEGIBLE / 0.9
# In pixels, for the line that counts the rows left out.
MORE_LINE = 30


@dataclass(frozen=True, slots=True)
class GradeNow:
    """A grade as it stands: its letter, label and colour, and beside it which way it moved."""

    letter: str
    label: str
    colour: str
    beside: str = ""
    is_second_hand: bool = False


@dataclass(frozen=True, slots=True)
class BoardCell:
    """The grades of an authority in a theme, one or one for each strand, and their history.

    `otherwise` says why there is none.
    """

    grades: Sequence[GradeNow]
    ribbon: Ribbon
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A theme with a cell for each authority; `note` stands under its name."""

    theme: str
    cells: Sequence[BoardCell]
    note: str = ""


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """An authority, and under its name what is said of its last inspection."""

    name: str
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The board: up to six columns, rows with as many cells, the time that ribbons share.

    `row_is` and `rows_are` call what one row and several are.
    """

    about: str
    axis: Axis
    columns: Sequence[BoardColumn]
    rows: Sequence[BoardRow]
    key: Key
    row_is: str = "theme"
    rows_are: str = "themes"

    def draw(self, width: float, height: float) -> Markup:
        """Return the board, in the largest letters at which all of it has room.

        Where not even the smallest leave room for every theme, the last are left out and counted.
        """
        key, tall = key_svg(self.key, width, KEY)
        room = height - tall - 14
        return _drawn(_measure(self, width, room), room) + moved(key, 0, height - tall)


def _measure(board: Board, wide: float, room: float) -> "_Measure":
    """Return the sizes that suit best: all in its line, else no label over three lines, else all.

    Of those that suit alike the largest is taken. Where all can be read only if less is said of the
    last inspections, the last note on each is kept; where rows would be left out, grades in words
    stand level with their ribbons, or letters are a little smaller; where rows are left out even
    so, what is shown can be read.
    """
    brief = replace(board, columns=[replace(each, notes=each.notes[-1:]) for each in board.columns])
    fitting = [
        each
        for said, sizes, padding, is_level in (
            (board, LEGIBLE_SIZES, PADDING, False),
            (brief, LEGIBLE_SIZES, PADDING, False),
            (brief, LEGIBLE_SIZES, LEAST_PADDING, False),
            (brief, LEGIBLE_SIZES, LEAST_PADDING, True),
            (board, SMALLER_SIZES, PADDING, False),
            (brief, SMALLER_SIZES, LEAST_PADDING, False),
        )
        if not is_level or _can_be_level(board)
        for each in (_Measure(said, wide, size, padding, is_level=is_level) for size in sizes)
        if each.tall <= room
    ]
    even = [each for each in fitting if each.is_even and each.size >= EVEN]
    calm = [each for each in fitting if each.most_lines <= 2 and each.size >= LEGIBLE]
    least = _Measure(brief, wide, LEGIBLE, LEAST_PADDING)
    return next(iter([*even, *calm, *fitting]), least)


def _can_be_level(board: Board) -> bool:
    """Say whether every cell has one grade at most and nothing beside it, in a wide column."""
    cells = [cell for row in board.rows for cell in row.cells]
    return len(board.columns) <= MOST_LEVEL and all(
        len(cell.grades) <= 1 and not any(grade.beside for grade in cell.grades) for cell in cells
    )


class _Measure:
    """How wide and high everything is with letters of one size.

    With `is_level` the grades stand before their ribbons, else above them. `is_even` says that
    whatever stands beside a grade has room in its line, `most_lines` how many lines the longest
    label has.
    """

    def __init__(
        self,
        board: Board,
        wide: float,
        size: float,
        padding: float = PADDING,
        *,
        is_level: bool = False,
    ) -> None:
        self.padding = size * padding
        self.size, self.small = size, max(size * SMALLER, min(size, LEGIBLE))
        self.sign = max(size, LETTER)
        self.board = board
        self.wide = wide
        self.is_even, self.most_lines = True, 1
        self.left = max(wide * THEMES, 150)
        count = len(board.columns)
        self.column = (wide - self.left - GAP * (count - 1)) / max(count, 1)
        self.is_level = is_level
        # How much of a column words have, and from where on ribbons have it.
        self.words = self.column * WORDS_IF_LEVEL if is_level else self.column
        self.ribbon_at = self.words + size if is_level else 0.0
        self.ribbon_long = self.column - self.ribbon_at
        self.themes = [self._theme(row) for row in board.rows]
        self.cells = [[self._cell(cell) for cell in row.cells] for row in board.rows]
        self.ribbons = [
            max(size * RIBBON, ribbon_height(cell.ribbon for cell in row.cells))
            for row in board.rows
        ]
        self.names = [
            wrapped(column.name, size * 1.1, self.column, "bold", 2) for column in board.columns
        ]
        self.notes = [
            [
                line
                for note in column.notes
                for line in wrapped(note, self.small, self.column, most=2)
            ]
            for column in board.columns
        ]
        heads = [
            len(name) * size * 1.1 * STEP + len(notes) * self.small * STEP
            for name, notes in zip(self.names, self.notes, strict=True)
        ]
        # No larger than the names of frameworks have room over their times.
        self.axis_letters = min(
            [
                max(self.small * 0.95, LEGIBLE),
                *(
                    self.ribbon_long * (right - left) / width(period.name, 1, "semibold")
                    for period, left, right in board.axis.names()
                ),
            ]
        )
        self.head = max(heads, default=0) + max(self.axis_letters, self.small * 0.95) * 3.3
        self.heights = [
            max(
                len(theme) * size * STEP + len(note) * self.small * STEP,
                *(
                    max(tall, ribbon) if is_level else tall + size * 0.25 + ribbon
                    for _, tall in cells
                ),
            )
            + 2 * self.padding
            for (theme, note), cells, ribbon in zip(
                self.themes, self.cells, self.ribbons, strict=True
            )
        ]
        self.tall = self.head + sum(self.heights)

    def _theme(self, row: BoardRow) -> tuple[list[str], list[str]]:
        room = self.left - 20
        return (
            wrapped(row.theme, self.size, room, "semibold", 3),
            wrapped(row.note, self.small, room, most=2),
        )

    def _cell(self, cell: BoardCell) -> tuple[Markup, float]:
        """Return the grades of a cell in words, and their height."""
        if not cell.grades:
            lines = wrapped(cell.otherwise, self.size, self.words, most=2)
            words = lines_svg(lines, 0, self.size, self.size, step=self.size * STEP, colour=MUTED)
            return words, max(len(lines) * self.size * STEP, chip_height(self.sign))
        parts: list[Markup] = []
        tall = 0.0
        for grade in cell.grades:
            part, own = self._grade(grade)
            parts.append(moved(part, 0, tall))
            tall += own
        return joined(parts), tall

    def _grade(self, grade: GradeNow) -> tuple[Markup, float]:
        """Return a grade with what stands beside it: in its line if it has room, else under it."""
        size, small = self.size, self.small
        sign = chip_svg(grade.letter, grade.colour, self.sign, is_second_hand=grade.is_second_hand)
        inside = chip_width(grade.letter, self.sign) + size * 0.4
        label = wrapped(grade.label, size, self.words - inside, "semibold")
        self.most_lines = max(self.most_lines, len(label))
        words = lines_svg(label, inside, size, size, step=size * STEP, weight="semibold")
        tall = max(len(label) * size * STEP, chip_height(self.sign))
        used = inside + width(label[-1], size, "semibold") + size * 0.8
        if width(grade.beside, small) <= self.column - used and len(label) == 1:
            beside = lines_svg(
                [grade.beside], self.column, size, small, step=0, colour=MUTED, anchor="end"
            )
            return sign + words + beside, tall
        self.is_even = False
        under = wrapped(grade.beside, small, self.column, most=3)
        beside = lines_svg(under, 0, tall + small, small, step=small * STEP, colour=MUTED)
        return sign + words + beside, tall + len(under) * small * STEP


def _drawn(measure: _Measure, room: float) -> Markup:
    board, size, small = measure.board, measure.size, measure.small
    lefts = [measure.left + (measure.column + GAP) * number for number in range(len(board.columns))]
    parts = [_head(board, measure, number, left) for number, left in enumerate(lefts)] + [
        rule(0, measure.head, measure.wide, measure.head, INK, 2)
    ]
    shown = _shown(measure, room)
    kept = room if shown == len(board.rows) else room - MORE_LINE
    spare = max(kept - measure.head - sum(measure.heights[:shown]), 0)
    y = measure.head
    measured = zip(
        *(board.rows, measure.cells, measure.themes, measure.heights, measure.ribbons), strict=True
    )
    for row, cells, theme, own, high in list(measured)[:shown]:
        more = min(spare / max(shown, 1), own * LOOSER)
        # Of what is left over, ribbons take some until they are as high as they look well.
        higher = max(min(more / 2, size * RIBBON_AT_MOST - high), 0.0)
        top = y + measure.padding + (more - higher) / 2
        name, note = theme
        parts.append(lines_svg(name, 0, top + size, size, step=size * STEP, weight="semibold"))
        under = top + size * STEP * len(name) + small
        parts.append(lines_svg(note, 0, under, small, step=small * STEP, colour=MUTED))
        ribbon_top = y + own + more - measure.padding - (more - higher) / 2 - high - higher
        for left, cell, (words, tall) in zip(lefts, row.cells, cells, strict=True):
            ribbon = ribbon_svg(cell.ribbon, measure.ribbon_long, high + higher)
            beside = ribbon_top + (high + higher - tall) / 2
            parts += [
                moved(words, left, beside if measure.is_level else top),
                moved(ribbon, left + measure.ribbon_at, ribbon_top),
            ]
        y += own + more
        parts.append(rule(0, y, measure.wide, y, GRID))
    if shown < len(board.rows):
        left_out = len(board.rows) - shown
        rows = board.row_is if left_out == 1 else board.rows_are
        parts.append(lines_svg([f"and {left_out} more {rows} in the file"], 0, y + 20, 18, step=0))
    return joined(parts)


def _shown(measure: _Measure, room: float) -> int:
    """Return how many rows have room; where not all have, a line is kept for saying so."""
    if measure.tall <= room:
        return len(measure.heights)
    count, used = 0, measure.head + MORE_LINE
    for own in measure.heights:
        used += own
        if used > room:
            break
        count += 1
    return count


def _head(board: Board, measure: _Measure, number: int, left: float) -> Markup:
    """Return the name of an authority, its last inspection and the axis, down to the rule."""
    size, small = measure.size * 1.1, measure.small
    names, notes = measure.names[number], measure.notes[number]
    under = size * (0.2 + len(names) * STEP)
    letters = measure.axis_letters
    axis = moved(
        axis_svg(board.axis, measure.ribbon_long, letters),
        left + measure.ribbon_at,
        measure.head - letters * 3,
    )
    return (
        lines_svg(names, left, size, size, step=size * STEP, weight="bold")
        + lines_svg(notes, left, under + small * 0.6, small, step=small * STEP, colour=MUTED)
        + axis
    )
