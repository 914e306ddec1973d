"""From what was read and confirmed to rows of the tables of facts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from gradeline.facts.dates import first_day, last_day
from gradeline.reading.frameworks.ilacs import NO_OVERALL_FROM
from gradeline.reading.report import NOT_IN_FRAMEWORK
from gradeline.reading.wording import plain

Rows = list[dict[str, str]]
Held = Callable[[str], Rows]

TABLES = ("source", "inspection", "judgement", "correction")
KINDS = {
    "slac": ("slac",),
    "cp": ("child_protection",),
    "lac": ("targeted_looked_after",),
    "sif": ("sif",),
    "ilacs": ("ilacs_standard", "ilacs_short"),
}
# An inspection of ILACS is held as this where neither report nor list tells which kind it is.
KIND_UNTOLD = "ilacs"
FAMILIES = {
    "slac": "SLAC",
    "cp": "Child protection",
    "lac": "Targeted looked after",
    "sif": "SIF",
    "ilacs": "ILACS",
}
PUBLICATION_BASES = ("printed", "official list", "stated elsewhere")
CARE_LEAVERS_APART_FROM = "2023-01-01"
SAME, DIFFERS, NEW, FINER, HELD_ONLY = "same", "differs", "new", "finer", "held only"
NOT_PRINTED = "The report prints no publication date."
BY_HAND = "Corrected by hand, see correction.csv."


@dataclass(frozen=True)
class Correction:
    """A value that a person put in place of what was read, and why.

    `page` and `words` say where a grade stands that no reading gives.
    """

    item: str
    read: str
    held: str
    reason: str
    page: str = ""
    words: str = ""


@dataclass(frozen=True)
class Confirmed:
    """What a person says of a report after looking at it; `answer` is what the reader said.

    Days are ISO dates; `labels` gives the grade, in the words of the scale, of each area that is
    graded, by the name the reader calls it.
    """

    answer: dict[str, Any]
    file: str
    authority_id: str
    framework_id: str
    kind_id: str
    start: str
    end: str
    published: str
    published_basis: str
    read_on: str
    labels: dict[str, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class Compared:
    """One value of a report beside the one that is held.

    `says` is SAME, DIFFERS, NEW (only the report has it), HELD_ONLY (only the facts have it) or
    FINER (the report gives the day of a month or year that is held).
    """

    item: str
    read: str
    held: str
    says: str


def family_read(answer: dict[str, Any]) -> str:
    """Return the family of frameworks of the facts that a report is of; empty where of none.

    The reader knows the inspections of looked after children by their year as well.
    """
    family = answer["framework"] or ""
    return {"lac_2013": "lac"}.get(family, family if family in KINDS else "")


def framework_of(answer: dict[str, Any]) -> str | None:
    """Return the id of the framework period in the facts; None where they do not hold it.

    Which period of ILACS it is, is told by the areas that the report judges; where they do not
    tell, by the first day. None as well where neither does.
    """
    family = family_read(answer)
    if family != "ilacs":
        return family or None
    start = answer["start"] or ""
    foreign = {each["area"] for each in answer["judgements"] if each["status"] == NOT_IN_FRAMEWORK}
    if "in_care" in foreign:
        return "ilacs-2018"
    if "in_care_and_leavers" in foreign:
        return "ilacs-2026" if "overall" in foreign else "ilacs-2023"
    if not start:
        return None
    if start >= NO_OVERALL_FROM:
        return "ilacs-2026"
    return "ilacs-2023" if start >= CARE_LEAVERS_APART_FROM else "ilacs-2018"


def frameworks_of(answer: dict[str, Any], held: Held) -> list[dict[str, str]]:
    """Return the framework periods of the facts that the report may be of, the oldest first."""
    periods = [
        row
        for row in held("framework")
        if row["is_graded"] == "true" and _family(row["framework_id"]) == family_read(answer)
    ]
    return sorted(periods, key=lambda row: int(row["display_order"]))


def label_of(grade: str, framework_id: str, words: str, held: Held) -> str:
    """Return a grade in the words of the scale: the longer label only where it was printed so."""
    scale_id = next(
        row["scale_id"] for row in held("framework") if row["framework_id"] == framework_id
    )
    labels = [row["label"] for row in held("grade") if row["scale_id"] == scale_id]
    fitting = [label for label in labels if label.lower().startswith(grade.lower())]
    exact = [label for label in fitting if label.lower() == _as_scale(words)]
    return (exact or fitting)[0]


def labels_of(framework_id: str, held: Held) -> list[str]:
    """Return the grades of a framework, best first."""
    scale_id = next(
        row["scale_id"] for row in held("framework") if row["framework_id"] == framework_id
    )
    rows = [row for row in held("grade") if row["scale_id"] == scale_id]
    return [row["label"] for row in sorted(rows, key=lambda row: int(row["rank"]))]


def areas_of(framework_id: str, held: Held) -> dict[str, dict[str, str]]:
    """Return the areas of a framework by the name that the reader calls them."""
    rows = [row for row in held("judgement_area") if row["framework_id"] == framework_id]
    return {row["read_as"]: row for row in sorted(rows, key=lambda row: int(row["display_order"]))}


def read_of(answer: dict[str, Any], framework_id: str, held: Held) -> dict[str, dict[str, Any]]:
    """Return what was read of each area that the facts know, by the name the reader calls it.

    A leading `the` does not count: reports print it or leave it out.
    """
    known = {_without_the(name): name for name in areas_of(framework_id, held)}
    found: dict[str, dict[str, Any]] = {}
    for each in answer["judgements"]:
        name = known.get(_without_the(each["area"]))
        if name is not None:
            found.setdefault(name, each)
    return found


def held_inspection(
    authority_id: str, framework_id: str, start: str, held: Held
) -> dict[str, str] | None:
    """Return the inspection of these facts that the report is of, if they hold it.

    It is one of the same authority and family of frameworks whose fieldwork began on the same day,
    or in the same month or year where only that is known. One whose fieldwork is not known at all
    is the same where the date by which it is known is of the same or the next year.
    """
    family = _family(framework_id)
    for row in held("inspection"):
        graded = row["kind_id"] in (*KINDS[family], KIND_UNTOLD)
        same = row["authority_id"] == authority_id and _family(row["framework_id"]) == family
        if graded and same and start and _is_of(row, start):
            return row
    return None


def _is_of(inspection: dict[str, str], start: str) -> bool:
    if inspection["start"]:
        return start.startswith(inspection["start"])
    known = inspection["end"] or inspection["named"] or inspection["published"]
    return bool(known) and start <= last_day(known) and first_day(known)[:4] <= _next_year(start)


def _next_year(day: str) -> str:
    return str(int(day[:4]) + 1)


def listed_inspection(authority_id: str, start: str, held: Held) -> dict[str, str] | None:
    """Return what the official list of outcomes says of an inspection that began on this day."""
    code = next(row["ons_code"] for row in held("authority") if row["authority_id"] == authority_id)
    return next(
        (
            row
            for row in held("national_inspection")
            if row["ons_code"] == code and row["start"] == start
        ),
        None,
    )


def compared(confirmed: Confirmed, held: Held) -> list[Compared]:
    """Set what is confirmed beside what is held of the same inspection; empty when none is."""
    inspection = held_inspection(
        confirmed.authority_id, confirmed.framework_id, confirmed.start, held
    )
    if inspection is None:
        return []
    found = [
        _compared(item, getattr(confirmed, item), inspection[item])
        for item in ("kind_id", "start", "end", "published")
    ]
    areas = {row["area_id"]: row["read_as"] for row in held("judgement_area")}
    grades = {
        areas[row["area_id"]]: row["label"]
        for row in held("judgement")
        if row["inspection_id"] == inspection["inspection_id"]
    }
    names = [*confirmed.labels, *(name for name in grades if name not in confirmed.labels)]
    return found + [
        _compared(name, confirmed.labels.get(name, ""), grades.get(name, "")) for name in names
    ]


def new_rows(confirmed: Confirmed, held: Held) -> dict[str, Rows]:
    """Return the rows to add, by table; the facts must not hold the inspection yet."""
    authority = next(
        row for row in held("authority") if row["authority_id"] == confirmed.authority_id
    )
    family = _family(confirmed.framework_id)
    sources = held("source")
    used = {row["source_id"] for row in held("inspection")}
    names = _short_titles(f"{FAMILIES[family]} report, {authority['name']}", confirmed.start)
    by_title = {row["short_title"]: row["source_id"] for row in sources}
    short_title = next(name for name in names if by_title.get(name) not in used)
    listed = by_title.get(short_title)
    wanted = f"{(authority['initials'] or authority['authority_id']).lower()}-{family}"
    inspection_id = _unused(
        f"{wanted}-{confirmed.start[:4]}",
        {row["inspection_id"] for row in held("inspection")}
        | {row["source_id"] for row in sources if row["source_id"] != listed},
    )
    source_id = listed or inspection_id
    title = cleaned(confirmed.answer["title"] or "") or f"Inspection: {authority['name']}"
    is_printed = confirmed.published_basis == "printed"
    source = {
        "source_id": source_id,
        "title": title if authority["name"] in title else f"{title}: {authority['name']}",
        "short_title": short_title,
        "publisher": "Ofsted",
        "published": confirmed.published,
        "kind": "inspection report",
        "licence": confirmed.answer["licence"],
        "file": cleaned(confirmed.file),
        "read": "whole",
        "read_on": confirmed.read_on,
        "note": "" if is_printed or confirmed.answer["published"] else NOT_PRINTED,
    }
    place = (confirmed.answer["read_from"].get("start") or {}).get("page")
    in_list = listed_inspection(confirmed.authority_id, confirmed.start, held)
    is_as_listed = in_list is not None and (
        confirmed.kind_id == in_list["kind_id"]
        and confirmed.published == in_list["published"]
        and not is_printed
    )
    inspection = {
        "inspection_id": inspection_id,
        "authority_id": confirmed.authority_id,
        "framework_id": confirmed.framework_id,
        "kind_id": confirmed.kind_id,
        "title": title,
        "start": confirmed.start,
        "end": confirmed.end,
        "published": confirmed.published,
        "published_basis": confirmed.published_basis if confirmed.published else "",
        "source_id": source_id,
        "locator": f"page {place}" if place else "front page",
        "listing_source_id": in_list["source_id"] if in_list and is_as_listed else "",
        "note": _note(confirmed, is_as_listed=is_as_listed),
    }
    return {
        "source": [] if listed else [source],
        "inspection": [inspection],
        "judgement": _judgements(confirmed, inspection_id, source_id, held),
        "correction": [
            {
                "inspection_id": inspection_id,
                "item": each.item,
                "read_value": cleaned(each.read),
                "held_value": cleaned(each.held),
                "reason": cleaned(each.reason),
                "corrected_on": confirmed.read_on,
            }
            for each in confirmed.corrections
        ],
    }


def _short_titles(name: str, start: str) -> list[str]:
    """Return titles for the source, the usual one first, then those of a second in its year."""
    return [f"{name} {start[:4]}", *(f"{name} {start[:4]} ({each})" for each in range(2, 100))]


def _note(confirmed: Confirmed, *, is_as_listed: bool) -> str:
    """Say how kind and dates were settled, where the report does not print them."""
    if confirmed.answer["kind"] == "re-inspection":
        return "Re-inspection, as its title says."
    if confirmed.answer["framework"] != "ilacs" or confirmed.answer["kind"]:
        return ""
    if is_as_listed:
        return (
            "Kind and publication date are those of the official list of outcomes; the report "
            "prints neither."
        )
    return "The report prints no kind: it is that chosen by the person who added the report."


def _judgements(
    confirmed: Confirmed, inspection_id: str, source_id: str, held: Held
) -> list[dict[str, str]]:
    areas = areas_of(confirmed.framework_id, held)
    read = read_of(confirmed.answer, confirmed.framework_id, held)
    corrected = {each.item: each for each in confirmed.corrections}
    rows = []
    for name, area in areas.items():
        if name not in confirmed.labels:
            continue
        found = read.get(name) or {}
        reading = reading_of(found, confirmed.labels[name])
        by_hand = corrected.get(name)
        body = [each for each in found.get("readings") or [] if each["where"] == "body"]
        rows.append(
            {
                "inspection_id": inspection_id,
                "area_id": area["area_id"],
                "label": confirmed.labels[name],
                "printed_text": cleaned(reading["words"] if reading else _seen(by_hand, "words")),
                "evidence": "primary",
                "source_id": source_id,
                "page": str(reading["page"]) if reading else _seen(by_hand, "page"),
                "printed_in": printed_in(confirmed.answer["framework"], name, reading),
                "section_page": str(body[0]["page"]) if body else "",
                "note": BY_HAND if by_hand else "",
                "read_by": "person",
            }
        )
    return rows


def reading_of(found: dict[str, Any], label: str) -> dict[str, Any] | None:
    """Return the first place of a report that gives an area this grade; None where none does."""
    readings: list[dict[str, Any]] = found.get("readings") or []
    return next(
        (each for each in readings if each["grade"] and label.startswith(each["grade"])), None
    )


def _seen(correction: Correction | None, what: str) -> str:
    return "" if correction is None else str(getattr(correction, what))


def printed_in(family: str, area: str, reading: dict[str, Any] | None) -> str:
    """Return the part of a report in which the grade of an area was read."""
    in_table = reading is not None and reading["where"] == "table"
    if reading is None:
        return "where the person who corrected it saw it"
    if family in ("slac", "cp", "lac_2013"):
        return "record of main findings" if in_table else "heading of its section"
    if family == "sif" and area == "overall" and in_table:
        return "heading of the front table"
    if family == "sif" and area == "lscb" and not in_table:
        return "heading of the section on the board"
    return "front table" if in_table else "heading of its section"


def _compared(item: str, read: str, held: str) -> Compared:
    if read == held:
        says = SAME
    elif not held:
        says = NEW
    elif not read:
        says = HELD_ONLY
    elif item in ("start", "end", "published") and read.startswith(held):
        says = FINER
    else:
        says = DIFFERS
    return Compared(item, read, held, says)


def cleaned(text: str) -> str:
    """Return a text as a cell of the facts can hold it: one line, no signs that are not seen."""
    return plain("".join(sign if sign.isprintable() else " " for sign in plain(text)))


def _family(framework_id: str) -> str:
    return framework_id.split("-")[0]


def _as_scale(words: str) -> str:
    return re.sub(r"^require ", "requires ", words.lower().strip(" ."))


def _without_the(name: str) -> str:
    return name.removeprefix("the_")


def _unused(wanted: str, taken: set[str]) -> str:
    names = [wanted, *(f"{wanted}-{number}" for number in range(2, 100))]
    return next(name for name in names if name not in taken)


def appended(held: Sequence[dict[str, str]], new: Rows, columns: Sequence[str]) -> Rows:
    """Return the rows of a table with new ones after them, every column filled."""
    return [*held, *({name: row.get(name, "") for name in columns} for row in new)]
