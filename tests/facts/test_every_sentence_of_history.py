"""Every sentence about the history of grades, held against the CSV tables.

The three authorities and three guests, on each day on which a grade of theirs was published and the
day before.
"""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries.side_by_side import latest_grades
from gradeline.queries.trajectories import MarksRow, marks
from gradeline.words.movement import NONE_BEFORE, NONE_EARLIER, moved
from gradeline.words.taking import grades_said
from gradeline.words.trajectories import (
    history,
    history_of_themes,
    latest_of_each,
    latest_of_themes,
)
from tests.facts import oracle
from tests.facts.every_choice import NAMES, SUBSETS, said_labels
from tests.facts.oracle import Grade

ALL = {**NAMES, "halton": "Halton", "wigan": "Wigan", "hampshire": "Hampshire"}
CHOICES = [*SUBSETS, (*NAMES, "halton"), ("warrington", "wigan"), tuple(ALL), ("hampshire",)]
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def graded(day: date, authority: str, theme: str, *, is_alike: bool = False) -> list[Grade]:
    """Return the grades of an authority that stand for a theme, like for like or all."""
    own = oracle.standing_for(oracle.held(day, authority), theme)
    bearings = [(grade, grade.bearing(theme)) for grade in own]
    return [each for each, found in bearings if found and (found.match == "same" or not is_alike)]


def by_inspection(grades: Sequence[Grade]) -> list[list[Grade]]:
    return [
        [grade for grade in grades if grade.inspection == inspection]
        for inspection in dict.fromkeys(grade.inspection for grade in grades)
    ]


def asked(database: Database, day: date, theme: str) -> tuple[MarksRow, ...]:
    return database.ask(marks(as_at=day, authority_ids=tuple(ALL), theme_id=theme))


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_history_tells_every_grade_in_turn(live_database: Database, theme: str) -> None:
    label = oracle.THEMES[theme]
    told: set[tuple[str, ...]] = set()
    for day in oracle.days_of_grades(theme, ALL):
        rows = asked(live_database, day, theme)
        shown = tuple(row.inspection_id + row.area_id for row in rows)
        if shown in told:
            continue
        told.add(shown)
        for is_alike in (False, True):
            held = [row for row in rows if row.match == "same"] if is_alike else list(rows)
            said = dict(history(held, ALL, label, is_like_for_like=is_alike))
            for authority, name in ALL.items():
                check(graded(day, authority, theme, is_alike=is_alike), theme, said[name])
            for chosen in CHOICES:
                names = {key: ALL[key] for key in chosen}
                own = {name: said[name] for name in names.values()}
                assert dict(history(held, names, label, is_like_for_like=is_alike)) == own
            check_title(
                day, theme, grades_said(label, held, ALL, is_like_for_like=is_alike), is_alike
            )
        latest = live_database.ask(latest_grades(as_at=day, authority_ids=tuple(ALL)))
        grades = [row for row in latest if row.theme_id == theme]
        for chosen in CHOICES:
            names = {key: ALL[key] for key in chosen}
            said_latest = latest_of_each(rows, names, label, grades=grades)
            check_latest(day, chosen, theme, said_latest)


def check(own: list[Grade], theme: str, sentence: str) -> None:
    if not own:
        assert re.fullmatch(
            rf"No (like-for-like )?grade is held for"
            rf" {oracle.THEMES[theme].lower()}\.",
            sentence,
        )
        return
    steps = sentence.rstrip(".").split(", then ")
    inspections = by_inspection(own)
    assert len(steps) == len(inspections)
    for step, grades in zip(steps, inspections, strict=True):
        check_step(grades, theme, step)


def check_title(day: date, theme: str, title: str, is_alike: bool) -> None:
    """Hold the title of the picture: the last grade of each, and what limits it."""
    start = f"{oracle.THEMES[theme]}{', like for like' if is_alike else ''}: "
    assert title.startswith(start)
    parts = title.removeprefix(start).split("; ")
    for (authority, name), part in zip(ALL.items(), parts, strict=True):
        own = graded(day, authority, theme, is_alike=is_alike)
        if not own:
            assert part == (f"{name} none" if is_alike else f"{name} none held")
            continue
        newest = by_inspection(own)[-1]
        assert part.startswith(f"{name} ")
        assert f" ({newest[0].year}" in part
        assert set(said_labels(part)) == {grade.label for grade in newest}
        assert ("known from" in part) == any(each.evidence != "primary" for each in newest)
        found = newest[0].bearing(theme)
        if found and found.scope and len(newest) == 1:
            assert found.scope in part


def check_step(grades: list[Grade], theme: str, step: str) -> None:
    assert f"({grades[0].framework}, {grades[0].year}" in step
    assert set(said_labels(step)) == {grade.label for grade in grades}
    assert ("in both strands" in step) <= (len({grade.strand for grade in grades}) == 2)
    assert ("known from" in step) == any(grade.evidence != "primary" for grade in grades)
    found = grades[0].bearing(theme)
    if found and found.scope and len(grades) == 1:
        assert found.scope in step


