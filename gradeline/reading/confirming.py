"""What a person says of a report that was read, and what is missing before it can become rows."""

from dataclasses import dataclass, field
from itertools import pairwise

from gradeline.facts.dates import first_day, is_date, last_day
from gradeline.facts.holdings import Held
from gradeline.reading.framework_of_report import framework_of, kind_read
from gradeline.reading.graded_areas import areas_of, judgements_of, label_of, reading_of
from gradeline.reading.wording import as_cell
from gradeline.report import CHECK, NOT_JUDGED, OK, Judgement, Report

NOT_GRADED = "Not graded"
IDENTITY = ("authority", "framework", "kind", "start", "end", "published")
DAYS = ("start", "end", "published")
PUBLICATION_BASES = ("printed", "official list", "stated elsewhere")


@dataclass(frozen=True)
class EnteredRow:
    """What a person says of one area: a grade of the scale, NOT_GRADED, or nothing yet."""

    value: str = ""
    is_seen: bool = False
    reason: str = ""
    page: str = ""
    words: str = ""


@dataclass(frozen=True)
class Entered:
    """What a person has entered for a report so far; days are ISO dates or what was typed."""

    authority_id: str = ""
    framework_id: str = ""
    kind_id: str = ""
    start: str = ""
    end: str = ""
    published: str = ""
    published_basis: str = ""
    is_seen: bool = False
    reasons: dict[str, str] = field(default_factory=dict)
    rows: dict[str, EnteredRow] = field(default_factory=dict)


@dataclass(frozen=True)
class Lacking:
    """Something to be done before there can be rows: what, and for which item or area."""

    what: str
    item: str = ""


@dataclass(frozen=True)
class Correction:
    """A value that a person put in place of what was read, and why.

    `page` and `words` say where a grade stands that no reading gives.
    """

    item: str
    read: str
    held: str
    reason: str
    page: str = ""
    words: str = ""


