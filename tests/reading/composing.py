"""Composes pages as word processors set them: headings, lists, boxes, tables of wrapped cells."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ABOUT = "Made up to test a reader of reports: no such inspection took place."
LEFT, RIGHT, TOP, BOTTOM = 71.0, 524.0, 72.0, 770.0
HEAD, FOOT = 45.0, 806.0
RAISED_SIZE, RAISED_BY = 0.65, 0.35
BASELINE = 0.78
STRAY_SPACE = "\u2060"
_WORD = re.compile(r"\*\*|\^\d+|[^\s*^]+(?:\*(?!\*)[^\s*^]*)*|[^\S\n]+")


class Order(StrEnum):
    """In which order the words of a table stand in the file, whatever their place on the page."""

    BY_CELL = "cell after cell"
    BY_LINE = "line after line across the columns"
    GRADES_FIRST = "all grades before all labels"
    LABELS_FIRST = "all labels before all grades"
    GRADE_BEFORE_LABEL = "in each row the grade before its label"


class At(StrEnum):
    """Where the words of a cell stand in it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class Style:
    """How a report is set; lengths are in points."""

    font: str = "Vera"
    bold: str = "Vera-Bold"
    size: float = 10.5
    table_size: float = 10.5
    heading_size: float = 12.5
    leading: float = 1.24
    label_width: float = 280.0
    grade_width: float = 150.0
    padding: float = 5.0
    row_padding: float = 6.0
    label_at: At = At.MIDDLE
    grade_at: At = At.MIDDLE
    is_centred: bool = False
    order: Order = Order.BY_CELL
    is_by_word: bool = False
    character_space: float = 0.0
    has_lines: bool = True
    splits_rows: bool = False
    spoil: Callable[[str], str] = str


@dataclass(frozen=True)
class Row:
    """A row of a table: one cell across it, or a label and what stands to its right.

    A tab in a cell ends the number that its other lines stand clear of.
    """

    cells: tuple[str, ...]
    is_bold: bool = False
    indent: float = 0.0


class _Run(NamedTuple):
    text: str
    is_bold: bool
    is_raised: bool


class _Cell(NamedTuple):
    """The lines of a cell with their indents, its left edge and its width."""

    lines: list[tuple[float, list[_Run]]]
    x: float
    width: float


class _Put(NamedTuple):
    """A line of words with its place: `x` of its left end, `y` of its upper edge from the top."""

    row: int
    column: int
    x: float
    y: float
    runs: tuple[_Run, ...]
    size: float


