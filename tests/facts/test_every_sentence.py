"""Every sentence about latest grades and their movement, held against the CSV tables.

For every choice of the three authorities, every theme and each day on which something of them was
published, and the day before it.
"""

import random
import re
from collections import Counter
from datetime import date

import pytest

from gradeline.database.connecting import connect_for_reading
from gradeline.database.named_queries import Database
from gradeline.queries import side_by_side as queries
from gradeline.queries.side_by_side import LatestGradesRow
from gradeline.words.dates import partial
from gradeline.words.movement import (
    beside,
    movement,
    movement_in_short,
    recent_changes,
    without_grade,
)
from gradeline.words.side_by_side import not_latest
from tests.facts import oracle
from tests.facts.england_apart import letter
from tests.facts.every_choice import (
    DAYS,
    IDS,
    NAMES,
    SUBSETS,
    YEAR,
    ago,
    asked,
    of,
    said_labels,
)
from tests.facts.oracle import Grade

pytestmark = pytest.mark.slow


def test_days_are_those_of_the_database(live_database: Database) -> None:
    with connect_for_reading(live_database.path) as connection:
        found = connection.execute(
            "select known_from from judgement_known where list_contains($1, authority_id)"
            " union select known_from from happening where list_contains($1, authority_id)"
            " union select known_from from inspection_dated where list_contains($1, authority_id)",
            [list(NAMES)],
        ).fetchall()
    assert {day for (day,) in found} <= set(DAYS)


@pytest.mark.parametrize("subset", SUBSETS, ids="+".join)
def test_choice_of_authorities_changes_no_row(
    live_database: Database, subset: tuple[str, ...]
) -> None:
    day = date(2020, 3, 1)
    assert asked(live_database, day, subset) == of(asked(live_database, day), subset)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_movement_is_against_the_last_grade_that_is_alike(
    live_database: Database, day: date
) -> None:
    answers = asked(live_database, day)
    shown = {(row.authority_id, row.theme_id, row.area_id): row for row in answers.latest_grades}
    expected = {
        (authority, theme, grade.area): grade
        for authority in NAMES
        for theme in oracle.THEMES
        for grade in oracle.latest(day, authority, theme)
    }
    others = beside(answers.not_alike)
    assert set(shown) == set(expected)
    for (authority, theme, area), grade in expected.items():
        row = shown[authority, theme, area]
        assert (row.grade_label, row.inspection_id) == (grade.label, grade.inspection)
        check_movement(day, grade, theme, movement(row, others))
        check_in_short(day, grade, theme, movement_in_short(row, others))
        check_age(day, grade, row)


def test_movement_of_guests_is_against_the_last_grade_that_is_alike(
    live_database: Database,
) -> None:
    by_lot = random.Random(13)  # noqa: S311
    for authority in by_lot.sample(sorted({grade.authority for grade in oracle.GRADES}), 40):
        day = by_lot.choice(oracle.days([authority])[1:])
        ids = (authority,)
        shown = live_database.ask(queries.latest_grades(as_at=day, authority_ids=ids))
        others = beside(live_database.ask(queries.not_alike(as_at=day, authority_ids=ids)))
        grades = {
            (theme, grade.area): grade
            for theme in oracle.THEMES
            for grade in oracle.latest(day, authority, theme)
        }
        assert {(row.theme_id, row.area_id) for row in shown} == set(grades)
        for row in shown:
            grade = grades[row.theme_id, row.area_id]
            assert (row.grade_label, row.inspection_id) == (grade.label, grade.inspection)
            check_movement(day, grade, row.theme_id, movement(row, others))
            check_in_short(day, grade, row.theme_id, movement_in_short(row, others))


def check_in_short(day: date, grade: Grade, theme: str, said: str) -> None:
    """Hold the few words beside a grade on the board."""
    against, others = oracle.compared(day, grade, theme)
    first, _, between = said.partition("; ")
    if against is not None:
        sign = "▲" if grade.rank < against.rank else "▼"
        is_level = against.rank == grade.rank
        way = f"= as in {against.year}"
        assert first == (way if is_level else f"{sign} from {letter(against)} in {against.year}")
    elif not others:
        assert said == "first grade held"
    else:
        between = "" if said == "not comparable" else said
    if between:
        last = max(other.year for other in others)
        (newest,) = [other for other in others if other.year == last]
        found = newest.bearing(theme)
        assert found
        of_what = "joint" if found.match == "merged" else found.match
        assert between == f"{letter(newest)} in {last} ({of_what})"