@dataclass(frozen=True)
class Confirmed:
    """What a person says of a report after looking at it; `report` is what was read of it.

    Days are ISO dates; `labels` gives the grade, in the words of the scale, of each area that is
    graded, by the name the reader calls it.
    """

    report: Report
    file: str
    authority_id: str
    framework_id: str
    kind_id: str
    start: str
    end: str
    published: str
    published_basis: str
    read_on: str
    labels: dict[str, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()


def read_identity(report: Report, held: Held) -> dict[str, str]:
    """Return what the report was read to say it is, by item; empty where it does not say."""
    return {
        "authority": report.authority_id or "",
        "framework": framework_of(report, held) or "",
        "kind": kind_read(report, held),
        "start": report.start or "",
        "end": report.end or "",
        "published": report.published or "",
    }


def read_grade(judgement: Judgement | None, framework_id: str, held: Held) -> str:
    """Return the grade that was read of an area, NOT_GRADED, or nothing where there is a doubt."""
    if judgement is None:
        return ""
    if judgement.status == NOT_JUDGED:
        return NOT_GRADED
    if judgement.status != OK or judgement.grade is None:
        return ""
    return label_of(judgement.grade, framework_id, judgement.words or "", held)


def is_changed(report: Report, entered: Entered, item: str, held: Held) -> bool:
    """Tell whether a person says something else than what was read, and so must say why.

    What a report does not print is not changed when it is filled in: the kind, and a publication
    day that is known from elsewhere. What is no day is no change yet.
    """
    read, said = read_identity(report, held)[item], _said(entered)[item]
    if read == said or (item == "kind" and not read):
        return False
    if item in DAYS and not is_date(said) and (said or item != "published"):
        return False
    return not (item == "published" and not read and entered.published_basis != "printed")


def needs_reason(
    judgement: Judgement | None, row: EnteredRow, framework_id: str, held: Held
) -> bool:
    """Tell whether the grade of an area differs from what was read, or ends a doubt."""
    return bool(row.value) and row.value != read_grade(judgement, framework_id, held)


def needs_place(judgement: Judgement | None, row: EnteredRow) -> bool:
    """Tell whether a grade was read nowhere, so that a person must say where it stands."""
    return row.value not in ("", NOT_GRADED) and reading_of(judgement, row.value) is None


def missing(report: Report, entered: Entered, held: Held, today: str) -> list[Lacking]:
    """Return what is to be done before the report can become rows, in the order of the page."""
    found = [*_missing_identity(report, entered, held, today)]
    found += [
        Lacking("reason", item)
        for item in IDENTITY
        if is_changed(report, entered, item, held) and not entered.reasons.get(item, "").strip()
    ]
    if not entered.is_seen:
        found.append(Lacking("front not seen"))
    if entered.framework_id:
        read = judgements_of(report, entered.framework_id, held)
        for name in areas_of(entered.framework_id, held):
            row = entered.rows.get(name, EnteredRow())
            found += _missing_of_row(name, read.get(name), row, entered.framework_id, held)
        if not _labels(entered):
            found.append(Lacking("no grade at all"))
    return found


def _missing_identity(report: Report, entered: Entered, held: Held, today: str) -> list[Lacking]:
    found = [
        Lacking("choice", item)
        for item in ("authority", "framework", "kind")
        if not _said(entered)[item]
    ]
    days = [item for item in DAYS if _said(entered)[item] or item != "published"]
    wrong = [item for item in days if not is_date(_said(entered)[item])]
    found += [Lacking("day", item) for item in wrong]
    if wrong:
        return found
    order = [(item, _said(entered)[item]) for item in days]
    found += [
        Lacking("order", later) for (_, first), (later, second) in pairwise(order) if second < first
    ]
    found += [Lacking("future", item) for item, day in order if day > today]
    if entered.published and entered.published_basis not in PUBLICATION_BASES:
        found.append(Lacking("basis"))
    if entered.framework_id and not _is_within(entered.framework_id, entered.start, held):
        found.append(Lacking("period", entered.framework_id))
    if entered.authority_id and not _existed(entered.authority_id, entered.start, held):
        found.append(Lacking("existence", entered.authority_id))
    return found


def _is_within(framework_id: str, start: str, held: Held) -> bool:
    row = next(row for row in held("framework") if row["framework_id"] == framework_id)
    return first_day(row["valid_from"]) <= start and (
        not row["valid_to"] or start <= last_day(row["valid_to"])
    )


def _existed(authority_id: str, day: str, held: Held) -> bool:
    row = next(row for row in held("authority") if row["authority_id"] == authority_id)
    return (not row["created"] or row["created"] <= day) and (
        not row["abolished"] or day < row["abolished"]
    )


def _missing_of_row(
    name: str, judgement: Judgement | None, row: EnteredRow, framework_id: str, held: Held
) -> list[Lacking]:
    if not row.value:
        return [Lacking("grade", name)]
    if not needs_reason(judgement, row, framework_id, held):
        return [] if row.is_seen else [Lacking("not seen", name)]
    gaps = [] if row.reason.strip() else [Lacking("reason", name)]
    if needs_place(judgement, row):
        has_page = row.page.strip().isdecimal() and int(row.page) > 0
        gaps += [] if has_page else [Lacking("page", name)]
        gaps += [] if row.words.strip() else [Lacking("words", name)]
    return gaps


def confirmed(report: Report, entered: Entered, held: Held, file: str, today: str) -> Confirmed:
    """Return what was entered as what a person says of the report.

    It can be compared with what is held once authority, framework and first day are known, and
    made into rows once nothing is missing.
    """
    return Confirmed(
        report=report,
        file=file,
        authority_id=entered.authority_id,
        framework_id=entered.framework_id,
        kind_id=entered.kind_id,
        start=entered.start,
        end=entered.end,
        published=entered.published,
        published_basis=entered.published_basis,
        read_on=today,
        labels=_labels(entered),
        corrections=(
            *_identity_corrections(report, entered, held),
            *_row_corrections(report, entered, held),
        ),
    )


def _labels(entered: Entered) -> dict[str, str]:
    return {
        name: row.value
        for name, row in entered.rows.items()
        if row.value and row.value != NOT_GRADED
    }


def _identity_corrections(report: Report, entered: Entered, held: Held) -> list[Correction]:
    read, said = read_identity(report, held), _said(entered)
    return [
        Correction(item, read[item], said[item], entered.reasons.get(item, ""))
        for item in IDENTITY
        if is_changed(report, entered, item, held)
    ]


def _row_corrections(report: Report, entered: Entered, held: Held) -> list[Correction]:
    read = judgements_of(report, entered.framework_id, held)
    return [
        Correction(
            name,
            _told(read.get(name), entered.framework_id, held),
            row.value,
            row.reason,
            str(int(row.page)) if row.page.strip().isdecimal() else "",
            as_cell(row.words),
        )
        for name, row in entered.rows.items()
        if needs_reason(read.get(name), row, entered.framework_id, held)
    ]


def _told(judgement: Judgement | None, framework_id: str, held: Held) -> str:
    """Return what the reader said of an area, for the record: every reading where they differ."""
    if judgement is None:
        return ""
    if judgement.status == CHECK:
        return "; ".join(
            f"{each.where}, page {each.page}: {each.words}" for each in judgement.readings
        )
    return read_grade(judgement, framework_id, held) or judgement.status


def _said(entered: Entered) -> dict[str, str]:
    return {
        "authority": entered.authority_id,
        "framework": entered.framework_id,
        "kind": entered.kind_id,
        "start": entered.start,
        "end": entered.end,
        "published": entered.published,
    }
