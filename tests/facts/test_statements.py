"""What reports say of each theme: every paragraph read, and the cases looked up in the reports."""

from pathlib import Path

import pytest

from gradeline.facts.holdings import Rows
from gradeline.paths import DATA
from tests.conftest import read_rows
from tests.facts.statements_apart import STATEMENTS, TAGS, reports, standing

CE, CWAC, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
TODAY = "2026-11-21"
MOST_WORDS = 14
BOTH_READINGS = read_rows(Path(__file__).parent / "second_readings" / "statement.csv")
JUDGED = ("stance", "change", "speaks_of")


def said(inspection_id: str, tag_id: str, paragraph: str) -> tuple[str, str, str]:
    """Return stance, change and whom a paragraph speaks of, as it is held on a theme."""
    (row,) = (
        row
        for row in STATEMENTS
        if (row["inspection_id"], row["tag_id"], row["paragraph"])
        == (inspection_id, tag_id, paragraph)
    )
    return row["stance"], row["change"], row["speaks_of"]


def of(inspection_id: str) -> Rows:
    return [row for row in STATEMENTS if row["inspection_id"] == inspection_id]


def test_every_report_that_a_person_read_has_its_statements_and_their_agreement() -> None:
    read = {
        row["inspection_id"]
        for row in read_rows(DATA / "judgement.csv")
        if row["evidence"] == "primary" and row["read_by"] == "person"
    }
    assert {row["inspection_id"] for row in STATEMENTS} == read
    assert {row["inspection_id"] for row in read_rows(DATA / "statement_agreement.csv")} == read


def test_wording_is_ours_and_short() -> None:
    assert [row["wording"] for row in STATEMENTS if len(row["wording"].split()) > MOST_WORDS] == []
    assert [row["wording"] for row in STATEMENTS if row["wording"].endswith(".")] == []


def test_name_of_a_statement_is_made_of_its_place_and_theme() -> None:
    for row in STATEMENTS:
        paragraph = row["paragraph"].replace(" ", "-")
        named = f"{row['inspection_id']}-{paragraph}-{row['tag_id'] or 'other'}"
        assert row["statement_id"] == named


def test_no_theme_is_without_a_statement() -> None:
    assert {row["tag_id"] for row in STATEMENTS} - {""} == set(TAGS)


def readings(inspection_id: str) -> list[dict[tuple[str, str], tuple[str, ...]]]:
    """Return the two readings of a report: what each says of a paragraph and theme."""
    return [
        {
            (row["paragraph"], row["tag_id"]): judged(row)
            for row in BOTH_READINGS
            if row["inspection_id"] == inspection_id and row["reading"] == reading
        }
        for reading in ("first", "second")
    ]


def judged(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in JUDGED)


@pytest.mark.parametrize("inspection_id", sorted({row["inspection_id"] for row in STATEMENTS}))
def test_agreement_is_that_of_the_two_readings(inspection_id: str) -> None:
    first, second = readings(inspection_id)
    both = first.keys() & second.keys()
    (held,) = (
        row
        for row in read_rows(DATA / "statement_agreement.csv")
        if row["inspection_id"] == inspection_id
    )
    assert int(held["pairs_either"]) == len(first.keys() | second.keys())
    assert int(held["pairs_both"]) == len(both)
    for position, name in enumerate(JUDGED):
        same = sum(first[pair][position] == second[pair][position] for pair in both)
        assert int(held[f"same_{name}"]) == same


@pytest.mark.parametrize("inspection_id", sorted({row["inspection_id"] for row in STATEMENTS}))
def test_statement_is_agreed_where_both_readings_have_it_so(inspection_id: str) -> None:
    first, second = readings(inspection_id)
    for row in of(inspection_id):
        pair = row["paragraph"], row["tag_id"]
        is_agreed = first.get(pair) == second.get(pair) == judged(row)
        assert (row["readings"] == "agreed") == is_agreed, row["statement_id"]


@pytest.mark.parametrize("inspection_id", sorted({row["inspection_id"] for row in STATEMENTS}))
def test_summary_is_read_without_a_gap(inspection_id: str) -> None:
    heads = {
        int(row["paragraph"].split()[1])
        for row in of(inspection_id)
        if row["paragraph"].startswith("head")
    }
    assert heads == set(range(1, len(heads) + 1))


@pytest.mark.parametrize("inspection_id", sorted({row["inspection_id"] for row in STATEMENTS}))
def test_pages_follow_the_paragraphs(inspection_id: str) -> None:
    numbered = {
        int(row["paragraph"]): int(row["page"])
        for row in of(inspection_id)
        if row["paragraph"].isdigit() and row["page"]
    }
    pages = [numbered[number] for number in sorted(numbered)]
    assert pages == sorted(pages)