class Sheet:
    """Pages that are filled from the top; what does not fit goes to the next page.

    In words, `**` begins and ends bold print, `^1` is a raised footnote mark, and STRAY_SPACE is a
    space within a word, at which no line ends. `head` and `foot` run along the pages, the head from
    the second on.
    """

    def __init__(
        self,
        style: Style,
        *,
        head: str = "",
        foot: Sequence[str] = (),
        foot_from: int = 2,
        has_numbers: bool = True,
    ) -> None:
        _register_fonts()
        self.style = style
        self._head, self._foot, self._foot_from = head, tuple(foot), foot_from
        self._has_numbers = has_numbers
        self._target = io.BytesIO()
        self._canvas = Canvas(self._target, pagesize=A4, invariant=1)
        self._canvas.setTitle("Composed report")
        self._canvas.setSubject(ABOUT)
        self.page = 0
        self.y = TOP
        self.new_page()

    def content(self) -> bytes:
        """Return the file; its last page says that it is made up."""
        self._line(LEFT, FOOT + 16, _runs(ABOUT, False), 6.0)
        self._canvas.showPage()
        self._canvas.save()
        return self._target.getvalue()

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        if self.page:
            self._canvas.showPage()
        self.page += 1
        self.y = TOP
        if self._has_numbers:
            self._line(RIGHT - 14, FOOT, [_Run(str(self.page), False, False)], 14.0)
        if self.page >= self._foot_from:
            for row, words in enumerate(self._foot):
                self._line(LEFT, FOOT - 4 + 10 * row, _runs(words, False), 8.0)
        if self._head and self.page > 1:
            self._line(LEFT, HEAD, _runs(self._head, True), 8.0)

    def gap(self, height: float) -> None:
        """Leave a space, unless the page begins here."""
        if self.y > TOP:
            self.y += height

    def go_down_to(self, y: float) -> None:
        """Leave the page empty down to a height, measured from its top."""
        self.y = max(self.y, y)

    def text(
        self,
        words: str,
        *,
        size: float | None = None,
        is_bold: bool = False,
        indent: float = 0.0,
        after: float = 0.7,
    ) -> None:
        """Set a paragraph; `after` is the space behind it, in lines."""
        size = size or self.style.size
        for runs in self._wrapped(words, is_bold, size, RIGHT - LEFT - indent):
            self._make_room(size * self.style.leading)
            self._line(LEFT + indent, self.y, runs, size)
            self.y += size * self.style.leading
        self.y += after * size * self.style.leading

    def title(self, words: str) -> None:
        """Set what stands in large print at the head of a report."""
        self.text(words, size=20.0, after=0.4)

    def heading(self, words: str, size: float | None = None) -> None:
        """Set a heading; it stays on the page of what follows."""
        size = size or self.style.heading_size
        self._make_room(6 * size)
        self.gap(0.6 * size)
        self.text(words, size=size, is_bold=True)

    def items(self, texts: Iterable[str], mark: str = "\u2022", indent: float = 0.0) -> None:
        """Set a list whose items hang behind a mark."""
        for words in texts:
            self._hanging(mark, words, indent)

    def numbered(self, texts: Iterable[str], first: int) -> int:
        """Set numbered paragraphs and return the next number."""
        number = first
        for number, words in enumerate(texts, start=first):
            self._hanging(f"{number}.", words, 0.0)
        return number + 1

    def contents(self, entries: Sequence[tuple[str, int]]) -> None:
        """Set a list of contents on a page of its own."""
        self.new_page()
        self.text("Contents", size=18.0, is_bold=True)
        for words, page in entries:
            self._make_room(20)
            self._line(LEFT, self.y, _runs(words, True), self.style.size)
            self._line(RIGHT - 14, self.y, _runs(str(page), True), self.style.size)
            self.y += 1.7 * self.style.size
        self.new_page()

    def small_print(self, words: str) -> None:
        """Set a note in small print."""
        self.gap(10)
        self.text(words, size=8.0)

    def box(self, *texts: str, is_bold: bool = True) -> None:
        """Set a framed box; its first text is bold, the others are not."""
        rows = [Row((words,), is_bold and index == 0) for index, words in enumerate(texts)]
        self.table(rows)

    def table(self, rows: Sequence[Row], widths: tuple[float, float] | None = None) -> None:
        """Set a table; of a row that does not fit all or the rest goes to the next page."""
        label_width, grade_width = widths or (self.style.label_width, self.style.grade_width)
        put: list[_Put] = []
        for number, row in enumerate(rows):
            for cells in self._parts(self._cells(row, label_width, grade_width)):
                height = max(len(cell.lines) for cell in cells) * self._table_leading
                height += 2 * self.style.row_padding
                if self.y + height > BOTTOM:
                    self._draw(put)
                    put = []
                    self.new_page()
                for column, cell in enumerate(cells):
                    put += self._placed(cell, number, column, height)
                    if self.style.has_lines:
                        self._canvas.rect(cell.x, _up(self.y + height), cell.width, height)
                self.y += height
        self._draw(put)
        self.y += self.style.size

    @property
    def _table_leading(self) -> float:
        return self.style.table_size * self.style.leading

    def _parts(self, cells: list[_Cell]) -> list[list[_Cell]]:
        """Return what of a row stands on this page, and what is left of it for the next."""
        room = BOTTOM - self.y - 2 * self.style.row_padding
        fitting = int(room / self._table_leading)
        if not self.style.splits_rows or not 0 < fitting < max(len(cell.lines) for cell in cells):
            return [cells]
        return [
            [cell._replace(lines=cell.lines[:fitting]) for cell in cells],
            [cell._replace(lines=cell.lines[fitting:]) for cell in cells],
        ]

    def _cells(self, row: Row, label_width: float, grade_width: float) -> list[_Cell]:
        x = LEFT + row.indent
        whole = label_width + grade_width - row.indent
        widths = [whole] if len(row.cells) == 1 else [label_width - row.indent, grade_width]
        found = []
        for column, (words, width) in enumerate(zip(row.cells, widths, strict=True)):
            number, tab, rest = words.partition("\t")
            is_bold = row.is_bold
            inner = width - 2 * self.style.padding
            hang = self._width(_runs(f"{number}  ", is_bold), self.style.table_size) if tab else 0.0
            spoiled = self.style.spoil(rest if tab else words)
            wrapped = self._wrapped(spoiled, is_bold, self.style.table_size, inner - hang)
            lines = [(hang, runs) for runs in wrapped]
            if tab:
                first = [_Run(f"{number}  ", is_bold, False), *wrapped[0]]
                lines[0] = (0.0, first)
            if self.style.is_centred and column == 1:
                size = self.style.table_size
                lines = [((inner - self._width(runs, size)) / 2, runs) for _, runs in lines]
            found.append(_Cell(lines, x, width))
            x += width
        return found

    def _placed(self, cell: _Cell, row: int, column: int, height: float) -> list[_Put]:
        at = self.style.label_at if column == 0 else self.style.grade_at
        spare = height - 2 * self.style.row_padding - len(cell.lines) * self._table_leading
        above = {At.TOP: 0.0, At.MIDDLE: spare / 2, At.BOTTOM: spare}[at]
        y = self.y + self.style.row_padding + above
        return [
            _Put(
                row,
                column,
                cell.x + self.style.padding + indent,
                y + index * self._table_leading,
                tuple(runs),
                self.style.table_size,
            )
            for index, (indent, runs) in enumerate(cell.lines)
        ]

    def _draw(self, put: Sequence[_Put]) -> None:
        keys: dict[Order, Callable[[_Put], tuple[float, ...]]] = {
            Order.BY_CELL: lambda each: (each.row, each.column, each.y),
            Order.BY_LINE: lambda each: (each.row, each.y, each.column),
            Order.GRADES_FIRST: lambda each: (-each.column, each.row, each.y),
            Order.LABELS_FIRST: lambda each: (each.column, each.row, each.y),
            Order.GRADE_BEFORE_LABEL: lambda each: (each.row, -each.column, each.y),
        }
        for each in sorted(put, key=keys[self.style.order]):
            self._line(each.x, each.y, each.runs, each.size)

    def _hanging(self, mark: str, words: str, indent: float) -> None:
        size = self.style.size
        self._make_room(size * self.style.leading)
        self._line(LEFT + indent, self.y, _runs(mark, False), size)
        self.text(words, indent=indent + 25.0)

    def _make_room(self, height: float) -> None:
        if self.y + height > BOTTOM:
            self.new_page()

    def _wrapped(self, words: str, is_bold: bool, size: float, width: float) -> list[list[_Run]]:
        """Break words into lines no wider than this; a line break in them stays."""
        lines: list[list[_Run]] = []
        for part in words.split("\n"):
            line: list[_Run] = []
            for word in _words(_runs(part, is_bold)):
                if line and self._width([*line, *word], size) > width:
                    lines.append(_trimmed(line))
                    word = [run for run in word if run.text.strip()]
                    line = []
                line += word
            lines.append(_trimmed(line))
            is_bold = is_bold != (part.count("**") % 2 == 1)
        return lines

    def _width(self, runs: Sequence[_Run], size: float) -> float:
        return sum(
            float(pdfmetrics.stringWidth(run.text, self._font(run), self._size(run, size)))
            + self.style.character_space * len(run.text)
            for run in runs
        )

    def _font(self, run: _Run) -> str:
        return self.style.bold if run.is_bold else self.style.font

    def _size(self, run: _Run, size: float) -> float:
        return RAISED_SIZE * size if run.is_raised else size

    def _line(self, x: float, y: float, runs: Sequence[_Run], size: float) -> None:
        baseline = y + BASELINE * size * self.style.leading
        for run in _for_drawing(runs, self.style.is_by_word):
            raised = RAISED_BY * size if run.is_raised else 0.0
            if run.text.strip() or not self.style.is_by_word:
                text = self._canvas.beginText(x, _up(baseline - raised))
                text.setFont(self._font(run), self._size(run, size))
                text.setCharSpace(self.style.character_space)
                text.textOut(run.text)
                self._canvas.drawText(text)
            x += self._width([run], size)


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    """Make the fonts known that come with reportlab."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def _up(y: float) -> float:
    """Turn a height measured from the top of the page into one from its foot."""
    return float(A4[1]) - y


def _runs(words: str, is_bold: bool) -> list[_Run]:
    found = []
    for part in _WORD.findall(words):
        if part == "**":
            is_bold = not is_bold
        elif part.startswith("^"):
            found.append(_Run(part[1:], is_bold, True))
        else:
            found.append(_Run(part.replace(STRAY_SPACE, " "), is_bold, False))
    return found


def _words(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Put runs together that no space parts; each word begins with the space before it."""
    words: list[list[_Run]] = []
    is_begun = False
    for run in runs:
        if run.text.isspace() or not is_begun:
            words.append([run])
        else:
            words[-1].append(run)
        is_begun = True
    return words


def _trimmed(line: Sequence[_Run]) -> list[_Run]:
    runs = list(line)
    while runs and runs[-1].text.isspace():
        runs.pop()
    return runs


def _for_drawing(runs: Sequence[_Run], is_by_word: bool) -> list[_Run]:
    """Join runs of the same print, unless each word is to be drawn by itself."""
    if is_by_word:
        return list(runs)
    joined: list[_Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last[1:] == run[1:]:
            joined[-1] = last._replace(text=last.text + run.text)
        else:
            joined.append(run)
    return joined
