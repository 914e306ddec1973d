"""What a person says of a report that was read, and what is missing before it can become rows."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from gradeline.facts.dates import first_day, is_date, last_day
from gradeline.reading.report import CHECK, NOT_JUDGED, OK
from gradeline.reading.rows import (
    KINDS,
    PUBLICATION_BASES,
    Confirmed,
    Correction,
    Held,
    areas_of,
    cleaned,
    family_read,
    framework_of,
    label_of,
    read_of,
    reading_of,
)

NOT_GRADED = "Not graded"
IDENTITY = ("authority", "framework", "kind", "start", "end", "published")
DAYS = ("start", "end", "published")
PRINTED_KINDS = {"short": "ilacs_short", "standard": "ilacs_standard"}


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
class Missing:
    """Something to be done before there can be rows: what, and for which item or area."""

    what: str
    item: str = ""


def kinds_of(answer: dict[str, Any]) -> tuple[str, ...]:
    """Return the kinds of inspection that a report of this framework can be of."""
    return KINDS.get(family_read(answer), ())


def read_identity(answer: dict[str, Any]) -> dict[str, str]:
    """Return what the report was read to say it is, by item; empty where it does not say."""
    kinds = kinds_of(answer)
    kind = kinds[0] if len(kinds) == 1 else PRINTED_KINDS.get(answer["kind"] or "", "")
    return {
        "authority": answer["authority_id"] or "",
        "framework": framework_of(answer) or "",
        "kind": kind,
        "start": answer["start"] or "",
        "end": answer["end"] or "",
        "published": answer["published"] or "",
    }


def read_grade(found: dict[str, Any], framework_id: str, held: Held) -> str:
    """Return the grade that was read of an area, NOT_GRADED, or nothing where there is a doubt."""
    if found.get("status") == NOT_JUDGED:
        return NOT_GRADED
    if found.get("status") != OK:
        return ""
    return label_of(found["grade"], framework_id, found["words"] or "", held)


def is_changed(answer: dict[str, Any], entered: Entered, item: str) -> bool:
    """Tell whether a person says something else than what was read, and so must say why.

    What a report does not print is not changed when it is filled in: the kind, and a publication
    day that is known from elsewhere. What is no day is no change yet.
    """
    read, said = read_identity(answer)[item], _said(entered)[item]
    if read == said or (item == "kind" and not read):
        return False
    if item in DAYS and not is_date(said) and (said or item != "published"):
        return False
    return not (item == "published" and not read and entered.published_basis != "printed")


def needs_reason(found: dict[str, Any], row: EnteredRow, framework_id: str, held: Held) -> bool:
    """Tell whether the grade of an area differs from what was read, or settles a doubt."""
    return bool(row.value) and row.value != read_grade(found, framework_id, held)


def needs_place(found: dict[str, Any], row: EnteredRow) -> bool:
    """Tell whether a grade was read nowhere, so that a person must say where it stands."""
    return row.value not in ("", NOT_GRADED) and reading_of(found, row.value) is None


def missing(answer: dict[str, Any], entered: Entered, held: Held, today: str) -> list[Missing]:
    """Return what is to be done before the report can become rows, in the order of the page."""
    found = [*_missing_identity(answer, entered, held, today)]
    found += [
        Missing("reason", item)
        for item in IDENTITY
        if is_changed(answer, entered, item) and not entered.reasons.get(item, "").strip()
    ]
    if not entered.is_seen:
        found.append(Missing("front not seen"))
    if entered.framework_id:
        read = read_of(answer, entered.framework_id, held)
        for name in areas_of(entered.framework_id, held):
            row = entered.rows.get(name, EnteredRow())
            found += _missing_of_row(name, read.get(name, {}), row, entered.framework_id, held)
        if not _labels(entered):
            found.append(Missing("no grade at all"))
    return found


def _missing_identity(
    answer: dict[str, Any], entered: Entered, held: Held, today: str
) -> list[Missing]:
    found = [
        Missing("choice", item)
        for item in ("authority", "framework", "kind")
        if not _said(entered)[item]
    ]
    days = [item for item in DAYS if _said(entered)[item] or item != "published"]
    wrong = [item for item in days if not is_date(_said(entered)[item])]
    found += [Missing("day", item) for item in wrong]
    if wrong:
        return found
    order = [(item, _said(entered)[item]) for item in days]
    found += [
        Missing("order", later) for (_, first), (later, second) in pairwise(order) if second < first
    ]
    found += [Missing("future", item) for item, day in order if day > today]
    if entered.published and entered.published_basis not in PUBLICATION_BASES:
        found.append(Missing("basis"))
    if entered.framework_id and not _is_within(entered.framework_id, entered.start, held):
        found.append(Missing("period", entered.framework_id))
    if entered.authority_id and not _existed(entered.authority_id, entered.start, held):
        found.append(Missing("existence", entered.authority_id))
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
    name: str, found: dict[str, Any], row: EnteredRow, framework_id: str, held: Held
) -> list[Missing]:
    if not row.value:
        return [Missing("grade", name)]
    if not needs_reason(found, row, framework_id, held):
        return [] if row.is_seen else [Missing("not seen", name)]
    gaps = [] if row.reason.strip() else [Missing("reason", name)]
    if needs_place(found, row):
        has_page = row.page.strip().isdecimal() and int(row.page) > 0
        gaps += [] if has_page else [Missing("page", name)]
        gaps += [] if row.words.strip() else [Missing("words", name)]
    return gaps


def confirmed(
    answer: dict[str, Any], entered: Entered, held: Held, file: str, today: str
) -> Confirmed:
    """Return what was entered as what a person says of the report.

    It can be compared with what is held once authority, framework and first day are known, and
    made into rows once nothing is missing.
    """
    return Confirmed(
        answer=answer,
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
            *_identity_corrections(answer, entered),
            *_row_corrections(answer, entered, held),
        ),
    )


def _labels(entered: Entered) -> dict[str, str]:
    return {
        name: row.value
        for name, row in entered.rows.items()
        if row.value and row.value != NOT_GRADED
    }


def _identity_corrections(answer: dict[str, Any], entered: Entered) -> list[Correction]:
    read, said = read_identity(answer), _said(entered)
    return [
        Correction(item, read[item], said[item], entered.reasons.get(item, ""))
        for item in IDENTITY
        if is_changed(answer, entered, item)
    ]


def _row_corrections(answer: dict[str, Any], entered: Entered, held: Held) -> list[Correction]:
    read = read_of(answer, entered.framework_id, held)
    return [
        Correction(
            name,
            _told(read.get(name, {}), entered.framework_id, held),
            row.value,
            row.reason,
            str(int(row.page)) if row.page.strip().isdecimal() else "",
            cleaned(row.words),
        )
        for name, row in entered.rows.items()
        if needs_reason(read.get(name, {}), row, entered.framework_id, held)
    ]


def _told(found: dict[str, Any], framework_id: str, held: Held) -> str:
    """Return what the reader said of an area, for the record: every reading where they differ."""
    if found.get("status") == CHECK:
        return "; ".join(
            f"{each['where']}, page {each['page']}: {each['words']}" for each in found["readings"]
        )
    return read_grade(found, framework_id, held) or found.get("status", "")


def _said(entered: Entered) -> dict[str, str]:
    return {
        "authority": entered.authority_id,
        "framework": entered.framework_id,
        "kind": entered.kind_id,
        "start": entered.start,
        "end": entered.end,
        "published": entered.published,
    }
