"""The grades of every authority against Ofsted's lists and the saved readings, cell by cell.

Nothing here uses the importers: lists are read by the position of their columns.
"""

import csv
import json
import re
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from python_calamine import CalamineWorkbook

from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows

SHARED = ROOT.parent / "shared"
READINGS = SHARED / "england" / "readings.jsonl"
PUBLISHED = SHARED / "published"
pytestmark = pytest.mark.skipif(not READINGS.exists(), reason="the lists are not here")

SIF = ("overall", "help_protection", "looked_after", "adoption", "care_leavers", "leadership")
ILACS = ("overall", "leaders", "help_protection", "in_care", "care_leavers")
# First column of the day, family, and the grade columns with their areas.
WIDE_2023: tuple[tuple[int, str, dict[int, str]], ...] = (
    (4, "slac", {5: "safeguarding_overall_effectiveness"}),
    (4, "slac", {6: "looked_after_children_overall_effectiveness"}),
    (7, "slac", {8: "safeguarding_overall_effectiveness"}),
    (9, "slac", {10: "looked_after_children_overall_effectiveness"}),
    (11, "cp", {12: "overall_effectiveness"}),
    (13, "cp", {14: "overall_effectiveness"}),
    (15, "lac", {16: "overall_effectiveness"}),
    (17, "sif", dict(zip(range(18, 25), (*SIF, "lscb"), strict=True))),
    (25, "sif", dict(zip(range(26, 32), SIF, strict=True))),
    (33, "ilacs", dict(zip(range(34, 38), ILACS[:4], strict=True))),
    (39, "ilacs", dict(zip(range(40, 45), ILACS, strict=True))),
)
WIDE_2024 = (
    (3, "ilacs", dict(zip(range(5, 10), ILACS, strict=True))),
    (10, "ilacs", dict(zip(range(12, 17), ILACS, strict=True))),
)
LONG_2025 = ((6, "ilacs", dict(zip(range(8, 13), ILACS, strict=True))),)
FILES: dict[str, tuple[str, str, int, Any]] = {
    "2023": (
        "childrens_social_care_in_england_2023_underlying_data.ods",
        "LA_inspections_2009-2023",
        1,
        WIDE_2023,
    ),
    "2024": (
        "ofsted_la_inspection_outcomes_2024-03-31.ods",
        "ILACS_inspections_2018-2024",
        1,
        WIDE_2024,
    ),
    "2025": (
        "ofsted_la_inspection_outcomes_2025-03-31.ods",
        "ILACS_inspection_history",
        2,
        LONG_2025,
    ),
}
OTHER_NAMES = {
    "bristol": "bristol-city-of",
    "bedford": "bedford-borough",
    "kingstonuponhull": "kingston-upon-hull-city-of",
}
LETTERS = {"outstanding": "O", "good": "G", "inadequate": "I"}


class Said(NamedTuple):
    source: str
    row: int
    authority_id: str
    family: str
    published: str
    area: str
    letter: str


def letter_of(words: str) -> str:
    """Return O, G, 3 or I: the third grade is one whatever it is called."""
    return LETTERS.get(words.strip().lower(), "3")


def plain(name: str) -> str:
    return "".join(sign for sign in name.lower().replace("&", "and") if sign.isalnum())


def said_by_lists() -> list[Said]:
    current: dict[str, str] = {}
    abolished: dict[str, str] = {}
    for held in read_rows(DATA / "authority.csv"):
        if held["kind"] == "authority":
            name = plain(re.sub(r" \(to \d{4}\)$", "", held["name"]))
            (abolished if held["abolished"] else current)[name] = held["authority_id"]
    found: list[Said] = []
    for year, (file, sheet, name_at, blocks) in FILES.items():
        book = CalamineWorkbook.from_path(PUBLISHED / file)
        is_second = False
        cells: list[list[Any]] = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        for number, row in enumerate(cells, 1):
            first = str(row[0])
            is_second = is_second or (number > 100 and bool(re.search("existed|no longer", first)))
            if first != "Ofsted Local Authority Webpage":
                continue
            name = plain(str(row[name_at]))
            gone = is_second or "No longer exists" in row
            names = (abolished, current) if gone else (current, abolished)
            authority = names[0].get(name) or OTHER_NAMES.get(name) or names[1][name]
            for day_at, family, areas in blocks:
                day = row[day_at]
                if not isinstance(day, date | datetime):
                    assert day == ""
                    continue
                for at, area in areas.items():
                    words = str(row[at]).strip()
                    if words not in ("", "-"):
                        day_text = day.isoformat()[:10]
                        letter = letter_of(words)
                        found.append(Said(year, number, authority, family, day_text, area, letter))
    return found


def held() -> list[dict[str, str]]:
    """Return every judgement with its inspection, the family and the name of its area."""
    inspections = {row["inspection_id"]: row for row in read_rows(DATA / "inspection.csv")}
    areas = {row["area_id"]: row for row in read_rows(DATA / "judgement_area.csv")}
    return [
        inspections[row["inspection_id"]]
        | row
        | {
            "family": areas[row["area_id"]]["framework_id"].split("-")[0],
            "read_as": areas[row["area_id"]]["read_as"].replace("in_care_and_leavers", "in_care"),
        }
        for row in read_rows(DATA / "judgement.csv")
    ]


def days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


LISTED = said_by_lists() if READINGS.exists() else []
ANSWERS = (
    [json.loads(line) for line in READINGS.read_text("utf-8").splitlines()]
    if READINGS.exists()
    else []
)
HELD = held()


