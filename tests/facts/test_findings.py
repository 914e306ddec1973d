"""What inspectors asked for: every finding held, tagged, and with its place."""

import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest

from gradeline.compared_authorities import side_by_side
from gradeline.database.named_queries import Database
from gradeline.facts.holdings import Rows
from gradeline.navigation.choices import Choices
from gradeline.paths import DATA
from gradeline.sections.section import Section
from gradeline.views import answers
from gradeline.views.findings import FindingsChoice, Narrowed, asked_on, every_finding
from tests.conftest import read_rows
from tests.facts.oracle import INSPECTIONS
from tests.reading.real_reports import REPORTS, report_of

FINDINGS = read_rows(DATA / "finding.csv")
ABOUT = read_rows(DATA / "finding_about.csv")
TAGS = read_rows(DATA / "finding_tag.csv")


def of(inspection_id: str, kind: str = "weakness") -> Rows:
    return [
        row for row in FINDINGS if row["inspection_id"] == inspection_id and row["kind"] == kind
    ]


def test_every_report_that_a_person_read_has_its_findings() -> None:
    primary = {
        row["inspection_id"]
        for row in read_rows(DATA / "judgement.csv")
        if row["evidence"] == "primary" and row["read_by"] == "person"
    }
    assert {row["inspection_id"] for row in FINDINGS} == primary


def test_cheshire_east_2015_has_its_25_recommendations() -> None:
    numbers = [int(row["number"]) for row in of("ce-sif-2015")]
    assert sorted(set(numbers)) == [*range(1, 18), *range(151, 159)]
    # 1 and 16 are printed as lists of matters, which stand in rows of their own.
    assert {number for number, count in Counter(numbers).items() if count > 1} == {1, 16}


def test_paragraphs_that_are_meant_stand_in_the_report_and_only_beside_cited_ones() -> None:
    spoken = {(row["inspection_id"], row["paragraph"]) for row in read_rows(DATA / "statement.csv")}
    corrected = [row for row in FINDINGS if row["text_paragraphs"]]
    assert {row["inspection_id"] for row in corrected} == {"ce-sif-2015"}
    for row in corrected:
        meant, cited = row["text_paragraphs"].split("; "), row["paragraphs"].split("; ")
        assert {(row["inspection_id"], number) for number in meant} <= spoken
        # The numbers that this report cites are right or one to three too high.
        for number in meant:
            assert any(0 <= int(each) - int(number) <= 3 for each in cited) or "150" in cited


def test_areas_for_improvement_of_2011_are_asked_of_the_authority_and_its_partners() -> None:
    asked = Counter(row["addressed_to"] for row in FINDINGS if "slac" in row["inspection_id"])
    assert asked == {"local authority and partners": 36, "partners": 3}


def test_slac_findings_have_a_strand_and_a_timescale() -> None:
    timescales = {"Immediately", "Within three months", "Within six months"}
    for inspection in ("ce-slac-2011", "w-slac-2011"):
        for row in of(inspection):
            assert row["strand"] in ("safeguarding", "looked after children")
            assert row["timescale"] in timescales


def test_findings_of_pdf_reports_name_their_page() -> None:
    assert all(row["page"] for row in FINDINGS if "slac" not in row["inspection_id"])


def test_every_finding_has_one_to_three_tags_and_every_tag_a_finding() -> None:
    counts = Counter(row["finding_id"] for row in ABOUT)
    assert set(counts) == {row["finding_id"] for row in FINDINGS}
    assert max(counts.values()) <= 3
    assert {row["tag_id"] for row in ABOUT} == {row["tag_id"] for row in TAGS}


def test_wording_is_short_and_ends_like_a_label() -> None:
    assert all(len(row["wording"]) <= 140 for row in FINDINGS)
    assert not [row["wording"] for row in FINDINGS if row["wording"].endswith(".")]


