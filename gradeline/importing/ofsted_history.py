"""Read the sheets of Ofsted that hold the inspections of an authority side by side in one row."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from gradeline.importing.ofsted_inspection import NO_GRADE, ListedInspection
from gradeline.importing.ofsted_names import ListingNames
from gradeline.importing.ofsted_sheets import NAME, Entry
from gradeline.importing.ofsted_words import ListedWords
from gradeline.importing.sheets import Sheet
from gradeline.importing.summary import Summary
from gradeline.words.dates import read_exact_day

ORDINALS = {"second": 2, "third": 3, "fourth": 4}
# What a column holds, by its words; of several that fit, the first.
DAYS_AND_KIND = (
    ("published", r"publication date"),
    ("start", r"inspection date"),
    ("kind", r"inspection type"),
)
ABOLISHED = re.compile(r"existed before|no longer exist|abolished", re.IGNORECASE)
WITHOUT_FACTS = re.compile(
    r"web link|name|region|authority type|area code|authority status", re.IGNORECASE
)


def listed_of(entry: Entry, authority_id: str, family: str) -> ListedInspection:
    """Return an inspection, under a framework, of the list that has one in each row."""
    return ListedInspection(
        where=entry.where,
        authority_id=authority_id,
        family=family,
        published=entry.published,
        start=entry.start,
        kind_id=entry.kind_id,
        grades={
            topic: words for topic, words in entry.grades.items() if words.lower() not in NO_GRADE
        },
    )


class _Block(NamedTuple):
    """One inspection of a row: its framework, which of them, whether it was made again.

    Where strands were inspected again apart, `strand` has the words that name the area of one.
    """

    family: str
    number: int
    is_again: bool
    strand: str


@dataclass(frozen=True)
class _Column:
    """What one column of a table holds."""

    block: _Block
    item: str
    header: str


def find_history(sheet: Sheet, words: ListedWords) -> list[int]:
    """Return the rows, counted from 0, that head a table with inspections side by side."""
    return [
        position
        for position, row in enumerate(sheet)
        if NAME in (cell.lower() for cell in row)
        and any(
            column is not None and column.item == "published"
            for column in (_column(cell, words) for cell in row)
        )
    ]


def read_history(
    name: str,
    sheet: Sheet,
    headers: list[int],
    names: ListingNames,
    words: ListedWords,
    summary: Summary,
) -> Iterator[ListedInspection]:
    """Yield the inspections of a sheet; what cannot be read whole is left out and named."""
    place = name.replace("_", " ").strip()
    for position, header in enumerate(headers):
        title = next((" ".join(row) for row in reversed(sheet[:header]) if any(row)), "")
        is_abolished = bool(ABOLISHED.search(title))
        end = headers[position + 1] if position + 1 < len(headers) else len(sheet)
        columns = _columns(place, header, sheet[header], words, summary)
        name_at = [cell.lower() for cell in sheet[header]].index(NAME)
        for number, row in enumerate(sheet[header + 1 : end], header + 2):
            where = f"{place}, row {number}"
            if sum(cell != "" for cell in row) < 3:
                continue
            authority = names.find(where, row[name_at], is_abolished, summary)
            if authority is not None:
                yield from _of_row(where, authority, columns, row, words, summary)


def _columns(
    place: str, header: int, row: list[str], words: ListedWords, summary: Summary
) -> dict[_Block, list[tuple[int, _Column]]]:
    """Return the columns of each inspection; one of no known meaning is left out and named."""
    blocks: dict[_Block, list[tuple[int, _Column]]] = defaultdict(list)
    for at, cell in enumerate(row):
        column = _column(cell, words)
        if column is not None:
            if any(column.item == other.item for _, other in blocks[column.block]):
                summary.leave_out(
                    "columns that say the same as another", f"{place}, row {header + 1}: {cell}"
                )
                continue
            blocks[column.block].append((at, column))
        elif cell and not WITHOUT_FACTS.search(cell):
            summary.leave_out("columns of no known meaning", f"{place}, row {header + 1}: {cell}")
    for block in list(blocks):
        if not any(column.item == "published" for _, column in blocks[block]):
            for _, column in blocks.pop(block):
                what = f"{place}, row {header + 1}: {column.header}"
                summary.leave_out("columns of an inspection without a publication date", what)
    return blocks


def _column(header: str, words: ListedWords) -> _Column | None:
    text = " ".join(header.lower().split())
    family = words.framework_in(text)
    if not family:
        return None
    number = next((ORDINALS[word] for word in ORDINALS if re.search(rf"\b{word}\b", text)), 1)
    area, is_again = words.area_in(text, family), words.is_again(text, family)
    strand = area if is_again and words.is_by_strand(family) else ""
    block = _Block(family, 2 if is_again else number, is_again, strand)
    told = next((item for item, named in DAYS_AND_KIND if re.search(named, text)), area)
    return _Column(block, told, text) if told else None


def _of_row(
    where: str,
    authority_id: str,
    blocks: dict[_Block, list[tuple[int, _Column]]],
    row: list[str],
    words: ListedWords,
    summary: Summary,
) -> Iterator[ListedInspection]:
    found: dict[tuple[str, str], ListedInspection] = {}
    for block, columns in blocks.items():
        cells = {column.item: row[at] for at, column in columns}
        grades = {
            item: cell
            for item, cell in cells.items()
            if item not in ("published", "start", "kind") and cell.lower() not in NO_GRADE
        }
        if not cells["published"] and not grades:
            continue
        days = {
            item: read_exact_day(cells[item]) for item in ("published", "start") if cells.get(item)
        }
        unread = [f"{item} {cells[item]!r}" for item, day in days.items() if day is None]
        kind_id = words.kind_in(cells.get("kind", ""))
        if not cells["published"]:
            unread.append("published ''")
        if cells.get("kind") and kind_id not in words.graded.values():
            unread.append(f"kind {cells['kind']!r}")
        if unread or not grades:
            what = f"{where}, {block.family}: {', '.join(unread) or 'no grade'}"
            summary.leave_out("inspections without a usable day, kind or grade", what)
            continue
        listed = ListedInspection(
            where=where,
            authority_id=authority_id,
            family=block.family,
            published=_iso(days, "published"),
            start=_iso(days, "start"),
            kind_id=kind_id,
            again=block.is_again,
            grades=grades,
        )
        # Both strands inspected again on one day are one inspection.
        same = (block.family, listed.published)
        if same in found:
            listed = replace(found[same], grades=found[same].grades | grades)
        found[same] = listed
    yield from found.values()


def _iso(days: dict[str, date | None], item: str) -> str:
    day = days.get(item)
    return day.isoformat() if day else ""
