"""The documents and data sets that the facts come from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gradeline.navigation.links import is_list
from gradeline.queries import sources as queries
from gradeline.queries.query import Query
from gradeline.queries.sources import DocumentsRow
from gradeline.sections.cells import Cell, Day, Link, Missing, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import asked_once, remembered, rows
from gradeline.words.method import HOW_READ, IN_EACH_ROW, NO_DOCUMENT, documents_found
from gradeline.words.places import LISTED_THERE
from gradeline.words.taking import NAMED_IN_THE_ROWS

TAKEN_AWAY: tuple[queries.DocumentsColumn, ...] = (
    "source_id", "title", "short_title", "publisher", "published", "kind", "read", "fact_count",
    "licence", "address", "note",
)  # fmt: skip

# Their rows stand in several lines each.
MOST_DOCUMENTS = 20


@remembered
def kinds(database: str) -> list[str]:
    """Return the kinds of documents, in order."""
    held = rows(database, queries.documents(kind=None, words=None))
    return sorted({row.kind for row in held})


@remembered
def documents(database: str, kind: str | None, words: str | None, today: date) -> Section:
    """Return the documents of a kind that have the words looked for; None for all."""
    found = _found(database, queries.documents(kind=kind, words=words), is_kept=words is None)
    if not found:
        return Section("documents", sentences=[NO_DOCUMENT])
    taken_away = download_of("sources", "Documents and data sets", TAKEN_AWAY, found)
    return Section(
        "documents",
        sentences=[documents_found(len(found))],
        tables=[_documents(found)],
        rows=[replace(taken_away, source=Source(NAMED_IN_THE_ROWS, IN_EACH_ROW))],
        as_at=today,
    )


def _found(database: str, query: Query[DocumentsRow], *, is_kept: bool) -> tuple[DocumentsRow, ...]:
    return rows(database, query) if is_kept else asked_once(database, query)


def _documents(found: Sequence[DocumentsRow]) -> Table:
    """Return each document with what was read of it and how many facts rest on it."""
    return table(
        "documents",
        "Documents and data sets",
        [
            Column("title", "Title"),
            Column("publisher", "Publisher"),
            Column("published", "Published"),
            Column("kind", "Kind"),
            Column("read", "Read"),
            Column("facts", "Facts", is_number=True),
            Column("licence", "Licence"),
            Column("remarks", "Remarks"),
        ],
        [_document(row) for row in found],
        notes=[HOW_READ],
        look="wide",
        rows_a_page=MOST_DOCUMENTS,
    )


def _title(row: DocumentsRow) -> Cell:
    """Return the title, leading to the document; where only a list is known, to that."""
    if not row.address:
        return row.title
    if is_list(row.address):
        return Stack(row.title, [Link(LISTED_THERE, row.address)])
    return Link(row.title, row.address)


def _document(row: DocumentsRow) -> list[Cell]:
    return [
        _title(row),
        row.publisher,
        Day(row.published) if row.published else Missing("not known"),
        row.kind,
        row.read,
        row.fact_count,
        row.licence,
        row.note,
    ]