def test_planned_actions_are_those_of_the_council_report_of_2020() -> None:
    planned = [row for row in FINDINGS if row["planned_action"]]
    assert {row["inspection_id"] for row in planned} == {"ce-ilacs-2019"}
    assert len(planned) == len(of("ce-ilacs-2019"))


@pytest.mark.skipif(not REPORTS.is_dir(), reason="../shared is not here")
@pytest.mark.parametrize(
    ("inspection_id", "file"),
    [
        ("ce-sif-2015", "cheshire_east_2015-09-15_sif.pdf"),
        ("ce-ilacs-2019", "cheshire_east_2020-01-09_ilacs.pdf"),
        ("ce-ilacs-2024", "cheshire_east_2024-05-16_ilacs.pdf"),
        ("cwac-sif-2015", "cheshire_west_and_chester_2016-02-19_sif.pdf"),
        ("cwac-ilacs-2019", "cheshire_west_and_chester_2019-05-08_ilacs.pdf"),
        ("cwac-ilacs-2024", "cheshire_west_and_chester_2024-08-28_ilacs.pdf"),
        ("w-sif-2015", "warrington_2015-05-12_sif.pdf"),
        ("w-ilacs-2019", "warrington_2019-08-19_ilacs.pdf"),
        ("w-ilacs-2024", "warrington_2024-07-30_ilacs.pdf"),
    ],
)
@pytest.mark.slow
def test_numbers_and_pages_are_those_the_report_reader_finds(inspection_id: str, file: str) -> None:
    report = report_of(REPORTS / file)
    read = [(each.number, str(each.page)) for each in report.recommendations]
    held = [(row["number"], row["page"]) for row in of(inspection_id)]
    if inspection_id == "ce-sif-2015":
        read, held = sorted(set(read)), sorted(set(held))
    assert held == read


@pytest.mark.parametrize("day", ["2010-12-31", "2016-03-31", "2019-12-31", "2026-11-28"])
def test_findings_are_counted_and_nobody_is_said_to_have_none_whose_were_not_collected(
    live_database: Database, day: str
) -> None:
    path = str(live_database.path)
    everyone = side_by_side(answers.known(path), ("halton", "wigan"))
    known = [row for row in FINDINGS if INSPECTIONS[row["inspection_id"]]["published"] <= day]
    collected = {INSPECTIONS[row["inspection_id"]]["authority_id"] for row in FINDINGS}
    on = {(row["finding_id"], row["tag_id"]) for row in ABOUT}
    for size in (1, 2):
        for own in combinations(everyone, size):
            latest = date(2026, 11, 28)
            chosen = Choices(path, date.fromisoformat(day), latest, own, "overall", "Overall")
            held = [
                row
                for row in known
                if INSPECTIONS[row["inspection_id"]]["authority_id"] in chosen.authority_ids
            ]
            nothing = FindingsChoice(None, None, None), Narrowed(None, None)
            said, *missing = every_finding(chosen, *nothing)[0].sentences
            counts = dict.fromkeys(("weakness", "strength"), 0)
            for number, kind in re.findall(r"(\d+) (weakness|strength)", said):
                counts[kind] = int(number)
            assert counts == {kind: sum(row["kind"] == kind for row in held) for kind in counts}
            assert (said == "No recommendation or strength is held.") == (not held)
            reports = {row["inspection_id"] for row in held}
            assert not held or f" in {len(reports)} inspection" in said
            without = [each.name for each in own if each.id not in collected]
            told = [f"What reports on {' and '.join(without)} list has not been collected."]
            assert missing == (told if without else [])
            for tag in ("leadership", "private-fostering"):
                section = asked_on(chosen, tag)
                is_asked = any((row["finding_id"], tag) in on for row in held)
                none = [each for each in section.sentences if each.startswith("No recommendation")]
                assert bool(none) <= (not is_asked and len(without) < len(own))
                assert set(missing) <= {*section.sentences, *_folded(section)}


def _folded(section: Section) -> list[str]:
    return [*section.later().remarks] if section.later else []
