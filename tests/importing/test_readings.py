"""Readings of reports, saved as JSON lines: what is taken over and what is left out."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.facts.saving import saving
from gradeline.importing.command import run_import
from gradeline.importing.readings import import_readings
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.reading.report_json import as_line, as_object
from gradeline.report import (
    CHECK,
    NOT_IN_FRAMEWORK,
    OK,
    TABLE,
    Judgement,
    Origins,
    Place,
    Reading,
    Report,
    Status,
)
from tests.conftest import read_rows
from tests.importing.conftest import never_told

pytestmark = pytest.mark.slow

AREAS = ("leaders", "help_protection", "in_care", "care_leavers")
DAYS = Place("1 to 5 March 2027", 1)


def judgement(area: str, grade: str | None = None, status: Status = OK) -> Judgement:
    if grade is None:
        return Judgement(area=area, status=status)
    reading = Reading(TABLE, area, grade, grade, 1)
    return Judgement(
        area=area, grade=grade, page=1, status=OK, label=area, words=grade, readings=(reading,)
    )


def report(**changes: Any) -> Report:
    sound = Report(
        "80471_halton/children's services inspection - 04 may 2027.pdf",
        framework="ilacs",
        title="Inspection of Halton local authority children's services",
        licence="Open Government Licence v3.0",
        authority="Halton",
        authority_id="halton",
        start="2027-03-01",
        end="2027-03-05",
        read_from=Origins(start=DAYS, end=DAYS),
        judgements=(
            *(judgement(area, "Good") for area in AREAS),
            judgement("overall", status=NOT_IN_FRAMEWORK),
            judgement("in_care_and_leavers", status=NOT_IN_FRAMEWORK),
        ),
    )
    return replace(sound, **changes)


def run(facts: Path, *lines: Report | str) -> Summary:
    file = facts.parent / "readings.jsonl"
    texts = [line if isinstance(line, str) else as_line(line) for line in lines]
    file.write_text("\n".join(texts), encoding="utf-8")
    with saving(facts, check, never_told) as holdings:
        summary = import_readings(holdings, file, None)
        if not summary.is_empty:
            holdings.save()
    return summary


def new(facts: Path) -> list[dict[str, str]]:
    return [row for row in read_rows(facts / "inspection.csv") if row["start"] == "2027-03-01"]


def test_report_is_held_as_read_by_the_reader_with_its_pages(facts: Path) -> None:
    summary = run(facts, report())
    (inspection,) = new(facts)
    assert inspection["kind_id"] == "ilacs"
    assert (inspection["published"], inspection["published_basis"]) == ("2027-05-04", "file name")
    rows = [
        row
        for row in read_rows(facts / "judgement.csv")
        if row["inspection_id"] == inspection["inspection_id"]
    ]
    assert [(row["label"], row["evidence"], row["page"], row["read_by"]) for row in rows] == [
        ("Good", "primary", "1", "reader")
    ] * 4
    assert summary.counts["added"] == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"authority_id": None}, "reports of no known authority"),
        ({"framework": None}, "reports of no framework that is held"),
        (
            {"judgements": (judgement("leaders", status=CHECK), judgement("in_care", "Good"))},
            "reports with a grade in doubt",
        ),
        ({"file": "report.pdf"}, "reports without a publication day"),
        ({"judgements": ()}, "reports without a grade"),
    ],
)
def test_reading_in_doubt_is_left_out_and_named_and_sound_ones_are_taken(
    facts: Path, changes: dict[str, Any], reason: str
) -> None:
    sound = report(
        authority_id="wigan", file="80579_wigan/report - 05 may 2027.pdf", start="2027-03-01"
    )
    summary = run(facts, report(**changes), sound)
    assert summary.left_out[reason] == 1
    assert [row["authority_id"] for row in new(facts)] == ["wigan"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "found no report that can be taken over: it is empty"),
        (("not json",), r"lines that are no reading of a report \(1\): readings\.jsonl, line 1"),
        (('{"a": 1}',), r"lines that are no reading of a report \(1\): readings\.jsonl, line 1"),
        ((report(authority_id=None),), r"reports of no known authority \(1\): 80471_halton/"),
    ],
)
def test_readings_of_which_none_can_be_taken_are_an_error(
    facts: Path, lines: tuple[Report | str, ...], said: str
) -> None:
    with pytest.raises(UnusableFile, match=said):
        run(facts, *lines)


def test_folder_without_reports_and_one_that_is_not_there_are_errors_that_name_it_once(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "reports"
    empty.mkdir()
    for place, why in (
        (empty, "no .pdf or .txt file in this folder"),
        (tmp_path / "gone", "no such file"),
    ):
        assert run_import(["readings", str(place), "--data", str(facts)]) == 1
        said = f"files that cannot be read (1): {place}: {why}"
        assert capsys.readouterr().err.startswith(
            f"{place.name}: found no report that can be taken over: {said}; expected reports"
        )


def test_status_says_that_a_report_was_left_out_and_the_rest_taken(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = facts.parent / "readings.jsonl"
    file.write_text(f"{as_line(report())}\nnot json\n", encoding="utf-8")
    assert run_import(["readings", str(file), "--data", str(facts)]) == 3
    assert "a report that can be taken over, in 1 of 2: see below" in capsys.readouterr().out
    assert len(new(facts)) == 1


def test_line_that_is_no_reading_is_named(facts: Path) -> None:
    summary = run(facts, "{", report())
    assert summary.left_out["lines that are no reading of a report"] == 1
    assert len(new(facts)) == 1


def test_line_with_a_key_that_is_not_known_is_named_with_line_and_key(facts: Path) -> None:
    spoilt = json.dumps(as_object(report()) | {"gradings": []})
    summary = run(facts, report(), "", spoilt)
    assert "readings.jsonl, line 3, key gradings: found an unknown key" in "\n".join(
        summary.lines()
    )
    assert len(new(facts)) == 1


def test_day_of_the_list_that_named_the_report_goes_before_that_of_its_file(facts: Path) -> None:
    listed = {"urn": "80471", "listed_as": "halton", "listed_published": "2027-05-06"}
    run(facts, json.dumps(listed | as_object(report())))
    (inspection,) = new(facts)
    assert inspection["published"] == "2027-05-06"


def test_day_of_the_list_that_is_no_text_is_named(facts: Path) -> None:
    summary = run(facts, json.dumps({"listed_published": 2027} | as_object(report())), report())
    assert "line 1, key listed_published: found 2027" in "\n".join(summary.lines())
    assert len(new(facts)) == 1


def test_second_report_of_an_inspection_is_named(facts: Path) -> None:
    other = report(file="80471_halton/copy - 04 may 2027.pdf")
    summary = run(facts, report(), other)
    assert summary.left_out["second reports of one inspection: the first was taken"] == 1


def test_what_people_read_stays_and_a_difference_is_told(facts: Path) -> None:
    before = (facts / "judgement.csv").read_bytes()
    areas = ("leaders", "help_protection", "in_care", "care_leavers", "overall")
    own = report(
        authority_id="warrington",
        file="80575_warrington/report - 30 july 2024.pdf",
        start="2024-06-10",
        end="2024-06-14",
        judgements=(
            *(judgement(area, "Inadequate") for area in areas),
            judgement("in_care_and_leavers", status=NOT_IN_FRAMEWORK),
        ),
    )
    summary = run(facts, own)
    assert (facts / "judgement.csv").read_bytes() == before
    assert any("leaders is held as Outstanding" in remark for remark in summary.remarks)


def test_file_that_is_not_there_is_named(facts: Path) -> None:
    with pytest.raises(UnusableFile, match="cannot be read"):
        import_readings(Holdings(facts, check), facts / "none.jsonl", None)
