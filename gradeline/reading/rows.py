"""From what was read and confirmed to rows of the tables of facts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Rows = list[dict[str, str]]
Held = Callable[[str], Rows]

TABLES = ("source", "inspection", "judgement", "correction")
KINDS = {
    "slac": ("slac",),
    "cp": ("child_protection",),
    "sif": ("sif",),
    "ilacs": ("ilacs_standard", "ilacs_short"),
}
FAMILIES = {"slac": "SLAC", "cp": "Child protection", "sif": "SIF", "ilacs": "ILACS"}
PUBLICATION_BASES = ("printed", "official list", "stated elsewhere")
NOT_PRINTED = "The report prints no publication date."


@dataclass(frozen=True)
class Correction:
    """A value that a person put in place of what was read, and why."""

    item: str
    read: str
    held: str
    reason: str


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
    """One value of a report beside the one that is held; `says` is same, differs or new."""

    item: str
    read: str
    held: str
    says: str


def framework_of(answer: dict[str, Any]) -> str | None:
    """Return the id of the framework period in the facts; None where they do not hold it."""
    family = answer["framework"]
    if family != "ilacs":
        return family if family in KINDS else None
    status = {each["area"]: each["status"] for each in answer["judgements"]}
    if status.get("in_care_and_leavers") != "not in this framework":
        return "ilacs-2018"
    return "ilacs-2026" if status.get("overall") == "not in this framework" else "ilacs-2023"


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


def held_inspection(
    authority_id: str, framework_id: str, start: str, held: Held
) -> dict[str, str] | None:
    """Return the inspection of these facts that the report is of, if they hold it.

    It is one of the same authority and family of frameworks whose fieldwork began on the same day,
    or in the same month where only that is known.
    """
    family = _family(framework_id)
    for row in held("inspection"):
        graded = row["kind_id"] in KINDS[family]
        same = row["authority_id"] == authority_id and _family(row["framework_id"]) == family
        if graded and same and row["start"] and start.startswith(row["start"]):
            return row
    return None


def compared(confirmed: Confirmed, held: Held) -> list[Compared]:
    """Set what is confirmed beside what is held of the same inspection; empty when none is."""
    inspection = held_inspection(
        confirmed.authority_id, confirmed.framework_id, confirmed.start, held
    )
    if inspection is None:
        return []
    found = [
        _compared(item, getattr(confirmed, item), inspection[item])
        for item in ("start", "end", "published")
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
    year = confirmed.start[:4]
    inspection_id = (
        f"{(authority['initials'] or authority['authority_id']).lower()}-{family}-{year}"
    )
    inspection_id = _unused(inspection_id, {row["inspection_id"] for row in held("inspection")})
    short_title = f"{FAMILIES[family]} report, {authority['name']} {year}"
    listed = next((row for row in held("source") if row["short_title"] == short_title), None)
    source_id = listed["source_id"] if listed else inspection_id
    title = _title(confirmed.answer, authority["name"])
    source = {
        "source_id": source_id,
        "title": title if authority["name"] in title else f"{title}: {authority['name']}",
        "short_title": short_title,
        "publisher": "Ofsted",
        "published": confirmed.published,
        "kind": "inspection report",
        "licence": confirmed.answer["licence"],
        "file": confirmed.file,
        "read": "whole",
        "read_on": confirmed.read_on,
        "note": "" if confirmed.answer["published"] else NOT_PRINTED,
    }
    place = confirmed.answer["read_from"].get("start", {}).get("page")
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
        "note": "Re-inspection, as its title says."
        if confirmed.answer["kind"] == "re-inspection"
        else "",
    }
    return {
        "source": [] if listed else [source],
        "inspection": [inspection],
        "judgement": _judgements(confirmed, inspection_id, source_id, held),
        "correction": [
            {
                "inspection_id": inspection_id,
                "item": each.item,
                "read_value": each.read,
                "held_value": each.held,
                "reason": each.reason,
                "corrected_on": confirmed.read_on,
            }
            for each in confirmed.corrections
        ],
    }


def _judgements(
    confirmed: Confirmed, inspection_id: str, source_id: str, held: Held
) -> list[dict[str, str]]:
    areas = areas_of(confirmed.framework_id, held)
    read = {each["area"]: each for each in confirmed.answer["judgements"]}
    corrected = {each.item for each in confirmed.corrections}
    rows = []
    for name, area in areas.items():
        if name not in confirmed.labels:
            continue
        found = read.get(name) or {}
        readings = found.get("readings") or []
        body = [each for each in readings if each["where"] == "body"]
        in_table = any(each["where"] == "table" for each in readings)
        rows.append(
            {
                "inspection_id": inspection_id,
                "area_id": area["area_id"],
                "label": confirmed.labels[name],
                "printed_text": "" if name in corrected else found.get("words") or "",
                "evidence": "primary",
                "source_id": source_id,
                "page": str(found.get("page") or ""),
                "printed_in": _printed_in(confirmed.answer["framework"], name, in_table),
                "section_page": str(body[0]["page"]) if body else "",
                "note": "Corrected by hand, see correction.csv." if name in corrected else "",
            }
        )
    return rows


def _printed_in(family: str, area: str, in_table: bool) -> str:
    if family in ("slac", "cp"):
        return "record of main findings"
    if family == "sif" and area == "overall":
        return "heading of the front table"
    if family == "sif" and area == "lscb" and not in_table:
        return "heading of the section on the board"
    return "front table" if in_table else "heading of its section"


def _compared(item: str, read: str, held: str) -> Compared:
    if read == held:
        return Compared(item, read, held, "same")
    return Compared(item, read, held, "differs" if held else "new")


def _family(framework_id: str) -> str:
    return framework_id.split("-")[0]


def _as_scale(words: str) -> str:
    return re.sub(r"^require ", "requires ", words.lower().strip(" ."))


def _title(answer: dict[str, Any], authority: str) -> str:
    title: str = answer["title"] or f"Inspection: {authority}"
    return title


def _unused(wanted: str, taken: set[str]) -> str:
    names = [wanted, *(f"{wanted}-{number}" for number in range(2, 100))]
    return next(name for name in names if name not in taken)


def appended(held: Sequence[dict[str, str]], new: Rows, columns: Sequence[str]) -> Rows:
    """Return the rows of a table with new ones after them, every column filled."""
    return [*held, *({name: row.get(name, "") for name in columns} for row in new)]
