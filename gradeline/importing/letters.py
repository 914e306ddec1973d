"""Import letters of focused visits and joint inspections: from a folder to rows of facts."""

from datetime import date, timedelta
from pathlib import Path, PurePath

from gradeline.facts.holdings import Holdings
from gradeline.importing.inspections import Inspections, Row, statement
from gradeline.importing.published_files import address_of, addresses_in, day_in_name
from gradeline.importing.sources import BY_READER, in_order
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.reading.letters.confined import read_letters
from gradeline.reading.letters.letter import NO, YES, Letter
from gradeline.reading.letters.letter_reader import KINDS, NO_LETTER
from gradeline.reading.wording import as_cell
from gradeline.words.dates import partial, span

ALL = 10_000
LETTER = "inspection letter"
# Visits of one kind to one authority are months apart.
NEAR = timedelta(days=14)
LETTER_USED = "The letter itself says so."


def import_letters(holdings: Holdings, place: Path, links: Path | None) -> Summary:
    """Take letters over as visits; `links` names the address of each file.

    A file that is no such letter, and a letter of which a day, the authority or a priority action
    is in doubt, is left out and named. What people have read stays as it is. Raises UnusableFile
    where no letter is sound.
    """
    summary = Summary(f"Letters read from {place.name}", examples=ALL)
    taker = _Letters(holdings, addresses_in(links) if links else {}, summary)
    count = 0
    for name, letter in read_letters(place, holdings.data):
        count += 1
        taker.take(name, letter)
    left_out = sum(summary.left_out.values())
    if left_out == count:
        told = "; ".join(line.strip() for line in summary.lines_left_out())
        raise UnusableFile(place, f"no letter that can be taken over: {told}", "such letters")
    if left_out:
        summary.miss(f"a letter that can be taken over, in {left_out} of {count} files: see below")
    taker.put()
    return summary


