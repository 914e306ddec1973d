"""Read the sheets of Ofsted that hold the inspections of an authority side by side in one row."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from gradeline.importing.listed import NO_GRADE, Listed
from gradeline.importing.listing_names import ListingNames
from gradeline.importing.ofsted_sheets import GRADED, NAME, Entry
from gradeline.importing.sheets import Sheet
from gradeline.importing.summary import Summary
from gradeline.words.dates import read_day

# What names a framework in a column, the first that is found; LSCB reviews stand with the SIF.
FAMILIES = (
    ("lac", r"\btlac\b"),
    ("cp", r"\bcpr?i\b"),
    ("sif", r"\bsif\b|\blscb\b"),
    ("ilacs", r"\bilacs\b"),
    ("slac", r"\bslac\b"),
)
AGAIN = r"\bre-?inspection\b|\bcpri\b"
ORDINALS = {"second": 2, "third": 3, "fourth": 4}
# What a column holds, by its words; of several that fit, the first.
DAYS_AND_KIND = (
    ("published", r"publication date"),
    ("start", r"inspection date"),
    ("kind", r"inspection type"),
)
GRADES = {
    "slac": (
        ("looked_after_children_overall_effectiveness", r"looked after"),
        ("safeguarding_overall_effectiveness", r"safeguarding"),
    ),
    "cp": (("overall_effectiveness", r"overall"),),
    "lac": (("overall_effectiveness", r"overall"),),
    "sif": (
        ("lscb", r"\blscb\b"),
        ("overall", r"overall"),
        ("help_protection", r"help and protection"),
        ("adoption", r"adoption"),
        ("care_leavers", r"care leavers"),
        ("looked_after", r"looked after and achieving permanence"),
        ("leadership", r"leadership"),
    ),
    "ilacs": (
        ("overall", r"overall"),
        ("leaders", r"leaders"),
        ("help_protection", r"help and protection"),
        ("in_care_and_leavers", r"in care and care leavers"),
        ("in_care", r"in care"),
        ("care_leavers", r"care leavers"),
    ),
}
TOPIC_NAMES = {
    "overall effectiveness": "overall",
    "leaders": "leaders",
    "help and protection": "help_protection",
    "children in care": "in_care",
    "care leavers": "care_leavers",
}
ABOLISHED = re.compile(r"existed before|no longer exist|abolished", re.IGNORECASE)
WITHOUT_FACTS = re.compile(
    r"web link|name|region|authority type|area code|authority status", re.IGNORECASE
)


def listed_of(entry: Entry, authority_id: str) -> Listed:
    """Return an inspection of the list that has one in each row."""
    grades = {name: entry.grades.get(topic, "") for topic, name in TOPIC_NAMES.items()}
    return Listed(
        where=entry.where,
        authority_id=authority_id,
        family="ilacs",
        published=entry.published,
        start=entry.start,
        kind_id=entry.kind_id,
        grades={name: words for name, words in grades.items() if words.lower() not in NO_GRADE},
    )


class _Block(NamedTuple):
    """One inspection of a row: its framework, which of them, and for SLAC again its strand."""

    family: str
    number: int
    strand: str


@dataclass(frozen=True)
class _Column:
    """What one column of a table holds."""

    block: _Block
    item: str
    header: str


def find_history(sheet: Sheet) -> list[int]:
    """Return the rows, counted from 0, that head a table with inspections side by side."""
    return [
        position
        for position, row in enumerate(sheet)
        if NAME in (cell.lower() for cell in row)
        and any(column is not None and column.item == "published" for column in map(_column, row))
    ]


def read_history(
    name: str, sheet: Sheet, headers: list[int], names: ListingNames, summary: Summary
) -> Iterator[Listed]:
    """Yield the inspections of a sheet; what cannot be read whole is left out and named."""
    place = name.replace("_", " ").strip()
    for position, header in enumerate(headers):
        title = next((" ".join(row) for row in reversed(sheet[:header]) if any(row)), "")
        is_abolished = bool(ABOLISHED.search(title))
        end = headers[position + 1] if position + 1 < len(headers) else len(sheet)
        columns = _columns(place, header, sheet[header], summary)
        name_at = [cell.lower() for cell in sheet[header]].index(NAME)
        for number, row in enumerate(sheet[header + 1 : end], header + 2):
            where = f"{place}, row {number}"
            if sum(cell != "" for cell in row) < 3:
                continue
            authority = names.find(where, row[name_at], is_abolished, summary)
            if authority is not None:
                yield from _of_row(where, authority, columns, row, summary)


def _columns(
    place: str, header: int, row: list[str], summary: Summary
) -> dict[_Block, list[tuple[int, _Column]]]:
    """Return the columns of each inspection; one of no known meaning is left out and named."""
    blocks: dict[_Block, list[tuple[int, _Column]]] = defaultdict(list)
    for at, cell in enumerate(row):
        column = _column(cell)
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


def _column(header: str) -> _Column | None:
    text = " ".join(header.lower().split())
    family = next((name for name, words in FAMILIES if re.search(words, text)), None)
    if family is None:
        return None
    number = next((ORDINALS[word] for word in ORDINALS if re.search(rf"\b{word}\b", text)), 1)
    strand = ""
    if re.search(AGAIN, text):
        number = 2
        if family == "slac":
            strand = "looked after" if "looked after" in text else "safeguarding"
    for item, words in (*DAYS_AND_KIND, *GRADES[family]):
        if re.search(words, text):
            return _Column(_Block(family, number, strand), item, text)
    return None


def _of_row(
    where: str,
    authority_id: str,
    blocks: dict[_Block, list[tuple[int, _Column]]],
    row: list[str],
    summary: Summary,
) -> Iterator[Listed]:
    found: dict[tuple[str, str], Listed] = {}
    for block, columns in blocks.items():
        cells = {column.item: row[at] for at, column in columns}
        grades = {
            item: words
            for item, words in cells.items()
            if item not in ("published", "start", "kind") and words.lower() not in NO_GRADE
        }
        if not cells["published"] and not grades:
            continue
        days = {item: read_day(cells[item]) for item in ("published", "start") if cells.get(item)}
        unread = [f"{item} {cells[item]!r}" for item, day in days.items() if day is None]
        kind = re.sub(r"^(ilacs|la) ", "", cells.get("kind", "").lower())
        if not cells["published"]:
            unread.append("published ''")
        if kind and kind not in GRADED:
            unread.append(f"kind {cells['kind']!r}")
        if unread or not grades:
            what = f"{where}, {block.family}: {', '.join(unread) or 'no grade'}"
            summary.leave_out("inspections without a usable day, kind or grade", what)
            continue
        listed = Listed(
            where=where,
            authority_id=authority_id,
            family=block.family,
            published=_iso(days, "published"),
            start=_iso(days, "start"),
            kind_id=GRADED.get(kind, ""),
            again=block.number > 1 and block.family != "ilacs",
            grades=grades,
        )
        # Both strands of SLAC inspected again on one day are one inspection.
        same = (block.family, listed.published)
        if same in found:
            listed = replace(found[same], grades=found[same].grades | grades)
        found[same] = listed
    yield from found.values()


def _iso(days: dict[str, date | None], item: str) -> str:
    day = days.get(item)
    return day.isoformat() if day else ""
