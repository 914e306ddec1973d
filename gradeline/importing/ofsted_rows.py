"""Put the inspections of one list of Ofsted among those held."""

from collections import Counter

from gradeline.facts.holdings import Rows
from gradeline.importing.inspections import (
    NEAR_DAYS,
    Inspections,
    Row,
    statement,
)
from gradeline.importing.ofsted_inspection import (
    AGAIN_IN_LIST,
    AS_LISTED,
    DAY_AS_LISTED,
    DAY_OF_FILE,
    FILE_NAME,
    KIND_AS_LISTED,
    ListedInspection,
    kind_not_known,
)
from gradeline.importing.summary import Summary
from gradeline.words.dates import partial

SECOND_HAND = ("later report", "press")
PRINTED_DAY_USED = "The day that the report prints is used wherever it prints one."
LISTED_DAY_USED = "The day of Ofsted's newest list is used where the report prints none."
PRINTED_GRADE_USED = "The grade that the report prints is used."
LISTED_GRADE_USED = "The newest list is used where no report was read."
Labels = dict[str, tuple[str, str]]


class ListTaker:
    """Takes over what one list says; `lists` are the ids of all lists, the oldest first.

    `counts` gets how many inspections were added, confirmed and unchanged.
    """

    def __init__(
        self,
        inspections: Inspections,
        source_id: str,
        lists: list[str],
        summary: Summary,
        counts: Counter[str],
    ) -> None:
        self._held = inspections
        self._frameworks = inspections.frameworks
        self._source_id = source_id
        self._lists = lists
        self._summary = summary
        self._counts = counts

    def take(self, entries: list[ListedInspection]) -> None:
        """Take inspections over; rows on one inspection that contradict are all left out."""
        groups: list[list[ListedInspection]] = []
        for entry in entries:
            own = next((group for group in groups if entry.is_same_as(group[0], NEAR_DAYS)), None)
            if own is None:
                groups.append([entry])
            else:
                own.append(entry)
        for first, *others in groups:
            if all(other.says == first.says for other in others):
                self._take(first)
                for other in others:
                    self._summary.leave_out("rows that say the same again", other.where)
            else:
                places = " and ".join(each.where for each in (first, *others))
                what = f"{places}: {first.authority_id}, {first.published}"
                self._summary.leave_out("rows that contradict each other on one inspection", what)

    def _take(self, entry: ListedInspection) -> None:
        framework_id = self._period(entry)
        labels = self._labels(entry, framework_id)
        if labels is None:
            return
        day = entry.start or entry.published
        if not self._held.existed(entry.authority_id, day):
            what = f"{entry.where}: {entry.authority_id}, {day}"
            self._summary.leave_out("inspections of a day on which there was no such council", what)
            return
        held = self._held.find(entry.authority_id, entry.family, entry.published, entry.start)
        if held is None:
            self._add(entry, framework_id, labels)
            return
        before = self._held.state(held)
        is_newer = self._is_newer_than(held["listing_source_id"])
        place = self._place_in_list(held)
        self._compare_published(entry, held, place, is_newer=is_newer)
        self._compare_start(entry, held)
        self._compare_kind(entry, held, place, is_newer=is_newer)
        self._compare_grades(entry, held, labels, is_newer=is_newer)
        if is_newer and held["source_id"] in self._lists:
            held |= {"source_id": self._source_id, "locator": entry.where}
            held["listing_source_id"] = self._source_id
        is_same = self._held.state(held) == before
        self._counts["unchanged" if is_same else "confirmed"] += 1

    def _period(self, entry: ListedInspection) -> str:
        """Return the period of an inspection: by its first day, else the first that judges so."""
        if entry.start:
            return self._frameworks.period_on(entry.family, entry.start)
        periods = [row["framework_id"] for row in self._frameworks.periods_of(entry.family)]
        fitting = (
            key
            for key in periods
            if all(self._frameworks.listed_area(key, name) for name in entry.grades)
        )
        return next(fitting, periods[0])

    def _labels(self, entry: ListedInspection, framework_id: str) -> Labels | None:
        """Return grade and words by area; None, and told, where one of them cannot be read."""
        scale_id = self._frameworks.periods[framework_id]["scale_id"]
        labels = {}
        for name, words in entry.grades.items():
            area = self._frameworks.listed_area(framework_id, name)
            label = self._frameworks.listed_grade(words, scale_id)
            if label is None or area is None:
                found = f"grade {words!r}" if label is None else f"a grade of {name}"
                what = f"{entry.where}: {entry.authority_id}, {entry.published}, {found}"
                self._summary.leave_out("inspections with a grade that is not known", what)
                return None
            labels[area["area_id"]] = (label, words)
        return labels

    def _add(self, entry: ListedInspection, framework_id: str, labels: Labels) -> None:
        stem = self._frameworks.stem_of(framework_id)
        inspection_id = self._held.unused_id(entry.authority_id, stem, entry.published)
        inspection = {
            "inspection_id": inspection_id,
            "authority_id": entry.authority_id,
            "framework_id": framework_id,
            "kind_id": entry.kind_id or self._frameworks.kind_of(entry.family),
            "start": entry.start,
            "published": entry.published,
            "published_basis": "official list",
            "source_id": self._source_id,
            "locator": entry.where,
            "listing_source_id": self._source_id,
            "note": AGAIN_IN_LIST if entry.again else "",
        }
        rows = [self._judgement(entry, inspection_id, area, *labels[area]) for area in labels]
        self._held.add(inspection, rows)
        self._counts["added"] += 1

    def _judgement(
        self, entry: ListedInspection, inspection_id: str, area_id: str, label: str, words: str
    ) -> Row:
        return {
            "inspection_id": inspection_id,
            "area_id": area_id,
            "label": label,
            "printed_text": words,
            "evidence": "official list",
            "source_id": self._source_id,
            "printed_in": entry.where,
        }

    def _is_newer_than(self, source_id: str) -> bool:
        """Say whether this list is newer than the one held, or none is held."""
        if source_id not in self._lists:
            return True
        return self._lists.index(self._source_id) >= self._lists.index(source_id)

    def _says(self, entry: ListedInspection, words: str, *, used: bool) -> Row:
        return statement(words, self._source_id, entry.where, used=used)

    def _place_in_list(self, held: Row) -> tuple[str, str]:
        """Return the list that the held day or kind is from, and where in it."""
        if held["source_id"] == held["listing_source_id"]:
            return held["source_id"], held["locator"]
        name = self._held.authorities[held["authority_id"]]["name"]
        return held["listing_source_id"], f"row of {name}"

    def _compare_published(
        self, entry: ListedInspection, held: Row, place: tuple[str, str], *, is_newer: bool
    ) -> None:
        day, basis = held["published"], held["published_basis"]
        subject = f"Publication day of the {self._held.named(held)}"
        said = f"Published on {partial(entry.published)}."
        held_said = f"Published on {partial(day)}."
        if day == entry.published:
            self._held.agree(held, "published", self._says(entry, said, used=True))
        elif basis == "printed":
            theirs = statement(held_said, held["source_id"], held["locator"], used=True)
            own = self._says(entry, said, used=False)
            self._held.differ(
                held, "published", subject, partial(day), PRINTED_DAY_USED, [own, theirs]
            )
        elif (
            basis == "official list"
            and not is_newer
            and self._held.is_said(held, "published", said)
        ):
            return
        elif basis == "official list":
            theirs = statement(held_said, *place, used=not is_newer)
            own = self._says(entry, said, used=is_newer)
            used = entry.published if is_newer else day
            self._held.differ(
                held, "published", subject, partial(used), LISTED_DAY_USED, [own, theirs]
            )
        elif basis == "file name":
            theirs = statement(held_said, held["source_id"], FILE_NAME, used=False)
            own = self._says(entry, said, used=True)
            used = partial(entry.published)
            self._held.differ(held, "published", subject, used, LISTED_DAY_USED, [own, theirs])
        if basis == "printed" or (basis == "official list" and not is_newer):
            return
        held |= {
            "published": entry.published,
            "published_basis": "official list",
            "listing_source_id": self._source_id,
        }
        held["note"] = held["note"].replace(DAY_OF_FILE, DAY_AS_LISTED)

    def _compare_start(self, entry: ListedInspection, held: Row) -> None:
        if not entry.start:
            return
        said = f"It began on {partial(entry.start)}."
        if not held["start"]:
            held["start"] = entry.start
        elif held["start"] == entry.start:
            self._held.agree(held, "start", self._says(entry, said, used=True))
        elif len(held["start"]) == len(entry.start):
            held_said = f"It began on {partial(held['start'])}."
            theirs = statement(held_said, held["source_id"], held["locator"], used=True)
            own = self._says(entry, said, used=False)
            subject = f"First day of the {self._held.named(held)}"
            used = partial(held["start"])
            self._held.differ(held, "start", subject, used, PRINTED_DAY_USED, [own, theirs])

    def _compare_kind(
        self, entry: ListedInspection, held: Row, place: tuple[str, str], *, is_newer: bool
    ) -> None:
        if not entry.kind_id:
            return
        kinds = self._frameworks.kinds_in_words(entry.family)
        said = f"{self._held.kinds[entry.kind_id]}."
        if held["kind_id"] == entry.kind_id:
            self._held.agree(held, "kind", self._says(entry, said, used=True))
        elif self._frameworks.is_untold(held["kind_id"]):
            held |= {"kind_id": entry.kind_id, "listing_source_id": self._source_id}
            not_known = kind_not_known(kinds)
            note = held["note"].replace(f"{not_known} {DAY_AS_LISTED}", AS_LISTED)
            held["note"] = note.replace(not_known, KIND_AS_LISTED)
        elif is_newer or not self._held.is_said(held, "kind", said):
            held_said = f"{self._held.kinds[held['kind_id']]}."
            theirs = statement(held_said, *place, used=not is_newer)
            own = self._says(entry, said, used=is_newer)
            used = entry.kind_id if is_newer else held["kind_id"]
            self._held.differ(
                held,
                "kind",
                f"{kinds.capitalize()}: {self._held.named(held)}",
                self._held.kinds[used],
                "Ofsted's newest list is used; the report prints no kind.",
                [own, theirs],
            )
            held["kind_id"] = used

    def _compare_grades(
        self, entry: ListedInspection, held: Row, labels: Labels, *, is_newer: bool
    ) -> None:
        own = {row["area_id"]: row for row in self._held.judgements(held)}
        has_report = any(row["evidence"] == "primary" for row in own.values())
        rows = dict(own)
        for area_id, (label, words) in labels.items():
            listed = self._judgement(entry, held["inspection_id"], area_id, label, words)
            if area_id not in own and has_report:
                what = f"{self._held.named(held)}: {area_id} {label} ({entry.where})"
                self._summary.leave_out("grades that the report itself does not give", what)
            elif area_id not in own:
                rows[area_id] = listed
            else:
                rows[area_id] = self._graded(entry, held, listed, own[area_id], is_newer=is_newer)
        self._held.judge(held, list(rows.values()))

    def _graded(
        self, entry: ListedInspection, held: Row, listed: Row, theirs: Row, *, is_newer: bool
    ) -> Row:
        """Return the judgement to hold, that of the list or the one held; tell a difference."""
        area_id = listed["area_id"]
        is_list = theirs["evidence"] == "official list"
        if self._held.is_same_grade(held, theirs["label"], listed["label"]):
            self._held.agree(held, area_id, self._says(entry, f"{listed['label']}.", used=True))
            takes = (is_list and is_newer) or theirs["evidence"] in SECOND_HAND
            return listed if takes else theirs
        takes = is_list and is_newer
        used = listed if takes else theirs
        place = f"page {theirs['page']}" if theirs["page"] else theirs["printed_in"]
        held_said = statement(f"{theirs['label']}.", theirs["source_id"], place, used=not takes)
        own = self._says(entry, f"{listed['label']}.", used=takes)
        self._held.differ(
            held,
            area_id,
            self._held.subject_of_grade(held, area_id),
            used["label"],
            LISTED_GRADE_USED if is_list else PRINTED_GRADE_USED,
            [own, held_said],
        )
        return used


def used_lists(sources: Rows) -> list[str]:
    """Return the ids of Ofsted's lists of inspections, the oldest first."""
    lists = [row for row in sources if row["source_id"].startswith("ofsted-outcomes-")]
    return [row["source_id"] for row in sorted(lists, key=lambda row: row["as_at"])]