@pytest.mark.parametrize(
    ("inspection_id", "tag_id", "paragraph", "stances"),
    [
        ("ce-ilacs-2024", "pathway-plans", "32", {"criticises"}),
        ("ce-ilacs-2024", "drift", "18", {"criticises", "mixed"}),
        ("ce-ilacs-2024", "drift", "50", {"criticises", "mixed"}),
        ("ce-ilacs-2024", "health-in-care", "22", {"criticises", "mixed"}),
        ("ce-ilacs-2024", "private-fostering", "13", {"praises"}),
        ("ce-ilacs-2024", "homeless-16-17", "12", {"praises"}),
        ("cwac-ilacs-2024", "strategy-discussions", "5", {"mixed"}),
        ("cwac-ilacs-2024", "strategy-discussions", "51", {"criticises"}),
        ("cwac-ilacs-2024", "performance-quality", "51", {"criticises", "mixed"}),
        ("w-ilacs-2024", "plans", "9", {"mixed"}),
        ("w-ilacs-2024", "plans", "10", {"mixed"}),
        ("w-ilacs-2024", "plans", "35", {"mixed"}),
        ("w-ilacs-2024", "leadership", "head 1", {"praises"}),
        ("w-ilacs-2024", "front-door", "3", {"criticises", "mixed"}),
        ("ce-slac-2011", "management-oversight", "152", {"praises"}),
    ],
)
def test_paragraph_says_what_its_report_says(
    inspection_id: str, tag_id: str, paragraph: str, stances: set[str]
) -> None:
    stance, _, speaks_of = said(inspection_id, tag_id, paragraph)
    assert stance in stances
    assert speaks_of == "authority"


def test_oversight_of_2011_is_the_councils_own_but_for_that_of_partners() -> None:
    stance, _, speaks_of = said("ce-slac-2011", "management-oversight", "52")
    # The paragraph praises the oversight and asks for records of supervision.
    assert (stance, speaks_of) == ("mixed", "authority")
    partners = [
        row
        for row in of("ce-slac-2011")
        if row["tag_id"] == "management-oversight" and row["speaks_of"] == "partner"
    ]
    assert {"criticises"} <= {row["stance"] for row in partners}


def test_themes_stand_as_the_reports_say() -> None:
    latest = {key: reports(key, TODAY)[-1] for key in (CE, CWAC, W)}
    assert latest[CE].verdict("pathway-plans") == "criticised"
    assert latest[CE].verdict("drift") == "mixed"
    assert latest[CE].verdict("health-in-care") == "mixed"
    assert standing(reports(CE, TODAY), "private-fostering") == "dealt with"
    assert standing(reports(CE, TODAY), "homeless-16-17") == "dealt with"
    assert latest[CWAC].verdict("strategy-discussions") == "mixed"
    assert latest[W].verdict("plans") == "mixed"
    assert latest[W].verdict("front-door") == "mixed"


def test_a_theme_returns_only_where_two_reports_have_criticism_without_praise() -> None:
    assert standing(reports(CE, TODAY), "plans") == "returns"
    for key, tag in ((W, "front-door"), (W, "plans"), (CWAC, "education")):
        assert standing(reports(key, TODAY), tag) == "mixed"
    assert standing(reports(CWAC, TODAY), "private-fostering") == "criticised"
    assert standing(reports(CWAC, TODAY), "domestic-abuse") == "praised in the latest"


def test_silence_on_complaints_is_not_told_as_dealt_with() -> None:
    assert standing(reports(CE, TODAY), "advocacy-complaints") == "quiet"


def test_shortfalls_of_before_are_said_to_be_put_right_on_page_1() -> None:
    stance, change, _ = said("w-ilacs-2024", "leadership", "head 1")
    assert (stance, change) == ("praises", "improved")


@pytest.mark.parametrize("inspection_id", sorted({row["inspection_id"] for row in STATEMENTS}))
def test_every_numbered_paragraph_is_read_but_for_lists_of_what_is_asked(
    inspection_id: str,
) -> None:
    numbers = {int(row["paragraph"]) for row in of(inspection_id) if row["paragraph"].isdigit()}
    left_out = set(range(min(numbers), max(numbers) + 1)) - numbers
    assert left_out == LISTS_OF_POINTS.get(inspection_id, set())


# Paragraphs that are lists of recommendations, or definitions, and stand between findings.
LISTS_OF_POINTS = {
    "ce-slac-2011": {29, 114},
    "ce-sif-2015": set(range(151, 159)),
    "cwac-sif-2015": set(range(103, 107)),
    "w-slac-2011": {16, 43},
    "w-sif-2015": set(range(163, 169)),
}
