"""Tables as HTML: captions, row headers, and looks that a style sheet fits to a page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby
from urllib.parse import quote

from markupsafe import Markup

from gradeline.drawing.page import edges_style
from gradeline.drawing.sparkline import Sparkline, sheet_svg
from gradeline.sections.cells import Cell
from gradeline.sections.html_cells import NOTHING, cell_html, join
from gradeline.sections.html_text import _line, note_html
from gradeline.sections.table import Column, Group, Look, Table

CLASSES = {
    "plain": "",
    "wide": "gl-wide",
    "side by side": "gl-stand",
    "board": "gl-board",
    "profile": "gl-profile",
    "bars": "gl-bars",
    "peers": "gl-peers",
    "shares": "gl-next",
    "over time": "gl-peers gl-over-time",
    "map": "gl-mapped",
    "grid": "gl-grid",
    "marks": "gl-grid gl-marks",
    "figures": "gl-wide gl-figures",
    "headlines": "gl-headlines",
    "standing": "gl-standing",
}
MOST_THAT_FIT = 5
MOST_ON_A_BOARD = 4
MOST_IN_A_PROFILE = 6
# Columns of a grid of letters that fit half a page, and a whole one; names that fit a phone.
MOST_IN_A_SMALL_GRID = 7
MOST_IN_A_GRID = 17
MOST_ON_A_PHONE = 3
# Tables that name their columns to the style sheet once and not in each cell, where so many fit.
NAMED_ONCE: tuple[Look, ...] = ("board", "headlines", "profile", "marks")
MOST_NAMED_ONCE = 24
PLAIN_CELL = Markup("<td>")
CELL_END = Markup("</td>")


def table_html(table: Table) -> Markup:
    """Return a real table: a caption, column headers, and the first cell of each row its header.

    Wide ones scroll sideways in a region that a keyboard reaches. Groups that narrow pages fold
    away are a table of their own under it; its notes come last.
    """
    if table.look == "cards":
        return _cards(table) + note_html(table.notes)
    folded = [group for group in table.groups if group.fold_if_narrow]
    if not folded:
        return _whole_table(table) + note_html(table.notes)
    at_hand = [group for group in table.groups if not group.fold_if_narrow]
    return (
        _whole_table(replace(table, groups=at_hand))
        + join(_folded_if_narrow(table, group) for group in folded)
        + note_html(table.notes)
    )


def _folded_if_narrow(table: Table, group: Group) -> Markup:
    """Return rows to open; the style sheet shows them all the same where there is room."""
    heading = group.fold_if_narrow
    alone = replace(
        table,
        caption=heading,
        is_caption_hidden=True,
        columns=[replace(column, below=None) for column in table.columns],
        groups=[group],
        axis=None,
    )
    return _folds(heading, _whole_table(alone))


def _folds(heading: str, own: Markup) -> Markup:
    return Markup('<details class="gl-folds"><summary>%s</summary>%s</details>') % (heading, own)


def _whole_table(table: Table) -> Markup:
    shown = table.columns_for("page")
    columns = [table.columns[position] for position in shown]
    names = _named_once(table.look, columns)
    table, sheet = _with_sheet(table)
    hidden = Markup(' class="gl-hidden"') if table.is_caption_hidden else NOTHING
    openings = _openings(table.look, columns[1:], is_named=not names)
    without_cell = PLAIN_CELL if table.look == "grid" else None
    body = join(
        _group_head(group.heading, len(columns))
        + join(
            _row(openings, [row[position] for position in shown], without_cell)
            for row in group.rows
        )
        for group in table.groups
        if group.rows
    )
    narrow = Markup('<p class="gl-note gl-if-narrow">%s</p>') % table.note_if_narrow
    return narrow * bool(table.note_if_narrow) + Markup(
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="%s"%s>'
        '<table class="gl-table %s"%s><caption%s>%s</caption>'
        "<thead>%s</thead><tbody>%s</tbody></table></div>"
    ) % (
        table.caption,
        Markup(' style="%s"') % edges_style(table.axis) if table.axis else NOTHING,
        _classes(table, len(columns)) + " gl-named" * bool(names),
        _style(f"--n:{_heads_over(columns)}" if table.look == "grid" else "", names, sheet),
        hidden,
        table.caption,
        _head(columns),
        body,
    )


def _style(*rules: str) -> Markup:
    """Return the style of a table: what its style sheet cannot know."""
    given = Markup(";").join(rule for rule in rules if rule)
    return Markup(' style="%s"') % given if given else NOTHING


def _named_once(look: Look, columns: Sequence[Column]) -> Markup:
    """Return the names of the columns for the style sheet: `--c2:'Halton'` and so on.

    Empty for a table whose cells bear the name of their column themselves.
    """
    if look not in NAMED_ONCE or len(columns) > MOST_NAMED_ONCE:
        return NOTHING
    return Markup(";").join(
        Markup("--c%s:'%s'") % (number, _as_css(_name_of(column)))
        for number, column in enumerate(columns[1:], start=2)
    )


def _as_css(text: str) -> str:
    """Write a text so that it cannot end the quotes that it stands between in a style."""
    return "".join(f"\\{ord(sign):x} " if sign in "\\'\"" else sign for sign in text)


def _with_sheet(table: Table) -> tuple[Table, Markup]:
    """Return a table whose small lines know their places, and the picture that holds all of them.

    Without such lines it is the same table and nothing.
    """
    drawn = [cell for row in table.rows for cell in row if isinstance(cell, Sparkline)]
    if not drawn:
        return table, NOTHING
    places = count()
    groups = [
        replace(
            group,
            rows=[
                [
                    replace(cell, place=next(places), of=len(drawn))
                    if isinstance(cell, Sparkline)
                    else cell
                    for cell in row
                ]
                for row in group.rows
            ],
        )
        for group in table.groups
    ]
    # Nothing that could end the quotes or the attribute is left once it is quoted.
    sheet = quote(sheet_svg(drawn), safe=" =:/;,(){}-.!@")
    return replace(table, groups=groups), Markup("--lines:url('data:image/svg+xml,%s')") % sheet


def _classes(table: Table, column_count: int) -> str:
    """Return the classes of a table; how many columns are side by side tells how it fits a page."""
    own = CLASSES[table.look]
    if table.look == "board":
        return f"{own} {'gl-few' if column_count <= MOST_ON_A_BOARD else 'gl-more'}"
    if table.look == "profile":
        return f"{own} {'gl-ample' if column_count <= MOST_IN_A_PROFILE else 'gl-close'}"
    if table.look == "grid":
        room = "ample" if column_count <= MOST_IN_A_SMALL_GRID else "some"
        room = room if column_count <= MOST_IN_A_GRID else "no"
        return (
            f"{own} gl-{room}-room{' gl-guests' * (_heads_over(table.columns) > MOST_ON_A_PHONE)}"
        )
    is_many = table.look == "side by side" and column_count > MOST_THAT_FIT
    return f"{own} gl-many" if is_many else own


def _head(columns: Sequence[Column]) -> Markup:
    if not any(column.over for column in columns):
        return _line(_column_head(column) for column in columns)
    above, below = [], []
    for over, own in groupby(columns, key=lambda column: column.over):
        together = list(own)
        if over:
            above.append(
                Markup('<th scope="colgroup" colspan="%s">%s</th>') % (len(together), over)
            )
            below += [_column_head(column) for column in together]
        else:
            above += [
                Markup('<th scope="col" rowspan="2">%s</th>') % column.heading
                for column in together
            ]
    return _line(above) + _line(below)


def _column_head(column: Column) -> Markup:
    number = Markup(' class="gl-number"') if column.is_number else NOTHING
    below = cell_html(column.below) if column.below else NOTHING
    return Markup('<th scope="col"%s>%s%s</th>') % (number, column.heading, below)


def _group_head(heading: str, width: int) -> Markup:
    if not heading:
        return NOTHING
    return Markup('<tr class="gl-group"><th scope="rowgroup" colspan="%s">%s</th></tr>') % (
        width,
        heading,
    )


def _openings(look: Look, columns: Sequence[Column], *, is_named: bool) -> list[Markup]:
    """Return how every cell of each column begins, with its name where `is_named`.

    Marks never stand below each other, and the style sheet knows the numbers of headline figures.
    """
    if look == "grid":
        return _grid_openings(columns)
    if look == "marks" or (look == "headlines" and not is_named):
        return [PLAIN_CELL] * len(columns)
    number = Markup(' class="gl-number"')
    return [
        Markup("<td%s%s>")
        % (
            Markup(' data-of="%s"') % _name_of(column) if is_named else NOTHING,
            number if column.is_number else NOTHING,
        )
        for column in columns
    ]


def _name_of(column: Column) -> str:
    return column.brief or f"{column.over} {column.heading}".strip()


def _grid_openings(columns: Sequence[Column]) -> list[Markup]:
    """Return how the cells of each column of a grid begin, with the number of the head over it.

    Where there is no room for every column, the style sheet has one for each of those heads.
    """
    numbers = {over: number for number, over in enumerate(_overs(columns), start=1)}
    return [
        Markup('<td class="gl-c%s" data-in="%s" data-of="%s">')
        % (numbers[column.over], column.over, column.heading)
        for column in columns
    ]


def _overs(columns: Sequence[Column]) -> list[str]:
    return list(dict.fromkeys(column.over for column in columns))


def _heads_over(columns: Sequence[Column]) -> int:
    """Return how many heads stand over the columns of a grid, the first of which has none."""
    return len(_overs(columns[1:]))


def _row(
    openings: Sequence[Markup], cells: Sequence[Cell], without_cell: Markup | None = None
) -> Markup:
    """Return a row; `without_cell` is how a cell begins that holds nothing, where it differs."""
    head = Markup('<th scope="row">%s</th>') % cell_html(cells[0])
    others = zip(openings, cells[1:], strict=True)
    return _line(
        [
            head,
            *(
                (without_cell if without_cell and cell is None else opening)
                + cell_html(cell)
                + CELL_END
                for opening, cell in others
            ),
        ]
    )


def _cards(table: Table) -> Markup:
    """Return one card for each row: its first cell, then the others under it."""
    shown = table.columns_for("page")
    lists = []
    for group in table.groups:
        if not group.rows:
            continue
        cards = join(
            Markup("<li>%s</li>") % join(cell_html(row[position]) for position in shown)
            for row in group.rows
        )
        heading = Markup("<h2>%s</h2>") % group.heading if group.heading else NOTHING
        named = group.heading or table.caption
        own = heading + Markup('<ul class="gl-glance" aria-label="%s">%s</ul>') % (named, cards)
        lists.append(_folds(group.fold_if_narrow, own) if group.fold_if_narrow else own)
    return join(lists)
