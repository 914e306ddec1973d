"""Import Ofsted's list of local authority inspection outcomes."""

from collections import defaultdict
from pathlib import Path

from gradeline.importing.areas import plain
from gradeline.importing.holdings import Holdings
from gradeline.importing.ofsted_codes import Codes
from gradeline.importing.ofsted_comparing import compare_sheets, compare_with_held
from gradeline.importing.ofsted_sheets import (
    CODE,
    KIND,
    OVERALL,
    PUBLISHED,
    START,
    STATUS,
    Entry,
    Outcomes,
    read_outcomes,
)
from gradeline.importing.sources import add_source
from gradeline.importing.summary import Summary
from gradeline.words.dates import partial

ADDRESS = "https://www.gov.uk/government/collections/childrens-social-care-statistics"
ILACS_BEGAN = "2018-01-01"
# What may change about an inspection, in the words of the summary.
VALUES = {
    "authority_name": "name",
    "kind_id": "kind",
    "published": "published",
    "overall_label": "overall effectiveness",
    "is_current": "still exists",
}
Row = dict[str, str]
Key = tuple[str, str]


def import_ofsted(holdings: Holdings, path: Path) -> Summary:
    """Take the graded inspections of the history over, and compare all else with what is held.

    The sheets of the newest inspections and of the year are compared with the history; grades and
    visits of the authorities compared with those held of them. Differences are told; neither
    judgements nor visits are ever written. Raises UnusableFile; a row that cannot be read whole is
    left out and named.
    """
    summary = Summary("")
    outcomes = read_outcomes(path, Codes(holdings), summary)
    summary.title = f"Ofsted's list of outcomes as at {partial(outcomes.as_at)}: {path.name}"
    compare_with_held(holdings, outcomes, summary)
    compare_sheets(outcomes, summary)
    _take_over(holdings, path, outcomes, summary)
    return summary


def _take_over(holdings: Holdings, path: Path, outcomes: Outcomes, summary: Summary) -> None:
    """Put the inspections of the history among those held, and list the file as their source."""
    source_id = _source_id(holdings, outcomes.as_at)
    rows = _rows(holdings, outcomes, source_id, summary)
    held = {(row["ons_code"], row["start"]): row for row in holdings.rows("national_inspection")}
    days = {row["source_id"]: row["as_at"] for row in holdings.rows("source")}
    days[source_id] = outcomes.as_at
    merged = dict(held)
    for key, row in rows.items():
        before = held.get(key)
        if before is None:
            summary.count("added")
            merged[key] = row
        elif _takes_the_place(row, before, days, summary):
            merged[key] = row
    _tell_kept(held, rows, summary)
    _tell_other_edition(holdings, source_id, outcomes.published, summary)
    if summary.is_empty:
        return
    add_source(
        holdings,
        source_id,
        title=f"Local authority inspection outcomes as at {partial(outcomes.as_at)}",
        short_title=f"Ofsted's list of outcomes, {partial(outcomes.as_at[:7])}",
        publisher="Ofsted",
        published=outcomes.published,
        address=ADDRESS,
        path=path,
        as_at=outcomes.as_at,
    )
    holdings.put("national_inspection", [merged[key] for key in sorted(merged)])


def _source_id(holdings: Holdings, as_at: str) -> str:
    """Return the id of the list of a year; a second list of the same year has its day in its id."""
    source_id = f"ofsted-outcomes-{as_at[:4]}"
    held = {row["source_id"]: row["as_at"] for row in holdings.rows("source")}
    return source_id if held.get(source_id, as_at) == as_at else f"ofsted-outcomes-{as_at}"


