"""A section: a question and all that answers it, as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.sections.cells import Cell, Link
from gradeline.sections.table import Table

OPEN_GOVERNMENT_LICENCE = (
    "Contains public sector information licensed under the Open Government Licence v3.0."
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its text: `alt` says what it shows, `key` what its marks mean.

    `drawn` is what the charts room returns. `name` is stable and the only one of its page.
    """

    name: str
    drawn: Any
    alt: str
    key: Sequence[Cell] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """From where a section is, and under which licence."""

    documents: str
    licence: str = OPEN_GOVERNMENT_LICENCE


@dataclass(frozen=True, slots=True)
class Download:
    """The rows behind a section, to take away; the table is made when it is asked for.

    `name` names the file, `about` says in it what the rows are. `source` is from where they are,
    for a section whose source stands at the end of the page.
    """

    name: str
    about: str
    make: Callable[[], Table]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A question with its answer: sentences, figures, tables, rows to take away and the source.

    Every part but the name may be empty. `question` is the heading; `links` lead on; `key` says
    what the signs in the tables mean; `fold` is the label under which points, items, tables and
    remarks are folded away; `points` are pairs of a heading and a sentence; `items` a list;
    `remarks` are in small type; `parts` are sections within. `later` makes what a reader
    has to open under the label of `fold`: it is made when it is opened and costs nothing before.
    `picture` makes the picture of the section to take away, when it is asked for. Forms show the
    parts in the order they stand here. Raises ValueError for rows or a picture without a day, as a
    file of them says as at which day they are.
    """

    name: str
    question: str = ""
    sentences: Sequence[str] = ()
    links: Sequence[Link] = ()
    figures: Sequence[Figure] = ()
    key: Sequence[Cell] = ()
    fold: str = ""
    points: Sequence[tuple[str, str]] = ()
    items: Sequence[Cell] = ()
    tables: Sequence[Table] = ()
    later: "Callable[[], Section] | None" = None
    remarks: Sequence[str] = ()
    parts: "Sequence[Section]" = ()
    rows: Sequence[Download] = ()
    source: Source | None = None
    as_at: date | None = None
    picture: Callable[[], PictureToTake] | None = None

    def __post_init__(self) -> None:
        """Refuse what would be taken away without its day."""
        if self.as_at is not None:
            return
        if self.rows:
            raise ValueError(f"The section {self.name} has rows to take away and no as-at day.")
        if self.picture is not None:
            raise ValueError(f"The section {self.name} has a picture and no as-at day.")
