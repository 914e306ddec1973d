"""Board, story, comparison, sentences and downloads say the same of every theme and authority.

What is expected is worked out in statements_apart.py from statement.csv alone, for each day on
which a report was published.
"""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from gradeline.navigation.choices import Choices
from gradeline.paths import ROOT
from gradeline.sections.cells import Cell, Listed, Mark, Stack
from gradeline.sections.section import Section
from gradeline.sections.text import in_words
from gradeline.views.statements.board import board
from gradeline.views.statements.compare import compare
from gradeline.views.statements.of_report import of_report
from gradeline.views.statements.said import said
from gradeline.views.statements.story import search, story
from gradeline.words.joining import lower_first
from tests.charts.test_trajectory import EVERYONE
from tests.conftest import read_rows
from tests.facts.statements_apart import DAYS, STATEMENTS, TAGS, Report, reports, standing
from tests.frames import Database
from tests.small_facts import SMALL
from tests.views.choosing import chosen

TODAY = "2026-10-31"
NAMES = {each.id: each.name for each in EVERYONE}
INITIALS = {each.id: each.initials for each in EVERYONE}
SIGNS = {"criticised": "■", "mixed": "◧", "praised": "□", "described": "·", "not mentioned": ""}
FAMILIES = {row["framework_id"]: row["family"] for row in read_rows(SMALL / "framework.csv")}
# What silence does not say.
NEVER_SAID = re.compile(r"no longer|not raised|\bgone\b|resolved|put right", re.IGNORECASE)
days = pytest.mark.parametrize("day", [*DAYS, TODAY])


def held(day: str) -> list[Report]:
    return [report for key in NAMES for report in reports(key, day)]


def choices(database: Database, day: str) -> Choices:
    return chosen(database, date.fromisoformat(day))


def marks(cell: Cell) -> list[Mark]:
    """Return the marks in a cell of the board."""
    found = cell.items if isinstance(cell, Listed) else [cell]
    return [each for each in found if isinstance(each, Mark)]


def test_a_report_counts_from_the_day_it_is_published() -> None:
    assert [len(held(day)) for day in DAYS] == list(range(1, len(DAYS) + 1))


@days
def test_board_has_the_verdict_of_every_theme_and_report(live_database: Database, day: str) -> None:
    (table,) = board(choices(live_database, day), None).tables
    assert [column.name for column in table.columns[1:]] == [report.id for report in held(day)]
    told = {in_words(row[0]): row[1:] for row in table.rows}
    assert list(told) == list(TAGS.values())
    for tag, label in TAGS.items():
        for report, cell in zip(held(day), told[label], strict=True):
            shown = {each.sign for each in marks(cell)} - {""}
            own = SIGNS[report.verdict(tag)]
            others = {
                f"{whose[0]}{SIGNS[verdict]}"
                for whose in ("board", "partner")
                if (verdict := report.verdict(tag, (whose,))) != "not mentioned"
            }
            assert shown == {own, *others} - {""}, (label, report.id)


@days
def test_themes_most_often_criticised_are_named_of_every_choice(
    live_database: Database, day: str
) -> None:
    labels = {lower_first(label): tag for tag, label in TAGS.items()}
    for size in (1, 2, 3):
        for own in combinations(EVERYONE, size):
            some = replace(choices(live_database, day), authorities=own)
            for family in (None, "SIF", "ILACS"):
                read = [
                    report
                    for each in own
                    for report in reports(each.id, day)
                    if family in (None, FAMILIES[report.inspection["framework_id"]])
                ]
                said_first = [*board(some, family).sentences, ""][0]
                if not read:
                    assert "criticised" not in said_first
                    continue
                count = {
                    tag: sum(report.verdict(tag) in ("criticised", "mixed") for report in read)
                    for tag in TAGS
                }
                most = max(count.values())
                tags = {tag for tag, faulted in count.items() if faulted == most}
                among = f", in {most} of {len(read)} reports" if len(read) > 1 else ""
                start, end = "Most often criticised, wholly or in part: ", f"{among}."
                if len(tags) > 4:
                    more = "" if most == len(read) else ", no other in more"
                    start = f"{len(tags)} themes are criticised, wholly or in part"
                    assert said_first == f"{start}{among}{more}."
                    continue
                assert said_first.startswith(start)
                assert said_first.endswith(end)
                named = said_first.removeprefix(start).removesuffix(end)
                assert {tag for label, tag in labels.items() if label in named} >= tags
                assert len(re.split(", | and ", named)) >= len(tags)


