"""Import Ofsted's lists of local authority inspection outcomes."""

from collections import defaultdict
from pathlib import Path

from gradeline.facts.dates import first_day
from gradeline.facts.frameworks import Frameworks
from gradeline.facts.holdings import Holdings, Rows
from gradeline.importing.area_codes import plain
from gradeline.importing.inspections import Inspections
from gradeline.importing.ofsted_codes import Codes
from gradeline.importing.ofsted_comparing import compare_sheets, compare_with_held
from gradeline.importing.ofsted_history import find_history, listed_of, read_history
from gradeline.importing.ofsted_inspection import ListedInspection
from gradeline.importing.ofsted_names import ListingNames
from gradeline.importing.ofsted_rows import ListTaker, used_lists
from gradeline.importing.ofsted_sheets import (
    CODE,
    KIND,
    OVERALL,
    Entry,
    Outcomes,
    TableAt,
    days_of,
    is_about,
    read_outcomes,
    read_texts,
)
from gradeline.importing.ofsted_words import ListedWords
from gradeline.importing.sheets import Sheet
from gradeline.importing.sources import add_source
from gradeline.importing.summary import Change, Summary, closest
from gradeline.words.dates import partial

ADDRESS = "https://www.gov.uk/government/collections/childrens-social-care-statistics"
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
    """Take the graded inspections of a list over, and compare all else with what is held.

    A list holds the inspections of an authority side by side in one row, or one in each row. Of the
    latter the sheets of the newest inspections and of the year are compared with the history;
    grades and visits of the authorities compared with those held of them. Differences are told, and
    visits are never written. Raises UnusableFile; what cannot be read whole is left out and named.
    """
    summary = Summary(path.name)
    sheets = read_texts(path)
    words = ListedWords(Frameworks(holdings.rows))
    tables = [
        TableAt(name, sheet, header)
        for name, sheet in sheets.items()
        for header in find_history(sheet, words)
    ]
    names = ListingNames(holdings)
    if tables:
        as_at, published = days_of(path, sheets, tables, summary)
        listed = _side_by_side(sheets, tables, names, words, summary)
        title = tables[0].cells[0][0]
    else:
        outcomes = read_outcomes(path, Codes(holdings), words, summary)
        as_at, published = outcomes.as_at, outcomes.published
        title = f"Local authority inspection outcomes as at {partial(as_at)}"
        compare_with_held(holdings, outcomes, words, summary)
        compare_sheets(outcomes, summary)
        _tell_missing_kinds(outcomes, words, summary)
    source_id = _source_id(holdings, as_at)
    if not tables:
        usable = _take_over(holdings, outcomes, source_id, words, summary)
        listed = _one_a_row(usable, names, words, summary)
    summary.title = f"Ofsted's list of outcomes as at {partial(as_at)}: {path.name}"
    _tell_edition(holdings, source_id, published, summary)
    inspections = Inspections(holdings)
    lists = used_lists([*holdings.rows("source"), {"source_id": source_id, "as_at": as_at}])
    counts = summary.counts if tables else summary.inspections
    ListTaker(inspections, source_id, lists, summary, counts).take(listed)
    if summary.is_empty:
        return summary
    add_source(
        holdings,
        source_id,
        title=title,
        short_title=f"Ofsted's list of outcomes, {partial(as_at[:7])}",
        publisher="Ofsted",
        published=published,
        address=ADDRESS,
        path=path,
        as_at=as_at,
    )
    inspections.put()
    return summary


def _tell_missing_kinds(outcomes: Outcomes, words: ListedWords, summary: Summary) -> None:
    """Name each kind of graded inspection of which the history has no row."""
    found = {entry.kind_id for entry in outcomes.history}
    printed = [entry.cells[KIND] for entry in outcomes.history]
    for named, kind_id in words.graded.items():
        if kind_id not in found:
            summary.miss(
                f"the history has no {named}; the column {KIND} holds {closest(named, printed)}"
            )


def _side_by_side(
    sheets: dict[str, Sheet],
    tables: list[TableAt],
    names: ListingNames,
    words: ListedWords,
    summary: Summary,
) -> list[ListedInspection]:
    """Return the inspections of the sheets that have them side by side; others are named."""
    headers: dict[str, list[int]] = defaultdict(list)
    for name, _, header in tables:
        headers[name].append(header)
    for name in sheets:
        if name not in headers and not is_about(name):
            summary.leave_out("sheets without inspections side by side", name)
    return [
        listed
        for name, own in headers.items()
        for listed in read_history(name, sheets[name], own, names, words, summary)
    ]


def _one_a_row(
    entries: list[Entry], names: ListingNames, words: ListedWords, summary: Summary
) -> list[ListedInspection]:
    listed = []
    for entry in entries:
        is_abolished = entry.is_current == "false"
        authority_id = names.find(entry.where, entry.name, is_abolished, summary)
        if authority_id is not None:
            family = words.framework_of(entry.kind_id)
            listed.append(listed_of(entry, authority_id, family))
    return listed


def _source_id(holdings: Holdings, as_at: str) -> str:
    sources = {row["source_id"]: row for row in holdings.rows("source")}
    source_id = f"ofsted-outcomes-{as_at[:4]}"
    if source_id in sources and sources[source_id]["as_at"] != as_at:
        return f"ofsted-outcomes-{as_at}"  # a second list of the same year
    return source_id


def _tell_edition(holdings: Holdings, source_id: str, published: str, summary: Summary) -> None:
    sources = {row["source_id"]: row for row in holdings.rows("source")}
    known = sources[source_id]["published"] if source_id in sources else published
    if published not in ("", known):
        summary.remark(
            f"{source_id} is held as published {known or 'on no known day'}, and this file says "
            f"{published}: is it another edition? source.csv was left as it is"
        )


def _take_over(
    holdings: Holdings, outcomes: Outcomes, source_id: str, words: ListedWords, summary: Summary
) -> list[Entry]:
    """Put the inspections of the history among those of the country; return the usable rows."""
    sources = {row["source_id"]: row for row in holdings.rows("source")}
    held = {(row["ons_code"], row["start"]): row for row in holdings.rows("national_inspection")}
    rows = _rows(holdings, outcomes, source_id, words, summary)
    newer = {name for name, row in sources.items() if row["as_at"] > outcomes.as_at}
    news = {key: row for key, row in rows.items() if _is_news(row, held.get(key), newer, summary)}
    _tell_kept(held, rows, summary)
    if news:
        merged = held | news
        holdings.put("national_inspection", [merged[key] for key in sorted(merged)])
    usable = {(entry.code, entry.start): entry for entry in reversed(outcomes.history)}
    return [usable[key] for key in rows]


def _rows(
    holdings: Holdings, outcomes: Outcomes, source_id: str, words: ListedWords, summary: Summary
) -> dict[Key, Row]:
    """Return the inspections that can be read whole, by authority and first day."""
    scales = {row["scale_id"] for row in words.periods}
    grades = [row["label"] for row in holdings.rows("grade") if row["scale_id"] in scales]
    labels = {label.lower(): label for label in grades}
    began = min(first_day(row["valid_from"]) for row in words.periods)
    alike: dict[Key, Rows] = defaultdict(list)
    for entry in outcomes.history:
        row = _row(entry, labels, source_id)
        if not entry.is_usable(row, summary):
            continue
        if began <= entry.start <= min(entry.published, outcomes.as_at):
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
    summary.change(Change(what, was, f"{now} ({row['locator']})"))
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