def test_every_grade_of_the_lists_is_held_or_its_difference_is_listed() -> None:
    told = {
        (row["source_id"][-4:], row["locator"].rpartition(" ")[2], row["discrepancy_id"])
        for row in read_rows(DATA / "discrepancy_statement.csv")
        if row["source_id"].startswith("ofsted-outcomes") and row["is_used"] == "false"
    }
    by_place: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for row in HELD:
        by_place.setdefault((row["authority_id"], row["family"], row["read_as"]), []).append(row)
    differing = []
    for said in LISTED:
        near = [
            row
            for row in by_place.get((said.authority_id, said.family, said.area), [])
            if days_apart(row["published"], said.published) <= 100
        ]
        assert len(near) == 1, said
        if letter_of(near[0]["label"]) != said.letter:
            key = f"{near[0]['inspection_id']}-{near[0]['area_id']}"
            assert (said.source, str(said.row), key) in told, said
            differing.append(key)
    assert differing == ["staffordshire-ilacs-2024-ilacs-2023-care-leavers"]
    assert len(LISTED) == 4387


def test_every_publication_day_of_the_lists_is_held_or_its_difference_is_listed() -> None:
    told = {row["discrepancy_id"] for row in read_rows(DATA / "discrepancy.csv")}
    days = {
        (row["authority_id"], row["family"], row["published"]): row["inspection_id"] for row in HELD
    }
    missing = {
        said for said in LISTED if (said.authority_id, said.family, said.published) not in days
    }
    differing = set()
    for said in missing:
        near = {
            row["inspection_id"]
            for row in HELD
            if (row["authority_id"], row["family"]) == (said.authority_id, said.family)
            and days_apart(row["published"], said.published) <= 100
            and row["kind_id"] != "board_review"
        }
        (inspection_id,) = near
        assert f"{inspection_id}-published" in told
        differing.add(inspection_id)
    assert differing == {"ce-slac-2011", "nottingham-ilacs-2022", "west-berkshire-sif-2015"}


def test_every_grade_that_the_reader_read_is_held_with_its_page() -> None:
    with (SHARED / "england" / "report_links.csv").open(encoding="utf-8", newline="") as file:
        links = {row["file"]: row["address"] for row in csv.DictReader(file)}
    sources = {
        row["address"]: row["source_id"]
        for row in read_rows(DATA / "source.csv")
        if row["read"] == "by the reader"
    }
    three = {"cheshire-east", "cheshire-west-and-chester", "warrington"}
    read = Counter[str]()
    for answer in ANSWERS:
        if answer["authority_id"] in three:
            continue
        source = sources[links[answer["file"]]]
        own = {row["read_as"]: row for row in HELD if row["source_id"] == source}
        graded = [each for each in answer["judgements"] if each["status"] == "ok"]
        assert len(own) == len(graded), answer["file"]
        for each in graded:
            name = each["area"].replace("in_care_and_leavers", "in_care")
            row = own.get(name) or own[f"the_{name}"]
            assert row["label"].startswith(each["grade"])
            assert row["authority_id"] == answer["authority_id"]
            assert (row["page"], row["read_by"]) == (str(each["page"]), "reader")
            assert answer["end"] is None or row["end"] == answer["end"]
            assert answer["start"] is None or row["start"] == answer["start"]
            read[answer["framework"]] += 1
    assert read.total() == sum(row["read_by"] == "reader" for row in HELD) == 2547


def test_no_grade_is_held_from_a_list_that_no_list_states() -> None:
    stated = {
        (f"ofsted-outcomes-{said.source}", said.row, said.authority_id, said.area, said.letter)
        for said in LISTED
    }
    listed = [row for row in HELD if row["evidence"] == "official list"]
    for row in listed:
        number = int(row["printed_in"].rpartition(" ")[2])
        place = (row["source_id"], number, row["authority_id"], row["read_as"])
        assert (*place, letter_of(row["label"])) in stated
        assert letter_of(row["printed_text"]) == letter_of(row["label"])
    assert len(listed) == 415


def test_third_grade_of_frameworks_before_the_sif_is_adequate_with_the_words_of_the_list() -> None:
    words = {
        (row["label"], row["printed_text"])
        for row in HELD
        if row["evidence"] == "official list" and row["family"] in ("slac", "cp", "lac")
    }
    assert words == {
        ("Outstanding", "Outstanding"),
        ("Good", "Good"),
        ("Adequate", "Requires improvement to be good"),
        ("Inadequate", "Inadequate"),
    }


def test_inspections_of_one_framework_and_authority_lie_far_apart() -> None:
    days: dict[tuple[str, str], set[str]] = {}
    for row in HELD:
        if row["kind_id"] != "board_review":
            days.setdefault((row["authority_id"], row["family"]), set()).add(row["published"])
    gaps = [
        days_apart(one, other)
        for own in days.values()
        for one in own
        for other in own
        if one < other
    ]
    assert min(gaps) > 100


def test_every_authority_is_there_from_the_first_framework_on(tmp_path: Path) -> None:
    since = {row["authority_id"] for row in HELD if row["family"] == "slac"}
    rows = [row for row in read_rows(DATA / "authority.csv") if row["kind"] == "authority"]
    later = {row["authority_id"] for row in rows if row["created"] > "2012"}
    assert {row["authority_id"] for row in rows} - since == later
