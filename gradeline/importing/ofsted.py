"""Import Ofsted's list of local authority inspection outcomes."""

from collections import defaultdict
from pathlib import Path

from gradeline.facts.holdings import Holdings, Rows
from gradeline.importing.areas import plain
from gradeline.importing.ofsted_codes import Codes
from gradeline.importing.ofsted_comparing import compare_sheets, compare_with_held
from gradeline.importing.ofsted_sheets import (
    CODE,
    GRADED,
    KIND,
    OVERALL,
    Entry,
    Outcomes,
    read_outcomes,
)
from gradeline.importing.sources import add_source
from gradeline.importing.summary import Summary, closest
from gradeline.words.dates import partial

ADDRESS = "https://www.gov.uk/government/collections/childrens-social-care-statistics"
ILACS_BEGAN = "2018-01-01"
# What may change about an inspection, in the words of the summary.
WORDS = {
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
    summary = Summary(path.name)
    outcomes = read_outcomes(path, Codes(holdings), summary)
    summary.title = f"Ofsted's list of outcomes as at {partial(outcomes.as_at)}: {path.name}"
    compare_with_held(holdings, outcomes, summary)
    compare_sheets(outcomes, summary)
    _tell_missing_kinds(outcomes, summary)
    _take_over(holdings, path, outcomes, summary)
    return summary


def _tell_missing_kinds(outcomes: Outcomes, summary: Summary) -> None:
    """Name each kind of graded inspection of which the history has no row."""
    found = {entry.kind_id for entry in outcomes.history}
    printed = [entry.cells[KIND] for entry in outcomes.history]
    for words, kind_id in GRADED.items():
        if kind_id not in found:
            summary.miss(
                f"the history has no {words}; the column {KIND} holds {closest(words, printed)}"
            )


def _take_over(holdings: Holdings, path: Path, outcomes: Outcomes, summary: Summary) -> None:
    """Put the inspections of the history among those held, and list the file as their source."""
    as_at = outcomes.as_at
    sources = {row["source_id"]: row for row in holdings.rows("source")}
    source_id = f"ofsted-outcomes-{as_at[:4]}"
    if source_id in sources and sources[source_id]["as_at"] != as_at:
        source_id = f"ofsted-outcomes-{as_at}"  # a second list of the same year
    held = {(row["ons_code"], row["start"]): row for row in holdings.rows("national_inspection")}
    rows = _rows(holdings, outcomes, source_id, summary)
    newer = {name for name, row in sources.items() if row["as_at"] > as_at}
    news = {key: row for key, row in rows.items() if _is_news(row, held.get(key), newer, summary)}
    _tell_kept(held, rows, summary)
    known = sources[source_id]["published"] if source_id in sources else outcomes.published
    if outcomes.published not in ("", known):
        summary.remark(
            f"{source_id} is held as published {known or 'on no known day'}, and this file says "
            f"{outcomes.published}: is it another edition? source.csv was left as it is"
        )
    if not news:
        return
    add_source(
        holdings,
        source_id,
        title=f"Local authority inspection outcomes as at {partial(as_at)}",
        short_title=f"Ofsted's list of outcomes, {partial(as_at[:7])}",
        publisher="Ofsted",
        published=outcomes.published,
        address=ADDRESS,
        path=path,
        as_at=as_at,
    )
    merged = held | news
    holdings.put("national_inspection", [merged[key] for key in sorted(merged)])


def _rows(
    holdings: Holdings, outcomes: Outcomes, source_id: str, summary: Summary
) -> dict[Key, Row]:
    """Return the inspections that can be read whole, by authority and first day."""
    grades = [row["label"] for row in holdings.rows("grade") if row["scale_id"] == "ilacs"]
    labels = {label.lower(): label for label in grades}
    alike: dict[Key, Rows] = defaultdict(list)
    for entry in outcomes.history:
        row = _row(entry, labels, source_id)
        if not entry.is_usable(row, summary):
            continue
        if ILACS_BEGAN <= entry.start <= min(entry.published, outcomes.as_at):
            alike[entry.code, entry.start].append(row)
        else:
            days = f"begun {entry.start}, published {entry.published}"
            what = f"{entry.where}, {entry.name}: {days}, on a list as at {outcomes.as_at}"
            summary.leave_out("rows with days that contradict each other", what)
    rows = {}
    for key, (row, *others) in alike.items():
        if any(_differing(row, other) for other in others):
            both = " and ".join(each["locator"] for each in alike[key])
            what = f"{both}: {row['authority_name']}, {row['start']}"
            summary.leave_out("rows that contradict each other on one inspection", what)
            continue
        for other in others:
            summary.leave_out("rows that say the same again", other["locator"])
        rows[key] = row
    return rows


def _row(entry: Entry, labels: dict[str, str], source_id: str) -> Row:
    """Return an inspection as national_inspection.csv holds it; what is not usable is empty."""
    printed = entry.cells[CODE]
    other = f"; the list prints the code {printed}" if printed != entry.code else ""
    return {
        "ons_code": entry.code,
        "authority_name": entry.name,
        "kind_id": entry.kind_id if entry.is_graded else "",
        "start": entry.start,
        "published": entry.published,
        "overall_label": labels.get(entry.cells[OVERALL].lower(), ""),
        "is_current": entry.is_current,
        "source_id": source_id,
        "locator": entry.where + other,
    }


def _differing(one: Row, two: Row) -> list[str]:
    return [column for column in WORDS if one[column] != two[column]]


def _is_news(row: Row, before: Row | None, newer: set[str], summary: Summary) -> bool:
    """Say whether a row is new or takes the place of the one held, and count what that means.

    `newer` are the sources that are newer than the file, whose rows stay.
    """
    if before is None:
        summary.count("added")
        return True
    differing = _differing(before, row)
    if not differing:
        summary.count("unchanged")
        return False
    was, now = (
        ", ".join(f"{WORDS[column]} {each[column]}" for column in differing)
        for each in (before, row)
    )
    what = f"{row['authority_name']}, inspection of {row['start']}"
    if before["source_id"] in newer:
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
        if double := added.get((plain(row["authority_name"]), row["published"])):
            summary.remark(
                f"{what} was published on the same day as the new one of {double['start']} "
                f"({double['locator']}): are both one inspection? Both are held now"
            )
