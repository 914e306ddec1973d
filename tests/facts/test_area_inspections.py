"""Area SEND and joint inspections: held as the lists have them, shown as what they are."""

import csv
from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.paths import DATA, ROOT
from gradeline.queries.side_by_side import last_inspection
from gradeline.queries.trajectories import happenings
from tests.conftest import Rows, read_rows
from tests.facts import oracle
from tests.facts.every_choice import DAYS, NAMES

GATHERED = ROOT.parent / "shared" / "reference"
HELD = read_rows(DATA / "area_inspection.csv")
NUMBERS = {row["authority_id"]: row["ofsted_urn"] for row in read_rows(DATA / "authority.csv")}
OUTCOMES = {
    "typically positive": "Typically positive experiences and outcomes",
    "inconsistent": "Inconsistent experiences and outcomes",
    "widespread or systemic failings": "Widespread and/or systemic failings",
    "NaN": "",
}
MONTHS = {"5 years": "60", "3 years": "36", "18 months": "18", "NaN": ""}
GUESTS = ("halton", "slough", "croydon", "barnsley")


def gathered(name: str) -> Rows:
    with (GATHERED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(not GATHERED.exists(), reason="the gathered lists are not at hand")
def test_every_area_send_inspection_is_held_as_it_was_gathered() -> None:
    held = {
        (
            NUMBERS[row["authority_id"]],
            row["start"],
            row["end"],
            row["published"],
            row["outcome"],
            row["next_within_months"],
            row["address"].rsplit("/", 1)[1],
        )
        for row in HELD
        if row["kind_id"] == "area_send"
    }
    expected = {
        (
            row["urn"],
            row["start"],
            row["end"],
            row["published"],
            OUTCOMES[row["outcome"]],
            MONTHS[row["next_within"]],
            row["document"].rsplit("/", 1)[1],
        )
        for row in gathered("area_send_inspections.csv")
    }
    assert held == expected
    assert len(held) == 96


@pytest.mark.skipif(not GATHERED.exists(), reason="the gathered lists are not at hand")
def test_every_joint_inspection_is_held_as_it_was_gathered() -> None:
    held = {
        (NUMBERS[row["authority_id"]], row["published"], row["address"]): row
        for row in HELD
        if row["kind_id"] == "jtai"
    }
    lists = {
        (row["urn"], row["published"], row["document"]): row["theme"].lower()
        for row in gathered("joint_targeted_area_inspections.csv")
    }
    assert held.keys() == lists.keys()
    assert len(held) == 49
    for key, row in held.items():
        first_words = row["topic"].lower().replace("children's m", "childrens m")
        opening = lists[key].removeprefix("the ").replace("and those aged", "and children aged")
        assert opening.startswith(first_words[:24])
        for day in (row["start"], row["end"]):
            if day:
                assert f" {int(day[8:])}" in lists[key].partition(" between")[2]


def test_days_that_a_list_leaves_out_are_left_out_and_said() -> None:
    for row in HELD:
        assert bool(row["start"]) == bool(row["end"])
        assert ("no days" in row["note"]) == (not row["start"])
        if row["kind_id"] == "area_send":
            assert ("no outcome" in row["note"]) == (not row["outcome"])


@pytest.mark.parametrize("day", DAYS[::6], ids=str)
def test_each_is_told_once_it_was_published_unless_its_letter_is_held(
    live_database: Database, day: date
) -> None:
    authorities = [*NAMES, *GUESTS]
    rows = live_database.ask(happenings(as_at=day, authority_ids=tuple(authorities)))
    told = {(row.authority_id, row.address): row for row in rows if row.address}
    of_letters = {
        row["authority_id"]
        for row in oracle.INSPECTIONS.values()
        if row["kind_id"] == "jtai" and row["authority_id"] in NAMES
    }
    expected = {
        (row["authority_id"], row["address"]): row
        for row in HELD
        if row["authority_id"] in authorities
        and row["published"] <= day.isoformat()
        and not (row["kind_id"] == "jtai" and row["authority_id"] in of_letters)
    }
    assert told.keys() == expected.keys()
    for key, row in expected.items():
        said = told[key]
        assert said.happened == (row["end"] or row["published"])
        assert ("dated by its publication" in said.detail) == (not row["end"])
        assert said.inspection_id is None
        if row["kind_id"] == "area_send":
            assert (said.group_name, said.what) == ("area SEND inspection", "Area SEND inspection")
            assert said.detail.startswith(row["outcome"] or "Outcome not in the list")
            months = row["next_within_months"]
            words = {"": "", "18": "about 18 months", "36": "about 3 years", "60": "about 5 years"}
            assert words[months] in said.detail
            assert ("next within" in said.detail) == bool(months)
        else:
            assert (said.group_name, said.what) == ("visit", "Joint targeted area inspection")
            assert said.detail.startswith(row["topic"])


def test_none_is_an_inspection_with_grades(live_database: Database) -> None:
    asked = last_inspection(as_at=date(2026, 11, 27), authority_ids=(*NAMES, *GUESTS))
    last = live_database.ask(asked)
    assert len(last) == len(NAMES) + len(GUESTS)
    assert not {row.kind for row in last} & {
        "Area SEND inspection",
        "Joint targeted area inspection",
    }
    kinds = {row["kind_id"]: row["is_graded"] for row in oracle.rows("inspection_kind")}
    assert {kinds[row["kind_id"]] for row in HELD} == {"false"}
    labels = {grade.label.lower() for grade in oracle.GRADES}
    assert not {row["outcome"].lower() for row in HELD} & labels