def check_latest(day: date, chosen: tuple[str, ...], theme: str, sentence: str) -> None:
    start = f"Latest grade for {oracle.THEMES[theme].lower()}: "
    assert sentence.startswith(start)
    said, _, none = sentence.removeprefix(start).rstrip(".").partition("none held for ")
    for authority in chosen:
        own = graded(day, authority, theme)
        told = re.search(rf"(?:^|; ){re.escape(ALL[authority])}, (.+?\)), (.+?)(?:; |$)", said)
        assert bool(own) == bool(told), (authority, sentence)
        assert bool(own) != (ALL[authority] in re.split(", | and (?!Chester)", none))
        if told:
            newest = by_inspection(own)[-1]
            check_step(newest, theme, told[1])
            check_way(day, newest, theme, told[2])


def check_way(day: date, newest: list[Grade], theme: str, said: str) -> None:
    """Hold how the newest grades of a theme are said to have moved against the tables."""
    for grade in newest:
        before, *_ = oracle.compared(day, grade, theme)
        assert ("no earlier grade" in said) or before is not None, said
        if before is None:
            continue
        way = "the same grade as" if grade.rank == before.rank else f"from {before.label}"
        turn = "up " * (grade.rank < before.rank) + "down " * (grade.rank > before.rank)
        assert f"{turn}{way} in {before.year}" in said, (said, grade, before)


@pytest.mark.parametrize("authority", ALL)
def test_history_of_an_authority_tells_every_theme_and_its_latest_inspection(
    live_database: Database, authority: str
) -> None:
    published = {grade.known for grade in oracle.GRADES if grade.authority == authority}
    for day in [date(2009, 4, 1), *map(date.fromisoformat, sorted(published))]:
        rows = live_database.ask(marks(as_at=day, authority_ids=(authority,), theme_id=None))
        said = dict(history_of_themes(rows, oracle.THEMES))
        own = {theme: graded(day, authority, theme) for theme in oracle.THEMES}
        for theme, label in oracle.THEMES.items():
            check(own[theme], theme, said[label])
        check_latest_of_themes(own, ALL[authority], latest_of_themes(rows, ALL[authority]))
        latest = live_database.ask(latest_grades(as_at=day, authority_ids=(authority,)))
        check_moved(day, own, moved(latest))


def check_moved(day: date, own: dict[str, list[Grade]], sentence: str) -> None:
    """Hold each grade of the last inspection against the one that it is compared with."""
    every = sorted({grade.place_in_time for grades in own.values() for grade in grades})
    newest = [
        (theme, grade, oracle.compared(day, grade, theme)[0])
        for theme, grades in own.items()
        for grade in grades
        if grade.inspection == every[-1][1]
    ]
    alike = [(theme, grade, before) for theme, grade, before in newest if before is not None]
    if not alike:
        first = len({inspection for _, inspection in every}) == 1
        assert sentence in ((NONE_BEFORE, NONE_EARLIER) if newest else ("",))
        assert not first or sentence == NONE_EARLIER * bool(newest)
        return
    parts = sentence.removeprefix("Like for like: ").rstrip(".").split("; ")
    for theme, grade, before in alike:
        way = "the same grade as" if grade.rank == before.rank else f"from {before.label}"
        (part,) = [
            part
            for part in parts
            if f"{way} in {before.year}" in part
            and re.search(rf"\b{oracle.THEMES[theme].lower()}\b", part.split(" for ", 1)[1])
            and (grade.strand or "").lower() in part.lower()
        ]
        assert part.startswith("up ") == (grade.rank < before.rank)
        assert part.startswith("down ") == (grade.rank > before.rank)
    assert ("no earlier grade to compare" in sentence) == (len(alike) < len(newest))


def check_latest_of_themes(own: dict[str, list[Grade]], name: str, sentence: str) -> None:
    every = sorted({grade.place_in_time for grades in own.values() for grade in grades})
    if not every:
        assert sentence == f"No grade is held for {name}."
        return
    number = NUMBERS[len({inspection for _, inspection in every})]
    assert sentence.lower().startswith(f"{number} graded inspection")
    latest = every[-1][1]
    expected: dict[str, set[str]] = {}
    for theme, grades in own.items():
        for grade in grades:
            if grade.inspection == latest:
                expected.setdefault(grade.label, set()).add(oracle.THEMES[theme].lower())
    given = re.split(r"(?:\) gave |\), which gave |, and (?=[A-Z]))", sentence.rstrip("."))[1:]
    told = {part.split(" for ")[0]: part for part in given}
    assert set(told) == set(expected)
    for label, themes in expected.items():
        for theme in oracle.THEMES.values():
            is_said = re.search(rf"\b{theme.lower()}\b(?! in it)", told[label].split(" for ", 1)[1])
            assert theme.lower() not in themes or is_said, (label, theme, sentence)
