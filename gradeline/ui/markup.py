"""HTML that the pages show: grade chips, tables with captions and row headers, source lines.

Every value is escaped here; callers pass text, never markup, but for `Cell.html`.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

SECOND_HAND = {
    "official list": "from Ofsted's list",
    "later report": "from a later report",
    "press": "from the press",
}


@dataclass(frozen=True)
class Cell:
    """A cell whose content is markup made in this module."""

    html: str


Content = str | Cell | None


def chip(letter: str, label: str, evidence: str = "primary") -> str:
    """Return a grade: its letter on its colour, then its label; second-hand ones are marked."""
    kind = "gl-second" if evidence in SECOND_HAND else ""
    mark = f'<span class="gl-known">{SECOND_HAND[evidence]}</span>' if kind else ""
    return (
        f'<span class="gl-grade"><span class="gl-chip gl-{escape(letter)} {kind}" '
        f'aria-hidden="true">{escape(letter)}</span> <span>{escape(label)}{mark}</span></span>'
    )


def link(address: str, label: str) -> str:
    """Return a link that opens in the same tab; `address` may be relative to the site."""
    return f'<a href="{escape(address, quote=True)}" target="_self">{escape(label)}</a>'


def contents(sections: Sequence[tuple[str, str]]) -> str:
    """Return links to the sections of a page, given as names and anchors."""
    links = "".join(
        f'<li><a href="#{escape(anchor)}">{escape(name)}</a></li>' for name, anchor in sections
    )
    return f'<nav aria-label="On this page"><ul class="gl-key">{links}</ul></nav>'


def image(svg: str, description: str) -> str:
    """Return a picture with its text for readers who cannot see it."""
    data = b64encode(svg.encode()).decode()
    alt = escape(description, quote=True)
    return f'<img class="gl-spark" src="data:image/svg+xml;base64,{data}" alt="{alt}">'


def table(
    caption: str,
    header: Sequence[str],
    rows: Sequence[Sequence[Content]],
    *,
    classes: str = "",
    is_caption_hidden: bool = False,
) -> str:
    """Return a real table: a caption, column headers, and the first cell of each row its header."""
    body = "".join(_row(header, row) for row in rows)
    return _table(caption, header, body, classes, is_caption_hidden=is_caption_hidden)


def grouped_table(
    caption: str,
    header: Sequence[str],
    groups: Sequence[tuple[str, Sequence[Sequence[Content]]]],
    *,
    classes: str = "",
) -> str:
    """Return a real table whose rows stand in groups, each under a heading of its own."""
    body = "".join(
        f'<tr class="gl-group"><th scope="rowgroup" colspan="{len(header)}">{escape(name)}</th>'
        f"</tr>{''.join(_row(header, row) for row in rows)}"
        for name, rows in groups
    )
    return _table(caption, header, body, classes, is_caption_hidden=False)


def _table(
    caption: str, header: Sequence[str], body: str, classes: str, *, is_caption_hidden: bool
) -> str:
    hidden = ' class="gl-hidden"' if is_caption_hidden else ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    return (
        f'<div class="gl-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="gl-table {classes}"><caption{hidden}>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(header: Sequence[str], row: Sequence[Content]) -> str:
    cells = "".join(
        f'<td data-of="{escape(name, quote=True)}">{_content(cell)}</td>'
        for name, cell in zip(header[1:], row[1:], strict=True)
    )
    return f'<tr><th scope="row">{_content(row[0])}</th>{cells}</tr>'


def _content(cell: Content) -> str:
    return cell.html if isinstance(cell, Cell) else escape(cell or "")


def paragraph(sentences: Sequence[str], classes: str = "") -> str:
    """Return sentences as one paragraph."""
    return f'<p class="{classes}">{escape(" ".join(sentences))}</p>'


def bullets(items: Sequence[tuple[str, str]]) -> str:
    """Return pairs of a heading and a sentence as a list."""
    entries = "".join(
        f"<li><strong>{escape(heading)}</strong><br>{escape(sentence)}</li>"
        for heading, sentence in items
    )
    return f'<ul class="gl-list">{entries}</ul>'


def plain_list(items: Sequence[str]) -> str:
    """Return sentences as a list."""
    entries = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<ul class="gl-list">{entries}</ul>'


def place(page: int | None, paragraph_number: int | None, otherwise: str = "") -> str:
    """Say where in a document something stands: page 37, paragraph 14; else `otherwise`."""
    parts = []
    if page is not None:
        parts.append(f"page {page}")
    if paragraph_number is not None:
        parts.append(f"paragraph {paragraph_number}")
    return ", ".join(parts) or otherwise


def printed_place(row: Any) -> str:
    """Say where a grade is printed and, for one from its own report, where its section begins."""
    if row.evidence != "primary":
        return place(row.page, row.paragraph, "no page")
    section = "" if row.paragraph is None else f"; from paragraph {row.paragraph}"
    return f"page {row.page}{section}"
