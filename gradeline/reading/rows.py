"""From what was read and confirmed to new rows of the tables of facts."""

from collections.abc import Sequence

from gradeline.facts.frameworks import Frameworks
from gradeline.facts.holdings import Held, Rows
from gradeline.reading.comparing import listed_inspection
from gradeline.reading.confirming import Confirmed
from gradeline.reading.framework_of_report import is_without_its_kind, printed_in
from gradeline.reading.graded_areas import areas_of, judgements_of, reading_of
from gradeline.reading.wording import as_cell
from gradeline.report import BODY

TABLES = ("source", "inspection", "judgement", "correction")
NOT_PRINTED = "The report prints no publication date."
BY_HAND = "Corrected by hand, see correction.csv."


def new_rows(confirmed: Confirmed, held: Held) -> dict[str, Rows]:
    """Return the rows to add, by table; the facts must not hold the inspection yet."""
    authority = next(
        row for row in held("authority") if row["authority_id"] == confirmed.authority_id
    )
    report = confirmed.report
    frameworks = Frameworks(held)
    family = frameworks.family_of(confirmed.framework_id)
    stem = frameworks.stem_of(confirmed.framework_id)
    sources = held("source")
    used = {row["source_id"] for row in held("inspection")}
    names = _short_titles(f"{family} report, {authority['name']}", confirmed.start)
    by_title = {row["short_title"]: row["source_id"] for row in sources}
    short_title = next(name for name in names if by_title.get(name) not in used)
    listed = by_title.get(short_title)
    wanted = f"{(authority['initials'] or authority['authority_id']).lower()}-{stem}"
    inspection_id = _unused(
        f"{wanted}-{confirmed.start[:4]}",
        {row["inspection_id"] for row in held("inspection")}
        | {row["source_id"] for row in sources if row["source_id"] != listed},
    )
    source_id = listed or inspection_id
    title = as_cell(report.title or "") or f"Inspection: {authority['name']}"
    is_printed = confirmed.published_basis == "printed"
    source = {
        "source_id": source_id,
        "title": title if authority["name"] in title else f"{title}: {authority['name']}",
        "short_title": short_title,
        "publisher": "Ofsted",
        "published": confirmed.published,
        "kind": "inspection report",
        "licence": report.licence or "",
        "file": as_cell(confirmed.file),
        "read": "whole",
        "read_on": confirmed.read_on,
        "note": "" if is_printed or report.published else NOT_PRINTED,
    }
    page = report.origins.start.page
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
        "locator": f"page {page}" if page else "front page",
        "listing_source_id": in_list["source_id"] if in_list and is_as_listed else "",
        "note": _note(confirmed, held, is_as_listed=is_as_listed),
    }
    return {
        "source": [] if listed else [source],
        "inspection": [inspection],
        "judgement": _judgements(confirmed, inspection_id, source_id, held),
        "correction": [
            {
                "inspection_id": inspection_id,
                "item": each.item,
                "read_value": as_cell(each.read),
                "held_value": as_cell(each.held),
                "reason": as_cell(each.reason),
                "corrected_on": confirmed.read_on,
            }
            for each in confirmed.corrections
        ],
    }


def _short_titles(name: str, start: str) -> list[str]:
    """Return titles for the source, the usual one first, then those of a second in its year."""
    return [f"{name} {start[:4]}", *(f"{name} {start[:4]} ({each})" for each in range(2, 100))]


def _note(confirmed: Confirmed, held: Held, *, is_as_listed: bool) -> str:
    """Say how kind and dates were told, where the report does not print them."""
    if confirmed.report.kind == "re-inspection":
        return "Re-inspection, as its title says."
    if not is_without_its_kind(confirmed.report, held):
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
    read = judgements_of(confirmed.report, confirmed.framework_id, held)
    corrected = {each.item: each for each in confirmed.corrections}
    rows = []
    for name, area in areas.items():
        if name not in confirmed.labels:
            continue
        judgement = read.get(name)
        reading = reading_of(judgement, confirmed.labels[name])
        by_hand = corrected.get(name)
        if reading is not None:
            words, page = reading.words, str(reading.page)
        else:
            words, page = (by_hand.words, by_hand.page) if by_hand else ("", "")
        body = judgement.read_in(BODY) if judgement else []
        rows.append(
            {
                "inspection_id": inspection_id,
                "area_id": area["area_id"],
                "label": confirmed.labels[name],
                "printed_text": as_cell(words),
                "evidence": "primary",
                "source_id": source_id,
                "page": page,
                "printed_in": printed_in(confirmed.report.framework, name, reading),
                "section_page": str(body[0].page) if body else "",
                "note": BY_HAND if by_hand else "",
                "read_by": "person",
            }
        )
    return rows


def _unused(wanted: str, taken: set[str]) -> str:
    names = [wanted, *(f"{wanted}-{number}" for number in range(2, 100))]
    return next(name for name in names if name not in taken)


def appended(held: Sequence[dict[str, str]], new: Rows, columns: Sequence[str]) -> Rows:
    """Return the rows of a table with new ones after them, every column filled."""
    return [*held, *({name: row.get(name, "") for name in columns} for row in new)]