def check_movement(day: date, grade: Grade, theme: str, sentence: str) -> None:
    against, others = oracle.compared(day, grade, theme)
    named = [*others]
    if against is None:
        if not others:
            assert sentence == "no earlier grade held"
            return
        assert sentence.startswith("not comparable with ")
    elif against.rank == grade.rank:
        assert sentence.startswith(f"same grade as in {against.year}")
    else:
        way = "up" if grade.rank < against.rank else "down"
        assert sentence.startswith(f"{way} from {against.label} in {against.year}")
        named.append(against)
    assert said_labels(sentence) == Counter(each.label for each in named)
    assert set(YEAR.findall(sentence)) == {
        g.year for g in [*others, *([against] if against else [])]
    }
    for other in others:
        found = other.bearing(theme)
        assert found is not None
        scope = found.scope or "by itself"
        # Named with its scope and year, or in turn with others of that scope.
        together = rf"{re.escape(scope)} {other.label} in {other.year}"
        apart = rf"{other.framework} {other.year}, ([^;]*, and )?{re.escape(scope)}: {other.label}"
        in_turn = rf"{other.framework}, {re.escape(scope)}: [^;]*\b{other.label} in {other.year}"
        assert re.search(f"{together}|{apart}|{in_turn}", sentence), other
    second_hand = any(
        each.evidence != "primary" for each in [*others, *([against] if against else [])]
    )
    assert ("(known from" in sentence) == second_hand


def check_age(day: date, grade: Grade, row: LatestGradesRow) -> None:
    is_last = oracle.last_inspection(day, grade.authority)[0].inspection == grade.inspection
    assert row.is_from_last_inspection == is_last
    assert ago(day, grade) in not_latest(row, without_overall_since=None)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_theme_without_a_grade_names_what_is_held_of_its_parts(
    live_database: Database, day: date
) -> None:
    others = beside(asked(live_database, day).not_alike)
    for authority in NAMES:
        for theme in oracle.THEMES:
            if oracle.latest(day, authority, theme):
                continue
            parts = [g for g in oracle.held(day, authority) if g.bearing(theme)]
            sentence = without_grade(others, authority, theme)
            assert said_labels(sentence) == Counter(grade.label for grade in parts)
            assert (sentence == "No grade held") == (not parts)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_changed_last_says_the_same_of_every_theme(live_database: Database, day: date) -> None:
    for subset in SUBSETS:
        answers = of(asked(live_database, day), subset)
        names = {key: NAMES[key] for key in subset}
        changes = recent_changes(
            answers.latest_grades, beside(answers.not_alike), answers.last_inspection, names
        )
        inspected = [key for key in subset if oracle.held(day, key)]
        assert sorted(heading.split(", ")[0] for heading, _ in changes) == sorted(
            NAMES[key] for key in inspected
        )
        moments = []
        for heading, sentence in changes:
            authority = IDS[heading.split(", ")[0]]
            last = oracle.last_inspection(day, authority)
            assert heading.endswith(f"published {partial(last[0].published)}")
            moments.append(last[0].place_in_time[0])
            check_changes(day, authority, last, sentence)
        assert moments == sorted(moments, reverse=True)


def check_changes(day: date, authority: str, last: list[Grade], sentence: str) -> None:
    expected: dict[str, set[str]] = {}
    asides = set()
    for theme, label in oracle.THEMES.items():
        for grade in oracle.standing_for(last, theme):
            against, others = oracle.compared(day, grade, theme)
            expected.setdefault(verb(grade, against, others), set()).add(label.lower())
            if against:
                asides |= {
                    f"{found.scope} in {other.year}"
                    for other in others
                    if (found := other.bearing(theme)) and found.match == "merged"
                }
    for aside in asides:
        assert aside in sentence
    said = {}
    for part in sentence.rstrip(".").split("; "):
        words = part[0].lower() + part[1:]
        (key,) = [key for key in expected if words.startswith(f"{key} ")]
        said[key] = words.removeprefix(f"{key} ")
    assert set(said) == set(expected)
    for key, themes in expected.items():
        rest = re.sub(r" \([^)]*\)", "", said[key])
        for theme in sorted(themes, key=len, reverse=True):
            assert theme in rest, (theme, sentence)
            rest = rest.replace(theme, "", 1)
        assert re.fullmatch(r"[, ]*(and)?[, ]*", rest), (rest, sentence)


def verb(grade: Grade, against: Grade | None, others: list[Grade]) -> str:
    if against is None:
        return "not comparable with any earlier grade in" if others else "no earlier grade held for"
    if against.rank == grade.rank:
        return f"same grade as in {against.year} in"
    return f"{'up' if grade.rank < against.rank else 'down'} since {against.year} in"
