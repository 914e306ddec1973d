"""The facts compared with themselves and with what their reports are known to state."""

import re
from collections import Counter

import pytest

from gradeline.facts.checking import check_facts
from gradeline.places import DATA
from tests.conftest import read_rows

JUDGEMENTS = read_rows(DATA / "judgement.csv")
INSPECTIONS = {row["inspection_id"]: row for row in read_rows(DATA / "inspection.csv")}
KINDS = {row["kind_id"]: row for row in read_rows(DATA / "inspection_kind.csv")}
COMPARED = {
    row["authority_id"] for row in read_rows(DATA / "authority.csv") if row["is_compared"] == "true"
}
SOURCES = {row["source_id"]: row for row in read_rows(DATA / "source.csv")}


def test_the_facts_hold() -> None:
    assert len(check_facts(DATA).tables) == 36


def test_the_reports_that_people_read_state_92_judgements() -> None:
    counts = Counter(
        row["inspection_id"]
        for row in JUDGEMENTS
        if row["evidence"] == "primary" and row["read_by"] == "person"
    )
    assert counts == {
        "ce-slac-2011": 22,
        "ce-sif-2015": 7,
        "ce-ilacs-2019": 4,
        "ce-ilacs-2024": 5,
        "cwac-sif-2015": 7,
        "cwac-ilacs-2019": 4,
        "cwac-ilacs-2024": 5,
        "w-slac-2011": 22,
        "w-sif-2015": 7,
        "w-ilacs-2019": 4,
        "w-ilacs-2024": 5,
    }
    assert counts.total() == 92


# Read from the rendered pages a second time, apart from the table: letters in the printed order.
SECOND_READING = {
    "ce-slac-2011": "A A A A A G G A G A | A A A A G A A A A G G A",
    "w-slac-2011": "A A A A A A A A A A | A A A A G A G A A A A A",
    "ce-sif-2015": "RI RI RI G RI RI RI",
    "cwac-sif-2015": "G G G O G O G",
    "w-sif-2015": "RI RI G G G RI RI",
    "ce-ilacs-2019": "RI RI RI RI",
    "cwac-ilacs-2019": "G G G G",
    "w-ilacs-2019": "G G G G",
    "ce-ilacs-2024": "RI RI RI I I",
    "cwac-ilacs-2024": "RI RI G RI RI",
    "w-ilacs-2024": "O G O G G",
}


@pytest.mark.parametrize("inspection", SECOND_READING)
def test_grades_agree_with_a_second_reading(inspection: str) -> None:
    areas = {
        row["area_id"]: int(row["display_order"]) for row in read_rows(DATA / "judgement_area.csv")
    }
    letters = {row["label"]: row["letter"] for row in read_rows(DATA / "grade.csv")}
    own = sorted(
        (row for row in JUDGEMENTS if row["inspection_id"] == inspection),
        key=lambda row: areas[row["area_id"]],
    )
    assert [letters[row["label"]] for row in own] == SECOND_READING[inspection].replace(
        "| ", ""
    ).split()


def test_earlier_grades_are_held_and_marked_second_hand() -> None:
    held = {
        (row["inspection_id"], row["area_id"]): (row["label"], row["evidence"])
        for row in JUDGEMENTS
        if row["evidence"] != "primary"
        and INSPECTIONS[row["inspection_id"]]["authority_id"] in COMPARED
    }
    assert held == {
        ("w-slac-2009", "slac-sg-overall"): ("Inadequate", "official list"),
        ("w-slac-2009", "slac-la-overall"): ("Adequate", "official list"),
        ("cwac-slac-2010", "slac-sg-overall"): ("Inadequate", "official list"),
        ("cwac-slac-2010", "slac-sg-capacity"): ("Inadequate", "press"),
        ("cwac-slac-2010", "slac-la-overall"): ("Adequate", "official list"),
        ("cwac-cp-2012", "cp-overall"): ("Adequate", "official list"),
        ("ce-cp-2013", "cp-overall"): ("Inadequate", "official list"),
        ("ce-cp-2013", "cp-help"): ("Adequate", "press"),
        ("ce-cp-2013", "cp-practice"): ("Inadequate", "press"),
        ("ce-cp-2013", "cp-leadership"): ("Adequate", "press"),
    }


def test_days_that_ofsteds_list_settles_for_the_three_are_held() -> None:
    days = {
        key: (INSPECTIONS[key]["published"], INSPECTIONS[key]["published_basis"])
        for key in ("w-slac-2009", "cwac-slac-2010", "cwac-cp-2012", "ce-cp-2013", "ce-slac-2011")
    }
    assert days == {
        "w-slac-2009": ("2009-11-06", "official list"),
        "cwac-slac-2010": ("2010-12-10", "official list"),
        "cwac-cp-2012": ("2012-11-09", "official list"),
        "ce-cp-2013": ("2013-04-23", "official list"),
        "ce-slac-2011": ("2011-08-19", "printed"),
    }


