"""What stands around a table as HTML: sentences, notes, lists, keys, source lines."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from gradeline.sections.cells import Cell, Link
from gradeline.sections.html_cells import NOTHING, cell_html, join
from gradeline.sections.section import Source
from gradeline.words.dates import day


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
    return Markup('<ul class="gl-key">%s</ul>') % join(
        Markup("<li>%s</li>") % cell_html(entry) for entry in entries
    )


def source_html(source: Source, as_at: date | None) -> Markup:
    """Return from where a section is, as at which day and under which licence."""
    dated = f" As at {day(as_at)}." if as_at else ""
    return note_html([f"Source: {source.documents}.{dated} {source.licence}"])


def _paragraph(sentences: Sequence[str], look: str) -> Markup:
    said = Markup(" ").join(cell_html(sentence) for sentence in sentences if sentence)
    return Markup('<p class="%s">%s</p>') % (look, said)


def _bullets(entries: Iterable[Markup]) -> Markup:
    items = join(Markup("<li>%s</li>") % entry for entry in entries)
    return Markup('<ul class="gl-list">%s</ul>') % items if items else NOTHING


def _line(cells: Iterable[Markup]) -> Markup:
    return Markup("<tr>%s</tr>") % join(cells)
