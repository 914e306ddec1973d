"""Tell where Ofsted's list differs from what is held, and where its sheets differ."""

from gradeline.facts.holdings import Holdings, Rows
from gradeline.importing.ofsted_sheets import THEME, Entry, Outcomes
from gradeline.importing.ofsted_words import ListedWords
from gradeline.importing.summary import Summary, closest
from gradeline.words.dates import partial
from gradeline.words.joining import counted


def compare_with_held(
    holdings: Holdings, outcomes: Outcomes, words: ListedWords, summary: Summary
) -> None:
    """Tell how the grades and visits of the authorities compared differ from those held.

    A row of the year without a day or kind is left out and named.
    """
    held = _Held(holdings, words)
    for entry in (*outcomes.history, *outcomes.in_year):
        if not (entry.start and entry.kind_id):
            if entry in outcomes.in_year:  # the history names its own when it is taken over
                entry.is_usable({"start": entry.start, "kind_id": entry.kind_id}, summary)
        elif entry.code in held.authorities:
            _compare_entry(held, entry, summary)
        elif not entry.is_graded:
            what = f"{entry.name}, {entry.start}"
            summary.leave_out("visits to authorities that are not compared", what)
    graded = [inspection_id for inspection_id, topic in held.agreed if topic]
    summary.remark(
        f"held here as the list has them: {counted(len(graded), 'grade')} of "
        f"{counted(len(set(graded)), 'inspection')} and "
        f"{counted(len(held.agreed) - len(graded), 'visit')} of {', '.join(held.names.values())}"
    )
    # The list has all graded inspections, and the visits of one year.
    as_at = outcomes.as_at
    year_before = f"{int(as_at[:4]) - 1}{as_at[4:]}" if outcomes.in_year else as_at
    for row in held.inspections:
        after = "" if row["kind_id"] in held.graded else year_before
        if row["inspection_id"] not in held.met and after < row["start"] <= as_at:
            what = f"{held.names[row['authority_id']]}, {held.kinds[row['kind_id']]}"
            summary.remark(
                f"{what}, {partial(row['start'])} is held here ({row['inspection_id']}), "
                "and no row of the list is of it"
            )


def compare_sheets(outcomes: Outcomes, summary: Summary) -> None:
    """Tell where the newest inspections and those of the year are not as the history has them."""
    sheets = {"newest inspections": outcomes.newest, "inspections of the year": outcomes.in_year}
    for what in (what for what, entries in sheets.items() if not entries):
        summary.miss(
            f"no sheet of the {what} with rows: nothing was compared with it; "
            f"the sheets are {closest(what, outcomes.sheets)}"
        )
    begun = [entry for entry in reversed(outcomes.history) if entry.start]
    by_start = {(entry.code, entry.start): entry for entry in begun}
    last = {entry.code: entry for entry in sorted(begun, key=lambda entry: entry.start)}
    for entry in outcomes.newest:
        _compare_two(entry, last.get(entry.code), summary)
    for entry in outcomes.in_year:
        if entry.is_graded and entry.start:
            _compare_two(entry, by_start.get((entry.code, entry.start)), summary)
    listed = {entry.code for entry in outcomes.newest}
    for entry in outcomes.history:
        if listed and entry.is_current == "true" and entry.code not in listed:
            summary.remark(f"{entry.name} is in the history and not among the newest inspections")


class _Held:
    """The inspections and visits held of the authorities compared, and what the list has of them.

    `met` are the ids of those that rows of the list are of, or could be of; `agreed` are ids with
    the topic of a grade that is alike, or with no topic where it is a visit that is.
    """

    def __init__(self, holdings: Holdings, words: ListedWords) -> None:
        self.graded = set(words.graded.values())
        compared = [row for row in holdings.rows("authority") if row["is_compared"] == "true"]
        self.authorities = {row["ons_code"]: row["authority_id"] for row in compared}
        self.names = {row["authority_id"]: row["name"] for row in compared}
        self.kinds = {row["kind_id"]: row["label"] for row in holdings.rows("inspection_kind")}
        self.inspections = [
            row
            for row in holdings.rows("inspection")
            if row["authority_id"] in self.names and row["kind_id"] in words.kinds.values()
        ]
        topics = {
            row["area_id"]: words.topic_in(row["label"]) for row in holdings.rows("judgement_area")
        }
        self.grades = {
            (row["inspection_id"], topics[row["area_id"]]): row["label"]
            for row in holdings.rows("judgement")
        }
        self.met: set[str] = set()
        self.agreed: set[tuple[str, str]] = set()

    def find(self, entry: Entry) -> Rows:
        """Return what is held of the same authority and day, all graded or all visits.

        One held with its month only is taken where none has the day, if it is of the same kind.
        """
        held_id, month = self.authorities[entry.code], entry.start[: len("2025-03")]
        own = [
            row
            for row in self.inspections
            if row["authority_id"] == held_id and (row["kind_id"] in self.graded) == entry.is_graded
        ]
        return [row for row in own if row["start"] == entry.start] or [
            row for row in own if row["start"] == month and row["kind_id"] == entry.kind_id
        ]


def _compare_entry(held: _Held, entry: Entry, summary: Summary) -> None:
    """Tell how a row differs from what is held of it, and note what is alike."""
    found = held.find(entry)
    ids = [row["inspection_id"] for row in found]
    held.met.update(ids)
    theme = f"{entry.cells[THEME]}; " if entry.cells.get(THEME) else ""
    name = held.names[held.authorities[entry.code]]
    what = f"{name}, {held.kinds[entry.kind_id]}, {partial(entry.start)}"
    shown = f"{what} ({theme}{entry.where})"
    if not found:
        lacking = "its report is not held" if entry.is_graded else "not held"
        summary.remark(f"{shown} is on the list and {lacking} here")
    elif len(found) > 1:
        summary.remark(f"{shown} could be any of {', '.join(ids)}, held here: not compared")
    elif differing := _differing(held, entry, found[0]):
        summary.remark(f"{shown}, held as {ids[0]}: {'; '.join(differing)}")
    elif not entry.is_graded:
        held.agreed.add((ids[0], ""))


def _differing(held: _Held, entry: Entry, row: dict[str, str]) -> list[str]:
    """Return in words what differs, and note the grades that do not."""
    differing = []
    if row["start"] != entry.start:
        differing.append(f"held with {row['start']} as its first day")
    if row["kind_id"] != entry.kind_id:
        differing.append(f"held as {held.kinds[row['kind_id']]}")
    if not entry.published.startswith(row["published"]):
        given = entry.published or repr(entry.days["published"])
        differing.append(f"published {given} on the list, {row['published']} here")
    for topic, grade in entry.grades.items():
        key = row["inspection_id"], topic
        label = held.grades.get(key, "")
        if grade.lower() != label.lower():
            grades = f"{grade or 'not graded'} on the list, {label or 'not graded'} here"
            differing.append(f"{topic} {grades}")
        elif label:
            held.agreed.add(key)
    return differing


def _compare_two(entry: Entry, other: Entry | None, summary: Summary) -> None:
    """Tell how a row differs from the one of the history that is of the same inspection."""
    if other is None:
        summary.remark(f"{entry.where}, {entry.name}: not in the history")
        return
    here, there = entry.days | entry.grades, other.days | other.grades
    differing = [
        f"{name} {here[name] or 'not given'}, in the history {there[name] or 'not given'}"
        for name in here
        if name in there and here[name].lower() != there[name].lower()
    ]
    if differing:
        summary.remark(f"{entry.where}, {entry.name}: {'; '.join(differing)} ({other.where})")