@days
def test_what_a_report_comes_to_is_counted_and_its_silence_named(
    live_database: Database, day: str
) -> None:
    for report in held(day):
        section = of_report(
            choices(live_database, day), report.id, report.inspection["authority_id"], "it"
        )
        assert section
        assert section.later
        verdicts = Counter(report.verdict(tag) for tag in TAGS)
        parts = re.split(", | and ", section.fold.partition("theme by theme: ")[2])
        told = {verdict: count for count, _, verdict in (each.partition(" ") for each in parts)}
        assert told == {verdict: str(count) for verdict, count in verdicts.items()}
        assert section.fold.startswith(f"What its {report.length} paragraphs say, ")
        silent = [tag for tag in TAGS if not any(row["tag_id"] == tag for row in report.rows)]
        said_of_silence = section.later().remarks[0]
        assert said_of_silence.startswith("It says nothing of " if silent else "It speaks of every")
        for tag in silent:
            assert lower_first(TAGS[tag]) in said_of_silence


@days
def test_every_theme_stands_as_worked_out_apart(live_database: Database, day: str) -> None:
    rows = said(choices(live_database, day))
    shown = {(row.authority_id, row.tag_id): row.standing for row in rows}
    read = {key: own for key in NAMES if (own := reports(key, day))}
    assert shown == {(key, tag): standing(own, tag) for key, own in read.items() for tag in TAGS}


@days
def test_stories_tell_each_statement_and_how_every_theme_stands(
    live_database: Database, day: str
) -> None:
    for tag in TAGS:
        check_story(live_database, day, tag)


def check_story(live_database: Database, day: str, tag: str) -> None:
    section = story(choices(live_database, day), tag, "What it covers.")
    expected: list[dict[str, str] | None] = [
        row
        for report in latest_first(day)
        for row in report.of(tag, ("authority", "team", "board", "partner")) or (None,)
    ]
    (table,) = section.tables
    assert len(table.rows) == len(expected)
    for shown, row in zip(table.rows, expected, strict=True):
        if row is None:
            assert in_words(shown[2]).startswith("Says nothing of it (")
            continue
        where = row["paragraph"].replace("head ", "summary, paragraph ")
        assert row["wording"] in in_words(shown[2])
        assert where in in_words(shown[3])
        assert ("counts for no verdict" in in_words(shown[2])) == (
            row["speaks_of"] in ("board", "partner")
        )
    check_standing(section, tag, day)
    assert {row[0] for row in taken(section)} == {row["statement_id"] for row in expected if row}


def latest_first(day: str) -> list[Report]:
    """Return the latest report of each authority, then those that went before; the latest first."""
    latest = {reports(key, day)[-1].id for key in NAMES if reports(key, day)}
    backwards = sorted(held(day), key=in_time, reverse=True)
    return sorted(backwards, key=lambda report: report.id not in latest)


def in_time(report: Report) -> tuple[str, int]:
    return report.inspection["published"], list(NAMES).index(report.inspection["authority_id"])


def check_standing(section: Section, tag: str, day: str) -> None:
    told = {str(item).partition(":")[0]: str(item) for item in section.items}
    for key, name in NAMES.items():
        own = reports(key, day)
        if not own:
            (none,) = [str(item) for item in section.items if "that was read had been" in str(item)]
            assert name in none
            continue
        stands = standing(own, tag)
        said = told[name]
        assert ("dealt with" in said) == (stands == "dealt with"), said
        assert ("it returns" in said) == (stands == "returns"), said
        is_silent = any(report.of(tag) for report in own) and not own[-1].of(tag)
        assert ("says nothing of it" in said) == is_silent, said
        for report in own:
            if (verdict := report.verdict(tag)) != "not mentioned":
                assert re.search(rf"{verdict} in [^;]*{report.year}", said), said
        assert not NEVER_SAID.search(said)
        if stands == "dealt with":
            check_both_paragraphs(said, own, tag)


def check_both_paragraphs(said: str, own: tuple[Report, ...], tag: str) -> None:
    last = [report for report in own if report.of(tag)][-1]
    before, after = re.findall(r"(\d{4}) \((?:summary, )?paragraph (\d+)", said)
    (fault,) = (report for report in own if report.year == before[0])
    assert any(
        row["stance"] == "criticises" and row["paragraph"].endswith(before[1])
        for row in fault.of(tag)
    )
    assert after[0] == last.year
    assert any(
        (row["stance"] == "praises" or row["change"] == "improved")
        and row["paragraph"].endswith(after[1])
        for row in last.of(tag)
    )


def taken(section: Section) -> list[tuple[str, ...]]:
    """Return the rows that can be taken away, as text."""
    return [
        tuple(str(cell) for cell in row)
        for download in section.rows
        for row in download.make().rows
    ]


