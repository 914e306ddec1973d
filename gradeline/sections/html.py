"""Sections as HTML: real tables with captions and row headers, grade chips, lists, source lines.

The only room of the house that writes markup of tables and text. Every value is escaped by
MarkupSafe, whose % operator escapes what it puts in, sooner than its format method does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, groupby
from urllib.parse import quote

from markupsafe import Markup, escape

from gradeline.drawing.area_map import AreaMap, map_html
from gradeline.drawing.bars import Bar, bar_html
from gradeline.drawing.dots import Dots, dots_html
from gradeline.drawing.page import axis_html, edges_style, grade_class, ribbon_html
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.share_columns import ShareColumns, share_columns_html
from gradeline.drawing.shares import Shares, shares_html
from gradeline.drawing.sparkline import Sparkline, sheet_svg
from gradeline.drawing.strip import Strip, strip_html
from gradeline.drawing.symbols import symbol_html
from gradeline.drawing.trend import Trend, trend_html
from gradeline.sections.cells import (
    Brief,
    Cell,
    Day,
    Ends,
    Folded,
    Grade,
    Keyed,
    Link,
    Listed,
    Mark,
    Missing,
    Number,
    Sample,
    Stack,
    Steps,
    Strong,
    Symbol,
)
from gradeline.sections.section import Source
from gradeline.sections.table import Column, Group, Look, Table
from gradeline.sections.text import in_words
from gradeline.words.dates import day

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
NAMED_ONCE: tuple[Look, ...] = ("board", "headlines", "profile")
MOST_NAMED_ONCE = 9
NOTHING = Markup()
PLAIN_CELL = Markup("<td>")
# Short, as a grid sends hundreds of them at every change.
MARK_CLASSES = {
    "criticised": "gl-mc",
    "mixed": "gl-mm",
    "praised": "gl-mp",
    "described": "gl-md",
    "not mentioned": "gl-mn",
    "aside": "gl-mo",
}
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
        + _join(_folded_if_narrow(table, group) for group in folded)
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
    return Markup('<details class="gl-folds"><summary>%s</summary>%s</details>') % (
        heading,
        _whole_table(alone),
    )


def _whole_table(table: Table) -> Markup:
    shown = table.columns_for("page")
    columns = [table.columns[position] for position in shown]
    names = _named_once(table.look, columns)
    table, sheet = _with_sheet(table)
    hidden = Markup(' class="gl-hidden"') if table.is_caption_hidden else NOTHING
    openings = _openings(table.look, columns[1:], is_named=not names)
    without_cell = PLAIN_CELL if table.look == "grid" else None
    body = _join(
        _group_head(group.heading, len(columns))
        + _join(
            _row(openings, [row[position] for position in shown], without_cell)
            for row in group.rows
        )
        for group in table.groups
        if group.rows
    )
    return Markup(
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
    return f"{column.over} {column.heading}".strip()


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
        cards = _join(
            Markup("<li>%s</li>") % _join(cell_html(row[position]) for position in shown)
            for row in group.rows
        )
        heading = Markup("<h2>%s</h2>") % group.heading if group.heading else NOTHING
        named = group.heading or table.caption
        lists.append(
            heading + Markup('<ul class="gl-glance" aria-label="%s">%s</ul>') % (named, cards)
        )
    return _join(lists)


def cell_html(cell: Cell) -> Markup:
    """Return what a cell holds, as markup."""
    match cell:
        case str():
            return escape(cell)
        case Stack():
            return _stack(cell)
        case Grade():
            return _grade(cell)
        case Link(label, address):
            return _link(address, label)
        case Missing(because):
            return Markup('<span class="gl-small">%s</span>') % because
        case Mark():
            return _mark(cell)
        case Keyed(text, position):
            return Markup('<span class="gl-key-%s">%s</span>') % (
                "context" if position is None else position,
                text,
            )
        case Steps():
            return _steps(cell)
        case Strong(inner):
            return Markup("<b>%s</b>") % cell_html(inner)
        case Listed():
            return _list(cell)
        case Sparkline(about=about):
            return Markup('<i class="gl-spark" style="--y:%s" role="img" aria-label="%s"></i>') % (
                cell.down,
                about,
            )
        case Brief(text, _):
            return Markup('<span class="gl-brief" title="%s">%s</span>') % (_more(cell), text)
        case Folded(heading, items):
            return Markup('<details class="gl-fold"><summary>%s</summary>%s</details>') % (
                heading,
                _join(Markup("<div>%s</div>") % cell_html(item) for item in items),
            )
        case Ends(left, right):
            return Markup('<div class="gl-ends">%s%s</div>') % (cell_html(left), cell_html(right))
        case Sample(look, meaning):
            return Markup('<span class="gl-sample gl-%s" aria-hidden="true"></span> %s') % (
                look,
                meaning,
            )
        case Ribbon():
            return ribbon_html(cell)
        case Axis():
            return axis_html(cell)
        case Strip():
            return strip_html(cell)
        case Bar():
            return bar_html(cell)
        case Trend():
            return trend_html(cell)
        case Symbol(text, position):
            sign = (
                Markup('<i class="gl-line-of"></i>') if position is None else symbol_html(position)
            )
            return sign + escape(text)
        case Shares():
            return shares_html(cell)
        case Dots():
            return dots_html(cell)
        case AreaMap():
            return map_html(cell)
        case ShareColumns():
            return share_columns_html(cell)
        case Number() | Day():
            return escape(in_words(cell))
        case _:
            return escape(in_words(cell))


def _stack(cell: Stack) -> Markup:
    heading = _small(escape(cell.heading)) if cell.heading else NOTHING
    notes = [note for note in cell.notes if note]
    match notes:
        case []:
            small = NOTHING
        case [Brief(text, _) as brief]:
            small = Markup('<span class="gl-small" title="%s">%s</span>') % (_more(brief), text)
        case _:
            small = _small(Markup("<br>").join(map(cell_html, notes)))
    content = heading + cell_html(cell.cell) + small
    return Markup('<div class="gl-old">%s</div>') % content if cell.is_old else content


def _more(brief: Brief) -> str:
    """Return what a few words leave out, for their title: what is read is not told again."""
    return brief.meaning.removeprefix(f"{brief.text}; ")


def _small(content: Markup) -> Markup:
    return Markup('<span class="gl-small">%s</span>') % content


def _grade(grade: Grade) -> Markup:
    second = " gl-second" if grade.known_from else ""
    if grade.is_letter:
        name = f"{grade.label}: {grade.about}"
        chip = Markup('<span class="gl-chip %s%s">%s</span>') % (
            grade_class(grade.colour),
            second,
            grade.letter,
        )
        if grade.address is None:
            return Markup('<span class="gl-chip %s%s" title="%s">%s</span>') % (
                grade_class(grade.colour),
                second,
                grade.label,
                grade.letter,
            )
        return Markup('<a href="%s" title="%s" aria-label="%s">%s</a>') % (
            grade.address,
            name,
            name,
            chip,
        )
    known = (
        Markup('<span class="gl-known">%s</span>') % grade.known_from
        if grade.known_from
        else NOTHING
    )
    return Markup(
        '<span class="gl-grade"><span class="gl-chip %s%s" aria-hidden="true">%s</span> '
        "<span>%s%s</span></span>"
    ) % (grade_class(grade.colour), second, grade.letter, grade.label, known)


def _steps(steps: Steps) -> Markup:
    drawn = Markup('<i class="gl-reached"></i>') * steps.reached
    drawn += Markup("<i></i>") * (steps.of - steps.reached)
    return Markup(
        '<span class="gl-band"><span class="gl-steps" aria-hidden="true">%s</span> '
        "<span>%s</span></span>"
    ) % (drawn, steps.text)


def _mark(mark: Mark) -> Markup:
    look = Markup(' class="%s"') % MARK_CLASSES[mark.look] if mark.look else NOTHING
    if not mark.meaning:
        return Markup('<span aria-hidden="true"%s>%s</span>') % (look, mark.sign)
    if mark.address is None:
        # The title is the name too, and the tag as short as can be: a grid has hundreds of them.
        return Markup('<b role="img" title="%s"%s>%s</b>') % (mark.meaning, look, mark.sign)
    return Markup('<a href="%s" title="%s" aria-label="%s"%s>%s</a>') % (
        mark.address,
        mark.meaning,
        mark.meaning,
        look,
        mark.sign,
    )


def _list(cell: Listed) -> Markup:
    if not cell.items:
        return NOTHING
    if cell.is_joined:
        return escape(cell.between).join(cell_html(item) for item in cell.items)
    return Markup('<ul class="%s">%s</ul>') % (
        "gl-list" if cell.is_bulleted else "gl-plain",
        _join(Markup("<li>%s</li>") % cell_html(item) for item in cell.items),
    )


def _link(address: str, label: str) -> Markup:
    """Return a link; one to another page of the site opens in the same tab, as links do."""
    if "://" in address:
        return Markup('<a href="%s" target="_blank" rel="noopener">%s</a>') % (address, label)
    return Markup('<a href="%s">%s</a>') % (address, label)


def lead_html(sentences: Sequence[str]) -> Markup:
    """Return the answer to a page's question."""
    return _paragraph(sentences, "gl-lead")