def _rows(
    holdings: Holdings, outcomes: Outcomes, source_id: str, summary: Summary
) -> dict[Key, Row]:
    """Return the inspections that can be read whole, by authority and first day."""
    labels = {
        row["label"].lower(): row["label"]
        for row in holdings.rows("grade")
        if row["scale_id"] == "ilacs"
    }
    alike: dict[Key, list[tuple[Entry, Row]]] = defaultdict(list)
    for entry in outcomes.history:
        row = _row(entry, labels, outcomes.as_at, summary)
        if row is not None:
            alike[entry.code, entry.start].append((entry, row))
    rows = {}
    for key, ((entry, row), *others) in alike.items():
        if any(other != row for _, other in others):
            both = " and ".join(each.where for each, _ in alike[key])
            what = f"{both}: {entry.name}, {entry.start}"
            summary.leave_out("rows that contradict each other on one inspection", what)
            continue
        for other_entry, _ in others:
            summary.leave_out("rows that say the same again", other_entry.where)
        rows[key] = row | {"source_id": source_id, "locator": _locator(entry)}
    return rows


def _row(entry: Entry, labels: dict[str, str], as_at: str, summary: Summary) -> Row | None:
    """Return an inspection as national_inspection.csv holds it, or leave the row out."""
    kind_id = entry.kind_id if entry.is_graded else ""
    label = labels.get(entry.cells[OVERALL].lower(), "")
    read = {
        START: entry.start,
        PUBLISHED: entry.published,
        KIND: kind_id,
        OVERALL: label,
        STATUS: entry.is_current,
    }
    if not entry.is_whole(read, summary):
        return None
    if not (ILACS_BEGAN <= entry.start <= min(entry.published, as_at)):
        found = f"begun {entry.start}, published {entry.published}, on a list as at {as_at}"
        what = f"{entry.where}, {entry.name}: {found}"
        summary.leave_out("rows with days that contradict each other", what)
        return None
    return {
        "ons_code": entry.code,
        "authority_name": entry.name,
        "kind_id": kind_id,
        "start": entry.start,
        "published": entry.published,
        "overall_label": label,
        "is_current": entry.is_current,
    }


def _locator(entry: Entry) -> str:
    """Return where the row stands, with its code where that is not the one held."""
    printed = entry.cells[CODE]
    other = f"; the list prints the code {printed}" if printed != entry.code else ""
    return entry.where + other


def _takes_the_place(row: Row, before: Row, days: dict[str, str], summary: Summary) -> bool:
    """Say whether `row` takes the place of `before`, and count what that means."""
    differing = [column for column in VALUES if before[column] != row[column]]
    if not differing:
        summary.count("unchanged")
        return False
    was, now = (
        ", ".join(f"{VALUES[column]} {each[column]}" for column in differing)
        for each in (before, row)
    )
    what = f"{row['authority_name']}, inspection of {row['start']}"
    if days[before["source_id"]] > days[row["source_id"]]:
        reason = f"held from {before['source_id']}, which is newer, with other values"
        summary.leave_out(reason, f"{what}: held {was}, here {now} ({row['locator']})")
        return False
    summary.change(what, was, f"{now} ({row['locator']})")
    return True


def _tell_kept(held: dict[Key, Row], rows: dict[Key, Row], summary: Summary) -> None:
    """Tell the inspections held of which the file has no usable row, and likely doubles of them."""
    added = {
        (plain(row["authority_name"]), row["published"]): row
        for key, row in rows.items()
        if key not in held
    }
    for row in (row for key, row in held.items() if key not in rows):
        what = f"{row['authority_name']}, {row['start']}"
        summary.leave_out("held, and not in a usable row of this file: kept", what)
        double = added.get((plain(row["authority_name"]), row["published"]))
        if double is not None:
            summary.remark(
                f"{what} was published on the same day as the new one of {double['start']} "
                f"({double['locator']}): are both one inspection? Both are held now"
            )


def _tell_other_edition(
    holdings: Holdings, source_id: str, published: str, summary: Summary
) -> None:
    for row in holdings.rows("source"):
        if row["source_id"] == source_id and published not in ("", row["published"]):
            summary.remark(
                f"{source_id} is held as published {row['published'] or 'on no known day'}, and "
                f"this file says {published}: is it another edition? source.csv was left as it is"
            )
