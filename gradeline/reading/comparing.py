"""A report beside what the facts hold: the same inspection, and what is said of it otherwise."""

from dataclasses import dataclass

from gradeline.facts.dates import first_day, last_day
from gradeline.facts.frameworks import Frameworks
from gradeline.facts.holdings import Held
from gradeline.reading.confirming import Confirmed

SAME, DIFFERS, NEW, FINER, HELD_ONLY = "same", "differs", "new", "finer", "held only"


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


def held_inspection(
    authority_id: str, framework_id: str, start: str, held: Held
) -> dict[str, str] | None:
    """Return the inspection of these facts that the report is of, if they hold it.

    It is one of the same authority and family of frameworks whose fieldwork began on the same day,
    or in the same month or year where only that is known. One whose fieldwork is not known at all
    is the same where the date by which it is known is of the same or the next year.
    """
    frameworks = Frameworks(held)
    family = frameworks.family_of(framework_id)
    kinds = {*frameworks.kinds_of(family), frameworks.kind_of(family)}
    for row in held("inspection"):
        graded = row["kind_id"] in kinds
        of_family = frameworks.family_of(row["framework_id"]) == family
        same = row["authority_id"] == authority_id and of_family
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
    said = {
        "kind_id": confirmed.kind_id,
        "start": confirmed.start,
        "end": confirmed.end,
        "published": confirmed.published,
    }
    found = [_compared(item, value, inspection[item]) for item, value in said.items()]
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
