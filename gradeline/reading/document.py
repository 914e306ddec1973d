"""A report as lines of text with their places, whatever file it came from."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from gradeline.reading.wording import plain

EDGE_LINES = 3
FEWEST_REPEATED = 3
SHARE_REPEATED = 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one line without a wide gap in it; lengths are in points.

    `top` and `bottom` are measured downwards from the top of the page.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How tall the line is that holds this text."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Line:
    """One printed line. `page` counts from 1 at the first page of the file.

    Lines of plain text have made-up places: one unit a line, one unit a character.
    """

    page: int
    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """The text as printed."""
        return " ".join(piece.text for piece in self.pieces)

    @cached_property
    def plain(self) -> str:
        """The text as it is compared: see `wording.plain`."""
        return plain(self.text)

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.pieces[0].left

    @cached_property
    def top(self) -> float:
        """Where its tallest piece begins."""
        return min(piece.top for piece in self.pieces)

    @cached_property
    def bottom(self) -> float:
        """Where its lowest piece ends."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        """How tall its first piece is."""
        return self.pieces[0].height


@dataclass(frozen=True)
class Document:
    """The lines of a report in the order of the file; `has_places` is false for plain text."""

    lines: tuple[Line, ...]
    page_count: int
    has_places: bool

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """The lines without page numbers and without what runs along the head or foot of pages."""
        running = self._running
        return tuple(line for line in self.lines if id(line) not in running)

    @cached_property
    def _running(self) -> set[int]:
        edges: dict[int, list[Line]] = {}
        for page in self.pages:
            edges[page[0].page] = [*page[:EDGE_LINES], *page[EDGE_LINES:][-EDGE_LINES:]]
        often = max(FEWEST_REPEATED, SHARE_REPEATED * len(edges))
        seen = Counter(
            text for lines in edges.values() for text in {_without_number(line) for line in lines}
        )
        return {
            id(line)
            for lines in edges.values()
            for line in lines
            if not _without_number(line) or (seen[_without_number(line)] >= often and line.page > 1)
        }

    @cached_property
    def pages(self) -> tuple[tuple[Line, ...], ...]:
        """The lines of each page that has any."""
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.page, []).append(line)
        return tuple(tuple(lines) for lines in found.values())

    def on_pages(self, first: int, last: int) -> "Document":
        """Return the part of the document on these pages, both among them."""
        lines = tuple(line for line in self.lines if first <= line.page <= last)
        return Document(lines, self.page_count, self.has_places)


def _without_number(line: Line) -> str:
    words = line.plain.lower().split()
    while words and words[-1].strip("|").isdigit():
        words.pop()
    while words and words[0].strip("|").isdigit():
        words.pop(0)
    return " ".join(words)
