"""A report as JSON: the form that other tools rely on, and everything that it may not be."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from gradeline.reading.report_json import NotAReport, as_line, as_list, object_in, report_in
from gradeline.report import (
    BODY,
    CHECK,
    NOT_FOUND,
    OK,
    TABLE,
    Judgement,
    Origins,
    Place,
    Problem,
    ProfileFigure,
    Reading,
    Recommendation,
    Report,
    unread,
)
from tests.reading.fixtures import FIXTURES
from tests.reading.goldens import report_of

Spoil = Callable[[dict[str, Any]], object]
FORM = """{"file": "report.pdf", "framework": "ilacs", "kind": "short", "title": "Inspection",\
 "licence": "Open", "authority": "Halton", "authority_id": "halton", "start": "2023-10-09",\
 "end": "2023-10-20", "published": null, "read_from": {"authority": {"words": "Halton", "page": 1},\
 "start": {"words": "9 to 20", "page": 1}, "end": {"words": "9 to 20", "page": 1},\
 "published": {"words": null, "page": null}}, "judgements": [{"area": "leaders", "grade": "Good",\
 "page": 1, "status": "ok", "label": "Leaders", "words": "good", "readings": [{"where": "table",\
 "label": "Leaders", "words": "good", "grade": "Good", "page": 1}, {"where": "body", "label":\
 "Leaders", "words": "good", "grade": "Good", "page": 4}]}, {"area": "overall", "grade": null,\
 "page": null, "status": "not found", "label": null, "words": null, "readings": []}],\
 "recommendations": [{"number": "1", "text": "Mend it", "paragraphs": "", "timescale": "",\
 "heading": "", "addressed_to": "local authority", "page": 3}], "profile": [{"text":\
 "7 children", "value": "7", "unit": "children", "date": "", "heading": "Children", "page": 2,\
 "paragraph": ""}], "problems": [{"kind": "not found", "message": "overall: no words",\
 "page": null, "words": null}]}"""
DAYS = Place("9 to 20", 1)
REPORT = Report(
    "report.pdf",
    framework="ilacs",
    kind="short",
    title="Inspection",
    licence="Open",
    authority="Halton",
    authority_id="halton",
    start="2023-10-09",
    end="2023-10-20",
    read_from=Origins(Place("Halton", 1), DAYS, DAYS),
    judgements=(
        Judgement(
            area="leaders",
            grade="Good",
            page=1,
            status=OK,
            label="Leaders",
            words="good",
            readings=(
                Reading(TABLE, "Leaders", "good", "Good", 1),
                Reading(BODY, "Leaders", "good", "Good", 4),
            ),
        ),
        Judgement(area="overall", status=NOT_FOUND),
    ),
    recommendations=(Recommendation("1", "Mend it", "", "", "", "local authority", 3),),
    profile=(ProfileFigure("7 children", "7", "children", "", "Children", 2, ""),),
    problems=(Problem("not found", "overall: no words"),),
)


def test_form_has_the_keys_and_the_order_that_other_tools_know() -> None:
    assert as_line(REPORT) == FORM


def test_list_for_people_holds_each_report_with_its_signs_as_they_are() -> None:
    text = as_list([REPORT, unread("é.pdf", "empty file", "nothing")])
    assert "é.pdf" in text
    assert json.loads(text)[0] == json.loads(FORM)


def test_file_that_could_not_be_read_was_read_from_nowhere() -> None:
    report = unread("none.pdf", "file not found", "none.pdf: no such file")
    told = object_in(as_line(report), "output")
    assert told["read_from"] == {}
    assert report_in(told, "output") == report
    assert report.origins == Origins()


@pytest.mark.parametrize("name", FIXTURES)
def test_every_report_reads_back_whole(name: str) -> None:
    report = report_of(FIXTURES[name]().content)
    assert report_in(object_in(as_line(report), name), name) == report


@pytest.mark.parametrize(
    ("spoil", "key", "wrong"),
    [
        (lambda told: told.pop("licence"), "licence", "found no such key; expected one"),
        (lambda told: told.update(grade=1), "grade", "found an unknown key; expected file,"),
        (lambda told: told.update({"\x1b[2J": 1}), '"\\u001b[2J"', "found an unknown key"),
        (lambda told: told.update(file=None), "file", "found null; expected a text"),
        (lambda told: told.update(start=2023), "start", "found 2023; expected a text or null"),
        (lambda told: told.update(read_from=None), "read_from", "found null; expected an object"),
        (lambda told: told["read_from"].pop("end"), "read_from.end", "found no such key"),
        (
            lambda told: told["read_from"].update(start="page 1"),
            "read_from.start",
            'found "page 1"; expected an object',
        ),
        (
            lambda told: told["read_from"]["start"].update(page=True),
            "read_from.start.page",
            "found true; expected a whole number or null",
        ),
        (lambda told: told.update(profile={}), "profile", "found {}; expected a list"),
        (lambda told: told["problems"].append(3), "problems[1]", "found 3; expected an object"),
        (
            lambda told: told["judgements"][0]["readings"][1].update(where="foot"),
            "judgements[0].readings[1].where",
            'found "foot"; expected "table" or "body"',
        ),
        (
            lambda told: told["judgements"][1].update(status="lost"),
            "judgements[1].status",
            'found "lost"; expected "ok" or "check"',
        ),
        (
            lambda told: told["judgements"][0].update(grade="Inadequate"),
            "judgements[0].grade",
            'found "Inadequate"; expected a grade that one of its readings gives',
        ),
        (
            lambda told: told["judgements"][0].update(status=CHECK),
            "judgements[0].grade",
            'found "Good"; expected null, as the status is check',
        ),
        (
            lambda told: told["recommendations"][0].update(page=1.5),
            "recommendations[0].page",
            "1.5",
        ),
    ],
)
def test_what_is_no_report_is_refused_by_line_and_key(spoil: Spoil, key: str, wrong: str) -> None:
    told = json.loads(FORM)
    spoil(told)
    with pytest.raises(NotAReport) as refused:
        report_in(told, "readings.jsonl, line 7")
    assert str(refused.value).startswith(f"readings.jsonl, line 7, key {key}: ")
    assert wrong in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "[" * 100_000, b"\xff"])
def test_text_that_is_no_object_is_refused_by_its_line(text: str | bytes) -> None:
    with pytest.raises(NotAReport, match=r"^line 3: found .*; expected a report as JSON\.$"):
        object_in(text, "line 3")
