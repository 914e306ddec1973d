"""A cell as one line of text: for files, and for whoever cannot see it."""

from datetime import date

from gradeline.drawing.area_map import AreaMap
from gradeline.drawing.bars import Bar
from gradeline.drawing.dots import Dots
from gradeline.drawing.ribbon import Axis, Ribbon
from gradeline.drawing.share_columns import ShareColumns
from gradeline.drawing.shares import Shares
from gradeline.drawing.sparkline import Sparkline
from gradeline.drawing.strip import Strip
from gradeline.drawing.trend import Trend
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
from gradeline.words.dates import day, partial


def in_words(cell: Cell, *, is_short: bool = False) -> str:
    """Return what a cell says, as one line without markup; empty where it says nothing.

    With `is_short` a few words that stand for more are told as a reader sees them at once.
    """

    def told(inner: Cell) -> str:
        return in_words(inner, is_short=is_short)

    match cell:
        case Brief(text, _) if is_short:
            return text
        case None | Bar():
            return ""
        case bool():
            return "yes" if cell else "no"
        case date():
            return day(cell)
        case Number():
            return cell.written()
        case Grade():
            return f"{cell.label} ({cell.known_from})" if cell.known_from else cell.label
        case Day(text):
            return partial(text) if text else ""
        case Link(label, _):
            return label
        case Missing(because):
            return because
        case Mark(_, meaning):
            return meaning
        case Sparkline(about=description):
            return description
        case Keyed(text, _) | Symbol(text, _):
            return text
        case Steps(_, _, text):
            return text
        case Brief(_, meaning) | Sample(_, meaning):
            return meaning
        case Ends(left, right):
            return "; ".join(part for part in (told(left), told(right)) if part)
        case Ribbon():
            return "; ".join(block.said for block in cell.blocks)
        case Shares():
            return "; ".join(part.title for part in cell.parts)
        case Dots():
            return "; ".join(dot.title for dot in cell.dots)
        case ShareColumns() | AreaMap():
            return cell.about
        case Axis():
            return f"{cell.first.year} to {cell.last.year}"
        case Strip() | Trend():
            return cell.about
        case Strong(inner):
            return told(inner)
        case Stack():
            parts = [told(cell.cell), *(told(note) for note in cell.notes)]
            said = "; ".join(part for part in parts if part)
            return f"{cell.heading}: {said}" if cell.heading else said
        case Folded(heading, items):
            return f"{heading}: {'; '.join(told(item) for item in items)}"
        case Listed(items):
            parts = [told(item) for item in items]
            between = cell.between if cell.is_joined else "; "
            return between.join(part for part in parts if part)
        case _:
            return str(cell)


def in_short(cell: Cell) -> str:
    """Return what a cell shows in the words that a reader sees at once."""
    return in_words(cell, is_short=True)
