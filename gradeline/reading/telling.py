"""A report as one plain object: what other tools get, and what passes between processes."""

from typing import Any

from gradeline.reading.areas import Reading
from gradeline.reading.reader import Report
from gradeline.reading.report import Found, Judgement, Problem


def as_object(report: Report, file: str) -> dict[str, Any]:
    """Return a report as texts, numbers, lists and dictionaries; what is not known is None."""
    identity = report.identity
    return {
        "file": file,
        "framework": identity.framework or None,
        "kind": identity.kind or None,
        "title": identity.title or None,
        "licence": identity.licence or None,
        "authority": identity.authority.value or None,
        "authority_id": identity.authority_id or None,
        "start": identity.start.value or None,
        "end": identity.end.value or None,
        "published": identity.published.value or None,
        "read_from": {
            name: _place(found)
            for name, found in (
                ("authority", identity.authority),
                ("start", identity.start),
                ("end", identity.end),
                ("published", identity.published),
            )
        },
        "judgements": [_judgement(each) for each in report.judgements],
        "recommendations": [
            {
                "number": each.number,
                "text": each.text,
                "paragraphs": each.paragraphs,
                "timescale": each.timescale,
                "heading": each.heading,
                "addressed_to": each.addressed_to,
                "page": each.page,
            }
            for each in report.recommendations
        ],
        "profile": [
            {
                "text": each.text,
                "value": each.value,
                "unit": each.unit,
                "date": each.date,
                "heading": each.heading,
                "page": each.page,
                "paragraph": each.paragraph,
            }
            for each in report.profile
        ],
        "problems": [_problem(each) for each in report.problems],
    }


def unread(file: str, kind: str, message: str) -> dict[str, Any]:
    """Return the object of a file that could not be read at all, with the reason."""
    return {
        "file": file,
        "framework": None,
        "kind": None,
        "title": None,
        "licence": None,
        "authority": None,
        "authority_id": None,
        "start": None,
        "end": None,
        "published": None,
        "read_from": {},
        "judgements": [],
        "recommendations": [],
        "profile": [],
        "problems": [_problem(Problem(kind, message))],
    }


def _place(found: Found) -> dict[str, Any]:
    return {"words": found.words or None, "page": found.page}


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "area": judgement.area,
        "grade": judgement.grade,
        "page": judgement.page,
        "status": judgement.status,
        "label": judgement.label or None,
        "words": judgement.words or None,
        "readings": [
            *(_reading(each, "table") for each in judgement.in_table),
            *(_reading(each, "body") for each in judgement.in_body),
        ],
    }


def _reading(reading: Reading, where: str) -> dict[str, Any]:
    return {
        "where": where,
        "label": reading.label,
        "words": reading.words,
        "grade": reading.grade,
        "page": reading.page,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "kind": problem.kind,
        "message": problem.message,
        "page": problem.page or None,
        "words": problem.words or None,
    }
