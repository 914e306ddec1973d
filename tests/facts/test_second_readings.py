"""Every fact is read twice: what is held beside the second readings, row by row."""

import json
from collections import Counter
from pathlib import Path

import pytest

from gradeline.paths import DATA
from tests.conftest import Rows, read_rows

LEDGER = Path(__file__).parent / "second_readings"
REVIEWED = Path(__file__).parent.parent / "reading" / "real"
Read = dict[tuple[str, str], dict[str, str]]
WHAT_TO_DO = (
    "Read each of them in its report, without looking at data/judgement.csv, and type what is "
    "printed there into tests/facts/second_readings/judgement.csv."
)


def by_area(rows: Rows) -> Read:
    return {(row["inspection_id"], row["area_id"]): row for row in rows}


def read_once(held: Rows, again: Read) -> list[tuple[str, str]]:
    """Return the grades that a person read in a report and nobody has read a second time.

    What the report reader read was compared with an independent reading by people, and Ofsted's
    lists are compared cell by cell elsewhere; articles of the press are not here to be read again.
    """
    return [
        key
        for key, row in by_area(held).items()
        if row["read_by"] == "person" and row["evidence"] != "press" and key not in again
    ]


def differences(held: Rows, again: Read, letters: dict[str, str]) -> list[str]:
    """Say in which cells a judgement and its second reading do not agree."""
    told = []
    for key, row in by_area(held).items():
        if key not in again:
            continue
        second = again[key]
        pairs = [("label", row["label"], as_label(second["printed"]))]
        pairs += [
            (name, row[name], second[name])
            for name in ("evidence", "source_id", "page", "paragraph")
            if second[name]
        ]
        if second["letter"]:
            pairs.append(("letter", letters[row["label"]], second["letter"]))
        told += [
            f"{' '.join(key)}: {name} is {one or 'empty'}, read again it is {other}"
            for name, one, other in pairs
            if one != other
        ]
    return told


def as_label(printed: str) -> str:
    """Return the grade of its words: services require improvement, a grade requires it."""
    words = printed.lower()
    return (
        "requires" + words.removeprefix("require") if words.startswith("require ") else words
    ).capitalize()


JUDGEMENTS = read_rows(DATA / "judgement.csv")
AGAIN = by_area(read_rows(LEDGER / "judgement.csv"))
LETTERS = {row["label"]: row["letter"] for row in read_rows(DATA / "grade.csv")}


def test_no_grade_was_read_once_only() -> None:
    alone = read_once(JUDGEMENTS, AGAIN)
    assert not alone, f"Grades without a second reading: {alone}. {WHAT_TO_DO}"


def test_both_readings_of_every_grade_agree() -> None:
    assert differences(JUDGEMENTS, AGAIN, LETTERS) == []


def test_every_grade_read_again_is_held() -> None:
    assert AGAIN.keys() - by_area(JUDGEMENTS).keys() == set()


def test_new_grade_is_named_until_it_is_read_again() -> None:
    new = {**JUDGEMENTS[0], "inspection_id": "w-ilacs-2027"}
    assert read_once([new], AGAIN) == [("w-ilacs-2027", new["area_id"])]
    assert read_once([{**new, "evidence": "press"}], AGAIN) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [("label", "Good"), ("page", "2"), ("source_id", "w-ilacs-2024"), ("evidence", "press")],
)
def test_grade_changed_in_one_reading_is_named(column: str, value: str) -> None:
    at = next(
        place
        for place, row in enumerate(JUDGEMENTS)
        if (row["inspection_id"], row["area_id"]) == ("ce-ilacs-2024", "ilacs-2023-overall")
    )
    changed = [dict(row) for row in JUDGEMENTS]
    changed[at][column] = value
    told = differences(changed, AGAIN, LETTERS)
    assert told
    assert all(text.startswith("ce-ilacs-2024 ilacs-2023-overall: ") for text in told)


FINDINGS = [row for row in read_rows(DATA / "finding.csv") if row["kind"] == "weakness"]
COUNTED = {
    row["inspection_id"]: int(row["weakness_count"])
    for row in read_rows(LEDGER / "finding_count.csv")
}


def test_findings_of_every_report_were_counted_again_and_none_is_missing() -> None:
    held = Counter(row["inspection_id"] for row in FINDINGS)
    alone = held.keys() - COUNTED.keys()
    assert not alone, (
        f"Reports whose findings were not counted again: {sorted(alone)}. Count them in the report "
        "and type the number into tests/facts/second_readings/finding_count.csv."
    )
    assert held == COUNTED


def reviewed() -> dict[str, Path]:
    """Return the reviewed reading of each inspection whose own report has one."""
    files = {row["source_id"]: row["file"] for row in read_rows(DATA / "source.csv")}
    own = {
        row["inspection_id"]: REVIEWED / f"{Path(files[row['source_id']]).stem}.json"
        for row in JUDGEMENTS
        if row["evidence"] == "primary" and files[row["source_id"]]
    }
    return {inspection_id: path for inspection_id, path in own.items() if path.exists()}


@pytest.mark.parametrize("inspection_id", reviewed())
def test_findings_stand_where_the_reviewed_reading_has_them(inspection_id: str) -> None:
    told = json.loads(reviewed()[inspection_id].read_text("utf-8"))["recommendations"]
    seen = [(number, str(page)) for number, _, _, page in told]
    held = [
        (row["number"], row["page"]) for row in FINDINGS if row["inspection_id"] == inspection_id
    ]
    # A numbered recommendation printed as a list of matters is held as a row for each.
    once = [row for at, row in enumerate(held) if not row[0] or row not in held[:at]]
    assert once == seen


@pytest.mark.parametrize("inspection_id", reviewed())
def test_grades_and_sections_stand_where_the_reviewed_reading_has_them(inspection_id: str) -> None:
    told = json.loads(reviewed()[inspection_id].read_text("utf-8"))["judgements"]
    names = {row["area_id"]: row["read_as"] for row in read_rows(DATA / "judgement_area.csv")}
    own = [row for row in JUDGEMENTS if row["inspection_id"] == inspection_id]
    assert {names[row["area_id"]] for row in own} == told.keys()
    for row in own:
        seen = told[names[row["area_id"]]]
        assert row["label"].removesuffix(" to be good") == seen["grade"]
        assert row["page"] == str(seen["table_page"] or seen["body_page"])
        if row["section_page"]:
            assert row["section_page"] == str(seen["body_page"])


def test_reviewed_readings_are_found_by_the_files_of_the_reports() -> None:
    assert len(reviewed()) >= 9
