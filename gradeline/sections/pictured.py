"""What sections hold as bodies of pictures, from the same cells that a page shows.

A board of ribbons is drawn as one; any other table as rows of words.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from gradeline.drawing.pictures.board import Board, BoardCell, BoardColumn, BoardRow, GradeNow
from gradeline.drawing.pictures.grid import Grid, GridCell, GridColumn, GridRow
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.ribbons import Key, Swatch
from gradeline.drawing.pictures.rows import Rows
from gradeline.drawing.pictures.strips import StripCell, StripColumn, StripRow, Strips
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.strip import Strip
from gradeline.sections.cells import (
    Cell,
    Ends,
    Grade,
    Link,
    Listed,
    Mark,
    Missing,
    Sample,
    Stack,
    Symbol,
)
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Look, Table
from gradeline.sections.text import in_short, in_words
from gradeline.words.taking import NAMED_IN_THE_ROWS

# Tables of words and figures; grids of signs are none without their key.
PLAIN: tuple[Look, ...] = ("plain", "wide", "side by side", "figures")
MOST_COLUMNS = 8


def board_of(table: Table, key: Sequence[Cell], about: str) -> Board:
    """Return a table of ribbons as a board: its rows that have one, and the key of its blocks.

    Raises ValueError for a table whose ribbons share no axis.
    """
    if table.axis is None:
        raise ValueError(f"The table {table.name} has no axis, so there is no board to draw of it.")
    rows = [row for row in table.rows if any(_ribbons(cell) for cell in row[1:])]
    return Board(
        about,
        table.axis,
        [_column(column.heading, column.below) for column in table.columns[1:]],
        [_row(row) for row in rows],
        key_of(key),
    )


def key_of(cells: Iterable[Cell]) -> Key:
    """Return the entries of a key that stand for grades and for looks of blocks."""
    held = list(cells)
    return Key(
        [Swatch(cell.letter, cell.colour, cell.label) for cell in held if isinstance(cell, Grade)],
        [(cell.look, cell.meaning) for cell in held if isinstance(cell, Sample)],
    )


def grid_of(table: Table, key: Sequence[Cell]) -> Grid:
    """Return a table of letters, grouped in columns and rows, as a grid with its key."""
    return Grid(
        f"{table.caption}.",
        [GridColumn(each.over, each.heading) for each in table.columns[1:]],
        [
            GridRow(group.heading, in_short(row[0]), [_grid_cell(cell) for cell in row[1:]])
            for group in table.groups
            for row in group.rows
        ],
        key_of(key),
    )


def strips_of(table: Table, key: str, about: str) -> Strips:
    """Return a table of figures whose last column has strips; the head of it names their ends."""
    *areas, last = table.columns[1:]
    left, right = (
        (last.below.left, last.below.right) if isinstance(last.below, Ends) else (None,) * 2
    )
    return Strips(
        about,
        [
            StripColumn(
                each.heading, each.below.position if isinstance(each.below, Symbol) else None
            )
            for each in areas
        ],
        last.heading,
        (in_short(left), in_short(right)),
        [_strip_row(row, group.heading) for group in table.groups for row in group.rows],
        key,
    )


def rows_of(table: Table, about: str = "") -> Rows:
    """Return a table as rows of words, with the headings of its groups in the first column."""
    places = table.columns_for("page")
    heads = [_head(table, place) for place in places]
    is_grouped = any(group.heading for group in table.groups)
    rows = [
        [
            *([group.heading if number == 0 else ""] if is_grouped else []),
            *(in_short(row[place]) for place in places),
        ]
        for group in table.groups
        for number, row in enumerate(group.rows)
    ]
    shift = 1 if is_grouped else 0
    numbers = {
        number + shift for number, place in enumerate(places) if table.columns[place].is_number
    }
    if is_grouped:
        heads = [table.group_name.replace("_", " ").capitalize(), *heads]
    return Rows(about or table.caption, heads, rows, frozenset(numbers))


def has_table_picture(section: Section) -> bool:
    """Say whether a section has one table, and that is such as a slide can hold."""
    if len(section.tables) != 1 or section.as_at is None:
        return False
    (shown,) = section.tables
    is_plain = shown.look in PLAIN and len(shown.columns_for("page")) <= MOST_COLUMNS
    return is_plain and not shown.is_empty


def table_picture(section: Section, as_at: date) -> PictureToTake:
    """Return the first table of a section as its picture, in place of one of its own.

    What the files are called is not said: they may hold more than the table shows.
    """
    shown = section.tables[0]
    given = [section.source, *(rows.source for rows in section.rows)]
    source = next(filter(None, given), Source(NAMED_IN_THE_ROWS))
    documents = f"{source.documents}. {source.licence}"
    return PictureToTake(shown.caption, section.question, rows_of(shown), documents, as_at)


def titled_picture(
    shown: Table, title: str, source: Source, as_at: date, more: str = ""
) -> PictureToTake:
    """Return a table as a picture whose title is the finding; under it the caption, and `more`."""
    selection = "; ".join(part for part in (shown.caption, more) if part)
    documents = f"{source.documents}. {source.licence}"
    return PictureToTake(title, selection, rows_of(shown), documents, as_at)


def _head(table: Table, place: int) -> str:
    column = table.columns[place]
    return f"{column.over}: {column.heading}" if column.over else column.heading


def _ribbons(cell: Cell) -> list[Ribbon]:
    items = cell.items if isinstance(cell, Listed) else [cell]
    return [item for item in items if isinstance(item, Ribbon)]


def _column(heading: str, below: Cell) -> BoardColumn:
    parts = below.items if isinstance(below, Listed) else [below]
    notes: list[str] = []
    for part in parts:
        match part:
            case Axis() | None | Stack(None, [Link()]):
                # A picture leads nowhere.
                pass
            case Stack():
                # A picture is looked at on other days, so that days are written out in it.
                notes += [in_words(part.cell), *(in_words(note) for note in part.notes)]
            case _:
                notes.append(in_words(part))
    return BoardColumn(heading, [note for note in notes if note])


def _row(row: Sequence[Cell]) -> BoardRow:
    head = row[0]
    cells = [_cell(cell) for cell in row[1:]]
    if isinstance(head, Stack):
        notes = "; ".join(in_short(note) for note in head.notes if note)
        return BoardRow(in_short(head.cell), cells, notes)
    return BoardRow(in_short(head), cells)


def _cell(cell: Cell) -> BoardCell:
    """Return a cell of a board: its grades, each with what stands beside it, and its ribbon."""
    (ribbon,) = _ribbons(cell)
    grades: list[GradeNow] = []
    otherwise: list[str] = []
    for item in cell.items if isinstance(cell, Listed) else []:
        match item:
            case Ribbon():
                pass
            case Ends(Grade() as grade, right):
                beside = "; ".join(part for part in (in_short(right), grade.known_from) if part)
                second = bool(grade.known_from)
                grades.append(GradeNow(grade.letter, grade.label, grade.colour, beside, second))
            case _:
                otherwise.append(in_short(item))
    return BoardCell(grades, ribbon, "; ".join(otherwise))


def _strip_row(row: Sequence[Cell], heading: str) -> StripRow:
    name, *figures, strip = row
    notes = "; ".join(filter(None, map(in_short, name.notes))) if isinstance(name, Stack) else ""
    return StripRow(
        in_short(name.cell if isinstance(name, Stack) else name),
        notes,
        [_strip_cell(each) for each in figures],
        strip if isinstance(strip, Strip) else None,
        heading,
    )


def _strip_cell(cell: Cell) -> StripCell:
    match cell:
        case Missing(because):
            return StripCell("", because)
        case Stack(figure, notes):
            return StripCell(in_short(figure), ", ".join(filter(None, map(_with_signs, notes))))
        case _:
            return StripCell(in_short(cell))


def _with_signs(cell: Cell) -> str:
    """Return what a cell shows in short, with its signs as they stand on the page."""
    match cell:
        case Mark(sign, _):
            return sign
        case Listed(items):
            return cell.between.join(filter(None, map(_with_signs, items)))
        case _:
            return in_short(cell)


def _grid_cell(cell: Cell) -> GridCell | None:
    if not isinstance(cell, Grade):
        return None
    return GridCell(cell.letter, cell.colour, bool(cell.known_from))