class _Letters:
    """Takes letters over, one after the other."""

    def __init__(self, holdings: Holdings, addresses: dict[str, str], summary: Summary) -> None:
        self._holdings = holdings
        self._addresses = addresses
        self._summary = summary
        self._held = Inspections(holdings)
        self._kinds = {kind.kind_id: kind for kind in KINDS}
        self._sources = {row["source_id"]: dict(row) for row in holdings.rows("source")}
        self._taken: dict[str, str] = {}

    def take(self, file: str, letter: Letter) -> None:
        """Take one letter over, or leave it out and say why."""
        name = as_cell(PurePath(file).name)
        if letter.problems:
            told = "; ".join(each.message for each in letter.problems)
            self._summary.leave_out(_reason(letter), f"{name}: {as_cell(told)}")
            return
        framework = self._held.frameworks.periods[self._period(letter)]
        if letter.start.value < framework["valid_from"]:
            reason = f"letters of days before {framework['valid_from']}, when their framework began"
            self._summary.leave_out(reason, f"{name}: {partial(letter.start.value)}")
            return
        held = self._of_same_visit(letter)
        if held is not None:
            first = self._taken.setdefault(held["inspection_id"], name)
            if first != name:
                reason = "second letters of one visit: the first was taken"
                self._summary.leave_out(reason, f"{first} and {name}")
                return
        named_day = day_in_name(file)
        if named_day and named_day != letter.published.value:
            said = f"the letter prints {partial(letter.published.value)}"
            self._summary.remark(f"{name}: its name says {partial(named_day)}, {said}")
        if held is not None and self._is_read_by_people(held):
            self._compare(held, letter, name)
            self._summary.count("unchanged")
            return
        is_new = held is None
        if held is None:
            held = self._new(letter)
            self._taken[held["inspection_id"]] = name
        before = self._held.state(held)
        self._replace(held, letter, file)
        is_same = self._held.state(held) == before
        self._summary.count("added" if is_new else "unchanged" if is_same else "confirmed")

    def put(self) -> None:
        """Hand the tables to the holdings."""
        if not self._summary.is_empty:
            rows = in_order(self._sources.values(), self._holdings.rows("source"))
            self._holdings.put("source", rows)
            self._held.put()

    def _of_same_visit(self, letter: Letter) -> Row | None:
        """Return the visit held that began on the day of the letter, or in its month or year."""
        start = date.fromisoformat(letter.start.value)
        for row in self._held.visits(letter.authority_id, letter.kind):
            known = row["start"] or row["named"]
            if len(known) == 10:
                if abs(date.fromisoformat(known) - start) <= NEAR:
                    return row
            elif known and letter.start.value.startswith(known):
                return row
        return None

    def _is_read_by_people(self, visit: Row) -> bool:
        source = self._sources[visit["source_id"]]
        return source["kind"] == LETTER and source["read"] != BY_READER

    def _new(self, letter: Letter) -> Row:
        """Put the visit of a letter, without what the letter says, among those held."""
        start = letter.start.value
        stem = self._kinds[letter.kind].stem
        visit = {
            "inspection_id": self._held.unused_id(letter.authority_id, stem, start),
            "authority_id": letter.authority_id,
            "framework_id": self._period(letter),
            "kind_id": letter.kind,
            "source_id": "",
        }
        self._held.add(visit, [])
        return visit

    def _period(self, letter: Letter) -> str:
        """Return the framework period in which a visit of this kind and day lies."""
        family = self._held.frameworks.kinds[letter.kind]["family"]
        return self._held.frameworks.period_on(family, letter.start.value)

    def _replace(self, held: Row, letter: Letter, file: str) -> None:
        """Put what a letter says in place of what is known of its visit from elsewhere.

        Where the two differ, both are held as a difference.
        """
        before = dict(held)
        held |= {
            "title": as_cell(letter.title),
            "topic": _topic(letter),
            "start": letter.start.value,
            "end": letter.end.value,
            "published": letter.published.value,
            "published_basis": "printed",
            "named": "",
            "outcome": _outcome(letter) or held["outcome"],
            "source_id": self._source(held, letter, file),
            "locator": f"page {letter.start.page}",
            "note": "",
        }
        if before["source_id"] in ("", held["source_id"]):
            return
        name = f"{self._kinds[letter.kind].short_name.lower()} of {partial(held['start'][:7])}"
        for item, subject, was, now in (
            ("days", f"Days of the {name}", _span(before), _span(held)),
            ("topic", f"Topic of the {name}", before["topic"], held["topic"]),
        ):
            is_finer = item == "days" and held["start"].startswith(before["start"])
            if was and now and was.lower() != now.lower() and not is_finer:
                said = [
                    statement(f"{now}.", held["source_id"], held["locator"], used=True),
                    statement(f"{was}.", before["source_id"], before["locator"], used=False),
                ]
                self._held.differ(held, item, subject, now, LETTER_USED, said)

    def _source(self, held: Row, letter: Letter, file: str) -> str:
        """Return the id of a letter as a source; it is listed anew where it is not yet."""
        authority = self._held.authorities[held["authority_id"]]["name"]
        own = self._sources.get(held["source_id"])
        if own is None or own["kind"] != LETTER:
            used = {row["short_title"] for row in self._sources.values()}
            name = self._kinds[letter.kind].short_name
            wanted = f"{name} letter, {authority} {letter.start.value[:4]}"
            titles = (wanted, *(f"{wanted} ({number})" for number in range(2, 100)))
            own = dict.fromkeys(next(iter(self._sources.values())), "")
            own["source_id"] = held["inspection_id"]
            own["short_title"] = next(title for title in titles if title not in used)
            self._sources[own["source_id"]] = own
        title = as_cell(letter.title)
        says = {
            "title": title if authority in title else f"{title}: {authority}",
            "publisher": "Ofsted",
            "published": letter.published.value,
            "kind": LETTER,
            "licence": letter.licence,
            "address": address_of(file, self._addresses) or own["address"],
            "file": as_cell(PurePath(file).name),
            "read": BY_READER,
        }
        if any(own[column] != value for column, value in says.items()):
            own |= says | {"read_on": date.today().isoformat()}
        return own["source_id"]

    def _compare(self, held: Row, letter: Letter, name: str) -> None:
        """Tell where the reader reads otherwise than people have; nothing is changed."""
        for item, read in (
            ("start", letter.start.value),
            ("end", letter.end.value),
            ("published", letter.published.value),
            ("topic", _topic(letter)),
        ):
            if read and read != held[item]:
                said = f"held as {held[item] or 'not known'}, read as {read}"
                self._summary.remark(f"{name}: {item} is {said}")


def _reason(letter: Letter) -> str:
    kinds = ", ".join(dict.fromkeys(each.kind for each in letter.problems))
    if letter.kind:
        return f"letters in doubt: {kinds}"
    if kinds == NO_LETTER:
        return "files that are no letter of a focused visit or joint inspection"
    return f"files that cannot be read: {kinds}"


def _topic(letter: Letter) -> str:
    topic = as_cell(letter.topic.value)
    return topic[:1].upper() + topic[1:]


def _outcome(letter: Letter) -> str:
    """Return what the letter says of areas for priority action, in words of ours."""
    is_one = letter.priority_action.words.lower().startswith("area ")
    one, none = "Area for priority action", "No area for priority action"
    many = "Areas for priority action"
    return {YES: one if is_one else many, NO: none}.get(letter.priority_action.value, "")


def _span(visit: Row) -> str:
    return span(visit["start"], visit["end"]) if visit["start"] else ""