def test_care_leavers_have_no_grade_of_their_own_in_2019() -> None:
    areas = {
        row["area_id"]
        for row in JUDGEMENTS
        if row["inspection_id"].endswith("ilacs-2019")
        and INSPECTIONS[row["inspection_id"]]["authority_id"] in COMPARED
    }
    assert areas == {
        "ilacs-2018-leaders",
        "ilacs-2018-help",
        "ilacs-2018-care-and-leavers",
        "ilacs-2018-overall",
    }


def test_every_kind_of_visit_and_event_is_held() -> None:
    visits = Counter(
        (row["authority_id"], row["kind_id"])
        for row in INSPECTIONS.values()
        if KINDS[row["kind_id"]]["is_graded"] == "false"
    )
    assert visits == {
        ("cheshire-east", "contact_referral_assessment"): 2,
        ("cheshire-east", "focused_visit"): 2,
        ("cheshire-east", "jtai"): 1,
        ("cheshire-east", "monitoring_visit"): 3,
        ("cheshire-west-and-chester", "contact_referral_assessment"): 1,
        ("cheshire-west-and-chester", "jtai"): 1,
        ("cheshire-west-and-chester", "focused_visit"): 1,
        ("warrington", "contact_referral_assessment"): 2,
        ("warrington", "focused_visit"): 1,
    }
    events = Counter(row["kind"] for row in read_rows(DATA / "event.csv"))
    assert events["improvement notice"] == 2
    assert events["improvement board"] == 1
    assert events["director"] == 8


def test_every_primary_grade_is_read_in_a_report_of_ofsted() -> None:
    for row in JUDGEMENTS:
        source = SOURCES[row["source_id"]]
        if row["evidence"] == "primary":
            assert source["kind"] == "inspection report"
            assert source["publisher"] == "Ofsted"
        elif row["evidence"] == "press":
            assert source["kind"] == "press"
        elif row["evidence"] == "official list":
            assert source["kind"] == "official data set"
        else:
            assert source["kind"] == "inspection report"


def test_every_source_is_used() -> None:
    cells = {
        cell
        for path in DATA.glob("*.csv")
        if path.name != "source.csv"
        for row in read_rows(path)
        for cell in row.values()
    }
    everything = " ".join(cells) + " ".join(row["note"] for row in SOURCES.values())
    unused = [
        key
        for key, row in SOURCES.items()
        if key not in everything and row["short_title"] not in everything
    ]
    assert unused == []


def test_every_inspection_of_ilacs_names_the_list_that_gives_its_kind() -> None:
    for row in INSPECTIONS.values():
        if row["kind_id"].startswith("ilacs_"):
            assert row["listing_source_id"] == "ofsted-outcomes-2025"
            assert row["published_basis"] == "official list"


def test_national_list_agrees_with_the_reports_of_the_three() -> None:
    codes = {
        row["ons_code"]: row["authority_id"]
        for row in read_rows(DATA / "authority.csv")
        if row["is_compared"] == "true"
    }
    listed = {
        (codes[row["ons_code"]], row["start"]): row
        for row in read_rows(DATA / "national_inspection.csv")
        if row["ons_code"] in codes
    }
    own = {
        (row["authority_id"], row["start"]): row
        for row in INSPECTIONS.values()
        if row["kind_id"].startswith("ilacs_") and row["authority_id"] in COMPARED
    }
    assert listed.keys() == own.keys()
    overall = {
        row["inspection_id"]: row["label"]
        for row in JUDGEMENTS
        if row["area_id"] in ("ilacs-2018-overall", "ilacs-2023-overall")
    }
    for key, row in own.items():
        assert listed[key]["published"] == row["published"]
        assert listed[key]["kind_id"] == row["kind_id"]
        assert listed[key]["overall_label"] == overall[row["inspection_id"]]


def test_both_disagreements_of_the_design_are_shown_with_all_their_statements() -> None:
    statements = Counter(
        row["discrepancy_id"] for row in read_rows(DATA / "discrepancy_statement.csv")
    )
    assert statements["cwac-slac-2010-which"] == 5
    assert statements["ce-ilacs-2019-start"] == 3
    assert len(statements) == len(read_rows(DATA / "discrepancy.csv"))


def test_no_person_is_named() -> None:
    titles = ("Mr ", "Mrs ", "Ms ", "Dr ", "Cllr ", "Councillor ", "HMI")
    found = [
        (path.name, cell)
        for path in DATA.glob("*.csv")
        for row in read_rows(path)
        for cell in row.values()
        if any(title in cell for title in titles)
    ]
    assert found == []


def test_no_text_names_a_source_by_its_key() -> None:
    texts = ("note", "locator", "reason", "why", "description", "statement", "used", "outcome")
    words = {
        (path.name, word)
        for path in DATA.glob("*.csv")
        for row in read_rows(path)
        for name in texts
        if row.get(name)
        for word in re.findall(r"[\w-]+", row[name])
    }
    found = [(table, word) for table, word in words if word in SOURCES]
    assert found == []
