"""Judgement areas, what came since, and records of inspections, held against the CSV tables.

For every choice of the three authorities on each day on which something of them was published, and
for others on a sample of days, with filters.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from gradeline.compared_authorities import Authority, side_by_side
from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.queries.side_by_side import last_inspection
from gradeline.sections.cells import Grade as GradeCell
from gradeline.sections.cells import Link
from gradeline.sections.text import in_words
from gradeline.views import answers
from gradeline.views.inspection_record import inspection_record
from gradeline.views.judgement_areas import JudgementFilter, judgement_areas, left_by
from gradeline.views.side_by_side import side_by_side as board
from gradeline.words.dates import partial, span
from tests.facts import oracle
from tests.facts.every_choice import DAYS, NAMES, SUBSETS, said_labels
from tests.facts.oracle import Grade

GUESTS = ("wigan", "hampshire", "cumbria-to-2023")
TODAY = date(2026, 11, 28)
EVENTS, AREA_INSPECTIONS = oracle.rows("event"), oracle.rows("area_inspection")
KINDS = oracle.KINDS
AUTHORITIES = oracle.by("authority", "authority_id")
COUNTED = re.compile(r"(\d+) judgements? in (\d+) inspections?: ")
HELD = re.compile(r"(\d+) judgements? held: ")
SHORT = {"Requires improvement to be good": "Requires improvement"}
SECOND_HAND = {
    "official list": "Ofsted's list",
    "later report": "a later report",
    "press": "the press",
}


def everyone(database: Database) -> tuple[Authority, ...]:
    return side_by_side(answers.known(str(database.path)), GUESTS)


def choices(database: Database, ids: Iterable[str], day: date) -> Choices:
    own = tuple(each for each in everyone(database) if each.id in set(ids))
    return Choices(str(database.path), day, TODAY, own, "overall", "Overall effectiveness")


def known_grades(ids: Iterable[str], day: date) -> list[Grade]:
    return [grade for each in ids for grade in oracle.held(day, each)]


def check_judgements(chosen: Choices, asked: JudgementFilter, expected: list[Grade]) -> None:
    """Hold the sentence and the letters of the grid against the grades that pass."""
    shown = judgement_areas(chosen, asked)
    assert shown.count == len(expected)
    if not expected:
        by_then = f"known to have been published by {chosen.day_in_the_past}"
        none = f"No judgement on those chosen is {by_then}."
        is_any = asked == JudgementFilter()
        assert shown.said == (none if is_any else "No judgement matches the filters.")
        assert not shown.grid.tables
        return
    opening = COUNTED.match(shown.said)
    assert opening, shown.said
    inspections = {grade.inspection for grade in expected}
    assert opening.groups() == (str(len(expected)), str(len(inspections)))
    told = re.findall(r"(\d+) ([A-Z][a-z ]*?)(?=,| and \d|\.$)", shown.said[opening.end() :])
    assert {label: int(count) for count, label in told} == Counter(g.label for g in expected)
    (grid,) = shown.grid.tables
    columns = [column.name for column in grid.columns]
    letters = Counter(
        (column, cell.label)
        for row in grid.rows
        for column, cell in zip(columns, row, strict=True)
        if isinstance(cell, GradeCell)
    )
    assert letters == Counter((grade.inspection, grade.label) for grade in expected)


@pytest.mark.parametrize("day", [*DAYS[::3], DAYS[-1]], ids=str)
def test_every_count_of_judgements_is_true(live_database: Database, day: date) -> None:
    for subset in SUBSETS:
        expected = known_grades(subset, day)
        check_judgements(choices(live_database, subset, day), JudgementFilter(), expected)


@pytest.mark.parametrize("seed", range(12))
def test_every_filter_of_judgements_leaves_what_it_says(live_database: Database, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    published = {grade.known for grade in oracle.GRADES if grade.authority in NAMES}
    day = date.fromisoformat(chance.choice(sorted(published)))
    ids = chance.sample([*NAMES, *GUESTS], chance.randint(1, 6))
    chosen = choices(live_database, ids, day)
    known = known_grades(chosen.authority_ids, day)
    left = left_by(chosen, JudgementFilter())
    by_theme = {
        theme: [grade for grade in known if grade.bearing(theme)] for theme in oracle.THEMES
    }
    by_grade: dict[str, list[Grade]] = {}
    by_framework: dict[str, list[Grade]] = {}
    for grade in known:
        by_grade.setdefault(SHORT.get(grade.label, grade.label), []).append(grade)
        framework = oracle.AREAS[grade.area]["framework_id"]
        by_framework.setdefault(framework, []).append(grade)
    for name, values in (("theme", by_theme), ("grade", by_grade), ("framework", by_framework)):
        counted = {value: count for (filter_, value), count in left.items() if filter_ == name}
        assert counted == {value: len(grades) for value, grades in values.items() if grades}
    themes = tuple(theme for theme in oracle.THEMES if chance.random() < 0.3)
    label = chance.choice(sorted(by_grade) or ["Good"])
    year = chance.randint(2010, 2024)
    expected = [
        grade
        for grade in by_grade.get(label, [])
        if int(grade.year) >= year and (not themes or any(grade.bearing(theme) for theme in themes))
    ]
    asked = JudgementFilter(theme_ids=themes, grades=(label,), first_year=year)
    check_judgements(chosen, asked, expected)
    narrowed = judgement_areas(chosen, asked).narrowed
    assert f"from {year} on" in narrowed
    assert all(oracle.THEMES[theme] in narrowed for theme in themes)


@pytest.mark.parametrize("year", range(2010, 2027))
def test_last_inspection_of_everyone_is_the_last_that_graded_more_than_a_board(
    live_database: Database, year: int
) -> None:
    day, everyone = date(year, 7, 1), tuple(sorted({each.authority for each in oracle.GRADES}))
    shown = live_database.ask(last_inspection(as_at=day, authority_ids=everyone))
    held = {each: oracle.last_inspection(day, each) for each in everyone}
    expected = {each: own[0].inspection for each, own in held.items() if own}
    assert {row.authority_id: row.inspection_id for row in shown} == expected


def last_graded(authority: str, day: date) -> str:
    """Return the day from which what happened counts as since the last graded inspection."""
    last = oracle.last_inspection(day, authority)
    return last[0].place_in_time[0] if last else "9999-12-31"


def happened_since(authority: str, day: date) -> list[tuple[str, str]]:
    """Return what is known to have happened since, each with words that have to be said of it."""
    since, known_by = last_graded(authority, day), day.isoformat()
    found = []
    for key, row in oracle.INSPECTIONS.items():
        when = row["end"] or row["start"] or row["named"]
        if row["authority_id"] != authority or KINDS[row["kind_id"]]["is_graded"] == "true":
            continue
        if oracle.last_day(when) > since and (
            oracle.known_from(row["published"], row["source_id"]) <= known_by
        ):
            found.append((key, when, row["topic"] or "Topic not given"))
    for row in EVENTS:
        published = oracle.known_from(row["published"], row["source_id"])
        is_after = published <= known_by and oracle.last_day(row["date"]) > since
        if row["authority_id"] == authority and is_after:
            found.append((row["event_id"], row["date"], row["title"]))
    for row in AREA_INSPECTIONS:
        when = row["end"] or row["published"]
        is_after = since < when and row["published"] <= known_by
        if row["authority_id"] == authority and is_after and not has_letter(row):
            about = row["topic"] or row["outcome"] or "Outcome not in the list"
            found.append((row["area_inspection_id"], when, about))
    return [(partial(when), about) for _, when, about in found]


def has_letter(row: dict[str, str]) -> bool:
    """Say whether the letter of an inspection in a list was read, within the year before."""
    year_before = f"{int(row['published'][:4]) - 1}{row['published'][4:]}"
    return any(
        each["authority_id"] == row["authority_id"]
        and each["kind_id"] == row["kind_id"]
        and year_before <= (each["start"] or each["named"] or each["published"])[:10]
        and (each["start"] or each["named"] or each["published"]) <= row["published"]
        for each in oracle.INSPECTIONS.values()
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_everything_since_the_last_inspection_is_told_and_nothing_else(
    live_database: Database, day: date
) -> None:
    chosen = choices(live_database, [*NAMES, "wigan", "hampshire"], day)
    shown = board(chosen).latest
    if shown is None:
        assert not known_grades(chosen.authority_ids, day)
        return
    (row,) = [row for row in shown.tables[0].rows if row[0] == "Since then"]
    for each, cell in zip(chosen.authorities, row[1:], strict=True):
        told = in_words(cell)
        expected = happened_since(each.id, day)
        items = list(getattr(cell, "items", ()))
        if not each.is_guest:
            assert len(items) == len(expected), (each.id, told)
            assert told.startswith("No visit or event held") is (not expected)
        for when, about in expected:
            assert any(
                when in in_words(item) and about.casefold() in in_words(item).casefold()
                for item in items
            ), (each.id, when, about, told)
        # Titles keep their capital, so they follow a colon and stand in no sentence.
        assert "known from" not in told


RECORDS = [
    key
    for number, (key, row) in enumerate(sorted(oracle.INSPECTIONS.items()))
    if row["authority_id"] in NAMES or number % 40 == 0
]


@pytest.mark.parametrize("inspection", RECORDS)
def test_every_record_says_what_is_held_of_its_inspection(
    live_database: Database, inspection: str
) -> None:
    row = oracle.INSPECTIONS[inspection]
    kind, authority = KINDS[row["kind_id"]], AUTHORITIES[row["authority_id"]]["name"]
    record = inspection_record(choices(live_database, NAMES, TODAY), inspection)
    assert record.heading.startswith(f"{authority}: {kind['label']}, ")
    assert record.summary.startswith("Publication date not known. ") is not bool(row["published"])
    is_named_otherwise = any(row[name] for name in ("start", "end", "named"))
    dated = re.match(r"Published .*?(\d{4})\. ", record.summary)
    assert bool(dated) is bool(row["published"] and is_named_otherwise)
    assert not dated or dated[1] == row["published"][:4]
    own = [grade for grade in oracle.GRADES if grade.inspection == inspection]
    if kind["is_graded"] == "false":
        assert "No grade is given on such a visit." in record.summary
        assert not own
        assert (f"Looked at: {row['topic']}." in record.summary) is bool(row["topic"])
        return
    held = HELD.search(record.summary)
    assert held, record.summary
    assert int(held[1]) == len(own)
    # Sources, which may be named after a grade, come in a sentence of their own.
    counts = record.summary[held.end() :].split(". ")[0]
    told = re.findall(r"(\d+) ([A-Z][a-z ]*?)(?=,| and \d|\.|$)", counts)
    assert {label: int(count) for count, label in told} == Counter(g.label for g in own)
    assert set(said_labels(counts)) == {grade.label for grade in own}
    sources = {SECOND_HAND[grade.evidence] for grade in own if grade.evidence in SECOND_HAND}
    assert ("Its own report is not held" in record.summary) is bool(sources)
    assert all(source in record.summary for source in sources)
    has_overall = oracle.FRAMEWORKS[row["framework_id"]]["has_overall"] == "true"
    assert ("gives no overall grade" in record.summary) is not has_overall


@pytest.mark.parametrize("inspection", RECORDS[::2])
def test_what_stands_before_and_after_a_record_is_next_to_it_in_time(
    live_database: Database, inspection: str
) -> None:
    authority = oracle.INSPECTIONS[inspection]["authority_id"]
    for day in (date(2025, 1, 1), TODAY):
        ordered = [
            (key, f"{label}; {days}") for _, key, label, days in sorted(in_time(authority, day))
        ]
        keys = [key for key, _ in ordered]
        if inspection not in keys:
            continue
        record = inspection_record(choices(live_database, NAMES, day), inspection)
        (around,) = [section for section in record.sections if section.name == "before-and-after"]
        shown: dict[str, list[tuple[str, str]]] = {"before": [], "after": []}
        for row in around.tables[0].rows if around.tables else ():
            assert isinstance(row[0], Link)
            key = re.sub(r".*inspection=([^&]+).*", r"\1", row[0].address)
            shown[in_words(row[1])].append((key, f"{row[0].label}; {in_words(row[2])}"))
        place = keys.index(inspection)
        assert shown["before"] == ordered[max(place - 3, 0) : place]
        assert shown["after"] == ordered[place + 1 : place + 4]


def in_time(authority: str, day: date) -> Iterator[tuple[tuple[str, bool], str, str, str]]:
    """Give each inspection and visit known by a day: its moment, its key, its kind, its days."""
    for key, row in oracle.INSPECTIONS.items():
        known = oracle.known_from(row["published"], row["source_id"])
        if row["authority_id"] == authority and known <= day.isoformat():
            moment = row["published"] or row["named"] or row["end"] or row["start"]
            days = span(row["start"] or row["named"], row["end"])
            yield (oracle.last_day(moment), False), key, KINDS[row["kind_id"]]["label"], days
    for row in AREA_INSPECTIONS:
        is_known = row["published"] <= day.isoformat() and not has_letter(row)
        if row["authority_id"] == authority and is_known:
            label, days = KINDS[row["kind_id"]]["label"], span(row["start"], row["end"])
            yield (row["published"], True), row["address"], label, days
