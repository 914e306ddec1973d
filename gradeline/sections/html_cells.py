"""Cells as HTML: grade chips, marks, links, lists, and what the drawing room draws.

Every value is escaped by MarkupSafe, whose % operator escapes what it puts in, sooner than its
format method does. So it is in html_text and html_tables: only the three write markup of sections.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from gradeline.drawing.area_map import AreaMap, map_html
from gradeline.drawing.bars import Bar, bar_html
from gradeline.drawing.dots import Dots, dots_html
from gradeline.drawing.page import axis_html, grade_class, ribbon_html
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.share_columns import ShareColumns, share_columns_html
from gradeline.drawing.shares import Shares, shares_html
from gradeline.drawing.sparkline import Sparkline
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
    OnScreen,
    Sample,
    Stack,
    Steps,
    Strong,
    Symbol,
)
from gradeline.sections.text import in_words

NOTHING = Markup()
# Short, as a grid sends hundreds of them at every change.
MARK_CLASSES = {
    "criticised": "gl-mc",
    "mixed": "gl-mm",
    "praised": "gl-mp",
    "described": "gl-md",
    "not mentioned": "gl-mn",
    "aside": "gl-mo",
}


def cell_html(cell: Cell) -> Markup:
    """Return what a cell holds, as markup."""
    match cell:
        case OnScreen():
            return Markup('<span class="gl-screen">%s</span>') % cell
        case str():
            return escape(cell)
        case Stack():
            return _stack(cell)
        case Grade():
            return _grade(cell)
        case Link(label, address):
            return _link(address, label)
        case Missing(because):
            return Markup('<span class="gl-small gl-missing">%s</span>') % because
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
            return Markup('<span class="gl-brief"%s>%s</span>') % (_more(cell), text)
        case Folded(heading, items):
            return Markup('<details class="gl-fold"><summary>%s</summary>%s</details>') % (
                heading,
                join(Markup("<div>%s</div>") % cell_html(item) for item in items),
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
            small = Markup('<span class="gl-small"%s>%s</span>') % (_more(brief), text)
        case _:
            small = _small(Markup("<br>").join(map(cell_html, notes)))
    content = heading + cell_html(cell.cell) + small
    return Markup('<div class="gl-old">%s</div>') % content if cell.is_old else content


def _more(brief: Brief) -> Markup:
    """Return what a few words leave out as their title: what is read is not told again."""
    if brief.meaning == brief.text:
        return NOTHING
    return Markup(' title="%s"') % brief.meaning.removeprefix(f"{brief.text}; ")


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
        join(Markup("<li>%s</li>") % cell_html(item) for item in cell.items),
    )


def _link(address: str, label: str) -> Markup:
    """Return a link; one to another page of the site opens in the same tab, as links do."""
    if "://" in address:
        return Markup('<a href="%s" target="_blank" rel="noopener">%s</a>') % (address, label)
    return Markup('<a href="%s">%s</a>') % (address, label)


def join(parts: Iterable[Markup]) -> Markup:
    """Return the parts as one."""
    return NOTHING.join(parts)
