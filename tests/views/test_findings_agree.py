"""Grid, story, tables and sentences of Findings agree, with each other and with finding.csv.

What is expected is worked out here from the files of facts alone, for each day on which a report
was published and every choice of authorities.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain, combinations

import pytest

from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.paths import ROOT
from gradeline.sections.cells import Cell, Listed, Mark, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Group, Table
from gradeline.sections.text import in_words
from gradeline.views.findings import (
    FindingsChoice,
    Narrowed,
    answer,
    board,
    every_finding,
    listed_again,
    shared,
    story,
)
from tests.charts.test_trajectory import EVERYONE
from tests.conftest import Rows, read_rows
from tests.small_facts import SMALL
from tests.views.choosing import chosen, rows_of
from tests.words.test_side_by_side import NAMES

pytestmark = pytest.mark.slow

FINDINGS = read_rows(SMALL / "finding.csv")
TAGS = {row["tag_id"]: row["label"] for row in read_rows(SMALL / "finding_tag.csv")}
FAMILIES = {row["framework_id"]: row["family"] for row in read_rows(SMALL / "framework.csv")}
HELD = [
    row
    for row in read_rows(SMALL / "inspection.csv")
    if row["inspection_id"] in {each["inspection_id"] for each in FINDINGS}
]
DAYS = sorted({row["published"] for row in HELD})
CHOICES = [own for size in (1, 2, 3) for own in combinations(NAMES, size)]
SIGNS = {"own": "■", "board": "◇", "partners": "○", "strength": "+"}
WHOM = {
    "own": "as a weakness of the authority",
    "board": "for the safeguarding board",
    "partners": "for partners",
    "strength": "as a strength",
}
# What silence does not say: words for the state of a thing where a report only does not list it.
NEVER_SAID = re.compile(r"no longer|not raised|\bgone\b|resolved|put right", re.IGNORECASE)
WORDS = ("no", "one", "two", "three", "four")


def kind_of(finding: dict[str, str]) -> str:
    if finding["kind"] == "strength":
        return "strength"
    return {"local authority": "own", "board": "board", "partners": "partners"}[
        finding["addressed_to"]
    ]


@dataclass
class Report:
    """A report as the files of facts hold it: what it lists of each theme, by kind."""

    inspection: dict[str, str]
    points: int = 0
    lists: dict[str, Rows] = field(default_factory=lambda: defaultdict(list))

    @property
    def year(self) -> str:
        return self.inspection["start"][:4]

    @property
    def name(self) -> str:
        authority = NAMES[self.inspection["authority_id"]]
        return f"{authority}, {FAMILIES[self.inspection['framework_id']]} {self.year}"

    def kinds(self, tag: str) -> set[str]:
        return {kind_of(finding) for finding in self.lists[tag]}


@cache
def reports() -> dict[str, list[Report]]:
    """Return the reports of each authority, in time order."""
    about = defaultdict(list)
    for row in read_rows(SMALL / "finding_about.csv"):
        about[row["finding_id"]].append(row["tag_id"])
    held = {row["inspection_id"]: Report(row) for row in HELD}
    for finding in FINDINGS:
        report = held[finding["inspection_id"]]
        report.points += finding["kind"] == "weakness"
        for tag in about[finding["finding_id"]]:
            report.lists[tag].append(finding)
    by_authority = defaultdict(list)
    for report in sorted(held.values(), key=lambda each: each.inspection["published"]):
        by_authority[report.inspection["authority_id"]].append(report)
    return by_authority


def known(authority: str, day: str) -> list[Report]:
    return [each for each in reports()[authority] if each.inspection["published"] <= day]


def and_(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[:-1] else names)


def points(count: int) -> str:
    return f"{count} point{'' if count == 1 else 's'}"


def runs(own: list[Report], tag: str) -> tuple[int, int]:
    """Return how many of the reports in a row list a theme: at most, and up to the latest."""
    longest = current = 0
    for report in own:
        current = current + 1 if "own" in report.kinds(tag) else 0
        longest = max(longest, current)
    return longest, current


def expected_state(own: list[Report], tag: str) -> str:
    if not own:
        return "No findings of its reports are held"
    years = {kind: [each.year for each in own if kind in each.kinds(tag)] for kind in SIGNS}
    latest = own[-1]
    if not any(years.values()):
        low, high = min(each.points for each in own), max(each.points for each in own)
        many = points(high) if low == high else f"{low} to {points(high)}"
        if len(own) == 1:
            return f"Not listed in {latest.year} ({many})"
        span = f"{own[0].year} to {latest.year}"
        return f"Not listed in {WORDS[len(own)]} reports, {span} ({many})"
    said = [f"{WHOM[kind]} in {and_(years[kind])}" for kind in SIGNS if years[kind]]
    if years["own"]:
        current = runs(own, tag)[1]
        said[0] = f"Listed in {and_(years['own'])}"
        if current == 1 and years["own"][:-1]:
            said[0] = f"Listed again in {latest.year}, before in {and_(years['own'][:-1])}"
        if current > 1:
            last = "" if current == len(years["own"]) else "the last "
            said[0] += f", {last}{WORDS[current]} reports in a row"
    else:
        said[0] = f"Listed {said[0]}"
    if not latest.kinds(tag):
        weak = [each for each in own if each.kinds(tag) - {"strength"}]
        then = and_([f"{each.year} listed {each.points}" for each in weak]) if weak else ""
        counts = "; ".join(filter(None, [points(latest.points), then]))
        said.append(f"not listed in {latest.year} ({counts})")
    return "; ".join(said)


def said_in(*sections: Section) -> str:
    """Return everything that sections say, in their tables too."""
    told: list[str] = []
    for section in sections:
        told += [section.question, *section.sentences, *section.remarks]
        for table in section.tables:
            told += [table.caption, *(group.heading for group in table.groups)]
            told += [text for row in rows_of(table) for text in row]
    return " ".join(told)


def table_of(section: Section) -> Table:
    (only,) = section.tables
    return only


def sentence(name: str, state: str) -> str:
    return f"{name}: {state[0].lower()}{state[1:]}."


def test_facts_hold_findings_for_each_that_a_finding_can_be_for() -> None:
    assert {kind_of(finding) for finding in FINDINGS} == set(SIGNS)
    assert len(DAYS) == len(HELD) == 11


def choices_of(database: Database, day: str, own: tuple[str, ...]) -> Choices:
    compared = [authority for authority in EVERYONE if authority.id in own]
    return chosen(database, date.fromisoformat(day), compared)


@pytest.mark.parametrize("day", DAYS)
def test_grid_story_tables_and_sentences_agree_with_the_facts(day: str, database: Database) -> None:
    for own in CHOICES:
        choices = choices_of(database, day, own)
        held = {key: known(key, day) for key in own}
        states = {(tag, key): expected_state(held[key], tag) for tag in TAGS for key in own}
        check_grid(board(choices, None), held)
        check_returning(listed_again(choices), held, states)
        check_shared(shared(choices), held, states)
        check_lead(answer(choices), held)
        for tag in TAGS:
            check_story(choices, tag, held, states)


def check_grid(section: Section, held: dict[str, list[Report]]) -> None:
    if not any(held.values()):
        assert (section.tables, section.sentences) == (
            [],
            ["No findings are held for this choice."],
        )
        return
    marks = [cell for row in table_of(section).rows for cell in row[1:]]
    shown = {mark.meaning: mark.sign for mark in marks if isinstance(mark, Mark)}
    assert len(shown) == len(marks)
    expected = {}
    for report in chain(*held.values()):
        for tag, name in TAGS.items():
            kinds = report.kinds(tag)
            meaning = and_([WHOM[kind] for kind in SIGNS if kind in kinds]) if kinds else ""
            told = f"listed {meaning}" if kinds else "not listed"
            sign = "".join(SIGNS[kind] for kind in SIGNS if kind in kinds) or "·"
            expected[f"{name}, {report.name}: {told}"] = sign
    assert shown == expected
    assert not NEVER_SAID.search(said_in(section))


def check_story(
    choices: Choices, tag: str, held: dict[str, list[Report]], states: dict[tuple[str, str], str]
) -> None:
    shown = story(choices, tag)
    if not any(held.values()):
        assert (shown.tables, shown.sentences) == ((), ["No findings are held for this choice."])
        return
    assert shown.sentences[1:] == [sentence(NAMES[key], states[tag, key]) for key in held]
    expected = []
    for report in chain(*held.values()):
        for finding in report.lists[tag]:
            kind = kind_of(finding)
            whom = {"own": "local authority", "strength": ""}.get(
                kind,
                f"{'safeguarding ' if kind == 'board' else ''}{kind};"
                " not counted as the authority's own",
            )
            expected.append((report.name, finding["wording"], whom))
        if not report.lists[tag]:
            expected.append((report.name, f"Not listed ({points(report.points)})", ""))
    told = [
        (in_words(row[0]), wording_of(row[2]), in_words(row[3])) for row in table_of(shown).rows
    ]
    assert sorted(told) == sorted(expected)
    assert not NEVER_SAID.search(said_in(shown))


def wording_of(cell: Cell) -> str:
    """Return what was said, without that it is a strength and what the council planned."""
    said = cell.cell if isinstance(cell, Stack) else cell
    return in_words(said.items[-1] if isinstance(said, Listed) else said)


def check_returning(
    sections: tuple[Section, ...],
    held: dict[str, list[Report]],
    states: dict[tuple[str, str], str],
) -> None:
    expected: dict[str, set[str]] = {}
    for key, own in held.items():
        for tag, name in TAGS.items():
            longest, current = runs(own, tag)
            title = ""
            if current and sum("own" in each.kinds(tag) for each in own) > 1:
                title = f"listed in the latest report, {own[-1].year}, and before"
            elif not current and longest > 1:
                title = f"listed in two or more reports in a row before the latest, {own[-1].year}"
            if title:
                expected.setdefault(f"{NAMES[key]}: {title}", set()).add(name)
    tables = [table for section in sections for table in section.tables]
    groups = [group for table in tables for group in table.groups]
    assert {group.heading: first_cells(group) for group in groups} == expected
    assert bool(sections[0].sentences) == (not expected)
    for row in chain(*map(rows_of, tables)):
        check_states(row, held, states)
    assert not NEVER_SAID.search(said_in(*sections))


def first_cells(group: Group) -> set[str]:
    return {in_words(row[0]) for row in group.rows}


def check_shared(
    section: Section, held: dict[str, list[Report]], states: dict[tuple[str, str], str]
) -> None:
    expected = [
        name
        for tag, name in TAGS.items()
        if sum(any("own" in each.kinds(tag) for each in own) for own in held.values()) > 1
    ]
    shown = rows_of(table_of(section))
    assert [row[0] for row in shown] == expected
    (told,) = section.sentences
    assert told.startswith(f"{len(expected) or 'No'} ")
    for row in shown:
        check_states(row, held, states)


def check_states(
    row: list[str], held: dict[str, list[Report]], states: dict[tuple[str, str], str]
) -> None:
    (tag,) = [tag for tag, name in TAGS.items() if name == row[0]]
    assert row[1:] == [states[tag, key] for key in held]


def check_lead(said: list[str], held: dict[str, list[Report]]) -> None:
    if not any(held.values()):
        assert said == ["No findings are held for this choice."]
        return
    for told, (key, own) in zip(said, held.items(), strict=True):
        assert told.startswith(f"{NAMES[key]}: ")
        assert not NEVER_SAID.search(told)
        again = running = 0
        for tag in TAGS:
            listing = ["own" in each.kinds(tag) for each in own]
            if len(own) > 1 and listing[-1] and any(listing[:-1]):
                again += 1
                running += listing[-2]
                assert (TAGS[tag][0].lower() + TAGS[tag][1:] in told) == listing[-2]
        if len(own) < 2:
            assert "the first that is held" in told or "no findings of its reports are held" in told
        else:
            assert f"the report of {own[-1].year} ({points(own[-1].points)})" in told
            assert again == int((re.findall(r": (\d+) themes? of", told) or ["0"])[0])
            assert ("none in the report just before" in told) == (again > 0 and not running)


def test_download_says_of_each_finding_whether_it_counts(database: Database) -> None:
    choices = choices_of(database, DAYS[-1], tuple(NAMES))
    about, _ = every_finding(choices, FindingsChoice(None, None, None), Narrowed(None, None))
    (taken_away,) = about.rows
    table = taken_away.make()
    names = [column.name for column in table.columns]
    found = {str(row[0]): dict(zip(names, row, strict=True)) for row in table.rows}
    assert names[0] == "finding_id"
    assert {key: row["counts_for_own_run"] for key, row in found.items()} == {
        row["finding_id"]: kind_of(row) == "own" for row in FINDINGS
    }
    assert {key: row["addressed_to"] or "" for key, row in found.items()} == {
        row["finding_id"]: row["addressed_to"] for row in FINDINGS
    }


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "pages/findings/listed_again.py",
        "pages/findings/asked_of_more_than_one.py",
        "gradeline/words/findings.py",
        "gradeline/views/findings.py",
        "queries/findings/listed.sql",
        "data/finding_tag.csv",
    ],
)
def test_nothing_is_worded_as_if_silence_were_an_answer(path: str) -> None:
    assert not NEVER_SAID.findall((ROOT / path).read_text("utf-8"))
