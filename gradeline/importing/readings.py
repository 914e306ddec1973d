"""Import what the report reader reads: from a folder of reports, or from saved JSON lines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePath

from gradeline.facts.holdings import Holdings, Rows
from gradeline.importing.inspections import (
    Inspections,
    Row,
    statement,
)
from gradeline.importing.ofsted_inspection import (
    AS_LISTED,
    DAY_AS_LISTED,
    DAY_OF_FILE,
    FILE_NAME,
    KIND_AS_LISTED,
    kind_not_known,
)
from gradeline.importing.ofsted_rows import LISTED_DAY_USED, PRINTED_DAY_USED, PRINTED_GRADE_USED
from gradeline.importing.published_files import address_of, addresses_in, day_in_name
from gradeline.importing.sources import BY_READER, in_order
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.reading.command import read_all
from gradeline.reading.framework_of_report import framework_of, is_without_its_kind, printed_in
from gradeline.reading.graded_areas import judgements_of, label_of
from gradeline.reading.report_json import NotAReport, object_in, report_in
from gradeline.reading.rows import NOT_PRINTED
from gradeline.reading.wording import as_cell
from gradeline.report import BODY, CHECK, OK, Report
from gradeline.words.dates import partial

AGAIN = "Re-inspection, as its title says."
# What a list of the reports may say of one, beside what was read from it.
LISTED = ("urn", "listed_as", "listed_published")
# Why a report is left out that may be looked at and taken over after all.
NO_LINE, UNREAD = "lines that are no reading of a report", "files that cannot be read"
NO_FRAMEWORK = "reports of no framework that is held"
NO_AUTHORITY = "reports of no known authority"
IN_DOUBT = "reports with a grade in doubt"
NO_DAY, NO_GRADE = "reports without a publication day", "reports without a grade"
NO_COUNCIL = "reports of a day on which there was no such council"
REASONS = (NO_LINE, UNREAD, NO_FRAMEWORK, NO_AUTHORITY, IN_DOUBT, NO_DAY, NO_GRADE, NO_COUNCIL)


def import_readings(holdings: Holdings, place: Path, links: Path | None) -> Summary:
    """Take the readings of reports over; `links` names the address of each report.

    A report that the reader could not read whole, or of no known authority or day, is left out and
    named. What people have read stays as it is. Raises UnusableFile, also where no report is sound.
    """
    summary = Summary(f"Inspection reports read from {place.name}")
    addresses = addresses_in(links) if links else {}
    taker = _Readings(holdings, addresses, summary)
    for report, named_day in _reports(place, summary):
        taker.take(report, named_day)
    left_out = sum(summary.left_out.get(reason, 0) for reason in REASONS)
    if not summary.counts:
        told = "; ".join(line.strip() for line in summary.lines_left_out()) or "it is empty"
        found = f"no report that can be taken over: {told}"
        raise UnusableFile(place, found, "reports, or readings of reports as JSON lines")
    if left_out:
        count = left_out + summary.counts.total()
        summary.miss(f"a report that can be taken over, in {left_out} of {count}: see below")
    taker.put()
    return summary


def _reports(place: Path, summary: Summary) -> Iterator[tuple[Report, str]]:
    """Yield each report with the publication day that its list or the name of its file gives it.

    A line that is no reading of a report is left out, with the key and what is wrong with it.
    """
    if place.suffix.lower() != ".jsonl":
        for report in read_all(place):
            yield report, day_in_name(report.file)
        return
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not saved as UTF-8"
        found = f"a file that cannot be read ({why})"
        raise UnusableFile(place, found, "readings as JSON lines, in UTF-8") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{place.name}, line {number}"
        try:
            told = object_in(line, where)
            listed = {name: told.pop(name) for name in LISTED if name in told}
            for name, value in listed.items():
                if not isinstance(value, str):
                    raise NotAReport(where, name, repr(value), "a text")
            report = report_in(told, where)
        except NotAReport as error:
            summary.leave_out(NO_LINE, str(error).rstrip("."))
        else:
            yield report, listed.get("listed_published") or day_in_name(report.file)


class _Readings:
    """Takes readings over, one after the other."""

    def __init__(self, holdings: Holdings, addresses: dict[str, str], summary: Summary) -> None:
        self._rows_of = holdings.rows
        self._holdings = holdings
        self._addresses = addresses
        self._summary = summary
        self._held = Inspections(holdings)
        self._frameworks = self._held.frameworks
        self._sources = {row["source_id"]: dict(row) for row in holdings.rows("source")}
        self._cited = {row["source_id"] for row in holdings.rows("inspection")}
        self._corrected = {row["inspection_id"] for row in holdings.rows("correction")}
        self._taken: dict[str, str] = {}

    def take(self, report: Report, named_day: str) -> None:
        """Take one reading over, or leave it out and say why."""
        name = as_cell(report.file or "a report")
        kind_id = self._frameworks.kind_read_as(report.framework or "")
        framework_id = self._period(report, kind_id, named_day)
        authority_id = report.authority_id or ""
        day = report.published or named_day
        doubtful = [each.area for each in report.judgements if each.status == CHECK]
        labels = self._labels(report, framework_id) if framework_id else {}
        for is_wrong, reason in (
            (report.read_from is None, UNREAD),
            (not framework_id, NO_FRAMEWORK),
            (authority_id not in self._held.authorities, NO_AUTHORITY),
            (bool(doubtful), IN_DOUBT),
            (not day, NO_DAY),
            (not labels, NO_GRADE),
        ):
            if is_wrong:
                named = f"{report.file}: "
                told = "; ".join(each.message.removeprefix(named) for each in report.problems)
                self._summary.leave_out(reason, f"{name}{f': {told}' if told else ''}")
                return
        start = report.start or ""
        if not self._held.existed(authority_id, start or day):
            self._summary.leave_out(NO_COUNCIL, name)
            return
        for each in report.problems:
            self._summary.remark(f"{name}: {each.message}")
        family = self._frameworks.family_of(framework_id)
        held = self._held.find(authority_id, family, day, start, kind_id)
        if held is not None:
            first = self._taken.setdefault(held["inspection_id"], name)
            if first != name:
                reason = "second reports of one inspection: the first was taken"
                self._summary.leave_out(reason, f"{first} and {name}")
                return
        is_new = held is None
        if held is None:
            held = self._new(report, authority_id, framework_id, kind_id, day)
            self._taken[held["inspection_id"]] = name
        before = self._held.state(held)
        if any(row["read_by"] == "person" for row in self._held.judgements(held)):
            self._compare(held, report, labels, name)
        else:
            self._replace(held, report, labels, named_day)
        is_same = self._held.state(held) == before
        self._summary.count("added" if is_new else "unchanged" if is_same else "confirmed")

    def put(self) -> None:
        """Hand the tables to the holdings: reports read by the reader alone after other sources."""
        rows = in_order(self._sources.values(), self._rows_of("source"))
        if rows != self._rows_of("source") or not self._summary.is_empty:
            self._holdings.put("source", rows)
            self._held.put()

    def _labels(self, report: Report, framework_id: str) -> dict[str, str]:
        """Return the grades read, in the words of the scale, by the name of their area."""
        read = judgements_of(report, framework_id, self._rows_of)
        return {
            name: label_of(each.grade, framework_id, each.words or "", self._rows_of)
            for name, each in read.items()
            if each.status == OK and each.grade is not None
        }

    def _period(self, report: Report, kind_id: str, named_day: str) -> str:
        """Return the framework period of a report; empty where none is held that it can be of."""
        if not kind_id:
            return framework_of(report, self._rows_of) or ""
        day = report.start or report.published or named_day
        return self._frameworks.period_on(self._frameworks.kinds[kind_id]["family"], day)

    def _new(
        self, report: Report, authority_id: str, framework_id: str, kind_id: str, day: str
    ) -> Row:
        """Put the inspection of a report, without its grades yet, among those held."""
        family = self._frameworks.family_of(framework_id)
        is_review = self._frameworks.reviews_board_alone(kind_id)
        stem = "board-review" if is_review else self._frameworks.stem_of(framework_id)
        inspection = {
            "inspection_id": self._held.unused_id(authority_id, stem, day),
            "authority_id": authority_id,
            "framework_id": framework_id,
            "kind_id": kind_id or self._frameworks.kind_of(family, report.kind or ""),
            "published": day,
            "published_basis": "file name",
            "source_id": "",
        }
        self._held.add(inspection, [])
        return inspection

    def _replace(self, held: Row, report: Report, labels: dict[str, str], named_day: str) -> None:
        """Put what the report says in place of what a list, or an earlier reading, says.

        Where a list says otherwise, both are held as a difference.
        """
        from_list = held["source_id"] == held["listing_source_id"] != ""
        list_place = (held["source_id"], held["locator"])
        listed = {row["area_id"]: row for row in self._held.judgements(held)}
        days = {"list": held["published"]} if held["published_basis"] == "official list" else {}
        days |= {"report": report.published or "", "name": named_day}
        held["start"] = report.start or held["start"]
        held["end"] = report.end or held["end"]
        held["title"] = as_cell(report.title or "")
        if days["report"]:
            held |= {"published": days["report"], "published_basis": "printed"}
            family = self._frameworks.family_of(held["framework_id"])
            if len(self._frameworks.kinds_of(family)) == 1:
                held["listing_source_id"] = ""
        held["source_id"] = self._source(held, report)
        page = report.origins.start.page
        held["locator"] = f"page {page}" if page else "front page"
        if held["inspection_id"] not in self._corrected:
            held["note"] = self._note(held, report)
        self._held.judge(held, self._judgements(held, report, labels))
        if from_list:
            self._compare_list(held, listed)
        if from_list or "list" not in days:
            self._tell_days(held, days, list_place)

    def _tell_days(self, held: Row, days: dict[str, str], list_place: tuple[str, str]) -> None:
        """Hold a difference where report, list and name of the file have different days."""
        places = {
            "list": list_place,
            "report": (held["source_id"], held["locator"]),
            "name": (held["source_id"], FILE_NAME),
        }
        said = {place: day for place, day in days.items() if day}
        statements = [
            statement(
                f"{'The name says' if place == 'name' else 'Published on'} {partial(day)}.",
                *places[place],
                used=day == held["published"],
            )
            for place, day in said.items()
        ]
        if len(set(said.values())) > 1:
            is_printed = held["published_basis"] == "printed"
            self._held.differ(
                held,
                "published",
                f"Publication day of the {self._held.named(held)}",
                partial(held["published"]),
                PRINTED_DAY_USED if is_printed else LISTED_DAY_USED,
                statements,
            )
        elif statements:
            self._held.agree(held, "published", statements[-1])

    def _compare_list(self, held: Row, listed: dict[str, Row]) -> None:
        """Tell where a list, whose grades gave way to those of the report, says otherwise."""
        own = {row["area_id"]: row for row in self._held.judgements(held)}
        for area_id, row in listed.items():
            if area_id not in own:
                what = f"{self._held.named(held)}: {area_id} {row['label']} ({row['printed_in']})"
                reason = "grades of a list that the report itself does not give"
                self._summary.leave_out(reason, what)
                continue
            ours = own[area_id]
            place = f"page {ours['page']}"
            report = statement(f"{ours['label']}.", ours["source_id"], place, used=True)
            is_same = self._held.is_same_grade(held, row["label"], ours["label"])
            if is_same and not self._held.is_told(held, area_id):
                continue
            theirs = statement(
                f"{row['label']}.", row["source_id"], row["printed_in"], used=is_same
            )
            subject = self._held.subject_of_grade(held, area_id)
            self._held.differ(
                held, area_id, subject, ours["label"], PRINTED_GRADE_USED, [theirs, report]
            )

    def _source(self, held: Row, report: Report) -> str:
        """Return the id of the report as a source; it is listed anew where it is not yet."""
        authority = self._held.authorities[held["authority_id"]]["name"]
        family = self._frameworks.family_of(held["framework_id"])
        is_review = self._frameworks.reviews_board_alone(held["kind_id"])
        kind = "Board review" if is_review else f"{family} report"
        wanted = f"{kind}, {authority} {(held['start'] or held['published'])[:4]}"
        by_title = {row["short_title"]: row for row in self._sources.values()}
        own = self._sources.get(held["source_id"])
        if own is None or own["kind"] != "inspection report":
            own = by_title.get(wanted)
            if own is not None and own["source_id"] in self._cited:
                own = None
        if own is None:
            titles = (wanted, *(f"{wanted} ({number})" for number in range(2, 100)))
            own = dict.fromkeys(next(iter(self._sources.values())), "")
            own["source_id"] = held["inspection_id"]
            own["short_title"] = next(title for title in titles if title not in by_title)
            self._sources[own["source_id"]] = own
        self._cited.add(own["source_id"])
        title = held["title"] or f"Inspection: {authority}"
        file = PurePath(report.file)
        says = {
            "title": title if authority in title else f"{title}: {authority}",
            "publisher": "Ofsted",
            "published": held["published"],
            "kind": "inspection report",
            "licence": report.licence or "",
            "address": address_of(str(file), self._addresses) or own["address"],
            "file": as_cell(file.name),
            "read": BY_READER,
            "note": own["note"] or ("" if report.published else NOT_PRINTED),
        }
        if any(own[column] != value for column, value in says.items()):
            own |= says | {"read_on": date.today().isoformat()}
        return own["source_id"]

    def _judgements(self, held: Row, report: Report, labels: dict[str, str]) -> Rows:
        areas = self._frameworks.areas[held["framework_id"]]
        read = judgements_of(report, held["framework_id"], self._rows_of)
        rows = []
        for name, label in labels.items():
            first = next(each for each in read[name].readings if each.grade == read[name].grade)
            body = read[name].read_in(BODY)
            rows.append(
                {
                    "inspection_id": held["inspection_id"],
                    "area_id": areas[name]["area_id"],
                    "label": label,
                    "printed_text": as_cell(first.words),
                    "evidence": "primary",
                    "source_id": held["source_id"],
                    "page": str(first.page),
                    "printed_in": printed_in(report.framework, name, first),
                    "section_page": str(body[0].page) if body else "",
                    "read_by": "reader",
                }
            )
        return rows

    def _note(self, held: Row, report: Report) -> str:
        """Say how kind and days of an inspection were told, where the report prints none."""
        words = report.origins.start.words or ""
        basis = held["published_basis"]
        has_kind = not is_without_its_kind(report, self._rows_of)
        is_listed = not self._frameworks.is_untold(held["kind_id"])
        sentences = [AGAIN] if report.kind == "re-inspection" else []
        if not has_kind and is_listed:
            sentences.append(AS_LISTED if basis == "official list" else KIND_AS_LISTED)
        elif not has_kind:
            family = self._frameworks.family_of(held["framework_id"])
            sentences.append(kind_not_known(self._frameworks.kinds_in_words(family)))
        if basis == "official list" and (has_kind or not is_listed):
            sentences.append(DAY_AS_LISTED)
        elif basis == "file name":
            sentences.append(DAY_OF_FILE)
        if " and " in words or not report.start:
            sentences.append(f"The days of fieldwork are printed as {as_cell(words)}.")
        return " ".join(sentences)

    def _compare(self, held: Row, report: Report, labels: dict[str, str], name: str) -> None:
        """Tell where the reader reads otherwise than people have; nothing is changed."""
        names = {
            row["area_id"]: row["read_as"]
            for row in self._frameworks.areas[held["framework_id"]].values()
        }
        rows = self._held.judgements(held)
        if any(row["evidence"] != "primary" for row in rows):
            self._summary.remark(
                f"{name}: its inspection is held second-hand; add the report itself"
            )
            return
        own = {names[row["area_id"]]: row["label"] for row in rows}
        for area in sorted({*own, *labels}):
            if not self._held.is_same_grade(held, own.get(area, ""), labels.get(area, "")):
                said = (
                    f"held as {own.get(area, 'no grade')}, read as {labels.get(area, 'no grade')}"
                )
                self._summary.remark(f"{name}: {area} is {said}")
        days = {"start": report.start, "end": report.end, "published": report.published}
        for day, read in days.items():
            if read and read != held[day]:
                said = f"held as {held[day] or 'not known'}, read as {read}"
                self._summary.remark(f"{name}: {day} is {said}")
