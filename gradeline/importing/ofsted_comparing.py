"""Tell where Ofsted's list differs from what is held, and where its sheets differ."""

from gradeline.importing.holdings import Holdings, Rows
from gradeline.importing.ofsted_sheets import (
    BOTH,
    CARE,
    GRADED,
    KINDS,
    PUBLISHED,
    THEME,
    Entry,
    Outcomes,
    topic_of,
)
from gradeline.importing.summary import Summary
from gradeline.words.dates import partial
from gradeline.words.lists import counted


def compare_with_held(holdings: Holdings, outcomes: Outcomes, summary: Summary) -> None:
    """Tell how the grades and visits of the authorities compared differ from those held."""
    held = _Held(holdings)
    for entry in (*outcomes.history, *outcomes.in_year):
        if not (entry.start and entry.kind_id):
            continue  # named where the history is taken over
        if entry.code in held.authorities:
            _compare_entry(held, entry, summary)
        elif not entry.is_graded:
            what = f"{entry.name}, {entry.start}"
            summary.leave_out("visits to authorities that are not compared", what)
    grades = counted(len(held.agreed_grades), "grade")
    inspections = counted(len({which for which, _ in held.agreed_grades}), "inspection")
    visits = counted(len(held.agreed_visits), "visit")
    summary.remark(
        f"held here as the list has them: {grades} of {inspections} and {visits} "
        f"of {', '.join(held.names.values())}"
    )
    for row in _unlisted(held, outcomes):
        summary.remark(
            f"{held.say(row['authority_id'], row['kind_id'], row['start'])} is held here "
            f"({row['inspection_id']}), and no row of the list is of it"
        )


def compare_sheets(outcomes: Outcomes, summary: Summary) -> None:
    """Tell where the newest inspections and those of the year are not as the history has them."""
    if not outcomes.newest:
        summary.remark("no sheet of the newest inspections was found: nothing was compared with it")
    if not outcomes.in_year:
        what = "inspections of the year"
        summary.remark(f"no sheet of the {what} was found: nothing was compared with it")
    for entry in outcomes.newest:
        own = [other for other in outcomes.history if other.code == entry.code and other.start]
        _compare_two(entry, max(own, key=lambda other: other.start, default=None), summary)
    history = {(entry.code, entry.start): entry for entry in reversed(outcomes.history)}
    for entry in outcomes.in_year:
        if entry.is_graded:
            _compare_two(entry, history.get((entry.code, entry.start)), summary)
    listed = {entry.code for entry in outcomes.newest}
    for entry in outcomes.history:
        if listed and entry.is_current == "true" and entry.code not in listed:
            summary.remark(f"{entry.name} is in the history and not among the newest inspections")


class _Held:
    """The inspections and visits held of the authorities compared, and what the list has of them.

    `met` are the ids of those that rows of the list are of, or could be of; `agreed_grades` are
    ids and topics of grades that are alike, `agreed_visits` the ids of visits that are.
    """

    def __init__(self, holdings: Holdings) -> None:
        compared = [row for row in holdings.rows("authority") if row["is_compared"] == "true"]
        self.authorities = {row["ons_code"]: row["authority_id"] for row in compared}
        self.names = {row["authority_id"]: row["name"] for row in compared}
        self.kinds = {row["kind_id"]: row["label"] for row in holdings.rows("inspection_kind")}
        self.inspections = [
            row
            for row in holdings.rows("inspection")
            if row["authority_id"] in self.names and row["kind_id"] in KINDS.values()
        ]
        topics = {row["area_id"]: topic_of(row["label"]) for row in holdings.rows("judgement_area")}
        self._labels = {
            (row["inspection_id"], topics[row["area_id"]]): row["label"]
            for row in holdings.rows("judgement")
        }
        self.met: set[str] = set()
        self.agreed_grades: set[tuple[str, str]] = set()
        self.agreed_visits: set[str] = set()

    def find(self, entry: Entry) -> Rows:
        """Return what is held of the same authority and day, all graded or all visits.

        One held with its month only is taken where none has the day, if it is of the same kind.
        """
        own = [
            row
            for row in self.inspections
            if row["authority_id"] == self.authorities[entry.code]
            and (row["kind_id"] in GRADED) == entry.is_graded
        ]
        return [row for row in own if row["start"] == entry.start] or [
            row
            for row in own
            if row["kind_id"] == entry.kind_id
            and row["start"]
            and entry.start.startswith(row["start"])
        ]

    def grade(self, inspection_id: str, topic: str) -> str:
        """Return the grade held for a topic, empty where there is none.

        Before January 2023 care leavers were judged together with children in care, and the list
        prints that grade as the one of children in care (Ofsted, notes of the list, March 2025).
        """
        label = self._labels.get((inspection_id, topic), "")
        return label or (self._labels.get((inspection_id, BOTH), "") if topic == CARE else "")

    def say(self, authority_id: str, kind_id: str, start: str) -> str:
        return f"{self.names[authority_id]}, {self.kinds[kind_id]}, {partial(start)}"


