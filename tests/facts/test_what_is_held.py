"""The facts compared with themselves and with what their reports are known to state."""

import re
from collections import Counter

from gradeline.facts.checking import check_facts
from gradeline.facts.package import table_files
from gradeline.paths import DATA
from tests.conftest import Rows, read_rows

JUDGEMENTS = read_rows(DATA / "judgement.csv")
INSPECTIONS = {row["inspection_id"]: row for row in read_rows(DATA / "inspection.csv")}
KINDS = {row["kind_id"]: row for row in read_rows(DATA / "inspection_kind.csv")}
COMPARED = {
    row["authority_id"] for row in read_rows(DATA / "authority.csv") if row["is_compared"] == "true"
}
SOURCES = {row["source_id"]: row for row in read_rows(DATA / "source.csv")}
LISTED = read_rows(DATA / "national_inspection.csv")


def test_the_facts_hold() -> None:
    tables = check_facts(DATA).tables
    assert {table.path for table in tables} == {path.name for path in table_files(DATA)}


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


def test_no_visit_or_event_once_gathered_is_lost() -> None:
    visits = Counter(
        (row["authority_id"], row["kind_id"])
        for row in INSPECTIONS.values()
        if KINDS[row["kind_id"]]["is_graded"] == "false"
    )
    assert visits >= Counter(
        {
            ("cheshire-east", "contact_referral_assessment"): 2,
            ("cheshire-east", "focused_visit"): 2,
            ("cheshire-east", "jtai"): 1,
            ("cheshire-east", "monitoring_visit"): 3,
            ("cheshire-west-and-chester", "contact_referral_assessment"): 1,
            ("cheshire-west-and-chester", "jtai"): 1,
            ("cheshire-west-and-chester", "focused_visit"): 2,
            ("warrington", "contact_referral_assessment"): 2,
            ("warrington", "focused_visit"): 2,
        }
    )
    events = Counter(row["kind"] for row in read_rows(DATA / "event.csv"))
    assert events["improvement notice"] >= 2
    assert events["improvement board"] >= 1
    assert events["director"] >= 8


def test_focused_visits_and_joint_inspections_of_the_three_are_known_to_the_day() -> None:
    """Each was read by eye in its letter, on a picture of the page."""
    days = {
        key: (row["start"], row["end"], row["published"])
        for key, row in INSPECTIONS.items()
        if row["kind_id"] in ("focused_visit", "jtai") and row["authority_id"] in COMPARED
    }
    assert days == {
        "ce-focused-2018": ("2018-10-30", "2018-10-31", "2018-11-22"),
        "ce-focused-2021": ("2021-11-03", "2021-11-04", "2021-12-08"),
        "ce-jtai-2022": ("2022-07-11", "2022-07-15", "2022-09-26"),
        "cwac-jtai-2017": ("2017-09-25", "2017-09-29", "2017-11-10"),
        "cwac-focused-2021": ("2021-12-07", "2021-12-08", "2022-01-31"),
        "cwac-focused-2025": ("2025-07-23", "2025-07-24", "2025-08-22"),
        "w-focused-2018": ("2018-01-31", "2018-02-01", "2018-02-23"),
        "w-focused-2021": ("2021-12-15", "2021-12-16", "2022-01-31"),
    }


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


def listed_by(source_id: str) -> Rows:
    """Return the inspections of ILACS that a list of outcomes can know: those of before its day."""
    day = SOURCES[source_id]["as_at"]
    return [
        row
        for row in INSPECTIONS.values()
        if row["kind_id"].startswith("ilacs_") and row["start"] <= day
    ]


def test_inspection_that_a_list_can_know_names_the_list_that_gives_its_kind() -> None:
    lists = {row["source_id"] for row in LISTED}
    first = min(lists, key=lambda key: SOURCES[key]["as_at"])
    assert listed_by(first)
    for row in listed_by(first):
        assert row["listing_source_id"] in lists
        assert row["published_basis"] == "official list"


def test_national_list_agrees_with_the_reports_of_the_three() -> None:
    codes = {
        row["ons_code"]: row["authority_id"]
        for row in read_rows(DATA / "authority.csv")
        if row["is_compared"] == "true"
    }
    listed = {
        (codes[row["ons_code"]], row["start"]): row for row in LISTED if row["ons_code"] in codes
    }
    newest = max((row["source_id"] for row in LISTED), key=lambda key: SOURCES[key]["as_at"])
    own = {
        (row["authority_id"], row["start"]): row
        for row in listed_by(newest)
        if row["authority_id"] in codes.values()
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
    assert statements["cwac-slac-2010-which"] >= 4
    assert statements["ce-ilacs-2019-start"] >= 3
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