def words_html(sentences: Sequence[str]) -> Markup:
    """Return what a figure or table says, in words."""
    return _paragraph(sentences, "gl-words")


def note_html(sentences: Sequence[str]) -> Markup:
    """Return remarks in small type; nothing where there are none."""
    return _paragraph(sentences, "gl-note") if any(sentences) else NOTHING


def here_html(name: str) -> Markup:
    """Return the name of the page that is shown, as it stands among links to others."""
    return Markup('<span class="gl-here" aria-current="page">%s</span>') % name


def points_html(points: Sequence[tuple[str, str]]) -> Markup:
    """Return pairs of a heading and a sentence as a list."""
    return _bullets(
        Markup("<strong>%s</strong><br>%s") % (heading, sentence) for heading, sentence in points
    )


def items_html(items: Sequence[Cell]) -> Markup:
    """Return sentences, or other cells, as a list."""
    return _bullets(cell_html(item) for item in items)


def links_html(links: Sequence[Link]) -> Markup:
    """Return what leads on from here, one after another."""
    return Markup('<p class="gl-words gl-on">%s</p>') % Markup(" ").join(
        cell_html(link) for link in links
    )


def key_html(entries: Sequence[Cell]) -> Markup:
    """Return what the marks of a figure or a table mean, in a line."""
    return Markup('<ul class="gl-key">%s</ul>') % _join(
        Markup("<li>%s</li>") % cell_html(entry) for entry in entries
    )


def source_html(source: Source, as_at: date | None) -> Markup:
    """Return from where a section is, as at which day and under which licence."""
    dated = f" As at {day(as_at)}." if as_at else ""
    return note_html([f"Source: {source.documents}.{dated} {source.licence}"])


def _paragraph(sentences: Sequence[str], look: str) -> Markup:
    said = " ".join(sentence for sentence in sentences if sentence)
    return Markup('<p class="%s">%s</p>') % (look, said)


def _bullets(entries: Iterable[Markup]) -> Markup:
    items = _join(Markup("<li>%s</li>") % entry for entry in entries)
    return Markup('<ul class="gl-list">%s</ul>') % items if items else NOTHING


def _line(cells: Iterable[Markup]) -> Markup:
    return Markup("<tr>%s</tr>") % _join(cells)


def _join(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)
