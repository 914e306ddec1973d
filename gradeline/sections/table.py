"""A table as data: named columns, rows of cells, groups of rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from gradeline.drawing.ribbon import Axis
from gradeline.sections.cells import Cell

Look = Literal[
    "plain", "wide", "side by side", "board", "profile", "bars", "peers", "shares", "over time",
    "map", "grid", "marks", "figures", "headlines", "cards", "standing",
]  # fmt: skip
Shown = Literal["everywhere", "page", "file"]
ROWS_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its stable name in files, its heading, and where it is shown.

    `over` is a heading that it shares with the columns beside it, `below` what stands under its
    own on a page; `is_number` sets it to the right, `brief` is its name in a narrow cell.
    """

    name: str
    heading: str
    over: str = ""
    is_number: bool = False
    shown: Shown = "everywhere"
    below: Cell = None
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own; an empty heading for rows that need none.

    `fold_if_narrow` is the heading under which a page folds them away where there is little room,
    on a phone or with many authorities; empty where it never does.
    """

    heading: str
    rows: Sequence[Sequence[Cell]]
    fold_if_narrow: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first column shown holds the row headers.

    What it declares is what every form of it holds. `name` is stable: it names files. `group_name`
    is the column that holds the headings of the groups in files, `axis` the time that all ribbons
    in it share, `rows_a_page` how many rows a page shows at a time (0 for all), `note_if_narrow`
    what a phone alone has to say, where columns bear their brief names. Raises ValueError where a
    row has not one cell for each column, or two columns share a name.
    """

    name: str
    caption: str
    columns: Sequence[Column]
    groups: Sequence[Group]
    notes: Sequence[str] = ()
    look: Look = "plain"
    is_caption_hidden: bool = False
    group_name: str = "group"
    axis: Axis | None = None
    rows_a_page: int = 0
    note_if_narrow: str = ""

    def __post_init__(self) -> None:
        """Refuse a table whose rows and columns do not belong together."""
        names = [column.name for column in self.columns]
        if len(set(names)) < len(names):
            raise ValueError(f"The table {self.name} has two columns of one name: {names}.")
        for row in self.rows:
            if len(row) != len(names):
                raise ValueError(
                    f"The table {self.name} has {len(names)} columns and a row of {len(row)} cells."
                )

    @property
    def rows(self) -> list[Sequence[Cell]]:
        """Return all rows, whatever group they stand in."""
        return [row for group in self.groups for row in group.rows]

    @property
    def is_empty(self) -> bool:
        """Say whether there is no row at all."""
        return not any(group.rows for group in self.groups)

    def columns_for(self, form: Literal["page", "file"]) -> list[int]:
        """Return the positions of the columns that a form shows."""
        return [
            position
            for position, column in enumerate(self.columns)
            if column.shown in ("everywhere", form)
        ]


def table(
    name: str,
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    notes: Sequence[str] = (),
    look: Look = "plain",
    is_caption_hidden: bool = False,
    axis: Axis | None = None,
    rows_a_page: int = 0,
) -> Table:
    """Return a table whose rows stand in one group without a heading."""
    return Table(
        name,
        caption,
        columns,
        [Group("", rows)],
        notes=notes,
        look=look,
        is_caption_hidden=is_caption_hidden,
        axis=axis,
        rows_a_page=rows_a_page,
    )


def even_pages(row_count: int, most: int) -> int:
    """Return how many rows a page shows, at most `most`, where pages are to be about equal.

    It is 0 where one page holds all of them.
    """
    pages = -(-row_count // most)
    return -(-row_count // pages) if pages > 1 else 0


def rows_from(table: Table, start: int, count: int) -> Table:
    """Return a table with at most `count` of its rows from the one at `start`, in their groups."""
    groups: list[Group] = []
    for group in table.groups:
        own = group.rows[max(start, 0) : max(start + count, 0)]
        start -= len(group.rows)
        if own:
            groups.append(replace(group, rows=own))
    return replace(table, groups=groups)