@days
@pytest.mark.parametrize("pair", [("cheshire-east", "warrington"), tuple(NAMES)])
def test_comparison_puts_every_theme_where_its_latest_reports_put_it(
    live_database: Database, day: str, pair: tuple[str, ...]
) -> None:
    read = [key for key in pair if reports(key, day)]
    if len(read) < 2:
        return
    asked = asked_of()
    found = compare(choices(live_database, day), pair, True)
    (table,) = found.sections[0].tables
    columns = [column.name for column in table.columns]
    shown: dict[str, set[str]] = {name: set() for name in columns[1:]}
    for row in table.rows:
        for name, cell in zip(columns[1:], row[1:], strict=True):
            assert isinstance(cell, Listed)
            shown[name] |= {label_of(each) for each in cell.items}
    expected: dict[str, set[str]] = {name: set() for name in columns[1:]}
    for tag, label in TAGS.items():
        latest = {key: reports(key, day)[-1] for key in read}
        raised = [
            key
            for key, report in latest.items()
            if report.verdict(tag) in ("criticised", "mixed") or (report.id, tag) in asked
        ]
        if len(raised) == len(read):
            expected["all"].add(label)
        elif raised:
            own = "some" if len(raised) > 1 else "one" if len(read) > 2 else raised[0]
            expected[own].add(label)
        if any(standing(reports(key, day), tag) == "dealt with" for key in read):
            expected["dealt_with"].add(label)
    assert shown == expected
    assert not NEVER_SAID.search(" ".join(found.lead))
    key_of_marks = " ".join(in_words(each) for each in found.sections[0].sentences)
    order = [key_of_marks.index(f"{NAMES[key]} ({INITIALS[key]})") for key in read]
    assert order == sorted(order)
    dealt_with = [
        " ".join(in_words(each).split())
        for row in table.rows
        if isinstance(row[-1], Listed)
        for each in row[-1].items
    ]
    assert sorted(dealt_with) == sorted(
        f"{label} ({'; '.join(by)})"
        for tag, label in TAGS.items()
        if (by := by_whom(read, day, tag))
    )


def by_whom(read: list[str], day: str, tag: str) -> list[str]:
    """Return who has dealt with a theme, in which year's report, and whether one came since."""
    told = []
    for key in read:
        own = reports(key, day)
        if standing(own, tag) == "dealt with":
            last = next(report for report in reversed(own) if report.of(tag))
            since = "" if last is own[-1] else ", not mentioned since"
            told.append(f"{INITIALS[key]} {last.year}{since}")
    return told


def label_of(cell: Cell) -> str:
    """Return the theme that an entry of the comparison names."""
    inner = cell.cell if isinstance(cell, Stack) else cell
    assert isinstance(inner, Listed)
    (label,) = {in_words(each) for each in inner.items} & set(TAGS.values())
    return label


def asked_of() -> set[tuple[str, str]]:
    """Return inspections and themes of which the authority is asked something."""
    facts = ROOT / "data"
    own = {
        row["finding_id"]: row["inspection_id"]
        for row in read_rows(facts / "finding.csv")
        if row["addressed_to"] in ("local authority", "local authority and partners")
    }
    return {
        (own[row["finding_id"]], row["tag_id"])
        for row in read_rows(facts / "finding_about.csv")
        if row["finding_id"] in own
    }


def test_question_typed_in_is_answered_by_statements_with_their_place(
    live_database: Database,
) -> None:
    section = search(choices(live_database, TODAY), "private fostering since 2015")
    expected = {
        row["statement_id"]
        for report in held(TODAY)
        if report.year >= "2015"
        for row in report.rows
        if row["tag_id"] == "private-fostering" or "private fostering" in row["wording"].lower()
    }
    assert {row[0] for row in taken(section)} == expected
    (table,) = section.tables
    assert all("paragraph" in in_words(row[4]) for row in table.rows)


def test_question_without_an_answer_says_that_this_proves_nothing(
    live_database: Database,
) -> None:
    section = search(choices(live_database, TODAY), "zebras")
    assert not section.tables
    assert "proves nothing" in section.sentences[0]


def test_partners_and_boards_count_for_no_verdict(live_database: Database) -> None:
    alone = [
        (report, tag)
        for report in held(TODAY)
        for tag in TAGS
        if not report.of(tag) and report.of(tag, ("board", "partner"))
    ]
    assert alone
    (table,) = board(choices(live_database, TODAY), None).tables
    columns = [column.name for column in table.columns]
    rows = {in_words(row[0]): row for row in table.rows}
    for report, tag in alone:
        shown = marks(rows[TAGS[tag]][columns.index(report.id)])
        assert all(each.sign[0] in "bp" for each in shown)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "pages/findings/compare.py",
        "pages/findings/theme_by_theme.py",
        "pages/findings/theme_through_the_years.py",
        "gradeline/words/statements.py",
        "gradeline/words/findings.py",
        "queries/findings/said.sql",
        "queries/derived/53_theme_told.sql",
        "queries/derived/56_theme_standing.sql",
    ],
)
def test_nothing_is_worded_as_if_silence_were_an_answer(path: str) -> None:
    assert not NEVER_SAID.findall((ROOT / path).read_text("utf-8"))


def test_every_statement_is_told_somewhere(live_database: Database) -> None:
    told = {row[0] for row in taken(board(choices(live_database, TODAY), None))}
    assert told == {row["statement_id"] for row in STATEMENTS if row["tag_id"]}