def _compare_entry(held: _Held, entry: Entry, summary: Summary) -> None:
    found = held.find(entry)
    held.met.update(row["inspection_id"] for row in found)
    theme = f"{entry.cells[THEME]}; " if entry.cells.get(THEME) else ""
    what = held.say(held.authorities[entry.code], entry.kind_id, entry.start)
    shown = f"{what} ({theme}{entry.where})"
    if not found:
        summary.remark(f"{shown} is on the list and not held here")
    elif len(found) > 1:
        several = ", ".join(row["inspection_id"] for row in found)
        summary.remark(f"{shown} could be any of {several}, held here: not compared")
    else:
        row = found[0]
        inspection_id = row["inspection_id"]
        differing = _differing_days_and_kind(held, entry, row)
        if entry.is_graded:
            differing += _differing_grades(held, entry, inspection_id)
        elif not differing:
            held.agreed_visits.add(inspection_id)
        if differing:
            summary.remark(f"{shown}, held as {inspection_id}: {'; '.join(differing)}")


def _differing_days_and_kind(held: _Held, entry: Entry, row: dict[str, str]) -> list[str]:
    differing = []
    if row["start"] != entry.start:
        differing.append(f"held with {row['start']} as its first day")
    if row["kind_id"] != entry.kind_id:
        differing.append(f"held as {held.kinds[row['kind_id']]}")
    if row["published"] and not entry.published.startswith(row["published"]):
        given = entry.published or repr(entry.cells[PUBLISHED])
        differing.append(f"published {given} on the list, {row['published']} here")
    return differing


def _differing_grades(held: _Held, entry: Entry, inspection_id: str) -> list[str]:
    differing = []
    for topic, grade in entry.grades.items():
        label = held.grade(inspection_id, topic)
        if grade.lower() != label.lower():
            said = f"{grade or 'not graded'} on the list, {label or 'not graded'} here"
            differing.append(f"{topic} {said}")
        elif label:
            held.agreed_grades.add((inspection_id, topic))
    return differing


def _unlisted(held: _Held, outcomes: Outcomes) -> Rows:
    """Return what is held and not met: of all graded, and of visits in the year to the day."""
    as_at = outcomes.as_at
    year_before = f"{int(as_at[:4]) - 1}{as_at[4:]}"
    return [
        row
        for row in held.inspections
        if row["inspection_id"] not in held.met
        and "" < row["start"] <= as_at
        and (row["kind_id"] in GRADED or (outcomes.in_year and row["start"] > year_before))
    ]


def _compare_two(entry: Entry, other: Entry | None, summary: Summary) -> None:
    """Tell how a row differs from the one of the history that is of the same inspection."""
    if other is None:
        summary.remark(f"{entry.where}, {entry.name}: not in the history")
        return
    pairs = {"begun": (entry.start, other.start), "published": (entry.published, other.published)}
    pairs |= {
        topic: (grade, other.grades[topic])
        for topic, grade in entry.grades.items()
        if topic in other.grades
    }
    differing = [
        f"{name} {one or 'not given'}, in the history {two or 'not given'}"
        for name, (one, two) in pairs.items()
        if one.lower() != two.lower()
    ]
    if differing:
        summary.remark(f"{entry.where}, {entry.name}: {'; '.join(differing)} ({other.where})")
